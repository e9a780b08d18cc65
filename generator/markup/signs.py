"""Signs by which Japanese people begin a line that is meant to stand by itself, as patterns that the form shares.

Half-width and full-width forms mean the same. Each pattern looks at a line without its indentation.
"""

import re

WIDE_BLANKS = "\u3000\u00a0"
_DIGIT = "0-9\uff10-\uff19"
_NUMERAL = "一二三四五六七八九十"
_STOP = "．.)）、：:"
_SYMBOLS = (
    "※†‡•‣⁃‐–—―−－〃〒＊・･｜"
    "\u2160-\u217f"  # Roman numbers
    "\u2190-\u21ff\u2460-\u24ff\u2500-\u27bf\u2900-\u297f\u2b00-\u2bff"  # arrows, ①, box drawing, ■ ○ ★ ✓
    "＋\u3220-\u325f\u3280-\u32bf\u32d0-\u32fe\U0001f100-\U0001f1ff\U0001f300-\U0001faff"  # ㈠ ㊀, pictures
)
_STEPS = "(?:手順|ステップ|段階|ケース|パターン|案|例|その|質問|回答|STEP|Step|step)"
_DATE_NUMBER = rf"[{_DIGIT}]{{1,2}}(?:月?[〜～~-][{_DIGIT}]{{1,2}})?"
_ENUMERATORS = (
    rf"{_STEPS}[ ]?[{_DIGIT}]{{1,2}}[{_STOP}]|"
    rf"[（(](?:[{_DIGIT}]{{1,3}}|[{_NUMERAL}]{{1,3}}|[ァ-ヶｦ-ﾝA-Za-zＡ-Ｚａ-ｚ問答注]|[ivxⅰ-ⅻ]{{1,4}})[)）]"
    rf"|(?:[{_DIGIT}]{{1,3}}|[{_NUMERAL}]{{1,3}}|[ァ-ヶｦ-ﾝA-Za-zＡ-Ｚａ-ｚ])[{_STOP}](?![{_DIGIT}])"
    rf"|[ァ-ヶＡ-Ｚ\uff10-\uff19][ ]"
    rf"|[QAＱＡ問答注][{_DIGIT}]{{0,3}}[{_STOP} ]"
    rf"|第(?:[{_DIGIT}]{{1,3}}|[{_NUMERAL}]{{1,3}})[ 条章節項]"
    rf"|\*[{_DIGIT}]|\*(?=[^*\s])[^*]*$|-(?=[^-\s{_DIGIT}])|[{_DIGIT}]{{1,2}}\.(?=[^\s{_DIGIT}])"
    # Steps, days, hours and numbers before a blank, as in 手順1 準備, 4月 募集, 9:00 受付; letters behind it are prose.
    rf"|(?:{_STEPS}[ ]?[{_DIGIT}]{{1,2}}|[{_DIGIT}]{{1,2}}(?:[-.－．][{_DIGIT}]{{1,2}}){{1,2}}|[{_NUMERAL}]{{1,3}}"
    rf"|第[{_DIGIT}{_NUMERAL}]{{1,3}}(?:段階|回|期|次|部)|\[[{_DIGIT}]{{1,2}}\]"
    rf"|(?:(?:令和|平成)?[{_DIGIT}]{{1,4}}年度?)?(?:{_DATE_NUMBER}月)?(?:{_DATE_NUMBER}日)?(?<=[年度月日])"
    rf"|[{_DIGIT}]{{1,2}}(?:[:：/][{_DIGIT}]{{1,2}})?)[ ](?=[^\x00-\x7f])"
)
SIGN = re.compile(
    rf"^(?:(?![○〇]{{2}})[{_SYMBOLS}〇]|{_ENUMERATORS}"
    r"|【[^】]*】|［[^］]*］|〔[^〕]*〕|＜[^＞]*＞|〈[^〉]*〉|《[^》]*》|≪[^≫]*≫"
    r"|[^\s、。「」：:]{1,12}："  # 日時：4月1日
    # 日時:4月1日, 受付…2名
    rf"|(?=[{_DIGIT}]*[^\x00-\x7f{_DIGIT}])[^\x00-/:-\x7f、。「」：…]{{1,12}}(?:[ ]?:[ ]?(?!//)|…+)(?=[^\s…])"
    r"|[^\s、。「」]{1,15}\u3000+\S)"  # 日時　4月1日
)
# What becomes a list: group 1 is the text of the item. Signs that say more than "an item" are left to be seen.
BULLETS = "・･·•‣⁃▪▫◦∙"
BULLET = re.compile(rf"^[{BULLETS}](?![{BULLETS}])[ \t{WIDE_BLANKS}]*(\S.*)$")
DASH = re.compile(rf"^(?:-(?=[^-\s])|[－‐–—−―ーｰ])(?![{_DIGIT}－‐–—−―ーｰ])[ \t{WIDE_BLANKS}]*(\S.*)$")
_POINT = rf"(?:．(?![{_DIGIT}]+(?!月|日(?!間)|[{_DIGIT}]))|\.(?![{_DIGIT}]))"  # of no decimal: ３．4月から
NUMBERED = re.compile(rf"^([{_DIGIT}]{{1,2}}){_POINT}[ \t{WIDE_BLANKS}]*(\S.*)$")
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
