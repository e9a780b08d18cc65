"""Signs by which Japanese people begin a line that is meant to stand by itself, as patterns that the form shares.

Half-width and full-width forms mean the same. Each pattern looks at a line without its indentation.
"""

import re

WIDE_BLANKS = "\u3000\u00a0"
_DIGIT = "0-9\uff10-\uff19"
_HAN = "々一-龠"
_NUMERAL = "一二三四五六七八九十"
_STOP = "．.)）、：:"
_SYMBOLS = (
    "※†‡•‣⁃‐–—―−－〃〒＊・･｜＃＞»№"
    "\u2160-\u217f"  # Roman numbers
    "\u2190-\u21ff\u2460-\u24ff\u2500-\u27bf\u2900-\u297f\u2b00-\u2bff"  # arrows, ①, box drawing, ■ ○ ★ ✓
    "＋\u3220-\u325f\u3280-\u32bf\u32d0-\u32fe\U0001f100-\U0001f1ff\U0001f300-\U0001faff"  # ㈠ ㊀, pictures
)
_STEPS = "(?:手順|ステップ|段階|ケース|パターン|案|例|その|質問|回答|STEP|Step|step)"
_COUNTED = "[年月日時分件人円回台個か割名本枚歳%％]"
_DATE_NUMBER = rf"[{_DIGIT}]{{1,2}}(?:月?[〜～~-][{_DIGIT}]{{1,2}})?"
_ENUMERATORS = (
    rf"{_STEPS}[ ]?[{_DIGIT}]{{1,2}}[{_STOP}]|"
    rf"[（(](?:[{_DIGIT}]{{1,3}}|[{_NUMERAL}]{{1,3}}|[ァ-ヶｦ-ﾝA-Za-zＡ-Ｚａ-ｚいろはに]|[ivxⅰ-ⅻ]{{1,4}})[)）]"
    rf"|[（(](?:問|答|注|例|図|表|参考|資料|その)[{_DIGIT}{_NUMERAL}]{{0,2}}[)）]|\[[ xX✓✔レ]\](?!\()"
    rf"|(?:[{_DIGIT}]{{1,3}}|[{_NUMERAL}]{{1,3}}|[ァ-ヶｦ-ﾝA-Za-zＡ-Ｚａ-ｚ甲乙丙丁])[{_STOP}](?![{_DIGIT}])|[いろはに][.．]"
    rf"|[{_DIGIT}]{{1,2}}(?:[-－.．‐–−][{_DIGIT}]{{1,2}}){{1,2}}[.．)）](?=[^\s{_DIGIT}])"  # 1-1．準備
    rf"|[ァ-ヶｦ-ﾝＡ-Ｚ甲乙丙丁\uff10-\uff19][ ]|[0-9]\ufe0f?\u20e3|--(?=[^-\s])|[+&](?=[^\x00-\x7f])"
    rf"|[〜～](?=[^{_DIGIT}\s])|[QAＱＡ問答注][{_DIGIT}]{{0,3}}[{_STOP} ]|例[{_DIGIT}]{{0,2}}[:：.．)）]"
    rf"|第(?:[{_DIGIT}]{{1,3}}|[{_NUMERAL}]{{1,3}})[ 条章節項]"
    rf"|\*[{_DIGIT}]|\*(?=[^*\s])[^*]*$|-(?=[^-\s{_DIGIT}])|[{_DIGIT}]{{1,2}}\.(?=[^\s{_DIGIT}])"
    # Steps, days, hours and numbers before a blank, as in 手順1 準備, 4月 募集, 9:00 受付; letters behind it are prose.
    rf"|(?:{_STEPS}[ ]?[{_DIGIT}]{{1,2}}|[{_DIGIT}]{{1,2}}(?:[-.－．][{_DIGIT}]{{1,2}}){{1,2}}|[{_NUMERAL}]{{1,3}}"
    rf"|第[{_DIGIT}{_NUMERAL}]{{1,3}}(?:段階|回|期|次|部)|\[[{_DIGIT}]{{1,2}}\]"
    rf"|(?:(?:令和|平成)?[{_DIGIT}]{{1,4}}年度?)?(?:{_DATE_NUMBER}月)?(?:{_DATE_NUMBER}日)?(?<=[年度月日])"
    rf"|[{_DIGIT}]{{1,2}}(?:[:：/][{_DIGIT}]{{1,2}})?)[ ](?=[^\x00-\x7f]|[{_DIGIT}]{{1,4}}[年月日時])"
    # More of a kind, told by what does not follow in prose: 9時30分 開会, 2026.4.1 開始, 2年目 拡大, 担当 総務課.
    rf"|(?=[^ ]{{0,9}}[{_DIGIT}])(?=[^ ]{{0,11}}[^{_DIGIT},.])[^\s、。「」]{{2,12}}[ ](?![\x00-\x7fぁ-ん]|{_COUNTED}|$)"
    rf"|(?:[A-ZＡ-Ｚ]案|[{_HAN}ァ-ヶー]{{2,8}})[ ](?=[{_HAN}ァ-ヶ]|[{_DIGIT}][{_DIGIT},.]*[{_HAN}ァ-ヶ])(?!{_COUNTED})"
)
SIGN = re.compile(
    rf"^(?:(?![○〇]{{2}})[{_SYMBOLS}〇]|{_ENUMERATORS}"
    r"|【[^】]*】|［[^］]*］|〔[^〕]*〕|＜[^＞]*＞|〈[^〉]*〉|《[^》]*》|≪[^≫]*≫"
    r"|[^\s、。「」：:]{1,12}："  # 日時：4月1日
    # 日時:4月1日, 受付…2名
    rf"|(?:[{_HAN}]{{1,6}}|[ァ-ヶー]{{1,6}}|[A-Za-z]{{1,8}})[\u2460-\u2473](?=[^、。])"  # 課題①紙が多い
    rf"|\*\*(?=[^*]*[{_HAN}ぁ-んァ-ヶ])[^*]+\*\*[：:]?[ \u3000]*$"  # **目的** with nothing behind it
    r"|[ー＿～〜…・]{3,}$"  # a line that parts
    rf"|(?=[{_DIGIT}]*[^\x00-\x7f{_DIGIT}])[^\x00-/:-\x7f、。「」：…]{{1,12}}"
    r"(?:[ ]?:[ ]?(?!//)|…+|[＝→⇒]|・{2,})(?=[^\s…])"
    r"|[^\s、。「」]{1,15}\u3000+\S)"  # 日時　4月1日
)
# What becomes a list: group 1 is the text of the item. Signs that say more than "an item" are left to be seen.
BULLETS = "・･·•‣⁃▪▫◦∙⋅‧⦁"
BULLET = re.compile(rf"^(?:[{BULLETS}](?![{BULLETS}])|o(?=\t))[ \t{WIDE_BLANKS}]*(\S.*)$")  # o⇥ of Word
DASH = re.compile(rf"^(?:-(?=[^-\s])|[－‐–—−―ーｰ])(?![{_DIGIT}－‐–—−―ーｰ])[ \t{WIDE_BLANKS}]*(\S.*)$")
_POINT = rf"(?:．(?![{_DIGIT}]+(?!月|日(?!間)|[{_DIGIT}]))|\.(?![{_DIGIT}]))"  # of no decimal: ３．4月から
NUMBERED = re.compile(rf"^([{_DIGIT}]{{1,2}}){_POINT}[ \t{WIDE_BLANKS}]*(\S.*)$")
# Lines as word processors copy the items of their lists: a sign, a tab and the words; no rows of cells.
TABBED = re.compile(
    rf"^[ \t{WIDE_BLANKS}]*(?:[o{BULLETS}]|(?:[{_SYMBOLS}]"
    rf"|[(（]?(?:[{_DIGIT}]{{1,3}}|[{_NUMERAL}]{{1,3}}|[A-Za-zァ-ヶ])[.)．）])(?=\t[^\t]*$))\t"
)
# What differs in signs of one kind, as in (1) and (2), 【目的】 and 【方法】; Ⅰ, ① and ㈠ are kinds of their own.
COUNTED = re.compile(
    rf"([{_DIGIT}{_HAN}ぁ-んァ-ヶーｦ-ﾟA-Za-zＡ-Ｚａ-ｚ]+)|([\u2160-\u217f]+)|([\u2460-\u24ff])|([\u3220-\u32fe])"
)
# What Markdown would take for the beginning of a block, up to the sign that makes it one.
BLOCK = re.compile(
    r"^(?=[-+*](?:[ \t]|$)|>|#{1,6}(?:[ \t]|$)|`{3}|~{3}|(?:=+|-+|(?:[-*_][ \t]*){3,})[ \t]*$)"
    r"|^\d{1,9}(?=[.)](?:[ \t]|$))"
)
# A line whose break is seen already: by a backslash at its end that no other one takes away.
BROKEN = re.compile(r"(?<!\\)(?:\\\\)*\\$")

# Blanks that Markdown takes for letters: on a line of their own, before and behind a mark, and none behind ##.
BLANK_LINE = re.compile(rf"^([ \t>]*)[ \t{WIDE_BLANKS}]*[{WIDE_BLANKS}][ \t{WIDE_BLANKS}]*$")
INDENTED_MARK = re.compile(
    rf"^((?:[ \t]*>)*)[ \t]*([{WIDE_BLANKS}][ \t{WIDE_BLANKS}]*)(?=(?:[-*+]|\d{{1,9}}[.)])[ \t{WIDE_BLANKS}])"
)
MARK = re.compile(
    rf"^([ \t>]*(?:(?:[-*+]|\d{{1,9}}[.)])[ \t]+)*(?:[-*+]|\d{{1,9}}[.)]|#{{1,6}}))"
    rf"[{WIDE_BLANKS}](?=[ \t{WIDE_BLANKS}]*\S)"
)
TIGHT_HEADING = re.compile(r"^(#{2,6})(?=[^#\s])")
