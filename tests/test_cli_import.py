"""``kyoso import slack`` and ``kyoso consent``: what a curator types and sees."""

import json
import stat
from functools import partial

import pytest
from slack_exports import ANSWER, ASKED, QUESTION, THANKS, files, in_folder, in_zip
from test_intake_intake import THEMES

from generator.intake.armour import decode
from generator.intake.markdown_file import read_markdown
from generator.intake.slack.merging import merged
from generator.kinds import THREAD

LATER = {**THANKS, "ts": "1717340400.000100", "user": "U2", "text": "あとから分かりました。様式もあります。"}


NEEDS = "要約、テーマ、聞き方、根拠を書いてください。「kyoso consent」で、発言した人に載せてよいかを聞いてください。"


@pytest.fixture
def folder(project, tmp_path, monkeypatch):
    monkeypatch.setenv("KYOSO_SLACK", str(tmp_path / "own"))
    return project(THEMES)


@pytest.fixture
def imported(folder, kyoso):
    """Import the thread of an export; return the code, the lines, and the draft."""

    def call(path, *options):
        code, output, errors = kyoso(folder, "import", "slack", str(path), "--thread", ASKED, *options)
        assert errors == ""
        (draft,) = folder.glob("intake/slack-*.md")
        return code, output.splitlines(), draft

    return call


def exported(tmp_path, *messages):
    return in_folder(tmp_path / "export", files([QUESTION, ANSWER, THANKS, *messages]))


def test_threads_are_listed_with_their_reasons_and_without_names(folder, kyoso, tmp_path):
    named = {**QUESTION, "text": "佐藤さんに聞きました。利用料はどの科目ですか？"}
    path = in_zip(tmp_path / "export.zip", files([named, ANSWER, THANKS]))
    code, output, errors = kyoso(folder, "import", "slack", str(path), "--list")
    assert (code, errors) == (0, "")
    assert output.splitlines() == [
        f"{ASKED}  #相談_ガバクラ  2024-06-02  利用料はどの科目ですか？",
        "    感謝の反応、質問、質問者のお礼、返信2件(2人)",
        "1件。「kyoso import slack EXPORT --thread 左の番号」で下書きにします。",
    ]
    assert not (folder / "intake").exists()


def test_what_somebody_posted_steers_no_terminal(folder, kyoso, tmp_path):
    asked = {**QUESTION, "text": "利用料は\x07どの科目\x9b31mですか？"}
    path = in_zip(tmp_path / "export.zip", files([asked, ANSWER, THANKS]))
    code, output, errors = kyoso(folder, "import", "slack", str(path), "--list")
    assert (code, errors) == (0, "")
    assert "利用料は\ufffdどの科目\ufffd31mですか？" in output


def test_a_draft_is_imported_once_and_says_what_it_needs(imported, tmp_path):
    path = exported(tmp_path)
    code, lines, draft = imported(path)
    assert code == 0
    assert lines[-2:] == [
        f"下書き「利用料は、どの予算科目で計上していますか？」は intake/{draft.name} にあります。{NEEDS}",
        f"終わったら「kyoso intake intake/{draft.name}」で取り込んでください。",
    ]
    before = (draft.read_bytes(), draft.stat().st_mtime_ns)
    code, lines, draft = imported(path)
    assert (code, lines[0]) == (0, "前に取り込んだときから変わっていません")
    assert (draft.read_bytes(), draft.stat().st_mtime_ns) == before


def test_what_the_curator_changed_stays_and_new_answers_are_marked(imported, tmp_path):
    _code, _lines, draft = imported(exported(tmp_path))
    mine = (
        draft.read_text("utf-8")
        .replace("summary:", "summary: 使用料です。")
        .replace("のとおり使用料です。", "のとおりです(要約)。")
    )
    draft.write_text(mine, "utf-8")
    _code, lines, draft = imported(exported(tmp_path, LATER))
    assert lines[0] == "新しい発言を足しました: 4番目(回答者1)"
    text = draft.read_text("utf-8")
    assert text.splitlines()[1] == "# review: new: 4番目(回答者1)"
    assert "summary: 使用料です。" in text
    assert "のとおりです(要約)。" in text
    assert text.endswith("### 回答者1\n\nあとから分かりました。様式もあります。\n\n## 残った問い\n")


