"""Words of a list that the settings of a site choose: as closed as the lists of the program, known when it runs."""

from typing import Any, Self

from generator import of
from generator.model.labelled import is_japanese


class Chosen(str):  # noqa: SLOT000 - what it is called stands beside its text
    """One of them: the text itself stands in files and tables.

    ``name`` is its address, ``written`` what readers see, ``floor`` from how much on a size begins, if it is one.
    """

    name: str
    written: str
    floor: int | None

    def __new__(cls, value: str, name: str, written: str = "", floor: int | None = None) -> Self:
        """Create a word from what stands in files, its address, and what readers see if that is another text."""
        word = super().__new__(cls, value)
        word.name, word.written, word.floor = name, written or value, floor
        return word

    def __getnewargs__(self) -> tuple[Any, ...]:
        """Return what a copy in another process is made of."""
        return str(self), self.name, self.written, self.floor

    def __repr__(self) -> str:
        """Tell everything of it, as what is kept between runs is known by this."""
        return f"{type(self).__name__}{self.__getnewargs__()}"

    @property
    def value(self) -> str:
        """What stands in files."""
        return str(self)

    @property
    def label(self) -> str:
        """What readers are shown, in the language of the site."""
        return of(type(self).__name__, self.written)

    @property
    def typed(self) -> str:
        """What people type in files: a word that is Japanese itself, in the language of the site."""
        return self.label if self.label != self.written and is_japanese(self) else self.value
