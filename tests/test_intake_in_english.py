"""Intake with ``language: en``: mails are taken in by English headings, and all that is written of them is English."""

import re
import unicodedata

import pytest
from builders import TODAY
from test_findings_in_english import RUN, in_english
from test_intake_formats import FOREIGN
from test_intake_intake import THEMES
from test_intake_meaning import CASES, MAILS, OF_NO_ENTRY, QUESTIONS, SIBLINGS
from test_intake_sorting import LETTERS
from test_second_language import SIGNS

from generator import speak
from generator.check import check
from generator.config import read_project
from generator.findings.diagnostics import RefusedError
from generator.intake import english
from generator.intake.answering import read_answer
from generator.intake.asking import LABELS, NOTHING_NOTED, Letter, Notes, farewell, next_letter, shown
from generator.intake.draft import read_draft
from generator.intake.formats import why_unread
from generator.intake.grid import Grid
from generator.intake.hiding import wish_in
from generator.intake.intake import taken_from
from generator.intake.numbered import numbered
from generator.intake.own_layout import cases_in
from generator.intake.prose import told
from generator.intake.reply import reply_in
from generator.intake.reply_words import BACKS_OUT, HOLDS
from generator.kinds import CASE
from generator.model.claims import Claim

MAIL = """\
Subject: Booking a counter online

Dear editors,

Municipality: 石狩市
Stage: In use
Time: April 2025

## Problem
People waited for two hours at the counter on Mondays.

What was done:
We let residents book a time at the counter.
- first for moving house
- then for everything

Results: The wait became 20 minutes.

Setbacks and lessons
Elderly residents did not use the form.

Source: City report https://www.example.jp/report.html

Kind regards
Taro Test
Test section
"""
TOLD = """\
This was read as a case in plain words, and a draft was made of it. Left out of the draft: signature (2 lines), \
greetings (2 lines).
From “Source: City report https://www.example.jp/report.html” in the text, these fields were filled in: Sources. \
Correct it if that is wrong.
The mail does not say that “石狩市” may be named, so the field is still empty and the sender is asked.
If it is something else, take it in again as that (“--as correction” for a correction, “--as withdrawal” for the wish \
to withdraw an entry, “--as replication” for the result of a trial, “--as question” for a question, “--as voice” for \
feedback on an entry, “--as unfinished” for an unfinished mail).
"""
KEPT = """\
Checked 1 file: 6 errors, 0 warnings.
There are errors, so nothing was written.
The draft is kept in intake/booking-counter-online.md. Correct it there, then take it in with “kyoso intake \
intake/booking-counter-online.md”.
The mail that asks the sender for what is missing is in intake/booking-counter-online.txt.

"""
ASKED = """\
Subject: [Draft: booking-counter-online] Questions about “Booking a counter online”

Thank you for sending us your case.
To make an entry of it, please answer 6 questions. If you do not know something, just answer “Not known”.

1. Your promise: If you agree to these three points, please answer “Yes”.
   - I wrote this in my own words, and agree that it is published under CC BY 4.0 (anyone may use it who names the \
source).
   - It holds no names, no contacts, no messages of a chat or links to them, and nothing that is not public.
   - Facts and figures with a source can be checked in that public source.
2. Name of the organisation: May we show the name and publish this as a case of 石狩市? Please answer “Yes” if we may, \
or “Do not show” if you would rather not.
3. Outcome: Which of these is it? “Achieved”, “Partly achieved”, “Expected”, “Stopped”, “Did not work out”
4. What you need to do the same: What others need in order to do the same (people, money, network, rules).
5. What you could do differently: What others may change to fit their own organisation.
6. Figures: If any figures changed (cases, hours and so on), please tell us what they were before and after.

Please reply to this mail and number your answers. A few words are enough.
We will ask about the rest after your answer.
The mark [Draft: booking-counter-online] in the subject tells us which case you are writing about. \
Please leave it there.
Leave out names, contact details and anything that is not public.
"""
DRAFT = """\
---
# Asked whether it may be named: 石狩市
# Asked in mail 1: Your promise, Name of the organisation, Outcome, What you need to do the same, \
What you could do differently, Figures
"""
ANSWERED = """\
Read as an answer about intake/booking-counter-online.md.
Filled in from the answer: Your promise “Yes”, Name of the organisation “石狩市”, Outcome “Partly achieved”, \
What you need to do the same “Two people and the booking sys…”, What you could do differently \
“Begin with one counter.”, Figures “The wait was 120 minutes befor…”.
Still without an answer: Ways of asking, Summary.
Mail that asks for the rest: intake/booking-counter-online.txt (written).

Subject: [Draft: booking-counter-online, mail 2] Questions about “Booking a counter online”

Thank you for your answer.
To make an entry of it, please answer 2 more questions. If you do not know something, just answer “Not known”.

1. Ways of asking: How would a colleague with the same trouble ask about it? One way of asking is enough.
2. Summary: Please tell us in up to 240 characters what you did and what came of it.

Please reply to this mail and number your answers. A few words are enough.
The mark [Draft: booking-counter-online, mail 2] in the subject tells us which case you are writing about. \
Please leave it there.
Leave out names, contact details and anything that is not public.

"""
REPLY = """\
Subject: Re: [Draft: booking-counter-online] Questions about “Booking a counter online”

Thank you for your mail.

1. Yes, I agree.
2. Yes
3. Partly achieved
4) Two people and the booking system of the city.
5: Begin with one counter.
6. The wait was 120 minutes before and is 20 minutes now.

Best regards,
Taro Test

On 22 Nov 2026, the editors wrote:
"""
LAST = """\
Subject: Re: [Draft: booking-counter-online, mail 2] Questions about “Booking a counter online”

1. How do we shorten the queue?
   Who books a counter?
2. Residents book a time at the counter, and wait for 20 minutes.
"""
THANKS = """\
There is nothing left to ask the sender. Read the draft again, fill in the rest, and take it in with “kyoso intake \
intake/booking-counter-online.md”.
Mail of thanks: intake/booking-counter-online.txt (written).

Subject: [Draft: booking-counter-online] Thank you for your answer about “Booking a counter online”

Thank you for your answer. That is all we had to ask.
The editors will now put the text in order and publish it once it is confirmed in public sources. We will then send \
you the address of the page.
If no source can be found that confirms it, there will be no entry, and we will tell you so.
If you want to change anything or to withdraw your case, please reply to this mail.

"""
SECTIONS = {
    "課題": "People waited for two hours at the counter on Mondays.",
    "取り組み": "We let residents book a time at the counter.\n\n- first for moving house\n- then for everything",
    "成果": "The wait became 20 minutes.",
    "つまずきと学び": "Elderly residents did not use the form.",
}
DRAFT_FILE = "intake/booking-counter-online.md"


