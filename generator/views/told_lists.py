"""The fields of themes and of the places that cases name, as data to take along tells them."""

from dataclasses import dataclass

from generator.model.vocabulary import BodyKind
from generator.views.theme import ThemeView
from generator.views.told import COUNT, TEXT, TEXTS, Field, as_it_is, one_of, one_of_sizes
from generator.views.told_parts import BODY, CODE, PLACE, PREFECTURE
from generator.views.whereabouts import ShownPlace


@dataclass(frozen=True, slots=True)
class CountedPlace:
    """A place that cases name, with how many are its own and how many it took part in."""

    place: ShownPlace
    own: int
    shared: int


THEMES: tuple[Field[ThemeView], ...] = (
    Field("id", "ID", "テーマの名前。変わらない", TEXT, lambda theme: theme.slug),
    Field("label", "テーマ", "読み手が見る名前", TEXT, lambda theme: theme.label),
    Field("summary", "説明", "何を扱うか", TEXT, lambda theme: theme.summary),
    Field("near", "近いテーマ", "近いテーマのID", TEXTS, lambda theme: list(theme.near)),
    Field("cases", "事例", "事例のID。新しい順", TEXTS, lambda theme: [one.slug for one in theme.cases]),
    Field(
        "threads", "質問と答え", "質問と答えのID。新しい順", TEXTS, lambda theme: [one.slug for one in theme.threads]
    ),
)
PLACES: tuple[Field[CountedPlace], ...] = (
    Field("code", CODE, PLACE[0].about, TEXT, lambda one: one.place.code, cell=as_it_is),
    Field("name", BODY, "いまの、または取り組んだときの名前", TEXT, lambda one: one.place.name, cell=as_it_is),
    Field("prefecture", PREFECTURE, "団体のある都道府県", TEXT, lambda one: one.place.prefecture, cell=as_it_is),
    Field(
        "body",
        "団体の種類",
        "市区町村か、都道府県か",
        one_of(BodyKind),
        lambda one: one.place.body.label,
        cell=as_it_is,
    ),
    Field(
        "population_band",
        "人口規模",
        "人口規模",
        one_of_sizes,
        lambda one: one.place.band.label if one.place.band else None,
        cell=as_it_is,
    ),
    Field("own", "事例", "団体の事例の件数", COUNT, lambda one: one.own, cell=as_it_is),
    Field(
        "shared",
        "いっしょに取り組んだ事例",
        "ほかの団体と行った事例の件数",
        COUNT,
        lambda one: one.shared,
        cell=as_it_is,
    ),
)
