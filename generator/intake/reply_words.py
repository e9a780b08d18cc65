"""How people number what they answer, say yes to all of it, and what they write around it: patterns of folded lines."""

import re

from generator.intake.asking import LABELS

MARKS = re.compile(r"^[\s>|]+")
NUMBER = r"(?:\d{1,2})"
AND = r"\s*(?:[,、・と&]|から|[~〜～-])\s*"
# A number before an answer: "1.", "(1)", "問1:", "1番 ", or "1" right before a word that counts nothing.
POINT = re.compile(
    rf"^\s*(?:[・●■◆*-]\s*)?[\[(【<]?\s*(?:問|質問|No\.?|Q|A|回答)?\s*(?P<numbers>{NUMBER}(?:{AND}{NUMBER})*)"
    r"(?:(?:\s*(?:[.)\]】>:,、]|番目?(?:は|[:.]|\s)?|つ目は?|について(?:は)?|->|→))+\s*"
    r"|は(?![いずじ\d])[、\s]*"
    r"|\s+(?!(?:[\d月日件時分秒回割名個%万千百]|年(?!度)|人(?!口)|[かヶ]所|つ))"
    r"|(?=はい|いいえ|わか|ない|なし|ok|OK|載|はず|よい|いい|大丈夫|不明|ありま|特に|計画|試行|運用|終了|成果|部分|中止))(?P<said>.*)$"
)
SEVERAL = re.compile(
    rf"(?:(?<=[\s、。,;/])|(?<=はい)|(?<=いいえ)|(?<=ません)|(?<=です))(?=[(]?{NUMBER}[.):]?\s*[^\d\s.,])"
)
BARE = re.compile(rf"^\s*(?P<numbers>{NUMBER})[.):]?\s*$")
_LABEL = "|".join(map(re.escape, LABELS))
LABELLED = re.compile(rf"^\s*[■●・◆【\[]*\s*(?P<label>{_LABEL})\s*[】\]]?\s*[:→]\s*(?P<said>.*)$")
TOLD_OF = re.compile(rf"^(?P<label>{_LABEL}|段階)(?:は|については?)[、\s]*(?P<said>.+)$")
ASKED = re.compile(rf"^\s*(?P<number>{NUMBER})\s*[.):]\s*(?P<label>{_LABEL})\s*:\s*(?P<said>.*)$")
ALL = re.compile(
    r"^(?:全部|ぜんぶ|すべて|全て|いずれも|どれも|全項目)(?:は|に|とも|が|、)?\s*"
    r"(?:はい|ok|よい|いい|大丈夫|問題|構|かま|結構|了承|承諾|同意|○).{0,14}$",
    re.IGNORECASE,
)
_FINE = r"(?:大丈夫です|問題(?:あり|ござい)ません|結構です|同意(?:し|いたし)ます|お願い(?:し|いたし)ます)"
YES_ALONE = re.compile(rf"^(?:はい|ok|{_FINE})[、。!]?(?:それで)?{_FINE}?[。!]*$", re.IGNORECASE)
COURTESY = re.compile(
    r"^(?:(?:ご|お)?(?:連絡|返信|返事|確認|対応|丁寧|手数|質問|メール|世話).{0,25}(?:ありがとう|すみません|恐れ入り|おかけ).{0,12}"
    r"|.{0,16}(?:下記|以下|次)のとおり.{0,14}|(?:以下|下記)[、に]?.{0,6}(?:回答|返信|記入|お返事|書きました).{0,10}"
    r"|(?:遅く|お返事が).{0,20}(?:すみません|申し訳.{0,8})|.{0,12}(?:回答|返信|お答え)(?:し|いたし|致し|させていただき)ます"
    r"|承知(?:し|いたし|致し)ました|ありがとうございま(?:す|した)|引き続き.{0,20}|よろしく.{0,12}|以上(?:です)?|お待たせ.{0,12}|記入(?:し|いたし|致し)ました|取り急ぎ.{0,20})[。!、]*$"
)
