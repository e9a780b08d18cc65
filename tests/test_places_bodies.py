"""The register of public bodies that are neither municipality nor prefecture."""

from collections import Counter

import pytest
from builders import REFERENCE, ROOT

from generator.findings.diagnostics import CannotRunError
from generator.model.bands import NO_SIZE
from generator.model.slug import is_slug
from generator.model.vocabulary import BodyKind
from generator.places.bodies import read_bodies
from generator.places.called import PlaceIndex
from generator.places.municipalities import read_municipalities

HEAD = "id,kind,name,kana,prefectures,source\n"
PLACES = read_municipalities(REFERENCE)
BODIES = read_bodies(REFERENCE, PLACES)
INDEX = PlaceIndex({**PLACES, **BODIES}.values())


@pytest.mark.collection
def test_the_register_has_all_wards_ministries_and_unions_for_the_elderly():
    reference = ROOT / "content/reference"
    bodies = read_bodies(reference, read_municipalities(reference)).values()
    counts = Counter(body.body for body in bodies)
    assert (counts[BodyKind.WARD], counts[BodyKind.MINISTRY], counts[BodyKind.UNION]) == (171, 49, 48)
    assert {"防災庁", "サイバー通信情報監理委員会"} <= {body.name for body in bodies}, "those that began in 2026"
    assert len({body.name for body in bodies}) == len(bodies)
    assert [body.code for body in bodies if not is_slug(body.letters)] == []
    elderly = [body.prefecture for body in bodies if body.name.endswith("後期高齢者医療広域連合")]
    assert len(set(elderly)) == len(elderly) == 47
    assert PlaceIndex([*read_municipalities(reference).values(), *bodies]).find("中央区").code == "131024"  # of Tokyo


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("デジタル庁", "digital-cho"),
        ("でじたるちょう", "digital-cho"),
        ("札幌市中央区", "011011"),
        ("北海道札幌市中央区", "011011"),
        ("北海道後期高齢者医療広域連合", "koki-iryo-hokkaido"),
        ("関西広域連合", "kansai-koiki-rengo"),
    ],
)
def test_a_body_is_found_as_a_municipality_is(text, code):
    assert INDEX.find(text).code == code


def test_a_body_has_no_population_and_tells_where_it_lies():
    union, ministry, kansai = (BODIES[code] for code in ("koki-iryo-hokkaido", "digital-cho", "kansai-koiki-rengo"))
    assert {body.band for body in BODIES.values()} == {NO_SIZE}
    assert (union.full_name, union.prefectures) == ("北海道後期高齢者医療広域連合", ("北海道",))
    assert (ministry.full_name, ministry.prefectures) == ("デジタル庁", ())
    assert (kansai.full_name, kansai.prefecture, len(kansai.prefectures)) == ("関西広域連合", "", 8)
    assert BODIES["011011"].full_name == "北海道札幌市中央区"


@pytest.mark.parametrize("kind", [kind for kind in BodyKind if kind not in ("都道府県", "市区町村")])
def test_a_body_of_any_kind_is_one_line(kind, tmp_path):
    (tmp_path / "bodies.csv").write_text(
        f"{HEAD}shiken-dantai,{kind},試験団体,しけんだんたい,北海道,規約\n", encoding="utf-8"
    )
    (body,) = read_bodies(tmp_path, PLACES).values()
    assert (body.body, body.full_name, body.letters) == (kind, "北海道試験団体", "shiken-dantai")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("Shiken,消防,試験,しけん,,規約", "id の「Shiken」は英小文字・数字・ハイフンで3〜60字にしてください"),
        ("012352,政令市の区,試験,しけん,北海道,規約", "id の「012352」は検査数字が合いません。"),
        ("012351,政令市の区,試験,しけん,北海道,規約", "id の「012351」は北海道石狩市のコードです。"),
        ("digital-cho,府省,試験,しけん,,規約", "id の「digital-cho」は2行目にもあります。"),
        (
            "shiken,県,試験,しけん,,規約",
            "kind の「県」は 政令市の区・広域連合・一部事務組合・府省・消防",
        ),
        ("shiken,消防,試験,,,規約", "kana が空です。"),
        ("shiken,消防,試験,しけん,,", "source が空です。"),
        ("shiken,消防,試験,しけん,北海道、青森県,規約", "prefectures の「北海道、青森県」という都道府県はありません"),
    ],
)
def test_a_broken_row_ends_the_run_with_its_line(row, fault, tmp_path):
    good = "digital-cho,府省,デジタル庁,でじたるちょう,,法律\n"
    (tmp_path / "bodies.csv").write_text(f"{HEAD}{good}{row}\n", encoding="utf-8")
    with pytest.raises(CannotRunError) as raised:
        read_bodies(tmp_path, PLACES)
    assert str(raised.value).startswith(f"参照データに誤りがあります: content/reference/bodies.csv の3行目: {fault}")


def test_a_site_without_the_register_has_no_bodies(tmp_path):
    assert read_bodies(tmp_path, PLACES) == {}
