"""Raw values → models: every shape mistake of a file at its own place, or a document."""

from collections.abc import Callable, Iterator, Mapping

from pydantic import ValidationError

from generator import _
from generator.findings.diagnostics import Diagnostic, Rule, Span
from generator.findings.suggest import suggestion
from generator.kinds import Kind
from generator.model.claims import Claim
from generator.model.entry import Withdrawn
from generator.model.roles import answering, typed_role
from generator.model.types import Model
from generator.model.vocabulary import Status
from generator.reading import file_rules, shape_rules
from generator.reading.body import (
    HASH_WORD,
    UNDERLINE,
    Section,
    headings_meant,
    in_half_width,
    read_message,
    read_statement,
    split_at_headings,
    stray_headings,
    wide_headings,
)
from generator.reading.document import Document, sections_of
from generator.reading.right_home import right_home
from generator.reading.shape_errors import describe, without_echoes
from generator.reading.source import SourceFile

_ONLY_WITHDRAWN = {"withdrawn_on"}
_SHOWN = 20


def load(source: SourceFile) -> tuple[Document[Model] | None, list[Diagnostic]]:
    """Return the document of a file, or None with what is wrong with its shape."""
    if home := right_home(source):
        return None, [_in_the_wrong_folder(source, home)]
    if _is_withdrawn(source):
        return _load_withdrawn(source)
    model, findings = load_model(source, source.kind.model)
    findings += body_findings(source)
    return (None if model is None or findings else Document(source, model)), findings


def _in_the_wrong_folder(source: SourceFile, home: Kind) -> Diagnostic:
    """Tell once that a file lies in the folder of another kind, instead of everything that follows from it."""
    found = _("「{label}」の項目が書かれています", label=_(home.label))
    mend = _("content/{folder}/ に移してください", folder=home.folder)
    return source.diagnose(file_rules.UNEXPECTED_FILE, source.at(), found, mend)


def _is_withdrawn(source: SourceFile) -> bool:
    """Whether the file belongs to an entry that was withdrawn."""
    if not source.kind.sections or not isinstance(source.raw, dict):
        return False
    status = str(source.raw.get("status"))
    if status in {*Status}:
        return status == Status.WITHDRAWN
    return status == Status.WITHDRAWN.written or source.raw.keys() >= _ONLY_WITHDRAWN


def _load_withdrawn(source: SourceFile) -> tuple[Document[Model] | None, list[Diagnostic]]:
    """Return what is left of a withdrawn entry; the words of the entry itself may not be in the file any more."""
    known = Withdrawn.model_fields
    values = source.raw if isinstance(source.raw, dict) else {}
    left = [name for name in values if name not in known]
    if left or source.body.strip():
        span = source.at(left[0]) if left else Span.on_line(source.body_line)
        found = _("{left} が残っています", left=_("、").join([*left, *([_("本文")] if source.body.strip() else [])]))
        mend = _("{known} の行だけを残し、ほかの項目と本文は消してください", known=_("・").join(known))
        return None, [source.diagnose(shape_rules.WITHDRAWN_WITH_CONTENT, span, found, mend)]
    model, findings = load_model(source, Withdrawn)
    return (None if model is None else Document(source, model)), findings


def load_model(source: SourceFile, model: type[Model]) -> tuple[Model | None, list[Diagnostic]]:
    """Validate the values of a file against ``model``."""
    try:
        return model.model_validate({} if source.raw is None else source.raw), []
    except ValidationError as error:
        details = without_echoes(error.errors(include_url=False), model, source.tree.keys)
    return None, [source.tell(describe(detail, model, source)) for detail in details]


def body_findings(source: SourceFile) -> list[Diagnostic]:
    """Return what is wrong about the headings of a text, whatever the fields above it are."""
    sections, findings = _load_body(source)
    findings += _wrong_parts(source, sections.get(Claim.COLLECTION), read_statement)
    findings += _wrong_parts(source, sections.get(Claim.EXCHANGE), read_message)
    return findings


