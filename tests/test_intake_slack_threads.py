"""An export of Slack becomes a thread: whole, in order, the same from every kind of file, and never a trap."""

import json
import sqlite3
import zipfile
from datetime import date

import pytest
from slack_exports import (
    ANSWER,
    ASKED,
    CHANNELS,
    MESSAGES,
    QUESTION,
    THANKS,
    USERS,
    files,
    in_archive,
    in_folder,
    in_json,
    in_zip,
)

from generator.findings.diagnostics import RefusedError
from generator.intake.slack.choosing import chosen
from generator.intake.slack.draft import draft_of
from generator.intake.slack.ledger import Ledger, State, dated
from generator.intake.slack.listing import Wanted, threads_in
from generator.intake.slack.markdown import markdown
from generator.intake.slack.moments import day_of, moment_of, order
from generator.intake.slack.opening import open_export
from generator.intake.slack.signals import Sign, counted

TODAY = date(2026, 11, 29)
NOBODY = Ledger(b"key", {})
DRAFT = """---
# Slack から: #相談_ガバクラ、2024-06-02、答え2件(1人)
# 書き出し: 全部あります
# 答えの候補: 2番目の発言(回答者1)。質問者の反応(感謝)、すぐあとに質問者がお礼や解決を書いています、感謝 2
# 同意: 質問者 聞いていません、回答者1 聞いていません
# 隠したもの: 内線番号 1件(置き換えました)
# 隠したもの: 名前を質問者に 1件(置き換えました)
# 隠したもの: 名前を回答者1に 1件(置き換えました)
"""
EXCHANGE = """## やり取り

### 質問者

お疲れさまです。\\
利用料は、どの**予算科目**で計上していますか？\\
［内線番号］まで

### 回答者1

質問者さん、[手引き](https://www.example.jp/yosan)のとおり使用料です。回答者1

［添付: 手順書.pdf］

### 質問者

@回答者1 ありがとうございます。

## 残った問い
"""


def drafted(path, asked=ASKED, channel="", reason="", ledger=NOBODY):
    """Return the draft of the thread of an export."""
    return draft_of(chosen(open_export(path), channel, asked, reason), ledger, TODAY, reason)


def said(path, asked=ASKED):
    """Return the messages of a thread in Markdown."""
    return [markdown(one.blocks) for one in chosen(open_export(path), "", asked).said]


def exchange(messages, tmp_path):
    """Return what is said in the thread of a channel with ``messages``."""
    return said(in_folder(tmp_path, files(messages)))


def test_a_thread_becomes_a_draft_in_which_only_roles_speak(tmp_path):
    found = drafted(in_folder(tmp_path))
    assert found.text.startswith(DRAFT)
    assert found.text.endswith(EXCHANGE)
    assert found.title == "利用料は、どの予算科目で計上していますか？"
    assert "## 資料が言っていること" not in found.text


