"""Accepted issues about an entry that stands change that entry, or say what to do."""

import pytest
from builders import TODAY, check_folder
from issue_bodies import a_case_body, an_event, body_of

from generator.check import check
from generator.config import read_project
from generator.forms.issue_forms import issue_forms
from generator.github.issue import Issue, reply_to
from generator.intake.markdown_file import read_markdown
from generator.kinds import CASE

_CASE, _THREAD, CORRECTION, REPLICATION, WITHDRAW = issue_forms()

PLACE = "content/cases/shiken-jirei.md"
PAGE = "https://www.example.jp/kb/cases/shiken-jirei.html"
ANSWERS = {
    REPLICATION: {"page": PAGE, "result": "一部できた", "municipality": "札幌市", "difference": "件数が少ない。"},
    CORRECTION: {"page": PAGE, "problem": "試験用の取り組みです。", "correction": "直した取り組みです。"},
    WITHDRAW: {"page": PAGE, "reason": "書いた方から取り下げの申し出がありました。", "relation": "書いた本人"},
}


@pytest.fixture
def folder(tree):
    """Let a case stand that came in as an issue."""
    made = tree()
    for kind in ("cases", "threads"):
        (made / "content" / kind).mkdir()
    assert reply(made, a_case_body(), "事例").is_accepted
    return made


def reply(folder, body, *labels):
    found, _findings = read_project(folder)
    return reply_to(Issue(12, body, labels), found, check(found, TODAY, may_be_empty=True))


def a_reply(folder, form, **changes):
    return reply(folder, body_of(form, ANSWERS[form] | changes), form.label, "受理")


def entry(folder):
    return read_markdown((folder / PLACE).read_bytes(), CASE)


def test_a_result_is_written_into_its_case(folder):
    done = a_reply(folder, REPLICATION, source="試験用の資料 | 発行者 | 報道 | https://www.example.jp/ | 2026-11-01")
    assert done.is_accepted, done.answer
    assert (done.path, done.branch, done.title) == (PLACE, "intake/issue-12", "やってみたの案: 課題 12")
    source = {
        "title": "試験用の資料",
        "publisher": "発行者",
        "kind": "報道",
        "url": "https://www.example.jp/",
        "accessed_on": "2026-11-01",
    }
    assert entry(folder).fields["replications"] == [
        {
            "municipality": "011002",
            "result": "partial",
            "difference": "件数が少ない。",
            "reported_on": "2026-11-22",
            "evidence": source,
        }
    ]
    assert check_folder(folder).diagnostics == []
    assert a_reply(folder, REPLICATION, source="").is_accepted
    assert a_reply(folder, REPLICATION, source="").answer.startswith(
        "知らせてくださった内容は、記事にもう載っています。"
    )


def test_the_address_of_a_source_alone_is_handed_on_to_the_editor(folder):
    done = a_reply(folder, REPLICATION, source="https://www.example.jp/a")
    assert "evidence" not in entry(folder).fields["replications"][0]
    assert "- 知らされた資料(記事には入れていません): https:" in done.text


def test_a_sentence_that_is_quoted_is_corrected(folder):
    done = a_reply(folder, CORRECTION, problem="「試験用の\n取り組みです。」")
    assert done.is_accepted, done.answer
    assert entry(folder).sections["取り組み"] == "直した取り組みです。"
    assert done.answer.startswith("ありがとうございます。元の記事を書き換える案(プルリクエスト)を作りました。")


@pytest.mark.parametrize(
    ("problem", "correction"),
    [
        ("「試験用の取り組みです。」とありますが、違います。", "直した取り組みです。"),
        ("> 試験用の取り組みです。", "「直した取り組みです。」です。"),
        ("「試験用の取り組みです。」", "直した取り組みです。\n\nよろしくお願いします。"),
        ("試験用の取り組みです。\n\nお手数ですが、よろしくお願いします。", "正しくは「直した取り組みです。」です"),
    ],
)
def test_what_is_said_around_a_quotation_gets_into_no_entry(problem, correction, folder):
    done = a_reply(folder, CORRECTION, problem=problem, correction=correction)
    assert done.is_accepted, done.answer
    assert entry(folder).sections["取り組み"] == "直した取り組みです。"


def test_quotations_within_the_right_words_stay(folder):
    assert a_reply(folder, CORRECTION, correction="「予約」と「番号札」を始めた。").is_accepted
    assert entry(folder).sections["取り組み"] == "「予約」と「番号札」を始めた。"


def test_an_entry_is_withdrawn(folder):
    assert a_reply(folder, WITHDRAW).is_accepted
    text = "---\nstatus: withdrawn\nwithdrawn_on: 2026-11-22\nreason: author\n---\n"
    assert (folder / PLACE).read_text(encoding="utf-8") == text
    assert check_folder(folder).diagnostics == []


@pytest.mark.parametrize(
    ("form", "changes", "told"),
    [
        (REPLICATION, {"page": "https://www.example.jp/kb/"}, "という記事はありません。記事のページを開き、アドレス"),
        (REPLICATION, {"municipality": "石狩市"}, "「自治体」: ほかの団体の結果には、その団体の"),
        (REPLICATION, {"municipality": "あああ市"}, "「あああ市」という自治体はありません"),
        (REPLICATION, {"difference": "連絡は taro@example.jp まで"}, "「違い」の1行目: メールアドレス"),
        (
            REPLICATION,
            {"source": "資料 | 発行者"},
            "「確かめられる公開資料のアドレス」: 1行に「資料名 | 発行者 | 資料の種類 | アドレス | 確認日 | 公表日」",
        ),
        (CORRECTION, {"problem": "件数が違うと思います。"}, "に、引かれた文がありません。記事の文を、"),
        (CORRECTION, {"problem": "試験用の"}, "か所あります。前後の言葉も入れて、1か所だけに"),
        (CORRECTION, {"correction": ""}, "「正しい内容」: 必須の項目「正しい文」を書いて"),
        (WITHDRAW, {"page": "nai-kiji"}, "「nai-kiji」という記事はありません"),
        (
            WITHDRAW,
            {"page": f"{PAGE} と {PAGE.replace('shiken', 'betsu-no')}"},
            "記事が2件書かれています。1件ずつ知らせて",
        ),
    ],
)
def test_what_does_not_fit_changes_nothing_and_says_what_to_do(form, changes, told, folder):
    before = (folder / PLACE).read_bytes()
    done = a_reply(folder, form, **changes)
    assert not done.is_accepted
    assert told in done.answer.replace("\\", "").replace("\u200b", "")
    assert "taro" not in done.answer
    assert (folder / PLACE).read_bytes() == before


def test_the_command_hands_over_the_changed_entry(folder, kyoso):
    body = body_of(CORRECTION, ANSWERS[CORRECTION])
    (folder / "event.json").write_text(an_event(body, "訂正", "受理"), encoding="utf-8")
    assert kyoso(folder, "issue", "event.json", "--out", "out")[0] == 0
    assert (folder / "out/path").read_text(encoding="utf-8") == f"{PLACE}\n"
    assert "直した取り組みです。" in (folder / "out/entry.md").read_text(encoding="utf-8")
