"""Municipalities as time passes: what a code stood for on a day, and what it is now."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from generator import _
from generator.model.bands import NO_SIZE, PREFECTURE
from generator.places.municipalities import Municipality, verified
from generator.places.table import Row, read_table

_COLUMNS = ("code", "prefecture", "county", "name", "kana", "valid_from", "valid_until", "event", "successors")
_ABSORBED = "編入合併"  # the one event whose successor was there before


class History:
    """Former municipalities and what they became; ``events`` tells how each of ``former`` ended."""

    def __init__(self, former: Iterable[Municipality] = (), events: Iterable[str] = ()) -> None:
        """Take the former municipalities in the order of time."""
        self.former = tuple(former)
        self._by_code: dict[str, list[Municipality]] = {}
        self._before: dict[str, list[Municipality]] = {}
        self._begun: dict[str, date] = {}
        for place, event in zip(self.former, events, strict=True):
            self._by_code.setdefault(place.code, []).append(place)
            for code in place.successors:
                self._before.setdefault(code, []).append(place)
                if event != _ABSORBED:
                    self._begun[code] = _lasted(place)

    def __contains__(self, code: str) -> bool:
        """Whether a former municipality had ``code``."""
        return code in self._by_code

    def on(self, day: date, code: str, places: Mapping[str, Municipality]) -> Municipality | None:
        """Return what ``code`` stood for on ``day``; what it stood for last, where it stands for nothing any more."""
        had = self._by_code.get(code, [])
        then = next((place for place in had if day < _lasted(place)), None)
        return then or places.get(code) or (had[-1] if had else None)

    def now(self, place: Municipality, places: Mapping[str, Municipality]) -> tuple[Municipality, ...]:
        """Return what ``place`` has become by now, over all that came between; nothing where it still is."""
        found: dict[str, Municipality] = {}
        passed = [place]
        for one in passed:
            for code in one.successors:
                had = (other for other in self._by_code.get(code, ()) if other not in passed)
                between = next((other for other in had if _lasted(other) >= _lasted(one)), None)
                if between:
                    passed.append(between)
                elif code in places:
                    found[code] = places[code]
        return tuple(found.values())

    def begun(self, code: str) -> date | None:
        """Return the day on which what ``code`` stands for now began, as far as that is known."""
        return self._begun.get(code)

    def before(self, code: str) -> tuple[Municipality, ...]:
        """Return what became the municipality of ``code``, the earliest first."""
        return tuple(self._before.get(code, ()))


def _lasted(place: Municipality) -> date:
    """Return the first day on which a former municipality was no more."""
    return place.valid_until or date.max


def read_history(folder: Path, places: Mapping[str, Municipality]) -> History:
    """Read the former municipalities in ``folder``, which became one of ``places``; without that file there are none.

    Raises:
        CannotRunError: The file cannot be read, or a row is broken; the message names its line.
    """
    path = folder / "former_municipalities.csv"
    rows = read_table(path, _COLUMNS, "code", "valid_until") if path.exists() else []
    known = {*places, *(row["code"] for row in rows)}
    regions = {place.name: place for place in places.values() if place.band == PREFECTURE}
    former = [(_former(row, regions, known), row.filled("event")) for row in rows]
    former.sort(key=lambda pair: (_lasted(pair[0]), pair[0].code))
    return History((place for place, _event in former), (event for _place, event in former))


def _former(row: Row, prefectures: Mapping[str, Municipality], known: set[str]) -> Municipality:
    prefecture = prefectures.get(row["prefecture"])
    if prefecture is None:
        row.refuse(_("prefecture の「{name}」は prefectures.csv にありません", name=row["prefecture"]))
    name, begun, ended = row.filled("name"), _day(row, "valid_from"), _day(row, "valid_until")
    if ended is None or (begun and ended <= begun):
        row.refuse(_("valid_until には、なくなった日を valid_from より後の日で書いてください"))
    return Municipality(
        code=verified(row),
        name=name,
        kana=row.filled("kana"),
        prefecture=prefecture.name,
        prefecture_kana=prefecture.kana,
        county=row["county"],
        region=prefecture.region,
        population=0,
        kind=name[-1],
        band=NO_SIZE,
        valid_from=begun,
        valid_until=ended,
        successors=_successors(row, known),
    )


def _day(row: Row, column: str) -> date | None:
    try:
        return date.fromisoformat(row[column]) if row[column] else None
    except ValueError:
        row.refuse(_("{column} の「{text}」は 2005-03-22 のように書いてください", column=column, text=row[column]))


def _successors(row: Row, known: set[str]) -> tuple[str, ...]:
    codes = tuple(row.filled("successors").split())
    for code in codes:
        if code not in known:
            row.refuse(
                _(
                    "successors の「{code}」というコードはありません。いくつもあるときは空白で区切ってください",
                    code=code,
                )
            )
    return codes
