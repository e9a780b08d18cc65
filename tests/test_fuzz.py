"""``python -m benchmarks.fuzz``: nothing damaged ends in a traceback; a few trials here, 10,000 by the command."""

import random

import pytest
from fuzz.mutations import damaged
from fuzz.trials import Fall, ground, run

COUNT = 40 * 6
LANES = {"files", "mails and armour", "tables", "spreadsheets and letters", "issues", "exports of Slack"}


@pytest.mark.slow
@pytest.mark.parametrize("seed", [7])
def test_whatever_is_damaged_is_taken_kept_or_answered(seed, golden_project, today):
    ends, falls = run(ground(golden_project, today), COUNT, seed)
    assert falls == []
    assert {lane for lane, _end in ends} == LANES
    assert sum(ends.values()) == COUNT


def test_the_same_number_gives_the_same_damage():
    whole = ["あいう\n---\ntitle: x\n".encode(), b"[KYOSO1:BEGIN]\nabc\n"]
    chances = [[random.Random(number) for number in range(50)] for _time in range(2)]  # noqa: S311 - no secret
    made = [[damaged(chance, whole[0], whole) for chance in some] for some in chances]
    assert made[0] == made[1]
    assert len(set(made[0])) > 40


def test_a_trial_that_breaks_the_program_is_a_fall(golden_project, today, monkeypatch):
    def broken(*_arguments):
        return {}["試験"]

    monkeypatch.setattr("fuzz.trials.check_with", broken)
    _ends, falls = run(ground(golden_project, today), 6, 1)
    assert [type(fall) for fall in falls if fall.lane == "files"] == [Fall]
    assert "KeyError: '試験'" in falls[0].what
