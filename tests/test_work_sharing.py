"""Work that is dealt out to workers gives what the same work gives alone, in the same order."""

import os
import signal
import threading

import pytest

from generator.findings.diagnostics import CannotRunError
from generator.work.sharing import shared, workers_for


@pytest.mark.parametrize("workers", [1, 2, 3, 7])
@pytest.mark.parametrize("count", [0, 1, 8, 9, 100])
def test_results_come_in_the_order_of_the_items_whatever_the_number_of_workers(workers, count):
    assert list(shared(lambda number: number * number, range(count), workers)) == [n * n for n in range(count)]


def test_large_results_pass_and_a_reader_that_stops_early_leaves_no_worker(capfd):
    results = shared(lambda _number: bytes(200_000), range(100), 3)
    assert len(next(results)) == 200_000
    results.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("workers", [1, 2])
def test_what_a_worker_raises_is_raised_here(workers):
    def refuse(number):
        if number == 12:
            msg = "書けません"
            raise CannotRunError(msg)
        return number

    with pytest.raises(CannotRunError, match="書けません"):
        list(shared(refuse, range(40), workers))


@pytest.mark.posix
def test_a_worker_that_is_killed_is_told_of():
    here = os.getpid()

    def die(number):
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    with pytest.raises(RuntimeError, match="ended from outside"):
        list(shared(die, range(40), 2))


def test_a_program_with_other_threads_works_alone():
    held = threading.Event()
    other = threading.Thread(target=held.wait)
    other.start()
    try:
        assert workers_for(10_000) == 1
    finally:
        held.set()
        other.join()
