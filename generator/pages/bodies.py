"""Cases by the sort of public body: municipalities, unions, ministries, wards."""

from generator.model.vocabulary import BodyKind
from generator.pages.facets import FacetTable

BODIES = FacetTable(
    summary="市区町村のほか、広域連合や府省などの取り組みもさがせます。",
    values_of=lambda case: case.bodies,
    notes={
        BodyKind.PREFECTURE: "都道府県が行った取り組みです。",
        BodyKind.MUNICIPALITY: "市町村と東京都の特別区が行った取り組みです。",
        BodyKind.WARD: "指定都市の区役所が行った取り組みです。",
        BodyKind.UNION: "広域連合が行った取り組みです。",
        BodyKind.ASSOCIATION: "一部事務組合が行った取り組みです。",
        BodyKind.MINISTRY: "国の府省と、その外局などが行った取り組みです。",
        BodyKind.FIRE: "消防本部などが行った取り組みです。",
        BodyKind.HOSPITAL: "公立病院が行った取り組みです。",
        BodyKind.AGENCY: "地方独立行政法人が行った取り組みです。",
    },
    titles={BodyKind.PREFECTURE: "都道府県が行った事例"},
)
pages = BODIES.pages
