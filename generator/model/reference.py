"""What entries refer to: themes, people, terms; and what leads to them: start pages, hand-written pages."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError

from generator.model.lengths import SUMMARY
from generator.model.parts import Evidence
from generator.model.types import (
    EntryName,
    Line,
    Model,
    PageName,
    Sentence,
    Text,
    ThemeName,
)
from generator.model.vocabulary import PersonKind, Role

LABEL_READING_PATTERN = r"^(?:[ぁ-ゖー・]+|[A-Za-z][A-Za-z0-9 '&-]*)$"
_JAPANESE = re.compile("[ぁ-ヿ一-鿿]")
_READING_FORMAT = PydanticCustomError("reading_format", "Latin letters for a Japanese word")


def _as_its_word(reading: str, info: ValidationInfo) -> str:
    """Accept Latin letters only for a word in which nothing is Japanese: nobody there can write how it is read."""
    word = info.data.get("label") or info.data.get("term") or ""
    if reading.isascii() and _JAPANESE.search(word):
        raise _READING_FORMAT
    return reading


Reading = Annotated[
    str, StringConstraints(pattern=LABEL_READING_PATTERN, max_length=80), AfterValidator(_as_its_word)
]  # of the field before it: a label or a term


class Theme(Model):
    """テーマ: a controlled word of the editors (SKOS concept: label, aliases, scope note, related)."""

    label: Line = Field(title="名称")
    reading: Reading = Field(title="よみ", description="ひらがな。名称に日本語がなければ、英字でもよい")
    summary: Text = Field(title="説明", description="何を扱うテーマか、120字以内")
    aliases: tuple[Line, ...] = Field((), title="別名", max_length=12)
    related: tuple[ThemeName, ...] = Field((), title="関連テーマ", max_length=8)
    channel: Line | None = Field(None, title="聞く場所", description="公に知られている、コミュニティのチャンネル名")
    review_days: int | None = Field(
        None, ge=30, le=730, title="確かめ直すまでの日数", description="変わりやすいテーマだけに書く(例 90)"
    )


class Person(Model):
    """寄稿者: who wrote, reviewed or curates (Dublin Core creator / contributor)."""

    name: Line = Field(title="表示名")
    kind: PersonKind = Field(PersonKind.PERSON, title="種類")
    roles: tuple[Role, ...] = Field(title="役割", min_length=1)
    introduction: Text | None = Field(None, title="紹介")


class Term(Model):
    """用語: one word of the glossary."""

    term: Line = Field(title="用語")
    reading: Reading = Field(title="よみ", description="ひらがな。用語に日本語がなければ、英字でもよい")
    definition: Text = Field(title="意味", description="160字以内で平易に")
    aliases: tuple[Line, ...] = Field((), title="別名・言い換え", max_length=12)
    themes: tuple[ThemeName, ...] = Field((), title="関係するテーマ", max_length=6)
    evidence: Evidence = Field(title="根拠")


class Glossary(Model):
    """用語集: content/glossary.yml."""

    terms: tuple[Term, ...] = Field(title="用語の一覧")


class FixedPage(Model):
    """A hand-written page of the site (about, accessibility, contribute)."""

    title: Line = Field(title="題名")
    summary: Annotated[Text, SUMMARY] = Field(title="要約")


STEPS = 3
LINKS_OF_A_STEP = 3  # at most; a step without any is refused, too


class Step(Model):
    """One step of a start page: what to do, why, and what to read on this site, one thing to three."""

    title: Line = Field(title="見出し", description="何をするか。例 事故のときの動きを決める")
    why: Text = Field(title="理由", description="なぜ先にするのか、1〜2文で")
    entries: tuple[EntryName, ...] = Field((), title="読む記事", max_length=LINKS_OF_A_STEP)
    themes: tuple[ThemeName, ...] = Field((), title="読むテーマ", max_length=LINKS_OF_A_STEP)
    pages: tuple[PageName, ...] = Field(
        (),
        title="読むページ",
        description="このサイトのページの名前(例 glossary, outcomes/failed)",
        max_length=LINKS_OF_A_STEP,
    )
    searches: tuple[Line, ...] = Field(
        (), title="さがす言葉", description="検索に入れる言葉や質問", max_length=LINKS_OF_A_STEP
    )

    @property
    def links(self) -> int:
        """How many ways on it offers."""
        return len(self.entries) + len(self.themes) + len(self.pages) + len(self.searches)


class StartPage(Model):
    """始め方: where somebody in a certain job begins, in three steps."""

    title: Line = Field(title="題名", description="だれのためのページか、何から始めるか")
    summary: Annotated[Text, SUMMARY] = Field(title="要約", description="120字以内")
    questions: tuple[Sentence, ...] = Field(
        title="よくある聞き方",
        description="同僚ならこう聞く、という文。(住民|市民) のように言い換えを書ける",
        min_length=1,
        max_length=12,
    )
    steps: tuple[Step, ...] = Field(title="手順", description="3つ", min_length=STEPS, max_length=STEPS)
