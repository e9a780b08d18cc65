"""A page is made again where something that it shows has changed, and only there."""

import pytest
from builders import TODAY
from edits import Writer
from golden_site import golden_copy, the_project

from generator import build as building
from generator.build import write_source
from generator.cache.folder import cache_of
from generator.check import check
from generator.output.facts import bytes_of
from generator.output.render import Renderer
from generator.pages.make import pages_of
from generator.work.watch import Watch


@pytest.fixture
def writer(tmp_path):
    return Writer(golden_copy(tmp_path).root)


@pytest.fixture
def made(writer, monkeypatch):
    """Write the source with what earlier runs knew; return the paths of the pages that were rendered."""
    rendered = []
    render = Renderer.page

    def told(self, page):
        rendered.append(page.path)
        return render(self, page)

    monkeypatch.setattr(Renderer, "page", told)

    def write():
        rendered.clear()
        project = the_project(writer.root)
        with cache_of(writer.root) as cache:
            write_source(project, check(project, writer.today), Watch(), cache)
        return set(rendered)

    write()
    return write


def test_without_a_change_nothing_is_made(made):
    assert made() == set()


def test_another_text_makes_the_page_of_its_entry(made, writer):
    writer.first_words()
    assert made() == {"threads/shiken-shitsumon.md", *data_of_the_thread(writer)}


def test_another_question_that_stayed_open_makes_the_list_of_these_too(made, writer):
    writer.open_question()
    assert made() == {"threads/shiken-shitsumon.md", "gaps.md", *data_of_the_thread(writer)}


@pytest.mark.parametrize(
    ("edit", "entries"),
    [("summary", {"cases/shiken-jisseki.md"}), ("title", None)],  # every entry of this site leads to all others
)
def test_another_line_of_an_entry_makes_all_lists_and_those_entries_that_show_it(made, writer, edit, entries):
    every = {page.path for maker in makers(writer) if maker.gather for page in maker()}
    getattr(writer, edit)()
    made_again = made()
    assert made_again & every == (entries or every)
    assert {"index.md", "newest.md", "themes/shiken-ichi.md"} <= made_again


def test_what_names_an_entry_or_stands_on_its_document_is_told_on_its_page(made, writer):
    page = writer.root / "build/docs/cases/shiken-jisseki.md"
    assert "を根拠にしている記事" not in page.read_text("utf-8")
    writer.related()
    assert "cases/shiken-jisseki.md" in made()
    assert (
        '「試験用の報告書」を根拠にしている記事</dt><dd><a href="../threads/shiken-shitsumon.html"'
        in page.read_text("utf-8")
    )


def test_two_more_places_make_a_pattern_and_its_cases_lead_there(made, writer):
    writer.pattern()
    assert {"patterns.md", "patterns/shikenkiwado.md", "patterns/testwado.md", "cases/shiken-jisseki.md"} <= made()


@pytest.mark.parametrize("edit", ["glossary", "template", "setting", "day"])
def test_what_every_page_shows_makes_every_page(made, writer, edit):
    getattr(writer, edit)()
    assert made() == {page.path for maker in makers(writer) for page in maker()}


@pytest.mark.parametrize("touch", [lambda path: path.unlink(), lambda path: path.write_text("試験", "utf-8")])
def test_a_text_that_somebody_touched_is_made_again(made, writer, touch):
    page = writer.root / "build/docs/cases/shiken-jisseki.md"
    before = page.read_bytes()
    touch(page)
    assert made() == {"cases/shiken-jisseki.md"}
    assert page.read_bytes() == before


def test_nothing_is_kept_of_a_run_during_which_a_template_was_written(made, writer, monkeypatch):
    navigation = building.navigation

    def meanwhile(*of_pages):
        writer.template()
        return navigation(*of_pages)

    monkeypatch.setattr(building, "navigation", meanwhile)
    made()
    monkeypatch.undo()
    (writer.root / "templates/partials/chips.html").write_text("", "utf-8")
    with cache_of(writer.root) as cache:
        assert list(cache.pack("texts")) == []


def test_no_page_shows_a_text_of_which_its_maker_does_not_tell(writer):
    """All texts of entries change; whoever tells of none makes the same pages, and nothing is taken to another page."""
    before = pages_by_maker(writer)
    for folder in ("cases", "threads"):
        for path in (writer.root / "content" / folder).glob("*.md"):
            head, *body = path.read_text("utf-8").split("\n---\n", 1)
            lines = "\n".join(body).replace("試験", "しけん").replace("\n\n", "\n\n変えたことにした文。", 2)
            path.write_text(f"{head}\n---\n{lines}" if "status: withdrawn" not in head else f"{head}\n---\n", "utf-8")
    after = pages_by_maker(writer)
    changed = {name for name in before if before[name] != after[name]}
    lists = {"gaps", "carry", "llms-full.txt"}
    assert {name for name in changed if "/" not in name} == lists
    assert {name for name in before if name.startswith(("content/", "data/"))} == changed - lists


def data_of_the_thread(writer):
    """What tells the text of the thread besides its page: the data to take along, and the texts of its themes."""
    (carry,) = (maker for maker in makers(writer) if maker.name == "carry")
    return {*(page.path for page in carry()), "llms-full.txt", "data/themes/shiken-ichi.txt"}


def makers(writer):
    project = the_project(writer.root)
    return pages_of(check(project, TODAY).catalog, project.config).makers


def pages_by_maker(writer):
    made_by = makers(writer)
    gathered = b"".join(bytes_of(maker.gather()) for maker in made_by if maker.gather)
    assert "変えた".encode() not in gathered
    return {maker.name: list(map(told, maker())) for maker in made_by}


def told(page):
    return page.path, page.title, page.description, bytes_of(page.data), bytes_of(page.meta)
