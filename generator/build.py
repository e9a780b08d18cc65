"""The story on one screen: check, organise, render, write, publish."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from generator import _, noted
from generator.cache.edition import digest_of_tree
from generator.cache.folder import Cache
from generator.cache.kept import Keeping, kept, key_of
from generator.cache.pack import Pack
from generator.cache.parts import Joined, Made, Of, Part
from generator.check import Checked, check
from generator.config import Project
from generator.findings.diagnostics import CannotRunError
from generator.forms.offered import Form, forms
from generator.output.render import Renderer
from generator.output.texts import Basis, Texts
from generator.output.worded import in_language
from generator.output.write import Folder, digest_of, read_tree
from generator.pages.make import Pages, pages_of
from generator.pages.register import listings, navigation
from generator.reading.dealt import Dealt
from generator.reading.document import AnyDocument
from generator.reading.leftovers import is_left_behind
from generator.reading.looked_at import dressed
from generator.site.alone import pressing_alone
from generator.site.earlier import Earlier, last_made
from generator.site.publish import publish
from generator.site.road import press_share
from generator.site.search_step import synonym_file, vectors_file
from generator.site.settings import settings
from generator.site.source import Source
from generator.site.style import with_one_sheet
from generator.site.swap import fresh_folder, put_back
from generator.work.one_builder import only_builder_of
from generator.work.share import WHOLE, Share
from generator.work.sharing import shared, workers_for
from generator.work.watch import Watch

_LINKED = "contribute"  # of the pages that hands write, the one that templates lead to
_DOCS = "docs/"
_TEXTS, _SITE = noted("ページの文章"), noted("サイト")  # stages
_TEMPLATES = (".html", ".xml")
_PACKS = ("templates", "texts", "forms")
_MARKS = ("synonyms.txt", "mkdocs.yml")  # by which a folder is known as made here


def build(  # noqa: PLR0913 - what is built, where and when; then how
    project: Project,
    today: date,
    site: Path,
    *,
    wait: bool = False,
    watch: Watch | None = None,
    cache: Cache | None = None,
    joined: Joined | None = None,
) -> Checked:
    """Check all content and, if nothing is wrong, make ``build/`` and put the site at ``site``.

    Nothing is written while content has errors, and an existing site is replaced only by one
    that was made whole. One that an earlier run lost while it swapped sites is put back first.
    ``watch`` follows the stages; what earlier runs worked out is taken from the ``cache``, and what
    other machines made from what they ``joined``.

    Raises:
        CannotRunError: Something outside the content keeps the site from being made, or another
            program is making it and this one is not to ``wait`` for it.
    """
    watch = watch or Watch()
    with only_builder_of(project.build, wait=wait):
        put_back(site)
        if joined:
            _take_over(Folder(project.build, _MARKS), joined.source)
        checked = _checked(project, today, watch, cache)
        if not checked.has_errors:
            with watch.stage(_(_TEXTS)):
                digests = write_source(project, checked, watch, cache)
                source = Source(project.build, digests, project.config.builder)
            with watch.stage(_(_SITE)):
                pages = cache.pack("pages") if cache else None
                before = joined.site if joined else last_made(pages, site)
                earlier = Earlier(before, pages, cache.pack("index"), cache.spare) if cache else Earlier(before)
                publish(source, site, today, watch, earlier, wait=wait)
    return checked


def build_part(project: Project, today: date, share: Share, part: Part, watch: Watch) -> Checked:
    """Check all content and, if nothing is wrong, make the pages of one ``share`` and keep them in ``part``.

    Raises:
        CannotRunError: See ``build``.
    """
    with only_builder_of(project.build):
        checked = _checked(project, today, watch, part)
        if not checked.has_errors:
            with watch.stage(_(_TEXTS)):
                entries = {f"{_DOCS}{one.kind.folder}/{slug}.md" for slug, one in checked.catalog.public.items()}
                digests = write_source(project, checked, watch, part, share)
                for path in digests:
                    if share.takes(path) if path in entries else share.is_first:
                        part.put_file(Of.SOURCE, project.build, path)
            with watch.stage(_(_SITE)), fresh_folder(project.build / "site") as folder:
                source = Source(project.build, digests, project.config.builder)
                press_share(source, folder, share, part, watch)
    return checked


def _checked(project: Project, today: date, watch: Watch, cache: Cache | None) -> Checked:
    with watch.stage(_("内容の確認")):
        checked = check(project, today, by=Dealt(cache, watch))
    if not checked.has_errors and _LINKED not in checked.catalog.pages:
        place = f"content/pages/{_LINKED}.md"
        msg = _(
            "{place} がありません。いくつものページからリンクされているので、消さずに中身を書き換えてください",
            place=place,
        )
        raise CannotRunError(msg)
    return checked


def _take_over(folder: Folder, files: Iterable[Made]) -> None:
    """Put into ``folder`` what other machines made."""
    folder.put(_MARKS[0], b"")
    for file in files:
        folder.put_as_of(file.time, file.name, file.content)


def _of_share(pages: Pages, share: Share) -> Pages:
    """Return what makes the pages of entries of one share, and all others: the navigation tells which of them exist."""
    return pages._replace(makers=[one for one in pages.makers if not one.gather or share.takes(one.name)])


class Preview:
    """The page of an entry that is being edited, as ``build`` would make it, from what is in memory after a build."""

    def __init__(self, project: Project, checked: Checked) -> None:
        """Know everything that was ``checked`` and the templates; ``build/`` must have been made of them.

        Raises:
            CannotRunError: A template is broken, or ``build/`` is not what a build left.
        """
        self._catalog = checked.catalog
        self._pages = pages_of(checked.catalog, project.config)
        self._renderer = Renderer(project.template_folders, project.config)
        self._press = pressing_alone(project.build / "mkdocs.yml", checked.catalog.today, project.config.builder)
        self._pages.settle()
        self._renderer.settle()

    def files(self, document: AnyDocument) -> dict[str, bytes]:
        """Return the files of an entry by path in the site; none if it is to have no page.

        Raises:
            CannotRunError: A template is broken.
        """
        pages = self._pages.again(replace(self._catalog, documents=(document,)))
        files = [self._press(page.path, self._renderer.page(page)) for page in pages]
        return {path: content for made in files for path, content in made.items()}


def write_source(
    project: Project, checked: Checked, watch: Watch, cache: Cache | None = None, share: Share = WHOLE
) -> dict[str, str]:
    """Write everything MkDocs needs into ``build/``: pages, the offline forms, its settings, the theme.

    Returns a digest of what each file holds, by its path there. What nothing has changed about is taken from ``cache``.
    Of entries, only those of the ``share`` get their pages; forms are made with the first one.

    Raises:
        CannotRunError: The folder cannot be written, two pages have one path, or a template is broken.
    """
    templates, texts, known_forms = (cache.pack(name) if cache else None for name in _PACKS)
    folder, renderer = Folder(project.build, _MARKS), Renderer(project.template_folders, project.config, templates)
    folders = _folders(project)
    basis = _basis(project, checked, folders)
    folder.put_all(_of_the_glossary(checked))
    making = Texts(folder, renderer.page, basis, texts)
    by_text = partial(Dealt(cache, watch).texts, today=checked.catalog.today)
    made_by = pages_of(checked.catalog, project.config, by_text)
    pages = _write_pages(making, renderer, _of_share(made_by, share), watch)
    shown = listings(checked.catalog.register, project.config.navigation)
    titles = {f"{slug}.md": page.model.title for slug, page in checked.catalog.pages.items()}
    data = settings(project.config, navigation([path.removeprefix(_DOCS) for path in pages], shown, titles))
    beside = {
        **_of_the_glossary(checked),
        **vectors_file(project.content),
        "mkdocs.yml": renderer.text("mkdocs.yml.j2", data).encode(),
        **(_forms(project, checked, basis, known_forms) if share.is_first else {}),
        **{f"{_DOCS}{one.path}": one.picture.data for one in checked.catalog.shown_figures},
        **_theme(project),
    }
    folder.put_all(beside)
    folder.keep_only({*beside, *pages})
    if texts and known_forms and _folders(project) != folders:  # somebody wrote a template meanwhile
        texts.forget()
        known_forms.forget()
    return {**pages, **{path: digest_of(content) for path, content in beside.items()}}


def _theme(project: Project) -> dict[str, bytes]:
    theme: dict[str, bytes] = {}
    for folder in reversed(project.template_folders):  # what the project has of its own stands last
        theme |= {path: data for path, data in read_tree(folder / "theme").items() if not _was_left(path)}
    files = with_one_sheet(dressed(theme, project.config.look), project.config.standing, project.config.builder)
    return {f"theme/{path}": _worded(f"theme/{path}", content) for path, content in files.items()}


def _was_left(path: str) -> bool:
    """Whether a program left the file beside the theme: what stands there is published as it is."""
    return any(map(is_left_behind, path.split("/")))


def _worded(path: str, content: bytes) -> bytes:
    """Return a file of the theme in the language of the site."""
    return in_language(content.decode(), path).encode() if path.endswith(_TEMPLATES) else content


def _of_the_glossary(checked: Checked) -> dict[str, bytes]:
    return synonym_file(([term.term, *term.aliases], term.reading) for term in checked.catalog.terms)


def _folders(project: Project) -> list[bytes]:
    """Return digests of the templates, and of what the content refers to."""
    return [digest_of_tree(folder) for folder in (*project.template_folders, project.content / "reference")]


def _basis(project: Project, checked: Checked, folders: Sequence[bytes]) -> Basis:
    """Return digests of everything that is shown, but what stands below the front matter of entries."""
    catalog = checked.catalog
    figures = [digest_of(one.picture.data if one else b"").encode() for one in catalog.figures.values()]
    settings = [str(catalog.today).encode(), project.config.model_dump_json().encode()]
    others = [f"{one.source.shown}\0{one.source.text}".encode() for one in catalog.without_entries().documents]
    but_entries = key_of(*settings, *folders, *figures, *others)
    entries = [f"{one.source.shown}\0{one.source.head.text}".encode() for one in catalog.entries]
    return Basis(key_of(but_entries.encode(), *entries), but_entries)


def _write_pages(texts: Texts, renderer: Renderer, pages: Pages, watch: Watch) -> dict[str, str]:
    """Write the texts of all pages, new ones by any of the workers; return their digests by path, in their order."""
    tasks = [texts.task(maker) for maker in pages.makers]
    new = [task for task in tasks if task.files is None]
    if workers_for(len(new)) > 1:
        pages.settle()
        renderer.settle()
    made = shared(texts.made, new)
    files = ((texts.kept(next(made)), False) if task.files is None else (task.files, True) for task in tasks)
    stand = [file for found in watch.gathered(files, len(tasks)) for file in found]
    for path, times in Counter(file.path for file in stand).items():
        if times > 1:
            msg = _(
                "同じアドレスのページが{times}つできます: {page}",
                times=times,
                page=path.removeprefix(_DOCS),
            )
            raise CannotRunError(msg)
    return {file.path: file.digest for file in stand}


def _forms(project: Project, checked: Checked, basis: Basis, pack: Pack | None) -> dict[str, bytes]:
    """Return the offline forms by path in the folder."""

    def key(form: Form) -> str:
        of_entries = [basis.all] if form.example is None else [basis.but_entries, form.example]
        return key_of(form.path.encode(), *map(str.encode, of_entries))

    offered = [*forms(project, checked.catalog)]
    made = kept(pack, Keeping[Form, bytes](key), lambda form: form.make(), offered)
    return {f"{_DOCS}{form.path}": content for form, (content, _known) in zip(offered, made, strict=True)}
