#!/bin/sh
# slack-export-viewer 3.5.0: a group that a message of Slack calls is on its page and cannot be seen.
#
# An export writes a mention of a group as <!subteam^ID|@name> and a day as <!date^seconds^form|text>. The viewer knows
# mentions of people and channels and hands these on as they are; to a browser «<!» begins a comment, so that of
# «@ambassadors に聞いて» only «に聞いて» is shown. Beside that, a line of an export that begins with «* » is given a second
# asterisk, and what is struck through (~) stays as typed.
# Here: the text behind the line is what is shown, tested with mentions of each kind (tests/test_intake_slack_text.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'slack-export-viewer==3.5.0'
mkdir -p "$folder/export/general"
cd "$folder"
cat > export/users.json <<'USERS'
[{"id": "U0A", "name": "staff", "profile": {"real_name": "staff", "display_name": "staff"}}]
USERS
cat > export/channels.json <<'CHANNELS'
[{"id": "C0A", "name": "general", "created": 1700000000, "creator": "U0A", "is_archived": false, "is_general": true,
  "members": ["U0A"], "topic": {"value": ""}, "purpose": {"value": ""}}]
CHANNELS
cat > export/general/2023-11-14.json <<'MESSAGES'
[{"type": "message", "user": "U0A", "ts": "1700000000.000100", "text": "<!subteam^S1|@ambassadors> に聞いて"},
 {"type": "message", "user": "U0A", "ts": "1700000001.000100", "text": "<!date^1700000000^{date_num}|2023-11-15>まで"},
 {"type": "message", "user": "U0A", "ts": "1700000002.000100", "text": "* 一つ目\n* 二つ目"},
 {"type": "message", "user": "U0A", "ts": "1700000003.000100", "text": "~取消~です"}]
MESSAGES
"$folder/venv/bin/slack-export-viewer" --archive export --html-only --no-browser --output-dir pages > /dev/null 2>&1
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import re
from html.parser import HTMLParser
from pathlib import Path


class Shown(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words = []

    def handle_data(self, data):
        self.words.append(data)


def shown(html):
    reader = Shown()
    reader.feed(html)
    reader.close()
    return "".join("".join(reader.words).split())


page = Path("pages/channel/general/index.html").read_text(encoding="utf-8")
messages = re.findall(r'<div class="msg">(.*?)</div>', page, re.DOTALL)
print(*map(shown, messages), sep="\n")
assert "<!subteam^S1|@ambassadors>" in messages[0]
assert [shown(one) for one in messages] == ["に聞いて", "まで", "**一つ目**二つ目", "~取消~です"]
END
