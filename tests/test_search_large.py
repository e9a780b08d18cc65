"""An index in parts that is changed where pages have changed is, part by part, the index that is made anew."""

import json
import random
from dataclasses import replace

import pytest

from generator.search.counting import counting, packed, unpacked
from generator.search.embedded import Engine
from generator.search.groups import Lists
from generator.search.index import data_of, in_parts
from generator.search.large import IndexSource, changed, made
from generator.search.large_files import changed_names, part_names
from generator.search.places import AnewError
from generator.search.searched import SearchedPage
from generator.search.synonyms import read_groups, targets

LISTS = Lists(read_groups(["窓口 受付", "引っ越し 転居 >お宅替え", "eLQR >支払い"]), read_groups(["届け 申請"]))
COUNT = counting(targets(*LISTS))
SAID = """
窓口で待つ時間が短くなった。 転居の届けを出す。 引越しの手続きを受付で済ませる。 申請書を書かない。 eL-QRで納める。
ランサムウェアの被害。 ランサムウエアの対策。 龍ヶ崎市と駒ヶ根市の話。 問い合わせが減った。 問合せの電話。 所。 ない。
マイナンバーカードを失くした。 18日までに3,000円。 プロポーザルで選んだ。 契約の見直し。 𠮷野家の窓口。
"""
SENTENCES = SAID.split()
PAGES = 40


class Site:
    """Pages that change one by one, and what was counted of each of their states, by keys."""

    def __init__(self, seed):
        self.random = random.Random(seed)  # noqa: S311 - pages of a test
        self.counted, self.keys, self.pages = {}, [], []
        for number in range(PAGES):
            facets = {"テーマ": [self.random.choice("甲乙")]}
            texts = {"title": self._said(1), "text": self._said(4), "aliases": (self._said(1),)}
            self.pages.append(SearchedPage(f"{number}.html", **texts, extra={"facets": facets}))
            self.keys.append(self.key(self.pages[number]))

    def _said(self, most):
        return "\n".join(self.random.choices(SENTENCES, k=self.random.randint(1, most)))

    def key(self, page):
        key = str(len(self.counted))
        self.counted[key] = packed(COUNT(page))
        return key

    def edit(self):
        """Let a page say something else: in its text, in its title or in what it is narrowed by."""
        number = self.random.randrange(PAGES)
        what = self.random.choice(["text", "text", "title", "extra"])
        new = {"extra": {"facets": {"テーマ": ["丙"]}, "overdue": True}}.get(what) or self._said(4)
        self.pages[number] = replace(self.pages[number], **{what: new})
        self.keys[number] = self.key(self.pages[number])

    def source(self):
        return IndexSource([*self.keys], lambda key: unpacked(self.counted[key]), lambda: LISTS, "lists")


def read(index, source):
    """The head of an index and its parts that have changed, as a browser reads them."""
    head, parts = in_parts(index, source)
    return head, {name: json.loads(json.dumps(part)) for name, part in parts}


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_every_part_is_as_if_made_anew(seed):
    site = Site(seed)
    index = made(site.source())
    kept, (_head, parts) = dict(index.packed()), read(index, site.source())
    taken = 0
    for _edit in range(25):
        site.edit()
        source = site.source()
        anew = made(source)
        expected = read(anew, source)
        try:
            index = changed(source, kept.get)
        except AnewError:
            index, kept, parts = anew, {}, {}
        else:
            taken += 1
        head, fresh = read(index, source)
        assert sorted(fresh) == sorted(changed_names(index))
        parts = {name: (parts | fresh)[name] for name in part_names(index)}
        kept |= dict(index.packed())
        assert (head, parts) == expected
    assert taken > 15  # others changed the number of parts


def test_a_sentence_more_touches_the_parts_where_its_words_lie_and_no_others():
    site = Site(7)
    kept = dict(made(site.source()).packed())
    asked = []
    site.pages[3] = replace(site.pages[3], text=site.pages[3].text + "\n電話。")
    site.keys[3] = site.key(site.pages[3])
    index = changed(site.source(), lambda name: asked.append(name) or kept.get(name))
    touched = {letter: sum(name[0] == letter for name in changed_names(index)) for letter in "wtgpf"}
    assert touched["p"] >= 1
    assert (touched["g"], touched["f"]) == (0, 0)
    assert len(set(asked)) < 2 * len(changed_names(index)) + 3


@pytest.mark.parametrize("lost", ["state", "groups", "w1", "t0"])
def test_where_something_was_lost_the_index_is_made_anew(lost):
    site = Site(1)
    kept = dict(made(site.source()).packed())
    del kept[lost]
    for number in range(PAGES):
        site.pages[number] = replace(site.pages[number], text="".join(SENTENCES))
        site.keys[number] = site.key(site.pages[number])
    with pytest.raises(AnewError):
        changed(site.source(), kept.get)


def test_another_list_or_another_page_makes_the_index_anew():
    site = Site(2)
    kept = dict(made(site.source()).packed())
    source = site.source()
    for other in (source._replace(edition="other"), source._replace(keys=source.keys[1:])):
        with pytest.raises(AnewError):
            changed(other, kept.get)
    site.pages[0] = replace(site.pages[0], id="z.html")
    site.keys[0] = site.key(site.pages[0])
    with pytest.raises(AnewError):
        changed(site.source(), kept.get)


def test_what_is_answered_does_not_depend_on_what_was_asked_before_or_on_memory_given_back(monkeypatch):
    monkeypatch.setattr("generator.search.embedded._LEFT_BEHIND", 0)
    subjects = ["窓口の受付", "避難所の受付", "税の相談", "保育の申込み", "水道の検針"]
    pages = [
        SearchedPage(f"{number}.html", subject, f"{subject}について", aliases=(f"{subject}はどうしますか",))
        for number, subject in enumerate(subjects)
    ]
    data, parts = data_of([*map(counting(()), pages)], (), (), most=0)
    asked = "温室 受付"
    with Engine(data, parts.__getitem__) as fresh:
        first = fresh.find(asked)
    with Engine(data, parts.__getitem__) as used:
        for subject in subjects:
            used.find(subject)
            used.tidy()
        assert used.find(asked) == first
    assert first["nearest"]


@pytest.mark.parametrize("typed", ["書かないワンストップ窓口", "かかないまどぐち"])
def test_what_sets_off_a_group_that_leads_nowhere_is_looked_for_as_it_is_typed(typed):
    lists = Lists(read_groups(["書かない窓口 書かないワンストップ窓口 >かかないまどぐち"]), [])
    pages = [
        SearchedPage("a.html", "書かない窓口の始め方", "窓口で書かない。"),
        SearchedPage("b.html", "水道の話", "水道。"),
    ]
    count = counting(targets(*lists))
    source = IndexSource(["0", "1"], lambda key: count(pages[int(key)]), lambda: lists, "lists")
    head, parts = read(made(source), source)
    with Engine(head, parts.__getitem__) as engine:
        assert engine.ids(typed, 5) == ["a.html"]
