"""A file as the rules about private data look at it: every view of it and its name, one below the other.

So each search is made once, whatever the number of views.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from generator.reading.text import TextFile
from generator.rules.folding import Sought, folded, without_addresses
from generator.rules.views import View, views

_BETWEEN_WORDS = re.compile(r"(?<=[a-z])-|-(?=[a-z])")


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """The folded text of all ``views`` and the name below them; each of them begins at one of the ``starts``.

    ``outside_addresses`` is the same text with blanks for the addresses of pages, ``lowered`` that in small letters.
    """

    text: str
    outside_addresses: str
    lowered: str
    views: tuple[View, ...]
    starts: tuple[int, ...]

    def places(self, sought: Sequence[Sought]) -> list[range | None]:
        """Return where in the file anything of what is ``sought`` stands, view by view; None is its name."""
        found = [
            (bisect_right(self.starts, match.start()) - 1, match.span())
            for one in sought
            if one.may_be_in(self.lowered)
            for match in one.matches(self.text if one.in_addresses else self.outside_addresses)
        ]
        # Of what meets, the longest comes first: 鈴木 花子さん is one name, though 花子さん is one, too.
        found.sort(key=lambda one: (one[0], one[1][0], -one[1][1]))
        return [self._place(part, *span) for part, span in found]

    def _place(self, part: int, start: int, end: int) -> range | None:
        offset = self.starts[part]
        return self.views[part].place(start - offset, end - offset) if part < len(self.views) else None


@lru_cache(maxsize=1)  # every rule looks at one file before any looks at the next
def looked_at(file: TextFile) -> Looked:
    """Return ``file`` as these rules look at it."""
    shown = views(file.text)
    texts = [folded(view.text) for view in shown]
    name = _BETWEEN_WORDS.sub(" ", file.slug)
    names = f"{name}\n{name.upper()}"
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    text = "\n".join([*texts, names])
    return Looked(text, "\n".join([*map(without_addresses, texts), names]), text.lower(), shown, tuple(starts))
