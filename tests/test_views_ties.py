"""What leads back to an entry: bounded, however many others there are."""

from builders import a_thread
from golden_site import a_shelf

from generator.views.ties import SameDocument, Tied

DAY = "2026-01-{:02}"


def on(*addresses):
    titled = (
        f"{{title: 資料 {one}, publisher: 者, kind: 報道, url: 'https://www.example.jp/{one}', "
        "accessed_on: 2026-11-01}"
        for one in addresses
    )
    return f"[{', '.join(titled)}]"


def ties_of(document, *others):
    shelf = a_shelf(document, *others)
    entry = shelf.entries[document.slug]
    return shelf.ties.naming(entry), shelf.ties.citing(entry)


def slugs(tied):
    return [one.slug for one in tied.shown], tied.rest


def test_those_that_name_an_entry_are_told_newest_first_without_itself_and_without_drafts():
    entry = a_thread("me", related="[me]", evidence=on("me"))
    others = [
        a_thread("old", related="[me]", published_on="2026-01-01", evidence=on("old")),
        a_thread("new", related="[me, old]", published_on="2026-02-01", evidence=on("new")),
        a_thread("draft", related="[me]", status="draft", evidence=on("draft")),
    ]
    naming, citing = ties_of(entry, *others)
    assert (slugs(naming), citing) == ((["new", "old"], ""), [])


def test_those_on_the_same_document_are_told_whatever_place_of_it_they_name():
    entry = a_thread("me", evidence=on("doc", "own", "doc#two"))
    _naming, citing = ties_of(entry, a_thread("other", evidence=on("doc#one")))
    (same,) = citing
    assert isinstance(same, SameDocument)
    assert (same.title, slugs(same.tied)) == ("資料 doc", (["other"], ""))


def test_three_neighbours_are_shown_the_nearest_in_time_and_the_others_counted_as_far_as_they_are_few():
    days = [a_thread(f"day-{n:02}", published_on=DAY.format(n), evidence=on("doc")) for n in range(1, 29)]
    _naming, (same,) = ties_of(days[9], *days[:9], *days[10:])
    assert slugs(same.tied) == (["day-11", "day-09", "day-12"], "ほか20件以上")
    _naming, (same,) = ties_of(days[9], *days[:4])
    assert slugs(same.tied) == (["day-04", "day-03", "day-02"], "ほか1件")


def test_one_more_entry_on_a_document_changes_what_few_others_show():
    days = [a_thread(f"day-{n:02}", published_on=DAY.format(n), evidence=on("doc")) for n in range(1, 28)]
    new = a_thread("new", published_on="2026-02-01", evidence=on("doc"))
    before, after = shown_by(*days), shown_by(*days, new)
    changed = [slug for slug in before if before[slug] != after[slug]]
    assert sorted(changed) == ["day-26", "day-27"]


def shown_by(*documents):
    shelf = a_shelf(*documents)
    return {entry.slug: [slugs(one.tied) for one in shelf.ties.citing(entry)] for entry in shelf.published}


def test_an_archived_entry_is_told_what_leads_back_to_it_and_is_told_of_nowhere():
    archived = a_thread("me", status="archived", evidence=on("doc"))
    other = a_thread("other", related="[me]", evidence=on("doc"))
    naming, (same,) = ties_of(archived, other)
    assert (slugs(naming), slugs(same.tied)) == ((["other"], ""), (["other"], ""))
    assert ties_of(other, archived) == (Tied([]), [])
