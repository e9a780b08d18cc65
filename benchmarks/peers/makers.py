"""How each builder is set up with the same entries; ``MAKERS`` names them all."""

import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.corpus import make_corpus
from benchmarks.peers import fetched, settings
from benchmarks.peers.frame import PROBE, write_layouts
from benchmarks.peers.peer import Peer
from benchmarks.peers.plain import write_plain
from benchmarks.running import ROOT, checked_out
from benchmarks.search.commands import run

OLDER = "535a337"
_PYTHON = (sys.executable, "-m")
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}
_EXTENSIONS = re.compile(r"^markdown_extensions:\n(.*?)^nav:", re.MULTILINE | re.DOTALL)
_MKDOCS_INPUTS = frozenset({"mkdocs.yml", "docs"})


@dataclass(frozen=True, slots=True)
class Ground:
    """Where builders are set up, and how many entries they get."""

    folder: Path
    entries: int

    def corpus(self) -> Path:
        """Return our project with the entries, made once; it is where ours is built, too."""
        folder = self.folder / "ours"
        return folder if folder.is_dir() else make_corpus(ROOT, folder, self.entries)


def make_peer(name: str, ground: Ground) -> Peer:
    """Return a builder that is ready to run; ``ours@COMMIT`` is this program as it was then.

    Raises:
        CannotRunError: It could not be fetched or set up.
        KeyError: There is no such builder.
    """
    kind, _, commit = name.partition("@")
    return (partial(_ours, commit=commit) if kind == "ours" else MAKERS[kind])(ground)


def _ours(ground: Ground, commit: str = "") -> Peer:
    root = checked_out(commit, ground.folder / f"program-{commit}") if commit else ROOT
    folder = make_corpus(root, ground.folder / f"ours-{commit}", ground.entries) if commit else ground.corpus()
    source = _edited(folder / "content")
    program = (*_PYTHON, "generator")
    return Peer(
        name=f"ours@{commit}" if commit else "ours",
        folder=folder,
        inputs=frozenset({"content", "templates", "site_config.yml"}),
        site="site",
        source=source,
        page=f"cases/{source.stem}.html",
        build=(*program, "build"),
        serve=(*program, "serve", "--port", "{port}"),
        check=(*program, "check"),
        start=(*program, "check", "--help"),
        environment=_our_environment(root, folder),
    )


def _our_environment(root: Path, folder: Path) -> dict[str, str]:
    """Return where the program lies, and its cache where a clean build removes it."""
    return {"PYTHONPATH": str(root), "KYOSO_CACHE": str(folder / "cache")}


def _mkdocs_docs(ground: Ground) -> Peer:
    """Set up stock MkDocs with the pages that our templates wrote, and with the extensions that those need."""
    corpus, folder = ground.corpus(), ground.folder / "mkdocs-docs"
    run([*_PYTHON, "generator", "build"], corpus, **_our_environment(ROOT, corpus))
    shutil.copytree(corpus / "build/docs", folder / "docs")
    ours = _EXTENSIONS.search((corpus / "build/mkdocs.yml").read_text("utf-8"))
    (folder / "mkdocs.yml").write_text(settings.mkdocs(ours[1] if ours else ""), "utf-8")
    return _mkdocs("mkdocs-docs", folder)


def _mkdocs_plain(ground: Ground) -> Peer:
    return _mkdocs("mkdocs-plain", _plain_project(ground, "mkdocs-plain"))


def _mkdocs(name: str, folder: Path) -> Peer:
    source = _edited(folder / "docs")
    return Peer(
        name=name,
        folder=folder,
        inputs=_MKDOCS_INPUTS,
        site="site",
        source=source,
        page=f"cases/{source.stem}.html",
        build=(*_PYTHON, "mkdocs", "build", "--quiet"),
        serve=(*_PYTHON, "mkdocs", "serve", "--quiet", "--dev-addr", "127.0.0.1:{port}"),
        start=(*_PYTHON, "mkdocs", "--help"),
        environment=_QUIET,
    )


def _zensical(ground: Ground) -> Peer:
    folder = _plain_project(ground, "zensical")
    source = _edited(folder / "docs")
    return Peer(
        name="zensical",
        folder=folder,
        inputs=_MKDOCS_INPUTS,
        site="site",
        source=source,
        page=f"cases/{source.stem}.html",
        build=(*_PYTHON, "zensical", "build"),
        serve=(*_PYTHON, "zensical", "serve", "--dev-addr", "127.0.0.1:{port}"),
        start=(*_PYTHON, "zensical", "--help"),
        environment={"PYTHONPATH": str(fetched.builders())},
    )


def _hugo(ground: Ground) -> Peer:
    """Set up Hugo with Material's page as its template; it makes no search index."""
    folder, probe = ground.folder / "hugo", ground.folder / "probe"
    for name in ("index.md", "cases/probe.md"):
        (probe / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (probe / "docs" / name).write_text(PROBE, "utf-8")
    (probe / "mkdocs.yml").write_text(settings.mkdocs(), "utf-8")
    run([*_PYTHON, "mkdocs", "build", "--quiet"], probe, **_QUIET)
    write_layouts(probe / "site", folder)
    shutil.copytree(probe / "site/assets", folder / "static/assets")
    write_plain(ground.corpus() / "content", folder / "content", "_index.md")
    (folder / "hugo.json").write_text(settings.hugo(), "utf-8")
    source, program = _edited(folder / "content"), str(fetched.hugo(fetched.builders()))
    return Peer(
        name="hugo",
        folder=folder,
        inputs=frozenset({"hugo.json", "content", "layouts", "static"}),
        site="public",
        source=source,
        page=f"cases/{source.stem}.html",
        build=(program, "--quiet"),
        serve=(program, "server", "--quiet", "--bind", "127.0.0.1", "--port", "{port}"),
        start=(program, "version"),
        environment={"HUGO_CACHEDIR": str(ground.folder / "hugo-cache")},
    )


def _plain_project(ground: Ground, name: str) -> Path:
    folder = ground.folder / name
    write_plain(ground.corpus() / "content", folder / "docs")
    (folder / "mkdocs.yml").write_text(settings.mkdocs(), "utf-8")
    return folder


def _edited(folder: Path) -> Path:
    """Return the case that is edited: the one in the middle."""
    cases = sorted((folder / "cases").glob("*-??????.md"))
    return cases[len(cases) // 2]


MAKERS: dict[str, Callable[[Ground], Peer]] = {
    "ours": _ours,
    "mkdocs-docs": _mkdocs_docs,
    "mkdocs-plain": _mkdocs_plain,
    "zensical": _zensical,
    "hugo": _hugo,
}
