"""The drawings of network models: one table, drawn and said in words; the names of models choose."""

import re
from html.parser import HTMLParser

import pytest
from builders import ROOT
from golden_site import a_config

from generator.model.vocabulary import NetworkModel
from generator.output.render import Renderer
from generator.site.allowlist import faults_of
from generator.views.networks import Box, NetworkDrawing, Zone, network_drawings

LABELS = [model.label for model in NetworkModel]
LONGEST = 8  # characters of 16 units in a box of 128


def drawn(*networks):
    return Renderer([ROOT / "templates"], a_config()).text("partials/networks.html", {"networks": networks})


def words_in(html):
    return re.findall(r"<text[^>]*>(.*?)</text>", html)


def test_only_models_that_are_named_are_drawn_in_the_order_of_the_list():
    assert [drawing.name for drawing in network_drawings(["β′モデル", "三層の対策", "αモデル"])] == [
        "αモデル",
        "β′モデル",
    ]
    assert network_drawings(["三層の対策", "α", ""]) == []


def test_one_model_alone_is_not_drawn():
    assert network_drawings(["α′モデル"]) == []


def test_every_model_is_said_in_words():
    assert {drawing.name: drawing.sentence for drawing in network_drawings(LABELS)} == {
        "αモデル": "LGWAN接続系に業務システムと業務端末を置きます。",
        "α′モデル": "LGWAN接続系に業務システムと業務端末を置きます。業務端末から決めたクラウドへだけ、直接つなぎます。",
        "βモデル": "インターネット接続系にグループウェアと業務端末の一部、LGWAN接続系に業務システムを置きます。",
        "β′モデル": "インターネット接続系に業務システムと業務端末を置きます。",
    }


@pytest.mark.parametrize("label", LABELS)
def test_what_stands_in_a_drawing_stands_in_its_words_and_fits_its_box(label):
    (drawing,) = (drawing for drawing in network_drawings(LABELS) if drawing.name == label)
    items = [item.label for zone in drawing.zones for item in zone.items]
    shown = words_in(drawn(drawing))
    assert sorted(shown) == sorted(
        [label, *(zone.label for zone in drawing.zones), *items, *filter(None, [drawing.cloud])]
    )
    assert all(item in drawing.sentence and len(item) <= LONGEST for item in items)
    assert drawing.cloud in drawing.sentence


def test_a_drawing_is_written_whole():
    drawing = NetworkDrawing("試験", [Zone(44, "試験の区画", [Box(12, 78, "試験の物")])], "")
    assert drawn(drawing).split("</figure>")[0] == (
        '<div class="kb-networks">\n<figure class="kb-network">\n'
        '<svg role="img" aria-label="試験の図" width="320" height="260" viewBox="0 0 320 260" focusable="false">\n'
        '<text class="kb-network__name" x="1" y="24">試験</text>\n'
        '<rect class="kb-network__zone" x="1" y="44" width="286" height="34"/>'
        '<text class="kb-network__name" x="12" y="66">試験の区画</text>\n'
        '<rect class="kb-network__item" x="12" y="78" width="128" height="34"/>'
        '<text class="kb-network__label" x="76" y="100">試験の物</text>\n'
        "</svg>\n<figcaption><strong>試験</strong>: 試験の区画に試験の物を置きます。</figcaption>\n"
    )


def test_the_way_to_the_cloud_touches_no_zone_but_the_one_it_comes_from():
    (drawing,) = (drawing for drawing in network_drawings(LABELS) if drawing.cloud)
    html = drawn(drawing)
    zones = [tuple(map(int, found)) for found in re.findall(r'network__zone" x="(\d+)" y="(\d+)" width="(\d+)"', html)]
    start, top, across, up = map(int, re.search(r'd="M (\d+) (\d+) H (\d+) V (\d+)', html).groups())
    right = {left + width for left, _top, width in zones}
    internet, lgwan, my_number = [y for _left, y, _width in zones]
    assert start < min(right) <= max(right) < across < 320
    assert up < internet < lgwan < top < my_number


def test_words_of_a_drawing_never_become_markup():
    evil = '"><script>x</script>'
    html = drawn(NetworkDrawing(evil, [Zone(0, evil, [Box(0, 0, evil)]), Zone(0, evil, [])], evil))
    assert "<script" not in html
    assert '="">' not in html


def test_a_page_may_hold_all_that_is_drawn():
    faults = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            faults.extend(faults_of(tag, tuple(attrs), content=True, controls=False))

    Reader().feed(drawn(*network_drawings(LABELS)))
    assert faults == []
