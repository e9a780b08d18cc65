"""KB50x, KB510: personal data and credentials never become public.

What they look like stands in ``contacts``, ``numbers``, ``credentials`` and ``names``; how well these do is measured on
the sentences of ``tests/privacy`` (docs/privacy-detection.md). A finding stands at the very characters the author
typed, and never repeats them.
"""

from collections.abc import Iterator, Sequence

from generator import _
from generator.findings.diagnostics import Severity, Span, Told
from generator.reading.text import TextFile
from generator.rules import contacts, handles, in_english, names, numbers
from generator.rules.base import Finding, TextRule, text_rule
from generator.rules.credentials import SECRETS, SLACK_IDS, SLACK_LINKS
from generator.rules.folding import Sought
from generator.rules.looked import looked_at

_FILE = Span.on_line(1, width=0)
# What is private is sought in both languages on every site: texts in Japanese quote English ones.
MAILS = (*contacts.MAILS, *in_english.MAILS)
PHONES = (*contacts.PHONES, *in_english.PHONES)
NAMES = (*names.NAMES, *handles.HANDLES, *in_english.NAMES)
BIRTH_DATES = (*numbers.BIRTH_DATES, *in_english.BIRTH_DATES)
LABELLED_NUMBERS = (*numbers.LABELLED_NUMBERS, *in_english.LABELLED_NUMBERS)
STREETS = (*contacts.STREETS, *in_english.STREETS)


def _findings(file: TextFile, sought: Sequence[Sought], found: str, mend: str) -> Iterator[Finding]:
    """Yield a finding for every place in the file that holds what is sought, and one for its name, an address, too."""
    places = looked_at(file).places(sought)
    told: set[int] = set()
    for place in places:
        if place and told.isdisjoint(place):
            told.update(place)
            yield Finding(file.span_of(place.start, place.stop), found, mend)
    if None in places:
        yield Finding(
            _FILE, _("ファイル名に{found}", found=found), _("ファイル名はアドレスになります。別の名前に替えてください")
        )


@text_rule("KB501", "mail-address", "メールアドレスは書かないでください", Told.FORM, private=True)
def mail_address(file: TextFile) -> Iterator[Finding]:
    """No mail address, of a person or an office.

    Bad: `taro@city.example.lg.jp`
    Good: コミュニティの該当チャンネルで聞く
    """
    yield from _findings(
        file, MAILS, _("メールアドレスのような文字があります"), _("消すか、担当課名やチャンネル名に替えてください")
    )


@text_rule("KB502", "phone-number", "電話番号は書かないでください", Told.FORM, private=True)
def phone_number(file: TextFile) -> Iterator[Finding]:
    """No phone number, however it is written.

    Bad: `011-234-5678`, `０９０−１２３４−５６７８`
    Good: 市の公式サイトの窓口案内へのリンク
    """
    yield from _findings(
        file, PHONES, _("電話番号のような数字があります"), _("消すか、公式サイトへのリンクに替えてください")
    )


@text_rule("KB503", "my-number", "個人番号(マイナンバー)は書かないでください", Told.FORM, private=True)
def my_number(file: TextFile) -> Iterator[Finding]:
    """No twelve digits that pass the check digit of a 個人番号.

    Bad: `123456789018`
    Good: 12桁の番号そのものは載せない
    """
    yield from _findings(
        file,
        numbers.MY_NUMBERS,
        _("個人番号と同じ形の12桁の数字があります"),
        _("必ず消してください。例示でも番号の形を載せません"),
    )


@text_rule("KB504", "slack-id", "Slack の利用者・チャンネルの ID は書かないでください", Told.FORM, private=True)
def slack_id(file: TextFile) -> Iterator[Finding]:
    """No Slack member or channel id, raw or as a mention.

    Bad: `U02ABCDEF12`
    Good: `回答者1(5万人未満の市)`
    """
    yield from _findings(
        file, SLACK_IDS, _("Slack の ID のような文字があります"), _("消して「質問者」「回答者1」と書いてください")
    )


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
    yield from _findings(
        file, SECRETS, _("トークンのような文字があります"), _("消して、その鍵をすぐ無効にしてください")
    )


@text_rule("KB506", "slack-permalink", "Slack の投稿へのリンクは書かないでください", Told.FORM, private=True)
def slack_permalink(file: TextFile) -> Iterator[Finding]:
    """No link into the members' space: readers outside cannot open it, and it identifies who wrote.

    Bad: `https://example.slack.com/archives/C01234567/p1700000000000000`
    Good: the point made, in our own words
    """
    yield from _findings(
        file, SLACK_LINKS, _("Slack へのリンクがあります"), _("リンクを消し、内容を自分の言葉で書いてください")
    )


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

    So is what somebody is called in a network, unless it says that an office has it (`@kouhou_kakuu`).

    Bad: `佐藤さんに聞いた`, `LINE ID: hanako_s`, `@hanako_s`
    Good: `担当者に聞いた`
    """
    yield from _findings(
        file, NAMES, _("人の名前かもしれない言葉があります"), _("名前なら「担当者」などに替えてください")
    )


@text_rule("KB508", "birth-date", "生年月日は書かないでください", Told.FORM, private=True)
def birth_date(file: TextFile) -> Iterator[Finding]:
    """No date of birth, of anybody.

    Bad: `昭和50年1月2日生まれ`, `生年月日 1975/01/02`
    Good: `50代の職員`
    """
    yield from _findings(
        file, BIRTH_DATES, _("生年月日のような日付があります"), _("消すか、年代などのおおまかな書き方に替えてください")
    )


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
    yield from _findings(
        file,
        LABELLED_NUMBERS,
        _("口座や証明書の番号のような数字があります"),
        _("必ず消してください。例示でも番号の形を載せません"),
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
    yield from _findings(
        file, STREETS, _("番地まで書いた住所があります"), _("個人の家の住所なら、町名までにするか消してください")
    )


# Each rule with what it looks for; the form looks for the same (forms/patterns.py).
SOUGHT: tuple[tuple[TextRule, Sequence[Sought]], ...] = (
    (mail_address, MAILS),
    (phone_number, PHONES),
    (my_number, numbers.MY_NUMBERS),
    (slack_id, SLACK_IDS),
    (secret_token, SECRETS),
    (slack_permalink, SLACK_LINKS),
    (person_name, NAMES),
    (birth_date, BIRTH_DATES),
    (labelled_number, LABELLED_NUMBERS),
    (street_address, STREETS),
)
RULES = tuple(rule for rule, _sought in SOUGHT)
