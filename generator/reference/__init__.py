"""The files of the repository that are made from code: schemas, reference pages, issue forms."""