DUMP = {
    "channel_id": "C1",
    "name": "相談_ガバクラ",
    "messages": [{**QUESTION, "slackdump_thread_replies": [ANSWER, THANKS]}],
}
WAYS = {
    "a ZIP whose names do not say that they are UTF-8": lambda at: in_zip(at / "e.zip"),
    "a ZIP whose names do": lambda at: in_zip(at / "e.zip", kind=zipfile.ZipInfo),
    "a folder": lambda at: in_folder(at / "e"),
    "an organisation with workspaces": lambda at: in_folder(
        at / "e", {**files(top="teams/ws/", people="none.json"), "org_users.json": files()["users.json"]}
    ),
    "a folder called by the id": lambda at: in_folder(at / "e", files(folder="C1")),
    "a folder in another form of Unicode": lambda at: in_folder(at / "e", files(folder="相談_カ\u3099ハ\u3099クラ")),
    "the archive of slackdump": lambda at: in_archive(at / "slackdump.sqlite"),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_the_same_thread_is_the_same_draft_from_whatever_was_exported(way, tmp_path):
    assert drafted(way(tmp_path), channel="C1").text == drafted(in_folder(tmp_path / "same")).text


def test_a_broken_row_of_an_archive_is_told_and_the_others_are_read(tmp_path):
    path = in_archive(tmp_path / "a.sqlite")
    database = sqlite3.connect(path)
    database.execute("INSERT INTO MESSAGE VALUES (5, 9, 'C1', '1717254150.000100', '{broken')")
    database.execute("INSERT INTO MESSAGE VALUES (6, 9, 'C1', ?, '{broken')", (ANSWER["ts"],))
    database.commit()
    database.close()
    export = open_export(path)
    assert len(chosen(export, "C1", ASKED).said) == 3
    assert len(export.told_faults(9)) == 1


@pytest.mark.parametrize(
    "held",
    [
        DUMP,
        {"ok": True, "channel": "C1", "name": "相談_ガバクラ", "messages": [QUESTION, ANSWER, THANKS]},
        {"channel_id": "C1", "name": "相談_ガバクラ", "thread_ts": ASKED, "messages": [QUESTION, ANSWER, THANKS]},
        [{"id": "C1", "name": "相談_ガバクラ"}, QUESTION, ANSWER, THANKS],
    ],
    ids=["a dump", "conversations.replies", "a thread of slackdump", "a list that begins with its channel"],
)
def test_one_file_of_messages_says_the_same(held, tmp_path):
    profiles = {"U1": {"real_name": "試験 一"}, "U2": {"real_name": "佐藤 花"}}
    told = json.loads(json.dumps(held))
    for one in _messages(told):
        if "user" in one:
            one["user_profile"] = profiles[one["user"]]
    assert said(in_json(tmp_path / "x.json", told)) == said(in_folder(tmp_path / "same"))
    assert drafted(in_json(tmp_path / "x.json", told)).text.endswith(EXCHANGE)


def _messages(held):
    if isinstance(held, dict):
        yield held
    for one in held.values() if isinstance(held, dict) else held if isinstance(held, list) else ():
        yield from _messages(one)


def test_lines_of_json_are_read_and_a_broken_one_is_told(tmp_path):
    path = tmp_path / "x.jsonl"
    lines = [json.dumps({"id": "C1", "name": "相談"}), *map(json.dumps, MESSAGES[:2]), "{broken", json.dumps(THANKS)]
    path.write_text("\n".join(lines), encoding="utf-8")
    export = open_export(path)
    assert len(list(export.messages(export.channels[0]))) == 3
    assert export.told_faults(9) == ["x.jsonl: 3番目は投稿ではないので、飛ばしました"]


def test_what_ends_a_line_elsewhere_ends_no_line_of_json(tmp_path):
    path = tmp_path / "x.jsonl"
    odd = {**ANSWER, "text": "一\u2028二\x85三", "files": []}
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in (QUESTION, odd)), encoding="utf-8")
    assert len(said(path)) == 2


