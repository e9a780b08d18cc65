"""KB50x, KB510: personal data and credentials never become public.

What they look like stands in ``personal``; a finding stands at the very characters the author typed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings.diagnostics import Severity, Span, Told
from generator.reading.text import TextFile
from generator.rules.base import Finding, text_rule
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
)
from generator.rules.views import View, views

_BETWEEN_WORDS = re.compile(r"(?<=[a-z])-|-(?=[a-z])")


_FILE = Span.on_line(1, width=0)


@lru_cache(maxsize=1)  # every rule looks at one file before any looks at the next
def _folded_views(text: str) -> tuple[tuple[View, str, str], ...]:
    """Return every view of ``text``, each with its folded text, and that with web addresses blanked out."""
    folds = [(view, folded(view.text)) for view in views(text)]
    return tuple((view, whole, ADDRESS.sub(lambda match: " " * len(match[0]), whole)) for view, whole in folds)


def _spans(
    file: TextFile, pattern: re.Pattern[str], signs: tuple[str, ...] = (), *, in_addresses: bool = False
) -> Iterator[Span]:
    """Yield the place of every match in the file, which must contain one of ``signs`` to have any.

    What stands in the name of the file, which becomes its address, stands at the file itself.
    """
    found: list[range] = []
    for view, whole, without_addresses in _folded_views(file.text):
        for match in in_lines_with(signs, pattern, whole if in_addresses else without_addresses):
            place = view.place(match.start(), match.end())
            told = any(place.start < other.stop and other.start < place.stop for other in found)
            if not told and _counts(pattern, match):
                found.append(place)
                yield file.span_of(place.start, place.stop)
    name = _BETWEEN_WORDS.sub(" ", file.slug)
    if any(_counts(pattern, match) for form in (name, name.upper()) for match in pattern.finditer(form)):
        yield _FILE


def _counts(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether what was found is what the pattern looks for: not every twelve digits are, nor every word."""
    if pattern is TWELVE_DIGITS:
        return is_my_number(match[0])
    return pattern not in (NAME, TITLED_NAME) or not NOT_NAMES.fullmatch(next(filter(None, match.groups())))


@text_rule("KB501", "mail-address", "メールアドレスは書かないでください", Told.FORM, private=True)
def mail_address(file: TextFile) -> Iterator[Finding]:
    """No mail address, of a person or an office.

    Bad: `taro@city.example.lg.jp`
    Good: 共創PFの該当チャンネルで聞く
    """
    for span in _spans(file, MAIL, MAIL_SIGNS, in_addresses=True):
        yield Finding(
            span, "メールアドレスのような文字があります", "消すか、担当課名や共創PFのチャンネル名に替えてください"
        )


@text_rule("KB502", "phone-number", "電話番号は書かないでください", Told.FORM, private=True)
def phone_number(file: TextFile) -> Iterator[Finding]:
    """No phone number, however it is written.

    Bad: `011-234-5678`, `０９０−１２３４−５６７８`
    Good: 市の公式サイトの窓口案内へのリンク
    """
    for span in _spans(file, PHONE):
        yield Finding(span, "電話番号のような数字があります", "消すか、公式サイトへのリンクに替えてください")


@text_rule("KB503", "my-number", "個人番号(マイナンバー)は書かないでください", Told.FORM, private=True)
def my_number(file: TextFile) -> Iterator[Finding]:
    """No twelve digits that pass the check digit of a 個人番号.

    Bad: `123456789018`
    Good: 12桁の番号そのものは載せない
    """
    for span in _spans(file, TWELVE_DIGITS):
        yield Finding(
            span, "個人番号と同じ形の12桁の数字があります", "必ず消してください。例示でも番号の形を載せません"
        )


