"""One share of work that several machines divide among themselves: each knows its own without asking the others."""

from dataclasses import dataclass
from zlib import crc32


@dataclass(frozen=True, slots=True)
class Share:
    """The share of the machine with a ``number``, from 1, of so many machines."""

    number: int
    machines: int

    def takes(self, name: str) -> bool:
        """Whether what has this name is in the share; it is in one share, whatever other things there are."""
        return crc32(name.encode()) % self.machines == self.number - 1

    def __str__(self) -> str:
        """Return the name of the share, which can be the name of a folder."""
        return f"{self.number}-of-{self.machines}"
