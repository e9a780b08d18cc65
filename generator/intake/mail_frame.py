"""What stands in our mails around the questions: it is written here, and known again in an answer that quotes it."""

import re
from functools import cache

from generator import _, noted, worded_by

WAITS = noted("公開は、お知らせをいただくまで待ちます。")
HEARD = noted("とのお返事を読みました。そのようにできるか、編集部で確かめます。")
AS_READ, OR_NOT = noted("文面から、次のように読みました: "), noted("。違うものがあれば、あわせて教えてください。")
THANKS_FIRST = noted("事例をお送りいただき、ありがとうございます。")
THANKS_AGAIN = noted("お返事をありがとうございました。")
BEGINS = noted("記事にするために、")
UNKNOWN = noted("わからないものは「わからない」で結構です。")
HOW = noted("番号を付けて、このメールにそのままお返事ください。短くて構いません。")
LATER = noted("残りは、お返事のあとで伺います。")
PURPOSE = noted("は、どの事例へのお返事かを知るための印です。消さずにお送りください。")
WARNING = noted("名前、連絡先、非公開の資料は書かないでください。")
FRAME = (THANKS_FIRST, THANKS_AGAIN, BEGINS, UNKNOWN, HOW, LATER, PURPOSE, WARNING)
PUBLISHED = noted("公開したら、ページのアドレスをお知らせします。")
DONE = noted(
    "お返事をありがとうございました。お聞きすることは、これで全部です。\n"
    "このあと編集部で文章を整え、公開資料で確かめられたら公開します。{published}\n"
    "確かめられる資料が見つからないときは、記事にはせず、そのことをお知らせします。\n"
    "直したいところや、取りやめたいときは、このメールにお返事ください。"
)
THANKS = noted(
    "事例をお送りいただき、ありがとうございました。\n"
    "このあと編集部で読んで整え、公開資料で確かめられたら公開します。{published}\n"
    "わからないところや、確かめられないところがあれば、あらためて伺います。\n"
    "直したいところや、取りやめたいときは、このメールにお返事ください。"
)
# The mark in a subject, by which an answer finds its draft.
_MARK, _MARK_AGAIN = noted("【下書き: {name}】"), noted("【下書き: {name}・{number}通目】")
_MARKED = (
    re.compile(r"【\s*下書き\s*:\s*(?P<name>[^】\n]*?)\s*(?:・\s*(?P<number>\d{1,3})通目\s*)?】"),
    re.compile(r"\[\s*Draft\s*:\s*(?P<name>[^\]\n]*?)\s*(?:,\s*mail\s+(?P<number>\d{1,3})\s*)?\]", re.IGNORECASE),
)
_BEGUN = re.compile(r"【下書き:|\[Draft:", re.IGNORECASE)


def mark_of(name: str, number: int = 1) -> str:
    """Return the mark of our mail of that ``number`` about the draft ``name``."""
    return _(_MARK_AGAIN, name=name, number=number) if number > 1 else _(_MARK, name=name)


def marked(text: str) -> re.Match[str] | None:
    """Return where a mark stands in ``text``, in half width, in the language of any site."""
    return next((found for pattern in _MARKED if (found := pattern.search(text))), None)


def frames(line: str) -> bool:
    """Whether ``line`` stands in our mails around the questions."""
    return bool(_BEGUN.search(line)) or any(part in line for part in _parts(worded_by()))


def is_our_mail(line: str) -> bool:
    """Whether ``line`` stands in our mails and in none that anybody else writes."""
    return any(_(part) in line for part in (UNKNOWN, HOW, PURPOSE))


@cache
def _parts(_words: object) -> tuple[str, ...]:
    return tuple(_(part).strip(" .:") for part in (*FRAME, AS_READ, OR_NOT, WAITS, HEARD))


def whole_frame() -> str:
    """Return all that stands around the questions of our mails."""
    ends = (_(one, published=_(PUBLISHED)) for one in (DONE, THANKS))
    return "".join([*map(_, FRAME), *ends])
