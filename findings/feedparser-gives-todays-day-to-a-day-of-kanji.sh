#!/bin/sh
# feedparser 6.0.14: of «2024年4月1日» and «2024/04/01» it keeps the year; month and day are those on which it is run.
#
# Pages of news in Japanese offices write such days into their feeds, against the formats. No error and no `bozo` tells that
# the day was not understood: published_parsed is a whole date, of the year that was written and of today's month and
# day, another one tomorrow. With the year of an era («令和6年4月1日») it is None, as it should be. And «JST», a zone that
# RFC 822 does not name, is nothing to it: midnight in Japan is said to be midnight UTC, nine hours late; fastfeedparser
# 0.6.5 reads the zone and says 15:00 UTC of the day before.
# Here: days of feeds are written by RFC 3339, with their zone as a number (generator/pages/feed.py, feed_json.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'feedparser==6.0.14' 'fastfeedparser==0.6.5'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import time

import fastfeedparser
import feedparser

FEED = (
    "<rss version='2.0'><channel><title>市の新着</title><link>https://www.example.jp/</link><description>新着</description>"
    "<item><title>窓口</title><link>https://www.example.jp/a</link><pubDate>{}</pubDate></item></channel></rss>"
)


def told(day):
    """Return what feedparser says of a day, as numbers to the minute; None if it says nothing."""
    read = feedparser.parse(FEED.format(day))
    assert not read.bozo
    found = read.entries[0].get("published_parsed")
    return found and tuple(found)[:5]


before = time.gmtime()
month = before.tm_mon % 12 + 1  # never the present one; 2024 has every day that a day of today may be
written = [f"2024年{month}月1日", f"2024年{month:02}月01日", f"2024/{month:02}/01", f"2024/{month:02}/01 09:00:00"]
seen = {day: told(day) for day in written}
after = time.gmtime()
today = [(2024, now.tm_mon, now.tm_mday, 0, 0) for now in (before, after)]
for day, found in seen.items():
    print(day, "→", "the year 2024 with the month and the day of today" if found in today else found)
assert set(seen.values()) <= set(today)
assert told(f"2024-{month:02}-01") == (2024, month, 1, 0, 0)
assert told("令和6年4月1日") is None

here, there = "Mon, 01 Apr 2024 00:00:00 JST", "Mon, 01 Apr 2024 00:00:00 +0900"
seen = {day: (told(day), fastfeedparser.parse(FEED.format(day)).entries[0]["published"]) for day in (here, there)}
print(*seen.items(), sep="\n")
assert seen == {
    here: ((2024, 4, 1, 0, 0), "2024-03-31T15:00:00+00:00"),
    there: ((2024, 3, 31, 15, 0), "2024-03-31T15:00:00+00:00"),
}
END