def test_a_message_that_was_changed_in_slack_is_changed_unless_the_curator_changed_it_too(imported, tmp_path):
    imported(exported(tmp_path))
    path = in_folder(tmp_path / "export", files([QUESTION, {**ANSWER, "text": "委託料に直します。"}, THANKS]))
    _code, lines, draft = imported(path)
    assert lines[0] == "2番目の発言を、Slack で直されたとおりにしました"
    draft.write_text(draft.read_text("utf-8").replace("委託料に直します。", "委託料。"), "utf-8")
    path = in_folder(tmp_path / "export", files([QUESTION, {**ANSWER, "text": "また直します。"}, THANKS]))
    _code, lines, draft = imported(path)
    assert lines[0] == "2番目の発言は Slack でも直されています。原稿はそのままにしました"
    assert "委託料。" in draft.read_text("utf-8")


SAID = {"u2": {**ANSWER, "files": []}, "u3": {**THANKS, "user": "U3", "text": "うちは委託料です。"}}
GONE = "2番目の発言は、新しい書き出しにありません。原稿には残しました。Slack で消されたのなら、原稿からも消してください"
EARLIER = {**ANSWER, "ts": "1717254050.000100", "user": "U4", "text": "先に書いた人の答えです。", "files": []}


def speeches(draft):
    """Return what stands below each speaker."""
    exchange = draft.read_text("utf-8").split("## やり取り\n\n")[1].split("\n\n## 残った問い")[0]
    return [tuple(part.split("\n\n", 1)) for part in exchange.removeprefix("### ").split("\n\n### ")]


def kept(text):
    return text.replace("summary:", "summary: 使用料です。")


def shortened(text):
    return kept(text).replace("のとおり使用料です", "のとおりです(要約)")


MOVED = {
    "one came before another": (
        kept,
        [EARLIER, *SAID.values()],
        [
            "3番目の発言を、Slack で直されたとおりにしました",
            "4番目の発言を、Slack で直されたとおりにしました",
            "新しい発言を足しました: 2番目(回答者1)",
        ],
        ["先に書いた人", "質問者さん、", "うちは委託料"],
    ),
    "one came before another that the curator changed": (
        shortened,
        [EARLIER, *SAID.values()],
        [
            "3番目の発言は Slack でも直されています。原稿はそのままにしました",
            "4番目の発言を、Slack で直されたとおりにしました",
            "新しい発言を足しました: 2番目(回答者1)",
        ],
        ["先に書いた人", "質問者さん、", "うちは委託料"],
    ),
    "one is no more": (
        kept,
        [SAID["u3"]],
        [GONE, "2番目の発言を、Slack で直されたとおりにしました"],
        ["質問者さん、", "うちは委託料"],
    ),
}


@pytest.mark.parametrize("moved", MOVED.values(), ids=MOVED)
def test_a_message_stays_itself_where_others_come_before_it_or_are_gone(moved, imported, tmp_path):
    edited, after, told, begins = moved
    _code, _lines, draft = imported(in_folder(tmp_path / "export", files([QUESTION, *SAID.values()])))
    draft.write_text(edited(draft.read_text("utf-8")), "utf-8")
    _code, lines, draft = imported(in_folder(tmp_path / "export", files([QUESTION, *after])))
    assert lines[: len(told)] == told
    assert [said[:6] for _who, said in speeches(draft)[1:]] == begins
    assert ("(要約)" in draft.read_text("utf-8")) is (edited is shortened)


@pytest.mark.parametrize("fence", ["```", "````\n```"])
def test_a_heading_that_was_sent_as_code_heads_no_message(fence, imported, tmp_path):
    code = f"# 手順\n## 残った問い\n### 質問者\n{fence}\n## 終わり"
    sent = {**ANSWER, "text": "", "files": [{"name": "a.md", "mode": "snippet", "preview": code}]}
    _code, _lines, draft = imported(in_folder(tmp_path / "export", files([QUESTION, sent])))
    draft.write_text(kept(draft.read_text("utf-8")), "utf-8")
    _code, lines, draft = imported(in_folder(tmp_path / "export", files([QUESTION, sent, THANKS])))
    assert lines[0] == "新しい発言を足しました: 3番目(質問者)"
    text = draft.read_text("utf-8")
    assert code in text
    assert text.endswith("### 質問者\n\n@回答者1 ありがとうございます。\n\n## 残った問い\n")


