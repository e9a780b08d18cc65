"""What may make the pages of the site."""

from generator.model.labelled import Labelled


class Builder(Labelled):
    """What makes the pages of the site from ``build/``."""

    MKDOCS = "mkdocs", "MkDocs と Material"
    PROPERDOCS = "properdocs", "ProperDocs と Material"
    MKDOCS_NG = "mkdocs-ng", "mkdocs-ng と mkdocs-ng-material"
    ZENSICAL = "zensical", "Zensical とその見た目"
