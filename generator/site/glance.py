"""A quick look at a page that is just made: it finds nothing wrong, or it leaves the page to the last look (``scan``).

Each tag is judged as the last look judges it, and once: most stand on many pages.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from generator.search.tags import KEPT, Unsure, tag_of
from generator.site.allowlist import faults_of, is_relative
from generator.site.links import Seen, targets_of


class _Held(NamedTuple):
    """What a tag holds that another may need or must not have."""

    anchor: str
    address: str | None


def glance(name: str, tags: Iterable[str], ids: frozenset[str], addresses: Iterable[str]) -> Seen:
    """Return what the page ``name`` holds, with the ``tags`` of its article; ``ids`` and ``addresses`` stand around it.

    Raises:
        Unsure: Something may be wrong with it.
    """
    held = [one for one in map(_held, tags) if one]
    anchors = [one.anchor for one in held if one.anchor]
    own = frozenset(anchors)
    if len(own) < len(anchors) or own & ids:
        raise Unsure
    found = {one.address for one in held if one.address is not None}
    return Seen(own | ids, targets_of(name, found.union(addresses)))


@lru_cache(maxsize=KEPT)
def _held(text: str) -> _Held | None:
    """Return what a tag inside an article holds, if anything.

    Raises:
        Unsure: It may not stand there, or ends or begins another article.
    """
    tag = tag_of(text)
    refused = not tag.ends and faults_of(tag.name, tag.attributes, content=True, controls=False)
    if refused or tag.name == "article":
        raise Unsure
    anchors = [value for name, value in tag.attributes if name == "id" and value]
    addresses = [value for name, value in tag.attributes if name in {"href", "src"} and value is not None]
    if len(anchors) > 1 or len(addresses) > 1:
        raise Unsure
    inside = [address for address in addresses if is_relative(address)]
    return _Held(anchors[0] if anchors else "", inside[0] if inside else None) if anchors or inside else None
