"""What a text costs grows with its length alone: nothing looks through the rest of it for each of its parts."""

from types import SimpleNamespace

import pytest

from generator.markup import typed, unmeant
from generator.markup.engine import engine

PARTS = 2000


class Counted(list):
    """A list that counts how many of its items were taken."""

    taken = 0

    def __getitem__(self, place):
        found = super().__getitem__(place)
        self.taken += len(found) if isinstance(place, slice) else 1
        return found

    def __iter__(self):
        self.taken += len(self)
        return super().__iter__()


def inline(text):
    """Return the one paragraph of ``text``, with counted children."""
    token = engine().parse(text)[1]
    token.children = Counted(token.children)
    return token


@pytest.mark.parametrize("line", ["<\n", "あ\n", "**あ**\n"])
def test_lines_are_joined_without_looking_through_all_that_follow(line):
    token = inline(line * PARTS)
    children = token.children
    *_others, join_lines = engine().core.ruler.getRules("")
    join_lines(SimpleNamespace(tokens=[token]))
    assert children.taken <= 5 * len(children)


@pytest.mark.parametrize("marked", ["*1* ", "**1**2 ", "*1*あ\n"])
def test_marks_are_judged_by_what_stands_beside_them(marked, monkeypatch):
    token = inline(marked * PARTS)
    monkeypatch.setattr(unmeant, "read", lambda _text: [token])
    list(unmeant.eaten_marks(marked))
    assert token.children.taken <= 12 * len(token.children)


@pytest.mark.parametrize("paragraph", ["[\n\n", "・a\n\n", "a\n"])
def test_a_paragraph_is_read_without_the_lines_behind_it(paragraph, monkeypatch):
    lines = Counted((paragraph * PARTS).split("\n"))
    monkeypatch.setattr(typed, "with_plain_blanks", lambda _lines: lines)
    typed.as_markdown(paragraph * PARTS)
    assert lines.taken <= 5 * len(lines)
