"""What is shown of the content: plain data without paths of templates or HTML."""
