"""What the network models put into which zone: one table, drawn and said in words from the same data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.vocabulary import NetworkModel

_ZONES = ("インターネット接続系", "LGWAN接続系", "マイナンバー利用事務系")
_WORK, _SYSTEM = "業務端末", "業務システム"
# Models by what stands in the first two zones, and what the terminals of the second one, its last item, reach directly.
_PLACED: dict[NetworkModel, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    NetworkModel.ALPHA: ((), (_SYSTEM, _WORK), ""),
    NetworkModel.ALPHA_DASH: ((), (_SYSTEM, _WORK), "決めたクラウド"),
    NetworkModel.BETA: (("グループウェア", f"{_WORK}の一部"), (_SYSTEM,), ""),
    NetworkModel.BETA_DASH: ((_SYSTEM, _WORK), (), ""),
}
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


@dataclass(frozen=True, slots=True)
class NetworkDrawing:
    """A network model: its zones from the outside in; ``cloud`` is what the terminals reach past the first."""

    name: str
    zones: Sequence[Zone]
    cloud: str

    @property
    def sentence(self) -> str:
        """All that the drawing shows, in words."""
        placed = [f"{zone.label}に{'と'.join(item.label for item in zone.items)}" for zone in self.zones if zone.items]
        direct = f"{_WORK}から{self.cloud}へだけ、直接つなぎます。" if self.cloud else ""
        return f"{'、'.join(placed)}を置きます。{direct}"


def network_drawings(names: Iterable[str]) -> list[NetworkDrawing]:
    """Return the drawings of the models that are among ``names`` (「α′モデル」), in the order of the models.

    One alone is not drawn: the drawings are there to be compared.
    """
    wanted = set(names)
    drawings = [_drawing(model) for model in NetworkModel if model.label in wanted]
    return drawings if len(drawings) > 1 else []


def _drawing(model: NetworkModel) -> NetworkDrawing:
    internet, lgwan, cloud = _PLACED[model]
    zones = [
        _zone(number, label, items)
        for number, (label, items) in enumerate(zip(_ZONES, (internet, lgwan, ()), strict=True))
    ]
    return NetworkDrawing(model.label, zones, cloud)


def _zone(number: int, label: str, items: Iterable[str]) -> Zone:
    top = _OUTSIDE + number * (_ZONE + _GAP)
    return Zone(top, label, [Box(12 + place * _ITEM, top + _FROM_TOP, item) for place, item in enumerate(items)])
