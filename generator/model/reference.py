"""What entries refer to: themes, people, terms, and the hand-written pages of the site."""

from pydantic import Field

from generator.model.parts import Evidence
from generator.model.types import SUMMARY_LIMIT, Line, Model, Reading, Text, ThemeName
from generator.model.vocabulary import PersonKind, Role


class Theme(Model):
    """テーマ: a controlled word of the editors (SKOS concept: label, aliases, scope note, related)."""

    label: Line = Field(title="名称")
    reading: Reading = Field(title="よみ", description="ひらがな")
    summary: Text = Field(title="説明", description="何を扱うテーマか、120字以内")
    aliases: tuple[Line, ...] = Field((), title="別名", max_length=12)
    related: tuple[ThemeName, ...] = Field((), title="関連テーマ", max_length=8)
    channel: Line | None = Field(None, title="聞く場所", description="公に知られている共創PFのチャンネル名")


class Person(Model):
    """寄稿者: who wrote, reviewed or curates (Dublin Core creator / contributor)."""

    name: Line = Field(title="表示名")
    kind: PersonKind = Field(PersonKind.PERSON, title="種類")
    roles: tuple[Role, ...] = Field(title="役割", min_length=1)
    introduction: Text | None = Field(None, title="紹介")


class Term(Model):
    """用語: one word of the glossary."""

    term: Line = Field(title="用語")
    reading: Reading = Field(title="よみ", description="ひらがな")
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
    summary: Text = Field(title="要約", json_schema_extra={"maxLength": SUMMARY_LIMIT})
