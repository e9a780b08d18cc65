"""The calendars: when an entry is looked at again, and which deadlines it names."""

import re

from builders import a_case, a_theme, a_thread
from golden_site import a_config, a_site, made_by

THEMES = [a_theme("madoguchi", "ま", label="窓口"), a_theme("zei", "あ", label="税"), a_theme("kara", "か", label="空")]
BODY = """
## 答え

窓口は2028年10月10日までです。窓口は**2028年10月10日まで**開きます。2026年3月までの試験でした。

## 資料が言っていること

### 資料1

資料の話です。

## 残った問い

- 試験の問い
"""


def calendars(*entries):
    pages = made_by("calendar", a_site(*THEMES, *entries, themes=False), a_config())
    return {page.path: page.data.text.replace("\r\n ", "") for page in pages}


def told(text, name):
    return re.findall(rf"^{name}:(.*)\r$", text, re.MULTILINE)


def a_dated_thread(slug="shiken-t", **front):
    return a_thread(slug, BODY, themes="[madoguchi]", title="試験の質問", reviewed_on="2026-11-22", **front)


def test_the_site_and_each_theme_with_entries_has_a_calendar():
    made = calendars(a_case("shiken-a", themes="[madoguchi, zei]"), a_dated_thread())
    reviews = {path: [uid for uid in told(text, "UID") if uid.startswith("review")] for path, text in made.items()}
    case, thread = "review-cases-shiken-a@www.example.jp", "review-threads-shiken-t@www.example.jp"
    assert {path: sorted(uids) for path, uids in reviews.items()} == {
        "calendar.ics": [case, thread],
        "themes/madoguchi.ics": [case, thread],
        "themes/zei.ics": [case],
    }


def test_a_deadline_still_to_come_when_the_entry_was_looked_at_is_one_day_with_its_sentences():
    text = calendars(a_dated_thread())["calendar.ics"]
    assert told(text, "UID") == [
        "review-threads-shiken-t@www.example.jp",
        "until-20281010-threads-shiken-t@www.example.jp",
    ]
    assert told(text, "SUMMARY") == ["見直しの予定: 試験の質問", "記事にある期限: 試験の質問"]
    assert told(text, "DTSTART;VALUE=DATE") == ["20270522", "20281010"]
    (_review, said) = told(text, "DESCRIPTION")
    assert said.startswith("「窓口は2028年10月10日までです。\\n窓口は2028年10月10日まで開きます。」\\n期限は")


def test_stamps_come_from_the_content_and_a_new_name_keeps_the_ids():
    before, after = (
        calendars(a_dated_thread()),
        calendars(a_dated_thread("shiken-neu", formerly="[shiken-t, shiken-a]")),
    )
    assert told(before["calendar.ics"], "DTSTAMP") == ["20261122T000000Z"] * 2
    assert told(before["calendar.ics"], "UID") == told(after["calendar.ics"], "UID")


def test_drafts_and_what_is_no_longer_kept_up_are_in_no_calendar_and_without_entries_there_is_none():
    assert calendars(a_dated_thread(status="draft"), a_dated_thread("shiken-u", status="archived")) == {}
