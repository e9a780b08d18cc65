"""A register of one's own, and sizes that settings choose: what stands in site_config.yml of the subjects of a site."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Annotated, NamedTuple

from pydantic import Field, StringConstraints

from generator import _
from generator.findings.diagnostics import Diagnostic, Fault
from generator.model.bands import NO_SIZE, PREFECTURE, PopulationBand
from generator.model.chosen import Chosen
from generator.model.register import REGISTERS, USUAL_PLACES, Column, Own, Places, Register, settled
from generator.model.types import LABEL_PATTERN, Model, Slug
from generator.reading.shape_rules import NOT_ALLOWED
from generator.reading.source import SourceFile
from generator.reading.yaml_places import KeyPath

KNOWN_COLUMNS = ("id", "name", "kana", "other", "host", "prefectures", "source")
Label = Annotated[str, StringConstraints(pattern=LABEL_PATTERN, min_length=1, max_length=24)]


class ChosenBand(Model):
    """A size: from how much on it begins, what it is called, and its address."""

    label: Label = Field(title="呼び名", description="記事のファイルにもこの言葉で書く。あとから変えない(例 400床以上)")
    from_: int = Field(alias="from", ge=0, le=1_000_000_000, title="下限", description="この数から。最後は 0")
    id: Slug = Field(title="アドレスになる名前", description="英小文字・数字・ハイフン(例 over-400)")


class ChosenValue(Model):
    """A value that a column of the register may have, and its address."""

    label: Label = Field(title="呼び名", description="表に書く言葉(例 国立)")
    id: Slug = Field(title="アドレスになる名前", description="英小文字・数字・ハイフン(例 national)")


class ChosenColumn(Model):
    """A column of the register by which cases are found."""

    column: Slug = Field(title="列の名前", description="表の1行目にある英字の名前(例 group)")
    label: Label = Field(title="呼び名", description="例 設立主体")
    values: tuple[ChosenValue, ...] = Field(title="列に書ける言葉", min_length=1, max_length=60)


class ChosenSize(Model):
    """The column that tells how big a subject is."""

    column: Slug = Field(title="列の名前", description="数字を書いた列(例 beds)")
    label: Label = Field(title="呼び名", description="例 病床数")
    unit: Label = Field(title="単位", description="例 床")
    bands: tuple[ChosenBand, ...] = Field(title="区切り", description="大きいものから", min_length=2, max_length=12)


class OwnRegister(Model):
    """自分たちの名簿: a register of one's own, whose table lies in ``content/reference``."""

    table: Slug = Field(
        title="表の名前", description="content/reference/ に置いた表の名前(例 hospitals なら hospitals.csv)"
    )
    one: Label = Field(title="1つの呼び名", description="例 病院")
    many: Label | None = Field(None, title="まとめた呼び名", description="一覧の題名。書かなければ1つの呼び名と同じ")
    prefectures: bool = Field(
        default=False, title="都道府県の地図", description="表に prefectures の列があり、地図でさがせるなら true"
    )
    columns: tuple[ChosenColumn, ...] = Field(
        (), title="分ける列", description="列ごとに一覧のページができる", max_length=6
    )
    size: ChosenSize | None = Field(None, title="規模", description="数で比べるとき")

    def register(self) -> Register:
        """Return the register that these settings make."""
        columns = tuple(
            Column(one.column, one.label, tuple(Chosen(value.label, value.id) for value in one.values))
            for one in self.columns
        )
        own = Own(self.table, self.many or self.one, columns, self.size.column if self.size else "")
        register = Register(
            has_places=True,
            has_prefectures=self.prefectures,
            has_sizes=self.size is not None,
            own=own,
            one=self.one,
            size="規模",
            bands=(),
        )
        if self.size is None:
            return register
        label, unit = self.size.label, self.size.unit
        return replace(register, bands=chosen_bands(self.size.bands), size=label, counted=label, unit=unit)


def register_of(places: Places, bands: Sequence[ChosenBand], own: OwnRegister | None) -> Register:
    """Return what the subjects of a site are, as its settings say."""
    if own:
        return own.register()
    usual = REGISTERS.get(places, REGISTERS[Places.NONE])
    return replace(usual, bands=chosen_bands(bands)) if bands else usual


