#!/bin/sh
# watchdog 7.1.0 on Linux: whoever watches a folder and reads a file in it is told of the own reading.
#
# Beside changes, the observer hands out events «opened» and «closed_no_write» for files that are only read. Who answers
# every event by reading the file again wakes itself for ever.
# Here: the room `work` (changes.py) leaves both out, and goes by what files hold.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'watchdog==7.1.0'
"$folder/venv/bin/python" - "$folder" <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import sys
import time
from pathlib import Path

from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

watched = Path(sys.argv[1], "watched")
watched.mkdir()
page = watched / "page.md"
page.write_text("text", "utf-8")
seen = []


class Told(FileSystemEventHandler):
    def on_any_event(self, event):
        if not event.is_directory:
            seen.append(event.event_type)


observer = Observer()
observer.schedule(Told(), str(watched))
observer.start()
time.sleep(0.5)
page.read_text("utf-8")
time.sleep(1)
observer.stop()
observer.join()
print("told of one reading:", *seen)
assert seen == ["opened", "closed_no_write"]
END
