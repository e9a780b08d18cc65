"""The data to take along: what the site tells of its entries as files for other programs, each with its licence."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator import _, noted, of, spoken
from generator.config import SiteConfig
from generator.model.entry import Case
from generator.output.page import Page, PageData
from generator.output.sheet import sheet
from generator.views.addresses import address
from generator.views.extracts import Extracts
from generator.views.shelf import Shelf
from generator.views.told import TEXT, Field, records_of, shape_of, table_of
from generator.views.told_entries import CASES, THREADS, Told
from generator.views.told_lists import PLACES, THEMES, CountedPlace

FOLDER, DESCRIPTION = "data/", "data/dataset.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ITEMS = "items"
_FIELDS: Mapping[str, Sequence[Field[Any]]] = {
    "cases": CASES,
    "threads": THREADS,
    "themes": THEMES,
    "municipalities": PLACES,
}


@dataclass(frozen=True, slots=True)
class FileData(PageData):
    """The text of a file as it stands in the site."""

    template = "file.txt.j2"
    text: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to take along: where it lies, what it is, what one does with it; it tells of so many ``records``."""

    path: str
    title: str
    use: str
    text: str
    records: int
    media: str
    schema: str = ""

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self.text.encode())

    @property
    def shown_size(self) -> str:
        """Its length as readers see it, never less than 1 KB."""
        return _("{size:,}KB", size=max(1, round(self.size / 1000)))

    @property
    def kind(self) -> str:
        """What sort of file it is, as its name ends."""
        return self.path.rpartition(".")[2].upper()


@dataclass(frozen=True, slots=True)
class _Content:
    """Records of one kind with their fields; ``about`` stands in every file of them."""

    name: str
    fields: Sequence[Field[Any]]
    records: Sequence[Mapping[str, Any]]
    about: Mapping[str, str]

    def table(self, title: str, use: str) -> DataFile:
        """Return the records as a table, in which every row says where it is from."""
        head, *rows = table_of(self.records, self.fields)
        heads = of("data", "出典"), _("データの時点"), _("ライセンス")
        said = dict(zip(heads, (self.about[name] for name in ("source", "as_of", "license")), strict=True))
        text = sheet([[*head, *said], *([*row, *said.values()] for row in rows)])
        return self._file("csv", "text/csv", text, title, use)

    def data(self, title: str, use: str) -> DataFile:
        """Return the records as JSON, one on a line."""
        facts = json.dumps({"$schema": f"{self.name}.schema.json", **self.about}, ensure_ascii=False, indent=1)
        lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in self.records)
        head = facts.removesuffix("\n}")
        text = f'{head},\n "{_ITEMS}": [\n{lines}\n ]\n}}\n'
        return self._file("json", "application/json", text, title, use)

    def _file(self, ending: str, media: str, text: str, title: str, use: str) -> DataFile:
        path = f"{FOLDER}{self.name}.{ending}"
        return DataFile(path, title, use, text, len(self.records), media, _schema_path(self.name))


def data_files(shelf: Shelf, extracts: Extracts) -> list[DataFile]:
    """Return the files with what is published of the collection, those for people first."""
    about, told = _about(shelf), list(_told(shelf, extracts))
    cases = _Content("cases", CASES, records_of((one for one in told if one.entry.case), CASES), about)
    threads = _Content("threads", THREADS, records_of((one for one in told if not one.entry.case), THREADS), about)
    themes = _Content("themes", THEMES, records_of(shelf.themes.values(), THEMES), about)
    places = _Content("municipalities", PLACES, records_of(_places(shelf), PLACES), about)
    return [
        cases.table(_("事例の表"), _("Excelで開いて、並べ替えや集計ができます。")),
        threads.table(_("質問と答えの表"), _("質問、答え、残った問い、資料のアドレスを、1行に1件ずつ並べています。")),
        places.table(_("団体の表"), _("事例のある団体と、その件数がわかります。")),
        cases.data(_("事例のデータ"), _("表には入りきらない、指標や根拠の細目まで入っています。")),
        threads.data(_("質問と答えのデータ"), _("質問、答え、残った問い、根拠の資料を、ほかの仕組みに取り込めます。")),
        themes.data(_("テーマのデータ"), _("どの記事がどのテーマにあるかがわかります。")),
    ]