def test_a_draft_without_its_exchange_takes_no_new_message_and_stays_as_it_is(folder, kyoso, imported, tmp_path):
    _code, _lines, draft = imported(exported(tmp_path))
    mine = draft.read_text("utf-8").replace("## やり取り", "## やりとり")
    draft.write_text(mine, "utf-8")
    code, _output, errors = kyoso(folder, "import", "slack", str(exported(tmp_path, LATER)), "--thread", ASKED)
    assert code == 1
    assert errors.startswith("受け付けられません: 原稿に「## やり取り」の見出しがないので、新しい発言を足せません。")
    assert draft.read_text("utf-8") == mine


def test_consent_is_asked_for_recorded_and_comes_into_the_draft(folder, kyoso, imported, tmp_path):
    path = exported(tmp_path)
    imported(path)
    ask = partial(kyoso, folder, "consent", str(path), "--thread", ASKED)
    code, output, _errors = ask()
    assert code == 0
    assert output.splitlines()[:3] == ["質問者: 聞いていません", "回答者1: 聞いていません", ""]
    assert "「質問者」「回答者1」とだけ書きます。" in output
    code, output, _errors = ask("--agreed", "質問者", "--told", "回答者1")
    assert output.splitlines()[:2] == ["質問者: 同意(2026-11-22)", "回答者1: 知らせました(2026-11-22)"]
    _code, _lines, draft = imported(path)
    assert "consents:\n  - speaker: 質問者\n" in draft.read_text("utf-8")
    ask("--refused", "回答者1")
    _code, _lines, draft = imported(path)
    assert "（この発言は、本人の希望により載せていません）" in draft.read_text("utf-8")
    code, _output, errors = ask("--agreed", "回答者9")
    assert (code, errors) == (
        1,
        "受け付けられません: 回答者9 はこのやり取りにいません。いるのは、質問者、回答者1 です\n",
    )


def test_what_the_machine_keeps_tells_nobody_and_is_readable_by_its_user_alone(folder, kyoso, imported, tmp_path):
    path = exported(tmp_path)
    imported(path)
    kyoso(folder, "consent", str(path), "--thread", ASKED, "--agreed", "質問者")
    kept = [one for one in (tmp_path / "own").rglob("*") if one.is_file()]
    assert sorted(one.name for one in kept)[:2] == ["consents.jsonl", "key"]
    assert {stat.S_IMODE(one.stat().st_mode) for one in kept} == {0o600}
    record = json.loads((tmp_path / "own/consents.jsonl").read_text("utf-8"))
    assert record.keys() == {"who", "draft", "state", "on", "via"}
    assert "U1" not in record["who"]


def test_many_are_harvested_with_a_page_of_what_each_needs(folder, kyoso, tmp_path):
    other = {**QUESTION, "ts": "1717260000.000100", "thread_ts": "1717260000.000100", "text": "別の質問ですか？"}
    path = exported(tmp_path, other, {**ANSWER, "ts": "1717260001.000100", "thread_ts": other["ts"]})
    code, output, _errors = kyoso(folder, "import", "slack", str(path), "--harvest", "5")
    assert code == 0
    assert output.splitlines()[-1] == "下書きと、それぞれに要ることを intake/slack.md に並べました。"
    page = (folder / "intake/slack.md").read_text("utf-8")
    assert page.count("- intake/slack-") == 2
    first = sorted((one.name, one.read_bytes()) for one in folder.glob("intake/*"))
    code, output, _errors = kyoso(folder, "import", "slack", str(path), "--harvest", "5")
    assert output.count("前に取り込んだときから変わっていません") == 2
    assert sorted((one.name, one.read_bytes()) for one in folder.glob("intake/*")) == first


