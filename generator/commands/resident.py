"""What ``kyoso serve`` does about a change: the page that was edited first, then the whole site behind it."""

from collections.abc import Collection, Sequence
from itertools import chain
from pathlib import Path

import click

from generator import _
from generator.build import Preview
from generator.cache.folder import cache_of
from generator.check import Checked, check, check_alone
from generator.commands import CONTENT, OK
from generator.commands.behind import Behind
from generator.commands.day import today
from generator.config import read_project
from generator.findings.diagnostics import CannotRunError, Diagnostic, in_order
from generator.findings.report import report
from generator.reading.dealt import Dealt
from generator.reading.source import FoundFile, bytes_of
from generator.site.showing import Said, Showing
from generator.work.watch import Watch


class Resident:
    """Knows what was checked last, and what was found since in single entries.

    An edit of an entry that has a page is looked at alone, and its page shown ahead of the site. Everything else goes
    the whole way; so does every edit, behind what is shown.
    """

    def __init__(self, root: Path, showing: Showing, behind: Behind) -> None:
        """Serve the project at ``root``."""
        self._root, self._showing, self._behind = root, showing, behind
        self._checked: Checked | None = None
        self._preview: Preview | None = None
        self._since: dict[str, list[Diagnostic]] = {}  # what is found now in entries edited since, by path
        self._facts_changed = False
        self._look_changed = True  # since the last server, for all that is known

    def begin(self) -> None:
        """Begin the first build."""
        self._whole_way()

    def changed(self, paths: Collection[Path]) -> None:
        """Answer a change of the files at ``paths``."""
        content = self._root / "content"
        self._look_changed |= not all(path.is_relative_to(content) for path in paths)
        files = [file for path in paths if (file := self._known_entry(path))]
        if self._checked and len(files) == len(paths):
            self._ahead(self._checked, files)
        else:
            self._whole_way()

    def look_behind(self) -> None:
        """Put a site in place that was built meanwhile."""
        built = self._behind.taken()
        if built and built.code == OK:
            self._showing.put_in_place(anew=self._look_changed)
            self._look_changed = False
            self._catch_up()
        elif built and built.code == CONTENT:
            self._whole_way()  # an edit has broken something in another file
        elif built:
            self._fail(built.why)

    def _known_entry(self, path: Path) -> FoundFile | None:
        """Return the file of an entry that has a page, if one is and was at ``path``."""
        document = self._checked.catalog.public.get(path.stem) if self._checked else None
        if not document or path != self._root / document.source.shown or path.is_symlink() or not path.is_file():
            return None
        return FoundFile(document.kind, document.slug, path, document.source.shown)

    def _ahead(self, checked: Checked, files: Collection[FoundFile]) -> None:
        """Show the pages of ``files`` as they are now, if nothing is wrong with them."""
        pages: dict[str, bytes] = {}
        try:
            for file in files:
                pages |= self._looked_at(checked, file)
        except CannotRunError:  # gone again, or a template is broken: it is told on the whole way
            return self._whole_way()
        elsewhere = [one for one in checked.diagnostics if one.path not in self._since]
        if any(not one.rule.warns for one in elsewhere):  # which an edit here may have mended
            return self._whole_way()
        self._showing.put_ahead(pages)
        return self._go_on([*elsewhere, *chain.from_iterable(self._since.values())], checked.files)

    def _looked_at(self, checked: Checked, file: FoundFile) -> dict[str, bytes]:
        """Look at one file; return the pages of an entry without errors."""
        document, found = check_alone(checked, file, bytes_of(file))
        self._since[file.shown] = found
        if not document or not all(one.rule.warns for one in found):
            return {}
        self._facts_changed |= document.source.head.text != checked.catalog.public[file.slug].source.head.text
        return self._preview.files(document) if self._preview else {}

    def _whole_way(self) -> None:
        """Check everything, and build it if nothing is wrong."""
        self._behind.stop()
        self._checked, self._preview, self._since, self._facts_changed = None, None, {}, False
        try:
            self._check()
        except CannotRunError as error:
            self._fail(str(error))

    def _check(self) -> None:
        project, wrong = read_project(self._root)
        if project is None:
            self._go_on(wrong, 1)
            return
        with cache_of(self._root) as cache:
            self._checked = check(project, today(), by=Dealt(cache, Watch()))
        self._go_on(self._checked.diagnostics, self._checked.files)

    def _go_on(self, diagnostics: Sequence[Diagnostic], files: int) -> None:
        """Tell what was found, and build if nothing is wrong."""
        errors = [one for one in diagnostics if not one.rule.warns]
        self._showing.say([_said(one) for one in errors])
        click.echo(report(in_order(list(diagnostics)), files, "text"))
        if errors:
            self._behind.stop()
        else:
            self._behind.start()

    def _catch_up(self) -> None:
        """Know in memory what the last build knew; an edit of a text alone changes nothing for other pages."""
        if self._preview and not self._facts_changed:
            return
        project, _wrong = read_project(self._root)
        if not project or not self._checked:
            return
        if self._facts_changed:
            with cache_of(self._root) as cache:
                self._checked = check(project, today(), by=Dealt(cache, Watch()))
            self._since, self._facts_changed = {}, False
        self._preview = Preview(project, self._checked)

    def _fail(self, why: str) -> None:
        """Tell what keeps the site from being made; that does not end the server."""
        self._showing.say([Said("", why)])
        click.echo(_("実行できません: {error}", error=why), err=True)


def _said(one: Diagnostic) -> Said:
    return Said(
        _("{path} {line}行目", path=one.path, line=one.span.line),
        _("{must}({found})", must=one.must, found=one.found),
        one.mend,
    )
