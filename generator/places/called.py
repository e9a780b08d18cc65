"""A municipality by what people call it: its name, with or without the prefecture, its reading, or its code."""

import difflib
import unicodedata
from collections.abc import Collection

from generator.findings.diagnostics import RefusedError
from generator.places.municipalities import Municipality

_SHOWN = 5
_CODE, _STEM = 6, 5


def find_place(text: str, places: Collection[Municipality]) -> Municipality:
    """Return the one place that ``text`` names.

    Raises:
        RefusedError: No place or more than one is called so; the message names the nearest.
    """
    asked = unicodedata.normalize("NFKC", text).replace(" ", "")
    for found in (_with_code(asked, places), _called(asked, places), _beginning(asked, places)):
        if len(found) == 1:
            return found[0]
        if found:
            msg = f"「{text}」は{len(found)}つあります。都道府県から書くか、コードで答えてください: {_listed(found)}"
            raise RefusedError(msg)
    near = _near(asked, places)
    hint = f"もしかして: {_listed(near)}" if near else "市区町村名か6桁の自治体コードで答えてください"
    msg = f"「{text[:40]}」という自治体はありません。{hint}"
    raise RefusedError(msg)


def _with_code(asked: str, places: Collection[Municipality]) -> list[Municipality]:
    """Return the place of a code, be its check digit or its leading zero left out."""
    if not asked.isdecimal():
        return []
    codes = {asked.zfill(_CODE)} if len(asked) >= _STEM else set()
    found = [place for place in places if place.code in codes]
    return found or [place for place in places if len(asked) == _STEM and place.code.startswith(asked)]


def _called(asked: str, places: Collection[Municipality]) -> list[Municipality]:
    return [place for place in places if asked in {place.full_name, place.name, place.kana}]


def _beginning(asked: str, places: Collection[Municipality]) -> list[Municipality]:
    """Return the places whose name is ``asked`` and one more character (石狩 → 石狩市)."""
    return [place for place in places if asked and asked in {place.full_name[:-1], place.name[:-1]}]


def _near(asked: str, places: Collection[Municipality]) -> list[Municipality]:
    names = {name: place for place in places for name in (place.full_name, place.name, place.kana)}
    near = difflib.get_close_matches(asked, names, n=_SHOWN, cutoff=0.6)
    return list({names[name].code: names[name] for name in near}.values())


def _listed(places: list[Municipality]) -> str:
    return "、".join(f"{place.full_name}({place.code})" for place in places[:_SHOWN])
