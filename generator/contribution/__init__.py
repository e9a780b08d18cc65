"""How entries come in without git: the offline form, its armour, mail, tables, and questions at the command line."""
