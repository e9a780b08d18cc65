"""The plain road to a site: ``mkdocs build``, then each page finished by itself; the press is held to what it makes."""

from pathlib import Path
from urllib.parse import quote

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from generator.output.standalone import FOLDER
from generator.search.finished import FinishedPage, is_searched
from generator.search.material import THEME_INDEX
from generator.search.step import add_search
from generator.site.collecting import collecting_scripts, is_entry, is_moved, moved_script, script_of, twin_of
from generator.site.earlier import Earlier
from generator.site.finish import finished
from generator.site.road import Made, list_addresses, make_site
from generator.site.search_step import article_of, vectors_for
from generator.site.source import Source
from generator.site.spare import remove_spare
from generator.work.watch import Watch


def fast_site(build: Path, site: Path) -> Made:
    """Make the site of the folder ``build`` in the folder ``site`` as ``kyoso build`` does, with nothing kept."""
    site.mkdir()
    return make_site(Source(build), site, Earlier(site), Watch())


def plain_site(build: Path, site: Path) -> Path:
    """Make the site of the folder ``build`` in the folder ``site``; MkDocs warns as it likes."""
    mkdocs_build(load_config(str(build / "mkdocs.yml"), site_dir=str(site)))
    return completed(build, site)


def completed(build: Path, site: Path) -> Path:
    """Make what MkDocs has made of the folder ``build`` a whole site: file after file, each read anew."""
    for path in site.rglob("*.html"):
        name = path.relative_to(site).as_posix()
        if not name.startswith(FOLDER):
            path.write_text(finished(path.read_text(encoding="utf-8"), name), encoding="utf-8", newline="\n")
    added = {name: text.encode() for name, text in (*collecting_scripts().items(), *_beside(build / "docs", site))}
    synonyms = (build / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    added |= add_search(_to_be_found(build / "docs", site), synonyms, vectors_for(build)) | THEME_INDEX
    for name, content in added.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    remove_spare(site)
    list_addresses(site)
    return site


def _documents(docs):
    """Yield path, front matter and name of the page of every document, in the order of their paths."""
    for path in sorted(docs.rglob("*.md"), key=lambda path: path.relative_to(docs).as_posix()):
        name = path.relative_to(docs).with_suffix("").as_posix()
        yield f"{name}.md", get_data(path.read_text(encoding="utf-8"))[1], name


def _article(site, name):
    return article_of((site / f"{name}.html").read_text(encoding="utf-8"), name)


def _beside(docs, site):
    for path, meta, name in _documents(docs):
        if is_entry(path, meta):
            yield f"{name}.js", script_of(name, meta, _article(site, name))
        elif is_moved(path, meta):
            yield f"{name}.js", moved_script(name, meta["target"])
        yield from twin_of(name, meta).items()


def _to_be_found(docs, site):
    for _path, meta, name in _documents(docs):
        if is_searched(meta):
            yield FinishedPage(quote(f"{name}.html"), "", _article(site, name), meta)
