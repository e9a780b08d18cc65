"""How names of places are told from ordinary words; the form tells them by the same (``forms/withheld.py``)."""

from generator.language.later import later
from generator.language.spelling import HAN, in_hiragana

SUFFIX = later(  # what places have
    f"郡|[{HAN}]{{0,3}}駅|港|空港|湾|川|山|島|城|温泉|高原|公園|寺|神社|大学|短大|高校|高等学校|中学|小学校|病院|新聞|放送|銀行"
    "|信用金庫|農協|漁協|方式|地区|地域|地方|方面|圏|管内|支庁|支[局部店社]|[諸列群]島|振興局|保健所|警察署|消防|税務署|支所|[市町村区][民内]|周辺|近郊|沿線"
    "|広域|図書館|商工会|出身|在住|産|版|型|流|式|史|発(?![生表行注電送信達掘見])|側|平野|盆地|半島|街道|郵便局|交通|鉄道|電鉄|弁(?![護当])|鍋|焼|塗|牛|豚|米(?!軍)"
    f"|[{HAN}]{{0,4}}(?:高校|高等学校|学校|学院|学園|病院|図書館|美術館|博物館|体育館|幼稚園|保育園|保育所|球場|競技場|住宅|団地)"
)
# Companies, lines, teams and what else the whole country calls by a place; what a place has for itself (信用金庫, a
# club of football, a stadium, the goods it is known for) tells it as its name does.
OF_THE_COUNTRY = (
    "横浜(?:ゴム|タイヤ|DeNA|ベイスターズ)|つくばエクスプレス|札幌(?:ビール|ラーメン|オリンピック)|名古屋コーチン|神戸ビーフ|長野オリンピック"
    "|東京(?:ガス|ヤクルト|ビッグサイト|ドーム|メトロ|スカイツリー|ディズニー|オリンピック|パラリンピック)|大阪ガス|千葉ロッテ"
    "|福岡ソフトバンク|広島(?:東洋)?カープ|北海道日本ハム|四日市ぜんそく|讃岐うどん|信州(?:そば|みそ|味噌)|琉球ガラス|浜松町駅|新宿駅"
)
OTHERS = later(in_hiragana(f"{OF_THE_COUNTRY}|(?:横浜|つくば|名古屋|仙台|足利|大垣共立|北九州)銀行"))
KANJI = later(f"[{HAN}]")
KANA = later("[ぁ-ゖー]+|[ァ-ヺー]+")
LETTER = later(f"[{HAN}ぁ-ゖァ-ヺー0-9]")
APART = later(f"(?<=[{HAN}ぁ-ゖァ-ヺー])[ \u3000]+(?=[{HAN}ぁ-ゖァ-ヺー])")  # blanks inside a name
LONG_ENOUGH = 3  # signs of a reading that is told from what stands around it
ENDING = later("(?!区[間画])[市区町村](?!町?村|[場況販価並])")
RUN_BEFORE = frozenset("旧元現新当立営駅")  # kanji that a name may follow: 旧石狩町, 市立函館病院, 道の駅石狩
PARTICLES_BEFORE = frozenset("はがをにのとへでも")
PARTICLES_AFTER = frozenset("はがをにのとへでもやかだ")
ANNOUNCED = later("(?:広報誌?|市報|町報|村報|区報)[「『]?$")  # what follows is a name
CITY = "市"  # behind it, the name of a ward begins
KANA_ENDINGS = {"市": ("し",), "区": ("く",), "町": ("まち", "ちょう"), "村": ("むら", "そん")}
LATIN_ENDINGS = {
    "市": ("city", "shi", "si", "shiritsu", "shiyakusho", "shigikai"),
    "区": ("ku", "city", "ward", "kuritsu", "kuyakusho", "kugikai"),
    "町": (
        *("machi", "mati", "cho", "chou", "tyo", "tyou", "town", "choritsu", "yakuba"),
        *("machiyakuba", "matiyakuba", "choyakuba", "chouyakuba", "machigikai", "chogikai", "chougikai"),
    ),
    "村": ("mura", "son", "vill", "village", "sonritsu", "yakuba", "murayakuba", "sonyakuba", "songikai"),
}
LATIN_PREFECTURES = {"都": "to", "府": "fu", "県": "ken"}  # between the name of a prefecture and that of a place in it
# What people join to the name of a place without a blank: kohoishikari, ishikarishidx.
JOINED_BEFORE = ("koho", "kouhou", "kyu", "rei", "jirei", "web", "hp", "smart", "digital", "dx")
JOINED_AFTER = (
    *("dx", "ai", "rpa", "ict", "hp", "web", "app", "data", "opendata", "koho", "kouhou", "official"),
    *("rei", "norei", "jirei", "nojirei", "gikai", "yosan", "keikaku", "anketo", "info", "lg", "lgjp", "jp"),
)
CALLED_IN_ENGLISH = later("[ ]?(?:[Cc]ity|CITY|[Tt]own|TOWN|[Vv]illage|VILLAGE|[Ww]ard|WARD)(?![A-Za-z])")
# A word ends before the capital of the next (IshikariDX); Jun'ichi is one, but not the s of Otaru's.
_WORD = "[A-Za-z](?:[a-z]|(?<=[A-Z])[A-Z](?![a-z]))*"
LATIN_WORD = later(f"{_WORD}(?:['’](?!s(?![A-Za-z])){_WORD})*")
APART_WORDS = later("[^A-Za-z'’_-]")  # between words that are a name only with its ending
BETWEEN_WORDS = later(r"[ _.+-]?|%20")
MOST_WORDS = 4  # of one name: Minami Uonuma City
CALLED_BEFORE = later("(?:city|town|village|vill)(?:of)?")
NEVER_SHORT = frozenset({"北海道", "大分県"})  # prefectures that are not called without 道 and 県
