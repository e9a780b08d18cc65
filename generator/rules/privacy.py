"""KB50x, KB510: personal data and credentials never become public.

What they look like stands in ``personal``; a finding stands at the very characters the author typed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.findings.diagnostics import Severity, Span, Told
from generator.model.types import Model
from generator.reading.document import Document
from generator.rules.base import Finding, file_rule
from generator.rules.lines import in_lines_with
from generator.rules.personal import (
    ADDRESS,
    BIRTH_DATE,
    BIRTH_SIGNS,
    LABELLED_NUMBER,
    MAIL,
    MAIL_SIGNS,
    NAME,
    NAME_SIGNS,
    NOT_NAMES,
    NUMBER_SIGNS,
    PERMALINK,
    PHONE,
    SECRET,
    SECRET_SIGNS,
    SLACK_ID,
    STREET,
    STREET_SIGNS,
    TITLED_NAME,
    TITLES,
    TWELVE_DIGITS,
    folded,
    is_my_number,
    without_marks,
)


@dataclass(frozen=True, slots=True)
class _View:
    """A text to look through: folded, the same with web addresses blanked out, and where its characters stood."""

    whole: str
    without_addresses: str
    places: Sequence[int]


def _view(text: str, places: Sequence[int]) -> _View:
    whole = folded(text)
    return _View(whole, ADDRESS.sub(lambda match: " " * len(match[0]), whole), places)


_unmarked = lru_cache(maxsize=1)(without_marks)  # every rule looks at one file before any looks at the next


@lru_cache(maxsize=1)
def _views(text: str) -> tuple[_View, ...]:
    """Return ``text`` as it is written, and where Markdown marks stand in it also as a reader of the page sees it."""
    plain, places = _unmarked(text)
    written = _view(text, range(len(text) + 1))
    return (written,) if plain is text else (written, _view(plain, places))


def _spans(
    document: Document[Model], pattern: re.Pattern[str], signs: tuple[str, ...] = (), *, in_addresses: bool = False
) -> Iterator[Span]:
    """Yield the place of every match in the file, which must contain one of ``signs`` to have any."""
    found: list[range] = []
    for view in _views(document.source.text):
        text = view.whole if in_addresses else view.without_addresses
        for match in in_lines_with(signs, pattern, text):
            place = range(view.places[match.start()], view.places[match.end() - 1] + 1)
            told = any(place.start < other.stop and other.start < place.stop for other in found)
            if told or (pattern is TWELVE_DIGITS and not is_my_number(match[0])):
                continue
            found.append(place)
            yield document.source.span_of(place.start, place.stop)


@file_rule("KB501", "mail-address", Model, "メールアドレスは書かないでください", Told.FORM, private=True)
def mail_address(document: Document[Model]) -> Iterator[Finding]:
    """No mail address, of a person or an office.

    Bad: `taro@city.example.lg.jp`
    Good: 共創PFの該当チャンネルで聞く
    """
    for span in _spans(document, MAIL, MAIL_SIGNS, in_addresses=True):
        yield Finding(
            span, "メールアドレスのような文字があります", "消すか、担当課名や共創PFのチャンネル名に替えてください"
        )


@file_rule("KB502", "phone-number", Model, "電話番号は書かないでください", Told.FORM, private=True)
def phone_number(document: Document[Model]) -> Iterator[Finding]:
    """No phone number, however it is written.

    Bad: `011-234-5678`, `０９０−１２３４−５６７８`
    Good: 市の公式サイトの窓口案内へのリンク
    """
    for span in _spans(document, PHONE):
        yield Finding(span, "電話番号のような数字があります", "消すか、公式サイトへのリンクに替えてください")


@file_rule("KB503", "my-number", Model, "個人番号(マイナンバー)は書かないでください", Told.FORM, private=True)
def my_number(document: Document[Model]) -> Iterator[Finding]:
    """No twelve digits that pass the check digit of a 個人番号.

    Bad: `123456789018`
    Good: 12桁の番号そのものは載せない
    """
    for span in _spans(document, TWELVE_DIGITS):
        yield Finding(
            span, "個人番号と同じ形の12桁の数字があります", "必ず消してください。例示でも番号の形を載せません"
        )


@file_rule("KB504", "slack-id", Model, "Slack の利用者・チャンネルの ID は書かないでください", Told.FORM, private=True)
def slack_id(document: Document[Model]) -> Iterator[Finding]:
    """No Slack member or channel id, raw or as a mention.

    Bad: `U02ABCDEF12`
    Good: `回答者1(5万人未満の市)`
    """
    for span in _spans(document, SLACK_ID):
        yield Finding(span, "Slack の ID のような文字があります", "消して「質問者」「回答者1」と書いてください")


@file_rule(
    "KB505",
    "secret-token",
    Model,
    "パスワードや接続用の鍵(トークン)は書かないでください",
    Told.FORM,
    private=True,
)
def secret_token(document: Document[Model]) -> Iterator[Finding]:
    """No credential: Slack and GitHub tokens, webhooks, cloud keys, private keys.

    Bad: `xoxb-` followed by the token
    Good: the name of the product setting, without its value
    """
    for span in _spans(document, SECRET, SECRET_SIGNS, in_addresses=True):
        yield Finding(span, "トークンのような文字があります", "消して、その鍵をすぐ無効にしてください")


@file_rule("KB506", "slack-permalink", Model, "Slack の投稿へのリンクは書かないでください", Told.FORM, private=True)
def slack_permalink(document: Document[Model]) -> Iterator[Finding]:
    """No link into the members' space: readers outside cannot open it, and it identifies who wrote.

    Bad: `https://example.slack.com/archives/C01234567/p1700000000000000`
    Good: the point made, in our own words
    """
    for span in _spans(document, PERMALINK, ("slack.com",), in_addresses=True):
        yield Finding(span, "Slack へのリンクがあります", "リンクを消し、内容を自分の言葉で書いてください")


@file_rule(
    "KB507",
    "person-name",
    Model,
    "個人の名前は書かないでください",
    Told.FORM,
    severity=Severity.WARNING,
    private=True,
)
def person_name(document: Document[Model]) -> Iterator[Finding]:
    """A name before さん or 氏, a title or after 氏名 is pointed out; a person decides: detectors of names err.

    Bad: `佐藤さんに聞いた`
    Good: `担当者に聞いた`
    """
    text, places = _unmarked(document.source.text)
    for match in _names(text):
        if not NOT_NAMES.fullmatch(next(filter(None, match.groups()))):
            span = document.source.span_of(places[match.start()], places[match.end() - 1] + 1)
            yield Finding(span, f"「{match[0]}」は人の名前かもしれません", "名前なら「担当者」などに替えてください")


def _names(text: str) -> Iterator[re.Match[str]]:
    for pattern, signs in ((NAME, NAME_SIGNS), (TITLED_NAME, TITLES)):
        yield from in_lines_with(signs, pattern, text)


@file_rule("KB508", "birth-date", Model, "生年月日は書かないでください", Told.FORM, private=True)
def birth_date(document: Document[Model]) -> Iterator[Finding]:
    """No date of birth, of anybody.

    Bad: `昭和50年1月2日生まれ`, `生年月日 1975/01/02`
    Good: `50代の職員`
    """
    for span in _spans(document, BIRTH_DATE, BIRTH_SIGNS):
        yield Finding(span, "生年月日のような日付があります", "消すか、年代などのおおまかな書き方に替えてください")


@file_rule(
    "KB509",
    "labelled-number",
    Model,
    "口座番号や保険証など、個人や団体に割り当てられた番号は書かないでください",
    Told.FORM,
    private=True,
)
def labelled_number(document: Document[Model]) -> Iterator[Finding]:
    """No number that its label calls a bank account, a pension, an insurance, a licence or a card.

    Bad: `口座番号 0000001`, `基礎年金番号 0000-000000`
    Good: `口座番号を記入する欄`
    """
    for span in _spans(document, LABELLED_NUMBER, NUMBER_SIGNS):
        yield Finding(
            span, "口座や証明書の番号のような数字があります", "必ず消してください。例示でも番号の形を載せません"
        )


@file_rule(
    "KB510",
    "street-address",
    Model,
    "個人の住所は書かないでください",
    Told.FORM,
    severity=Severity.WARNING,
    private=True,
)
def street_address(document: Document[Model]) -> Iterator[Finding]:
    """An address down to its number is pointed out; a person decides, because offices have addresses, too.

    Bad: `架空市試験町1丁目2番地3`
    Good: `架空市の東部`
    """
    for span in _spans(document, STREET, STREET_SIGNS):
        yield Finding(span, "番地まで書いた住所があります", "個人の家の住所なら、町名までにするか消してください")


RULES = (
    mail_address,
    phone_number,
    my_number,
    slack_id,
    secret_token,
    slack_permalink,
    person_name,
    birth_date,
    labelled_number,
    street_address,
)
