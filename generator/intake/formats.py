"""What a file is, by its content and not by its name; and what to send instead of one that nobody can read here."""

import re
from enum import Enum

from generator import _, noted
from generator.intake.opened import parts_of_archive

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MACROS = {"xl/vbaProject.bin", "word/vbaProject.bin"}
_TEMPLATE = noted("ひな形(.xlsx か .docx。「kyoso form --out 事例.xlsx」で作れます)か、フォームで送ってください")
_FRESH = noted("Word や Excel の新しい形式(.docx、.xlsx)で保存し直して送ってください")
_COPIED = noted("文章をコピーして、テキストファイル(.txt)かメールの本文に貼り付けて渡してください")
_UNPACKED = noted("中のファイルを取り出して、1つずつ送ってください")
_IMAGE, _ARCHIVE = noted("画像"), noted("圧縮ファイル")
_PICTURE = noted("写っている文章を、テキストファイル(.txt)かメールの本文に書いて渡してください")


class Format(Enum):
    """Formats that are read here."""

    WORKBOOK = "xlsx"
    LETTER = "docx"
    MESSAGE = "msg"


# The first bytes of files, what people call them, and what to do.
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "PDF", _COPIED),
    (b"{\\rtf", noted("リッチテキスト(.rtf)"), _FRESH),
    (
        b"\x78\x9f\x3e\x22",
        noted("Outlook の winmail.dat"),
        noted("メールを「テキスト形式」にして送り直してもらってください"),
    ),
    (b"\x89PNG", _IMAGE, _PICTURE),
    (b"\xff\xd8\xff", _IMAGE, _PICTURE),
    (b"GIF8", _IMAGE, _PICTURE),
    (b"II*\x00", _IMAGE, _PICTURE),
    (b"MM\x00*", _IMAGE, _PICTURE),
    (b"BM", _IMAGE, _PICTURE),
    (b"7z\xbc\xaf", _ARCHIVE, _UNPACKED),
    (b"Rar!", _ARCHIVE, _UNPACKED),
    (b"\x1f\x8b", _ARCHIVE, _UNPACKED),
)
# A page that was saved, or a table that a program calls .xls; what the form wrote may stand in one all the same.
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE
)
_WRITTEN = re.compile(rb"\[KYOSO\d+:END:\d")
_WEB_PAGE = (
    noted("ウェブページ(.html)"),
    noted(
        "フォームなら、開いて「コピー」した文字列を、表やほかのページなら、文章をコピーして、"
        "テキストファイル(.txt)かメールの本文に貼り付けて渡してください"
    ),
)
_PRESENTATION = (noted("PowerPoint のファイル"), _COPIED)
# Files whose beginning says too little: told by their names.
_NAMED: dict[tuple[str, ...], tuple[str, str]] = {
    (".jtd", ".jtdc", ".jtt", ".jttc", ".jtdx", ".jbw"): (noted("一太郎の文書"), _FRESH),
    (".xdw", ".xbd", ".xct"): (noted("DocuWorks の文書"), _COPIED),
    (".pages", ".numbers"): (noted("Mac の文書"), _FRESH),
    (".msg",): (
        noted("壊れた Outlook のメール(.msg)"),
        noted("メールを「テキスト形式」にして送り直してもらってください"),
    ),
    (".lzh", ".lha", ".cab"): (_ARCHIVE, _UNPACKED),
}
# What stands inside of files of the older Office, in the order in which it is looked for.
_INSIDE: tuple[tuple[str, str, str], ...] = (
    ("EncryptedPackage", noted("パスワードの付いたファイル"), noted("パスワードを外して保存し直してください")),
    ("WordDocument", noted("古い形式の Word 文書(.doc)"), _FRESH),
    ("PowerPoint Document", *_PRESENTATION),
    ("Workbook", noted("古い形式の Excel ファイル(.xls)"), _FRESH),
)


def format_of(data: bytes) -> Format | None:
    """Return which of the formats that are read here ``data`` has, if any."""
    if data.startswith(_OLE):
        return Format.MESSAGE if _is_inside("__properties_version1.0", data) else None
    parts = parts_of_archive(data) if data.startswith(_ZIP) else frozenset()
    if _MACROS & parts:
        return None
    return Format.WORKBOOK if "xl/workbook.xml" in parts else Format.LETTER if "word/document.xml" in parts else None


def why_unread(name: str, data: bytes) -> str:
    """Return a sentence that says what came, and what to send instead; nothing for a text."""
    what, instead = _foreign(name, data)
    if not what:
        return ""
    called = _("{name}({title})", name=name, title=_(what)) if name else _(what)
    return _("{called}は読めません。{instead}", called=called, instead=_(instead))


def _foreign(name: str, data: bytes) -> tuple[str, str]:
    """Return what people call a file that is not read here, and what to do; nothing where it may be text."""
    if data.startswith(_OLE):
        known = ((what, instead) for inside, what, instead in _INSIDE if _is_inside(inside, data))
        return next(known, _named(name) or (noted("古い形式の Office のファイル"), _FRESH))
    if data.startswith(_ZIP):
        return _archive(name, parts_of_archive(data))
    for beginning, what, instead in _BEGINNINGS:
        if data.startswith(beginning) and (not beginning.isalnum() or _is_binary(data)):  # a text may begin with BMI
            return what, instead
    if data[4:8] == b"ftyp" or (data[:4] == b"RIFF" and _is_binary(data)):
        return noted("画像か動画"), _PICTURE
    if data[2:5] == b"-lh":
        return _ARCHIVE, _UNPACKED
    return (_named(name) or (noted("中身が文字ではないファイル"), _TEMPLATE)) if _is_binary(data) else _page(data)


def _page(data: bytes) -> tuple[str, str]:
    return _WEB_PAGE if _PAGE.match(data) and not _WRITTEN.search(data) else ("", "")


def _named(name: str) -> tuple[str, str] | None:
    return next((told for endings, told in _NAMED.items() if name.lower().endswith(endings)), None)


def _archive(name: str, parts: frozenset[str]) -> tuple[str, str]:
    if _MACROS & parts:
        return noted("マクロの付いたファイル"), noted("マクロのない形式(.xlsx、.docx)で保存し直して送ってください")
    if any(part.startswith("ppt/") for part in parts):
        return _PRESENTATION
    if "content.xml" in parts:
        return noted("OpenDocument のファイル"), _FRESH
    if not parts:
        return noted("壊れたファイル"), noted("もとのファイルを開いて確かめ、もう一度保存し直して送ってください")
    return _named(name) or (noted("圧縮ファイル(.zip)"), _UNPACKED)


def _is_inside(name: str, data: bytes) -> bool:
    return name.encode("utf-16-le") in data


def _is_binary(data: bytes) -> bool:
    """Whether ``data`` is no text in any character set: NUL in it, and no mark of UTF-16, which has them."""
    return b"\x00" in data[:4000] and not data.startswith((b"\xff\xfe", b"\xfe\xff"))