@pytest.fixture
def folder(project):
    return in_english(project(THEMES))


@pytest.fixture
def checked(folder):
    here, _findings = read_project(folder)
    return check(here, TODAY, may_be_empty=True)


@pytest.fixture
def take(folder, kyoso):
    def taken(text, name="mail.txt"):
        (folder / name).write_text(text, encoding="utf-8")
        code, output, errors = kyoso(folder, "intake", name)
        assert errors == ""
        return code, output

    return taken


def quoted(text):
    return re.sub("^", "> ", text, flags=re.MULTILINE)


def test_a_mail_is_taken_in_by_its_headings_and_the_summary_and_the_mail_of_questions_are_english(take, folder):
    code, output = take(MAIL)
    found = re.split(r"(?m)^intake/\S+: Error KB[^\n]*\n(?:[ ]+[^\n]*\n)+\n", output)
    assert (code, found[0], found[-1]) == (1, TOLD, f"{KEPT}{ASKED}\n")
    assert (folder / "intake/booking-counter-online.txt").read_text(encoding="utf-8") == ASKED
    text = (folder / DRAFT_FILE).read_text(encoding="utf-8")
    assert text.startswith(DRAFT)
    assert [line for line in text.splitlines() if SIGNS.search(line.replace("石狩市", ""))] == []


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Reminders by text message halved the number of missed appointments", True),
        ("We sent reminders by text message.", False),
    ],
)
def test_a_first_line_that_stands_alone_is_the_title_unless_it_is_a_sentence(first, is_title, take, folder):
    take(f"{first}\n\nPeople missed their appointments, so we sent reminders. Fewer were missed.\n")
    (draft,) = (folder / "intake").glob("*.md")
    written = re.search(r"^title: ?\"?(.*?)\"?(?: *#.*)?$", draft.read_text("utf-8"), re.MULTILINE)[1]
    assert written == first * is_title


