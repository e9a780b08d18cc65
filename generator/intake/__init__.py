"""How entries come in without git: armour, mail, tables, Markdown files, and questions at the command line."""
