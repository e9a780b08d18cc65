"""What the offline form is made of, as plain data: fields, headings, words to choose from, and what is looked for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator import _, noted, spoken
from generator.catalog import Catalog
from generator.entry.answers import shown_promises
from generator.entry.telling import first_asked, shown_title, steps_of
from generator.entry.writer import NOTICE, NUMBER, ONE_LINE, PLAIN, WORDS, ticks_line
from generator.forms.patterns import address_patterns, body_patterns, detection, markdown_patterns, spelling
from generator.forms.withheld import withheld
from generator.kinds import CASE, REPLICATION, Kind
from generator.model.bands import NO_SIZE
from generator.model.claims import SECTION_HELP, Claim
from generator.model.entry import REVIEW_AFTER
from generator.model.register import Register
from generator.model.shown import in_language, typed_choices
from generator.model.slug import MAX_LENGTH, MIN_LENGTH, PATTERN, WINDOWS_DEVICE
from generator.model.subject_words import of_subjects
from generator.model.ties import NAMING, PARTNERS, REPLICATION_PLACE, TIES, Tie, as_data
from generator.model.tree import Field, asked_fields, fields_of
from generator.model.types import NUMBER as DIGITS
from generator.model.types import Sort
from generator.reading.lexical import MAX_BYTES, MAX_LINE
from generator.rules.registry import all_rules

_TOLD = noted("知らせる内容")
_NEEDED, _MORE = noted("そのほか必要なこと"), noted("くわしく書く(任意)")
_NAME = re.compile(r"(?<![a-z/_])[a-z]+(?:_[a-z]+)*(?![a-z/_])")
_PLACE = noted("自治体や府省・広域連合の名前、よみ、コードのどれかを入れ、候補から選んでください")
_PART = {Claim.COLLECTION: noted("資料{number}")}


def form_data(kind: Kind, catalog: Catalog) -> dict[str, Any]:
    """Return the data of the form for entries of ``kind``; nothing in it is typed a second time."""
    fields = [_with_choices(field, kind, catalog) for field in asked_fields(kind.model)]
    return {
        "kind": kind.name,
        "fields": [field.as_data() for field in fields],
        "steps": _steps(kind, fields)
        if kind.sections
        else [_step(_("知らせる内容"), [field.name for field in fields])],
        "first": first_asked(kind),
        "sections": [
            {"title": str(claim), "label": claim.label, "help": _(SECTION_HELP[claim]), "start": _start(claim)}
            for claim in kind.asked_sections
        ],
        "promises": [
            {"title": title, "sentence": sentence} for title, sentence in shown_promises(kind, catalog.licence)
        ],
        "ties": [as_data(tie) for tie in _ties(kind, catalog.register)],
        "places": place_rows(catalog) if any(field.sort == Sort.MUNICIPALITY for field in fields) else [],
        "entries": _entries(kind, catalog),
        "spelling": spelling(),
        "style": _style(kind),
        "digits": DIGITS,
        "slug": {"pattern": PATTERN, "least": MIN_LENGTH, "most": MAX_LENGTH, "never": WINDOWS_DEVICE},
        "detection": detection(),
        "withheld": withheld(catalog),
        "musts": {rule.code: of_subjects(_(rule.must)) for rule in all_rules()},
        "body": body_patterns(),
        "markdown": markdown_patterns(),
        "addresses": address_patterns(),
        "collection": str(Claim.COLLECTION),
        "maxLine": MAX_LINE,
        "maxBytes": MAX_BYTES,
        "reviewAfter": REVIEW_AFTER.days,
        "reviewPaces": {slug: theme.model.review_days for slug, theme in catalog.themes.items()},
    }


def _start(claim: Claim) -> str:
    """Return how the text below a heading begins that is divided by headings of its own."""
    return f"### {_(_PART[claim], number=1)}\n\n" if claim in _PART else ""


def _ties(kind: Kind, register: Register) -> Sequence[Tie]:
    """Return what must hold between the fields of an entry, or of the notice that brings one item of it."""
    left_out: set[Tie] = {REPLICATION_PLACE} if not register.tells_of_others else set()
    left_out |= {NAMING, PARTNERS} if not register.has_places else set()
    if kind.sections:
        return [tie for tie in TIES if tie not in left_out]
    return [replace(REPLICATION_PLACE, within="")] if kind is REPLICATION and not left_out else []


def _style(kind: Kind) -> dict[str, Any]:
    """Return how values and lines of a file are written: the ``Style`` of ``browser/types.js``."""
    lines = {"oneLine": ONE_LINE, "agreed": ticks_line(kind), "notice": _(NOTICE)}
    fields = [part for field in asked_fields(kind.model) for part in _with_parts(field)]
    typed = {value: typed for field in fields for value, typed in typed_choices(field).items()}
    return {"plain": PLAIN, "number": NUMBER, "words": WORDS, **lines} | ({"typed": typed} if typed else {})


def _with_parts(field: Field) -> Iterator[Field]:
    yield field
    for part in field.parts:
        yield from _with_parts(part)


def place_rows(catalog: Catalog) -> list[list[str | int]]:
    """Return what the form knows of each place: the ``Place`` of ``browser/types.js``.

    What is no municipality or prefecture of today says at its end what it has become, or nothing.
    """
    places, former = catalog.municipalities.values(), catalog.history.former
    known = [
        *((place, [""] if place.band == NO_SIZE else []) for place in places),
        *((place, ["・".join(now.name for now in catalog.places_now(place))]) for place in former),
    ]
    return [
        [
            *(place.code, place.name, place.prefecture, place.kana, place.letters, place.county),
            *(len(place.kana_stem), place.region, place.kind, place.population),
            *beyond,
        ]
        for place, beyond in known
    ]


def _entries(kind: Kind, catalog: Catalog) -> list[tuple[str, str]]:
    """Return name and title of every entry that a notice of ``kind`` may be about; none for entries themselves."""
    entries = [] if kind.sections else catalog.published
    return [(one.slug, one.model.title) for one in entries if one.kind is CASE or kind is not REPLICATION]


def _steps(kind: Kind, fields: list[Field]) -> list[dict[str, Any]]:
    """Return the parts of the form; what no part names goes to the last one, where nothing has to be filled in."""
    steps = [
        _step(
            _(title),
            [name for name in names if name not in kind.sections],
            [name for name in names if name in kind.sections],
        )
        for title, names in steps_of(kind, fields)
    ]
    named = {name for step in steps for name in step["fields"]}
    rest = [field for field in fields if field.name not in named]
    needed = [field.name for field in rest if field.required and field.form != "day"]
    more = [field.name for field in rest if field.name not in needed]
    return [*steps, *([_step(_(_NEEDED), needed)] if needed else []), _step(_(_MORE), more) | {"folded": True}]


def _step(title: str, fields: Sequence[str], sections: Sequence[str] = ()) -> dict[str, Any]:
    """Return a part of the form: its fields, and after them headings of the text."""
    return {"title": title, "fields": fields, "sections": sections}


def _with_choices(field: Field, kind: Kind, catalog: Catalog) -> Field:
    """Return ``field`` as people are asked: with the things of the catalog it may name, and none of another kind."""
    field = in_language(field)
    titles = {part.name: part.title for part in fields_of(kind.model)}
    if field.name == "themes":
        themes = tuple((slug, theme.model.label) for slug, theme in catalog.themes.items())
        return replace(
            field,
            choices=themes,
            description=_("{least}〜{most}個を選んでください", least=field.least, most=field.most),
        )
    if field.sort == Sort.ENTRY:
        entries = tuple((slug, entry.model.title) for slug, entry in catalog.public.items())
        return replace(
            field, choices=entries, description=_("関わりの深いものを{most}個まで選んでください", most=field.most)
        )
    if field.sort == Sort.MUNICIPALITY:
        about = (
            _("{one}の名前、よみ、id のどれかを入れ、候補から選んでください", one=catalog.register.one)
            if catalog.register.own
            else _(_PLACE)
        )
        each = _("。1行に1つ") if catalog.register.own else _("。1行に1団体")
        description = f"{about}{each if field.many else ''}"
        return replace(field, title=shown_title(field), description=description, limit=0)
    if field.name == "evidence":
        names = {*titles, *map(str, kind.asked_sections)}
        known = [_with_known(part, names) if part.many else part for part in field.parts]
        field = replace(field, parts=tuple(part for part in known if part.choices or not part.many))
    return _in_words(field, titles)


def _with_known(field: Field, names: set[str]) -> Field:
    """Return ``field`` with those choices that are among ``names``."""
    return replace(field, choices=tuple(choice for choice in field.choices if choice[0] in names))


def _in_words(field: Field, titles: Mapping[str, str]) -> Field:
    """Return ``field`` with other fields called by their titles in its description, as translations call them."""
    if spoken() != "ja":
        return field
    description = _NAME.sub(lambda match: titles.get(match[0], match[0]), field.description)
    return replace(field, description=description, parts=tuple(_in_words(part, titles) for part in field.parts))