@text_rule("KB504", "slack-id", "Slack の利用者・チャンネルの ID は書かないでください", Told.FORM, private=True)
def slack_id(file: TextFile) -> Iterator[Finding]:
    """No Slack member or channel id, raw or as a mention.

    Bad: `U02ABCDEF12`
    Good: `回答者1(5万人未満の市)`
    """
    for span in _spans(file, SLACK_ID):
        yield Finding(span, "Slack の ID のような文字があります", "消して「質問者」「回答者1」と書いてください")


@text_rule(
    "KB505",
    "secret-token",
    "パスワードや接続用の鍵(トークン)は書かないでください",
    Told.FORM,
    private=True,
)
def secret_token(file: TextFile) -> Iterator[Finding]:
    """No credential: Slack and GitHub tokens, webhooks, cloud keys, private keys.

    Bad: `xoxb-` followed by the token
    Good: the name of the product setting, without its value
    """
    for span in _spans(file, SECRET, SECRET_SIGNS, in_addresses=True):
        yield Finding(span, "トークンのような文字があります", "消して、その鍵をすぐ無効にしてください")


@text_rule("KB506", "slack-permalink", "Slack の投稿へのリンクは書かないでください", Told.FORM, private=True)
def slack_permalink(file: TextFile) -> Iterator[Finding]:
    """No link into the members' space: readers outside cannot open it, and it identifies who wrote.

    Bad: `https://example.slack.com/archives/C01234567/p1700000000000000`
    Good: the point made, in our own words
    """
    for span in _spans(file, PERMALINK, ("slack.com",), in_addresses=True):
        yield Finding(span, "Slack へのリンクがあります", "リンクを消し、内容を自分の言葉で書いてください")


@text_rule(
    "KB507",
    "person-name",
    "個人の名前は書かないでください",
    Told.FORM,
    severity=Severity.WARNING,
    private=True,
)
def person_name(file: TextFile) -> Iterator[Finding]:
    """A name before さん or 氏, a title or after 氏名 is pointed out; a person decides: detectors of names err.

    Bad: `佐藤さんに聞いた`
    Good: `担当者に聞いた`
    """
    for pattern, signs in ((NAME, NAME_SIGNS), (TITLED_NAME, TITLES)):
        for span in _spans(file, pattern, signs, in_addresses=True):
            yield Finding(span, "人の名前かもしれない言葉があります", "名前なら「担当者」などに替えてください")


@text_rule("KB508", "birth-date", "生年月日は書かないでください", Told.FORM, private=True)
def birth_date(file: TextFile) -> Iterator[Finding]:
    """No date of birth, of anybody.

    Bad: `昭和50年1月2日生まれ`, `生年月日 1975/01/02`
    Good: `50代の職員`
    """
    for span in _spans(file, BIRTH_DATE, BIRTH_SIGNS):
        yield Finding(span, "生年月日のような日付があります", "消すか、年代などのおおまかな書き方に替えてください")


@text_rule(
    "KB509",
    "labelled-number",
    "口座番号や保険証など、個人や団体に割り当てられた番号は書かないでください",
    Told.FORM,
    private=True,
)
def labelled_number(file: TextFile) -> Iterator[Finding]:
    """No number that its label calls a bank account, a pension, an insurance, a licence or a card.

    Bad: `口座番号 0000001`, `基礎年金番号 0000-000000`
    Good: `口座番号を記入する欄`
    """
    for span in _spans(file, LABELLED_NUMBER, NUMBER_SIGNS):
        yield Finding(
            span, "口座や証明書の番号のような数字があります", "必ず消してください。例示でも番号の形を載せません"
        )


@text_rule(
    "KB510",
    "street-address",
    "個人の住所は書かないでください",
    Told.FORM,
    severity=Severity.WARNING,
    private=True,
)
def street_address(file: TextFile) -> Iterator[Finding]:
    """An address down to its number is pointed out; a person decides, because offices have addresses, too.

    Bad: `架空市試験町1丁目2番地3`
    Good: `架空市の東部`
    """
    for span in _spans(file, STREET, STREET_SIGNS):
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
