"""Signs in a row, counted in the texts of a small site: as if each text were looked through."""

import json
import random

import pytest
from py_mini_racer import MiniRacer

from generator.scripts.bundle import bundle
from generator.search import BROWSER

SIGNS = "市民窓口のをア "
ASK = """
const ask = (texts, asked) => {
  const { text, eachOf, pagesWith } = placesOfTexts(texts);
  return JSON.stringify(asked.map((signs) => {
    const behind = [];
    const found = eachOf(signs, (at) => behind.push(text[at + signs.length]));
    return [pagesWith(signs), found, behind];
  }));
};
"""


@pytest.fixture(scope="module")
def ask():
    context = MiniRacer()
    context.eval(bundle(BROWSER / "engine/places.js") + ASK)
    yield lambda texts, asked: json.loads(context.eval(f"ask({json.dumps(texts)}, {json.dumps(asked)})"))
    context.close()


def counted(texts, signs):
    """How many pages have the signs, how often they stand in all, and what stands behind each."""
    columns = [f"{text}\n" for page in texts for text in (page["title"], page["body"])]
    behind = [
        column[at + len(signs)] for column in columns for at in range(len(column)) if column.startswith(signs, at)
    ]
    return [sum(signs in page["title"] or signs in page["body"] for page in texts), len(behind), behind]


def said(draws, most):
    return "".join(draws.choices(SIGNS, weights=range(len(SIGNS), 0, -1), k=draws.randint(0, most)))


@pytest.mark.parametrize("seed", range(5))
def test_places_are_those_of_looking_through_every_text(ask, seed):
    draws = random.Random(seed)  # noqa: S311 - texts of a test
    texts = [{"title": said(draws, 4), "body": said(draws, 30)} for _page in range(12)]
    asked = [*SIGNS, *(first + second for first in SIGNS for second in SIGNS), "税", "税市", "市税"]
    assert ask(texts, asked) == [counted(texts, signs) for signs in asked]


def test_no_signs_run_from_one_text_into_the_next(ask):
    texts = [{"title": "市", "body": "民"}, {"title": "窓口窓口", "body": "市"}]
    assert ask(texts, ["市民", "民窓", "窓口", "市"]) == [
        [0, 0, []],
        [0, 0, []],
        [1, 2, ["窓", "\n"]],
        [2, 2, ["\n", "\n"]],
    ]
