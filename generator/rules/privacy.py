"""KB50x: personal data and credentials never become public.

Patterns run over the text as typed, with full-width letters, digits and signs folded one to
one, so that a finding stands at the very characters the author typed.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.catalog import Catalog, Document
from generator.diagnostics import Severity, Span
from generator.fields import Model
from generator.rules.base import Finding, rule

_DASHES = "‐‑‒–—―−─ーｰ"
_FULL_WIDTH = re.compile(f"[\uff01-\uff5e\u3000{_DASHES}]")
_ADDRESS = re.compile(r"https?://[^\s)>\"'\u0080-\U0010ffff]+")
_HAN = "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_NOT_NAMES = re.compile(
    "皆|子|お子|親|母|父|お母|お父|奥|旦那|患者|住民|市民|町民|村民|県民|区民|国民|職員|業者|事業者|利用者"
    "|担当|担当者|相談者|高齢者|保護者|参加者|学生|生徒|児童|客|お客|隣|同|両|各|某"
)

# The numbers begin with a set of characters and look back from there: the search then skips to them.
MAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64} ?(?:\\?@|[\[(]at[\])]) ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"""
    [+(0](?<![\d./-].)                                       # not inside a longer number
    (?:(?<=0) | (?<=\()0 | (?<=\+)81[- ]?)
    \d{1,4}[-()\ ]{1,2}\d{1,4}[-()\ ]{1,2}\d{3,4}(?![\d-])
    | 0(?<![\d./-].)\d{9,10}(?![\d-])                       # written without signs
    | 内線[ :]?\d{2,5}
    """,
    re.VERBOSE,
)
TWELVE_DIGITS = re.compile(r"\d(?<![\d.-].)\d{3}[- ]?\d{4}[- ]?\d{4}(?![\d-])")
SLACK_ID = re.compile(
    r"[UWCDGT](?<![A-Za-z0-9].)(?=[A-Z0-9]*[0-9])(?![A-Z]+[0-9]+(?![A-Z0-9]))[A-Z0-9]{8,11}(?![A-Za-z0-9])|<[@#][A-Z0-9]+[^>\n]*>"
)
SECRET = re.compile(
    r"xox[abeoprs]-[A-Za-z0-9-]{8,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|AKIA[0-9A-Z]{16}"
    r"|hooks\.slack\.com/(?:services|workflows)/\S+|-----BEGIN [A-Z ]*PRIVATE KEY-----"
)
PERMALINK = re.compile(
    r"(?<![a-z0-9-])[a-z0-9-]{1,63}\.slack\.com/(?:archives|client|files|team)/\S*|app\.slack\.com/client/\S*"
)
BIRTH_DATE = re.compile(
    r"(?:生年月日|誕生日)[^\d\n]{0,6}(?:明治|大正|昭和|平成|令和|[MTSHR])?\d{1,4} ?[年./-]"
    r"|(?:明治|大正|昭和|平成|令和|\d\d)\d{1,2}年\d{1,2}月\d{1,2}日 ?(?:生まれ|生)"
)
NAME = re.compile(rf"([{_HAN}]{{1,6}}|[ァ-ヶー]{{2,8}})(さん|氏)(?![{_HAN}])")


def my_number_check_digit(stem: Sequence[int]) -> int:
    """Return the twelfth digit of a 個人番号 from its first eleven (平成26年総務省令第85号 第5条, modulus 11)."""
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(weight * digit for weight, digit in zip(weights, stem, strict=True)) % 11
    return 0 if rest <= 1 else 11 - rest


def is_my_number(text: str) -> bool:
    """Whether the twelve digits in ``text`` end in the check digit of a 個人番号."""
    *stem, last = (int(char) for char in text if char.isdecimal())
    return last == my_number_check_digit(stem)


@lru_cache(maxsize=1)
def _folded(text: str) -> tuple[str, str]:
    """Return ``text`` with full-width forms folded, and the same with addresses blanked out."""
    folded = _FULL_WIDTH.sub(_half_width, text)
    return folded, _ADDRESS.sub(lambda match: " " * len(match[0]), folded)


def _half_width(match: re.Match[str]) -> str:
    char = match[0]
    if char in _DASHES:
        return "-"
    return " " if char == "\u3000" else chr(ord(char) - 0xFEE0)


def _spans(
    document: Document[Model], pattern: re.Pattern[str], signs: tuple[str, ...] = ("",), *, in_addresses: bool = False
) -> Iterator[Span]:
    """Yield the place of every match in the file, which must contain one of ``signs`` to have any."""
    with_addresses, without = _folded(document.source.text)
    text = with_addresses if in_addresses else without
    if any(sign in text for sign in signs):
        for match in pattern.finditer(text):
            if pattern is TWELVE_DIGITS and not is_my_number(match[0]):
                continue
            yield document.source.span_of(match.start(), match.end())


@rule("KB501", "mail-address", Model, "メールアドレスは書かないでください")
def mail_address(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No mail address, of a person or an office.

    Bad: `taro@city.example.lg.jp`
    Good: 共創PFの該当チャンネルで聞く
    """
    for span in _spans(document, MAIL, ("@", "at]", "at)", "AT]", "AT)"), in_addresses=True):
        yield Finding(
            span, "メールアドレスのような文字があります", "消すか、担当課名や共創PFのチャンネル名に替えてください"
        )


@rule("KB502", "phone-number", Model, "電話番号は書かないでください")
def phone_number(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No phone number, however it is written.

    Bad: `011-234-5678`, `０９０−１２３４−５６７８`
    Good: 市の公式サイトの窓口案内へのリンク
    """
    for span in _spans(document, PHONE):
        yield Finding(span, "電話番号のような数字があります", "消すか、公式サイトへのリンクに替えてください")


@rule("KB503", "my-number", Model, "個人番号(マイナンバー)は書かないでください")
def my_number(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No twelve digits that pass the check digit of a 個人番号.

    Bad: `123456789018`
    Good: 12桁の番号そのものは載せない
    """
    for span in _spans(document, TWELVE_DIGITS):
        yield Finding(
            span, "個人番号と同じ形の12桁の数字があります", "必ず消してください。例示でも番号の形を載せません"
        )


@rule("KB504", "slack-id", Model, "Slack の利用者・チャンネルの ID は書かないでください")
def slack_id(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No Slack member or channel id, raw or as a mention.

    Bad: `U02ABCDEF12`
    Good: `回答者1(5万人未満の市)`
    """
    for span in _spans(document, SLACK_ID):
        yield Finding(span, "Slack の ID のような文字があります", "消して「質問者」「回答者1」と書いてください")


@rule("KB505", "secret-token", Model, "パスワードや接続用の鍵(トークン)は書かないでください")
def secret_token(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No credential: Slack and GitHub tokens, webhooks, cloud keys, private keys.

    Bad: `xoxb-` followed by the token
    Good: the name of the product setting, without its value
    """
    for span in _spans(document, SECRET, in_addresses=True):
        yield Finding(span, "トークンのような文字があります", "消して、その鍵をすぐ無効にしてください")


@rule("KB506", "slack-permalink", Model, "Slack の投稿へのリンクは書かないでください")
def slack_permalink(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No link into the members' space: readers outside cannot open it, and it identifies who wrote.

    Bad: `https://example.slack.com/archives/C01234567/p1700000000000000`
    Good: the point made, in our own words
    """
    for span in _spans(document, PERMALINK, ("slack.com",), in_addresses=True):
        yield Finding(span, "Slack へのリンクがあります", "リンクを消し、内容を自分の言葉で書いてください")


@rule("KB507", "person-name", Model, "個人の名前は書かないでください", Severity.WARNING)
def person_name(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """A name before さん or 氏 is pointed out; a person decides, because detectors of names err.

    Bad: `佐藤さんに聞いた`
    Good: `担当者に聞いた`
    """
    text = document.source.text
    for match in NAME.finditer(text) if "さん" in text or "氏" in text else ():
        if not _NOT_NAMES.fullmatch(match[1]):
            span = document.source.span_of(match.start(), match.end())
            yield Finding(span, f"「{match[0]}」は人の名前かもしれません", "名前なら「担当者」などに替えてください")


@rule("KB508", "birth-date", Model, "生年月日は書かないでください")
def birth_date(document: Document[Model], catalog: Catalog) -> Iterator[Finding]:
    """No date of birth, of anybody.

    Bad: `昭和50年1月2日生まれ`, `生年月日 1975/01/02`
    Good: `50代の職員`
    """
    for span in _spans(document, BIRTH_DATE, ("生年月日", "誕生日", "日生", "日 生")):
        yield Finding(span, "生年月日のような日付があります", "消すか、年代などのおおまかな書き方に替えてください")


RULES = (mail_address, phone_number, my_number, slack_id, secret_token, slack_permalink, person_name, birth_date)
