"""What the network models put into which zone: one table, drawn and said in words from the same data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import _, noted, of
from generator.model.vocabulary import NetworkModel

_ZONES = (noted("インターネット接続系"), noted("LGWAN接続系"), noted("マイナンバー利用事務系"))
_WORK, _SYSTEM = noted("業務端末"), noted("業務システム")
# Models by what stands in the first two zones, and what the terminals of the second one, its last item, reach directly.
_PLACED: dict[NetworkModel, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    NetworkModel.ALPHA: ((), (_SYSTEM, _WORK), ""),
    NetworkModel.ALPHA_DASH: ((), (_SYSTEM, _WORK), noted("決めたクラウド")),
    NetworkModel.BETA: ((noted("グループウェア"), noted("業務端末の一部")), (_SYSTEM,), ""),
    NetworkModel.BETA_DASH: ((_SYSTEM, _WORK), (), ""),
}
_SAID = "networks"  # where signs between words are spoken of
_OUTSIDE, _ZONE, _GAP, _ITEM, _FROM_TOP = 44, 80, 8, 136, 34


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a drawing: its corner in units of the drawing, and its words."""

    x: int
    y: int
    label: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone of a municipality's network, its top edge, and what stands in it."""

    y: int
    label: str
    items: Sequence[Box]

    @property
    def sentence(self) -> str:
        """What stands in it, in words."""
        items = of(_SAID, "と").join(item.label for item in self.items)
        return _("{zone}に{items}", zone=self.label, items=items)


@dataclass(frozen=True, slots=True)
class NetworkDrawing:
    """A network model: its zones from the outside in; ``cloud`` is what the terminals reach past the first."""

    name: str
    zones: Sequence[Zone]
    cloud: str

    @property
    def sentence(self) -> str:
        """All that the drawing shows, in words."""
        placed = of(_SAID, "、").join(zone.sentence for zone in self.zones if zone.items)
        direct = _("{terminals}から{cloud}へだけ、直接つなぎます。", terminals=_(_WORK), cloud=self.cloud)
        return _("{placed}を置きます。", placed=placed) + (direct if self.cloud else "")


def network_drawings(names: Iterable[str]) -> list[NetworkDrawing]:
    """Return the drawings of the models among ``names`` (「α′モデル」, or as shown), in the order of the models.

    One alone is not drawn: the drawings are there to be compared.
    """
    wanted = set(names)
    drawings = [_drawing(model) for model in NetworkModel if wanted & {model.label, model.written}]
    return drawings if len(drawings) > 1 else []


def _drawing(model: NetworkModel) -> NetworkDrawing:
    internet, lgwan, cloud = _PLACED[model]
    zones = [
        _zone(number, label, items)
        for number, (label, items) in enumerate(zip(_ZONES, (internet, lgwan, ()), strict=True))
    ]
    return NetworkDrawing(model.label, zones, _(cloud) if cloud else "")


def _zone(number: int, label: str, items: Iterable[str]) -> Zone:
    top = _OUTSIDE + number * (_ZONE + _GAP)
    return Zone(top, _(label), [Box(12 + place * _ITEM, top + _FROM_TOP, _(item)) for place, item in enumerate(items)])
