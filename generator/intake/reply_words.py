"""How people number what they answer, say yes to all of it, and what they write around it: patterns of folded lines."""

import re
from functools import cache

from generator import worded_by
from generator.intake import english
from generator.intake.asking import CONSENT, EVIDENCE, LABELS, OUTCOME, PERIOD, PLACE, SIZE, STAGE, shown
from generator.model.claims import Claim
from generator.model.vocabulary import OutcomeKind, Stage

MARKS = re.compile(r"^[\s>|]+")
ARROW = re.compile(r"^\s*(?:->|=>|→|⇒|⇨|➡|▶|▷|↳|└)+\s*")  # before an answer below a question
NUMBER = r"(?:\d{1,2})"
AND = r"\s*(?:[,、・と&]|から|[~〜～-])\s*"
# A number before an answer: "1.", "(1)", "問1:", "1番 ", or "1" right before a word that counts nothing.
POINT = re.compile(
    rf"^\s*(?:[・●■◆*-]\s*)?[\[(【<]?\s*(?:問|質問|No\.?|Q|A|回答)?\s*(?P<numbers>{NUMBER}(?:{AND}{NUMBER}(?![.,:]?\d))*)"
    r"(?:(?:\s*(?:[.)\]】>:、]|,(?!\d{3}(?!\d))|番目?(?:は|[:.]|\s)?|つ目は?|について(?:は)?|->|→))+\s*"
    r"|は(?![いずじ\d])[、\s]*"
    r"|の(?=[^\d\s。、]{1,8}は)"
    r"|\s+(?!(?:[\d月日件時分秒回割名個%万千百]|年(?!度)|人(?!口)|[かヶ]所|つ))"
    r"|(?=はい|いいえ|わか|ない|なし|ok|OK|載|はず|よい|いい|大丈夫|不明|ありま|特に|計画|試行|運用|終了|成果|部分|中止))(?P<said>.*)$"
)
# Where in a line the next answer may begin: a number in a circle or in brackets, or one behind a blank or an answer.
BEGINS = re.compile(
    rf"[(\[【](?P<wrapped>{NUMBER})[)\]】](?=\s*[^\s、。,)\]】])"
    rf"|(?<=[\s、。,;/])(?:質?問|No\.?|Q|回答)\s?(?P<named>{NUMBER})(?=[.):、\s]|[^\d\s])"
    rf"|(?:(?<=[\s、。,;/])|(?<=はい)|(?<=いいえ)|(?<=ません)|(?<=です)|(?<=なし)|(?<=ない)|(?<=[いよ]い)|(?<=OK)|(?<=ください))"
    rf"(?P<plain>{NUMBER})(?!\d)(?P<sign>[.):]?)(?P<blank>\s*)(?=\S)"
)
# What counts something: a number before it begins no answer, blank or not.
COUNTED = re.compile(
    r"[万千百億円%]|(?:[月日件時分秒回割名個年人]|[かヶ]所|つ)(?:間|目)?(?:から|まで|以|前|後|[にでがはをのと、。,\s]|です|$)"
)
# Behind which an answer may stand even if the number before it looks like a part of another number.
SAID_ALL = re.compile(r"(?:はい|いいえ|なし|ない|ません|です|ます|ました|[。、,;/○×])\s*$")
BARE = re.compile(rf"^\s*[(]?(?P<numbers>{NUMBER})[.):]?\s*$")
_LABEL = "|".join(map(re.escape, LABELS))
# What people call a question for short.
CALLED = {
    **dict.fromkeys(("公開", "掲載", "同意", "公開の同意"), CONSENT),
    **dict.fromkeys(("自治体", "自治体名", "市町村名", "名前", "団体"), PLACE),
    **dict.fromkeys(("人口", "人口規模"), SIZE),
    **dict.fromkeys(("資料", "根拠", "出典"), EVIDENCE),
    **dict.fromkeys(("段階", "現在の段階", "今の段階"), STAGE),
    **dict.fromkeys(("期間", "開始"), PERIOD),
    "ずらすところ": str(Claim.ADAPTATION),
}
_CALLED = "|".join(map(re.escape, sorted(CALLED, key=len, reverse=True)))
# What the letter read otherwise than it was meant, put right in a word: 段階は「試行中」のほうが近いです.
RECAST = re.compile(
    rf"^(?:・|なお、?|また、?|あと、?)?(?:(?:いま|今|現在|取り組み)の)?(?P<label>段階|{OUTCOME})(?:は|が)?、?"
    rf"[「『]?(?P<said>{'|'.join(one.written for words in (Stage, OutcomeKind) for one in words)})[」』]?"
    r"(?:の(?:ほう|方)が?(?:近い|正しい|合って)[^。]{0,6}|です|でした|(?:が|に)(?:正しい|近い|直して)[^。]{0,10}|ではないかと思います)?[。]?$"
)
TOLD_OF = re.compile(
    rf"^(?:(?:いま|今|現在)の)?(?P<label>{_LABEL}|段階|資料|ずらすところ)(?:は|も|については?)[、\s]*(?P<said>.+)$"
)


