"""The register of public bodies that are neither municipality nor prefecture: ministries, unions, wards, hospitals."""

from collections.abc import Mapping
from pathlib import Path

from generator import _
from generator.model.bands import NO_SIZE, PREFECTURE
from generator.model.slug import is_slug
from generator.model.vocabulary import BodyKind
from generator.places.municipalities import Municipality, verified
from generator.places.table import Row, read_table

_COLUMNS = ("id", "kind", "name", "kana", "prefectures", "source")
_KINDS = [kind for kind in BodyKind if kind not in {BodyKind.PREFECTURE, BodyKind.MUNICIPALITY}]


def read_bodies(folder: Path, places: Mapping[str, Municipality]) -> dict[str, Municipality]:
    """Read the register in ``folder``, keyed by id in the order of the file; a site without one has no such bodies.

    ``places`` are the municipalities and prefectures, whose codes no body may have.

    Raises:
        CannotRunError: The file cannot be read, or a row is broken; the message names its line.
    """
    path = folder / "bodies.csv"
    rows = read_table(path, _COLUMNS, "id") if path.exists() else ()
    prefectures = {place.name: place for place in places.values() if place.band == PREFECTURE}
    bodies = [_body(row, places, prefectures) for row in rows]
    return {body.code: body for body in bodies}


def _body(row: Row, places: Mapping[str, Municipality], known: Mapping[str, Municipality]) -> Municipality:
    """Return the body of a row, which must name the public document that tells of it, too."""
    row.filled("source")
    prefectures = _prefectures(row, known)
    alone = prefectures[0] if len(prefectures) == 1 else None
    return Municipality(
        code=_id(row, places),
        name=row.filled("name"),
        kana=row.filled("kana"),
        prefecture=alone.name if alone else "",
        prefecture_kana=alone.kana if alone else "",
        county="",
        region=alone.region if alone else "",
        population=0,
        kind=_kind(row),
        band=NO_SIZE,
        prefectures=tuple(prefecture.name for prefecture in prefectures),
    )


def _id(row: Row, places: Mapping[str, Municipality]) -> str:
    """Return the code of a ward, or the id of another body in Latin letters."""
    name = verified(row, "id") if row["id"].isdecimal() else row["id"]
    if not name.isdecimal() and not is_slug(name):
        row.refuse(_("id の「{name}」は英小文字・数字・ハイフンで3〜60字にしてください", name=name))
    if name in places:
        row.refuse(
            _(
                "id の「{name}」は{full_name}のコードです。この行を消してください",
                name=name,
                full_name=places[name].full_name,
            )
        )
    return name


def _kind(row: Row) -> str:
    if row["kind"] not in _KINDS:
        row.refuse(
            _("kind の「{kind}」は {kinds} のどれかにしてください", kind=row["kind"], kinds=_("・").join(_KINDS))
        )
    return row["kind"]


def _prefectures(row: Row, known: Mapping[str, Municipality]) -> list[Municipality]:
    for name in row["prefectures"].split():
        if name not in known:
            row.refuse(
                _(
                    "prefectures の「{name}」という都道府県はありません。いくつもあるときは空白で区切ってください",
                    name=name,
                )
            )
    return [known[name] for name in row["prefectures"].split()]
