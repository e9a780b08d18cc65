"""A site in English: every text of a covered room is translated, no translation is left over, none holds Japanese."""

import ast
import re
from collections import Counter

import pytest
from builders import ROOT
from golden_site import build_site, the_project

from generator import _, chosen, noted, of, speak, spoken
from generator.cli import kyoso
from generator.commands import COMMANDS
from generator.language.catalogs import files, translations
from generator.language.words import PLURAL
from generator.markup.opinions import OPINION
from generator.model.claims import SECTION_HELP
from generator.model.hours import UNITS
from generator.model.labelled import Labelled
from generator.model.register import REGISTERS, Places
from generator.model.types import Model
from generator.output.worded import SIGNS, in_language, messages, translated
from generator.reference.answers import Beginning
from generator.rules.registry import all_rules
from generator.views import told_entries, told_lists, told_parts

TEMPLATES = ROOT / "templates"
SOURCES = sorted(path for path in TEMPLATES.rglob("*") if path.suffix in {".html", ".xml", ".j2"})
MODULES = sorted((ROOT / "generator").rglob("*.py"))
GUIDES = sorted((ROOT / "generator/site/browser/package").glob("*.html"))
FORMS = [ROOT / "generator/forms/browser" / name for name in ("form.html.j2", "stopped.html")]
MARKS = {"_": 0, "noted": 0, "of": 1}  # functions that take a text, and the place of the text among what they take
PLACE = re.compile(r"\{\w+(?::[^{}|]*)?\}|</?\w+/?>")


def texts_of_templates():
    """Return every text that a template says."""
    return {text for path in SOURCES for text in messages(path.read_text(encoding="utf-8"))}


def texts_of_the_program():
    """Return every text that is marked in Python."""
    calls = (node for path in MODULES for node in ast.walk(ast.parse(path.read_text("utf-8"))) if _is_mark(node))
    return {call.args[MARKS[call.func.id]].value for call in calls if isinstance(call.args[-1], ast.Constant)}


def texts_of_guides():
    """Return every text of the pages at the top of a package."""
    return {text for path in GUIDES for text in messages(path.read_text(encoding="utf-8"))}


def texts_of_forms():
    """Return what the page of the offline form says around its fields."""
    return {text for path in FORMS for text in messages(path.read_text(encoding="utf-8"))}


def texts_of_data():
    """Return the headings and meanings of the data to take along, but names that are those of a standard."""
    parts = (told_parts.SOURCE, told_parts.MATERIAL, told_parts.INDICATOR, told_parts.REPLICATION, told_parts.PLACE)
    told = (told_entries.CASES, told_entries.THREADS, told_lists.THEMES, told_lists.PLACES, *parts)
    fields = [field for fields in told for field in fields]
    return {text for field in fields for text in (field.plain or field.label, field.about, *dict(field.parts))}