def labelled(line: str) -> tuple[str, str] | None:
    """Return the question that ``line`` names as a label, in Japanese or the language of the site, and its answer."""
    match = _patterns(worded_by())[0].match(line)
    return (label_of(match["label"]), match["said"]) if match else None


def asked(line: str) -> re.Match[str] | None:
    """Return the number, the label and the words of the question that ``line`` of our mail asks."""
    return _patterns(worded_by())[1].match(line)


def label_of(name: str) -> str:
    """Return the label of the question that is called ``name``."""
    shown_ones = {shown(label).casefold(): label for label in LABELS}
    return CALLED.get(name) or shown_ones.get(name.casefold(), name)


@cache
def _patterns(_words: object) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(map(re.escape, sorted({*LABELS, *map(shown, LABELS)}, key=len, reverse=True)))
    return (
        re.compile(rf"^\s*[■●・◆【\[]*\s*(?P<label>{names}|{_CALLED})\s*[】\]]?\s*[:→]\s*(?P<said>.*)$", re.IGNORECASE),
        re.compile(rf"^\s*(?P<number>{NUMBER})\s*[.):]\s*(?P<label>{names})\s*:\s*(?P<said>.*)$", re.IGNORECASE),
    )


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
    r"|お?返(?:事|信)(?:が)?(?:大変)?遅(?:れ|く)[^。]{0,12}|(?:遅く|お返事が).{0,20}(?:すみません|申し訳.{0,8})|.{0,12}(?:回答|返信|お答え)(?:し|いたし|致し|させていただき)ます"
    r"|承知(?:し|いたし|致し)ました|ありがとうございま(?:す|した)|引き続き.{0,20}|(?:お手数.{0,14}|以上|どうか|何卒|どうぞ|ご確認)?、?よろしく.{0,12}|以上(?:です)?|お待たせ.{0,12}|記入(?:し|いたし|致し)ました|取り急ぎ.{0,20})[。!、]*$"
)
# An answer that only says that one will come.
PUTS_OFF = re.compile(
    r"^(?:(?:すみません|申し訳(?:ありません|ございません))[。、]?)?(?:(?:これ|こちら|この件|詳細|詳しく)(?:について)?は?、?)?(?:まだ|いま|今|現在|ただ(?:いま|今))?、?"
    r"(?:(?:確認|相談|調べ|調整)(?:し)?て(?:から)?、?)?(?:(?:後日|後ほど|のちほど|追って|おって|改めて|あらためて|あとで|後で|別途|また)、?[^。\nに]{0,8}"
    r"(?:回答|連絡|返事|返信|送付|送|お?知らせ|お?答え|お?伝え|提出)(?:を|り|え|し|する|いたし|致し|させ|差し上げ)*(?:ていただき|て頂き)?(?=ます|予定)|[^。、\n]{0,10}(?:確認|調整|相談|作成|準備|整理|調査|問い合わせ)中)"
    r"(?:です|ます|ました|予定です)?(?:ので[^。\n]{0,20})?[。]?$"
    r"|^[^。\n]{0,20}(?:後日|後ほど|のちほど|追って|おって|改めて|あらためて)(?:で(?:す)?|になります)?[。]?$"
)
# What makes a yes hang on something, or asks back.
CONDITION = re.compile(
    r"ただし|但し|ただ[、,]|条件|前提|限り|範囲で|場合(?:は|に|のみ|だけ)|(?:の|だけ|のみ|なければ|ない|る|た|名|前|数字|規模)なら|ならば"
    r"|(?<!よけ)(?<!良け)(?<!よろしけ)(?<!宜しけ)(?<!問題なけ)(?<!支えなけ)(?<!例)(?<!たと)[えけげせてねべめれ]ば(?!あり)(?!幸)"
    r"|(?:確認|相談|決裁|了解|了承|許可|承認)[^。]{0,10}(?:てから|たら|中|次第|(?:取れ|下り|おり)(?!ました(?!ら)|て(?:い|お)?ます)|必要)|以外は|を除[いき]|[てで]から(?:に|で|なら|お願)|(?:消|伏せ|直|外|除|省|削|削除|修正|訂正)[しい]?て(?:から|くれ|くだ|下さ|もら|いただ|頂|ほし|欲し)"
    r"|たぶん|多分|おそらく|かもしれ|[?？]|(?:です|ます|ません|でしょう)か[。\s]*$"
)
# Somebody who waited says that the page may come.
RELEASES = re.compile(
    r"(?:公開|掲載|[載の]せ)[^。\n]{0,12}(?:大丈夫|(?:構|かま)いません|(?:いい|よい|良い)です|結構です|問題(?:ありません|ございません|ないです)|お願い(?:し|いたし)ます|OK)"
)
# Something that was told before: pointed to, and not said again.
_BEFORE = r"(?:前回?|先|以前|最初|先日|この前|この間|はじめ|初め|上)"
_MAIL = r"(?:の?(?:メール|お?便り|投稿|ご?連絡|お?返事|回答|原稿|文))"
POINTS_BACK = re.compile(
    rf"{_BEFORE}{_MAIL}?(?:に|で|にも|でも|の中で|も)?、?(?:書[いきか]|かい|記し|記載|お?伝え|お?送り|送っ|申し|添付し|挙げ|出し|触れ|お?話)[^。、]{{0,8}}(?:た|とおり|通り)"
    rf"|{_BEFORE}(?:{_MAIL}(?:の|と|に|を)|の?(?:もの)?と(?:同じ|一緒)|記(?:の)?(?:とおり|通り|と同じ)|の(?:とおり|通り))|^(?:同上|既出|(?:記載|送付|提出)済み?)(?:です)?[。]?$"
)
POINTS_BACK_ALONE = re.compile(
    rf"^(?:{POINTS_BACK.pattern})[^。]{{0,6}}(?:です|ます|ました|とおり|通り|ください|同じ|参照)?[。]?$"
)
# Somebody who sent a case wants no page of it any more: a request, never what became of the work, nor one about a part
# of the page or about what may still happen, which an editor reads.
_WISHED = r"(?:て?ください|て下さい|たい|ます|お願い|いただ|頂|ことに)"
_NOT_ALL = (
    r"(?:写真|画像|図|数字|名前|氏名|[課係部]名|担当者?名?|電話番号|リンク|アドレス)(?:の(?:掲載|公開|ほう|方)|は|を|だけ|のみ)"
    r"|もし|(?<!でき)(?<!よけ)(?<!しけ)れば|場合(?:は|に|、)|(?<!可能)(?<!それ)なら(?!な)"
)
BACKS_OUT = re.compile(
    rf"(?:^|(?<=[。\n]))(?![^。\n]*(?:{_NOT_ALL}))[^。\n]*?(?:(?:見送(?:ら|り|る)|辞退|(?:取り|とり)?(?:や|止)め(?!ました)|取り?下げ|撤回|キャンセル|なかったこと|無かったこと)[^。\n]{{0,12}}{_WISHED}"
    rf"|(?:掲載|公開|投稿|記事)[^。\n]{{0,8}}(?:遠慮|控え|なし|ご容赦)[^。\n]{{0,10}}{_WISHED}"
    r"|(?:記事|事例|投稿|サイト|全部|全体|これ)[^。\n]{0,8}(?:載せ|掲載し|公開し|出さ)ない(?:で|ことに)"
    r"|(?:許可|了解|了承|決裁|承認|OK)[がはを][^。\n]{0,6}(?:出|下|お|得|取|もら|いただ)[^。\n]{0,4}(?:ず|ません|なかった|なくて))"
    rf"|{english.BACKS_OUT}",
    re.MULTILINE,
)
# What somebody asks for, or promises to say later.
ASKED_FOR = (
    r"(?:くだ|下さ|願|助かり|いただ|頂け|頂き|ほし|欲し|たいです|たいと(?:思|存)|幸い|でしょうか|予定です"
    r"|(?:連絡|お?知らせ|返事|回答)(?:し|いたし|致し|を差し上げ)|ご了承)"
)
_PAGE = (
    r"(?:掲載|公開|公表|[載の]せ|サイトに出|記事に"
    r"|[市区町村県]の名前(?!を)|(?:団体|自治体|市町村|市区町村)の?名(?:前)?(?![簿を]))"
)
_LATER = (
    r"(?:(?:[るただれ]|月|日|年度|庁議|議会|決裁|発表)(?:の終了|末|頃|ごろ)?まで|その[後あ]|(?:の|[たる])あと|あと[にで]|(?<![今前午])後[にでのか]"
    r"|以降|以後|見合わ|改めて|待[っち]|保留|延期|時期|先に?(?:延|の)ば|まだ|[てで]から|次第|(?:の|公開|掲載|その)前に|当面|しばらく)"
)
# Somebody wants the page later, or not yet, in so many words.
POSTPONES = re.compile(
    r"(?:掲載|公開|載せ|記事)[^。\n]{0,16}(?:待っ|待ち|延期|保留|先に(?:延ば|のば))[^。\n]{0,14}"
    r"|(?:まだ|しばらく|当面)[^。\n]{0,8}(?:載せ|のせ|公開し|掲載し|出さ)ない"
    r"|(?:待っ|保留に)[^。\n]{0,8}(?:載せ|公開|掲載)"
    r"|(?:掲載|公開|載せ(?:る)?)[^。\n]{0,20}[てで]から(?:に|で|お願)"
    r"|[^。\n]まで(?:は|に)?、?[^。\n]{0,8}(?:載せ|のせ|公開し|掲載し|出さ)ない(?:で|よう)"
    r"|(?:掲載|公開)(?:は|を|も)?、?[^。\n]{0,12}(?:以降|以後|後|あと|明け|過ぎ)(?:に|で|から|まで)?[^。\n]{0,8}(?:お願い|くだ|下さ|ほし|希望|がい|でい)"
    r"|(?:終わ|決ま|下り|おり|通|済|出|取れ)(?:って|んで|て)から[^。\n]{0,12}(?:返事|返信|連絡|お?知らせ|回答)"
    r"|(?:決裁|承認|許可|了解|了承|確認|回答|返事)[^。\n]{0,10}(?:まだ|前(?:です|なの|のた)|これから|中(?:です|なの|のた|につき)|(?:取れて|下りて|おりて|出て)(?:い)?(?:ない|ません))[^。\n]{0,16}待(?:っ|ち)[^。\n]{0,14}"
)
# Whether the page may come is being asked, whatever is wished.
UNSURE = re.compile(
    r"(?:(?:載せ|公開し|掲載し|公表し|出し)て(?:も)?(?:よい|良い|いい|大丈夫|構わない|差し?支えない)か(?:どうか)?|(?:公開|掲載|公表)の(?:可否|是非|許可))(?:は|を|について)?、?"
    r"[^。\n]{0,16}(?:確認|相談|協議|照会|調整|検討|聞い|伺[いっ]|うかがっ|問い合わせ)[^。\n]{0,6}(?:中|て(?:い|お)|ところ)[^。\n]{0,8}"
    r"|(?:載せ|公開し|掲載し|公表し|出し)て(?:も)?(?:よい|良い|いい|大丈夫|構わない|差し?支えない)(?:もの)?か(?:どうか)?(?:は|が|も)?、?"
    r"(?:まだ|今のところ|いまのところ|現時点では|自分では|私では|私には)?、?(?:わか|分か|判断(?:が)?(?:でき|つ)|決ま|決めら)[^。\n]{0,4}(?:ませ|な(?:い|く))"
)
# The same, or anything that may mean it: where that is in doubt, nothing is published.
HOLDS = re.compile(
    rf"(?:^|(?<=[。\n]))(?=[^。\n]{{0,120}}{_PAGE})(?=[^。\n]{{0,120}}{_LATER})(?=[^。\n]{{0,160}}{ASKED_FOR})[^。\n]+|"
    rf"(?:{POSTPONES.pattern})|(?:{UNSURE.pattern})|{english.HOLDS}",
    re.MULTILINE,
)
