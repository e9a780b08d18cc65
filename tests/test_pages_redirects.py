"""Pages at the addresses entries had before."""

import re

from builders import a_case, a_thread
from golden_site import a_config, a_site, made_by

from generator.output.page import Meta, SearchFacts


def test_every_former_name_of_a_public_entry_leads_on():
    documents = [
        a_case("shiken-a", formerly="[mukashi-a, mukashi-b]"),
        a_thread("shiken-t", formerly="[mukashi-t]"),
        a_case("shiken-old", formerly="[mukashi-old]", status="archived"),
        a_case("shiken-draft", formerly="[mukashi-draft]", status="draft"),
    ]
    pages = made_by("redirects", a_site(*documents), a_config())
    assert [(page.path, page.meta.target, page.data.target) for page in pages] == [
        ("cases/mukashi-a.md", "shiken-a.html", "cases/shiken-a.md"),
        ("cases/mukashi-b.md", "shiken-a.html", "cases/shiken-a.md"),
        ("threads/mukashi-t.md", "shiken-t.html", "threads/shiken-t.md"),
        ("cases/mukashi-old.md", "shiken-old.html", "cases/shiken-old.md"),
    ]


def test_a_redirect_names_the_new_address_and_stays_out_of_search_and_search_engines():
    (page,) = made_by("redirects", a_site(a_case("shiken-a", formerly="[mukashi-a]")), a_config())
    assert page.meta == Meta(
        template="redirect.html",
        target="shiken-a.html",
        canonical="https://www.example.jp/shiken/cases/shiken-a.html",
        moved=True,
        noindex=True,
        search=SearchFacts(exclude=True),
    )


def test_a_redirect_in_the_site_leads_on_without_scripts_and_shows_a_link(golden):
    text = (golden.root / "site/cases/shiken-kyumei.html").read_text(encoding="utf-8")
    assert '<noscript><meta http-equiv="refresh" content="0; url=shiken-jisseki.html"></noscript>' in text
    assert '<a data-kb-moved href="shiken-jisseki.html">' in text
    assert '<link rel="canonical" href="https://www.example.jp/shiken/cases/shiken-jisseki.html">' in text
    assert re.findall("<script[^>]*>", text) == ['<script src="../assets/redirect.js">']
    assert "mukashi" not in (golden.root / "site/sitemap.xml").read_text(encoding="utf-8")
