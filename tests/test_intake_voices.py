"""What readers say back is kept: once, whole, without what its mail says of them, with what to do next."""

import email.message

import pytest
from test_intake_intake import THEMES, a_whole

from generator.entry.writer import entry_text
from generator.model.feedback import feedback_text

CASE = entry_text(a_whole(title="試験の題名"))
ADDRESS = "https://www.example.jp/shiken/cases/{}.html"


def voice(opinion="違う", words="試験の数字が古いようです。", place="成果", name="shiken", title="試験の題名"):
    text = feedback_text(title, ADDRESS.format(name), "2026年11月22日")
    text = text.replace("役に立った・違う・足りない", opinion).replace("内容:", f"内容: {words}".rstrip())
    return text.replace("見出し:", f"見出し: {place}")


def mailed(text):
    mail = email.message.EmailMessage()
    mail["From"], mail["Subject"] = "石狩市 企画課 試験 太郎 <shiken@example.jp>", "記事への声"
    mail.set_content(f"お世話になっております。\n\n{text}\n\n--\n試験市 試験太郎\n電話 0133-00-0000\n")
    return mail.as_bytes()


@pytest.fixture
def folder(project):
    return project({**THEMES, "cases/shiken.md": CASE})


@pytest.fixture
def heard(folder, kyoso):
    """Hand in a text or a mail; return exit code, output, and what is kept by name."""

    def hand_in(data, *options, name="koe.txt"):
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        code, output, errors = kyoso(folder, "intake", name, *options)
        return code, output + errors, kept(folder)

    return hand_in


def kept(folder):
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("intake/*")}


REPLY = (
    "お知らせいただき、ありがとうございます。「試験の題名」を資料と見比べて直します。"
    "確かめられる公開資料があれば、そのアドレスも教えてください。"
)


def test_a_voice_is_kept_whole_with_page_day_and_next_step(heard):
    words = "試験の数字が古いようです。\n\n二つ目の段落です。"
    code, output, files = heard(mailed(voice(words=words)), name="koe.eml")
    ((name, text),) = files.items()
    step = "content/cases/shiken.md の「成果」を、根拠の資料と見比べてください。直したら「確認日」も改めます。"
    assert name == "koe-20261122-shiken.md"
    assert text == (
        "# 記事への声「違う」: 試験の題名\n\n受け取った日: 2026年11月22日\n\n"
        f"差出人(所属だけ): 石狩市 企画課\n\n件名: 記事への声\n\n"
        f"次にすること: {step}\n\n送り主への返事の案:\n{REPLY}\n\n"
        f"届いた文章(ここから下は、そのままです):\n\n{voice(words=words)}\n"
    )
    assert (code, output) == (
        0,
        f"記事への声「違う」は intake/{name} に残しました。{step}\n\n送り主への返事の案:\n{REPLY}\n",
    )


@pytest.mark.parametrize(
    ("text", "kind", "step"),
    [
        (voice("役に立った", ""), "役に立った", "直すところはありません。"),
        (voice("足りない", "試験の費用", "記事の全体"), "足りない", "content/cases/shiken.md に書き足してください。"),
        (voice("足りない", "「試験の問い?」への答え: 試した。", "残った問い"), "答え", "shiken.md の「答え」に書き"),
        (voice("役に立った・違う・足りない", "試験の言葉"), "選ばれていません", "「成果」と読み比べ"),
        (voice(name="nai"), "違う", "このアドレスの記事は、いまはありません。"),
    ],
)
def test_each_kind_says_what_an_editor_does(text, kind, step, heard):
    code, output, files = heard(text)
    assert (code, len(files)) == (0, 1)
    assert f"「{kind}」" in output
    assert step in output


@pytest.mark.parametrize(
    ("opinion", "words", "reply"),
    [
        ("役に立った", "", "お便りをありがとうございます。「役に立った」と「試験の題名」に書き留めました。"),
        ("足りない", "試験の費用", "お便りをありがとうございます。「試験の題名」に足りないことを、"),
        (
            "足りない",
            "「試験の問い?」への答え: 試した。",
            "お答えをありがとうございます。「試験の題名」の「残った問い」への",
        ),
        ("違う", "", "「試験の題名」を資料と見比べて直します。どの文がどう違うかを教えてください。"),
    ],
)
def test_who_sends_what_a_page_made_is_thanked_for_what_it_says(opinion, words, reply, heard):
    assert reply in heard(voice(opinion, words))[1]


def test_who_wants_no_reply_gets_none(heard):
    assert "返事の案" not in heard(voice("足りない", "試験の費用。返信は不要です。"))[1]