def names_of_sizes() -> tuple[list[str], list[str]]:
    """Return the addresses of all sizes that a place can have: the usual ones, and those of this run."""
    usual, here = ([size.name for size in one.sizes if size != NO_SIZE] for one in (USUAL_PLACES, settled()))
    return usual, here


def chosen_bands(bands: Iterable[ChosenBand]) -> tuple[PopulationBand, ...]:
    """Return the sizes that settings choose."""
    return tuple(PopulationBand(one.label, one.id, floor=one.from_) for one in bands)


class _Wrong(NamedTuple):
    """What cannot stand in the settings: where, what must hold, what stands there, how to mend it."""

    place: KeyPath
    must: str
    found: str
    mend: str


def register_findings(
    places: str, bands: Sequence[ChosenBand], own: OwnRegister | None, source: SourceFile
) -> list[Diagnostic]:
    """Tell what is wrong with a register of one's own and with sizes, each at its place in the settings."""
    faults = [*_of_places(places, bands, own), *_of_bands(bands, ("bands",))]
    if own:
        faults += _of_own(own)
    return [
        source.tell(Fault(NOT_ALLOWED, source.at(*one.place), one.found, one.mend, must=one.must)) for one in faults
    ]


def _of_places(places: str, bands: Sequence[ChosenBand], own: OwnRegister | None) -> Iterator[_Wrong]:
    if (places == "own") != (own is not None):
        must = _("「places: own」と「own」は、両方を書いてください")
        mend = _("自分たちの名簿を使うなら両方を書き、使わないなら own を消してください")
        yield _Wrong(("own",) if own else ("places",), must, _("片方だけがあります"), mend)
    if bands and places != "municipalities":
        must = _("「bands」は、places が municipalities のときだけ書いてください")
        found = _("places は {places} です", places=places)
        yield _Wrong(("bands",), must, found, _("名簿の規模の区切りは、own の size に書いてください"))


def _of_own(own: OwnRegister) -> Iterator[_Wrong]:
    named: list[tuple[KeyPath, str]] = [
        (("own", "columns", number, "column"), one.column) for number, one in enumerate(own.columns)
    ]
    if own.size:
        named.append((("own", "size", "column"), own.size.column))
        yield from _of_bands(own.size.bands, ("own", "size", "bands"))
    yield from _twice(named, KNOWN_COLUMNS)
    labels: list[tuple[KeyPath, str]] = [
        (("own", "columns", number, "label"), one.label) for number, one in enumerate(own.columns)
    ]
    yield from _twice([*labels, *([(("own", "size", "label"), own.size.label)] if own.size else [])])
    for number, column in enumerate(own.columns):
        for key in ("label", "id"):
            at = ("own", "columns", number, "values")
            yield from _twice([((*at, place, key), getattr(one, key)) for place, one in enumerate(column.values)])


def _of_bands(bands: Sequence[ChosenBand], at: KeyPath) -> Iterator[_Wrong]:
    """Tell bands that do not go down to 0, or are called alike."""
    must = _("区切りの「from」は、大きいものから順に、最後は 0 にしてください")
    for number, band in enumerate(bands):
        if number and band.from_ >= bands[number - 1].from_:
            found = _("{before} の次に {here} とあります", before=bands[number - 1].from_, here=band.from_)
            yield _Wrong((*at, number, "from"), must, found, _("上の行より小さい数にするか、行を並べ直してください"))
    if bands and bands[-1].from_ != 0:
        found = _("最後が {last} です", last=bands[-1].from_)
        yield _Wrong((*at, len(bands) - 1, "from"), must, found, _("最後の行の from を 0 にしてください"))
    for key, taken in (("label", (PREFECTURE, NO_SIZE)), ("id", (PREFECTURE.name, NO_SIZE.name))):
        yield from _twice([((*at, number, key), getattr(one, key)) for number, one in enumerate(bands)], taken)


def _twice(named: Sequence[tuple[KeyPath, str]], taken: Iterable[str] = ()) -> Iterator[_Wrong]:
    """Tell names that stand there before, or that the program uses itself."""
    known = {*taken}
    for place, name in named:
        if name in known:
            must = _("「{key}」は、1つずつ違うものにしてください", key=place[-1])
            found = _("「{name}」は、前にもあるか、はじめから使われています", name=name)
            yield _Wrong(place, must, found, _("ほかの言葉にしてください"))
        known.add(name)
