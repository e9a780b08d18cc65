"""``kyoso import slack`` with ``language: en``: lists, drafts and what is told of them are in English."""

import json

import pytest
from slack_exports import ANSWER, ASKED, QUESTION, THANKS, files, in_folder
from test_findings_in_english import in_english
from test_intake_intake import THEMES
from test_second_language import SIGNS

from generator import speak
from generator.intake.slack.ledger import State, asking
from generator.intake.slack.merging import merged

ENGLISH = {
    QUESTION["ts"]: "Which account do you book the fees to? Extension 内線1234",
    ANSWER["ts"]: "<@U1> As supplies.",
    THANKS["ts"]: "<@U2> ありがとうございます",
}

NOTES = (
    "From Slack: #相談_ガバクラ, 2024-06-02, 2 answers from 1 person",
    "Export: complete",
    (
        "Likely answer: message no. 2 (Respondent 1): reaction of the asker (thanks), "
        "the asker gives thanks or calls it solved right after it, thanks 2"
    ),
    "Consent: Asker (not asked), Respondent 1 (not asked)",
    "Hidden: extension, 1 time (replaced)",
)
SCHEMA = "# yaml-language-server: $schema=../../schemas/thread.schema.json"
TEXT = """
## Answer

## Exchange

### Asker

Which account do you book the fees to? Extension (extension)

### Respondent 1

@Asker As supplies.

(attachment: 手順書.pdf)

### Asker

@Respondent 1 ありがとうございます

## Open questions
"""


@pytest.fixture
def folder(project, tmp_path, monkeypatch):
    monkeypatch.setenv("KYOSO_SLACK", str(tmp_path / "own"))
    return in_english(project(THEMES))


@pytest.fixture
def export(tmp_path):
    said = [{**one, "text": ENGLISH[one["ts"]], "blocks": []} for one in (QUESTION, ANSWER, THANKS)]
    return str(in_folder(tmp_path / "export", files(said)))


def test_a_draft_is_written_in_english(folder, kyoso, export):
    code, output, errors = kyoso(folder, "import", "slack", export, "--thread", ASKED)
    (draft,) = folder.glob("intake/slack-*.md")
    head, rest = draft.read_text("utf-8").split("title: ", 1)
    assert head == "".join(f"{line}\n" for line in ("---", *(f"# {note}" for note in NOTES), SCHEMA))
    assert (code, errors) == (0, "")
    assert output.replace(draft.name, "x.md").splitlines() == [
        *NOTES,
        (
            "The draft “Which account do you book the fees to?” is in intake/x.md. Write summary, themes, ways of "
            "asking and sources. Ask those who spoke with “kyoso consent” whether it may be published."
        ),
        "When you are done, take it in with “kyoso intake intake/x.md”.",
    ]
    front, text = rest.split("---\n")
    assert text == TEXT
    assert front.splitlines()[0] == '"Which account do you book the fees to?"'
    assert [line for line in front.splitlines() if SIGNS.search(line)] == []


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (
            "Hello everyone. We book fees (e.g. parking) by hand. It takes 3 hours. Is there a better way?",
            "Is there a better way?",
        ),
        ("Hi! Ours is version 2.1 of the system. Nobody can log in.", "Ours is version 2.1 of the system"),
        (f"Where do {'very ' * 20}old papers go?", f"Where do {'very ' * 14}…"),
    ],
)
def test_a_draft_is_called_by_the_sentence_that_asks_or_says_something(asked, title, folder, kyoso, tmp_path):
    said = [{**one, "text": asked if one is QUESTION else "So.", "blocks": []} for one in (QUESTION, ANSWER)]
    export = str(in_folder(tmp_path / "other", files(said)))
    assert kyoso(folder, "import", "slack", export, "--thread", ASKED)[0] == 0
    (draft,) = folder.glob("intake/slack-*.md")
    assert f'\ntitle: "{title}"\n' in draft.read_text("utf-8").replace(f"title: {title}\n", f'title: "{title}"\n')


def test_threads_are_listed_in_english(folder, kyoso, export):
    assert kyoso(folder, "import", "slack", export, "--list") == (
        0,
        (
            f"{ASKED}  #相談_ガバクラ  2024-06-02  Which account do you book the fees to?\n"
            "    reactions of thanks, a question, thanks from the asker, 2 replies from 2 people\n"
            "1 thread. “kyoso import slack EXPORT --thread NUMBER-ON-THE-LEFT” makes a draft of one.\n"
        ),
        "",
    )


def test_what_cannot_be_imported_is_told_in_english(folder, kyoso, tmp_path):
    empty = tmp_path / "x.json"
    empty.write_text(json.dumps({"messages": []}), "utf-8")
    broken = tmp_path / "y.zip"
    broken.write_bytes(b"PK\x03\x04")
    told = [kyoso(folder, "import", "slack", str(path), "--list")[2] for path in (empty, broken)]
    assert told == [
        (
            "This cannot be taken in: x.json holds no messages. "
            "Give a ZIP file of Slack or a JSON file with “messages”\n"
        ),
        "This cannot be taken in: y.zip cannot be opened as a ZIP file (it is damaged, or no ZIP file)\n",
    ]


def test_what_came_of_another_import_is_told_in_english():
    speak("en")
    last, own, new = (
        f"---\n---\n\n## Exchange\n\n### Asker\n\n{asked}\n\n### Respondent 1\n\nB\n\n{more}## Open questions\n"
        for asked, more in (("A", ""), ("C", ""), ("D", "### Respondent 2\n\nE\n\n"))
    )
    assert merged(last, own, new).told == (
        "Message no. 1 was changed in Slack, too. The draft was left as it is",
        "New messages added: no. 3 (Respondent 2)",
    )


def test_those_who_wrote_are_asked_in_english():
    speak("en")
    text = asking("Which account?", ("Asker", "Respondent 1"), "the network", "CC BY 4.0")
    assert text.splitlines() == [
        (
            "I would like to put this thread, “Which account?”, into the knowledge base as something that the network "
            "knows."
        ),
        (
            "- Names, workplaces and contact details are left out. Those who speak are called “Asker”, “Respondent 1” "
            "and nothing else."
        ),
        (
            "- Telephone numbers, mail addresses, internal addresses and the like have been removed. You can see the "
            "draft before it is published, if you wish."
        ),
        "- It will be published under CC BY 4.0. It can be withdrawn later.",
        (
            "Please react with 👍 if you agree and with 🙅 if you do not, or tell me directly. "
            "Messages of those who do not answer are left out."
        ),
    ]
    assert [state.label for state in State] == ["not asked", "told", "agreed", "refused"]


def test_the_letter_of_consent_and_what_was_answered_are_english(folder, kyoso, export):
    code, output, errors = kyoso(folder, "consent", export, "--thread", ASKED)
    first, second, blank, letter = output.split("\n", 3)
    assert (code, errors, first, second, blank) == (0, "", "Asker: not asked", "Respondent 1: not asked", "")
    assert letter.splitlines()[0].startswith(
        "I would like to put this thread, “Which account do you book the fees to?”"
    )
    assert len(letter.splitlines()) == 5
    agreed = kyoso(folder, "consent", export, "--thread", ASKED, "--agreed", "Asker")
    assert agreed == (
        0,
        (
            "Asker: agreed (2026-11-22)\nRespondent 1: not asked\n"
            "To put the answers into the draft, take it in again with “kyoso import slack”.\n"
        ),
        "",
    )
    _code, _output, errors = kyoso(folder, "consent", export, "--thread", ASKED, "--told", "Nobody")
    assert (SIGNS.findall(errors), "Asker, Respondent 1" in errors) == ([], True)