def test_the_same_voice_is_kept_once_and_another_beside_it(heard):
    first = heard(f"{voice()}\n\n{voice()}")[2]
    code, output, files = heard("> " + voice().replace("\n", "\n> "))
    assert (code, files) == (0, first)
    assert "koe-20261122-shiken.md にもう残してあります" in output
    assert sorted(heard(voice("足りない"))[2]) == ["koe-20261122-shiken-2.md", "koe-20261122-shiken.md"]


def test_a_mail_in_two_forms_holds_its_voice_once(heard):
    mail, words = email.message.EmailMessage(), "試験の数字が古いようです。\n\n二つ目の段落です。"
    mail.set_content(voice(words=words))
    lines = "".join(f"<p>{line or '&nbsp;'}</p>\n" for line in voice(words=words).splitlines())
    mail.add_alternative(f"<html><body>{lines}</body></html>", subtype="html")
    code, output, files = heard(mail.as_bytes(), name="koe.eml")
    assert (code, len(files), output.count("記事への声「違う」は")) == (0, 1, 1)


@pytest.mark.parametrize(
    ("name", "words", "role"),
    [
        ("石狩市 企画課 試験 太郎", "数字が違います。", "石狩市 企画課"),
        ("試験 太郎", "石狩市総務部情報政策課の試験です。\n数字が違います。", "石狩市 情報政策課"),
        (
            "",
            "数字が違います。\n\n--\n石狩市役所 総務部 デジタル推進室\n試験 太郎\nTEL 00-0000-0000",
            "石狩市 デジタル推進室",
        ),
        ("中村 係太", "数字が違います。", ""),
        ("石狩市 企画課", "数字が違います。市の名前は出さないでください。", ""),
        ("", "> 石狩市 企画課\n石狩市御中\n数字が違います。", ""),
    ],
)
def test_of_a_sender_the_body_and_the_team_are_kept_and_nothing_else(name, words, role, heard):
    mail = email.message.EmailMessage()
    mail["From"], mail["Subject"] = f"{name} <shiken@example.jp>", "試験の題名について"
    mail.set_content(f"お世話になります。\n{words.replace('数字が', 'cases/shiken.html の数字が')}\n")
    _code, _output, files = heard(mail.as_bytes(), name="koe.eml")
    (text,) = files.values()
    head = text.partition("届いた文章")[0]
    assert ("差出人(所属だけ)" in head, "件名: 試験の題名について" in head) == (bool(role), True)
    assert not role or f"差出人(所属だけ): {role}\n" in head
    assert "太郎" not in text
    assert "example" not in head


def test_several_voices_in_one_mail_are_each_kept_and_what_stands_around_them_is_told(heard):
    text = f"{voice()}\n\n{voice('役に立った', '', name='hoka')}\n\nほかにも書きました。"
    code, output, files = heard(text)
    assert (code, sorted(files)) == (0, ["koe-20261122-hoka.md", "koe-20261122-shiken.md"])
    assert "声のほかに書かれていた文(1行)は、残していません。" in output


def test_what_is_private_in_a_voice_is_told_at_its_line_and_again_until_it_is_gone(heard, folder, kyoso):
    code, output, files = heard(voice(words="担当は090-0000-0000の方です。"))
    place = "intake/koe-20261122-shiken.md"
    assert code == 1
    assert output.startswith(f"{place}の18行目: エラー KB502 ")
    assert "090" not in output
    assert kyoso(folder, "intake", place)[0] == 1
    (folder / place).write_text(files["koe-20261122-shiken.md"].replace("090-0000-0000", "別"), encoding="utf-8")
    code, output, _errors = kyoso(folder, "intake", place)
    assert (code, "もう残してあります" in output, list(kept(folder))) == (0, True, ["koe-20261122-shiken.md"])


def test_an_empty_voice_is_refused_and_nothing_is_written_on_trial(heard):
    code, output, files = heard(voice("役に立った・違う・足りない", ""))
    assert (code, files) == (1, {})
    assert output.startswith("受け付けられません: 記事への声ですが、何も書かれていません。")
    code, output, files = heard(voice(), "--dry-run")
    assert (code, files) == (0, {})
    assert "koe-20261122-shiken.md に残せます" in output


def test_the_check_leaves_kept_voices_alone_and_the_gaps_list_them(heard, folder, kyoso):
    before = kyoso(folder, "check")
    heard(voice())
    assert kyoso(folder, "check") == before
    _code, output, _errors = kyoso(folder, "gaps")
    assert output.endswith("届いている声: 1件\n  「違う」試験の題名 intake/koe-20261122-shiken.md\n")
