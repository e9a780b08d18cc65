"""What earlier runs worked out, by the content it came from: a folder that may be deleted at any time."""
