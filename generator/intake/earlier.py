"""What lies in intake/ already (drafts, mails that were only begun) → the one that a later mail speaks of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator import _
from generator.findings.diagnostics import CannotRunError, reason_of
from generator.intake.kept import FOLDER, is_voice, kept_voices
from generator.intake.mentions import pairs
from generator.intake.voices import UNFINISHED
from generator.reading.text import likely_text

_ENOUGH = 2  # pairs of signs that both tell
_HINT = re.compile(r"#.*$", re.MULTILINE)  # what a draft says to whoever fills it


def kept_drafts(root: Path) -> Sequence[tuple[str, str]]:
    """Return the place of every draft and of every mail that was only begun, each with its words.

    Raises:
        CannotRunError: One cannot be read.
    """
    begun = [(place, voice.words) for place, voice in kept_voices(root) if voice.opinion == UNFINISHED]
    return [*_drafts(root), *begun]


def _drafts(root: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((root / FOLDER).glob("*.md")):
        if not is_voice(path.name):
            try:
                yield f"{FOLDER}/{path.name}", _HINT.sub("", likely_text(path.read_bytes()))
            except OSError as error:
                msg = _("ファイルを読めません: {path}({reason})", path=f"{FOLDER}/{path.name}", reason=reason_of(error))
                raise CannotRunError(msg) from error


def holding(sections: Iterable[str], drafts: Sequence[tuple[str, str]]) -> str:
    """Return the place of the draft that has all the words of ``sections``, or nothing."""
    told = [words for words in sections if words]
    return next((place for place, text in drafts if told and all(words in text for words in told)), "")


def spoken_of(words: str, drafts: Sequence[tuple[str, str]]) -> str:
    """Return the place of the one draft that has most of ``words`` in it, or nothing where none stands out."""
    said = pairs(words)
    counts = {place: len(said & pairs(text)) for place, text in drafts}
    most = max(counts.values(), default=0)
    found = [place for place, count in counts.items() if count == most]
    return found[0] if most >= _ENOUGH and len(found) == 1 else ""
