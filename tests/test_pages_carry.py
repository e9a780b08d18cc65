"""Who carries the site into a closed network finds the archive, what is in it, and how to see that it is unaltered."""

import re

from builders import ROOT, TODAY, a_case, a_thread
from golden_site import a_config, a_site, made_by

from generator.pages.carry import ARCHIVE, SUMS


def test_the_page_leads_to_the_archive_of_the_public_site_and_says_what_is_in_it():
    entries = [a_case("shiken-a"), a_case("shiken-b", status="draft"), a_thread("shiken-t"), a_thread("shiken-u")]
    (page,) = made_by("carry", a_site(*entries), a_config(url="https://www.example.jp/shiken/"))
    data = page.data
    assert (data.archive, data.sums) == (
        f"https://www.example.jp/shiken/{ARCHIVE}",
        f"https://www.example.jp/shiken/{SUMS}",
    )
    assert (data.today, data.cases, data.threads) == (TODAY, 1, 2)


def test_the_workflow_puts_the_archive_there_before_it_lists_what_is_published():
    steps = (ROOT / ".github/workflows/publish.yml").read_text("utf-8")
    packed = re.search(rf"kyoso pack --out {ARCHIVE}\n\s+mv {ARCHIVE} site/\n", steps)
    assert packed
    assert packed.end() < steps.index(f"> {SUMS}")
