"""YAML text → the place of every value and what is wrong, in one pass over libyaml's events.

The walk keeps its own stack, so deep nesting cannot exhaust Python's.
"""

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from generator import _
from generator.findings.diagnostics import Fault, Rule, Span
from generator.reading import file_rules, shape_rules
from generator.reading.yaml_faults import UNKNOWN, syntax_fault
from generator.reading.yaml_values import MAX_DEPTH, NULLS, Value

KeyPath: TypeAlias = tuple[str | int, ...]
_ESCAPE = re.compile(r"""\\(?:["\\]|(x..|u....|U.{8}|.))""", re.DOTALL)


@dataclass(slots=True)
class Placed:
    """A YAML text as it stands: its value, the span of each value in it and of each key, and its faults."""

    value: Value = None
    values: dict[KeyPath, Span] = field(default_factory=dict)
    keys: dict[KeyPath, Span] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open; ``key`` waits for its value."""

    path: KeyPath
    container: list[Value] | dict[str, Value]
    key: str | None = None
    doubled: bool = False
    told: bool = False  # that a key stands twice in it
    shadow: bool = False  # inside the value of a doubled key, which counts for nothing


class _StopReadingError(Exception):
    """Nothing after this point can be read: nesting went past ``MAX_DEPTH``, or a key is no word."""


def read_places(text: str, first_line: int) -> Placed:
    """Return what is read of ``text``, whose first line is line ``first_line`` of its file."""
    builder = _Builder(text, first_line - 1)
    try:
        for event in iter(yaml.CBaseLoader(text).get_event, None):  # as yaml.parse, without a step for each event
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        builder.syntax_fault(error)
    except _StopReadingError:
        pass
    return builder.tree


class _Builder:
    """Builds what is read from parser events."""

    def __init__(self, text: str, line_offset: int) -> None:
        self.tree = Placed()
        self._text = text
        self._may_escape = "\\" in text
        self._offset = line_offset
        self._stack: list[_Frame] = []
        self._documents = 0

    def take(self, event: Any) -> None:  # noqa: ANN401 - the stubs do not tell one event from another
        """Take the next event."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._open({}, event)
        elif kind is yaml.SequenceStartEvent:
            self._open([], event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._stack.pop()
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self._refuse_second_document(event)

    def syntax_fault(self, error: yaml.MarkedYAMLError) -> None:
        """Record where and why parsing stopped."""
        line, column, found, mend = syntax_fault(error, self._text)
        self._fault(file_rules.YAML_SYNTAX, Span.on_line(line + 1 + self._offset, column + 1), found, mend)

    def _fault(self, rule: Rule, span: Span, found: str, mend: str, *, fatal: bool = True) -> None:
        self.tree.faults.append(Fault(rule, span, found, mend, fatal))

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start  # noqa: S101 - libyaml marks every event of a text
        assert end  # noqa: S101 - of every event, both
        return Span(start.line + 1 + self._offset, start.column + 1, end.line + 1 + self._offset, end.column + 1)

    def _refuse(self, event: yaml.Event, sign: str, name: str) -> None:
        self._fault(
            file_rules.YAML_ALIAS,
            self._span(event),
            _("{sign}{name} があります", sign=sign, name=name),
            _('値をそのまま書いてください。記号を文字として使うときは "…" で囲みます'),
        )

    def _refuse_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self._refuse(event, "&", event.anchor)
        if event.tag:
            self._refuse(event, "", event.tag)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if self._may_escape and event.style == '"':
            self._refuse_escapes(event)
        frame = self._waiting_for_key()
        if frame:
            self._key(frame, event)
            return
        plain_null = not event.style and event.value in NULLS
        self._place(None if event.implicit[0] and plain_null else event.value, self._span(event))

    def _alias(self, event: yaml.AliasEvent) -> None:
        """Refuse an alias; whatever follows it keeps its part as key or value."""
        self._refuse(event, "*", event.anchor or "")
        frame = self._waiting_for_key()
        if frame:
            frame.key = ""
        else:
            self._place(None, self._span(event))

    def _refuse_second_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            mend = _("この行を消すか、別のファイルに分けてください")
            self._fault(file_rules.YAML_SYNTAX, self._span(event), _("2つ目の YAML 文書が始まっています"), mend)

    def _refuse_escapes(self, event: yaml.ScalarEvent) -> None:
        """Refuse characters written as numbers or letters: what they stand for is hidden from every check."""
        start, end = event.start_mark, event.end_mark
        assert start  # noqa: S101 - libyaml marks every event of a text
        assert end  # noqa: S101 - of every event, both
        for match in _ESCAPE.finditer(self._text, start.index + 1, end.index - 1):
            if match[1]:
                place = match.start()
                line = start.line + 1 + self._text.count("\n", start.index, place) + self._offset
                span = Span.on_line(line, place - self._text.rfind("\n", 0, place))
                mend = _("表したい文字をそのまま書いてください")
                self._fault(file_rules.FORBIDDEN_CHARACTER, span, _("\\ で始まる別の形で書かれた文字があります"), mend)

    def _waiting_for_key(self) -> _Frame | None:
        """Return the open mapping whose next scalar is a key."""
        frame = self._stack[-1] if self._stack else None
        return frame if frame and isinstance(frame.container, dict) and frame.key is None else None

    def _key(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        frame.key = event.value
        if frame.shadow:
            return
        path = (*frame.path, event.value)
        frame.doubled = path in self.tree.keys
        if not frame.doubled:
            self.tree.keys[path] = self._span(event)
            return
        if not frame.told:
            self._doubled(frame, event, self.tree.keys[path].line)

    def _doubled(self, frame: _Frame, event: yaml.ScalarEvent, first: int) -> None:
        """Tell a key that stands twice; in an item of a list, where the next item has no dash, only the first one."""
        span, mend = self._span(event), _("どちらか一方を消してください")
        frame.told = is_next = bool(frame.path and isinstance(frame.path[-1], int) and span.line > first)
        if is_next:
            dashed = _("前の「- 」と同じ位置から「- {value}: …」と書き始めてください", value=event.value)
            mend = _("次の1件なら、{dashed}。同じ1件なら、どちらか一方を消してください", dashed=dashed)
        found = _("「{value}」は{first}行目にもあります", value=event.value, first=first)
        self._fault(shape_rules.DUPLICATE_KEY, span, found, mend, fatal=False)

    def _open(self, container: list[Value] | dict[str, Value], event: yaml.CollectionStartEvent) -> None:
        self._refuse_properties(event)
        if self._waiting_for_key():
            self._fault(file_rules.YAML_SYNTAX, self._span(event), *UNKNOWN)
            raise _StopReadingError
        if len(self._stack) == MAX_DEPTH:
            self._fault(
                file_rules.TOO_DEEP,
                self._span(event),
                _("{max_depth}段を超えています", max_depth=MAX_DEPTH),
                _("かっこの閉じ忘れを確かめてください"),
            )
            raise _StopReadingError
        shadow = bool(self._stack) and (self._stack[-1].shadow or self._stack[-1].doubled)
        path = self._place(container, self._span(event))
        self._stack.append(_Frame(path, container, shadow=shadow))

    def _place(self, value: Value, span: Span) -> KeyPath:
        """Put ``value`` where the open container expects it; return its path."""
        if not self._stack:
            self.tree.value = value
            path: KeyPath = ()
        else:
            path = self._place_in(self._stack[-1], value)
        self.tree.values.setdefault(path, span)
        return path

    @staticmethod
    def _place_in(frame: _Frame, value: Value) -> KeyPath:
        if isinstance(frame.container, list):
            frame.container.append(value)
            return (*frame.path, len(frame.container) - 1)
        key, frame.key = frame.key or "", None
        if not frame.doubled:
            frame.container[key] = value
        return (*frame.path, key)
