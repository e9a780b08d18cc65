"""Notices of what was tried, what is wrong and what shall be withdrawn → the entries they name, changed."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator import _, noted
from generator.catalog import Catalog
from generator.entry.answers import Answers, Value, promises_of
from generator.entry.writer import entry_text, withdrawn_text
from generator.findings.diagnostics import RefusedError
from generator.intake.markdown_file import read_markdown
from generator.intake.proposal import Proposed, Way
from generator.intake.reply_words import COURTESY
from generator.intake.standing import answers_of, changed, entry_called
from generator.kinds import CASE, CORRECTION, REPLICATION, WITHDRAWAL
from generator.model.entry import Entry
from generator.model.tree import fields_of
from generator.model.vocabulary import ChangeKind, Status
from generator.reading.document import Document

_DAYS = ("reported_on", "withdrawn_on")  # of which nobody needs to be asked
_CORRECTED = noted("知らせを受けて、記事の文を直しました。")
_MARK = re.compile(r"^[>＞|][ \t]?", re.MULTILINE)
# A quotation in a sentence about it, and one with no more around it than that it is right.
_INSIDE = re.compile('「([^「」]+)」|『([^『』]+)』|["“]([^"“”]+)["”]')
_ALONE = re.compile(
    rf"(?:正しくは)?、?(?:{_INSIDE.pattern})"
    r"(?:です|でした|が正しい(?:です)?|に(?:直し|訂正し|修正し|変え)て(?:くだ|下)さい)?。?"
)
_SENTENCE = re.compile(r"[^。\n]+[。」』]*|[。\n]+")
_ENOUGH = 4  # characters that may tell one place from another


def settled(notice: Answers, catalog: Catalog, so_far: Mapping[str, Proposed]) -> Proposed:
    """Return the entry that ``notice`` names as it shall be; ``so_far`` holds what other notices made, by path.

    Raises:
        RefusedError: There is no such entry, or what the notice says does not fit it.
    """
    document = entry_called(str(notice.fields.get("entry", "")), catalog)
    standing = answers_of(document)
    before = so_far.get(f"content/{document.kind.folder}/{document.slug}.md")
    now = read_markdown(before.data, document.kind) if before else standing
    if now is None:
        msg = _("「{title}」は、取り下げの知らせと一緒には書き換えられません", title=document.model.title)
        raise RefusedError(msg)
    return _SETTLE[notice.kind.name](notice, document, now, catalog)


def _replicated(notice: Answers, document: Document[Entry], now: Answers, _catalog: Catalog) -> Proposed:
    if document.kind is not CASE:
        told = noted("「{title}」は事例ではありません。試した結果は、事例にだけ書き加えられます")
        msg = _(told, title=document.model.title)
        raise RefusedError(msg)
    result: dict[str, Value] = {name: value for name, value in notice.fields.items() if name != "entry"}
    results = _and(now.fields.get("replications", []), result)
    after = replace(now, fields={**now.fields, "replications": results})
    return changed(document, answers_of(document), after)


def _and(known: Value, one: dict[str, Value]) -> list[Value]:
    """Return the list ``known`` with ``one`` in it once."""
    others = known if isinstance(known, list) else []
    return others if one in others else [*others, one]


def _corrected(notice: Answers, document: Document[Entry], now: Answers, catalog: Catalog) -> Proposed:
    """Return the entry with the one place changed that the notice quotes, and with a line that says so."""
    wrong, right = (_said(str(notice.fields.get(name, ""))) for name in ("wrong", "right"))
    texts = (*_texts(now.fields), *now.sections.values())
    inside = ["".join(filter(None, match)) for match in _INSIDE.findall(str(notice.fields.get("wrong", "")))]
    found = [(quoted, _count(quoted, texts)) for quoted in map(_any_blanks, [wrong, *inside])]
    quoted, count = next((one for one in found if one[1] == 1), found[0])
    if count != 1:
        msg = _not_one(document, count, short=len("".join(wrong.split())) < _ENOUGH)
        raise RefusedError(msg)
    fields = {name: _put(quoted, right, value) for name, value in now.fields.items()}
    change: dict[str, Value] = {"changed_on": str(catalog.today), "kind": ChangeKind.CORRECTED.typed}
    fields["changes"] = _and(now.fields.get("changes", []), change | {"what": _(_CORRECTED)})
    sections = {name: quoted.sub(lambda _found: right, text) for name, text in now.sections.items()}
    return changed(document, answers_of(document), replace(now, fields=fields, sections=sections))


def _said(text: str) -> str:
    """Return what is quoted or shall stand, without marks of quotation and without courtesies around it."""
    told = _SENTENCE.findall(_MARK.sub("", text))
    own = "".join(one for one in told if not COURTESY.match(one.strip())).strip()
    alone = _ALONE.fullmatch(own)
    return next(filter(None, alone.groups())).strip() if alone else own


def _any_blanks(text: str) -> re.Pattern[str]:
    """Return the pattern of ``text`` with other blanks and line breaks in it, which is nowhere if it is empty."""
    return re.compile(r"\s*".join(map(re.escape, "".join(text.split()))) or r"(?!)")


def _count(quoted: re.Pattern[str], texts: Iterable[str]) -> int:
    return sum(len(quoted.findall(text)) for text in texts)


def _not_one(document: Document[Entry], count: int, *, short: bool) -> str:
    where = _("「{title}」({place})", title=document.model.title, place=document.source.shown)
    if count == 0:
        told = noted("{where} に、引かれた文がありません。記事の文を、印や記号もそのまま写してください")
        return _(told, where=where)
    mend = _("前後の言葉も入れて、1か所だけに当てはまるようにしてください")
    mend = _("短すぎます。{mend}", mend=mend) if short else mend
    return _("{where} に、引かれた文が{count}か所あります。{mend}", where=where, count=count, mend=mend)


def _texts(value: Value | Mapping[str, Value]) -> Iterator[str]:
    """Yield every text in ``value``."""
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(part)


def _put(quoted: re.Pattern[str], right: str, value: Value) -> Value:
    """Return ``value`` with ``right`` in every text where ``quoted`` stands."""
    if isinstance(value, str):
        return quoted.sub(lambda _found: right, value)
    if isinstance(value, list):
        return [_put(quoted, right, item) for item in value]
    return {name: _put(quoted, right, part) for name, part in value.items()}


def _withdrawn(notice: Answers, document: Document[Entry], now: Answers, catalog: Catalog) -> Proposed:
    """Return what is left of the entry: that it was withdrawn, why, and what to read instead."""
    left: dict[str, Value] = {"status": Status.WITHDRAWN.value}
    left |= {name: value for name, value in notice.fields.items() if name not in {"entry", "successor"}}
    if successor := str(notice.fields.get("successor", "")):
        left["successor"] = entry_called(successor, catalog).slug
    left |= {name: value for name, value in now.fields.items() if name == "formerly"}
    text = withdrawn_text(left)
    lines = (
        _("「記事の状態」"),
        _("  前: {title}", title=document.model.title),
        _("  後: 題名も本文も消して、取り下げたことだけを残す"),
    )
    return Proposed(document.kind, document.slug, text.encode(), notice.agreed, Way.CHANGED, lines)


_SETTLE: Mapping[str, Callable[[Answers, Document[Entry], Answers, Catalog], Proposed]] = {
    REPLICATION.name: _replicated,
    CORRECTION.name: _corrected,
    WITHDRAWAL.name: _withdrawn,
}


def as_handed_in(notice: Answers, today: date, taken: Collection[str]) -> Proposed:
    """Return ``notice`` as a file of its own, in which it is checked and kept, under a name that is not ``taken``."""
    days = {name: str(today) for name in _DAYS if any(field.name == name for field in fields_of(notice.kind.model))}
    named = (notice.slug, *(f"{notice.kind.name}-{number}" for number in range(1, len(taken) + 2)))
    name = next(name for name in named if name and name not in taken)
    dated = replace(notice, fields={**days, **notice.fields})
    text = entry_text(dated).encode()
    agreed = notice.agreed or not promises_of(notice.kind)
    return Proposed(notice.kind, name, text, agreed, origin=notice.origin, slips=notice.slips)