def test_what_is_told_below_headings_and_labels_is_read(checked):
    found = told(MAIL, "", checked.catalog)
    assert found.answers.fields == {
        "title": "Booking a counter online",
        "stage": "in_use",
        "period": {"from": "2025-04"},
        "evidence": [{"title": "City report", "url": "https://www.example.jp/report.html"}],
    }
    assert (found.answers.sections, found.place) == (SECTIONS, "石狩市")


def test_an_answer_to_the_english_mail_fills_the_draft_and_the_last_one_is_thanked(take, folder):
    take(MAIL)
    assert take(f"{REPLY}{quoted(ASKED)}", "reply.txt") == (0, ANSWERED)
    code, output = take(LAST, "last.txt")
    assert (code, output[output.index("There is nothing") :]) == (0, THANKS)
    draft = read_draft((folder / DRAFT_FILE).read_text(encoding="utf-8"))
    assert (draft.unread, draft.answers.agreed) == ((), True)
    names = ("municipality", "attribution", "outcome", "questions", "summary")
    assert [draft.answers.fields[name] for name in names] == [
        "012351",
        "organisation",
        "partial",
        ["How do we shorten the queue?", "Who books a counter?"],
        "Residents book a time at the counter, and wait for 20 minutes.",
    ]
    assert draft.answers.sections["ずらしどころ"] == "Begin with one counter."
    assert draft.notes.asked[1] == ("聞き方", "要約")


def test_answers_between_the_lines_of_the_mail_are_read_as_well(take):
    take(MAIL)
    letter = ASKED.replace("please answer “Yes”.\n", "please answer “Yes”.\n\nYes\n\n").replace(
        "“Did not work out”\n", "“Did not work out”\n\nAchieved\n\n"
    )
    code, output = take(f"Hello,\n\n{letter}", "reply.txt")
    assert code == 0
    assert "Filled in from the answer: Your promise “Yes”, Outcome “Achieved”.\n" in output


SHORT = {
    "numbers in brackets": "(1) Yes (2) Yes (3) Achieved",
    "one line": "1. Yes, 2. yes; 3. Achieved",
    "no sign behind the number": "1 Yes\n2 yes\n3. Achieved",
    "labels": "Your promise: Yes\nName of the organisation: Yes\nOutcome: Achieved",
    "wrapped quotations": (
        "> 1. Your promise: If you agree to these three points, please\n> answer “Yes”.\nYes\n"
        "> 2. Name of the organisation: May we show the name and publish\n> this as a case of 石狩市? Please\nYes\n"
        "> 3. Outcome: Which of these is it? “Achieved”, “Partly\n> achieved”, “Expected”\nAchieved"
    ),
    "yes to all": "Yes to all.\nOutcome: Achieved",
}


@pytest.mark.parametrize("form", SHORT)
def test_answers_are_numbered_and_quoted_in_many_ways(form):
    speak("en")
    labels = ("公開の確認", "団体名", "成果の種類", "数字")
    found = numbered(f"Hello,\n\n{SHORT[form]}\n\nBest wishes\nTaro\n", labels, Notes("石狩市", asked=(labels,)))
    said = {label: words.lower() for label, words in found.said.items()}
    assert (said, found.rest) == (dict.fromkeys(labels[:2], "yes") | {"成果の種類": "achieved"}, ())


def test_a_number_that_counts_something_begins_no_answer():
    speak("en")
    labels = ("公開の確認", "団体名", "成果の種類")
    found = numbered("1. Yes\n3 computers and\n2 people were needed.\n", labels, NOTHING_NOTED)
    assert found.said == {"公開の確認": "Yes\n3 computers and\n2 people were needed."}


