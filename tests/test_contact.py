"""Pages name a way of sending only in the list of the ways that are set: whatever is set, none promises another."""

import re
from html import unescape

import pytest
from builders import ROOT
from golden_site import build_site, golden_copy, the_project

MAILBOX = "shiken-henshu@example.jp"
NOT_TO_EDITORS = {
    "同僚にメールで伝える",
    "チャットやメールで配る",
    "メールなどで受け取ったアドレスは、途中で改行されて切れていることがあります",
    "メールアドレスは書かないでください",
    "この文章でメールを書く",  # made and shown where there is a mailbox
    "文章が長いので、メールの本文には入りません",
    "メールの件名に貼っても意味が通るように",  # titles of entries
}
SET = {
    "": {"このサイトには、メールなどの連絡先がまだ設定されていません"},
    f"contact: {{mail: {MAILBOX}}}\n": {"メール", "メール:"},
    "contact: {channel: {name: 試験室}}\n": set(),
}


@pytest.fixture(params=SET, ids=["unset", "mailbox", "channel"])
def made(request, tmp_path):
    """The golden site with no way set, with a mailbox, with a channel alone; and what may be said of mail there."""
    golden_copy(tmp_path)
    with (tmp_path / "site_config.yml").open("a", encoding="utf-8") as settings:
        settings.write(request.param)
    build_site(the_project(tmp_path))
    return tmp_path / "site", SET[request.param]


def sentences(text):
    """Return what stands between marks, tags, quotes and line ends."""
    return re.split(r"[。\n\"`（）]|<[^>]*>", unescape(text))


@pytest.mark.slow
def test_no_page_names_mail_but_where_a_mailbox_is_set_or_colleagues_are_told(made):
    site, told = made
    own = [path for path in site.rglob("*.*") if path.suffix in {".html", ".js"} and "ja-search" not in path.name]
    named = {one.strip() for path in own for one in sentences(path.read_text("utf-8")) if "メール" in one}
    assert named - NOT_TO_EDITORS == told


@pytest.mark.collection
def test_the_pages_of_this_site_leave_the_ways_of_sending_to_the_list():
    pages = [path.read_text("utf-8") for path in (ROOT / "content/pages").glob("*.md")]
    assert [text for text in pages if re.search("メール|Slackへ|チャンネルへ", text)] == []