def _is_mark(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS


def texts_of_labels():
    """Return the labels of all closed lists in which Japanese signs stand."""
    words = [*(word for kind in Labelled.__subclasses__() for word in kind), *REGISTERS[Places.MUNICIPALITIES].sizes]
    return {word.label for word in words if SIGNS.search(word.label)}


def texts_of_the_starter():
    """Return what the workflows that `kyoso init` writes call their jobs, steps and labels, and what scripts say."""
    paths = [*(ROOT / "starter/dot-github/workflows").glob("*.yml"), *(ROOT / "starter/tools").glob("*.sh")]
    said = r"\bname: (\S.*)|name == '([^']+)|refuse \"([^\"]+)|echo \"([^\":]+)\""
    found = (text for path in paths for text in re.findall(said, path.read_text(encoding="utf-8")))
    return {text for groups in found for text in groups if text}


def texts_of_rules():
    """Return what every rule says must hold."""
    return {rule.must for rule in all_rules()}


def texts_of_fields():
    """Return the titles of all fields of files and settings, and what is said of them and of headings."""
    fields = (field for model in {*_below(Model), Beginning} for field in model.model_fields.values())
    told = {text for field in fields for text in (field.title, field.description) if text and SIGNS.search(text)}
    return told | {*SECTION_HELP.values()}


def _below(kind):
    return {kind, *(one for below in kind.__subclasses__() for one in _below(below))}


def texts_of_commands():
    """Return the help of every command and of what each takes."""
    commands = [kyoso, *(kyoso.get_command(None, name) for name in COMMANDS)]
    texts = {text for command in commands for text in (command.help, *(_help_of(one) for one in command.params))}
    return {text for text in texts if text and SIGNS.search(text)}


def _help_of(parameter):
    return getattr(parameter, "help", None)


ROOMS = {
    "templates": texts_of_templates,
    "guides": texts_of_guides,
    "forms": texts_of_forms,
    "program": texts_of_the_program,
    "data": texts_of_data,
    "labels": texts_of_labels,
    "starter": texts_of_the_starter,
    "rules": texts_of_rules,
    "fields": texts_of_fields,
    "commands": texts_of_commands,
}
COVERED = {*ROOMS}  # rooms of which everything is translated
# Headings and values of closed lists are typed as they are in every language; so is what editors think.
WORDS = {word.value for kind in Labelled.__subclasses__() for word in kind} | {
    *UNITS.values(),
    "資料",
    OPINION,
}
TYPED = re.compile("|".join(sorted(map(re.escape, filter(SIGNS.search, WORDS)), key=len, reverse=True)))
CATALOGS = {path.stem: dict(translations(path)) for path in files("en")}


def translated_in(room):
    """Return the texts that the catalogs of a room translate: what is no room of its own is one of the program."""
    stems = CATALOGS.keys() - {*ROOMS, "scripts"} | {room} if room == "program" else {room}
    return {text for stem in stems for _context, text in CATALOGS[stem]}


@pytest.mark.parametrize("room", ROOMS)
def test_every_text_of_a_covered_room_has_a_translation_and_no_translation_is_left_over(room):
    translated_texts, texts = translated_in(room), ROOMS[room]()
    missing = {text for text in texts if SIGNS.search(text)} - translated_texts if room in COVERED else set()
    assert (sorted(missing), sorted(translated_texts - texts)) == ([], [])


MESSAGES = {"msg", "mend", "sentence"}  # what a message is called before it is raised or told
TELLING = {
    "BadParameter",
    "CannotRunError",
    "Finding",
    "Mistake",
    "RefusedError",
    "Remark",
    "Slip",
    "UsageError",
    "echo",
}
READING = {"fullmatch", "match", "search", "strip", "sub"}  # what compares with Japanese, and says nothing


def _called(call):
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _told(node):
    """Return what is told by a piece of the program."""
    if isinstance(node, ast.Assign):
        return [node.value] if MESSAGES & {getattr(target, "id", "") for target in node.targets} else []
    return node.args if isinstance(node, ast.Call) and _called(node) in TELLING else []


def _unmarked(node):
    """Yield the Japanese texts in a piece of the program that are not marked."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and SIGNS.search(node.value):
        yield node.value
    elif not isinstance(node, ast.Compare) and not (isinstance(node, ast.Call) and _called(node) in {*MARKS, *READING}):
        for part in ast.iter_child_nodes(node):
            yield from _unmarked(part)


def test_no_message_is_raised_or_told_that_is_not_marked():
    trees = {path.relative_to(ROOT): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
    told = [(path, part) for path, tree in trees.items() for node in ast.walk(tree) for part in _told(node)]
    assert len(told) > 500
    assert [f"{path}: {text}" for path, part in told for text in _unmarked(part)] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('msg = f"{name} がありません"', [" がありません"]),
        ('msg = _("{name} がありません", name=name)', []),
        ('click.echo("終わり")', ["終わり"]),
        ('yield Remark(said.strip("。"))', []),
        ('told = "終わり" == said', []),
    ],
)
def test_a_text_that_is_not_marked_is_found(line, found):
    told = [part for node in ast.walk(ast.parse(line)) for part in _told(node)]
    assert [text for part in told for text in _unmarked(part)] == found


def _said_with_values():
    """Yield each place in the code where a text is said with values: the names in the text, and those it is given."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_said = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in {"_", "of"}
            given = {one.arg for one in call.keywords} if is_said else set()
            text = getattr(call.args[-1], "value", None) if given and call.args else None
            if isinstance(text, str) and None not in given:
                named = set(re.findall(r"(?<!\{)\{(\w+)[^{}]*\}", text))
                yield f"{path.relative_to(ROOT)}:{call.lineno}", named, given


def test_every_text_is_given_the_values_that_it_names_and_no_others():
    places = [*_said_with_values()]
    assert len(places) > 500
    assert {place: named ^ given for place, named, given in places if named != given} == {}


@pytest.mark.parametrize("room", CATALOGS)
def test_placeholders_are_those_of_the_japanese_text(room):
    def names(text):
        return Counter(PLACE.findall(PLURAL.sub("", text)))

    differing = {text for (_context, text), said in CATALOGS[room].items() if names(text) != names(said)}
    choosing = {
        said
        for (_context, text), said in CATALOGS[room].items()
        if not {name for name, _one, _more in PLURAL.findall(said)} <= set(re.findall(r"\{(\w+)", text))
    }
    assert (differing, choosing) == (set(), set())


@pytest.mark.parametrize("room", CATALOGS)
def test_no_english_text_holds_a_japanese_sign_but_in_what_is_typed_in_files(room):
    assert {said for said in CATALOGS[room].values() if SIGNS.search(TYPED.sub("", said))} == set()


@pytest.mark.parametrize("room", CATALOGS)
def test_an_english_text_quotes_words_in_curly_quotes(room):
    """What is put between straight quotes is typed so in a file: "…" around a value, a code, an attribute."""
    straight = re.compile(r"\w'\w|\"\{(?!digits|code)\w+\}\"")
    assert {said for said in CATALOGS[room].values() if straight.search(said)} == set()


def test_a_text_that_stands_in_two_catalogs_is_translated_alike():
    said: dict[tuple[str, str], set[str]] = {}
    for key, text in (item for room in CATALOGS.values() for item in room.items()):
        said.setdefault(key, set()).add(text)
    assert {key: texts for key, texts in said.items() if len(texts) > 1} == {}


@pytest.mark.parametrize(
    ("text", "values", "said"),
    [
        ("年{count}回", {"count": "1"}, "1 time a year"),
        ("1回{count}件", {"count": "1"}, "1 item each time"),
        ("1回{count}件", {"count": "1.5"}, "1.5 items each time"),
        ("- {files:,}個のファイルを読みました。", {"files": 1}, "- 1 file was read."),
        (
            "根拠は{sources}件で、資料{number}はありません",
            {"sources": 1, "number": 2},
            "there is 1 source, so there is no “Source 2”",
        ),
        (
            "{header}列のところ{values}列あります。カンマの数を見出しに合わせてください",
            {"header": 6, "values": 1},
            "there is 1 column instead of 6. Make the number of commas that of the heading",
        ),
    ],
)
def test_one_is_told_as_one(text, values, said):
    speak("en")
    assert of("terms", text, **values) == said


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_a_template_whose_texts_stay_is_the_same_to_the_byte(path):
    source = path.read_text(encoding="utf-8")
    assert translated(source, lambda text: text) == source
    assert in_language(source, path.name) == source


# ruff: noqa: E501 - a line of a template is a paragraph

EXAMPLE = """\
{# 注 #}
## 事例
<li><a href="{{ 'x' | url }}?{{ q }}" aria-label="{{ name }}のページ">{{ n | number }}件を<b>さがす</b></a></li>
{{ x | join("、") }}{% if a %}（{{ case.day | day }}公開）{% endif %} <svg aria-label="図"><path/></svg>
"""
SAID = """\
{# 注 #}
## CASES
<li><a href="{{ 'x' | url }}?{{ q }}" aria-label="FOR {{ name }}"><b>find</b> {{ n | number }} {{ "it" if (n) == 1 else "them" }}</a></li>
{{ x | join(", ") }}{% if a %} (on {{ case.day | day }}){% endif %} <svg aria-label="図"><path/></svg>
"""


def test_a_template_says_each_piece_of_text_and_keeps_everything_else():
    words = {
        "事例": "CASES",
        "{name}のページ": "FOR {name}",
        "{n}件を<b>さがす</b>": "<b>find</b> {n} {n:it|them}",
        "、": ", ",
        "（{day}公開）": " (on {day})",
    }
    assert translated(EXAMPLE, lambda text: words.get(text, text)) == SAID
    assert messages(EXAMPLE) == ["事例", "{name}のページ", "{n}件を<b>さがす</b>", "、", "（{day}公開）", "図"]


def test_japanese_is_said_as_it_is_written_and_loads_no_catalog():
    assert (spoken(), _("{count:,}件", count=1200), noted("件"), of("どこか", "件")) == ("ja", "1,200件", "件", "件")


def test_english_is_said_where_there_is_a_translation_and_chooses_by_number():
    speak("en")
    text = "事例が{count}件あります。新しい順に並べています。"
    assert spoken() == "en"
    assert [_(text, count=count) for count in (0, 1, 2)] == [
        f"{count} {word}, newest first." for count, word in ((0, "cases"), (1, "case"), (2, "cases"))
    ]
    assert _("訳のない文") == "訳のない文"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "told_in"),
    [
        ("", "ja"),
        ("ja", "ja"),
        ("Japanese", "ja"),
        ("jp", "ja"),
        ("日本語", "ja"),
        ("en", "en"),
        ("'English'", "en"),
        ("french", "en"),
        ("../de", "ja"),
    ],
)
def test_who_names_a_language_that_there_is_not_is_told_so_in_english(typed, told_in):
    assert chosen(f"title: x\nlanguage: {typed}\n".encode()) == told_in


def test_a_site_in_english_frames_every_page_in_english(golden_project):
    settings = golden_project.root / "site_config.yml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}language: en\n", encoding="utf-8")
    build_site(the_project(golden_project.root))
    site = golden_project.root / "site"
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html") if path.parent.name != "form"}
    framed = {path: page for path, page in pages.items() if "kb-footer" in page}
    assert len(framed) > 30
    assert {path for path, page in framed.items() if '<html lang="en"' not in page} == set()
    tabs = re.findall(r">([^<>]+)</a></li>", framed[site / "index.html"].split("kb-tabs__list")[1].split("</ul>")[0])
    assert tabs == ["Home", "Themes", "Find", "Take part", "About this site"]
