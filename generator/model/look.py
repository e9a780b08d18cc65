"""The look of a site of one's own: a few colours, a font, a radius, a logo; and whether its texts can be read."""

import re
from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import Field, StringConstraints

from generator.model.types import Model

COLOUR_PATTERN = r"^#[0-9A-Fa-f]{6}$"
_OF_FONTS = "A-Za-z0-9ぁ-んァ-ヶ一-龠々ーＡ-Ｚａ-ｚ０-９ｦ-ﾟ"  # ＭＳ Ｐゴシック, HG丸ｺﾞｼｯｸM-PRO
FONT_PATTERN = rf"^[{_OF_FONTS}][{_OF_FONTS} ()_-]*$"
LOGO_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png)$"
ENOUGH = 4.5  # WCAG 2.2, 1.4.3: contrast of text of any size
Colour = Annotated[str, StringConstraints(pattern=COLOUR_PATTERN)]
Font = Annotated[str, StringConstraints(pattern=FONT_PATTERN, max_length=60)]
LogoName = Annotated[str, StringConstraints(pattern=LOGO_PATTERN, max_length=65)]

_TEXTS = ("text", "heading", "quiet", "key", "link", "visited")
_GROUNDS = ("paper", "ground", "pale")
NOTE, FOCUS = "#fbf5e0", "#ffd43d"  # of the design tokens: what differs, and where the keyboard is; both stay
_ON_FOCUS = ("text", "key", "link", "visited")
_TOKENS = {
    "key": ("primitive-blue-900", "primitive-blue-800", "primitive-blue-700"),
    "link": ("primitive-blue-1000",),
    "visited": ("primitive-magenta-900",),
    "pale": ("primitive-blue-50", "primitive-blue-100"),
    "paper": ("neutral-white",),
    "ground": ("neutral-solid-gray-50",),
    "text": ("neutral-solid-gray-800",),
    "heading": ("neutral-solid-gray-900",),
    "quiet": ("neutral-solid-gray-600",),
}
_BETWEEN = {"200": 0.12, "300": 0.4, "500": 0.7}  # how much of ``key`` is in the blues between it and ``pale``
_LOGO = """\
.kb-header__logo {
  width: auto;
  max-width: 40vw;
  height: clamp(1.4rem, 5vw, 2rem);
  margin-right: 0.5rem;
  vertical-align: middle;
}
"""


class Unreadable(NamedTuple):
    """A colour of text that cannot be read on a ground: the fields of both, their colours, and the contrast reached."""

    text: str
    ground: str
    colours: tuple[str, str]
    ratio: float


class Look(Model):
    """見た目: what differs from the package's own look, which is the Digital Agency's design system on white."""

    key: Colour = Field("#0017c1", title="主な色", description="ボタンの地、選んでいるもの、見出しの線")
    link: Colour = Field("#00118f", title="リンクの色")
    visited: Colour = Field("#8b008b", title="読んだリンクの色")
    pale: Colour = Field("#e8f1fe", title="淡い色", description="要約やトップページの地")
    paper: Colour = Field("#ffffff", title="ページの地の色")
    ground: Colour = Field("#f2f2f2", title="フッターなどの地の色")
    text: Colour = Field("#333333", title="文字の色")
    heading: Colour = Field("#1a1a1a", title="見出しの文字の色")
    quiet: Colour = Field("#666666", title="補足の文字の色")
    font: tuple[Font, ...] = Field(
        (), title="書体", description="読む人のPCに入っている書体の名前。先に書いたものから使う", max_length=8
    )
    radius: int = Field(8, ge=0, le=24, title="角の丸み", description="ボタンやカードの角、ピクセル")
    logo: LogoName | None = Field(
        None, title="ロゴ", description="templates/theme/assets/ に置いた SVG か PNG の名前。サイト名の左に出る"
    )
    favicon: LogoName | None = Field(
        None, title="アイコン", description="templates/theme/assets/ に置いた SVG か PNG の名前。ブラウザーのタブに出る"
    )

    @property
    def unreadable(self) -> Iterator[Unreadable]:
        """Every text of too little contrast with a ground that it may stand on, in the order of the fields."""
        for text, ground, below in self._pairs():
            above = getattr(self, text)
            if (ratio := contrast(above, below)) < ENOUGH:
                yield Unreadable(text, ground, (above, below), ratio)

    def _pairs(self) -> Iterator[tuple[str, str, str]]:
        for text in _TEXTS:
            yield from ((text, ground, getattr(self, ground)) for ground in _GROUNDS)
            yield text, "", NOTE
            if text in _ON_FOCUS:
                yield text, "", FOCUS
        if between := self._between():
            yield "link", "pale", between["200"]

    def changed(self, name: str) -> bool:
        """Whether a field is other than the package's own."""
        return bool(getattr(self, name) != type(self).model_fields[name].default)

    def _between(self) -> dict[str, str]:
        """Return the blues between ``pale`` and ``key`` where one of them is another colour."""
        if not self.changed("key") and not self.changed("pale"):
            return {}
        return {name: _mixed(self.pale, self.key, share) for name, share in _BETWEEN.items()}

    @property
    def tokens(self) -> dict[str, str]:
        """The design tokens that are other than the package's own, by their names in style sheets."""
        names = ((field, token) for field, tokens in _TOKENS.items() if self.changed(field) for token in tokens)
        found = {f"--color-{token}": getattr(self, field) for field, token in names}
        found |= {f"--color-primitive-blue-{name}": colour for name, colour in self._between().items()}
        if self.changed("paper"):
            found["--md-default-bg-color"] = self.paper
        if self.changed("radius"):
            found["--kb-radius"] = f"{self.radius}px"
        if self.font:
            found["--md-text-font"] = ", ".join(f'"{name}"' for name in self.font)
        return found

    @property
    def sheet(self) -> str:
        """What stands behind the tokens of the package in every sheet; nothing where nothing differs."""
        tokens = [f"  {name}: {value};\n" for name, value in self.tokens.items()]
        rules = [f"html:root {{\n{''.join(tokens)}}}\n"] if tokens else []
        if self.font:
            rules.append(f"html:root body {{\n  font-family: {self.tokens['--md-text-font']}, sans-serif;\n}}\n")
        if self.logo:
            rules.append(_LOGO)
        return "".join(rules)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, "contrast ratio"), from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    red, green, blue = map(_linear, _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - of sRGB


def _mixed(one: str, other: str, share: float) -> str:
    """Return a colour between two, with so large a share of the other."""
    parts = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(first + (second - first) * share):02x}" for first, second in parts)


def _parts(colour: str) -> list[int]:
    return [int(part, 16) for part in re.findall("[0-9A-Fa-f]{2}", colour)]