@pytest.mark.parametrize(
    "said", ["Yes", "yes.", "Yes, I agree.", "OK", "That is fine.", "Yes. Thank you!", "We agree to all of it."]
)
def test_a_yes_is_a_yes(said):
    assert english.says_yes(said)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "No",
        "Yes, if the mayor agrees.",
        "Yes, but not before May.",
        "Thank you.",
        "Not yet",
        "I would say yes",
    ],
)
def test_what_hangs_on_something_is_no_yes(said):
    assert not english.says_yes(said)


def test_a_yes_beside_which_something_is_said_of_publication_is_left_to_editors(take, folder):
    take(MAIL)
    code, output = take(f"Please do not publish it before the council meets.\n\n1. Yes\n\n{quoted(ASKED)}", "reply.txt")
    assert code == 0
    assert (
        "“Your promise” is no clear yes. Read it, and do not publish anything before you have asked the sender.\n"
        in output
    )
    assert not read_draft((folder / DRAFT_FILE).read_text(encoding="utf-8")).answers.agreed


WITHDRAWN = """\
The sender does not want this case published (“Please withdraw our case.”). Nothing more is asked. Do not publish it. \
The words are kept under “Answers that could not be read” at the end of the draft intake/booking-counter-online.md.
Mail of answer: intake/booking-counter-online.txt (written). Remove intake/booking-counter-online.md once it is sent.

"""


def test_who_takes_a_case_back_is_asked_nothing_more(take, folder):
    take(MAIL)
    code, output = take("Subject: Re: [Draft: booking-counter-online]\n\nPlease withdraw our case.\n", "reply.txt")
    assert (code, output) == (0, WITHDRAWN + farewell("booking-counter-online", "Booking a counter online") + "\n")
    text = (folder / DRAFT_FILE).read_text(encoding="utf-8")
    assert text.endswith("\n## Answers that could not be read\n\n> Please withdraw our case.\n")


def test_who_wants_the_page_later_is_heard_in_the_first_mail_and_in_an_answer(take, folder):
    _code, output = take(MAIL.replace("Kind regards", "Please do not publish it before May.\n\nKind regards"))
    assert output.startswith("The sender asks to wait: “Please do not publish it before May.”. ")
    assert "“# Publication waits”" in output
    text = (folder / DRAFT_FILE).read_text(encoding="utf-8")
    assert "\n# Publication waits: not to be published before its sender says so\n" in text
    _code, output = take(f"Please wait with publication until June.\n\n{quoted(ASKED)}", "reply.txt")
    assert output.splitlines()[1] == (
        "The sender asks to wait with publication (“Please wait with publication until June.”). "
        "Do not publish it before you have asked until when."
    )


HIDDEN = (
    "Please do not show our name.",
    "Please keep us anonymous.",
    "We would like to remain anonymous.",
    "Please publish it without our name.",
    "The name of the city should not be shown.",
)
NOT_HIDDEN = ("Users can report anonymously.", "We made an anonymous survey.", "We did not name the form.")


@pytest.mark.parametrize("wish", HIDDEN)
def test_who_wants_no_name_has_a_draft_without_one(wish, take, folder):
    _code, output = take(MAIL.replace("Kind regards", f"{wish}\n\nKind regards"))
    assert f"It says “{wish}”, so the draft names no organisation. " in output
    (path,) = folder.glob("intake/*.md")
    draft = read_draft(path.read_text(encoding="utf-8"))
    assert (draft.answers.fields["attribution"], "municipality" in draft.answers.fields) == ("band", False)
    assert "Name of the organisation" not in output
    assert wish not in "".join(draft.answers.sections.values()) or not wish.startswith("Please")


def test_what_is_anonymous_in_the_work_is_no_wish():
    assert [one for one in (*HIDDEN, *NOT_HIDDEN) if wish_in(one)] == [*HIDDEN]


OF_PAGES = {
    "Please take down the page about accessible forms.": "the wish to withdraw an entry",
    "Could you take the entry on parking permits down?": "the wish to withdraw an entry",
    "Please delete this entry.": "the wish to withdraw an entry",
    "Please take down the page. It names a member of staff.": "a correction",
    "Your page shows the phone number of a colleague. Please remove it.": "a correction",
    "A colleague's name is in the entry on forms. Please remove this entry.": "a correction",
    "The figure in the accessible forms case is wrong: it says 40% but it was 30%.": "a correction",
    "The entry about top tasks is out of date. The link is broken, too.": "a correction",
}


