"""Static knowledge-base generator of the 共創ナレッジベース: content → checked catalog → pages → site."""

__version__ = "1.0.0"
