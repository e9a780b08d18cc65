"""Municipalities and prefectures: the list of codes, what names tell, the map of tiles."""
