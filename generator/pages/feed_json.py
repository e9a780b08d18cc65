"""The same news as the Atom feeds tell, as JSON Feed 1.1: for programs that read JSON rather than XML."""

import json
from collections.abc import Iterator
from typing import Any

from generator import spoken
from generator.output.page import Page
from generator.pages import feed
from generator.pages.edition import FileData
from generator.pages.feed import FeedData, FeedEntry
from generator.views.addresses import address, as_json
from generator.views.shelf import Shelf

_VERSION = "https://jsonfeed.org/version/1.1"


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield a feed beside each Atom feed, with the same ids."""
    for page in feed.pages(shelf):
        if isinstance(page.data, FeedData):
            path = as_json(page.path)
            told: dict[str, Any] = {"version": _VERSION, "title": page.title, "description": page.description}
            told |= {"home_page_url": page.data.home, "feed_url": address(shelf.config, path), "language": spoken()}
            told |= {"authors": [{"name": shelf.config.title}], "items": list(map(_item, page.data.entries))}
            text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
            yield Page(path, page.title, page.description, FileData(text))


def _item(entry: FeedEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "tags": entry.themes,
    }
