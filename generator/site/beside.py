"""Everything in a site that is neither a page nor its search: made once for as long as nothing of it changes."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.cache.kept import Keeping, kept, key_of
from generator.output.standalone import NOWHERE
from generator.site.collecting import collecting_scripts
from generator.site.earlier import Earlier, Written, as_written
from generator.site.finish import finished, policy_fault
from generator.site.late import Late
from generator.site.press import Pressed
from generator.site.source import Source
from generator.site.spare import remove_spare
from generator.site.swap import inventory
from generator.site.writing import make_folders, write


class Beside(NamedTuple):
    """What was put beside the pages: the names of ``files``, and ``problems`` as Japanese sentences."""

    files: Sequence[str]
    problems: Sequence[str]


def put_beside(theme: Late, source: Source, site: Path, pages: Sequence[Pressed], earlier: Earlier) -> Beside:
    """Put what ``pages`` need beside them, as they lie in ``site``.

    Raises:
        CannotRunError: MkDocs or the theme cannot make it.
    """
    told = {page.path: dict(page.told) for page in pages}
    named = {name: page.named for page in pages for name in page.files}

    def make(_key: str) -> Beside:
        earlier.leave_out(site)
        problems = theme.workshop.put_beside_the_pages(told)
        write(site, {path: text.encode() for path, text in collecting_scripts().items()})
        remove_spare(site, named)
        nowhere = _finish_nowhere(site)
        return Beside([name for name in inventory(site) if name not in named], [*problems, *nowhere])

    def stands(files: Sequence[Written]) -> bool:
        make_folders(site, [file.name for file in files])
        return earlier.hand_over(site, files)

    all_named = sorted(set().union(*named.values()))
    key = key_of(source.beside, repr(sorted(told.items())).encode(), *map(str.encode, all_named))
    keeping = Keeping[str, Beside](key=str, left=lambda made: as_written(site, made.files), stands=stands)
    ((beside, _is_known),) = kept(earlier.pages, keeping, make, [key])
    return beside


def _finish_nowhere(site: Path) -> list[str]:
    """Give the page for lost addresses its policy; return that it has no place for it, if so."""
    path = site / NOWHERE
    html = path.read_text(encoding="utf-8")
    path.write_text(finished(html, NOWHERE), encoding="utf-8", newline="\n")
    return [f"{NOWHERE}: {fault}"] if (fault := policy_fault(html)) else []
