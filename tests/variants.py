"""Files told as a base and what differs from it, so that a new required field is added to one base and nowhere else."""

import re
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

BASES = Path(__file__).parent / "bases"
_FIELDS = re.compile(r"^(?=\w)", re.MULTILINE)
_SECTIONS = re.compile(r"^(?=\n## )", re.MULTILINE)


def variant(
    base: str,
    *,
    set: Mapping[str, object] | None = None,  # noqa: A002 - the word in the trees, read beside "without"
    without: Iterable[str] = (),
    body: str | None = None,
    replace: Mapping[str, str] | None = None,
) -> str:
    """Return the text of the valid file ``bases/<base>``, changed.

    Args:
        base: The name of the file in ``bases/``.
        set: What the parts say instead: of a field (``stage``) its value as it is written, of a section (``## 課題``)
            its text; None, where there is to be no such part. A part that the base lacks comes after the others.
        without: Parts of the base to leave out.
        body: What stands after the front matter instead of everything that does.
        replace: Texts that stand exactly once in the result of the other changes → what stands there instead.
    """
    text = (BASES / base).read_text(encoding="utf-8")
    fence = "---\n" if base.endswith(".md") else ""
    front, rest = text.split(fence, 2)[1:] if fence else (text, "")
    fields = {part.split(":")[0]: part for part in _FIELDS.split(front) if part}
    sections = {part.split("\n")[1]: part for part in _SECTIONS.split(rest) if part}
    for name, value in [*(set or {}).items(), *dict.fromkeys(without).items()]:
        kind = sections if name.startswith("## ") else fields
        assert name in kind or name not in without, f"{base} has no part {name}"
        kind[name] = "" if value is None else _part(name, str(value))
    told = "".join(sections.values()) if body is None else "\n{}\n".format(body.strip("\n"))
    made = fence + "".join(fields.values()) + fence + told
    for old, new in (replace or {}).items():
        assert made.count(old) == 1, f"{base} says {made.count(old)} times: {old}"
        made = made.replace(old, new)
    return made


def _part(name: str, value: str) -> str:
    if name.startswith("## "):
        return f"\n{name}\n\n{value}\n"
    if value.startswith("- "):
        return f"{name}:\n{textwrap.indent(value, '  ')}\n"
    return f"{name}: {value}".rstrip(" ") + "\n"
