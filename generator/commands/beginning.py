"""What ``kyoso init`` has to know: asked for, or read from a file."""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from generator import _, chosen, speak, spoken
from generator.config import read_as
from generator.findings.diagnostics import Diagnostic
from generator.kinds import Kind
from generator.reading.source import FoundFile, bytes_of
from generator.reference.answers import Beginning

_KIND = Kind("init", "始めるときの答え", Beginning, suffix=".yml")
_YES = {"はい", "y", "yes", "true"}
_ANYTHING = {"title": "題名", "community": "集まり"}  # stands for what was not asked yet


def read_beginning(path: Path) -> tuple[Beginning | None, list[Diagnostic]]:
    """Return what a file says, or what is wrong with it, in the language that it asks for.

    Raises:
        CannotRunError: It cannot be read.
    """
    data = bytes_of(_file(path))
    speak(chosen(data))
    return read_as(Beginning, _file(path), data)


def asked() -> Beginning:
    """Ask six questions at most, in the language that is spoken; what cannot be is asked again."""
    told: dict[str, str] = {"language": spoken(), "title": _ask(_("サイトの名前"), "title")}
    told |= _named(_ask(_("コミュニティの名前(略称があれば「○○の会 / ○○会」のように続ける)"), "community"))
    told |= _given("owner", _ask(_("コミュニティを運営する組織(なければ Enter)"), "owner"))
    if "owner" in told:
        question = _("{owner}の公式サイトですか(はい / いいえ。Enter なら、いいえ)", owner=told["owner"])
        told |= {"official": "true"} if _ask(question, "official").lower() in _YES else {}
    told |= _given("members", _ask(_("だれでも参加できる人(例 県内の市町村の職員。なければ Enter)"), "members"))
    told |= _reached(_ask(_("連絡先(メール、https:// のアドレス、#チャンネル名のどれか。なければ Enter)"), "contact"))
    given, _findings = _of_texts(told)
    assert given  # noqa: S101 - every answer was tried when it was given
    return given


def _ask(question: str, name: str) -> str:
    while True:
        answer = str(click.prompt(question, default="", show_default=False, prompt_suffix="\n> ")).strip()
        others = {other: text for other, text in _ANYTHING.items() if other != name}
        _beginning, findings = _of_texts(others | _told(name, answer))
        if not findings:
            return answer
        click.echo(_("。").join((findings[0].must, findings[0].mend)))


def _told(name: str, answer: str) -> dict[str, str]:
    if name == "official":
        return {}
    ways = {"community": _named, "contact": _reached}
    return ways[name](answer) if name in ways else _given(name, answer)


def _named(answer: str) -> dict[str, str]:
    name, _slash, short = (part.strip() for part in answer.partition("/"))
    return _given("community", name) | _given("short_name", short)


def _reached(answer: str) -> dict[str, str]:
    if answer.startswith(("#", "＃")):
        return {"channel": answer[1:].strip()}
    return _given("form" if "://" in answer else "mail", answer)


def _given(name: str, answer: str) -> dict[str, str]:
    return {name: answer} if answer else {}


def _of_texts(told: Mapping[str, str]) -> tuple[Beginning | None, list[Diagnostic]]:
    lines = "".join(f"{name}: {json.dumps(text, ensure_ascii=False)}\n" for name, text in told.items())
    return read_as(Beginning, _file(Path("init.yml")), lines.encode())


def _file(path: Path) -> FoundFile:
    return FoundFile(_KIND, path.stem, path, path.as_posix())
