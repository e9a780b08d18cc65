"""An entry on its way in: the one form in which every way of contributing hands it over, and its one writer."""
