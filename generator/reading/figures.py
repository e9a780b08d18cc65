"""The figures of entries: files of ``content/figures/ENTRY/``, each as the site will hold it, or why it cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from generator import _
from generator.findings.diagnostics import CannotRunError, Diagnostic, Fault, Rule, Severity, Span, Told, reason_of
from generator.model.slug import is_slug
from generator.reading.pictures import Picture, PictureError, cleaned_jpeg, cleaned_png
from generator.reading.svg import cleaned_svg
from generator.reading.text import TextFile, diagnose

FOLDER = "figures"
MAX_BYTES = 512 * 1024
_CLEANERS = {".svg": cleaned_svg, ".png": cleaned_png, ".jpg": cleaned_jpeg, ".jpeg": cleaned_jpeg}
BROKEN_FIGURE = Rule(
    "KB118",
    "broken-figure",
    "図には、SVG・PNG・JPEG のファイルだけを置いてください",
    """A figure is a whole SVG, PNG or JPEG of at most 512 KiB and four million pixels, whatever its name says.

    Bad: a PDF called `nagare.png`, an SVG with a `DOCTYPE`
    Good: an SVG with a `viewBox`, a PNG that an image editor saved""",
    Told.CHECK,
)
CLEANED_FIGURE = Rule(
    "KB119",
    "cleaned-figure",
    "図から、絵でないものを除いて公開します",
    """The site holds figures without scripts, styles, links and metadata; what is taken out is told, the file stays.

    Bad: a photograph with the place where it was taken, an SVG with `<script>` or `style`
    Good: the same picture saved without them""",
    Told.CHECK,
    Severity.WARNING,
)
FIGURE_RULES = (BROKEN_FIGURE, CLEANED_FIGURE)


@dataclass(frozen=True, slots=True)
class FigureFile:
    """A figure that lies in the folder of an entry: where it is shown in reports, and its picture."""

    shown: str
    slug: str
    name: str
    picture: Picture

    @property
    def path(self) -> str:
        """Its place among the pages of the site."""
        return f"{FOLDER}/{self.slug}/{self.name}"

    @property
    def words(self) -> TextFile:
        """What is written in it, as a text in which private data is looked for."""
        return TextFile(self.shown, PurePath(self.name).stem, "\n".join(self.picture.words))


Figures = Mapping[tuple[str, str], FigureFile | None]  # by entry and name; None for one that cannot be read


def may_be_figure(place: PurePath) -> bool:
    """Whether a file at ``place`` in the content folder is read as a figure."""
    return (
        len(place.parts) == 3  # noqa: PLR2004 - folder, entry and file
        and place.parts[0] == FOLDER
        and is_slug(place.parts[1])
        and is_slug(place.stem)
        and place.suffix in _CLEANERS
    )


def read_figures(content: Path) -> tuple[Figures, list[Diagnostic]]:
    """Read all figures below ``content`` by entry and name, and tell what is wrong with them or was taken out.

    Raises:
        CannotRunError: A file cannot be opened.
    """
    figures: dict[tuple[str, str], FigureFile | None] = {}
    findings: list[Diagnostic] = []
    for path in sorted((content / FOLDER).glob("*/*")):
        place = path.relative_to(content)
        if may_be_figure(place) and path.is_file() and not path.is_symlink():
            shown = f"content/{place.as_posix()}"
            figure, faults = _read(shown, place, path)
            findings += [diagnose(shown, (), fault) for fault in faults]
            figures[place.parts[1], place.name] = figure
    return figures, findings


def _read(shown: str, place: PurePath, path: Path) -> tuple[FigureFile | None, list[Fault]]:
    picture, faults = read_picture(shown, path, Span.on_line(1))
    return (FigureFile(shown, place.parts[1], place.name, picture) if picture else None), faults


def read_picture(shown: str, path: Path, span: Span) -> tuple[Picture | None, list[Fault]]:
    """Read a picture, if it is one, and tell at ``span`` what is wrong with it or was taken out.

    Raises:
        CannotRunError: The file cannot be opened.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        msg = _("ファイルを読めません: {shown}({reason})", shown=shown, reason=reason_of(error))
        raise CannotRunError(msg) from error
    if len(data) > MAX_BYTES:
        mend = _("大きさを縮めるか、図を分けてください")
        return None, [
            Fault(
                BROKEN_FIGURE, span, _("{max_bytes}キロバイトより大きくなっています", max_bytes=MAX_BYTES // 1024), mend
            )
        ]
    try:
        picture = cleaned_picture(path.name, data)
    except PictureError as error:
        mend = _("図を作ったソフトで、SVG か PNG に書き出し直してください")
        return None, [Fault(BROKEN_FIGURE, span, str(error), mend)]
    return picture, list(_taken_out(picture, span))


def cleaned_picture(name: str, data: bytes) -> Picture:
    """Return the picture in a file of that ``name`` with nothing but what draws it.

    Raises:
        PictureError: It is none.
    """
    return _CLEANERS[PurePath(name).suffix](data)


def _taken_out(picture: Picture, span: Span) -> Iterator[Fault]:
    if picture.removed:
        found = _("除いたもの: {removed}", removed=_("、").join(picture.removed[:8]))
        mend = _("公開する図をページで確かめてください。元のファイルからも消すと、この注意は出なくなります")
        yield Fault(CLEANED_FIGURE, span, found, mend)
