"""A file as it was received (armour in text or mail, Markdown, table, plain words) → the answers and voices in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import _, noted
from generator.catalog import Catalog
from generator.entry.answers import Answers
from generator.entry.origin import Slip
from generator.entry.remark_rows import is_own_sheet
from generator.findings.diagnostics import RefusedError
from generator.intake.armour import answers_in, holds_armour
from generator.intake.cells import Remark
from generator.intake.cutting import cut, is_prose
from generator.intake.formats import Format, format_of, why_unread
from generator.intake.grid import Grid, grid_in, likely_grid
from generator.intake.headers import has_headers
from generator.intake.hiding import wish_in
from generator.intake.letter import answers_of, margins_of, title_of, unread_in, words_of
from generator.intake.mail import Mail, is_mail, mail_in
from generator.intake.markdown_file import kind_of, read_markdown, readable
from generator.intake.markings import is_marking, markings_in, told_of_markings
from generator.intake.meaning import meaning_of
from generator.intake.nothing import EMPTY, MOST_SIGNS, is_empty, is_too_long, refuse_long, what_is_missing
from generator.intake.official import Report, report_in
from generator.intake.one_case import turned, turned_in
from generator.intake.outlook import message_in
from generator.intake.own_layout import OwnSheet, cases_in, told_by_tables
from generator.intake.prose import Told, told
from generator.intake.quoted import quoted
from generator.intake.replying import reply_to_opinion
from generator.intake.sayings import NO_REPLY
from generator.intake.senders import role_of
from generator.intake.table import entries_in, has_entries
from generator.intake.voices import Voice, beside_voices, voices_in
from generator.intake.workbook import grids_of
from generator.kinds import Kind
from generator.language.lines import few_blanks
from generator.model.slug import is_slug
from generator.reading.text import likely_text, with_line_feeds

_FIELD = re.compile(r"^[ \t]*[a-z_]{2,20}[ \t]*[:：](?!//)|\A\s*-{2,}\s*$", re.MULTILINE)
_MAX_BYTES = 10 * 1024 * 1024
_TABLES = (".csv", ".tsv", ".tab")
ENTRY_FILES = (".md", *_TABLES)
_HEAD = 200
_ARMOUR_TAKEN = noted("本文の投稿の文字列を使いました。別の記事なら、添付ファイルだけを渡してください")
_EMPTY_VOICE = noted(
    "記事への声ですが、何も書かれていません。送り主に、書いたあとの文章をコピーして送り直してもらってください"
)
_NO_CASE = noted("表に取り組みの文章がありません。「kyoso form --out 表.xlsx」で作った表に書いてください")
_NO_LETTER = noted(
    "この Word の文書には、答えも文章もありません。ひな形(「kyoso form --out 事例.docx」)に書いてください"
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A Markdown file with mistakes: it goes to the check as it is, which tells them."""

    kind: Kind
    slug: str
    data: bytes


Item = Answers | Told | Unread | Remark | Slip | Voice


