"""Cases by the sort of public body: municipalities, unions, ministries, wards."""

from generator import noted
from generator.model.vocabulary import BodyKind
from generator.pages.facets import FacetTable

BODIES = FacetTable(
    summary=noted("市区町村のほか、広域連合や府省などの取り組みもさがせます。"),
    values_of=lambda case: case.bodies,
    notes={
        BodyKind.PREFECTURE: noted("都道府県が行った取り組みです。"),
        BodyKind.MUNICIPALITY: noted("市町村と東京都の特別区が行った取り組みです。"),
        BodyKind.WARD: noted("指定都市の区役所が行った取り組みです。"),
        BodyKind.UNION: noted("広域連合が行った取り組みです。"),
        BodyKind.ASSOCIATION: noted("一部事務組合が行った取り組みです。"),
        BodyKind.MINISTRY: noted("国の府省と、その外局などが行った取り組みです。"),
        BodyKind.FIRE: noted("消防本部などが行った取り組みです。"),
        BodyKind.HOSPITAL: noted("公立病院が行った取り組みです。"),
        BodyKind.AGENCY: noted("地方独立行政法人が行った取り組みです。"),
    },
    titles={BodyKind.PREFECTURE: noted("都道府県が行った事例")},
)
pages = BODIES.pages
