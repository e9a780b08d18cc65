"""At most eight questions at the command line, and the answers in the words of the person."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.findings.diagnostics import RefusedError
from generator.intake.words import theme_called
from generator.kinds import Kind
from generator.model.tree import Field, fields_of
from generator.places.called import find_place

ASKED = {
    "case": ("title", "summary", "municipality", "themes", "stage", "outcome", "questions", "evidence"),
    "thread": ("title", "summary", "themes", "questions", "evidence"),
}
_EVIDENCE = ("title", "publisher", "url")
_MAY_WAIT = {"questions", "evidence"}
_SUGGESTED = 2
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
        fields = {field.name: field for field in fields_of(self.kind.model)}
        given: dict[str, object] = {}
        for number, name in enumerate(ASKED[self.kind.name], 1):
            prompt = f"[{number}/{len(ASKED[self.kind.name])}] {self._prompt(fields[name], given)}"
            answer = self._answer(fields[name], prompt, given)
            if answer:
                given[name] = answer
        return given

    def _answer(self, field: Field, prompt: str, given: Mapping[str, object]) -> object:
        """Ask until the answer can stand; the remark says what is wrong with the one before."""
        while True:
            try:
                return self._read(field, self.ask(prompt).strip(), given)
            except RefusedError as error:
                self.tell(f"  {error}")

    def _read(self, field: Field, text: str, given: Mapping[str, object]) -> object:
        if field.name == "themes":
            return self._themes(field, text, given)
        if not text:
            _refuse_nothing(field)
            return ""
        if field.limit and field.form == "text" and len(text) > field.limit:
            msg = f"{field.limit}字以内で答えてください({len(text)}字あります)"
            raise RefusedError(msg)
        if field.name == "municipality":
            place = find_place(text, self.catalog.municipalities.values())
            self.tell(f"  → {place.full_name}({place.code})")
            return place.code
        if field.name == "evidence":
            return [_evidence(text, self.catalog)]
        if field.choices:
            return _choice(field, text)
        return [text] if field.many else text

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
            msg = f"「{unknown[0]}」というテーマはありません" if unknown else "テーマを1つ以上、番号で答えてください"
            raise RefusedError(msg)
        if len(chosen) > field.most:
            msg = f"テーマは{field.most}つまでにしてください({len(chosen)}つあります)"
            raise RefusedError(msg)
        return chosen

    def _prompt(self, field: Field, given: Mapping[str, object]) -> str:
        if field.name == "themes":
            themes = enumerate(self.catalog.themes.values(), 1)
            listed = "\n".join(f"  {number} {theme.model.label}" for number, theme in themes)
            near = "、".join(self.catalog.themes[slug].model.label for slug in suggested_themes(self.catalog, given))
            return (
                f"{field.title}。番号を「,」で区切って3つまで{f'(Enter だけなら {near})' if near else ''}\n{listed}\n"
            )
        if field.name == "municipality":
            return "自治体。名前か6桁のコードで(団体名を出さないなら Enter)\n"
        if field.name == "evidence":
            return f"{field.title}。公開資料を「資料名 | 発行者 | アドレス」の順で(あとで書くなら Enter)\n"
        if field.choices:
            listed = " / ".join(f"{number}={label}" for number, (_value, label) in enumerate(field.choices, 1))
            return f"{field.title}。番号で\n  {listed}\n"
        return f"{field.title}。{field.description}{'(あとで書くなら Enter)' * (field.name in _MAY_WAIT)}\n"


def suggested_themes(catalog: Catalog, given: Mapping[str, object]) -> list[str]:
    """Return up to two themes whose label or aliases share words with the title and summary, the nearest first.

    Words are pairs of characters of Chinese, katakana or Latin writing; one that few themes have says more.
    """
    asked = _pairs(f"{given.get('title', '')} {given.get('summary', '')}")
    pairs = {
        slug: _pairs(" ".join((theme.model.label, *theme.model.aliases))) for slug, theme in catalog.themes.items()
    }
    common = Counter(pair for of_theme in pairs.values() for pair in of_theme)
    scores = {slug: sum(1 / common[pair] for pair in of_theme & asked) for slug, of_theme in pairs.items()}
    return sorted((slug for slug, score in scores.items() if score), key=lambda slug: -scores[slug])[:_SUGGESTED]


def _pairs(text: str) -> set[str]:
    """Return every two neighbouring characters of words that carry meaning by themselves."""
    words = re.findall(r"[一-鿿々]+|[ァ-ヺー]+|[A-Za-z]+", _folded(text))
    return {word[start : start + 2].lower() for word in words for start in range(len(word) - 1)}


def _refuse_nothing(field: Field) -> None:
    if field.required and field.name not in _MAY_WAIT:
        asked = f"1〜{len(field.choices)}の番号で答えてください" if field.choices else "ひとことでも書いてください"
        msg = f"必須です。{asked}"
        raise RefusedError(msg)


def _choice(field: Field, text: str) -> str:
    folded = _folded(text)
    if folded.isdecimal() and 0 < int(folded) <= len(field.choices):
        return field.choices[int(folded) - 1][0]
    known = {label: value for value, label in field.choices} | {value: value for value, _label in field.choices}
    if text not in known:
        msg = f"1〜{len(field.choices)}の番号で答えてください"
        raise RefusedError(msg)
    return known[text]


def _evidence(text: str, catalog: Catalog) -> dict[str, str]:
    parts = [part.strip() for part in text.translate(_BETWEEN).split("|")]
    if len(parts) != len(_EVIDENCE) or not parts[-1].startswith("https://"):
        msg = "「資料名 | 発行者 | https://…」の形で答えてください"
        raise RefusedError(msg)
    return dict(zip(_EVIDENCE, parts, strict=True)) | {"accessed_on": str(catalog.today)}


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
