"""An answer to our mail → the draft that it fills, as it is kept; or a voice where there is no draft any more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import _, noted
from generator.catalog import Catalog
from generator.check import private_findings
from generator.findings.diagnostics import Diagnostic, RefusedError
from generator.intake.answering import plain
from generator.intake.asking import farewell
from generator.intake.draft import UNREAD, Draft, read_draft
from generator.intake.filling import NO_ANSWER, backs_out, filled
from generator.intake.kept import FOLDER
from generator.intake.own_words import own_words, wish_of
from generator.intake.private import Heard, heard
from generator.intake.reply import Reply
from generator.intake.reply_words import BACKS_OUT, HOLDS
from generator.intake.voices import WITHDRAWN, Voice
from generator.kinds import CASE
from generator.model.feedback import ADDRESS, OPINION, TITLE, WORDS
from generator.reading.text import likely_text

_MORE = "足りない"  # the opinion of a voice that adds to an entry
_GONE = noted(
    "お願いへの返事ですが、下書き「{name}」が {folder}/ にありません。返事は声として残します。"
    "下書きの名前を変えたときは、「--slug 今の名前」を付けて取り込み直してください。"
)
_PUBLISHED = noted("お願いへの返事ですが、下書き「{name}」はもう {file} になっています。返事は声として残します。")
_NAMELESS = noted(
    "お願いへの返事ですが、件名の印から下書きの名前を読み取れません。返事は声として残します。"
    "どの下書きへの返事かがわかれば、「--slug 下書きの名前」を付けて取り込み直してください。"
)
_MENDED = noted(
    "お願いへの返事ですが、下書き {place} に直しかけのところがあり、答えを入れられません。"
    "「kyoso intake {place}」で誤りを確かめて直してから、もう一度取り込んでください"
)


_BACKED_OUT = noted(
    "送り主は、この事例の掲載を取りやめたいと言っています(「{words}」)。何も聞き返しません。公開しないでください。"
    "言葉は下書き {place} の終わりの「{unread}」に残しました。"
)


_WISHED = {
    BACKS_OUT: noted(
        "送り主は、掲載を取りやめたいと言っています(「{words}」)。"
        "公開しないでください。もう公開したものは、取り下げてください。"
    ),
    HOLDS: noted(
        "送り主は、掲載を待ってほしいと言っています(「{words}」)。"
        "いつまでかを送り主に確かめるまで、公開しないでください。"
    ),
}


@dataclass(frozen=True, slots=True)
class Answered:
    """What becomes of an answer: the file of a draft by its ``place``, and the ``letter`` to send next.

    ``voice`` is kept where there is no draft. ``private`` is what the draft holds that nobody may publish.
    ``is_last`` tells that there is nothing more to ask, ``is_taken_back`` that the sender wants no page of it.
    """

    told: Sequence[str]
    place: str = ""
    data: bytes = b""
    letter: str = ""
    is_last: bool = False
    is_taken_back: bool = False
    private: Sequence[Diagnostic] = ()
    voice: Heard | None = None


def answered(root: Path, reply: Reply, catalog: Catalog) -> Answered:
    """Return what ``reply`` makes of the draft below ``root`` that it names.

    Raises:
        RefusedError: It says nothing, or the draft has mistakes that only the check can tell.
    """
    place = f"{FOLDER}/{reply.name}.md"
    if not reply.name or not (root / place).is_file():
        return _without_draft(reply, catalog)
    draft = read_draft(likely_text((root / place).read_bytes()))
    if draft is None:
        raise RefusedError(_(_MENDED, place=place))
    if words := backs_out(draft, reply):
        return _taken_back(place, draft, words, reply)
    if before := next((one for one in draft.unread if BACKS_OUT.search(one)), ""):
        return _taken_back(place, draft, before, reply)
    found = filled(draft, reply, catalog)
    text = found.draft.text
    return Answered(
        (_("{place} への返事として読みました。", place=place), *found.told),
        place,
        text.encode(),
        found.letter.text(reply.name),
        is_last=not found.letter.labels,
        private=tuple(private_findings(place, text)),
    )


def _taken_back(place: str, draft: Draft, words: str, reply: Reply) -> Answered:
    """Return the draft with what its sender said who wants no page of it; nothing is asked any more."""
    text = draft.beside(plain(words)).text
    return Answered(
        [_(_BACKED_OUT, place=place, words=" ".join(words.split()), unread=_(UNREAD))],
        place,
        text.encode(),
        farewell(reply.name, str(draft.answers.fields.get("title", ""))),
        is_taken_back=True,
        private=tuple(private_findings(place, text)),
    )


def _without_draft(reply: Reply, catalog: Catalog) -> Answered:
    """Return the voice as which an answer is kept that has no draft."""
    named = [*catalog.by_slug.get(reply.name, ()), *catalog.by_former_slug.get(reply.name, ())]
    entry = next((one for one in catalog.entries if one in named and one.kind is CASE), None)
    words = own_words(reply.text)
    if not words:
        raise RefusedError(_(NO_ANSWER))
    wish = wish_of(words)
    about = {TITLE: entry.model.title, ADDRESS: f"/{CASE.folder}/{entry.slug}/"} if entry else {}
    said = {OPINION: WITHDRAWN if wish is BACKS_OUT else _MORE, **about, WORDS: words}
    told = _(_NAMELESS)
    if reply.name and entry:
        told = _(_PUBLISHED, name=reply.name, file=entry.source.shown)
    elif reply.name:
        told = _(_GONE, name=reply.name, folder=FOLDER)
    wished = [_(_WISHED[wish], words=_line_of(words, wish))] if wish else []
    return Answered([*wished, told], voice=heard(Voice(tuple(said.items())), catalog))


def _line_of(words: str, wish: re.Pattern[str]) -> str:
    return next(line.strip() for line in words.splitlines() if wish.search(line))
