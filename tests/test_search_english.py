"""A site in English is indexed by the stems of its words, and searched without any stemmer in the browser."""

import subprocess
import sys

import pytest
from builders import ROOT

from generator.language.words import speak
from generator.scripts.bundle import bundle
from generator.search import BROWSER
from generator.search.counting import counting
from generator.search.embedded import Engine
from generator.search.index import data_of, make_data
from generator.search.searched import SearchedPage
from generator.search.synonyms import glossary_lines, lists_of, targets
from generator.search.tongue import tongue

TAX = SearchedPage("tax.html", "Paying your council tax", "Residents organise payments by direct debit. It is easy.")
BINS = SearchedPage(
    "bins.html", "Refuse collections", "The centre for recycling in the café takes colourful glass. 1,200 homes."
)
PARTY = SearchedPage("party.html", "Street parties", "Apply to close a road. Partial closures need a licence.")
MAIL = SearchedPage(
    "mail.html", "E-mail newsletters", "We don't share data. Applications for art grants opened in 2026."
)
PAGES = [TAX, BINS, PARTY, MAIL]


@pytest.fixture(autouse=True)
def _english() -> None:
    speak("en")


@pytest.fixture(scope="module", params=["whole", "in parts"])
def engine(request):
    speak("en")  # module fixtures come first
    lists = lists_of([])
    counted = [*map(counting(targets(*lists)), PAGES)]
    data, parts = data_of(counted, *lists, most=500 if request.param == "whole" else 0)
    with Engine(data, parts.__getitem__) as running:
        yield running


def test_words_are_split_at_apostrophes_and_hyphens_and_stand_for_their_stems():
    found = tongue().words("the organisations' e-mails don't cost 1200")
    assert [(word.surface, word.form, word.weight) for word in found] == [
        ("the", "the", -1),
        ("organisations", "organiz", 0),
        ("e", "e", 0),
        ("mails", "mail", 0),
        ("don", "don", -1),
        ("t", "t", -1),
        ("cost", "cost", 0),
        ("1200", "1200", 2),
    ]


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organised", "organized"),
        ("colours", "colors"),
        ("favourable", "favorable"),
        ("centre", "center"),
        ("licence", "license"),
        ("paediatric", "pediatric"),
        ("catalogue", "catalog"),
        ("programmes", "programs"),
        ("grey", "gray"),
        ("judgement", "judgment"),
        ("councillor", "councilor"),
    ],
)
def test_both_spellings_of_a_word_have_one_form(british, american):
    one, other = tongue().words(f"{british} {american}")
    assert one.form == other.form


def test_words_that_only_look_alike_keep_their_forms():
    pairs = ["promise prize", "hour her", "four for", "wise wize", "perform preform", "course corse"]
    assert [one.form == other.form for one, other in map(tongue().words, pairs)] == [False] * len(pairs)


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("paid by direct debits", "tax.html"),
        ("organize", "tax.html"),
        ("organizing", "tax.html"),
        ("recycled colors", "bins.html"),
        ("recycling center", "bins.html"),
        ("cafe", "bins.html"),
        ("Café", "bins.html"),
        ("1200", "bins.html"),
        ("rubbish", "bins.html"),
        ("trash", "bins.html"),
        ("closing roads", "party.html"),
        ("license", "party.html"),
        ("email", "mail.html"),
        ("newslettrs", "mail.html"),
        ("newsl", "mail.html"),
        ("art", "mail.html"),
        ("data sharing", "mail.html"),
        *(("local tax", "tax.html"), ("streetparties", "party.html")),
    ],
)
def test_a_page_is_found_however_its_words_are_typed(engine, typed, page):
    assert engine.ids(typed, 10)[:1] == [page]


@pytest.mark.parametrize("typed", ["the", "how do I", "xylophone", "of and to", "theart", "glassware"])
def test_words_that_say_nothing_or_stand_nowhere_find_nothing(engine, typed):
    assert engine.ids(typed, 10) == []


def test_words_are_marked_as_a_whole(engine):
    (item,) = engine.find("art", limit=1)["items"]
    marks = [part["text"] for part in [*item["titleParts"], *item["parts"]] if part["mark"]]
    assert marks == ["art"]


def test_a_long_text_is_cut_between_words_and_begins_with_a_sentence():
    filler = "Nothing of interest stands here at all. " * 20
    page = SearchedPage("long.html", "Long", f"{filler}Ask the archive for plans. {filler}")
    with Engine(make_data([page, *PAGES])) as running:
        (item,) = running.find("archive", limit=1, passage=30)["items"]
    assert (
        "".join(part["text"] for part in item["parts"]) == "Ask the archive for plans. Nothing of interest stands here "
    )


def test_names_of_several_words_in_the_glossary_lead_to_each_other():
    groups = lists_of(glossary_lines([(["Generative AI", "text generation model"], "")]).splitlines(), bundled=False)
    pages = [*PAGES, SearchedPage("ai.html", "Using generative AI", "What to check.")]
    with Engine(make_data(pages, *groups)) as running:
        assert running.ids("a text generation model", 1) == ["ai.html"]


def test_the_index_tells_its_language_and_the_bundle_has_that_language_alone():
    assert make_data(PAGES)["index"]["language"] == "en"
    scripts = {language: bundle(BROWSER / "service/service.js", language) for language in ("ja", "en")}
    assert {language: ("cheapestRow" in text, "nearWords" in text) for language, text in scripts.items()} == {
        "ja": (True, False),
        "en": (False, True),
    }
    assert bundle(BROWSER / "service/service.js") == scripts["en"]


def test_an_index_in_english_is_asked_in_english_whatever_the_language_of_the_run():
    data = make_data(PAGES)
    speak("ja")
    with Engine(data) as running:
        assert [running.ids(typed, 1) for typed in ("organizing", "colors")] == [["tax.html"], ["bins.html"]]


def test_modules_of_a_language_offer_what_those_of_japanese_do():
    twins = sorted((ROOT / "generator").rglob("*.en.js"))
    assert twins
    for twin in twins:
        own = twin.with_name(twin.name.replace(".en.js", ".js"))
        names = [
            sorted(
                line.split("(")[0].split(" = ")[0]
                for line in path.read_text("utf-8").splitlines()
                if line.startswith("export ")
            )
            for path in (own, twin)
        ]
        plain = [[name.replace("export const ", "").replace("export function ", "") for name in one] for one in names]
        assert sorted(plain[0]) == sorted(plain[1]), twin


def test_the_dictionary_of_japanese_is_not_loaded(tmp_path):
    code = (
        "import sys; from generator.language.words import speak; speak('en');"
        "from generator.search.index import make_data; from generator.search.searched import SearchedPage;"
        "make_data([SearchedPage('a', 'Bins', 'text')]); print('sudachipy' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert told.stdout.strip() == "False"
