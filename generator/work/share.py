"""One share of work that several machines divide among themselves: each knows its own without asking the others."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from zlib import crc32


@dataclass(frozen=True, slots=True)
class Share:
    """The share of the machine with a ``number``, from 1, of so many machines."""

    number: int
    machines: int

    def takes(self, path: str) -> bool:
        """Whether a file is in the share, by its name without folder and ending: what is made of it is named alike.

        Every file is in one share, whatever other files there are.
        """
        return crc32(PurePosixPath(path).stem.encode("utf-8", "surrogatepass")) % self.machines == self.number - 1

    @property
    def is_first(self) -> bool:
        """Whether it is the share of the machine that does what is not shared out."""
        return self.number == 1

    def __str__(self) -> str:
        """Return the name of the share, which can be the name of a folder."""
        return f"{self.number}-of-{self.machines}"


WHOLE = Share(1, 1)
