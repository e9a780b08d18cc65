"""One function over many items, where each result is worked out once for as long as nothing about it changes."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.cache.pack import Pack
from generator.work.sharing import shared

Item = TypeVar("Item")
Result = TypeVar("Result")


def kept(
    pack: Pack | None,
    key_of: Callable[[Item], str],
    function: Callable[[Item], Result],
    items: Sequence[Item],
    workers: int | None = None,
) -> Iterator[Result]:
    """Yield ``function`` of every item in their order: out of ``pack``, or worked out by ``workers`` and put there.

    The key of an item must tell everything that its result depends on but the program.
    """
    if pack is None:
        yield from shared(function, items, workers)
        return
    keys = [key_of(item) for item in items]
    missing = shared(function, [item for item, key in zip(items, keys, strict=True) if key not in pack], workers)
    expected = [key not in pack for key in keys]
    for item, key, is_new in zip(items, keys, expected, strict=True):
        value = None if is_new else pack.get(key)
        if value is not None:
            yield pickle.loads(value)  # noqa: S301 - the folder of the cache is the user's own (see folder.py)
            continue
        result = next(missing) if is_new else function(item)
        pack.put(key, pickle.dumps(result, pickle.HIGHEST_PROTOCOL))
        yield result
