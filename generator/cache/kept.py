"""One function over many items, where each result is worked out once for as long as nothing about it changes."""

import io
import pickle
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Generic, TypeVar

from generator.cache.pack import Pack
from generator.work.sharing import shared, workers_for

Item = TypeVar("Item")
Result = TypeVar("Result")


def key_of(*parts: bytes) -> str:
    """Return the key of what follows from ``parts``, and from nothing else but the program."""
    whole = blake2b(digest_size=16)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


@dataclass(frozen=True)
class Keeping(Generic[Item, Result]):
    """How the results of a function are kept.

    ``key`` tells everything that the result of an item depends on; it is None where that cannot be told. ``left`` is
    what a result left behind outside itself, such as files, and ``stands`` whether that is still there. What was left
    is told by the process that worked out the result. ``parted`` parts what a function returned into the result and
    what is kept by names of its own; that is ``put_aside``, in this process. ``settle`` makes ready what each of
    several workers would otherwise make for itself.
    """

    key: Callable[[Item], str | None]
    left: Callable[[Result], Hashable] = lambda _result: None
    stands: Callable[[Any], bool] = lambda _left: True
    parted: Callable[[Any], tuple[Result, dict[str, bytes]]] = lambda returned: (returned, {})
    put_aside: Callable[[dict[str, bytes]], None] = lambda _aside: None
    settle: Callable[[], None] = lambda: None


def kept(
    pack: Pack | None,
    keeping: Keeping[Item, Result],
    function: Callable[[Item], Any],
    items: Sequence[Item],
    workers: int | None = None,
) -> Iterator[tuple[Result, bool]]:
    """Yield ``function`` of every item in their order, and whether it was known: from ``pack``, or from ``workers``."""
    if pack is None:
        for result, aside in _shared(lambda item: keeping.parted(function(item)), items, keeping, workers):
            keeping.put_aside(aside)
            yield result, False
        return

    def worked_out(item: Item) -> tuple[bytes, dict[str, bytes]]:
        result, aside = keeping.parted(function(item))
        return _pickled(keeping.left(result)) + _pickled(result), aside

    keys = [keeping.key(item) for item in items]
    known = [key is not None and _stands(pack, key, keeping) for key in keys]
    unknown = [item for item, is_known in zip(items, known, strict=True) if not is_known]
    new = _shared(worked_out, unknown, keeping, workers)
    for key, is_known in zip(keys, known, strict=True):
        if key and is_known:
            yield _result(pack.get(key) or b""), True
            continue
        value, aside = next(new)
        if key:
            pack.put(key, value)
        keeping.put_aside(aside)
        yield _result(value), False


def _shared(
    function: Callable[[Item], Any], items: Sequence[Item], keeping: Keeping[Any, Any], workers: int | None
) -> Iterator[Any]:
    if (workers_for(len(items)) if workers is None else workers) > 1:
        keeping.settle()
    return shared(function, items, workers)


def _stands(pack: Pack, key: str, keeping: Keeping[Any, Any]) -> bool:
    """Whether there is a result of ``key`` and what it left behind; that comes first in its value."""
    value = pack.get(key)
    return value is not None and keeping.stands(pickle.loads(value))  # noqa: S301 - see folder.py: it is the user's own


def _result(value: bytes) -> Any:  # noqa: ANN401 - whatever was put
    both = io.BytesIO(value)
    pickle.load(both)  # noqa: S301 - as above
    return pickle.load(both)  # noqa: S301 - as above


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
