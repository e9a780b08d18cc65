"""The files with which a knowledge base of one's own begins: what lies in ``starter/``, filled with a few answers.

Files with words of their own lie once more in a folder named like each other language, by the same names; in all
others the names of steps and what scripts say are said in that language.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from generator import _, __version__, noted, of, packaged
from generator.model.register import REGISTERS, Places
from generator.model.vocabulary import Language
from generator.reference.answers import Beginning

_FILLED, _DOT = ".tmpl", "dot-"  # ends the name of a file to fill in; begins one that begins with a dot
_NAMED = re.compile(r"\$(\$|\w+)")
_SAID = {  # what is said in files that are the same in all languages
    ".yml": re.compile(r"(?<=\bname: )\S.*|(?<=name == ')[^']+"),  # by a workflow: its jobs, steps and labels
    ".sh": re.compile(r'(?<=refuse ")[^"]+|(?<=echo ")[^":]+(?=")'),  # by a script: what it refuses and answers
}
_MEMBER = noted("会員")
_TAGLINE = noted("公開資料で確かめた、仕事の進め方と事例")
_NOWHERE = "https://example.github.io/knowledge/", "https://github.com/example/knowledge"  # GitHub Actions says where
_LOOKED_AT_AGAIN = timedelta(days=180)
_OF_PLACES = "content/reference"
_PREFECTURES = "prefectures.csv"
_TABLES = frozenset({_PREFECTURES, "municipalities.csv", "former_municipalities.csv", "bodies.csv"})
_OWN_TABLE, _OWN_COLUMNS = "members", b"id,name,kana,other,host\n"


def starter_files(given: Beginning, today: date) -> dict[str, bytes]:
    """Return the files of a new project by path, but those that ``kyoso schema`` makes of its settings.

    They are in the language that is spoken, which the answers name.
    """
    values, places = _values(given, today), packaged(_OF_PLACES)
    files = {_name(path): _filled(file, values) for path, file in starter_sources(given.language).items()}
    tables = [path for path in _below(places) if path.name not in _TABLES - _known_of(given.register)]
    if given.register is Places.OWN:
        files[f"{_OF_PLACES}/{_OWN_TABLE}.csv"] = _OWN_COLUMNS
    return files | {f"{_OF_PLACES}/{path.name}": path.read_bytes() for path in tables}


def _known_of(places: Places) -> frozenset[str]:
    """Return the tables of places that a site reads, or may soon: the prefectures of a register of one's own."""
    if places is Places.OWN:
        return frozenset({_PREFECTURES})
    return _TABLES if REGISTERS[places].has_prefectures else frozenset()


def starter_sources(language: Language) -> dict[Path, Path]:
    """Return where each file of ``starter/`` lies in a language, by its path below that folder."""
    starter = packaged("starter")
    written = {path.relative_to(starter): path for path in _below(starter)}
    usual = {path: file for path, file in written.items() if path.parts[0] not in {*Language}}
    return {path: written.get(language.value / path, file) for path, file in usual.items()}


def _below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _name(path: Path) -> str:
    parts = [f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in path.parts]
    return "/".join(parts).removesuffix(_FILLED)


def _filled(path: Path, values: Mapping[str, str]) -> bytes:
    """Return what a file holds, with ``$name`` in it as the value of that name; ``$$`` is a dollar."""
    data = path.read_bytes()
    if said := _SAID.get(path.suffix):
        return said.sub(lambda text: of("starter", text[0]), data.decode()).encode()
    if path.suffix != _FILLED:
        return data
    return _NAMED.sub(lambda name: "$" if name[1] == "$" else values[name[1]], data.decode()).encode()


def _values(given: Beginning, today: date) -> dict[str, str]:
    return {
        "heading": given.title,
        "title": _text(given.title),
        "tagline": _text(_(_TAGLINE)),
        "url": _text(given.url or _NOWHERE[0]),
        "repository": _text(given.repository or _NOWHERE[1]),
        "official": _text(given.official),
        "places": _text(given.register.value),
        "own_lines": "".join(_of_the_own(given)),
        "community": _text(given.community),
        "short_name": _text(given.short_name or given.community),
        "community_lines": "".join(_of_the_community(given)),
        "contact_lines": "".join(_of_the_contact(given)),
        "version": __version__,
        "today": today.isoformat(),
        "review_by": (today + _LOOKED_AT_AGAIN).isoformat(),
    }


def _of_the_community(given: Beginning) -> Iterator[str]:
    yield _line("url", given.community_url, _("参加案内のアドレス"))
    yield _line(
        "owner", given.owner, _("運営する組織。公式サイトでなければ、全ページでその組織のものではないと断ります")
    )
    yield _line("members", given.members, _("だれでも参加できる人たちの呼び方"))


def _of_the_own(given: Beginning) -> Iterator[str]:
    """Yield the register of one's own, whose table waits for its first line."""
    if given.register is Places.OWN:
        yield f"own:   # {_('自分たちの名簿。決まりは schemas/site_config.schema.json にあります')}\n"
        yield f"  table: {_OWN_TABLE}   # {_('content/reference/ に置いた表。1行に1つずつ書きます')}\n"
        yield f"  one: {_text(given.subject or _(_MEMBER))}   # {_('1つの呼び名(例 病院)')}\n"
        values = f"[{{label: {_('公立')}, id: public}}]"
        yield f"  # columns: [{{column: founder, label: {_('設立主体')}, values: {values}}}]\n"
        yield "  # size:\n"
        yield f"  #   {{column: beds, label: {_('病床数')}, unit: {_('床')}, bands: […]}}\n"


def _of_the_contact(given: Beginning) -> Iterator[str]:
    about = _("アカウントのない人が知らせる先。どれも書かなければ、GitHub の課題(Issues)を案内します")
    yield f"# {about}\n"
    yield "contact:\n" if given.mail or given.form or given.channel else "# contact:\n"
    yield _line("mail", given.mail, _("編集部で共有する受信箱。個人のアドレスは書きません"))
    yield _line("form", given.form, _("問い合わせフォームのアドレス"))
    name = _text(given.channel) if given.channel else _("チャンネル名")
    about = _("コミュニティのチャンネル。先頭の # は書きません")
    yield f"  {'' if given.channel else '# '}channel: {{name: {name}}}   # {about}\n"


def _line(name: str, value: str | None, about: str) -> str:
    """Return a line of the settings; what is not known is there to be filled in."""
    return f"  {name}: {_text(value)}   # {about}\n" if value else f"  # {name}:   # {about}\n"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
