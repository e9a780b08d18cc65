"""Whether the look that settings ask for can be read and is there: contrasts of colours, files of logo and icon."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import _, noted, of
from generator.findings.diagnostics import Diagnostic, Fault
from generator.model.look import ENOUGH, FOCUS, NOTE, Look, Unreadable
from generator.reading import shape_rules
from generator.reading.figures import cleaned_picture, read_picture
from generator.reading.source import SourceFile

PICTURES = ("logo", "favicon")
FOLDER = "templates/theme/assets"
TOKENS, _ICON = "assets/inlined/tokens.css", "assets/favicon.svg"
_KEY = str(Look.model_fields["key"].default).encode()
_MUST_BE_READ = noted("文字の色と地の色は、コントラスト比が {ratio}:1 以上になるようにしてください")
_FIXED = {NOTE: noted("目立たせた行の地(変わりません)"), FOCUS: noted("キーボードで選んだ所の地(変わりません)")}


def contrast_findings(look: Look, source: SourceFile) -> list[Diagnostic]:
    """Tell each colour of text that cannot be read on a ground, once, at the worst ground it may stand on."""
    worst: dict[str, Unreadable] = {}
    for one in sorted(look.unreadable, key=lambda one: one.ratio):
        worst.setdefault(_blamed(one, look), one)
    return [source.tell(_of_contrast(name, one, source)) for name, one in worst.items()]


def _blamed(one: Unreadable, look: Look) -> str:
    """Return the field to tell it at: the text where the settings name its colour, else the ground."""
    return one.text if look.changed(one.text) or not one.ground else one.ground


def _of_contrast(name: str, one: Unreadable, source: SourceFile) -> Fault:
    titles = {field: of("field", str(known.title)) for field, known in Look.model_fields.items()}
    ground = (
        _("{name}({title})", name=one.ground, title=titles[one.ground]) if one.ground else _(_FIXED[one.colours[1]])
    )
    reached = int(one.ratio * 100) / 100  # never more than it is
    colour, behind = one.colours
    found = _(
        "{written} {colour} と {ground} {behind} の比は {reached} です",
        written=_("{name}({title})", name=one.text, title=titles[one.text]),
        colour=colour,
        ground=ground,
        behind=behind,
        reached=f"{reached:.2f}:1",
    )
    place = source.at("look", name)
    mend = _("どちらかの色を、もっと濃くするか淡くしてください")
    return Fault(shape_rules.WRONG_FORMAT, place, found, mend, must=_(_MUST_BE_READ, ratio=ENOUGH))


def picture_findings(look: Look, source: SourceFile, root: Path) -> Iterator[Diagnostic]:
    """Tell what is wrong with the files of logo and icon in the project at ``root``, or was taken out of them.

    Raises:
        CannotRunError: A file cannot be opened.
    """
    for field in PICTURES:
        if name := getattr(look, field):
            place, path = source.at("look", field), root / FOLDER / name
            if path.is_file() and not path.is_symlink():
                _picture, faults = read_picture(f"{FOLDER}/{name}", path, place)
                yield from map(source.tell, faults)
            else:
                found = _("{folder}/{name} というファイルがありません", folder=FOLDER, name=name)
                mend = _("その場所にファイルを置いてください")
                must = _(
                    "「{field}」には、{folder}/ に置いたファイルの名前を書いてください", field=field, folder=FOLDER
                )
                yield source.tell(Fault(shape_rules.WRONG_FORMAT, place, found, mend, must=must))


def dressed(theme: Mapping[str, bytes], look: Look) -> dict[str, bytes]:
    """Return the files of a ``theme`` by path with the look: its sheet behind the tokens, its pictures cleaned."""
    files = dict(theme)
    if look.sheet:
        files[TOKENS] += f"\n{look.sheet}".encode()
    if look.changed("key"):
        files[_ICON] = files[_ICON].replace(_KEY, look.key.encode())
    for name in filter(None, (look.logo, look.favicon)):
        files[f"assets/{name}"] = cleaned_picture(name, files[f"assets/{name}"]).data
    return files
