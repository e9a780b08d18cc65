"""Who carries the site into a closed network finds the archive, what is in it, and how to see that it is unaltered."""

import re

from builders import ROOT, TODAY, a_case, a_thread
from golden_site import a_config, a_site, made_by

from generator.output.render import Renderer

ARCHIVE = "https://www.example.jp/shiken/kyoso.zip"


def carried(*entries, **config):
    page, *_files = made_by("carry", a_site(*entries), a_config(url="https://www.example.jp/shiken/", **config))
    return page


def test_the_page_leads_to_the_archive_and_to_the_sums_beside_it_and_says_what_is_in_it():
    entries = [a_case("shiken-a"), a_case("shiken-b", status="draft"), a_thread("shiken-t"), a_thread("shiken-u")]
    data = carried(*entries, archive=ARCHIVE).data
    assert (data.archive, data.archive_name) == (ARCHIVE, "kyoso.zip")
    assert data.sums == "https://www.example.jp/shiken/SHA256SUMS"
    assert (data.today, data.cases, data.threads) == (TODAY, 1, 2)


def test_where_no_archive_is_published_the_page_names_none():
    renderer = Renderer([ROOT / "templates"], a_config())
    without, told = (renderer.page(carried(a_case("shiken-a"), archive=archive)) for archive in (None, ARCHIVE))
    assert [word in without for word in (".zip", "SHA256SUMS")] == [False, False]
    assert "全体をまとめたZIPを置いていません" in without
    assert f'href="{ARCHIVE}"' in told


def test_every_file_of_data_is_listed_with_its_size_and_what_it_is_for():
    page, *files = made_by("carry", a_site(a_case("shiken-a")), a_config())
    texts = {one.path: one.data.text for one in files if not one.path.endswith(".txt")}
    for file in page.data.files:
        assert file.size == len(texts[file.path].encode())
        assert file.use.endswith("。")
    text = Renderer([ROOT / "templates"], a_config()).page(page)
    assert [f'href="{path}" download' in text for path in texts if not path.endswith(".schema.json")] == [True] * 7


def test_the_workflow_puts_the_archive_where_the_page_looks_for_it_before_it_lists_what_is_published():
    steps = (ROOT / ".github/workflows/publish.yml").read_text("utf-8")
    assert re.search(r'kyoso build .*--archive "\$\{URL%/\}/kyoso-\$\{DAY//-/\}.zip"\n', steps)
    packed, told = steps.index("kyoso pack"), steps.index("> SHA256SUMS")
    assert packed < steps.index("--no-scripts") < steps.index("--out kyoso-difference.zip") < told
    for name in ("20261122.zip", "20261122-noscript.zip", "difference.zip"):
        assert f'href="https://www.example.jp/shiken/kyoso-{name}"' in page_with_packages()


def page_with_packages():
    archive = "https://www.example.jp/shiken/kyoso-20261122.zip"
    return Renderer([ROOT / "templates"], a_config()).page(carried(a_case("shiken-a"), archive=archive))


def test_a_knowledge_base_that_was_begun_publishes_everything_that_its_page_leads_to():
    steps = (ROOT / "starter/dot-github/workflows/publish.yml").read_text("utf-8")
    assert '--archive "${URL%/}/kyoso.zip"' in steps
    text = Renderer([ROOT / "templates"], a_config()).page(carried(a_case("shiken-a"), archive=ARCHIVE))
    beside = set(re.findall(r'href="https://www\.example\.jp/shiken/((?:kyoso|SHA)[^"/]*)"', text))
    made = {*re.findall(r"--out (?:site/)?(\S+)", steps), "SHA256SUMS"}
    assert beside == made
    assert "> SHA256SUMS" in steps
