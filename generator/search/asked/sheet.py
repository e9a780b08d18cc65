"""What was gathered for a question → an answer sheet that people read: no word of it is made up, none is changed."""

from collections.abc import Iterable, Iterator

from generator.search.asked.gathered import Gathered, Quote

_MOST_OPEN = 8
_USE = (
    "制度や期限は変わります。使う前に「最後の確認」の日と、出典の資料を確かめてください。",
    "団体の規模やネットワークが自分の団体と違うときは、その違いから確かめてください。",
)


def sheet(found: Gathered) -> str:
    """Return the sheet as Markdown: passages with place, day and sources, then what was not found."""
    return "\n".join(_lines(found))


def _lines(found: Gathered) -> Iterator[str]:
    here = found.about
    yield f"# 質問: {found.question}"
    yield ""
    yield f"資料は{here.name}（{here.mark}、{here.day}時点、{here.licence}、{here.home}）の記事です。"
    if found.quotes:
        yield f"近い順に{len(found.quotes)}件を写しました。文章は記事のままで、AIは使っていません。"
    if found.unsure and found.quotes:
        yield from ("", "ぴったりの記事がないかもしれません。答えではなく、近い記事として読んでください。")
    for number, quote in enumerate(found.quotes, 1):
        yield from _quoted(number, quote)
    yield from _list("見つからなかったこと", missing(found))
    yield from _list("近い質問", found.nearest)
    yield from _list("使う前に", _USE if found.quotes else ())


def _list(heading: str, lines: Iterable[str]) -> list[str]:
    told = [f"- {line}" for line in lines]
    return ["", f"## {heading}", "", *told] if told else []


def _quoted(number: int, quote: Quote) -> Iterator[str]:
    yield from ("", f"## {number}. {quote.title}", "")
    yield from (f"- {label}: {value}" for label, value in quote.told.items())
    yield f"- アドレス: {quote.address}"
    if quote.summary:
        yield from ("", f"要約: {quote.summary}")
    if quote.passage:
        head = f"「{quote.section}」から:" if quote.section else "本文から:"
        yield from ("", head, "", *(f"> {line}" for line in quote.passage.splitlines() if line.strip()))
    if quote.sources:
        yield from ("", "出典:", "", *(f"{place}. {source}" for place, source in enumerate(quote.sources, 1)))


def missing(found: Gathered) -> Iterator[str]:
    """Yield what the collection does not say of the question, as far as can be told without understanding it."""
    if not found.quotes:
        yield "当てはまる記事がありません。"
    elif found.unsure:
        yield "この質問にそのまま答える記事は、見つかりませんでした。"
    if found.unsaid and found.quotes:
        yield f"{''.join(f'「{word}」' for word in found.unsaid)}は、上の記事のどこにも出てきません。"
    for number, quote in enumerate(found.quotes, 1):
        if quote.untold:
            yield f"記事{number}の{'・'.join(quote.untold)}は、資料に記載がありません。"
    open_ = [f"{line}（記事{number}の残った問い）" for number, one in enumerate(found.quotes, 1) for line in one.open]
    yield from open_[:_MOST_OPEN]
    if len(open_) > _MOST_OPEN:
        yield f"記事の「残った問い」が、ほかに{len(open_) - _MOST_OPEN}件あります。"
    yield "見たのは、このサイトの記事だけです。ほかの資料に答えがあるかもしれません。"
