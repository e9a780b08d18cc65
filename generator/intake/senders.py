"""Who sent a mail, as far as editors need it to answer: the body and the team, never a name or an address."""

import re

from generator.catalog import Catalog
from generator.intake.hiding import wish_in

_TEAM = re.compile(
    r"(?:^|(?<=[\s、。,（(部局の市区町村県]))(?P<team>[^\s、。,「」（）()<>@のはがを部局]{1,12}(?:課|係|室|担当|事務局))(?=[\s、。,（(<での]|$)"
)
_IS_A_BODY = re.compile("[都道府県市区町村庁省](?:役場|役所)?$")
_QUOTED = (">", "＞", "|")


def role_of(name: str, text: str, words: str, catalog: Catalog) -> str:
    """Return 石狩市 企画課 of the ``name`` that a mail program shows and of what frames the ``words`` of a ``text``.

    Whoever wishes the place to be hidden is called by nothing.
    """
    told = set(words.splitlines())
    own = [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith(_QUOTED)]
    if any(map(wish_in, own)):
        return ""
    frame = [name, *(line for line in own if line not in told and not line.endswith(("様", "御中", "各位")))]
    bodies = [line[one.start : one.end] for line in frame for one in catalog.gazetteer.names_in(line)]
    bodies = [one for one in bodies if _IS_A_BODY.search(one)]  # many a town is called as people are: 美咲
    teams = [match["team"] for line in frame for match in _TEAM.finditer(line)]
    return " ".join([*bodies[:1], *teams[:1]])