@pytest.mark.parametrize("before", [None, "前の一覧"])
def test_a_harvest_of_nothing_says_so_and_keeps_the_page_of_the_last_one(folder, kyoso, tmp_path, before):
    page = folder / "intake/slack.md"
    if before:
        page.parent.mkdir(exist_ok=True)
        page.write_text(before, "utf-8")
    code, output, errors = kyoso(
        folder, "import", "slack", str(exported(tmp_path)), "--harvest", "5", "--since", "2030-01-01"
    )
    assert (code, output, errors) == (0, "下書きにできるやり取りはありませんでした。\n", "")
    assert (page.read_text("utf-8") if page.exists() else None) == before


def test_a_withdrawn_entry_stays_withdrawn(folder, kyoso, imported, tmp_path):
    path = exported(tmp_path)
    _code, _lines, draft = imported(path)
    place = folder / "content/threads" / draft.name
    place.parent.mkdir(exist_ok=True)
    draft.rename(place)
    place.write_text("---\nstatus: withdrawn\nwithdrawn_on: 2026-11-22\nreason: author_request\n---\n", "utf-8")
    code, _output, errors = kyoso(folder, "import", "slack", str(path), "--thread", ASKED)
    assert (code, errors) == (1, "受け付けられません: このやり取りの記事は取り下げられています。取り込みません\n")
    assert list(folder.glob("intake/*")) == []


def test_a_secret_is_hidden_and_ends_with_an_error_code(imported, tmp_path):
    token = "xoxb-" + "1234567890-abcdefgh"
    path = in_folder(tmp_path / "export", files([QUESTION, {**ANSWER, "text": f"鍵は {token} です"}, THANKS]))
    code, lines, draft = imported(path)
    assert code == 1
    assert "書かれていたパスワード、鍵、個人番号を無効にしたと確かめるまで、公開しないでください。" in lines[-2]
    assert token not in draft.read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--list、--thread、--harvest のどれか1つを選んでください"),
        (("--list", "--thread", ASKED), "--list、--thread、--harvest のどれか1つを選んでください"),
        (("--list", "--channel", "ない"), "#ない というチャンネルがありません。あるのは #相談_ガバクラ です"),
        (("--thread", "x"), "「x」はやり取りの番号(例 1700000000.000100)でも Slack のリンクでもありません"),
    ],
)
def test_a_mistake_on_the_command_line_is_one_sentence(options, said, folder, kyoso, tmp_path):
    left, output, errors = kyoso(folder, "import", "slack", str(exported(tmp_path)), *options)
    assert (left, output, errors) == (1, "", f"受け付けられません: {said}\n")


def closed(tmp_path):
    return in_folder(tmp_path / "export", files(folder="naisho"))


@pytest.mark.parametrize("options", [("--list",), ("--harvest", "3")])
def test_a_channel_that_is_not_open_is_neither_listed_nor_harvested_without_a_reason(options, folder, kyoso, tmp_path):
    path = str(closed(tmp_path))
    code, output, errors = kyoso(folder, "import", "slack", path, "--channel", "naisho", *options)
    assert (code, output) == (1, "")
    assert errors.startswith("受け付けられません: 公開ではないチャンネルは取り込みません。")
    code, output, errors = kyoso(folder, "import", "slack", path, *options)
    assert (code, errors, "予算科目" in output) == (0, "", False)


@pytest.mark.parametrize(("options", "drafts"), [(("--list",), 0), (("--harvest", "3"), 1)])
def test_a_channel_that_is_not_open_is_listed_and_harvested_for_a_reason(options, drafts, folder, kyoso, tmp_path):
    because = ("--channel", "naisho", "--private-because", "全員の\ntitle: 了解")
    code, output, errors = kyoso(folder, "import", "slack", str(closed(tmp_path)), *because, *options)
    assert (code, errors, "どの予算科目で" in output) == (0, "", True)
    told = [one.read_text("utf-8").split("\ntitle: ")[0] for one in folder.glob("intake/slack-*.md")]
    assert len(told) == drafts
    assert all("# 公開ではないチャンネルから取り込んだ理由: 全員の title: 了解\n" in one for one in told)


@pytest.mark.parametrize("command", [("import", "slack"), ("consent",)])
def test_a_thread_that_is_not_there_may_lie_in_a_file_that_could_not_be_read_which_is_told(
    command, folder, kyoso, tmp_path
):
    path = in_folder(tmp_path / "export", files() | {"相談_ガバクラ/2024-06-01.json": f'[{{"ts": "{ASKED}"'.encode()})
    code, output, errors = kyoso(folder, *command, str(path), "--thread", ASKED)
    told = "相談_ガバクラ/2024-06-01.json は JSON として読めないので、飛ばしました"
    assert (code, output.count(told), errors.count("\n")) == (1, 1, 1)


