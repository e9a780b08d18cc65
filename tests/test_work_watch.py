"""Long work says how far it is, short work says nothing, and what each stage took is a table."""

import re
from contextlib import suppress

from generator.work.watch import Watch


class Clock:
    """A clock that goes on by a step whenever it is looked at."""

    def __init__(self, step):
        self.now, self.step = 0.0, step

    def __call__(self):
        self.now += self.step
        return self.now


def test_work_of_more_than_a_second_shows_stage_count_rate_and_time_left():
    lines = []
    watch = Watch(lines.append, Clock(0.1))
    with watch.stage("確認"):
        pass
    with watch.stage("ページ作成"):
        assert list(watch.counted(range(1200), 1200)) == list(range(1200))
    assert lines[0] == "ページ作成 6/1,200件(毎秒9件、残り約139秒)"
    assert all(re.fullmatch(r"ページ作成 [\d,]+/1,200件\(毎秒\d+件、残り約\d+秒\)", line) for line in lines)


def test_work_of_less_than_a_second_shows_nothing():
    lines = []
    watch = Watch(lines.append, Clock(0.001))
    with watch.stage("確認"):
        assert list(watch.counted("abc", 3)) == ["a", "b", "c"]
    assert lines == []


def test_what_each_stage_took_is_a_table_also_when_one_fails():
    watch = Watch(None, Clock(1))
    with watch.stage("確認") as stage:
        stage.known = 1
        list(watch.counted("ab", 2))
    with suppress(ValueError), watch.stage("公開"):
        int("失敗")
    peaks = re.compile(r"\d+$", re.MULTILINE)
    assert [line.split() for line in peaks.sub("~", watch.table()).split("\n")] == [
        ["工程", "秒", "件数", "控えから", "最大メモリー(MB)"],
        ["確認", "4.00", "2", "1", "~"],
        ["公開", "2.00", "~"],
        ["合計", "9.~"],
    ]
    assert watch.table().split("\n")[1].startswith("確認" + " " * 32 + "4.00" + " " * 19 + "2")
