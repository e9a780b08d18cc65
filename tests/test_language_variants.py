"""The table of kanji that are the same to a reader, which both the program and the browser read."""

from py_mini_racer import MiniRacer

from generator.language.spelling import USUAL_FORMS, in_usual_forms
from generator.scripts.bundle import bundle
from generator.search import BROWSER

SIGNS = "".join(map(chr, USUAL_FORMS))


def test_no_usual_form_has_another_one_itself():
    assert {usual for usual in USUAL_FORMS.values() if in_usual_forms(usual) != usual} == set()


def test_the_browser_reads_every_pair_as_the_program_does():
    with MiniRacer() as context:
        context.eval(bundle(BROWSER.parents[1] / "language/variants.js"))
        assert context.call("inUsualForms", SIGNS) == in_usual_forms(SIGNS)


def test_forms_in_names_of_people_and_places_are_read_as_the_usual_ones():
    names = "渡邊 渡邉 髙橋 𠮷田 濵口 龍ヶ崎 四條畷 塩竈 舘山 山﨑 齋藤 德島 舩橋 ⻑野 靍田"
    assert in_usual_forms(names) == "渡辺 渡辺 高橋 吉田 浜口 竜ケ崎 四条畷 塩釜 館山 山崎 斎藤 徳島 船橋 長野 鶴田"


def test_signs_that_names_of_places_keep_apart_stay_what_they_are():
    assert in_usual_forms("宍粟市 葛城市 祇園 弁天 餅 鯖江") == "宍粟市 葛城市 祇園 弁天 餅 鯖江"
