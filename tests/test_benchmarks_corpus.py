"""``benchmarks.corpus``: entries of any number, the same on every machine, valid, and in ever new words."""

import hashlib
import os
import random
import re
import subprocess
import sys
from collections import Counter

import pytest
from builders import COLLECTED

from benchmarks.corpus import make_corpus
from benchmarks.lexicon import SIZE, WORD, lexicon_of
from benchmarks.running import ROOT
from benchmarks.shapes import PLACE, filled
from generator.check import check
from generator.config import read_project
from generator.findings.diagnostics import Severity

pytestmark = pytest.mark.collection  # its entries are the models of the made ones
ENTRIES = 64


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "content").rglob("*"))
        if path.is_file()
    }


def chance(seed):
    return random.Random(seed)  # noqa: S311 - repeatable, not secret


def digest(folder):
    return hashlib.sha256(repr(sorted(files(folder).items())).encode()).hexdigest()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return make_corpus(ROOT, tmp_path_factory.mktemp("corpus"), ENTRIES)


def test_a_corpus_is_the_same_in_every_process(corpus, tmp_path):
    script = "import sys; sys.path[:0] = ['.', 'tests']; from pathlib import Path; import test_benchmarks_corpus as t\n"
    script += f"print(t.digest(t.make_corpus(t.ROOT, Path(sys.argv[1]), {ENTRIES})))"
    there = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == digest(corpus)


def test_a_corpus_is_the_beginning_of_a_larger_one(corpus, tmp_path):
    small = files(make_corpus(ROOT, tmp_path, 40))
    assert small.items() <= files(corpus).items()
    assert len(files(corpus)) - len(small) == 24 + 2  # figures of the entries 48 and 60


def test_a_corpus_is_valid_and_looked_over_as_often_as_its_themes_ask(corpus):
    project, _findings = read_project(corpus)
    found = check(project, COLLECTED).diagnostics
    assert [one for one in found if one.rule.severity is Severity.ERROR or one.rule.code == "KB607"] == []


def test_entries_have_places_and_figures_sources_and_links_of_their_own(corpus):
    texts = [text.decode() for name, text in files(corpus).items() if re.search(r"-\d{6}\.md$", name)]
    assert len(texts) == ENTRIES
    placed = sum("\nmunicipality: " in text for text in texts)
    assert placed >= ENTRIES // 3  # the others are threads
    for pattern, least in (
        ('^title: "(.+)"$', ENTRIES),
        ('^municipality: "(.+)"$', 0.9 * placed),
        ("^    url: (.+)$", 200),
    ):
        found = [value for text in texts for value in re.findall(pattern, text, re.MULTILINE)]
        assert len(set(found)) >= least, pattern
    assert sum("figures:" in text for text in texts) == ENTRIES // 12 + 1
    assert sum(bool(re.search(r"^related: \[\S", text, re.MULTILINE)) for text in texts) > ENTRIES // 2


def test_sentences_hardly_repeat_and_new_words_do_not_end(corpus):
    bodies = [
        text.decode().split("\n---\n", 1)[1] for name, text in files(corpus).items() if re.search(r"-\d{6}\.md$", name)
    ]
    sentences = Counter(sentence for body in bodies for sentence in re.findall("[^。\n]{12,}。", body))
    assert sum(count for count in sentences.values() if count > 1) < len(sentences) / 20
    half, whole = (len(set(WORD.findall("".join(bodies[: len(bodies) // part])))) for part in (2, 1))
    assert whole > 1.4 * half


def test_words_are_as_frequent_as_their_rank_allows():
    lexicon = lexicon_of(ROOT / "content", 7)
    drawn = Counter(lexicon.drawn(chance(1), 50_000))
    assert len(lexicon.words) == len(set(lexicon.words)) == SIZE
    first, tenth, hundredth = (drawn[lexicon.words[rank]] for rank in (0, 9, 99))
    assert first > 2 * tenth > 8 * hundredth > 0


def test_holes_are_filled_with_words_that_fit_the_place_and_numbers_of_the_same_size():
    lexicon = lexicon_of(ROOT / "content", 7)
    pieces = ("", PLACE, "は年", "6,000", "時間の", "窓口", "業務")
    for seed in range(50):
        said = filled(pieces, lexicon, chance(seed), "石狩市", fitting=True)
        assert re.fullmatch(r"石狩市は年[1-9],\d{3}時間の.{2}業務", said), said
