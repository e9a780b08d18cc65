"""What somebody answered: the one form in which every way of contributing hands an entry over."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator import _, noted, of
from generator.entry.meant import meant
from generator.entry.origin import Origin, Slip
from generator.findings.diagnostics import RefusedError
from generator.kinds import HANDED_IN, Kind
from generator.language.look_alike import usual
from generator.model.licence import USUAL_LICENCE
from generator.model.tree import Field, fields_of

Value: TypeAlias = str | list["Value"] | dict[str, "Value"]
_MAX_DEPTH = 6
_KEYS = {"kind", "slug", "agreed", "made_at", "fields", "sections"}
_MADE_AT = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?", re.ASCII)
# What authors promise, each by its name: in the offline form, in issue forms and in pull requests.
_PROMISES = (
    (noted("同意"), noted("自分の言葉で書いた文章です。{licence}で公開されることに同意します。")),
    (noted("個人情報なし"), noted("名前、連絡先、チャットの投稿やリンク、非公開の資料は含まれていません。")),
    (noted("出典"), noted("根拠を挙げた事実と数値は、その公開資料で確かめられます。")),
)
PROMISES = tuple((name, sentence.format(licence=USUAL_LICENCE)) for name, sentence in _PROMISES)
# Notices promise less: a correction says nothing of its own, a withdrawal publishes nothing.
_OF_NOTICES = {"replication": ("同意", "個人情報なし"), "correction": ("個人情報なし",), "withdrawal": ()}


def promises_of(kind: Kind, licence: str = USUAL_LICENCE) -> tuple[tuple[str, str], ...]:
    """Return what the author of an entry or a notice of ``kind`` promises, where the site is under this ``licence``."""
    said = ((name, sentence.replace(USUAL_LICENCE, licence)) for name, sentence in PROMISES)
    return tuple(promise for promise in said if promise[0] in _OF_NOTICES.get(kind.name, (promise[0],)))


def shown_promises(kind: Kind, licence: str = USUAL_LICENCE) -> list[tuple[str, str]]:
    """Return what ``promises_of`` an entry or a notice returns, in the language of the site."""
    names = [name for name, _sentence in promises_of(kind)]
    return [(_(name), _(sentence, licence=licence)) for name, sentence in _PROMISES if name in names]


@dataclass(frozen=True, slots=True)
class Answers:
    """An entry as it was answered.

    Every value is text, as in the files: the models alone make dates and numbers of it.
    ``agreed`` tells whether the author ticked the promises of the form, and ``made_at`` when it was handed
    out (a day, or a second of it, by the author's clock); ``slug`` and ``made_at`` may be empty.
    ``origin`` is known of answers that were given where no file is seen; ``slips`` are mistakes found there.
    """

    kind: Kind
    fields: Mapping[str, Value]
    sections: Mapping[str, str]
    slug: str = ""
    agreed: bool = False
    made_at: str = ""
    origin: Origin | None = None
    slips: tuple[Slip, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return the answers as plain data; ``read_answers`` reads it back."""
        return {
            "kind": self.kind.name,
            "slug": self.slug,
            "agreed": self.agreed,
            "made_at": self.made_at,
            "fields": dict(self.fields),
            "sections": dict(self.sections),
        }


def read_answers(data: object) -> Answers:
    """Return the answers in plain ``data``; empty values are left out.

    Raises:
        RefusedError: The data has another shape, or names a field or heading that does not exist.
    """
    if not isinstance(data, dict) or not set(data) <= _KEYS or data.get("kind") not in tuple(HANDED_IN):
        msg = _("事例やスレッドの投稿ではありません。新しいフォームで作り直してください")
        raise RefusedError(msg)
    kind, slug = HANDED_IN[data["kind"]], data.get("slug", "")
    fields, sections = data.get("fields", {}), data.get("sections", {})
    if not isinstance(fields, dict) or not isinstance(sections, dict) or not isinstance(slug, str):
        msg = _("投稿の中身の形が違います。新しいフォームで作り直してください")
        raise RefusedError(msg)
    _refuse_unknown(fields, [field.name for field in fields_of(kind.model)], of("unknown", "項目"))
    _refuse_unknown(sections, [str(claim) for claim in kind.sections], of("unknown", "見出し"))
    texts = {title: usual(_text(text)) for title, text in sections.items()}
    told = {title: text for title, text in texts.items() if text.strip()}
    values = _without_empty(fields, fields_of(kind.model))
    return Answers(kind, values, told, _text(slug), data.get("agreed") is True, _made_at(data))


def _made_at(data: Mapping[str, object]) -> str:
    """Return when the answers were handed out, or nothing where they do not say it as the form does."""
    told = data.get("made_at")
    return told if isinstance(told, str) and _MADE_AT.fullmatch(told) else ""


def _refuse_unknown(given: Mapping[str, object], known: list[str], what: str) -> None:
    unknown = [name for name in given if name not in known]
    if unknown:
        told = noted("「{name}」という{what}はありません。新しいフォームで作り直してください")
        msg = _(told, name=unknown[0][:40], what=what)
        raise RefusedError(msg)


def _without_empty(values: Mapping[str, object], fields: tuple[Field, ...], depth: int = 1) -> dict[str, Value]:
    known = {field.name: field for field in fields}
    cleaned = {name: _value(known.get(name), value, depth) for name, value in values.items()}
    return {name: value for name, value in cleaned.items() if value}


def _value(field: Field | None, value: object, depth: int) -> Value:
    if depth > _MAX_DEPTH:
        msg = _("投稿の入れ子が深すぎます。新しいフォームで作り直してください")
        raise RefusedError(msg)
    if isinstance(value, list):
        return [part for item in value for part in _items(field, item, depth + 1) if part]
    if isinstance(value, dict):
        return _without_empty(value, field.parts if field else (), depth + 1)
    return meant(field, _text(value))[0] if field and not field.many else _text(value)


def _items(field: Field | None, item: object, depth: int) -> list[Value]:
    """Return an item of a list, or the words that it is in the opinion of who wrote it."""
    return [*meant(field, _text(item))] if field and isinstance(item, str) else [_value(field, item, depth)]


def _text(value: object) -> str:
    """Return a text with LF line ends and no blank lines around it; numbers and truth values are not guessed."""
    if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
        msg = _("投稿に、文字ではない値があります。新しいフォームで作り直してください")
        raise RefusedError(msg)
    return value.replace("\r\n", "\n").replace("\r", "\n").strip(" \t\n")
