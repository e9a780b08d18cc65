"""SVG by an allow-list: what is not on it is taken out, and what is no plain SVG is refused.

Lists: the elements and presentation attributes of SVG 1.1 that draw shapes, text and gradients. Nothing
that runs, loads, animates, styles or embeds is among them.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator import _
from generator.reading.pictures import Picture, PictureError

_SVG = "http://www.w3.org/2000/svg"
_ELEMENTS = frozenset(
    (
        *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title"),
        *("desc", "defs", "linearGradient", "radialGradient", "stop", "clipPath", "marker"),
    )
)
_ATTRIBUTES = frozenset(
    (
        *("id", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "d", "points", "width"),
        *("height", "viewBox", "preserveAspectRatio", "transform", "opacity", "fill", "fill-opacity", "fill-rule"),
        *("stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"),
        *("stroke-dashoffset", "stroke-miterlimit", "font-family", "font-size", "font-weight", "font-style"),
        *("text-anchor", "dominant-baseline", "letter-spacing", "rotate", "textLength", "lengthAdjust", "offset"),
        *("stop-color", "stop-opacity", "gradientUnits", "gradientTransform", "spreadMethod", "fx", "fy"),
        *("clip-path", "clip-rule", "clipPathUnits", "marker-start", "marker-mid", "marker-end", "markerWidth"),
        *("markerHeight", "refX", "refY", "orient", "markerUnits", "role"),
    )
)
_DECLARED = re.compile(r"<!\s*(?:DOCTYPE|ENTITY|ATTLIST|ELEMENT|NOTATION)", re.IGNORECASE)
_LOADING = re.compile(r"url\s*\(|[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_OWN = re.compile(r"url\(#[A-Za-z_][\w.-]*\)", re.ASCII)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)(?:px)?\s*")
_DEEPEST = 64


def cleaned_svg(data: bytes) -> Picture:
    """Return ``data`` with nothing but what the lists allow.

    Raises:
        PictureError: It is no SVG in UTF-8, or declares what a parser would have to follow.
    """
    root = _root(_text(data))
    removed: dict[str, None] = {}
    _clean(root, removed, 1)
    width, height = _size(root)
    ET.register_namespace("", _SVG)
    text = ET.tostring(root, encoding="unicode")
    words = tuple(" ".join(word.split()) for word in root.itertext() if word.strip())
    return Picture(f"{text}\n".encode(), width, height, tuple(removed), words)


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = _("UTF-8 の SVG ではありません")
        raise PictureError(msg) from error
    if _DECLARED.search(text) or re.search(r"<\?xml[^>]*encoding=[\"'](?!utf-8)", text, re.IGNORECASE):
        msg = _("DOCTYPE か実体の宣言、UTF-8 でない文字コードの宣言があります")
        raise PictureError(msg)
    return text


def _root(text: str) -> ET.Element:
    try:
        root = ET.fromstring(text)  # noqa: S314 - declarations, which could unfold or load, are refused before
    except (ET.ParseError, ValueError) as error:
        line, column = getattr(error, "position", (1, 0))
        msg = _("SVG として読み取れません({line}行{column}字目)", line=line, column=column + 1)
        raise PictureError(msg) from error
    if root.tag != f"{{{_SVG}}}svg":
        msg = _('一番外が <svg xmlns="http://www.w3.org/2000/svg"> ではありません')
        raise PictureError(msg)
    return root


def _clean(element: ET.Element, removed: dict[str, None], depth: int) -> None:
    """Take out of ``element`` what the lists do not allow; ``removed`` tells what."""
    if depth > _DEEPEST:
        msg = _("入れ子が{deepest}段より深くなっています", deepest=_DEEPEST)
        raise PictureError(msg)
    for name in [name for name, value in element.attrib.items() if not _is_allowed(name, value)]:
        del element.attrib[name]
        removed[_("属性 {name}", name=_local(name))] = None
    for child in list(element):
        if _namespace(child.tag) == _SVG and _local(child.tag) in _ELEMENTS:
            _clean(child, removed, depth + 1)
        else:
            element.remove(child)
            removed[f"<{_local(child.tag)}>"] = None


def _is_allowed(name: str, value: str) -> bool:
    return name in _ATTRIBUTES and not _LOADING.search(_OWN.sub("", value))


def _namespace(tag: str) -> str:
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""


def _local(tag: str) -> str:
    return tag.rpartition("}")[2][:30]


def _size(root: ET.Element) -> tuple[int, int]:
    """Return width and height: of the drawing itself, or of its view box."""
    told = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    if all(told):
        width, height = (float(match[1]) for match in told if match)
    else:
        box = list(_numbers(root.get("viewBox", "")))
        if len(box) != 4:  # noqa: PLR2004 - x, y, width and height
            msg = _("大きさがわかりません。<svg> に viewBox(例 0 0 640 360)を書いてください")
            raise PictureError(msg)
        width, height = box[2:]
    if not (0 < width < float("inf") and 0 < height < float("inf")):
        msg = _("大きさが0か、数ではありません")
        raise PictureError(msg)
    return max(1, round(width)), max(1, round(height))


def _numbers(text: str) -> Iterator[float]:
    for part in text.replace(",", " ").split():
        match = re.fullmatch(r"-?[0-9]*\.?[0-9]+", part)
        if match:
            yield float(part)
