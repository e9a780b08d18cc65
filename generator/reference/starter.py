"""The files with which a knowledge base of one's own begins: what lies in ``starter/``, filled with a few answers."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from pydantic import Field

from generator import __version__, packaged
from generator.config.address import Address
from generator.model.register import REGISTERS, Places
from generator.model.types import Line, Mailbox, Model

_FILLED, _DOT = ".tmpl", "dot-"  # ends the name of a file to fill in; begins one that begins with a dot
_NAMED = re.compile(r"\$(\$|\w+)")
_TAGLINE = "公開資料で確かめた、仕事の進め方と事例"
_NOWHERE = "https://example.github.io/knowledge/", "https://github.com/example/knowledge"  # GitHub Actions says where
_LOOKED_AT_AGAIN = timedelta(days=180)
_OF_PLACES = "content/reference"
_TABLES = {"prefectures.csv", "municipalities.csv", "former_municipalities.csv", "bodies.csv"}


class Beginning(Model):
    """What is known of a site before there is one."""

    title: Line = Field(title="サイトの名前")
    community: Line = Field(title="コミュニティの名前", description="読む人・書く人の集まり")
    short_name: Line | None = Field(None, title="コミュニティの略称", description="書かなければ名前と同じ")
    community_url: Address | None = Field(None, title="参加案内のアドレス")
    owner: Line | None = Field(None, title="コミュニティを運営する組織")
    official: bool = Field(default=False, title="その組織の公式サイトか", description="true か false")
    members: Line | None = Field(None, title="参加できる人")
    mail: Mailbox | None = Field(None, title="連絡先のメール", description="編集部で共有する受信箱")
    form: Address | None = Field(None, title="問い合わせフォームのアドレス")
    channel: Line | None = Field(None, title="コミュニティのチャンネル名")
    places: Places = Field(Places.MUNICIPALITIES, title="場所", description="事例をどんな場所で分けるか")
    url: Address | None = Field(None, title="公開アドレス")
    repository: Address | None = Field(None, title="リポジトリ")


def starter_files(given: Beginning, today: date) -> dict[str, bytes]:
    """Return the files of a new project by path, but those that ``kyoso schema`` makes of its settings."""
    values, starter, places = _values(given, today), packaged("starter"), packaged(_OF_PLACES)
    files = {_name(path.relative_to(starter)): _filled(path, values) for path in _below(starter)}
    tables = [path for path in _below(places) if REGISTERS[given.places].has_prefectures or path.name not in _TABLES]
    return files | {f"{_OF_PLACES}/{path.name}": path.read_bytes() for path in tables}


def _below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _name(path: Path) -> str:
    parts = [f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in path.parts]
    return "/".join(parts).removesuffix(_FILLED)


def _filled(path: Path, values: Mapping[str, str]) -> bytes:
    """Return what a file holds, with ``$name`` in it as the value of that name; ``$$`` is a dollar."""
    data = path.read_bytes()
    if path.suffix != _FILLED:
        return data
    return _NAMED.sub(lambda name: "$" if name[1] == "$" else values[name[1]], data.decode()).encode()


def _values(given: Beginning, today: date) -> dict[str, str]:
    return {
        "heading": given.title,
        "title": _text(given.title),
        "tagline": _text(_TAGLINE),
        "url": _text(given.url or _NOWHERE[0]),
        "repository": _text(given.repository or _NOWHERE[1]),
        "official": _text(given.official),
        "places": _text(given.places.value),
        "community": _text(given.community),
        "short_name": _text(given.short_name or given.community),
        "community_lines": "".join(_of_the_community(given)),
        "contact_lines": "".join(_of_the_contact(given)),
        "version": __version__,
        "today": today.isoformat(),
        "review_by": (today + _LOOKED_AT_AGAIN).isoformat(),
    }


def _of_the_community(given: Beginning) -> Iterator[str]:
    yield _line("url", given.community_url, "参加案内のアドレス")
    yield _line("owner", given.owner, "運営する組織。公式サイトでなければ、全ページでその組織のものではないと断ります")
    yield _line("members", given.members, "だれでも参加できる人たちの呼び方")


def _of_the_contact(given: Beginning) -> Iterator[str]:
    yield "# アカウントのない人が知らせる先。どれも書かなければ、GitHub の課題(Issues)を案内します\n"
    yield "contact:\n" if given.mail or given.form or given.channel else "# contact:\n"
    yield _line("mail", given.mail, "編集部で共有する受信箱。個人のアドレスは書きません")
    yield _line("form", given.form, "問い合わせフォームのアドレス")
    channel = f"{{name: {_text(given.channel)}}}" if given.channel else "{name: チャンネル名}"
    yield f"  {'' if given.channel else '# '}channel: {channel}   # コミュニティのチャンネル。先頭の # は書きません\n"


def _line(name: str, value: str | None, about: str) -> str:
    """Return a line of the settings; what is not known is there to be filled in."""
    return f"  {name}: {_text(value)}   # {about}\n" if value else f"  # {name}:   # {about}\n"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
