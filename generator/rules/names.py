"""What names of people look like in folded text: before a title, behind a label, beside an office, or whole.

Detectors of names err, so that a person decides. Surnames and given names are the commonest ones of Japan.
"""

import re
import unicodedata

from generator.language.later import later
from generator.language.spelling import HAN
from generator.rules.common_names import (
    GIVEN_NAMES,
    GIVEN_READINGS,
    LATIN_SURNAMES,
    OF_CITIES,
    OF_TOWNS,
    OF_VILLAGES,
    READINGS,
    SHORT_GIVEN_NAMES,
    SURNAMES,
    TITLES,
)
from generator.rules.folding import Sought

_LABELS = (
    "氏名|名前|担当者?|代表者?|申請者|世帯主|記入者|作成者|回答者?|講師|責任者|文責|確認者|提案者|発表者|執筆者|報告者"
    "|起案者|筆者|寄稿者|撮影者|記録者|書記|差出人|送信者|発信者|司会|座長|著者|監修|聞き手|前任|後任|通報者|相談者|届出人|confirmed_by"
)


def _any_of(words: str) -> str:
    """Return an alternation of ``words``, longer ones before those they begin with."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


def _in_katakana(words: str) -> str:
    return "".join(chr(ord(char) + 0x60) if "ぁ" <= char <= "ん" else char for char in words)


def _in_half_width(words: str) -> str:
    """Return katakana as old systems print it, with the marks of voiced ones as signs of their own."""
    half = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF66, 0xFF9E)}
    return "".join(half.get(char, "ﾞ" if char == "\u3099" else char) for char in unicodedata.normalize("NFD", words))


_KATAKANA = _in_katakana(READINGS)
_SURNAME, _GIVEN, _TITLE = _any_of(SURNAMES), _any_of(GIVEN_NAMES), _any_of(TITLES)
_ENDS = r"(?=$|[\s、。,.)」』\]|]|です|でし|だ|は|が|の|と|に|を|へ|も|から|より|まで|宛|あて|さ|氏|様|殿)"
_NO_PLACE = "(?![県市区町村府都道郡駅川山町])"

NOT_NAMES = later(
    "皆|姓|子|お子|親|母|父|お母|お父|奥|旦那|患者|住民|市民|町民|村民|県民|区民|国民|職員|業者|事業者|利用者|ボランティア"
    "|担当|担当者|相談者|高齢者|保護者|参加者|学生|生徒|児童|客|お客|隣|同|両|各|某|先方|相手|上司|部下|同僚|先輩|後輩|新人|若手"
    "|ベンダ-|メ-カ-|ユ-ザ-|スタッフ|ヘルパ-|パ-ト|サポ-タ-|オペレ-タ-|ドライバ-|スク-ル|シルバ-|コンサル|アルバイト|ママ|パパ"
    "|未定|随時|本人|代理人|家族|全員|任意|必須|不要|同上|省略|非公開|匿名|仮名|略|お?得意|.*級"
    "|記入欄?|(?:必須|任意)項目|(?:手|自動)?入力|全角|半角|漢字|署名|自署|押印|有無?|無|空[欄白]|不明|非?表示|記載|別[紙記]|[上下左右]記|[同左]右"
    "|選択|自動|全部|一部|複数|個人|法人|公開|削除|変更|追加|登録|検索|確認|照会|転記|印[字刷]|旧姓|通称|施設|物件|商品|書類|資料"
    "|ファシリテ-タ-|コ-ディネ-タ-|デザイナ-|エンジニア|プログラマ-?|アドバイザ-|マネ-ジャ-|リ-ダ-|インストラクタ-|カウンセラ-"
    "|トレ-ナ-|ライタ-|プランナ-|ディレクタ-|オ-ナ-|ガイド|ゲスト|メンバ-|チュ-タ-|メンタ-|ワ-カ-|ケアマネ|大工|左官"
    "|妊産?婦|[主産]婦|お?嫁|婿|娘|息子|お?孫|お?[兄弟姉妹]|お?坊|看護婦|(?:管理|外国|保証|職|大|老)人|.*学生|常連|有志|遺族|親族|皆々|仏"
    "|ご?近所|町内|地元|現場|運営|開発|営業|技術|先生|酒蔵|銀行|警察|消防|社協|[農漁生]協|総務|財政|税務|福祉|広報|人事|企画|会計|情報|情シス"
    "|会計年度(?:任用)?|再任用|臨時|嘱託|派遣|[委受]託|受付|案内|庶務|システム|ヘルプデスク|(?:コ-ル)?センタ-"
    "|(?:居?酒|薬|米|肉|菓子|弁当|印刷|不動産|水道|便利|電器|文具|畳|植木)屋"
    "|(?:株式|有限|合同)会社.*|.*(?:図書|公民|体育|博物|美術|資料|会)館|.*[隊街]"
    "|市町村|国|都|道|府|県|市|区|町|村|店屋|本屋|花屋|魚屋|床屋|八百屋|電気屋|.*家|.+[市県区町]"
    "|.*(?:課|係|局|省|庁|自治体|会|団|先|企業|師|士|員|者|官|社|校|店|院|園|室|長|団体|役所|役場|会社|本部|支部|組合|業者|窓口)"
)
_POLITE = later(
    rf"""
    ([{HAN}]{{1,6}}|[ァ-ヶｦ-ﾟ][ァ-ヶｦ-ﾟ-]{{1,9}}|(?<![A-Za-z])[A-Z](?:[a-z]{{2,10}}|[A-Z]{{3,10}})|[{HAN}][ ][{HAN}][ ])
      (?:\([ぁ-んァ-ヶ -]{{2,12}}\))?(?:さん(?!さん)|氏)(?![{HAN}])
    | (?:(?<![ぁ-ん])|(?<=[はがのにとで]))({_any_of(READINGS)})[ ]?(?:さん(?![ぽご])|さま|くん|ちゃん|氏)
    | ((?:{_SURNAME})[^\s、。「」はがのにをでと\d-]{{1,2}}(?:さん|氏|様))
    """,
    re.VERBOSE,
)
_LABELLED = later(
    rf"""
    (?:氏名|名前|担当者?|記入者|作成者|確認者|世帯主|代表者|申請者|講師|confirmed_by)名?:[ ]?["']?
      ([{HAN}]{{1,3}}[ ]?[{HAN}]{{1,3}})(?<![課係部局室班会人民者員長])(?![{HAN}ぁ-んァ-ヶ・])
    """,
    re.VERBOSE,
)
# Also names of places, whose heads are called by the name and the same title.
_PLACES = "山口 石川 福島 宮崎 千葉 福井 川崎 岡崎 成田 福山 大野 松本 三浦 高山 小松 熊谷 渋谷 中野 山田 池田 清水"
_NO_PLACES = _any_of(" ".join(name for name in SURNAMES.split() if name not in _PLACES.split()))
_OFFICE = "課係部局室所館班"
_FACILITY = (
    "(?:支所|(?:消防|警察|税務)?署|保健所|図書館|公民館|体育館|博物館|美術館|資料館|出張所|診療所|研究所|営業所|郵便局|[小中]学校"
    "|高校|高等学校|病院|幼稚園|保育[園所])長"
)
_ALSO_PLACES = _any_of(f"{_PLACES} {OF_CITIES} {OF_TOWNS} {OF_VILLAGES}")
_HEADS = f"(?:{_any_of(OF_CITIES)})市[長議]|(?:{_any_of(OF_TOWNS)})町[長議]|(?:{_any_of(OF_VILLAGES)})村[長議]"
_BEGINS = f"(?=[{''.join(sorted({name[0] for name in SURNAMES.split()}))}])"  # what is quickly seen comes first
_TITLED = later(
    # 島村職員 in 新島村職員 is of a village; 滝川支所長 is of a branch.
    rf"{_BEGINS}(?:(?<![{HAN}])|(?<=[{_OFFICE}当市町区県元前現])|(?![{HAN}]{{1,2}}村))(?!(?:{_ALSO_PLACES}){_FACILITY})"
    rf"(?!(?<=[{HAN}])[{HAN}]{{1,4}}{_FACILITY})"
    rf"((?:{_SURNAME})[ ]?(?:(?:{_NO_PLACE}[{HAN}]){{1,3}}?)??)[ ]?(?:{_TITLE})(?![名神族式子々達津堂選級])"
)
_HEAD = later(
    rf"{_BEGINS}(?:(?<![{HAN}])|(?<=(?<![{HAN}])[元前現新])|(?<=[市町村区県都道府]))(?!{_HEADS})"
    rf"((?:{_NO_PLACES})[ ]?(?:(?:{_NO_PLACE}[{HAN}]){{1,3}}?)??)[ ]?"
    "(?:市長|町長|村長|区長|知事|[市町村区県]議(?!会))(?!選)"
)
_KANA = later(rf"((?:{_any_of(_KATAKANA)})[ァ-ヶ-]{{0,5}})[ ]?(?:{_TITLE})(?![名神族式子々達津堂選級])")
# Titles of several kanji and readings of several signs alone: short ones are parts of words (もと課長).
_LONG_TITLE = "|".join(title for title in _TITLE.split("|") if re.match("[一-龠]{2}", title))
_SPELT = (
    rf"(?<![ぁ-ん])(?=[ぁ-ん]{{3}})({_any_of(READINGS)})[ ]?(?:{_LONG_TITLE})"
    rf"|(?<![ｦ-ﾟ])({_any_of(_in_half_width(_KATAKANA))})[ ]?(?:{_LONG_TITLE})"
    rf"|(?<![A-Za-z])({_any_of(LATIN_SURNAMES)}|{_any_of(LATIN_SURNAMES.upper())})[ ]?(?:{_LONG_TITLE})"
)
_SPELT_TITLED = later(rf"(?:{_SPELT})(?![名神族式子々達津堂選級])")
_BEFORE_OFFICE = later(
    rf"""
    ((?:{_SURNAME})(?:[ ]?[{HAN}]{{1,3}})?)
      (?: [ ]?\((?:[^()\n]{{0,20}}[{_OFFICE}担当長][^()\n]{{0,4}}|[^()\n]{{0,12}}(?:{_TITLE})|\d\d[歳才代])\)
        | ・[{HAN}]{{1,8}}[{_OFFICE}](?=$|[\s、。)」]) | @[{HAN}]{{1,8}}[{_OFFICE}市町村区県] )
    """,
    re.VERBOSE,
)
_OF_OFFICE = later(rf"[{_OFFICE}署](?:の|[ ・:]{{1,2}})((?:{_SURNAME})(?:[ ]?(?:{_GIVEN}))?)(?:{_ENDS}|(?=[(]内線))")
# Beside a body only by a blank, or where somebody says who they are: 市の森 is a wood.
_OF_BODY = later(
    rf"[市町村区](?:役[所場])?(?:[ ・/]{{1,2}}((?:{_SURNAME})(?:[ ]?(?:{_GIVEN}))?){_ENDS}"
    rf"|の((?:{_NO_PLACES})(?:[ ]?(?:{_GIVEN}))?)(?:です|と申し|でございます))"
)
_IN_ROLE = later(
    rf"(?:{_LABELS})名?(?:は|が|:|=|、|・|の|[ )]){{1,2}}((?:{_SURNAME})(?:[ ]?(?:{_GIVEN}|[{HAN}]{{1,2}}))?)"
    rf"(?:{_ENDS}|(?=\()|(?=・(?:{_SURNAME})))"
)
_WHOLE = later(rf"((?:{_SURNAME})[ ]?(?:(?:{_GIVEN})(?![育供連会{HAN}ど])|[{SHORT_GIVEN_NAMES}]{_ENDS}))")
_POSITION = (
    "社長|[係課部室局次班所館園市町村区]長|知事|主任|主査|主幹|主事|参事|技師|技監|専門員|保健師|保育士|指導員|相談員"
)
_LONG_NAMES = _any_of(" ".join(name for name in SURNAMES.split() if name not in _PLACES.split() and len(name) > 1))
_BEHIND_TITLE = later(
    rf"(?:{_POSITION})(?:補佐)?(?:の|[ ・:(]{{1,2}})"
    rf"(?:((?:{_NO_PLACES})(?:[ ]?(?:{_GIVEN}))?)(?=$|[\s、。)」]|です|でし|と申|まで|宛|あて)"
    rf"|((?:{_LONG_NAMES}))(?=[がはもに](?![{HAN}]?[市町村区駅])))"
)
# Who somebody is, at the beginning of a sentence (佐藤です。), at the end of an office (税務課佐藤) or behind a label.
_IS_ME = r"(?=です(?:$|[。、\s])|と申し|でございます)"
_BY_ITSELF = later(
    rf"(?<![^\n。\s>])(?:((?:{_LONG_NAMES}))|(?=[ぁ-んァ-ヶ]{{3}})((?:{_any_of(READINGS)}|{_any_of(_KATAKANA)}))){_IS_ME}"
)
_JOINED_TO_OFFICE = later(rf"[課係室]((?:{_LONG_NAMES}))(?=$|[\s、。)」]|です|と申|まで|宛|あて)")
_BEHIND_LABEL = later(
    rf"(?:作成|記入|起案|対応|連絡先|問い?合わ?せ先?|受付者?|起票者?|発信者):[ ]?[\"']?"
    rf"((?:{_NO_PLACES})(?:[ ]?(?:{_GIVEN}|[{HAN}]{{1,2}}))?){_ENDS}"
)
_ASKED = later(
    rf"(?:問い?合わ?せ|連絡|質問|相談|申し?込み?)[^\s。]{{0,4}}[はを]((?:{_LONG_NAMES}))"
    rf"(?:まで(?=$|[\s、。)」]|[ごお]?[連問知電]|[にで])|[へに](?!は|も|ある))"
)
_KANA_NAMES = f"{_any_of(READINGS)}|{_any_of(_KATAKANA)}"
_KANA_IN_ROLE = later(rf"(?:{_LABELS})名?(?:は|:|=|[ ]){{1,2}}({_KANA_NAMES})(?=$|[\s、。)」]|です)")
_KANA_WHOLE = later(
    rf"((?:{_any_of(READINGS)})[ ](?:{_any_of(GIVEN_READINGS)})(?![ぁ-ん])"
    rf"|(?:{_any_of(_KATAKANA)})[ ](?:{_any_of(_in_katakana(GIVEN_READINGS))})(?![ァ-ヶ-])"
    rf"|(?:{_any_of(_in_half_width(_KATAKANA))})[ ](?:{_any_of(_in_half_width(_in_katakana(GIVEN_READINGS)))})(?![ｦ-ﾟ]))"
)
_KANA_JOINED = later(
    rf"(?<![ァ-ヶｦ-ﾟ-])((?:{_any_of(_KATAKANA)})(?:{_any_of(_in_katakana(GIVEN_READINGS))})"
    rf"|(?:{_any_of(_in_half_width(_KATAKANA))})(?:{_any_of(_in_half_width(_in_katakana(GIVEN_READINGS)))}))(?![ァ-ヶｦ-ﾟ-])"
)
_READ_AS = later(
    r"(?:フリガナ|ふりがな|よみがな|ﾌﾘｶﾞﾅ|カナ氏名|氏名[ ]?\(?カナ\)?)(?:は|:|[ ]|\)){1,3}"
    r"([ァ-ヶ-]{2,6}[ ][ァ-ヶ-]{2,6}|[ぁ-ん]{2,6}[ ][ぁ-ん]{2,6}|[ｦ-ﾟ]{2,8}[ ][ｦ-ﾟ]{2,8})"
)
_PLAIN_GIVEN = ("太郎", "次郎", "一郎", "花子", "健太郎", "由美子", "久美子", "美智子", "真由美")
_ANY_WHOLE = later(rf"([{HAN}]{{1,3}}[ ]?(?:{'|'.join(_PLAIN_GIVEN)}))(?!記念|賞|杯|像)")


def is_name(match: re.Match[str]) -> bool:
    """Whether what a pattern of ``NAMES`` found is no role or office that looks like one."""
    return not NOT_NAMES.fullmatch(next(filter(None, match.groups())))


def _in_any(words: str, place: int) -> str:
    """Return the signs that stand at a ``place`` in any of ``words``, for a set of signs."""
    return "".join(sorted({word[place] for word in words.split() if len(word) > place}))


_FIRST, _SINGLE = _in_any(SURNAMES, 0), "".join(name for name in SURNAMES.split() if len(name) == 1)
_SURNAME_SIGN = f"[{_FIRST}](?:[{_in_any(SURNAMES, 1)}]|(?<=[{_SINGLE}]))"
_AFTER_SURNAME = f"(?:(?<=[{_FIRST}]..)|(?<=[{_FIRST}]...)|(?<=[{_FIRST}]....)|(?<=[{_FIRST}].....))"
_POLITE_SIGN = (
    rf"さ[んま](?:(?<=[{HAN}ァ-ヶｦ-ﾟ)\-A-Za-z {_in_any(READINGS, -1)}]..)|(?<=[{_FIRST}].さん)|(?<=[{_FIRST}]..さん)"
    rf"|(?<=[{_FIRST}]...さん)|(?<=[{_FIRST}]....さん))|くん|ちゃん|氏(?:(?![{HAN}])|{_AFTER_SURNAME})|様{_AFTER_SURNAME}"
)
_JOINED_SIGN = "|".join(
    f"[{_in_any(names, 0)}](?<![ァ-ヶｦ-ﾟ-].)[{_in_any(names, 1)}][ァ-ヶｦ-ﾟ]{{2,8}}(?![ァ-ヶｦ-ﾟ-])"
    for names in (_KATAKANA, _in_half_width(_KATAKANA))
)
_TITLE_WORDS = _LONG_TITLE.replace("|", " ")
_SPELT_SIGN = (
    rf"[{_in_any(_TITLE_WORDS, 0)}](?:(?<=[{_in_any(READINGS, -2)}][{_in_any(READINGS, -1)}].)|(?<=[ｦ-ﾟA-Za-z].)"
    rf"|(?<=[{_in_any(READINGS, -1)}ｦ-ﾟA-Za-z][ ].))[{_in_any(_TITLE_WORDS, 1)}]"
)
NAMES = tuple(
    Sought(pattern, later(sign) if sign else None, in_addresses, is_name)
    for pattern, sign, in_addresses in (
        (_POLITE, _POLITE_SIGN, True),
        (_LABELLED, ":(?<=[名者当主前師y]:)", True),
        (_TITLED, rf"{_SURNAME_SIGN}[{HAN} ]{{0,6}}?(?:{_TITLE})", True),
        (_HEAD, "長(?<=[市町村区]長)|知事|議(?<=[市町村区県]議)", True),
        (_KANA, "", False),
        (_BEFORE_OFFICE, rf"{_SURNAME_SIGN}[^\n(・@]{{0,7}}[(・@]", False),
        (_OF_OFFICE, "", False),
        (_OF_BODY, "", False),
        (_IN_ROLE, "", False),
        (_WHOLE, rf"{_SURNAME_SIGN}[^\n]{{0,2}}?[{_in_any(GIVEN_NAMES, 0)}{SHORT_GIVEN_NAMES}]", False),
        (_ANY_WHOLE, "|".join(_PLAIN_GIVEN), False),
        (_BEHIND_TITLE, rf"[の ・:(](?<=[長任査幹事師監員佐].)(?=[ ・:(]?[{_FIRST}])", False),
        (_ASKED, rf"[はを](?=[{_FIRST}])", False),
        (_SPELT_TITLED, _SPELT_SIGN, False),
        (_BY_ITSELF, "で(?=す|ござ)|と申し", False),
        (_JOINED_TO_OFFICE, rf"[課係室](?=[{_FIRST}])", False),
        (_BEHIND_LABEL, ":(?<=[成入案応先せ付者票]:)", False),
        (_KANA_IN_ROLE, f"(?:{_LABELS})名?[は:= ]", False),
        (_KANA_WHOLE, " (?=[ぁ-んァ-ヶｦ-ﾟ])(?<=[ぁ-んァ-ヶｦ-ﾟ] )", False),
        (_KANA_JOINED, _JOINED_SIGN, False),
        (_READ_AS, "フリガナ|ふりがな|よみがな|ﾌﾘｶﾞﾅ|カナ", False),
    )
)