@pytest.mark.parametrize("code", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_a_file_in_the_code_of_windows_is_read(code, tmp_path):
    path = tmp_path / "x.json"
    begin = "\ufeff" if code == "utf-16-be" else ""
    path.write_text(begin + json.dumps([QUESTION, ANSWER], ensure_ascii=False), encoding=code)
    assert len(said(path)) == 2


@pytest.mark.parametrize("about", [{"is_private": True}, {"channel": {"id": "C1", "is_private": True}}])
def test_a_file_of_a_channel_that_is_not_open_is_refused(about, tmp_path):
    path = in_json(tmp_path / "x.json", {**about, "messages": [QUESTION, ANSWER]})
    with pytest.raises(RefusedError, match="公開ではないチャンネルは取り込みません"):
        drafted(path)


HALVES = {
    "絵\\ud83d文字": "絵\ufffd文字",
    "\\udc00": "\ufffd",
    "\\uD83D\\ud83d\\ude00": "\ufffd😀",
    "\\ud83d\\uDE00\\ude00": "😀\ufffd",
}


@pytest.mark.parametrize(("written", "shown"), HALVES.items())
def test_half_of_an_emoji_is_a_sign_that_a_file_may_hold(written, shown, tmp_path):
    path = tmp_path / "x.json"
    path.write_text(json.dumps([QUESTION, {**ANSWER, "text": "HALF", "files": []}]).replace("HALF", written), "utf-8")
    assert said(path)[1] == shown
    assert drafted(path).text.encode()


def test_whole_emoji_stay_whatever_way_they_are_written(tmp_path):
    found = drafted(in_folder(tmp_path, files([QUESTION, {**ANSWER, "text": "😀と🙋🏻‍♀️"}])))
    assert "😀と🙋🏻‍♀️" in found.text


@pytest.mark.parametrize("moment", ["999999999999.000100", "4102444800.000000"])
def test_a_moment_beyond_all_calendars_is_none(moment, tmp_path):
    far = {**ANSWER, "ts": moment}
    export = open_export(in_folder(tmp_path, files([QUESTION, far, {**far, "thread_ts": moment}])))
    assert [one.ts for one in threads_in(export, Wanted(replies=0, since=date(2020, 1, 1)))] == [ASKED]
    assert "2番目は投稿ではないので、飛ばしました" in export.told_faults(1)[0]


def test_a_message_of_more_links_than_anybody_writes_is_read(tmp_path):
    (answer,) = exchange([QUESTION, {**ANSWER, "text": "<@U1>" * 65_540, "files": []}], tmp_path)[1:]
    assert answer == "@質問者" * 65_540


@pytest.mark.parametrize("kind", ["x\ntitle: 偽", {"name": "佐藤"}, "佐藤"])
def test_what_calls_itself_by_no_name_of_a_block_gets_into_no_head_of_a_draft(kind, tmp_path):
    block = {"type": kind, "title": "本文"}
    found = drafted(in_folder(tmp_path, files([QUESTION, {**ANSWER, "blocks": [block]}])))
    assert "# 知らない部品「…」が1件ありました\n" in found.text
    assert ("title: 偽" in found.text, "佐藤" in found.text) == (False, False)


def _with_users(*more):
    return files() | {"users.json": json.dumps([*USERS, *more], ensure_ascii=False).encode()}


PROGRAM = {"id": "U5", "name": "github", "is_bot": True, "profile": {"real_name": "GitHub"}}
OF_PROGRAM = {"user": "U5", "bot_id": "B1", "bot_profile": {"name": "GitHub"}, "username": "GitHub"}


@pytest.mark.parametrize("posted", [{}, OF_PROGRAM, {"bot_id": "B1", "username": "GitHub", "subtype": "bot_message"}])
def test_what_a_program_is_called_is_a_word_that_stays_and_so_do_its_links(posted, tmp_path):
    text = "GitHub の <https://github.com/a/b|手順> と <https://github.com/c/d>"
    other = {"ts": "1717254101.000100", "thread_ts": ASKED, "text": text, **(posted or {"user": "U2"})}
    held = _with_users(PROGRAM)
    held["相談_ガバクラ/2024-06-01.json"] = json.dumps([QUESTION, other], ensure_ascii=False).encode()
    assert (
        "GitHub の [手順](https://github.com/a/b) と <https://github.com/c/d>"
        in drafted(in_folder(tmp_path, held)).text
    )


@pytest.mark.parametrize(
    "posted",
    [
        {"user": "U8", "bot_id": "B1", "bot_profile": {"name": "Zapier"}, "user_profile": {"real_name": "試験 八子"}},
        {"bot_id": "B1", "subtype": "bot_message", "username": "試験八子"},
        {"bot_id": "B1", "subtype": "bot_message", "username": "Hanako Sato"},
        {"subtype": "bot_message", "username": "Yatsuko Shiken"},
    ],
)
def test_who_writes_by_a_program_is_no_program(posted, tmp_path):
    other = {"ts": "1717254101.000100", "thread_ts": ASKED, "text": "試験八子、Hanako Sato、Yatsuko Shiken", **posted}
    names = [*(one.get("real_name") for one in [posted.get("user_profile", {})]), posted.get("username")]
    (name,) = [one.replace(" 八", "八") for one in names if one]
    found = drafted(in_folder(tmp_path, files([QUESTION, other])))
    assert name not in found.text.split("## やり取り")[1]


def test_no_address_is_the_title_of_a_draft(tmp_path):
    asked = {**QUESTION, "text": "案はこちらです\n<https://example.jp/a?x=1&amp;y=2>"}
    assert drafted(in_folder(tmp_path, files([asked, ANSWER]))).title == "案はこちらです"
    alone = {**QUESTION, "text": "<https://example.jp/a>"}
    assert drafted(in_folder(tmp_path / "alone", files([alone, ANSWER]))).title == "https://example.jp/a"


def test_a_channel_that_is_called_as_somebody_is_tells_of_nobody(tmp_path):
    held = files(folder="times_佐藤") | {"channels.json": json.dumps([{"id": "C1", "name": "times_佐藤"}]).encode()}
    found = drafted(in_folder(tmp_path, held))
    assert "# Slack から: #times_回答者1、" in found.text
    assert "佐藤" not in found.text


@pytest.mark.parametrize("people", [None, b"[]", b"[{", b"{}"])
def test_without_a_list_of_people_the_draft_says_that_names_in_sentences_stay(people, tmp_path):
    held = {name: data for name, data in files().items() if name != "users.json"}
    path = in_folder(tmp_path, held | ({"users.json": people} if people else {}))
    told = "# 書き出しに人の一覧(users.json)がありません。文の中の名前はほとんど消せていないので、見てください\n"
    assert told in drafted(path).text
    assert told not in drafted(in_folder(tmp_path / "with")).text


def test_a_line_of_a_sentence_that_ends_with_a_time_begins_no_message(tmp_path):
    path = tmp_path / "haritsuke.txt"
    path.write_text("試験 一  11:22\n会議は 10:30\n開始です 10:40\n佐藤 花  11:30\nはい\n", encoding="utf-8")
    assert said(path, "1.0") == ["会議は 10:30\\\n開始です 10:40", "はい"]


def test_pasted_text_is_parted_where_a_name_and_a_time_stand(tmp_path):
    path = tmp_path / "haritsuke.txt"
    path.write_text(
        "試験 一\n  11:22\n科目はどれですか。\n\n内線2101です。\n2件の返信\n"
        "佐藤 花  [午前11:30]\n試験さん、A<B & 使用料です。\n",
        encoding="utf-8",
    )
    assert said(path, "1.0") == ["科目はどれですか。\n\n内線2101です。", "試験さん、A&lt;B & 使用料です。"]
    found = drafted(path, "1.0")
    assert "# Slack から: 名前のない書き出し、日は不明、答え1件(1人)\n" in found.text
    assert "試験" not in found.text.split("## やり取り")[1]


QUIET = (
    "channel_join channel_leave channel_topic channel_purpose channel_name bot_add reminder_add pinned_item"
    " tabbed_canvas_updated huddle_thread"
)


@pytest.mark.parametrize("subtype", QUIET.split())
def test_what_slack_itself_tells_is_no_message(subtype, tmp_path):
    told = {"ts": "1717254101.000100", "thread_ts": ASKED, "user": "U2", "subtype": subtype, "text": "x"}
    assert len(exchange([QUESTION, told, ANSWER], tmp_path)) == 2


def _attached(**told):
    return {**THANKS, "text": "", "attachments": [told]}


CHANGES = {
    "what says nothing is left out": ([{**ANSWER, "blocks": None, "text": None, "files": None}], []),
    "nobody but Slack is U00": ([{**ANSWER, "user": "U00"}], []),
    "an answer to the channel, too, is one answer": (
        [{**THANKS, "subtype": "thread_broadcast", "root": QUESTION}, {**THANKS, "subtype": "thread_broadcast"}],
        ["@回答者1 ありがとうございます。"],
    ),
    "the last text of a message counts": (
        [
            THANKS,
            {"ts": "1.1", "subtype": "message_changed", "message": {**THANKS, "text": "直した"}, "previous": THANKS},
        ],
        ["直した"],
    ),
    "what was deleted is not there": (
        [THANKS, {"ts": "1.1", "subtype": "message_deleted", "deleted_ts": THANKS["ts"], "previous": THANKS}],
        [],
    ),
    "what somebody does is set apart": ([{**THANKS, "subtype": "me_message", "text": "了解"}], ["*了解*"]),
    "a file that is gone has no name": (
        [
            {
                **THANKS,
                "text": "",
                "files": [{"name": None, "mode": "tombstone"}, {"name": "x", "file_access": "access_denied"}],
            }
        ],
        ["［添付: 閲覧できません］\n\n［添付: 閲覧できません］"],
    ),
    "a quoted message has no author": (
        [
            {
                **THANKS,
                "text": "",
                "attachments": [
                    {
                        "is_msg_unfurl": True,
                        "channel_id": "C1",
                        "author_name": "試験二",
                        "author_subname": "試験二",
                        "fallback": "[June 2nd] 試験二: 引用",
                        "text": "引用です",
                    }
                ],
            }
        ],
        ["> 引用です"],
    ),
    "a message of a channel that is not open is not quoted": (
        [{**THANKS, "text": "", "attachments": [{"is_msg_unfurl": True, "channel_id": "C2", "text": "内緒"}]}],
        ["［非公開の投稿の引用は省略］"],
    ),
    "what programs attach is read": (
        [
            {
                **THANKS,
                "text": "",
                "attachments": [
                    {
                        "title": "通知",
                        "title_link": "https://example.jp/n",
                        "text": None,
                        "ts": "1.5",
                        "fields": [{"title": "状態", "value": "完了"}, {"title": None, "value": None}],
                    }
                ],
            }
        ],
        ["[**通知**](https://example.jp/n)\n\n- 状態: 完了"],
    ),
    "a field of a program may be lines and a link, and its name has entities": (
        [
            _attached(
                title="A &amp; B",
                fields=[
                    {"title": "項目 &amp; 数", "value": "• 一\n• 二"},
                    {"title": "資料", "value": "<https://example.jp/a|手引き>"},
                    {"title": "件数", "value": 0},
                ],
            )
        ],
        ["**A & B**\n\n- 項目 & 数: 一\\\n    二\n- 資料: [手引き](https://example.jp/a)\n- 件数: 0"],
    ),
    "the title of a program may have its link in marks, and its name underscores": (
        [_attached(title="<https://example.jp/a_b|#62 a_b_c> の件")],
        ["[**#62 a_b_c**](https://example.jp/a_b) **の件**"],
    ),
    "of a program that says nothing else the words for old programs are read": (
        [_attached(fallback="復旧しました", color="good", blocks=5)],
        ["復旧しました"],
    ),
    "a picture of a program is told": ([_attached(text="図です", image_url="https://x.jp/a")], ["図です\n\n［画像］"]),
    "what was sent with a quoted message is told": (
        [_attached(is_msg_unfurl=True, channel_id="C1", text="様式です", files=[{"name": "様式.xlsx"}])],
        ["> 様式です\n>\n> ［添付: 様式.xlsx］"],
    ),
    "a quoted message without words is told": (
        [_attached(is_msg_unfurl=True, channel_id="C1", author_name="試験二", fallback="[1] 試験二: x")],
        ["> ［添付: 閲覧できません］"],
    ),
    "a mail that was sent to the channel is read": (
        [{**THANKS, "text": "", "files": [{"name": "x.eml", "mode": "email", "title": "件名", "plain_text": "本文"}]}],
        ["［添付: 件名］\n\n本文"],
    ),
    "a snippet that was cut says so": (
        [
            {
                **THANKS,
                "text": "",
                "files": [{"name": "a.txt", "mode": "snippet", "preview": "一", "preview_is_truncated": True}],
            }
        ],
        ["［添付: a.txt］\n\n```\n一\n```\n\n［続きは書き出しにありません］"],
    ),
    "what a picture shows is told": (
        [{**THANKS, "text": "", "files": [{"name": "図.png", "alt_txt": "構成の図"}]}],
        ["［添付: 図.png（構成の図）］"],
    ),
    "the last of two editions counts": (
        [
            {**THANKS, "text": "二", "edited": {"user": "U1", "ts": "1717259999.000000"}},
            {**THANKS, "text": "一", "edited": {"user": "U1", "ts": "1717258888.000000"}},
            {**THANKS, "text": "零"},
        ],
        ["二"],
    ),
    "the last of two editions counts that comes later": (
        [{**THANKS, "text": "零"}, {**THANKS, "text": "二", "edited": {"user": "U1", "ts": "1717259999.000000"}}],
        ["二"],
    ),
}


@pytest.mark.parametrize(("messages", "expected"), CHANGES.values(), ids=CHANGES)
def test_every_sort_of_message_says_what_its_readers_saw(messages, expected, tmp_path):
    answers = exchange([QUESTION, {**ANSWER, "text": "前", "files": []}, *messages], tmp_path)
    assert answers[2:] == expected or (answers[1:] == expected and not expected)


@pytest.mark.parametrize(
    "record", [{"deleted_ts": ANSWER["ts"]}, {"deleted_ts": ANSWER["ts"], "previous": ANSWER}], ids=["short", "long"]
)
def test_what_was_deleted_on_a_later_day_is_not_there(record, tmp_path):
    later = {"type": "message", "subtype": "message_deleted", "ts": "1717599999.000100", **record}
    held = {**files([QUESTION, ANSWER]), "相談_ガバクラ/2024-06-05.json": json.dumps([later]).encode()}
    assert len(said(in_folder(tmp_path, held))) == 1


ANSWER_OF = f"https://x.slack.com/archives/C1/p{ANSWER['ts'].replace('.', '')}"


@pytest.mark.parametrize(
    "asked",
    [ANSWER["ts"], ANSWER_OF, f"{ANSWER_OF}?cid=C1&thread_ts={ASKED}", f"{ANSWER_OF}?cid=C1&amp;thread_ts={ASKED}"],
)
def test_the_number_or_link_of_an_answer_means_its_whole_thread(asked, tmp_path):
    path = in_folder(tmp_path, files([QUESTION, ANSWER, THANKS]))
    assert drafted(path, asked).text == drafted(path).text


def test_messages_that_answer_each_other_in_a_circle_are_no_fall(tmp_path):
    other = {**ANSWER, "thread_ts": THANKS["ts"]}
    circle = {**THANKS, "thread_ts": ANSWER["ts"]}
    assert len(said(in_folder(tmp_path, files([other, circle])), ANSWER["ts"])) == 3


def test_a_question_that_was_deleted_leaves_its_place(tmp_path):
    found = drafted(in_folder(tmp_path, files([{**QUESTION, "subtype": "tombstone"}, ANSWER])))
    assert "### 質問者\n\n（元の投稿は削除されています）\n" in found.text
    assert "# 書き出し: 足りないところがあります\n" in found.text


def test_a_question_that_was_not_exported_leaves_its_place_and_missing_answers_are_counted(tmp_path):
    found = drafted(in_folder(tmp_path, files([ANSWER])))
    assert "### 質問者\n\n（元の投稿は削除されています）\n" in found.text
    short = drafted(in_folder(tmp_path / "short", files([QUESTION, ANSWER])))
    assert "# 返信が1件足りません(Slack の件数より少ない)\n" in short.text


def test_messages_stand_in_the_order_of_their_moments_whatever_file_they_lie_in(tmp_path):
    moments = ["1717200000.000200", "1717200000.000100", "1717199999.999900", "9999999.1"]
    assert sorted(moments, key=order) == ["9999999.1", "1717199999.999900", "1717200000.000100", "1717200000.000200"]
    assert exchange([THANKS, ANSWER, QUESTION], tmp_path)[0].startswith("お疲れさまです。")


def test_a_moment_is_one_of_japan_and_no_folder_of_california():
    assert moment_of("1717254000.000100").isoformat() == "2024-06-02T00:00:00+09:00"
    assert day_of("1717254000.000100") == "2024-06-02"
    assert order("x") is None


def test_reactions_are_counted_whatever_the_tone_of_skin(tmp_path):
    given = [
        {"name": "raised_hands", "count": 2, "users": ["U1", "U2"]},
        {"name": "raised_hands::skin-tone-3", "count": 1, "users": ["U3"]},
        {"name": "+1", "count": 5, "users": ["U1", "U2", "U3"]},
        {"name": "arigatougozaimasu", "count": 4},
        {"name": "uchi_no_emoji", "count": 3},
    ]
    (answer,) = chosen(
        open_export(in_folder(tmp_path, files([QUESTION, {**ANSWER, "reactions": given}]))), "", ASKED
    ).said[1:]
    assert answer.reactions == {"raised_hands": 3, "+1": 5, "arigatougozaimasu": 4, "uchi_no_emoji": 3}
    assert counted(answer) == {Sign.AGREED: 8, Sign.THANKS: 4, Sign.OTHER: 3}
    assert counted(answer, {"uchi_no_emoji": "感謝"})[Sign.THANKS] == 7


@pytest.mark.parametrize(
    ("name", "said_so"),
    [
        ("../x.json", "フォルダーの外を指す名前のファイルがあります"),
        ("/abs.json", "フォルダーの外を指す名前のファイルがあります"),
        ("a/inner.zip", "ZIP の中に ZIP があります"),
        ("attachments.zip", "ZIP の中に ZIP があります"),
        ("C:/x.json", "フォルダーの外を指す名前のファイルがあります"),
    ],
)
def test_a_zip_that_no_slack_writes_is_refused_with_the_reason(name, said_so, tmp_path):
    path = in_zip(tmp_path / "e.zip", {**files(), name: b"[]"})
    with pytest.raises(RefusedError, match=said_so):
        open_export(path)


@pytest.mark.parametrize(
    "name", ["FC:F012ABC:手順/2024-06-01.json", "相談_ガバクラ/attachments/F1-a.zip", "__uploads/F1/a.ZIP"]
)
def test_folders_of_a_canvas_and_files_that_were_sent_are_no_reason_to_refuse_a_zip(name, tmp_path):
    path = in_zip(tmp_path / "e.zip", {**files(), name: b"[]"})
    assert drafted(path).text == drafted(in_folder(tmp_path / "same")).text


def test_a_zip_that_grows_beyond_all_measure_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.intake.slack.files._MOST", 1000)
    path = in_zip(tmp_path / "e.zip", {**files(), "x/2024-06-01.json": b" " * 100_000})
    with pytest.raises(RefusedError, match="元の10倍より大きくなります"):
        open_export(path)


def test_what_cannot_be_read_is_told_and_all_else_is_read(tmp_path):
    held = files([QUESTION, None, {"text": "ts がない"}, ANSWER, THANKS])
    held["相談_ガバクラ/2024-06-03.json"] = b"{broken"
    held["相談_ガバクラ/2024-06-04.json"] = b'{"messages": []}'
    export = open_export(in_folder(tmp_path, held))
    assert len(list(export.messages(export.channels[0]))) == 3
    assert len(chosen(export, "", ASKED).said) == 3
    assert dict.fromkeys(export.faults) == dict.fromkeys(
        [
            "相談_ガバクラ/2024-06-01.json: 2番目は投稿ではないので、飛ばしました",
            "相談_ガバクラ/2024-06-01.json: 3番目は投稿ではないので、飛ばしました",
            "相談_ガバクラ/2024-06-03.json は JSON として読めないので、飛ばしました",
            "相談_ガバクラ/2024-06-04.json: 投稿の一覧ではないので、飛ばしました",
        ]
    )


def test_a_channel_that_is_not_open_is_taken_only_for_a_reason_that_the_draft_tells(tmp_path):
    held = {**files(), "naisho/2024-06-01.json": files()["相談_ガバクラ/2024-06-01.json"]}
    path = in_folder(tmp_path, held)
    with pytest.raises(RefusedError, match="公開ではないチャンネルは取り込みません"):
        drafted(path, channel="naisho")
    found = drafted(path, channel="naisho", reason="全員の了解を得た")
    assert "# Slack から: 公開ではないチャンネル、" in found.text
    assert "# 公開ではないチャンネルから取り込んだ理由: 全員の了解を得た\n" in found.text
    assert "naisho" not in found.text


def test_who_refused_is_left_out_and_who_agreed_has_a_consent(tmp_path):
    path = in_folder(tmp_path)
    name = drafted(path).name
    ledger = NOBODY.with_answer(["U1"], name, dated(State.AGREED, TODAY, "chat"))
    ledger = ledger.with_answer(["U2"], "slack-other", dated(State.REFUSED, TODAY, "chat"))
    found = drafted(path, ledger=ledger)
    assert "### 回答者1\n\n（この発言は、本人の希望により載せていません）\n" in found.text
    assert (
        "consents:\n  - speaker: 質問者\n    given_on: 2026-11-29\n    scope: [quotation]\n    via: chat\n"
        in found.text
    )
    assert "手引き" not in found.text


@pytest.mark.parametrize("author", ["U2", "U9"])
def test_who_refused_is_quoted_by_nobody(author, tmp_path):
    quote = {"is_msg_unfurl": True, "channel_id": "C1", "author_id": author, "text": "使用料にしました"}
    path = in_folder(tmp_path, files([QUESTION, {**THANKS, "text": "前にこうありました", "attachments": [quote]}]))
    assert "> 使用料にしました" in drafted(path).text
    refused = NOBODY.with_answer([author], "slack-other", dated(State.REFUSED, TODAY, "chat"))
    found = drafted(path, ledger=refused)
    assert "前にこうありました\n\n> （この発言は、本人の希望により載せていません）\n" in found.text
    assert "使用料" not in found.text.split("## やり取り")[1].split("前にこう")[1]


def test_threads_are_ranked_by_what_shows_that_they_helped(tmp_path):
    dull = {"ts": "1717254001.000100", "thread_ts": "1717254001.000100", "user": "U2", "text": "お知らせ"}
    answer = {**dull, "ts": "1717254002.000100", "text": "はい"}
    alone = {**dull, "ts": "1717254003.000100", "thread_ts": "1717254003.000100"}
    export = open_export(in_folder(tmp_path, files([dull, answer, alone, *MESSAGES])))
    found = threads_in(export, Wanted())
    assert [one.ts for one in found] == [ASKED, dull["ts"]]
    assert found[0].reasons == ["感謝の反応", "質問", "質問者のお礼", "返信2件(2人)"]
    assert [one.ts for one in threads_in(export, Wanted(since=date(2024, 6, 3)))] == []
    assert [one.ts for one in threads_in(export, Wanted(replies=2))] == [ASKED]
    assert CHANNELS[0]["name"] == found[0].channel.name


@pytest.mark.parametrize(
    ("asked", "channel", "said_so"),
    [
        ("きのうの", "", "やり取りの番号"),
        (ASKED, "ない", "というチャンネルがありません。あるのは #相談_ガバクラ です"),
        ("1.5", "", "公開のチャンネルにありません"),
        ("1.5", "C1", "から始まるやり取りがありません"),
    ],
)
def test_a_thread_that_is_not_there_is_told_in_one_sentence(asked, channel, said_so, tmp_path):
    with pytest.raises(RefusedError, match=said_so):
        drafted(in_folder(tmp_path), asked, channel)


def test_a_link_of_slack_names_the_thread(tmp_path):
    link = "https://example.slack.com/archives/C1/p1717254100000100?thread_ts=1717254000.000100&cid=C1"
    assert drafted(in_folder(tmp_path), link).text == drafted(in_folder(tmp_path)).text
