"""The reply to words that are no case: it thanks, and asks only for what the words do not tell yet."""

import re
from collections.abc import Iterator

from generator import _, noted, of, spoken
from generator.intake.besides import size_of
from generator.intake.hiding import wish_in
from generator.intake.meaning import Meaning
from generator.intake.periods import MONTH
from generator.intake.quoted import listed, quoted
from generator.intake.sayings import (
    ASKS,
    ASKS_WHICH,
    HIDES,
    HOW_TO_SEND,
    LACKING,
    NAMED_PERSON,
    NOTHING_TO_SEND,
    USEFUL,
    WRONG_AND_RIGHT,
    speaks_of_the_site,
)
from generator.intake.voices import ANSWER
from generator.language.words import JAPANESE

_REPLIES = {
    Meaning.CORRECTION: noted("お知らせいただき、ありがとうございます。{entry}を資料と見比べて直します。"),
    Meaning.WITHDRAWAL: noted(
        "お知らせを受け取りました。{entry}を載せた団体からのお知らせと確かめてから取り下げます。"
    ),
    Meaning.REPLICATION: noted("試した結果をお知らせいただき、ありがとうございます。{entry}に書き添えます。"),
    Meaning.QUESTION: noted(
        "ご質問をありがとうございます。近い記事を探してお返事します。"
        "まだ記事がなければ、「残った問い」として載せ、経験のある方に聞きます。団体名は載せません。"
    ),
    Meaning.VOICE: noted(
        "お便りをありがとうございます。{entry}への声として受け取りました。"
        "直してほしいところ、試した結果、聞きたいことがあれば、ひとことお知らせください。"
    ),
    Meaning.UNFINISHED: noted(
        "ここまでのお便りを受け取りました。続きをお待ちしています。同じことを書き直さなくて結構です。"
    ),
}
_HOW_TO_SEND = noted(
    "お問い合わせをありがとうございます。事例は、この宛先に、ふつうのメールの文でも、Word や Excel でも送れます。"
    "何に困り、何をして、どうなったかを、短くて構わないので書いてください。足りないことは、こちらから伺います。"
)
_NOTHING_SENT = noted("ご連絡をありがとうございました。書けるものができましたら、いつでもお送りください。")
_OF_A_DRAFT = {
    Meaning.WITHDRAWAL: noted("お知らせを受け取りました。お送りいただいた事例は記事にせず、下書きを消します。"),
    Meaning.CORRECTION: noted("お知らせいただき、ありがとうございます。お送りいただいた原稿を直します。"),
}
_USEFUL = noted("お便りをありがとうございます。「役に立った」と{entry}書き留めました。")
_LACKING = noted("お便りをありがとうございます。{entry}に足りないことを、公開資料で確かめられれば書き足します。")
_OF_THE_SITE = noted(
    "ご意見をありがとうございます。サイトの使い心地についての声として受け取りました。直せるか、編集部で確かめます。"
)
_WHICH = noted("どの記事のことか、題名かアドレスも教えてください。")
_ANSWERS = noted(
    "お答えをありがとうございます。{entry}の「残った問い」への答えとして受け取りました。"
    "公開資料で確かめられれば、記事に書き足します。"
)
_FOLLOWED = noted(
    "試した結果をお知らせいただき、ありがとうございます。{entry}は資料をまとめたページなので、"
    "1つの事例として載せられればと思います。何に困り、何をして、どうなったか、団体名を載せてよいかを教えてください。"
)
_AT_ONCE = noted(
    "お知らせいただき、ありがとうございます。{entry}を確かめ、個人のことは、ほかの確認を待たずに消します。"
    "消したら、もう一度ご連絡します。"
)
_WHAT_IS_WRONG = noted("どの文がどう違うかを教えてください。")
_WHERE_PUBLIC = noted("確かめられる公開資料があれば、そのアドレスも教えてください。")
_ASKED_TOO = noted("ご質問には、近い記事を探してお返事します。")
_SENTENCE = re.compile(r"[^。!！?？\n]+[?？]?")
_REASON = re.compile(r"(?:ので|ため|から(?!の)|とのこと|いなくて|なくなり|理由)")
_BROKEN = re.compile(
    r"(?:リンク|URL|アドレス)[^。\n]{0,8}(?:切れ|開け|開き|見られ|つなが|エラー)|404|Not Found", re.IGNORECASE
)
_WHEN = re.compile(
    rf"{MONTH.pattern}|\d{{4}}年|[今昨去]年|年度|[春夏秋冬]に|先月|先週|[\d一二三半]{{1,9}}(?:年|か月|ヶ月|カ月|週間)(?:前|ほど)"
)
_RESULT = re.compile(
    r"うまく|成功|失敗|だめ|ダメ|駄目|効果|成果|半分|(?:減|増|短縮|下が|上が|早く|楽に|できるように)[^。\n]{0,6}(?:まし|た|です)|できませんで|続きません|やめ|本格(?:的な)?(?:導入|運用)(?:は|を|に)|見送|手で直|使(?:い|え)(?:もの|ませ|ない)"
)
_CHANGED = re.compile(
    r"違[いうっ]|変え|変更|うち(?:は|で|の)|(?:代|か)わり|足し|加え|減らし|なしで|残し|ただし|ところが"
)
_POINTS = re.compile(r"[0-9０-９]|[「『][^」』\n]{2,}[」』]")  # what tells which words are meant
_TURNED = (
    WRONG_AND_RIGHT,
    re.compile(
        r"「(?P<old>[^」\n]{1,40})」とあ(?:りま)?(?:す|る)が、?(?:正しくは)?「?(?P<new>[^「」。、\n]{1,30}?)」?(?:です|でした|が正し)"
    ),
    re.compile(r"「(?P<old>[^」\n]{1,40})」[^「」。\n]{0,24}?「(?P<new>[^」\n]{1,40})」"),
    re.compile(
        r"(?P<old>[^\s、。「」『』はがをに]{1,20}?)(?:では|じゃ)なくて?、?(?P<new>[^\s、。「」『』]{1,20}?)(?:です|でした|が正し|だ)"
    ),
    re.compile(
        r"(?P<old>[^\s、。「」『』→]{1,20})\s*(?:→|⇒|->|=>)\s*(?P<new>(?![^\s、。」]*(?:[にと]な(?:って|り)|と(?:ある|あり|書|記載)))[^\s、。「」『』→]{1,20}?)"
        r"(?:です|でした|に(?=[変な]))?(?=[\s、。」]|$)"
    ),
)
_SENT = re.compile(r"(?:送|出|投稿し|お送りし|提供し|書)[いっりし]?た[^。\n]{0,16}(?:事例|件|もの|原稿|話)")
_NOW = re.compile(
    r"(?:正しくは|正解は|(?:今|いま|現在)は)、?「?(?P<new>[^」。\n]{1,40}?)」?(?:です|に(?:な|変)|へ|が正し)"
)
_SOURCE = re.compile(r"https?://|広報|ホームページ|サイト|例規|要綱|会議録|報告書|通知|官報|新聞")


