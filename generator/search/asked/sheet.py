"""What was gathered for a question → an answer sheet that people read: no word of it is made up, none is changed."""

from collections.abc import Iterable, Iterator

from generator import _, noted
from generator.search.asked.gathered import Gathered, Quote
from generator.search.asked.taken import shown

_MOST_OPEN = 8
_USE = (
    noted("制度や期限は変わります。使う前に「最後の確認」の日と、出典の資料を確かめてください。"),
    noted("団体の規模やネットワークが自分の団体と違うときは、その違いから確かめてください。"),
)


def sheet(found: Gathered) -> str:
    """Return the sheet as Markdown: passages with place, day and sources, then what was not found."""
    return "\n".join(_lines(found))


def _lines(found: Gathered) -> Iterator[str]:
    here = found.about
    yield _("# 質問: {question}", question=found.question)
    yield ""
    yield _(
        "資料は{name}（{mark}、{day}時点、{licence}、{home}）の記事です。",
        name=here.name,
        mark=here.mark,
        day=here.day,
        licence=here.licence,
        home=here.home,
    )
    if found.quotes:
        yield _("近い順に{count}件を写しました。文章は記事のままで、AIは使っていません。", count=len(found.quotes))
    if found.unsure and found.quotes:
        yield from ("", _("ぴったりの記事がないかもしれません。答えではなく、近い記事として読んでください。"))
    for number, quote in enumerate(found.quotes, 1):
        yield from _quoted(number, quote)
    yield from _list(_("見つからなかったこと"), missing(found))
    yield from _list(_("近い質問"), found.nearest)
    yield from _list(_("使う前に"), map(_, _USE) if found.quotes else ())


def _list(heading: str, lines: Iterable[str]) -> list[str]:
    told = [f"- {line}" for line in lines]
    return ["", f"## {heading}", "", *told] if told else []


def _quoted(number: int, quote: Quote) -> Iterator[str]:
    yield from ("", f"## {number}. {quote.title}", "")
    yield from (f"- {shown(label)}: {value}" for label, value in quote.told.items())
    yield _("- アドレス: {address}", address=quote.address)
    if quote.summary:
        yield from ("", _("要約: {summary}", summary=quote.summary))
    if quote.passage:
        head = _("「{section}」から:", section=quote.section) if quote.section else _("本文から:")
        yield from ("", head, "", *(f"> {line}" for line in quote.passage.splitlines() if line.strip()))
    if quote.sources:
        yield from ("", _("出典:"), "", *(f"{place}. {source}" for place, source in enumerate(quote.sources, 1)))


def missing(found: Gathered) -> Iterator[str]:
    """Yield what the collection does not say of the question, as far as can be told without understanding it."""
    if not found.quotes:
        yield _("当てはまる記事がありません。")
    elif found.unsure:
        yield _("この質問にそのまま答える記事は、見つかりませんでした。")
    if found.unsaid and found.quotes:
        words = _("」「").join(found.unsaid)
        yield _("「{words}」は、上の記事のどこにも出てきません。", words=words)
    for number, quote in enumerate(found.quotes, 1):
        if quote.untold:
            facts = _("・").join(quote.untold)
            yield _("記事{number}の{facts}は、資料に記載がありません。", number=number, facts=facts)
    open_ = [
        _("{line}（記事{number}の残った問い）", line=line, number=number)
        for number, one in enumerate(found.quotes, 1)
        for line in one.open
    ]
    yield from open_[:_MOST_OPEN]
    if len(open_) > _MOST_OPEN:
        yield _("記事の「残った問い」が、ほかに{count}件あります。", count=len(open_) - _MOST_OPEN)
    yield _("見たのは、このサイトの記事だけです。ほかの資料に答えがあるかもしれません。")
