"""Exports of Slack, made for the tests: nobody in them is a person."""

import json
import sqlite3
import zipfile

ASKED = "1717254000.000100"
USERS = [
    {"id": "U1", "name": "shiken.ichi", "profile": {"display_name": "試験一（試験市）", "real_name": "試験 一"}},
    {"id": "U2", "name": "sato", "profile": {"display_name": "佐藤", "real_name": "佐藤 花"}},
]
CHANNELS = [{"id": "C1", "name": "相談_ガバクラ"}]
GROUPS = [{"id": "C2", "name": "naisho"}]
QUESTION = {
    "type": "message",
    "ts": ASKED,
    "thread_ts": ASKED,
    "user": "U1",
    "reply_count": 2,
    "text": "お疲れさまです。\n利用料は、どの*予算科目*で計上していますか？\n内線2101まで",
}
ANSWER = {
    "type": "message",
    "ts": "1717254100.000100",
    "thread_ts": ASKED,
    "user": "U2",
    "text": "試験一さん、<https://www.example.jp/yosan|手引き>のとおり使用料です。佐藤",
    "reactions": [{"name": "arigatougozaimasu", "count": 2, "users": ["U1"]}],
    "files": [{"name": "手順書.pdf", "url_private": "https://files.slack.com/x?t=xoxe-1"}],
}
THANKS = {
    "type": "message",
    "ts": "1717254200.000100",
    "thread_ts": ASKED,
    "user": "U1",
    "text": "<@U2> ありがとうございます。",
}
JOINED = {"type": "message", "ts": "1717254300.000100", "user": "U3", "subtype": "channel_join", "text": "<@U3>"}


def everywhere(secret):
    """Return a message that holds ``secret`` in every place that can hold text."""
    rich = {
        "type": "rich_text",
        "elements": [
            {"type": "rich_text_section", "elements": [{"type": "text", "text": f"本文 {secret}"}]},
            {"type": "rich_text_section", "elements": [{"type": "link", "url": "https://example.jp", "text": secret}]},
            {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": secret}]},
            {"type": "rich_text_quote", "elements": [{"type": "text", "text": secret}]},
            {
                "type": "rich_text_list",
                "style": "bullet",
                "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": secret}]}],
            },
            {
                "type": "rich_text_section",
                "elements": [
                    {"type": "text", "text": secret[: len(secret) // 2], "style": {"bold": True}},
                    {"type": "text", "text": secret[len(secret) // 2 :]},
                ],
            },
        ],
    }
    table = {"type": "table", "rows": [[{"type": "raw_text", "text": secret}], [{"type": "raw_text", "text": "値"}]]}
    return {
        **ANSWER,
        "text": secret,
        "blocks": [
            rich,
            table,
            {"type": "header", "text": {"type": "plain_text", "text": secret}},
            {
                "type": "section",
                "text": {"type": "mrkdwn", "text": f"*{secret}*"},
                "fields": [{"type": "mrkdwn", "text": secret}],
            },
            {"type": "image", "alt_text": secret, "image_url": "https://example.jp/x.png"},
            {"type": "hologram", "title": secret},
        ],
        "attachments": [
            {
                "title": secret,
                "text": secret,
                "author_name": secret,
                "fallback": secret,
                "fields": [{"title": secret, "value": secret}],
            },
            {"is_msg_unfurl": True, "channel_id": "C1", "author_name": secret, "text": secret, "fallback": secret},
        ],
        "files": [{"name": f"{secret}.pdf"}, {"name": "x", "mode": "snippet", "preview": secret}],
        "user_profile": {"real_name": "佐藤 花"},
    }


RICH = everywhere("試験の言葉")
MESSAGES = [QUESTION, ANSWER, THANKS, JOINED]


def files(messages=MESSAGES, top="", folder="相談_ガバクラ", people="users.json"):
    """Return the files of Slack's own export by their names."""
    found = {
        "channels.json": CHANNELS,
        "groups.json": GROUPS,
        people: USERS,
        f"{folder}/2024-06-01.json": messages,
    }
    return {f"{top}{name}": json.dumps(held, ensure_ascii=False).encode() for name, held in found.items()}


def in_folder(path, held=None):
    """Write an export as a folder."""
    for name, data in (files() if held is None else held).items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


class _Unflagged(zipfile.ZipInfo):
    """A member whose name is UTF-8 and does not say so, as Slack writes it."""

    def _encodeFilenameFlags(self):  # noqa: N802 - the library's name
        return self.filename.encode(), self.flag_bits & ~0x800


def in_zip(path, held=None, kind=_Unflagged):
    """Write an export as a ZIP."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (files() if held is None else held).items():
            member = kind(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return path


def in_json(path, held):
    """Write one file of JSON."""
    path.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
    return path


def in_archive(path, messages=MESSAGES):
    """Write the archive of slackdump, with the columns that are read of its tables."""
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE CHANNEL (ID TEXT, CHUNK_ID INTEGER, NAME TEXT, IDX INTEGER, DATA BLOB)")
    database.execute("CREATE TABLE S_USER (ID TEXT, CHUNK_ID INTEGER, IDX INTEGER, USERNAME TEXT, DATA BLOB)")
    database.execute("CREATE TABLE MESSAGE (ID INTEGER, CHUNK_ID INTEGER, CHANNEL_ID TEXT, TS TEXT, DATA BLOB)")
    for one in CHANNELS:
        database.execute("INSERT INTO CHANNEL VALUES (?, 1, ?, 0, ?)", (one["id"], one["name"], _blob(one)))
    for one in USERS:
        database.execute("INSERT INTO S_USER VALUES (?, 1, 0, ?, ?)", (one["id"], one["name"], _blob(one)))
    for chunk, again in enumerate((False, True)):  # everything was fetched twice
        for one in messages:
            number = int(one["ts"].replace(".", ""))
            held = one if again else {**one, "text": "前に取ったときの文"}
            database.execute("INSERT INTO MESSAGE VALUES (?, ?, 'C1', ?, ?)", (number, chunk, one["ts"], _blob(held)))
    database.commit()
    database.close()
    return path


def _blob(value):
    return json.dumps(value, ensure_ascii=False).encode()
