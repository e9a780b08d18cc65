#!/bin/sh
# ics 0.7.3 (Python) and ical-generator 10.2.0 (npm): a whole day that begins on 1 April in Japan is written as 31 March.
#
# A deadline is known as a moment with its zone and goes into a calendar as a day. ics is told the zone: make_all_day() takes
# the midnight before, in Japan, and the file the day of that midnight in UTC. So every hour of 1 April is 31 March, though
# event.begin says 2026-04-01T00:00:00+09:00; with the zone of New York it is 1 April, as everywhere west of Greenwich.
# ical-generator does so with a Date before nine as long as the calendar has no zone, on a machine in Japan as well. Nothing
# is warned of, and the file is valid. «2026-04-01», which was never a moment, is written as it is by both.
# Here: events are days from the beginning, and no moment is made of them (generator/output/icalendar.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'ics==0.7.3'
cd "$folder"
npm install --silent --no-audit --no-fund 'ical-generator@10.2.0' > /dev/null
cat > look.py <<'LOOK'
from datetime import datetime
from zoneinfo import ZoneInfo

from ics import Event

begins = [datetime(2026, 4, 1, hour, tzinfo=ZoneInfo(zone)) for zone in ("Asia/Tokyo", "America/New_York") for hour in (0, 12, 23)]
for begin in (*begins, "2026-04-01"):
    event = Event(name="期限", begin=begin)
    event.make_all_day()
    print(f"ics, {begin}:", next(line for line in event.serialize().splitlines() if line.startswith("DTSTART")))
LOOK
cat > look.mjs <<'LOOK'
import ical from "ical-generator";
const whole = { id: "1", allDay: true, summary: "期限" };
for (const start of [new Date("2026-04-01T00:00:00+09:00"), "2026-04-01"]) {
  for (const timezone of [undefined, "Asia/Tokyo"]) {
    const calendar = ical({ timezone });
    calendar.createEvent({ ...whole, start });
    const what = start instanceof Date ? "a Date" : "a day";
    console.log(`ical-generator, ${what}, ${timezone ?? "no zone"}:`, calendar.toString().match(/DTSTART.*/)[0].trim());
  }
}
LOOK
"$folder/venv/bin/python" look.py | tee seen
TZ=Asia/Tokyo node look.mjs | tee -a seen
cat > expected <<'SEEN'
ics, 2026-04-01 00:00:00+09:00: DTSTART;VALUE=DATE:20260331
ics, 2026-04-01 12:00:00+09:00: DTSTART;VALUE=DATE:20260331
ics, 2026-04-01 23:00:00+09:00: DTSTART;VALUE=DATE:20260331
ics, 2026-04-01 00:00:00-04:00: DTSTART;VALUE=DATE:20260401
ics, 2026-04-01 12:00:00-04:00: DTSTART;VALUE=DATE:20260401
ics, 2026-04-01 23:00:00-04:00: DTSTART;VALUE=DATE:20260401
ics, 2026-04-01: DTSTART;VALUE=DATE:20260401
ical-generator, a Date, no zone: DTSTART;VALUE=DATE:20260331
ical-generator, a Date, Asia/Tokyo: DTSTART;VALUE=DATE:20260401
ical-generator, a day, no zone: DTSTART;VALUE=DATE:20260401
ical-generator, a day, Asia/Tokyo: DTSTART;VALUE=DATE:20260401
SEEN
cmp -s seen expected || { echo 'the behaviour has changed' >&2; exit 1; }
