"""At most eight questions at the command line, and the answers in the words of the person."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator import _, noted
from generator.catalog import Catalog
from generator.entry.telling import as_told
from generator.findings.diagnostics import RefusedError
from generator.intake.near_themes import near_theme, suggested_themes
from generator.intake.words import theme_called
from generator.kinds import Kind
from generator.model.shown import in_language
from generator.model.subject_words import of_subjects
from generator.model.ties import NAMED
from generator.model.tree import Field, asked_fields
from generator.model.types import Sort

_SEVERAL = re.compile(r"\s*[／\n]\s*|\s/\s")
_BETWEEN = str.maketrans("、，｜", ",,|")


@dataclass(frozen=True, slots=True)
class Interview:
    """Asks the questions of one kind: ``ask`` shows a prompt and returns what was typed, ``tell`` shows a remark."""

    kind: Kind
    catalog: Catalog
    ask: Callable[[str], str]
    tell: Callable[[str], None]

    def answers(self) -> dict[str, object]:
        """Ask everything; return the answers as ``in_file_words`` takes them."""
        asked = [in_language(field) for field in asked_at_once(self.kind)]
        given: dict[str, object] = {}
        for number, field in enumerate(asked, 1):
            answer = self._answer(field, f"[{number}/{len(asked)}] {self._prompt(field, given)}", given)
            if answer:
                given[field.name] = answer
        return given

    def _answer(self, field: Field, prompt: str, given: Mapping[str, object]) -> object:
        """Ask until the answer can stand; the remark says what is wrong with the one before."""
        while True:
            try:
                return self._read(field, self.ask(prompt).strip(), given)
            except RefusedError as error:
                self.tell(f"  {error}")

    def _read(self, field: Field, text: str, given: Mapping[str, object]) -> object:
        if field.sort == Sort.THEME:
            return self._themes(field, text, given)
        if not text:
            _refuse_nothing(field)
            return ""
        words = _SEVERAL.split(text) if field.many and not field.parts else [text]
        longest = max(map(len, words))
        if field.limit and field.form == "text" and longest > field.limit:
            msg = _("{limit}字以内で答えてください({count}字あります)", limit=field.limit, count=longest)
            raise RefusedError(msg)
        if field.sort == Sort.MUNICIPALITY:
            place = self.catalog.place_index.find(text)
            now = _("、").join(f"{one.full_name}({one.code})" for one in self.catalog.places_now(place))
            self.tell(f"  → {place.full_name}({place.code}){_('。いまは{now}です', now=now) if now else ''}")
            return place.code
        if field.parts:
            record = _record(field, text, self.catalog)
            return [record] if field.many else record
        if field.choices:
            return _choice(field, text)
        return [word for word in words if word] if field.many else text

    def _themes(self, field: Field, text: str, given: Mapping[str, object]) -> list[str]:
        slugs = list(self.catalog.themes)
        words = [word.strip() for word in _folded(text).translate(_BETWEEN).replace(" ", ",").split(",")]
        chosen = [
            slugs[int(word) - 1]
            if word.isdecimal() and 0 < int(word) <= len(slugs)
            else theme_called(word, self.catalog)
            for word in words
            if word
        ] or suggested_themes(self.catalog, given)
        unknown = [word for word in chosen if word not in self.catalog.themes]
        if unknown or not chosen:
            raise RefusedError(self._no_theme(unknown[0]) if unknown else _("テーマを1つ以上、番号で答えてください"))
        if len(chosen) > field.most:
            msg = _("テーマは{most}つまでにしてください({count}つあります)", most=field.most, count=len(chosen))
            raise RefusedError(msg)
        return chosen

    def _no_theme(self, word: str) -> str:
        labels = [theme.model.label for theme in self.catalog.themes.values()]
        near = near_theme(word, self.catalog)
        maybe = _("上の番号で答えてください")
        if near:
            maybe = _("もしかして: {right}", right=f"{labels.index(near) + 1} {near}")
        return _("「{word}」というテーマはありません。{maybe}", word=word, maybe=maybe)

    def _prompt(self, field: Field, given: Mapping[str, object]) -> str:
        if field.sort == Sort.THEME:
            themes = enumerate(self.catalog.themes.values(), 1)
            listed = "\n".join(f"  {number} {theme.model.label}" for number, theme in themes)
            near = _("、").join(self.catalog.themes[slug].model.label for slug in suggested_themes(self.catalog, given))
            enter = _("(Enter だけなら {near})", near=near) if near else ""
            return f"{_('{title}。番号を「,」で区切って3つまで', title=field.title)}{enter}\n{listed}\n"
        if field.sort == Sort.MUNICIPALITY:
            return of_subjects(_("自治体。名前か6桁のコードで(団体名を出さないなら Enter)")) + "\n"
        later = _("(あとで書くなら Enter)") if field.demanded_by else ""
        if field.parts:
            order = " | ".join(part.title for part in _told_parts(field))
            told = noted("{title}。{about}。「{order}」の順で")
            return f"{_(told, title=field.title, about=field.description, order=order)}{later}\n"
        if field.choices:
            listed = " / ".join(f"{number}={label}" for number, (_value, label) in enumerate(field.choices, 1))
            return f"{_('{title}。番号で', title=field.title)}\n  {listed}\n"
        several = _("。いくつか書くなら「／」で区切って") if field.many else ""
        return f"{field.title}{_('。')}{field.description}{several}{later}\n"


def asked_at_once(kind: Kind) -> list[Field]:
    """Return what an entry cannot begin without, as people tell it: required fields but days, and who did it."""
    fields = asked_fields(kind.model)
    return as_told(field for field in fields if field.name in NAMED or (field.required and field.form != "day"))


def _refuse_nothing(field: Field) -> None:
    if field.required and not field.demanded_by:
        asked = _by_number(field) if field.choices else _("ひとことでも書いてください")
        msg = _("必須です。{asked}", asked=asked)
        raise RefusedError(msg)


def _by_number(field: Field) -> str:
    return _("1〜{count}の番号で答えてください", count=len(field.choices))


def _choice(field: Field, text: str) -> str:
    folded = _folded(text)
    if folded.isdecimal() and 0 < int(folded) <= len(field.choices):
        return field.choices[int(folded) - 1][0]
    known = {label: value for value, label in field.choices} | {value: value for value, _label in field.choices}
    if text not in known:
        raise RefusedError(_by_number(field))
    return known[text]


def _record(field: Field, text: str, catalog: Catalog) -> dict[str, str]:
    """Return the parts of a group from one line; its past days are today."""
    told = _told_parts(field)
    cells = [cell.strip() for cell in text.translate(_BETWEEN).split("|")]
    addresses = (cell for part, cell in zip(told, cells, strict=False) if part.sort == Sort.ADDRESS)
    if len(cells) != len(told) or not all(address.startswith("https://") for address in addresses):
        order = " | ".join("https://…" if part.sort == Sort.ADDRESS else part.title for part in told)
        msg = _("「{order}」の形で答えてください", order=order)
        raise RefusedError(msg)
    days = {part.name: str(catalog.today) for part in field.parts if part.sort == Sort.PAST_DAY}
    return {part.name: cell for part, cell in zip(told, cells, strict=True)} | days


def _told_parts(field: Field) -> list[Field]:
    """Return the parts of a group that nobody can do without but its author."""
    return [part for part in field.parts if part.required and part.sort != Sort.PAST_DAY]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
