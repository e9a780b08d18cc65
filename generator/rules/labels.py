"""What a label says of a number that looks like a telephone number or a 個人番号: that it is one of papers or parcels.

Only a label directly before it counts, and never against words that call the number what it looks like.
"""

import re

from generator.language.later import later
from generator.language.spelling import HAN

_OF_PAPERS = (
    "受付|受理|工事|案件|整理|文書|契約|起案|決裁|稟議|発注|許可|認可|届出|申請|注文|伝票|見積書?|請求書?|調達|入札|公告"
    "|議案|管理|資産|備品|物品|事業|業務|委託|収受|発議|施工|図面|設計|台帳|納付|確認|証明書?|事件|発送|施設|物件|帳票"
    "|申込|予約|起票|チケット|図書|財産|路線|橋梁|様式|(?:支出)?命令|支払|債権者|登録|調書|照会|調定|依頼|部材|部品|ロット|検査"
    "|通知|回答|協議|申立|点検|作業|障害|不具合|インシデント|伺い?|交付|(?:交付)?決定|認定|指令|車両|端末|機器|製造|シリアル|ライセンス|課題"
    f"|送付状|[{HAN}]書"
)
_OF_PARCELS = (
    "(?:お?問い?合わ?せ)?伝票|追跡|送り状|荷物|貨物|配送|配達|出荷|引受|お?問い?合わ?せ|会社法人等|法人|注文|発注|契約|工事"
    "|案件|文書|受付|製造|シリアル|商品|製品|資産|備品|物品|検査|図書|部品|ロット|JAN"
)
_NUMBER = r"(?:番号|コ-ド|ID|№|[Nn][Oo]\.?)"
_PAPERS_IN_ENGLISH = (
    "(?:[Cc]ontract|[Rr]eceipt|[Cc]ase|[Rr]eference|[Tt]icket|[Oo]rder|[Aa]pplication"
    "|[Dd]ocument|[Pp]ermit|[Ii]nvoice|[Ss]erial)"
)
_PARCELS_IN_ENGLISH = "(?:[Tt]racking|[Oo]rder|[Pp]arcel|[Ss]hipment|[Ww]aybill|[Ii]nvoice)"
_NUMBER_IN_ENGLISH = "[ ](?:[Nn]umber|[Nn]o\\.?|ID)"
_IS = r"(?:は、?|が|の|として|is|[ \t:;=|/「『【(\[<→#]){0,4}第?"
_CALLED = ("電話", "内線", "携帯", "連絡先", "直通", "代表", "ダイヤル", "TEL", "Tel", "tel", "℡", "☎", "FAX", "Fax")
_PHONE = f"(?:{'|'.join(_CALLED)}|ファクス|ファックス)"
_NO_PHONE = "".join(f"(?<!{word}{between})" for word in _CALLED for between in ("", "[ ・/(の、:]"))
LOOKED_AT = 40  # signs before a number, and as many behind it
OF_A_LINE = 300  # signs likewise where a line is longer: one of numbers alone would be looked through for each of them
# Each ends where the number begins; of numbers from … to … the label stands before the first.
PAPERS = later(
    rf"{_NO_PHONE}(?:(?:{_OF_PAPERS})の?{_NUMBER}|{_PAPERS_IN_ENGLISH}{_NUMBER_IN_ENGLISH}){_IS}"
    r"(?:[\d-]{8,14}(?:[~〜・と]|から)[ ]?)?$"
)
PARCELS = later(rf"(?:(?:{_OF_PARCELS})の?{_NUMBER}|{_PARCELS_IN_ENGLISH}{_NUMBER_IN_ENGLISH}){_IS}$")
# Whatever its label: what mobiles and free lines have, and what somebody calls or is called at.
PHONE_SHAPED = later(r"^(?:0(?:120|570)[^\d]|(?:[^\d]*\d){11}[^\d]*$)")
CALLED_AT = later(
    rf"^[」』】)]?[ ]?(?:\({_PHONE}|内線|(?:に|へ|まで)(?:お?電話|お?かけ|ご?連絡|お?問い?合わ?せ|ダイヤル|発信))"
)
OF_PERSONS = later("個人番号|マイ ?ナンバ|ﾏｲﾅﾝﾊﾞ|通知カ-ド|[Mm][Yy] ?[Nn][Uu][Mm][Bb][Ee][Rr]")


def is_phone(match: re.Match[str]) -> bool:
    """Whether what looks like a telephone number is not called the number of a paper."""
    text, start, end = match.string, match.start(), match.end()
    if PHONE_SHAPED.search(match[0]) or not PAPERS.search(text[max(0, start - LOOKED_AT) : start]):
        return True
    return bool(CALLED_AT.search(text[end : end + LOOKED_AT]))


def is_of_parcel(match: re.Match[str]) -> bool:
    """Whether twelve digits are called the number of a parcel or the like, in a line without a word of persons."""
    text, start = match.string, match.start()
    if not PARCELS.search(text[max(0, start - LOOKED_AT) : start]):
        return False
    before, behind = text[max(0, start - OF_A_LINE) : start], text[start : start + OF_A_LINE]
    return not (OF_PERSONS.search(before, before.rfind("\n") + 1) or OF_PERSONS.search(behind.partition("\n")[0]))