@pytest.mark.parametrize("text", OF_PAGES)
def test_what_is_said_of_pages_in_english_is_kept_as_what_it_is(text, take):
    _code, output = take(f"{text}\n")
    assert output.startswith(f"By its words this is {OF_PAGES[text]}, and it is kept as that.")
    assert ("what is about a person without waiting" in output) == any(one in text for one in ("staff", "colleague"))


OF_THE_WORK = (
    "We rewrote the permit page because the old page was outdated and the fee was wrong. It took two weeks of work.",
    "In this case the form was wrong, so we took the page down and wrote a new one with our front desk. It took a day.",
)


@pytest.mark.parametrize("text", OF_THE_WORK)
def test_pages_of_ones_own_that_were_wrong_are_a_case(text, take):
    _code, output = take(f"{text}\n")
    assert output.startswith("This was read as a case in plain words")


def test_a_wish_to_stay_unnamed_is_taken_out_and_what_stands_behind_it_stays(take, folder):
    take("Please do not name us. We are a town of about 30,000 people. We moved the permit form online in June 2024.\n")
    (path,) = folder.glob("intake/*.md")
    text = path.read_text(encoding="utf-8")
    assert ("do not name us" in text, "We are a town of about 30,000 people. We moved" in text) == (False, True)


ASKED_TO_STOP = ("Don’t publish this at all.", "We do not want it to be published any more.", "Please delete our case.")
ASKED_TO_WAIT = ("Could you publish it only after 1 April?", "Please hold off until the council has met.")
NEITHER = ("The form was published after the test.", "We waited until May.", "If it is wrong, delete our case.")


def test_what_became_of_the_work_is_no_wish_for_the_page():
    lines = (*ASKED_TO_STOP, *ASKED_TO_WAIT, *NEITHER)
    assert [line for line in lines if BACKS_OUT.search(line)] == [*ASKED_TO_STOP]
    assert [line for line in lines if HOLDS.search(line)] == [*ASKED_TO_WAIT]


SAID = [
    ("いまの段階", "It is in use.", {"stage": "運用中"}),
    ("いまの段階", "No longer in use", {}),
    ("成果の種類", "“Partly achieved”", {"outcome": "部分的な成果"}),
    ("時期", "From April 2024 to March 2025", {"period": {"from": "2024-04", "to": "2025-03"}}),
    ("時期", "2024-04", {"period": {"from": "2024-04"}}),
    ("時期", "last summer", {}),
    ("団体名", "Yes", {"attribution": "organisation", "municipality": "石狩市"}),
    ("団体名", "Please do not show it.", {"attribution": "band", "population_band": "5万〜20万人"}),
    (
        "団体名",
        "Do not show. The population is 58,000.",
        {"attribution": "band", "population_band": "5万〜20万人"},
    ),
    ("団体名", "No, 8 000 people", {"attribution": "band", "population_band": "1万人未満"}),
    ("団体名", "Perhaps", {}),
    ("人口の規模", "About 300,000 inhabitants", {"population_band": "20万〜50万人"}),
    (
        "公開資料",
        "City report: https://www.example.jp/",
        {"evidence": [{"title": "City report", "url": "https://www.example.jp/"}]},
    ),
    ("公開資料", "I will send it later", {}),
    ("題名", "“Booking a counter”", {"title": "Booking a counter"}),
]


@pytest.mark.parametrize(("label", "said", "given"), SAID)
def test_a_short_answer_in_english_fills_what_it_answers_and_nothing_else(label, said, given, checked):
    found = read_answer(label, said, "石狩市", checked.catalog)
    assert (found.given, found.unread) == (given, not given)


@pytest.mark.parametrize("said", ["Not known", "none", "I don’t know.", "Nothing yet", "N/A", "There are none."])
def test_who_knows_nothing_is_not_asked_again(said, checked):
    found = read_answer("公開資料", said, "", checked.catalog)
    assert (found.given, found.unread) == ({}, False)


