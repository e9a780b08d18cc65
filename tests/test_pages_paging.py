"""Long lists in sheets: every item on exactly one sheet, the sheets in a chain, none too long."""

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.paging import paged

ITEMS = st.integers(0, 130).map(lambda count: list(range(count)))
SIZES = st.integers(1, 20)


@given(ITEMS, SIZES)
def test_every_item_stands_on_exactly_one_sheet_in_order(items, size):
    sheets = paged(items, size, "shiken.md")
    assert [item for sheet in sheets for item in sheet.items] == items
    assert max(len(sheet.items) for sheet in sheets) <= size


@given(ITEMS, SIZES)
def test_only_an_empty_list_has_an_empty_sheet(items, size):
    sheets = paged(items, size, "shiken.md")
    assert all(sheet.items for sheet in sheets) or (len(sheets) == 1 and not items)


@given(ITEMS, SIZES)
def test_the_sheets_form_one_chain_in_both_directions(items, size):
    sheets = {sheet.path: sheet for sheet in paged(items, size, "ordner/shiken.md")}
    forwards, path = [], "ordner/shiken.md"
    while path:
        forwards.append(path)
        path = sheets[path].next
    backwards, path = [], forwards[-1]
    while path:
        backwards.append(path)
        path = sheets[path].previous
    assert (forwards, backwards[::-1]) == (list(sheets), list(sheets))


@given(ITEMS, SIZES)
def test_a_sheet_knows_the_numbers_of_its_items(items, size):
    for sheet in paged(items, size, "shiken.md"):
        assert list(sheet.items) == items[sheet.first - 1 : sheet.last]
        assert sheet.total == len(items)


@given(ITEMS, SIZES)
def test_the_page_navigation_shows_both_ends_and_the_neighbours_and_leaves_gaps_out(items, size):
    sheets = paged(items, size, "shiken.md")
    for sheet in sheets:
        numbers = [link[0] for link in sheet.links if link]
        near = {number for number in range(sheet.number - 2, sheet.number + 3) if 1 <= number <= sheet.count}
        assert (sorted({1, sheet.count} | near), [link[1] for link in sheet.links if link]) == (
            numbers,
            [sheets[number - 1].path for number in numbers],
        )
        assert len(sheet.links) <= 9
        for before, link, after in zip(sheet.links, sheet.links[1:], sheet.links[2:], strict=False):
            if link is None:
                assert after[0] - before[0] > 1


def test_the_first_sheet_keeps_the_plain_path_and_title():
    sheets = paged("abcde", 2, "themes/shiken.md")
    assert [(sheet.path, sheet.suffix, sheet.items) for sheet in sheets] == [
        ("themes/shiken.md", "", "ab"),
        ("themes/shiken-2.md", "（2ページ目）", "cd"),
        ("themes/shiken-3.md", "（3ページ目）", "e"),
    ]


def test_far_pages_are_left_out_of_the_navigation():
    sheet = paged(range(10), 1, "x.md")[4]
    assert [link and link[0] for link in sheet.links] == [1, None, 3, 4, 5, 6, 7, None, 10]
