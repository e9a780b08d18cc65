"""(template, data) → text: escaping, misspelt names, addresses, front matter."""

import ast
import dataclasses
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError
from mkdocs.utils.meta import get_data

from generator.config import SiteConfig
from generator.findings.diagnostics import CannotRunError
from generator.output.page import Meta, Page, PageData, SearchFacts
from generator.output.render import Renderer, relative_url, template_fault

CONFIG = SiteConfig.model_validate(
    {
        "title": "試験用のサイト",
        "tagline": "説明",
        "url": "https://www.example.jp/",
        "repository": {"url": "https://www.example.jp/repo"},
        "community": {"name": "集まり", "short_name": "試", "url": "https://www.example.jp/pf"},
    }
)
PAYLOAD = "<b>\"x\"&'y'</b>{{ 7 * 7 }}{% raw %}"


def a_page(path, template, title="題名", description="説明", meta=Meta(), **data):  # noqa: B008 - frozen
    made = dataclasses.make_dataclass("Data", data, bases=(PageData,), frozen=True, namespace={"template": template})
    return Page(path, title, description, made(**data), (), meta)


@pytest.fixture
def rendered(tmp_path):
    """Render one template given as text, on a page at ``cases/tameshi.md``."""

    def render(text, **data):
        (tmp_path / "tameshi.md.j2").write_text(text, encoding="utf-8")
        return Renderer([tmp_path], CONFIG).page(a_page("cases/tameshi.md", "tameshi.md.j2", **data))

    return render


def body(text):
    return text.split("---\n\n", 1)[1]


@pytest.mark.parametrize("name", ["a.md.j2", "a.html.j2", "a.xml.j2", "a.txt", "a"])
def test_every_value_is_escaped_whatever_the_template_is_called(name, tmp_path):
    (tmp_path / name).write_text("{{ value }}", encoding="utf-8")
    assert Renderer([tmp_path], CONFIG).text(name, {"value": PAYLOAD}) == (
        "&lt;b&gt;&#34;x&#34;&amp;&#39;y&#39;&lt;/b&gt;{{ 7 * 7 }}{% raw %}"
    )


def test_contributed_text_is_never_compiled_as_a_template(rendered):
    assert body(rendered("{{ value | checked }}", value="{{ 7 + 7 }}{% nai %}")) == "{{ 7 + 7 }}{% nai %}"


def test_no_module_makes_templates_of_text(root):
    calls = [
        (path.name, node.lineno)
        for path in (root / "generator").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and (
            ast.unparse(node.func) in {"eval", "exec"}
            or ast.unparse(node.func).split(".")[-1] in {"from_string", "Template"}
        )
    ]
    assert calls == []


def test_only_checked_markdown_may_skip_escaping(root):
    marked = [path.name for path in (root / "generator").rglob("*.py") if "Markup" in path.read_text(encoding="utf-8")]
    assert marked == ["render.py"]
    unsafe = [path.name for path in (root / "templates").rglob("*.j2") if "| safe" in path.read_text(encoding="utf-8")]
    assert unsafe == []


@pytest.mark.parametrize("text", ["{{ titel }}", "{% if %}", "{{ page.nai }}", "{{ page | nai }}"])
def test_a_mistake_in_a_template_stops_the_build(text, rendered):
    with pytest.raises(CannotRunError, match=r"^テンプレートに誤りがあります: .*の1行目: "):
        rendered(text)


def test_a_template_may_show_the_facts_of_the_site(rendered):
    assert body(rendered("{{ site.title }} {{ page.title }}")) == "試験用のサイト 題名"


def test_numbers_and_days_are_written_as_japanese_readers_do(rendered):
    numbers = "{% for value in values %}{{ value | number }} {% endfor %}"
    assert body(rendered(numbers, values=[0, 350, 1234567, 0.5, 32.5, 1234.25])) == "0 350 1,234,567 0.5 32.5 1,234.25 "
    assert body(rendered("{{ value | day }}", value=date(2026, 1, 2))) == "2026年1月2日"


@pytest.mark.parametrize(
    ("source", "target", "address"),
    [
        ("index.md", "cases/a.md", "cases/a.html"),
        ("cases/a.md", "cases/b.md", "b.html"),
        ("cases/a.md", "index.md", "../index.html"),
        ("cases/a.md", "themes/b.md#c", "../themes/b.html#c"),
        ("cases/a.md", "#c", "#c"),
        ("cases/a.md", "assets/x.css", "../assets/x.css"),
        ("a/b/c.md", "a/d.md", "../d.html"),
        ("feed.xml", "cases/a.md", "cases/a.html"),
    ],
)
def test_an_address_is_relative_to_the_page_it_stands_on(source, target, address):
    assert relative_url(source, target) == address


def test_the_address_of_a_page_is_taken_from_the_page_being_made(rendered):
    assert body(rendered("{{ 'themes/b.md' | url }}")) == "../themes/b.html"


def test_only_markdown_pages_have_front_matter(tmp_path):
    (tmp_path / "feed.j2").write_text("<feed/>", encoding="utf-8")
    assert Renderer([tmp_path], CONFIG).page(a_page("feed.xml", "feed.j2")) == "<feed/>"


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.text(st.characters(codec="utf-8"), max_size=60))
def test_no_title_breaks_out_of_the_front_matter(title, description):
    template = "body.md.j2"
    folder = Path(__file__).parent / "templates"
    text = Renderer([folder], CONFIG).page(a_page("a.md", template, title, description, Meta(og_type="article")))
    opening, front, rest = text.split("---\n", 1)[0], *text.split("---\n", 1)[1].split("\n---\n\n", 1)
    assert (opening, rest) == ("", "本文\n")
    assert yaml.safe_load(front) == {"title": title, "description": description, "og_type": "article"}


def test_signs_that_yaml_may_not_hold_or_takes_for_line_breaks_come_back_from_the_front_matter(tmp_path):
    (tmp_path / "x.md.j2").write_text("", encoding="utf-8")
    signs = "".join(map(chr, (*range(0xA1), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0x1F600)))
    text = Renderer([tmp_path], CONFIG).page(a_page("a.md", "x.md.j2", title=signs))
    assert get_data(text) == ("", {"title": signs, "description": "説明"})


def test_front_matter_says_what_is_known_and_nothing_else(tmp_path):
    (tmp_path / "x.md.j2").write_text("", encoding="utf-8")
    thing = {"@type": "Thing"}
    meta = Meta(
        structured=[thing, thing], date=date(2026, 1, 2), keywords=(), search=SearchFacts(label="試験", overdue=False)
    )
    page = dataclasses.replace(a_page("a.md", "x.md.j2", meta=meta), area="さがす", listing="a.md")
    assert Renderer([tmp_path], CONFIG).page(page) == (
        '---\ntitle: "題名"\ndescription: "説明"\narea: "さがす"\nlisting: "a.md"\n'
        'structured: "[{\\"@type\\":\\"Thing\\"},{\\"@type\\":\\"Thing\\"}]"\ndate: "2026-01-02"\nkeywords: []\n'
        'search: {"label": "試験", "overdue": false}\n---\n\n'
    )


@pytest.mark.parametrize("there", [True, False])
def test_a_broken_template_of_the_theme_is_told_where_it_was_written_and_not_where_a_build_copied_it(there, tmp_path):
    made, written = (tmp_path / folder / "theme/main.html" for folder in ("build", "templates"))
    if there:
        written.parent.mkdir(parents=True)
        written.write_text("", encoding="utf-8")
    fault = template_fault(TemplateSyntaxError("試験", 3, "main.html", str(made)))
    assert f"{written if there else made} の3行目" in str(fault)