FAREWELL = """\
Subject: [Draft: booking] Thank you for writing about “Booking a counter”

Thank you for letting us know. There will be no entry, and we will delete the draft of what you sent.
You need not do anything else. You are welcome to send something again at any time.
"""
WAITING = """\
Subject: [Draft: booking] Thank you for the case you sent

Thank you for sending us your case.
The editors will now read it, put it in order and publish it once it is confirmed in public sources. We will not \
publish it until we hear from you.
If anything is unclear or cannot be confirmed, we will ask you.
If you want to change anything or to withdraw your case, please reply to this mail.
"""


def test_letters_that_ask_nothing_are_english():
    speak("en")
    assert farewell("booking", "Booking a counter") == FAREWELL
    assert Letter("", (), Notes(waits=True)).text("booking") == WAITING


def test_every_question_has_an_english_name_and_english_words(checked):
    empty = told("", "", checked.catalog).answers
    notes, texts = NOTHING_NOTED, []
    while (letter := next_letter(empty, notes)).labels and len(texts) < len(LABELS):
        texts.append(letter.text("booking"))
        notes = letter.notes
    assert len(texts) > 2
    assert SIGNS.findall("".join(texts)) == []
    assert {shown(label) for label in LABELS} >= {claim.typed for claim in CASE.asked_sections}


def test_a_mail_with_the_mark_of_a_japanese_site_is_an_answer_too():
    speak("en")
    found = reply_in("a.txt", "件名: Re: 【下書き: booking・2通目】\n\n1. Yes\n".encode())
    assert (found.name, found.number) == ("booking", 2)


HEADED = {
    "markdown": "# Booking\n\n## Problem\nPeople waited.\n\n## What was done\nWe let them book.\n",
    "colons": "Problem: People waited.\nWhat was done: We let them book.\n",
    "capitals": "PROBLEM\nPeople waited.\n\nWHAT WAS DONE\nWe let them book.\n",
    "numbers": "1. Problem\nPeople waited.\n\n2. What was done\nWe let them book.\n",
    "bold": "**Problem**\nPeople waited.\n\n**What was done**\nWe let them book.\n",
    "other names": "Background\nPeople waited.\n\nWhat we did\nWe let them book.\n",
}


@pytest.mark.parametrize("form", HEADED)
def test_headings_are_known_in_every_form(form, checked):
    found = told(HEADED[form], "Booking", checked.catalog)
    assert found.answers.sections == {"課題": "People waited.", "取り組み": "We let them book."}


def test_japanese_sites_know_no_english_headings(project):
    here, _findings = read_project(project(THEMES))
    found = told(HEADED["colons"], "Booking", check(here, TODAY, may_be_empty=True).catalog)
    assert str(Claim.APPROACH) not in found.answers.sections


def test_words_chosen_by_settings_and_the_licence_of_the_site_stand_in_the_mail(folder, take):
    settings = folder / "site_config.yml"
    chosen = (
        "words:\n  - {text: 事例をお送りいただき、ありがとうございます。, instead: Many thanks for your story.}\n"
        "  - {text: 課題, instead: Why}\n"
        "licence: {name: CC BY-SA 4.0, title: Attribution-ShareAlike, url: https://example.org/by-sa/}\n"
    )
    settings.write_text(f"{settings.read_text(encoding='utf-8')}{chosen}", encoding="utf-8")
    _code, output = take(MAIL.replace("## Problem", "## Why"))
    assert "\nMany thanks for your story.\n" in output
    assert "published under Attribution-ShareAlike (CC BY-SA 4.0).\n" in output
    assert "\n## Why\n\nPeople waited" in (folder / DRAFT_FILE).read_text(encoding="utf-8")


REFUSED = {
    "": "This is empty. Ask the sender to send it again",
    "Please find our case attached.": "There is no attachment",
    "Dear editors,\n\nThank you very much!\n\nKind regards\nTaro": "There is no text (only a greeting or a signature).",
    "Booking": "There is nothing here that can be taken in",
}


