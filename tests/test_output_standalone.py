"""A page of its own is let through only with the policy that closes it."""

import pytest
from builders import a_catalog, a_theme
from golden_site import GOLDEN, PLACES, ROOT

from generator.config import Project, read_project
from generator.forms.form_file import form_page
from generator.kinds import ENTRY_KINDS
from generator.output.standalone import standalone_faults


@pytest.fixture(scope="module", params=list(ENTRY_KINDS))
def page(request):
    settings, _findings = read_project(GOLDEN)
    catalog = a_catalog(a_theme(label="</script><script>alert(1)</script>"), municipalities=PLACES)
    return form_page(Project(ROOT, settings.config), catalog, ENTRY_KINDS[request.param]).decode()


def test_the_forms_are_let_through(page):
    assert list(standalone_faults(page)) == []


def test_what_contributors_wrote_cannot_leave_the_data_of_the_form(page):
    assert page.count("<script") == 2
    assert "alert(1)" in page


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("default-src 'none'", "default-src *"),
        ("form-action 'none'", "form-action *"),
        ("; base-uri 'none'", ""),
        ("<meta charset", "<script>1</script><meta charset"),
        ("<meta charset", "<style>a{}</style><meta charset"),
        ("Content-Security-Policy", "X-Policy"),
        ('"use strict";', "alert(1);"),
        ("</body>", "<script>alert(1)</script></body>"),
    ],
)
def test_any_other_page_is_not(old, new, page):
    assert len(list(standalone_faults(page.replace(old, new, 1)))) == 1


def test_nothing_in_a_form_is_what_html_allows_in_no_text(page):
    """Patterns in it name noncharacters as the ends of ranges; checkers of HTML refuse the file for them."""
    allowed_nowhere = {*range(0x7F, 0xA0), *range(0xFDD0, 0xFDF0)}
    assert [char for char in page if ord(char) in allowed_nowhere or ord(char) & 0xFFFE == 0xFFFE] == []
