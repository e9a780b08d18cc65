"""What the scripts of pages share: modules made into one script, elements, copying."""
