"""The navigation of a site: its tabs, and how settings order them and call them."""

from enum import StrEnum
from typing import Self

from pydantic import Field

from generator import _, noted
from generator.model.types import Model, PageName, Title


class Area(StrEnum):
    """A tab of the site; the value is what readers see unless the settings call it otherwise."""

    HOME = noted("ホーム")
    THEMES = noted("テーマ")
    FIND = noted("さがす")
    JOIN = noted("参加する")
    ABOUT = noted("このサイトについて")

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Find a tab by what readers of the site see, in its language."""
        return next((area for area in cls if _(area.value) == value), None)


class ShownPage(Model):
    """A page in the navigation, and what it is called there and in its title."""

    page: PageName = Field(title="ページ", description="ページの名前(例 search, themes/index, privacy)")
    label: Title | None = Field(None, title="呼び名", description="書かなければ、はじめの呼び名")


class Tab(Model):
    """A tab with its pages in their order."""

    tab: Area = Field(title="タブ")
    label: Title | None = Field(None, title="呼び名", description="書かなければ、はじめの呼び名")
    pages: tuple[ShownPage, ...] = Field(title="ページ", min_length=1, max_length=30)


def called(area: Area, tabs: tuple[Tab, ...]) -> str:
    """Return what readers see of a tab."""
    return next((tab.label for tab in tabs if tab.tab is area and tab.label), _(area.value))