@pytest.mark.parametrize("text", REFUSED)
def test_a_mail_that_tells_nothing_is_refused_in_english(text, folder, kyoso):
    (folder / "a.txt").write_text(text, encoding="utf-8")
    code, _output, errors = kyoso(folder, "intake", "a.txt")
    assert (code, errors.startswith(f"This cannot be taken in: {REFUSED[text]}")) == (1, True)
    assert SIGNS.findall(errors) == []


def test_feedback_is_kept_in_english_and_known_again(take, folder):
    said = "Opinion: Wrong\nEntry: Trial\nAddress: /cases/trial.html\nDetails: It was 30.\n"
    text = f"[About an entry]\n{said}[End of the message]\n"
    _code, output = take(text)
    assert output.startswith("Feedback “Wrong” is kept in intake/feedback-20261122-trial.md. ")
    kept = (folder / "intake/feedback-20261122-trial.md").read_text(encoding="utf-8")
    assert SIGNS.findall(f"{kept}{output}") == []
    _code, again = take(text)
    assert again.startswith("Feedback “Wrong” is already kept in intake/feedback-20261122-trial.md. ")


def test_the_gaps_list_what_was_kept_by_what_it_is_in_english(take, folder, kyoso):
    take("[About an entry]\nOpinion: Wrong\nEntry: Trial\nDetails: It was 30.\n[End of the message]\n")
    _code, output, _errors = kyoso(folder, "gaps")
    assert output.endswith("Voices of readers: 1\n  “Wrong” Trial intake/feedback-20261122-entry.md\n")


ROWS = (
    ("No.", "Title", "Municipality", "Contact person", "Problem", "What we did", "Cost", "Period", "URL"),
    (
        "1",
        "Booking",
        "石狩市",
        "Taro Test",
        "People waited.",
        "We let them book.",
        "None",
        "April 2025",
        "https://x.example/",
    ),
)
OWN_SHEET = """\
Municipality: 石狩市
Time: April 2025
Sources: https://x.example/

■Problem
People waited.
■What we did
We let them book.
## What you need to do the same
The cost was None."""


def test_a_sheet_in_a_layout_of_its_own_is_read_by_english_labels_and_persons_are_left_out():
    speak("en")
    (case,) = cases_in(Grid(ROWS, "Sheet1"))
    assert (case.title, case.words, case.left_out) == ("Booking", OWN_SHEET, ("Contact person",))


def plain(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


UNITS = {"人"}  # 2名 is told as 2人
OF_ALL_KINDS = [mail for mails in (*MAILS.values(), *SIBLINGS.values()) for mail in mails]
SENT = [*(re.sub("〔.〕", "", letter) for letter in LETTERS.values()), *OF_ALL_KINDS, *OF_NO_ENTRY, *CASES, *QUESTIONS]


def written_of(text, checked):
    """Return all that is written of a mail: what is told of it, drafts, mails that ask, and what is kept."""
    try:
        taken = taken_from("mail.txt", text.encode(), checked)
    except RefusedError as error:
        return [str(error)]
    return [
        *taken.remarks,
        *map(str, taken.mistakes),
        *(f"{one.must}{one.found}{one.mend}" for one in taken.findings),
        *(entry.data.decode() for entry in taken.entries),
        *(entry.asks.text(entry.slug) for entry in taken.entries if entry.asks),
        *(f"{voice.file}{voice.next_step}" for voice in taken.voices),
    ]


def test_nothing_that_is_written_of_japanese_mails_is_japanese_but_their_own_words(folder, checked):
    content = plain("".join(path.read_text("utf-8") for path in folder.glob("content/**/*.*") if path.is_file()))
    left = {}
    for text in SENT:
        known = plain(text) + content
        runs = {plain(run) for run in RUN.findall("\n".join(written_of(text, checked)))} - UNITS
        own = [run for run in runs if not any(run[:end] in known and run[end:] in known for end in range(len(run)))]
        left |= {text: own} if own else {}
    assert (len(SENT) > 100, left) == (True, {})


@pytest.mark.parametrize("data", [data for data, _what, _mend in FOREIGN])
def test_a_file_that_nobody_can_read_is_refused_in_english(data):
    speak("en")
    told = why_unread("x.bin", data)
    assert (SIGNS.findall(told), told.startswith("x.bin ("), " cannot be read. " in told) == ([], True, True)