def reply_to_who_follows_a_thread(text: str, title: str) -> str:
    """Return the reply to ``text`` of somebody who did as the thread with that ``title`` tells: it may be a case."""
    return _joined(_(_FOLLOWED, entry=quoted(title)), "" if _SOURCE.search(text) else _(_WHERE_PUBLIC))


def reply_to(meaning: Meaning, text: str, title: str, place: str, *, is_own: bool = False) -> str:
    """Return the reply to ``text`` about the entry with that ``title``, from somebody at ``place`` if that is known.

    The entry ``is_own`` where it tells of that place.
    """
    if meaning is Meaning.QUESTION and HOW_TO_SEND.search(text):
        return _(_HOW_TO_SEND)
    if meaning is Meaning.VOICE and not title and NOTHING_TO_SEND.search(text):
        return _(_NOTHING_SENT)
    if meaning is Meaning.VOICE and not title and speaks_of_the_site(text):
        return _(_OF_THE_SITE)
    reply = _without_which(meaning, text, title, place, is_own=is_own)
    asks = meaning is not Meaning.QUESTION and any(
        ASKS.search(one) and ASKS_WHICH.search(one) for one in _SENTENCE.findall(text)
    )
    is_clear = title or meaning in {Meaning.QUESTION, Meaning.UNFINISHED} or _of_a_draft(meaning, text, title)
    return _joined(reply, _(_ASKED_TOO) if asks else "", "" if is_clear else _(_WHICH))