def file_pages(files: Sequence[DataFile], shelf: Shelf) -> Iterator[Page]:
    """Yield ``files``, their schemas and their description as they lie in the site."""
    texts = {file.path: file.text for file in files}
    texts |= {_schema_path(name): _json(_schema(name, fields, shelf.config)) for name, fields in _FIELDS.items()}
    texts[DESCRIPTION] = _json(_dataset(files, shelf))
    for path, text in texts.items():
        yield Page(path, shelf.config.title, shelf.config.tagline, FileData(text))


def _about(shelf: Shelf) -> dict[str, str]:
    """Return what stands in every file: where it is from, of which day it is, under which licence it may be used."""
    config, today = shelf.config, shelf.catalog.today.isoformat()
    home, licence = address(config, ""), config.licence.name
    text = noted("出典: {site}（{today}時点、{home}、{licence}）")
    attribution = _(text, site=config.title, today=today, home=home, licence=licence)
    return {
        "source": _("{site}（{mark}） {home}", site=config.title, mark=config.mark, home=home),
        "as_of": today,
        "license": licence,
        "license_url": config.licence.url,
        "attribution": attribution,
    }


def _told(shelf: Shelf, extracts: Extracts) -> Iterator[Told]:
    """Yield the published entries; of others, no file holds so much as their names."""
    readable = {one.slug for one in shelf.published}
    for entry in shelf.published:
        model, extract = shelf.catalog.public[entry.slug].model, extracts[entry.slug]
        related = [slug for slug in entry.chosen if slug in readable]
        if isinstance(model, Case):
            yield Told(entry, related, indicators=model.indicators)
        else:
            open_ = [text for _number, text in extract.open_questions]
            yield Told(entry, related, answer=extract.answer, open=open_)


def _places(shelf: Shelf) -> Iterator[CountedPlace]:
    """Yield the places that cases name, in the order of their codes."""
    cases = [one.case for one in shelf.published if one.case]
    own = Counter(case.place for case in cases if case.place)
    shared = Counter(place for case in cases for place in case.partners)
    for place in sorted({*own, *shared}, key=lambda place: (place.code, place.name)):
        yield CountedPlace(place, own[place], shared[place])


def _schema_path(name: str) -> str:
    return f"{FOLDER}{name}.schema.json"


def _schema(name: str, fields: Sequence[Field[Any]], config: SiteConfig) -> dict[str, Any]:
    """Return the JSON Schema of a list of records, and what the columns of its table are called."""
    facts = ("$schema", "source", "as_of", "license", "license_url", "attribution")
    return {
        "$schema": _DIALECT,
        "$id": address(config, _schema_path(name)),
        "title": name,
        "type": "object",
        "additionalProperties": False,
        "required": [*facts, _ITEMS],
        "properties": {**dict.fromkeys(facts, TEXT), _ITEMS: {"type": "array", "items": shape_of(fields)}},
    }


def _dataset(files: Iterable[DataFile], shelf: Shelf) -> dict[str, Any]:
    """Describe the files in the words of DCAT 3."""
    config = shelf.config
    home = {"@type": "foaf:Agent", "foaf:name": config.title, "foaf:homepage": {"@id": address(config, "")}}
    return {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": address(config, DESCRIPTION),
        "@type": "dcat:Dataset",
        "dct:title": _worded(_("{site}の事例と質問", site=config.title)),
        "dct:description": _worded(config.tagline),
        "dct:modified": {"@type": "xsd:date", "@value": shelf.latest.isoformat()},
        "dct:license": {"@id": config.licence.url},
        "dct:publisher": home,
        "dct:language": spoken(),
        "dcat:landingPage": {"@id": address(config, "carry.md")},
        "dcat:keyword": [_worded(theme.label) for theme in shelf.themes.values()],
        "dcat:distribution": [_distribution(file, config) for file in files],
    }


def _distribution(file: DataFile, config: SiteConfig) -> dict[str, Any]:
    here = {"@id": address(config, file.path)}
    return {
        "@type": "dcat:Distribution",
        **here,
        "dct:title": _worded(file.title),
        "dct:description": _worded(file.use),
        "dct:license": {"@id": config.licence.url},
        "dct:conformsTo": {"@id": address(config, file.schema)},
        "dcat:downloadURL": here,
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{file.media}"},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.size)},
    }


def _worded(text: str) -> dict[str, str]:
    return {"@language": spoken(), "@value": text}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
