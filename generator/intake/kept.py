"""What was refused, kept whole in a folder of its own, so that it can be mended there and handed in again."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from generator import _, noted
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.intake.quoted import listed
from generator.intake.voices import Voice, voices_in
from generator.reading.text import likely_text

FOLDER = "intake"
_SHOWN = 3  # names that one command names
_VOICE = noted("koe")  # how the name of a kept voice begins


def keep(root: Path, name: str, data: bytes) -> str:
    """Keep ``data`` under ``name`` and return its place in the project; other words of that name stay.

    Raises:
        CannotRunError: It cannot be written.
    """
    place = next(place for place in _places(name) if _may_be(root / place, data))
    path = root / place
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=place, reason=reason_of(error))
        raise CannotRunError(msg) from error
    return place


def keep_instead(root: Path, place: str, data: bytes) -> None:
    """Keep ``data`` at ``place`` in the project, instead of what lies there.

    Raises:
        CannotRunError: It cannot be written.
    """
    try:
        put_instead(root / place, data)
    except OSError as error:
        msg = _("書き込めません: {place}({reason})", place=place, reason=reason_of(error))
        raise CannotRunError(msg) from error


def put_instead(path: Path, data: bytes) -> None:
    """Let ``data`` take the place of a file at once: whoever is stopped in between leaves the old words or the new."""
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(data)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def kept_voices(root: Path) -> Iterator[tuple[str, Voice]]:
    """Yield every voice that was kept, with its place in the project."""
    for path in sorted(path for path in (root / FOLDER).glob("*.md") if is_voice(path.name)):
        try:
            yield from ((f"{FOLDER}/{path.name}", voice) for voice in voices_in(likely_text(path.read_bytes())))
        except OSError as error:
            msg = _("ファイルを読めません: {path}({reason})", path=f"{FOLDER}/{path.name}", reason=reason_of(error))
            raise CannotRunError(msg) from error


def voice_name(day: date, name: str) -> str:
    """Return the name of the file that keeps a voice about the entry ``name`` that came on that ``day``."""
    return f"{_(_VOICE)}-{day:%Y%m%d}-{name}.md"


def is_voice(name: str) -> bool:
    """Whether a file of that ``name`` keeps a voice, named in Japanese or the language of the site."""
    return name.startswith((f"{_VOICE}-", f"{_(_VOICE)}-"))


def place_of(voice: Voice, kept: Iterable[tuple[str, Voice]]) -> str:
    """Return where the same voice was kept before, or nothing."""
    return next((place for place, other in kept if other.signs == voice.signs), "")


def is_kept(root: Path, file: Path) -> bool:
    """Whether ``file`` is one that was kept."""
    return Path(os.path.realpath(file)).parent == Path(os.path.realpath(root / FOLDER))  # of a loop of links, too


def what_to_do(places: Sequence[str], *options: str) -> str:
    """Return the sentence that says where refused entries lie and how they come in again."""
    names = " ".join([*(places if len(places) <= _SHOWN else [f"{FOLDER}/*.md"]), *options])
    where = listed(places[:_SHOWN]) + (_(" など{count}件", count=len(places)) if len(places) > _SHOWN else "")
    told = noted("原稿は {where} に残したので、そこで直してから「kyoso intake {names}」で取り込んでください。")
    return _(told, where=where, names=names)


def _places(name: str) -> Iterator[str]:
    stem, suffix = Path(name).stem, Path(name).suffix
    yield f"{FOLDER}/{name}"
    yield from (f"{FOLDER}/{stem}-{number}{suffix}" for number in count(2))


def _may_be(path: Path, data: bytes) -> bool:
    """Whether ``data`` may be kept at ``path``: nothing lies there, or the same."""
    return not path.exists() or (path.is_file() and path.read_bytes() == data)