def received(name: str, data: bytes, catalog: Catalog) -> Iterator[Item]:
    """Yield the entries in ``data``, the content of the file ``name``, and what is to be known of them.

    Raises:
        RefusedError: It is too large, damaged, or holds no entry.
    """
    if len(data) > _MAX_BYTES:
        msg = _("ファイルが大きすぎます({most}メガバイトまで)", most=_MAX_BYTES // 1024 // 1024)
        raise RefusedError(msg)
    suffix, form = Path(name).suffix.lower(), format_of(data)
    if form:
        yield from _in_office(form, data, catalog)
    elif sentence := why_unread(name, data):
        raise RefusedError(sentence)
    elif is_empty(likely_text(data)):
        raise RefusedError(_(EMPTY))
    elif suffix == ".eml" or (suffix not in ENTRY_FILES and is_mail(data)):
        yield from _in_mail(mail_in(data), catalog)
    elif is_markdown(name) and holds_voice(likely_text(data)):
        yield from _voices(likely_text(data))
    elif is_entry(name, likely_text(data)):
        yield _in_markdown(name, data)
    else:
        yield from _in_text(likely_text(data), catalog, is_table=suffix in _TABLES)


def is_entry(name: str, text: str) -> bool:
    """Whether a file holds an entry: Markdown in which no line begins as a field does is a letter."""
    return _begins_an_entry(text[:_HEAD]) or (is_markdown(name) and bool(_FIELD.search(text)))


def _begins_an_entry(text: str) -> bool:
    return text.lstrip().startswith(("---\n", "---\r\n"))


def holds_voice(text: str) -> bool:
    """Whether the text of a file is what readers said back, and no entry."""
    return bool(voices_in(text)) and not _begins_an_entry(text)


def _in_mail(mail: Mail, catalog: Catalog) -> Iterator[Item]:
    """Yield the armour of a mail, or the files attached to it, or its words; and which attachments nobody can read.

    Raises:
        RefusedError: There is nothing in it that can be read.
    """
    parts = mail.parts
    sealed = {name: sentence for name, content in parts if name and (sentence := _why_unread(name, content))}
    unread = [_("添付の{sentence}", sentence=sentence) for sentence in sealed.values()]
    files = [(name, content) for name, content in parts if is_entry_file(name, content)]
    bodies = [one for one in parts if one not in files and not (one[0] and _why_unread(*one))]
    text = "\n".join(texts := [with_line_feeds(likely_text(content)) for _name, content in bodies])
    is_long = is_too_long(text)
    if files or holds_armour(text):
        yield from map(Remark, told_of_markings([*markings_in(f"{mail.subject}\n{text}")]))
    if holds_armour(text) or not files:
        refuse_long(text)
        words = max(texts, key=lambda one: len(cut(beside_voices(one)).words), default="")
        nothing = "\n".join(unread) or what_is_missing(text)
        for item in _in_words(text, words, mail, catalog, nothing):
            yield replace(item, notes=replace(item.notes, unread=tuple(sealed))) if isinstance(item, Told) else item
        unread += [
            _("添付の{name}は使っていません。{why}", name=name, why=_(_ARMOUR_TAKEN))
            for name, _content in files
            if not is_markdown(name)
        ]
    else:
        yield from () if is_long else _voices(text)
        for name, content in files:
            yield from received(name, content, catalog)
        if is_prose(beside := text[:MOST_SIGNS] if is_long else cut(beside_voices(text)).words):
            told = noted("添付を使いました。メールの本文({count}行)は、原稿に入れていません。")
            yield Remark(_(told, count=_lines(beside)))
    yield from map(Remark, unread)


def is_entry_file(name: str, content: bytes) -> bool:
    """Whether an attachment may hold entries; a mail in a mail may not."""
    return name.lower().endswith(ENTRY_FILES) or format_of(content) in {Format.WORKBOOK, Format.LETTER}


def _why_unread(name: str, content: bytes) -> str:
    if format_of(content) is Format.MESSAGE:
        return _("{name}(メール)は読めません。そのメールだけを保存して渡してください", name=name)
    return "" if format_of(content) else why_unread(name, content)


def _in_office(form: Format, data: bytes, catalog: Catalog) -> Iterator[Item]:
    """Yield the entries of a spreadsheet, of a letter, or of a mail that Outlook saved."""
    if form is Format.MESSAGE:
        yield from _in_mail(message_in(data), catalog)
    elif form is Format.LETTER:
        yield from _in_letter(data, catalog)
    else:
        yield from _in_workbook(grids_of(data), catalog)


def _in_letter(data: bytes, catalog: Catalog) -> Iterator[Item]:
    """Yield the entry of a document, or what one tells that was not written into the form of a letter."""
    grid, slips = answers_of(data)
    marks = list(filter(is_marking, margins_of(data)))
    if has_headers(grid.rows):
        yield from map(Remark, told_of_markings(marks))
        yield from slips
        yield from entries_in(grid, catalog)
    else:
        yield from (Remark(_("文書: {fault}", fault=fault)) for fault in unread_in(data))
        letter = told_by_tables("\n\n".join([*marks, words_of(data)]))
        yield from _left_out(letter.left_out)
        yield from _in_words("", letter.words, Mail(title_of(data) or letter.title, ()), catalog, _(_NO_LETTER))


def _voices(text: str, sender: str = "", subject: str = "") -> Iterator[Voice | Remark]:
    """Yield what readers say back in ``text``; one that was sent empty is told."""
    for voice in voices_in(text):
        reply = "" if NO_REPLY.search(voice.words) else reply_to_opinion(voice.opinion, voice.words, voice.title)
        kept = replace(voice, reply=reply, sender=sender, subject=subject)
        yield kept if voice.says_something else Remark(_(_EMPTY_VOICE))


def _in_workbook(grids: Sequence[Grid], catalog: Catalog) -> Iterator[Item]:
    """Yield the entries of every sheet that has any; which sheet was not read is told, but for those of our own."""
    yield from map(Remark, told_of_markings([line for grid in grids for line in grid.margins if is_marking(line)]))
    grids = [turned(grid) for grid in grids]
    ours = [grid for grid in grids if has_headers(grid.rows)]
    own = {} if ours else {grid.name: cases for grid in grids if (cases := cases_in(grid))}
    if own:
        yield from _in_own_layout([one for cases in own.values() for one in cases], catalog)
        yield from (Remark(fault) for grid in grids for fault in grid.told_faults())
    else:
        for grid in [grid for grid in ours if has_entries(grid)] or ours[:1] or list(grids[:1]):
            yield from entries_in(grid, catalog)
    read = {*own, *(grid.name for grid in ours)}
    for grid in grids:
        if (
            grid.name not in read
            and not is_own_sheet(grid.name)
            and any(text.strip() for row in grid.rows for text in row)
        ):
            yield Remark(_("シート「{name}」は、見出しの行がないので読んでいません。", name=grid.name))


def _in_own_layout(cases: Sequence[OwnSheet], catalog: Catalog) -> Iterator[Item]:
    """Yield what sheets in layouts of their writers' own tell, and that it was read by its labels alone."""
    told = noted(
        "この表はこのサイトの様式ではないので、項目の名前から読み取りました。"
        "抜けや取り違えがないか、元の表と見比べてください。"
    )
    yield Remark(_(told))
    for case in cases:
        yield from _left_out(case.left_out)
        yield from _in_words("", case.words, Mail(case.title, ()), catalog, _(_NO_CASE))


def _left_out(labels: Sequence[str]) -> Iterator[Remark]:
    """Yield what was left out of a sheet because its labels say that it is about a person."""
    if labels:
        told = quoted(*dict.fromkeys(labels))
        yield Remark(_("{labels}の欄は、個人の名前や連絡先と見て入れていません。", labels=told))


def _in_text(text: str, catalog: Catalog, *, is_table: bool) -> Iterator[Item]:
    """Yield what the armour in ``text`` holds, or the entries of the table that it is."""
    grid = None if holds_armour(text) else grid_in(text, has_headers) or turned_in(text)
    own = cases_in(likely_grid(text)) if is_table and not grid else []
    if own:
        yield from _in_own_layout(own, catalog)
    elif grid or is_table:
        yield from entries_in(grid or likely_grid(text), catalog)
    else:
        yield from _in_words(text, text, Mail("", ()), catalog, what_is_missing(text))


def _in_words(text: str, words: str, mail: Mail, catalog: Catalog, nothing: str) -> Iterator[Item]:
    """Yield the voices and the armour in ``text``; without either what is told in the ``words`` of a ``mail``.

    Raises:
        RefusedError: There is none of it, for which ``nothing`` says what to do; or no armour is whole.
    """
    is_armoured = holds_armour(text)
    if not is_armoured:
        refuse_long(words)
        text, words = few_blanks(text), few_blanks(words)
    is_hidden = is_armoured or wish_in(mail.subject)
    sender = "" if is_hidden else role_of(mail.sender, words, cut(beside_voices(words)).words, catalog)
    voices = list(_voices(text, sender, mail.subject))
    if voices and not is_armoured and not any(isinstance(one, Voice) for one in voices):
        raise RefusedError(_(_EMPTY_VOICE))
    yield from voices
    if is_armoured:
        yield from answers_in(text)
    elif voices:
        beside = cut(beside_voices(words)).words
        if beside:
            told = noted("声のほかに書かれていた文({count}行)は、残していません。")
            yield Remark(_(told, count=_lines(beside)))
    else:
        yield from _in_plain_words(words, mail.subject, sender, catalog, nothing)


def _in_plain_words(words: str, subject: str, sender: str, catalog: Catalog, nothing: str) -> Iterator[Item]:
    """Yield what is told in ``words``, which may be an official report, below the ``subject`` of a mail.

    Raises:
        RefusedError: Nothing is told, for which ``nothing`` says what to do.
    """
    report = report_in(words) or Report(words)
    item = told(report.words, report.title or subject, catalog)
    if not meaning_of(item.words, catalog, item.subject, item.place):
        raise RefusedError(nothing)
    if report.is_signed:
        yield Remark(_("職名と氏名の行は、個人の名前と見て入れていません。"))
    yield replace(item, sender=sender)


def _lines(text: str) -> int:
    return sum(bool(line.strip()) for line in text.splitlines())


def is_markdown(name: str) -> bool:
    """Whether a file of this name is an entry or a notice as a file."""
    return Path(name).suffix.lower() == ".md"


def _in_markdown(name: str, data: bytes) -> Answers | Unread:
    data = readable(data)
    kind, stem = kind_of(data), Path(name).stem
    slug = stem if is_slug(stem) else ""
    answers = read_markdown(data, kind)
    return replace(answers, slug=slug) if answers else Unread(kind, slug, data)
