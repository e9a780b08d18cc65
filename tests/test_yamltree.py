"""YAML text → plain values and the place of every value."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.findings.diagnostics import Span
from generator.reading.yaml_places import read_places
from generator.reading.yaml_values import MAX_DEPTH, NotPlainError, plain_values
from generator.reading.yamltree import Tree, place_of_plain_field

PLAIN = st.text(st.characters(codec="utf-8", categories=("L", "Nd")), min_size=1, max_size=12).filter(
    lambda word: word.lower() not in {"null", "y", "n"}
)
NESTED = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PLAIN, inner, max_size=3), max_leaves=8
)


def faults(text):
    return [(fault.rule.code, fault.span.line, fault.span.column, fault.found) for fault in Tree(text).faults]


def as_flow(value):
    match value:
        case list():
            return f"[{', '.join(map(as_flow, value))}]"
        case dict():
            return f"{{{', '.join(f'{key}: {as_flow(item)}' for key, item in value.items())}}}"
    return value


def leaves(value, path=()):
    match value:
        case list() | dict():
            for key, item in enumerate(value) if isinstance(value, list) else value.items():
                yield from leaves(item, (*path, key))
        case _:
            yield path, value


def depth(value):
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if items is None else 1 + max(map(depth, items), default=0)


@pytest.mark.parametrize(
    "scalar", ["013460", "no", "yes", "on", "1:30", "1_000", "1e3", "0x10", ".nan", "2026-13-45", "true", "=", "３５０"]
)
def test_scalars_stay_text(scalar):
    assert Tree(f"a: {scalar}").value == {"a": scalar}


@pytest.mark.parametrize("empty", ["", "~", "null", "# 注釈だけ"])
def test_an_empty_value_is_none(empty):
    assert Tree(f"a: {empty}\nb: 1").value == {"a": None, "b": "1"}


@pytest.mark.parametrize("quoted", ['""', "''"])
def test_an_empty_text_in_quotes_stays_text(quoted):
    assert Tree(f"a: {quoted}").value == {"a": ""}


@pytest.mark.parametrize("text", ["", "\n", "# 注釈だけ\n", "---\n"])
def test_a_text_without_values_is_none(text):
    assert (Tree(text).value, faults(text)) == (None, [])


def test_every_value_and_every_key_has_its_place():
    tree = Tree("題: 試験\n一覧:\n  - あ\n  - {い: う}\n", first_line=2)
    assert tree.value == {"題": "試験", "一覧": ["あ", {"い": "う"}]}
    assert tree.keys == {
        ("題",): Span(2, 1, 2, 2),
        ("一覧",): Span(3, 1, 3, 3),
        ("一覧", 1, "い"): Span(5, 6, 5, 7),
    }
    assert tree.values == {
        (): Span(2, 1, 2, 1),
        ("題",): Span(2, 4, 2, 6),
        ("一覧",): Span(4, 3, 4, 3),
        ("一覧", 0): Span(4, 5, 4, 6),
        ("一覧", 1): Span(5, 5, 5, 6),
        ("一覧", 1, "い"): Span(5, 9, 5, 10),
    }


@given(st.dictionaries(st.sampled_from(["a", "b", "a_b"]), st.text("a1-.# :\"'\\n|", max_size=6), min_size=1))
@example({"a": "2026-11-28"})
@example({"a": "1 # b", "b": "|\n  a: 1", "a_b": '"x\n\n b: 1"'})
def test_a_field_of_one_plain_word_has_its_place_without_reading_the_others(fields: dict[str, str]):
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    tree = Tree(text, first_line=2)
    for name in tree.value if not tree.faults and isinstance(tree.value, dict) else ():
        assert place_of_plain_field(text, 2, (name,)) in {None, tree.values[name,]}


def test_the_place_of_a_plain_field_is_told_only_where_its_line_leaves_no_doubt():
    text = "a: 2026-11-28\nb: 1\nb: 2\nc: あ\nd:  x\n"
    found = {name: place_of_plain_field(text, 2, (name,)) for name in "abcde"}
    assert found == {"a": Span(2, 4, 2, 14), "b": None, "c": None, "d": Span(6, 5, 6, 6), "e": None}


def test_a_value_outside_the_basic_plane_counts_as_one_character():
    assert Tree("a: {𠮷野: 😀, b: c}").values["a", "b"] == Span(1, 15, 1, 16)


def test_of_two_equal_keys_the_first_counts_and_the_second_is_a_fault():
    text = "a: 1\nb: 2\na: 3\n"
    assert Tree(text).value == {"a": "1", "b": "2"}
    assert faults(text) == [("KB205", 3, 1, "「a」は1行目にもあります")]
    assert [fault.fatal for fault in Tree(text).faults] == [False]


def test_what_stands_below_a_doubled_key_is_not_reported_again():
    text = "a: {b: 1, c: [x]}\na: {b: 2, b: 3, c: {d: 4}}\n"
    assert faults(text) == [("KB205", 2, 1, "「a」は1行目にもあります")]
    assert Tree(text).values["a", "b"] == Span(1, 8, 1, 9)


def test_equal_keys_of_different_mappings_are_no_fault():
    assert faults("a: {b: 1}\nc: {b: 1}\nd: [{b: 1}, {b: 1}]\n") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: &x 1", [(4, "&x があります")]),
        ("a: *x", [(4, "*x があります")]),
        ("*x : 1\nb: 2", [(1, "*x があります")]),
        ("&x a: 1", [(1, "&x があります")]),
        ("a: !x 1", [(4, "!x があります")]),
        ("a: ! 1", [(4, "! があります")]),
        ("a: !!int 1", [(4, "tag:yaml.org,2002:int があります")]),
        ("a: &x [*x]", [(4, "&x があります"), (8, "*x があります")]),
        ("a: &x !y {b: c}", [(4, "&x があります"), (4, "!y があります")]),
    ],
)
def test_anchors_aliases_and_tags_are_refused(text, places):
    assert faults(text) == [("KB108", 1, column, found) for column, found in places]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_eight_levels_are_read_and_a_ninth_is_refused(opening, closing):
    assert faults(opening * MAX_DEPTH + closing * MAX_DEPTH) == []
    deep = faults(opening * (MAX_DEPTH + 1) + closing * (MAX_DEPTH + 1))
    assert deep == [("KB107", 1, len(opening) * MAX_DEPTH + 1, "8段を超えています")]


@pytest.mark.parametrize(
    ("text", "line", "column", "found"),
    [
        ("a: b: c", 1, 5, "値の途中に「: 」があります"),
        ('a: "b', 1, 4, "引用符が閉じられていません"),
        ("a: 'b\nc: d", 1, 4, "引用符が閉じられていません"),
        ("a: @b", 1, 4, "値がこの記号で始まっています"),
        ("a: `b`", 1, 4, "値がこの記号で始まっています"),
        ("a: [b", 1, 5, "「[」が閉じられていません"),
        ("a: {b: c", 1, 8, "「{」が閉じられていません"),
        ("a:\n  - b\n  c: d", 3, 3, "一覧の行の先頭に「- 」がありません"),
        ("a: b\n  - c\n d: e", 3, 3, "値の途中に「: 」があります"),
        ("a: 1\n b: 2", 2, 2, "前の行より字下げされています"),
        ('a: "b" c', 1, 8, "引用符のあとに文字が続いています"),
        ("a: 1\nb", 2, 1, "「: 」のない行です"),
        ("a: [b, c\nd: [e]\nf: g", 1, 8, "「[」が閉じられていません"),
        ("a:\n  - {b: c,\n     d: e\nf: g", 3, 9, "「{」が閉じられていません"),
        ("a:\n  - {b: c,\n     d: e\n     f: g}", 4, 6, "「f」の前にコンマがありません"),
        ('a: ["b" "c"]', 1, 9, "ここの前にコンマがありません"),
        ("a: {b: 1 c: 2}", 1, 10, "「c」の前にコンマがありません"),
        ("a: {b: c、d: e}", 1, 9, "区切りが「、」です"),
        ("a: {b: c｝\nd: e", 1, 9, "全角の「｝」があります"),
        ("a: [b}", 1, 6, "「]」で閉じるところに「}」があります"),
        ("a: [b]]", 1, 7, "「]」が多すぎます"),
        ("a:\n  - b: 1\n    c: 2\n  b: 3\n    c: 4\nd: 5", 4, 3, "一覧の行の先頭に「- 」がありません"),
        ("a:\n- b: 1\n  c: 2\nb: 3\n  c: 4\nd: 5", 4, 1, "一覧の行の先頭に「- 」がありません"),
        ("a:\n    b: 1\n    c: 2\n  - b: 3\n    c: 4", 2, 5, "一覧の行の先頭に「- 」がありません"),
        ("a:\n  - {b: 1}\n  {b: 2}\nd: 5", 3, 3, "一覧の行の先頭に「- 」がありません"),
        ("a:\n- b\nc: d: e", 3, 5, "値の途中に「: 」があります"),
        ("a 1\nb: 2", 1, 1, "「: 」のない行です"),
        ("? [a]\n: b", 1, 3, "この行の書き方を読み取れません"),
        ('a: "\\q"', 1, 5, "引用符の中に「\\」があります"),
        ('a: "C:\\給付金"', 1, 7, "引用符の中に「\\」があります"),
        ("a: [試]を試す", 1, 7, "かっこのあとに文字が続いています"),
        ("a: {試}を試す", 1, 7, "かっこのあとに文字が続いています"),
        ("a: [b](https://www.example.jp/)", 1, 7, "かっこのあとに文字が続いています"),
        ("a:\n  - [試]を試す", 2, 8, "かっこのあとに文字が続いています"),
        ('a:\n  - "試"を試す\n  - b', 2, 8, "引用符のあとに文字が続いています"),
        ("a: - b", 1, 4, "値がこの記号で始まっています"),
        ("a: ? b", 1, 4, "値がこの記号で始まっています"),
        ("a: *試*を", 1, 4, "値がこの記号で始まっています"),
        ("a: !試す", 1, 4, "値がこの記号で始まっています"),
        ("a: &試す", 1, 4, "値がこの記号で始まっています"),
        ("a: ] b", 1, 4, "値がこの記号で始まっています"),
        ("a: [b,, c]", 1, 7, "コンマの前に値がありません"),
        ("a: 1\n---\nb: 2", 2, 1, "2つ目の YAML 文書が始まっています"),
    ],
)
def test_a_mistake_of_syntax_is_reported_where_it_stands(text, line, column, found):
    assert faults(text + "\n") == [("KB101", line, column, found)]


@pytest.mark.parametrize(
    "escape", ["\\x3c", "\\u202e", "\\U0001f600", "\\n", "\\t", "\\0", "\\e", "\\ ", "\\/", "\\N", "\\_"]
)
def test_a_character_written_in_another_form_is_refused(escape):
    assert faults(f'a: b\nc: "試験{escape}"\n') == [("KB110", 2, 7, "\\ で始まる別の形で書かれた文字があります")]


def test_a_line_joined_by_a_backslash_is_refused():
    assert faults('a: "x@\\\n  y"\n') == [("KB110", 1, 7, "\\ で始まる別の形で書かれた文字があります")]


def test_quotes_and_backslashes_may_be_escaped_and_other_styles_know_no_escapes():
    tree = Tree('a: "\\" \\\\x3c"\nb: \'\\x3c\'\nc: \\x3c\n')
    assert (tree.value, tree.faults) == ({"a": '" \\x3c', "b": "\\x3c", "c": "\\x3c"}, [])


@given(NESTED)
def test_every_scalar_is_read_as_written_and_its_span_covers_it(value):
    text = f"根: {as_flow(value)}\n"
    tree = Tree(text)
    if depth(value) >= MAX_DEPTH:
        return
    assert (tree.value, tree.faults) == ({"根": value}, [])
    for path, scalar in leaves({"根": value}):
        span = tree.values[path]
        assert (span.line, span.end_line, text[span.column - 1 : span.end_column - 1]) == (1, 1, scalar)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Cs")), max_size=40))
def test_every_span_lies_in_the_text(text):
    tree = Tree(f"a: {text}\n")
    lines = f"a: {text}\n".split("\n")
    for span in [*tree.values.values(), *tree.keys.values(), *(fault.span for fault in tree.faults)]:
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert span.end_column <= len(lines[span.end_line - 1]) + 2


_SIGNS = [*"ab試1~[]{}:-,'|>\"\\%@&*!#?", "null"]
_PARTS = [": ", "- ", ", ", "? ", "&x ", "*x", "!t ", " # c", "\n", "\n  ", "\n    ", "\n---\n", "\n...\n", " "]
YAML_PIECES = st.sampled_from([*_SIGNS, *_PARTS])


@given(st.lists(YAML_PIECES, max_size=14).map(lambda pieces: "".join(pieces) + "\n"))
@example("")
@example("a")
@example("a: &x b")
@example("a: b\na: c")
@example("a: b\n---\na: c")
@example(f"a: {'[' * 8}{']' * 8}")
@example(f"a: {'[' * 7}{']' * 7}")
def test_values_alone_are_those_with_places_and_what_is_wrong_is_never_passed_over(text):
    placed = read_places(text, 1)
    try:
        assert (plain_values(text), []) == (placed.value, placed.faults)
    except NotPlainError:
        assert (Tree(text).value, Tree(text).faults) == (placed.value, placed.faults)