@pytest.mark.parametrize("role", ["回答者１", "@回答者1", " 回答者1"])
def test_a_role_may_be_typed_as_it_is_read(role, folder, kyoso, tmp_path):
    path = str(exported(tmp_path))
    code, output, errors = kyoso(folder, "consent", path, "--thread", ASKED, "--agreed", role)
    assert (code, errors, output.splitlines()[1].split("(")[0]) == (0, "", "回答者1: 同意")


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04broken", b"SQLite format 3\0broken", b"[1, 2]", b"{}", bytes(range(128, 228))]
)
def test_what_is_no_export_is_told_in_one_sentence(data, folder, kyoso, tmp_path):
    (tmp_path / "x").write_bytes(data)
    code, output, errors = kyoso(folder, "import", "slack", str(tmp_path / "x"), "--list")
    assert "Traceback" not in errors
    assert (code, errors.count("\n")) == (1, 1) or (code, output.startswith("0件。")) == (0, True)


@pytest.mark.parametrize("command", [("import", "slack"), ("consent",)])
def test_an_export_that_is_not_there_is_told_in_japanese(command, folder, kyoso):
    code, output, errors = kyoso(folder, *command, "nai.zip", "--thread", ASKED)
    assert (code, output, errors) == (1, "", "受け付けられません: nai.zip を読めません(見つかりません)\n")


def test_the_same_import_changes_nothing_at_all():
    assert merged("a", "b", "a").text == "b"


def test_themes_that_the_question_speaks_of_are_proposed_and_none_is_chosen(imported, tmp_path):
    named = {**QUESTION, "text": "窓口の予約はどうしていますか？"}
    _code, lines, draft = imported(in_folder(tmp_path / "export", files([named, ANSWER, THANKS])))
    (proposed,) = [line for line in lines if line.startswith("テーマの案")]
    text = draft.read_text(encoding="utf-8")
    assert proposed == "テーマの案(質問の言葉から): 窓口改革"
    assert f"# {proposed}\n" in text
    assert "\nthemes:  #" in text


def test_reactions_of_the_community_count_as_the_settings_say(folder, kyoso, tmp_path):
    answer = {**ANSWER, "reactions": [{"name": "uchi_no_emoji", "count": 2, "users": ["U1", "U4"]}]}
    path = in_folder(tmp_path / "export", files([QUESTION, answer]))
    settings = folder / "site_config.yml"

    def listed():
        return kyoso(folder, "import", "slack", str(path), "--list")[1].splitlines()[1].strip()

    assert listed() == "質問、返信1件(1人)"
    text = settings.read_text(encoding="utf-8")
    named = "\ncommunity:\n  reactions: {thanks: [':uchi_no_emoji:']}\n"
    settings.write_text(text.replace("\ncommunity:\n", named), encoding="utf-8")
    assert listed() == "感謝の反応、質問、返信1件(1人)"
    _code, output, _errors = kyoso(folder, "import", "slack", str(path), "--thread", ASKED)
    assert "答えの候補: 2番目の発言(回答者1)。質問者の反応(感謝)、感謝 2" in output


def test_a_draft_can_be_gone_on_with_in_the_form(folder, kyoso, imported, tmp_path):
    packet = tmp_path / "packet.txt"
    _code, lines, draft = imported(exported(tmp_path), "--out", str(packet))
    (opened,) = [decode(packet.read_text(encoding="utf-8")).answers]
    assert (opened.kind.name, opened.fields["title"]) == ("thread", "利用料は、どの予算科目で計上していますか？")
    assert opened.sections == read_markdown(draft.read_bytes(), THREAD).sections
    assert lines[-1] == f"{packet} の文字列を「kyoso form --kind thread」のフォームに貼ると、続きを書けます。"
    code, _output, errors = kyoso(folder, "import", "slack", str(tmp_path / "export"), "--list", "--out", "x.txt")
    assert code == 1
    assert errors.splitlines()[-1].endswith("--out は、--thread と一緒に使ってください")