def reply_to_opinion(opinion: str, text: str, title: str) -> str:
    """Return the reply to an ``opinion`` that was chosen on the page ``title``; nothing to any other."""
    called = _called(title)
    if opinion == "役に立った":
        return _(_USEFUL, entry=_("{entry}に", entry=called))
    if opinion == "足りない":
        return _(_LACKING, entry=called)
    if opinion == ANSWER:
        return _joined(_(_ANSWERS, entry=called), "" if _SOURCE.search(text) else _(_WHERE_PUBLIC))
    if opinion != "違う":
        return ""
    where = "" if _SOURCE.search(text) else _(_WHERE_PUBLIC)
    return _joined(_(_REPLIES[Meaning.CORRECTION], entry=called), where if text else _(_WHAT_IS_WRONG))


def reply_of_a_draft(meaning: Meaning) -> str:
    """Return the reply to whoever corrects or takes back what is a draft still; nothing to any other meaning."""
    return _(_OF_A_DRAFT[meaning]) if meaning in _OF_A_DRAFT else ""


def _called(title: str) -> str:
    return quoted(title) if title else of("reply", "記事")


def _joined(*sentences: str) -> str:
    """Return ``sentences`` one behind another, with a blank between them where the language has one."""
    return ("" if spoken() == JAPANESE else " ").join(filter(None, sentences))


def _of_a_draft(meaning: Meaning, text: str, title: str) -> bool:
    """Whether what was sent is meant, and no entry."""
    return meaning in _OF_A_DRAFT and not title and bool(_SENT.search(text))


def _without_which(meaning: Meaning, text: str, title: str, place: str, *, is_own: bool) -> str:
    """Return the reply without the question which entry is meant."""
    if _of_a_draft(meaning, text, title):
        return _(_OF_A_DRAFT[meaning])
    if meaning is Meaning.CORRECTION and NAMED_PERSON.search(text):
        return _(_AT_ONCE, entry=_called(title))
    if meaning is Meaning.VOICE and (reply := _of_voice(text, title)):
        return reply
    asked = {
        Meaning.CORRECTION: lambda: _of_correction(text, title),
        Meaning.WITHDRAWAL: lambda: _of_withdrawal(text, is_own=is_own),
        Meaning.REPLICATION: lambda: _of_trial(text, place),
    }
    return _joined(_(_REPLIES[meaning], entry=_called(title)), asked.get(meaning, str)())


def _of_voice(text: str, title: str) -> str:
    """Return the reply to a wish for more, or to thanks; nothing where neither is said."""
    if LACKING.search(text):
        return _(_LACKING, entry=_called(title))
    entry = _("{entry}に", entry=quoted(title)) if title else ""
    return _(_USEFUL, entry=entry) if USEFUL.search(text) else ""


def _of_trial(text: str, place: str) -> str:
    """Return what is asked of whoever tried what an entry tells."""
    missing = listed(_not_told(text, place))
    return _("{missing}を教えてください。", missing=missing) if missing else _("ほかに伺うことはありません。")


def _of_withdrawal(text: str, *, is_own: bool) -> str:
    """Return what is asked of whoever wants an entry withdrawn, as far as they did not say it."""
    asked = (
        *([] if is_own else [_("事例を載せた団体の方かどうか")]),
        *([] if _REASON.search(text) else [_("差し支えなければ理由")]),
    )
    return _("{missing}を教えてください。", missing=_("と、").join(asked)) if asked else ""


def _of_correction(text: str, title: str) -> str:
    """Return how a correction of the page with that ``title`` was read, and what is asked about it."""
    found = ([one for one in pattern.finditer(text) if not title or one["old"] not in title] for pattern in _TURNED)
    turned = next(filter(None, found), [])
    now = _NOW.search(text)
    if turned:
        read = _joined(*(_("「{old}」を「{new}」に、と読みました。", old=one["old"], new=one["new"]) for one in turned))
    elif now:
        read = _("正しくは「{new}」と読みました。", new=now["new"])
    elif _BROKEN.search(text):
        return _("開けないリンクはどれか、移った先がわかればそのアドレスも教えてください。")
    else:
        read = "" if _POINTS.search(text.replace(title, "")) else _(_WHAT_IS_WRONG)
    return _joined(read, "" if _SOURCE.search(text) else _(_WHERE_PUBLIC))


def _not_told(text: str, place: str) -> Iterator[str]:
    """Yield what somebody who tried what an entry tells has not said of it."""
    if not place and not size_of(text):
        yield of("reply", "人口の規模") if wish_in(text) or HIDES.search(text) else _("団体名か人口の規模")
    if not _WHEN.search(text):
        yield _("いつ試したか")
    if not _RESULT.search(text):
        yield of("reply", "うまくいったか")
    if not _CHANGED.search(text):
        yield _("変えたところ")
