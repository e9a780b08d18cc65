"""One function over many items, on every core: forked workers where the system has them, the same code without.

A worker is a copy of the program as it stood when the work began, so it knows all that was read by then and needs to
be told nothing; only results travel. Results come in the order of the items, whatever the number of workers.
"""

import gc
import os
import pickle
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
_LEAST = 32  # items for which a worker is worth its start
_BATCH = 8


def workers_for(items: int) -> int:
    """Return how many processes share so many items, this one included.

    A program with other threads works alone: a copy of it would have their locks and not the threads to open them.
    """
    if threading.active_count() > 1:
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    return max(1, min(cores, items // _LEAST)) if hasattr(os, "fork") else 1


def shared(function: Callable[[Item], Result], items: Sequence[Item], workers: int | None = None) -> Iterator[Result]:
    """Yield ``function`` of every item in their order, worked out by ``workers`` processes, this one included.

    Items are dealt out in batches; a worker runs ahead of the reader only as far as its pipe holds, so that memory
    does not follow the number of items. Results must be picklable. Without ``workers``: see ``workers_for``.

    Raises:
        Exception: What ``function`` raised, here as in a worker.
        RuntimeError: A worker was ended from outside.
    """
    number = workers_for(len(items)) if workers is None else workers
    batches = [items[start : start + _BATCH] for start in range(0, len(items), _BATCH)]
    if number <= 1 or len(batches) <= 1:
        yield from map(function, items)
        return
    with _workers(function, batches, number) as pipes:
        for place, batch in enumerate(batches):
            pipe = pipes[place % number]
            yield from _received(pipe) if pipe else map(function, batch)


@contextmanager
def _workers(
    function: Callable[[Item], Result], batches: Sequence[Sequence[Item]], number: int
) -> Iterator[list[BinaryIO | None]]:
    """Give the pipe of each process, none for this one; whatever happens, no worker stays behind."""
    gc.freeze()  # a collection in a worker would copy every page of memory that it shares
    pipes: list[BinaryIO | None] = [None]
    children: list[int] = []
    try:
        for own in range(1, number):
            reading, writing = os.pipe()
            child = os.fork()
            if not child:
                os.close(reading)  # or a reader that went away would never be noticed
                _work(function, batches[own::number], writing)
            os.close(writing)
            children.append(child)
            pipes.append(os.fdopen(reading, "rb"))
        yield pipes
    finally:
        for pipe in pipes:
            if pipe:
                pipe.close()  # a worker that still writes is told so
        for child in children:
            os.waitpid(child, 0)
        gc.unfreeze()


def _work(function: Callable[[Item], Result], batches: Sequence[Sequence[Item]], writing: int) -> None:
    """Send every batch of results, or what was raised, and end this process without any of the parent's clearing up."""
    with suppress(BaseException), os.fdopen(writing, "wb") as pipe:
        for batch in batches:
            try:
                answer: object = [function(item) for item in batch]
            except Exception as error:  # noqa: BLE001 - it is raised again where the results are read
                answer = error
            pickle.dump(answer, pipe, pickle.HIGHEST_PROTOCOL)
            pipe.flush()
    os._exit(0)


def _received(pipe: BinaryIO) -> list[Any]:
    try:
        answer: list[Any] | Exception = pickle.load(pipe)  # noqa: S301 - our own worker wrote it
    except EOFError as error:
        msg = "a worker was ended from outside"
        raise RuntimeError(msg) from error
    if isinstance(answer, Exception):
        raise answer
    return answer
