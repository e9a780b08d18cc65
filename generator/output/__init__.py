"""Pages → files: what a page is, how its template is filled, how a folder is made to hold it."""