def _load_body(source: SourceFile) -> tuple[Mapping[str, Section], list[Diagnostic]]:
    """Cut the text into sections; return them with what is wrong about headings."""
    known = source.kind.sections
    lines = wide_headings(source.body, source.body_line, map(str, known))
    wide = [_wide_heading(source, line) for line in lines]
    sections = sections_of(source)
    absent = [claim.typed for claim in known if claim not in sections and claim is not Claim.EXCHANGE]
    meant = {} if wide else headings_meant(source.body, source.body_line, absent)
    told = {*lines, *meant, *(line + 1 for line in meant if _is_underlined(source, line))}
    findings = [_stray(source, line) for line in stray_headings(source.body, source.body_line) if line not in told]
    findings += [_otherwise_marked(source, line, title) for line, title in meant.items()]
    if known and wide:
        return {}, findings + wide
    for section in split_at_headings(source.body, source.body_line, 2) if known else ():
        found, mend = _wrong_section(section, known, sections)
        if found and _first_text(source, section.line) not in meant:
            findings.append(_at_line(source, shape_rules.WRONG_SECTION, section.line, found, mend))
    return sections, findings


def _stray(source: SourceFile, line: int) -> Diagnostic:
    text = source.lines[line - 1]
    found, mend = (
        _("「{text}」は別の見出しとして表示されます", text=text),
        _("小見出しは「### 」で書き、線は消してください"),
    )
    if word := HASH_WORD.match(text):
        shown = text[word.end() - 2 :].split(maxsplit=1)[0][:_SHOWN]
        found = _("「{shown}」は見出しや番号への参照に見えます", shown=shown)
        mend = _("文字の # は「\\{shown}」のように \\ を付け、小見出しは「### 」で書いてください", shown=shown)
    return _at_line(source, shape_rules.WRONG_SECTION, line, found, mend)


def _wide_heading(source: SourceFile, line: int) -> Diagnostic:
    text = source.lines[line - 1]
    heading = text.strip()
    found = (
        _("「{heading}」の「＃」が全角です", heading=heading)
        if "＃" in text
        else _("「{heading}」の前に全角スペースがあります", heading=heading)
    )
    return _at_line(source, shape_rules.WRONG_SECTION, line, found, _typed(text))


def _otherwise_marked(source: SourceFile, line: int, title: str) -> Diagnostic:
    """Tell that a line is a heading to its author alone; what follows from that is told once it is one."""
    text, mend = source.lines[line - 1].strip(), _typed(f"## {title}")
    if _is_underlined(source, line):
        mend = _("「## {title}」に替え、下の線は消してください", title=title)
    return _at_line(source, shape_rules.WRONG_SECTION, line, _("「{text}」は見出しになりません", text=text), mend)


def _is_underlined(source: SourceFile, line: int) -> bool:
    return bool(UNDERLINE.match("".join(source.lines[line : line + 1])))


def _typed(text: str) -> str:
    return _("「{in_half_width}」に替えてください", in_half_width=in_half_width(text))


def _wrong_section(section: Section, known: tuple[Claim, ...], sections: Mapping[str, Section]) -> tuple[str, str]:
    names = [claim.typed for claim in known]
    if not section.title:
        return (
            (_("見出しの前に文章があります"), _("「## {names}」などの見出しの下に移してください", names=names[0]))
            if section.text
            else ("", "")
        )
    if section.title not in known:
        mend = suggestion(section.title, names, _("使える見出しは {names} です", names=_("、").join(names)))
        return _("「## {title}」という見出しがあります", title=section.title), mend
    if sections[section.title] is not section:
        line = sections[section.title].line
        title = Claim(section.title).typed
        return _("「## {title}」が{line}行目にもあります", title=title, line=line), _("1つにまとめてください")
    return "", ""


def _wrong_parts(
    source: SourceFile, section: Section | None, read: Callable[[Section], object | None]
) -> Iterator[Diagnostic]:
    """Yield what stands below the ``###`` headings of a section and is nothing to ``read``."""
    if section is None:
        return
    example = _("資料{number}", number=1) if section.title == Claim.COLLECTION else typed_role(answering(1))
    mend = _("例 「### {value}」に変えてください", value=example)
    for part in split_at_headings(section.text, section.line + 1, 3):
        if not read(part) and (part.title or part.text):
            what = (
                _("「### {title}」という見出しがあります", title=part.title)
                if part.title
                else _("見出しの前に文章があります")
            )
            yield _at_line(source, shape_rules.WRONG_MESSAGE, part.line, what, mend)


def _at_line(source: SourceFile, rule: Rule, line: int, found: str, mend: str) -> Diagnostic:
    """Return a finding about the first line from ``line`` on that has text."""
    number = _first_text(source, line)
    width = max(len(source.lines[number - 1]), 1)
    return source.diagnose(rule, Span.on_line(number, 1, width), found, mend)


def _first_text(source: SourceFile, line: int) -> int:
    return next((number for number, text in enumerate(source.lines[line - 1 :], line) if text.strip()), line)
