"""What settings name of the site itself: pages of the navigation, and texts of pages that others take the place of."""

from collections.abc import Collection, Iterator, Sequence

from generator import _, noted, of
from generator.config import SETTINGS, Project
from generator.findings.diagnostics import Diagnostic, Fault
from generator.findings.suggest import suggestion
from generator.model.labelled import Labelled, folded
from generator.model.navigation import Area
from generator.model.wording import Wording
from generator.reading.shape_rules import NOT_ALLOWED
from generator.reading.source import FoundFile, read_file
from generator.reading.yaml_places import KeyPath

_HOME = "index"
_TWICE, _LOST = noted("「{name}」前にもあります"), noted("「{name}」がありません")
_Told = tuple[KeyPath, str, str, str]  # a place, what must hold, what stands there, how to mend it


def lost_pages(project: Project, known: Collection[str]) -> list[Diagnostic]:
    """Tell each page of the navigation that is not among the pages ``known``, or stands there before, at its place."""
    named = [
        (("navigation", number, "pages", at, "page"), page.page)
        for number, tab in enumerate(project.config.navigation)
        for at, page in enumerate(tab.pages)
    ]
    names = [name for _place, name in named]
    must = _("「page」には、このサイトにあるページの名前を1回だけ書いてください")
    mend = _("content/pages/ のファイルの名前か、はじめからあるページの名前(例 search、themes/index)にしてください")
    lost = [
        (place, must, _(_TWICE, name=name), mend)
        if name in known
        else (place, must, _(_LOST, name=name), suggestion(name, known, mend))
        for at, (place, name) in enumerate(named)
        if name not in known or name in names[:at]
    ]
    return _at_their_places(project, [*lost, *_beside_the_first(project)])


def _beside_the_first(project: Project) -> Iterator[_Told]:
    """Tell pages in the tab of the first page, which is a link and no menu: every header leads there."""
    must = _("「ホーム」のタブには、「index」だけを書いてください")
    for number, tab in enumerate(project.config.navigation):
        for at, page in enumerate(tab.pages if tab.tab is Area.HOME else ()):
            if page.page != _HOME:
                place: KeyPath = ("navigation", number, "pages", at, "page")
                yield place, must, _("「{name}」があります", name=page.page), _("ほかのタブに移してください")


def taken_labels(project: Project, taken: Collection[str]) -> list[Diagnostic]:
    """Tell each column of a register of one's own that is called as what the search narrows by besides, ``taken``.

    The search knows both by that name, and one of them would be lost.
    """
    own, known = project.config.own, {*taken, *(of("facet", one) for one in taken)}
    must = _("列の「label」には、検索の条件にもうある言葉を書かないでください")
    told = [
        (
            ("own", "columns", number, "label"),
            must,
            _("「{name}」は、前にもあるか、はじめから使われています", name=one.label),
            _("ほかの言葉にしてください"),
        )
        for number, one in enumerate(own.columns if own else ())
        if one.label in known
    ]
    return _at_their_places(project, told)


def lost_words(project: Project, known: Collection[str]) -> list[Diagnostic]:
    """Tell each text of the settings that is not among those ``known``, nor a word of a closed list, at its place.

    Of a text that stands there twice, nobody can tell which other one is meant.
    """
    known = {*known, *Labelled.all_written()}
    texts = [one.text for one in project.config.words]
    must = _("「text」には、ページのテンプレートにある文、見出し、選ぶ言葉のどれかをそのまま書いてください")
    lost = [
        (
            ("words", number, "text"),
            must,
            _("「{text}」という文はありません", text=text),
            suggestion(text, known, _("1文字ずつ確かめてください")),
        )
        for number, text in enumerate(texts)
        if text not in known
    ]
    once, mend = _("「text」には、同じ文を1回だけ書いてください"), _("どちらか一方を消してください")
    twice = [
        (("words", number, "text"), once, _(_TWICE, name=text), mend)
        for number, text in enumerate(texts)
        if text in texts[:number]
    ]
    return _at_their_places(project, [*lost, *twice, *_called_alike(project.config.words)])


def _called_alike(words: Sequence[Wording]) -> Iterator[_Told]:
    """Tell a word of a closed list, or a heading, that would be called as another one of its list.

    Readers could not tell them apart, and what authors type below one would be read as the other. That it was the name
    of another one is enough: the usual names stay good in files.
    """
    must = _("「instead」には、同じ一覧にあるほかの言葉や見出しと違うものを書いてください")
    for number, one in enumerate(words):
        if folded(one.instead) in map(folded, Labelled.all_beside(one.text)):
            found = _("「{name}」は、前にもあるか、はじめから使われています", name=one.instead)
            yield ("words", number, "instead"), must, found, _("ほかの言葉にしてください")


def _at_their_places(project: Project, told: Sequence[_Told]) -> list[Diagnostic]:
    """Return what is ``told`` of values of the settings."""
    shown = f"{SETTINGS.name}{SETTINGS.suffix}"
    source = read_file(FoundFile(SETTINGS, SETTINGS.name, project.root / shown, shown))[0] if told else None
    if source is None:
        return []
    return [
        source.tell(Fault(NOT_ALLOWED, source.at(*place), found, mend, must=must)) for place, must, found, mend in told
    ]
