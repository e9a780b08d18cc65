"""The index: plain data made from pages, read by ``building`` in engine.js. That of a large site comes in parts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.language.words import JAPANESE, spoken
from generator.search.counting import NO_PAGE, CountedPage, counting
from generator.search.groups import Group, Lists
from generator.search.large import IndexSource, Large, made
from generator.search.large_files import changed_parts, head
from generator.search.lexicon import Lexicon, encode_lexicon, make_lexicon, surfaces_of
from generator.search.parts import of_words, with_vector
from generator.search.postings import encode_postings
from generator.search.said import Said
from generator.search.searched import SearchedPage
from generator.search.summary import columns_text
from generator.search.synonyms import encode, targets
from generator.search.useful import Vocabulary, useful_groups
from generator.search.vectors import NO_VECTORS, Vectors

FORMAT = 4
DATA = "search/ja-search"  # its files in a site, without their endings, and the folder of its parts
# Numbers first, texts last: gzip packs best what is alike side by side.
_STREAMS = ("kinds", "costs", "counts", "lengths", "same", "gaps", "extra", "levels", "words", "synonyms", "readings")
MOST_AT_ONCE = 100  # pages of an index that is loaded as one piece


def make_data(
    pages: Iterable[SearchedPage],
    groups: Iterable[Group] = (),
    general: Iterable[Group] = (),
    vectors: Vectors = NO_VECTORS,
) -> dict[str, Any]:
    """Count ``pages`` and return what the engine is built of: the index and the pages as they are shown."""
    lists = Lists([*groups], [*general])
    return whole(map(counting(targets(*lists)), pages), lists, vectors)


def whole(pages: Iterable[CountedPage], lists: Lists, vectors: Vectors = NO_VECTORS) -> dict[str, Any]:
    """Return the data of an engine that has everything at once."""
    said, docs, lengths = Said(), list[Mapping[str, Any]](), list[tuple[int, ...]]()
    for number, page in enumerate(pages):
        said.change_words(number, NO_PAGE, page)
        docs.append(with_vector(page.shown, vectors))
        lengths.append(page.lengths)
    lexicon = make_lexicon(surfaces_of(said.words, said.spelt))
    groups = useful_groups(_vocabulary(lexicon, said), said.names, lists)
    words, postings = encode_lexicon(lexicon), encode_postings([said.terms[form] for form in lexicon.terms])
    streams = words | postings | {"lengths": columns_text(lengths), "synonyms": encode(groups.values())}
    index = {
        "format": FORMAT,
        **_language(),
        "pages": len(docs),
        "total": lexicon.total,
        **{name: streams[name] for name in _STREAMS},
        **of_words(lexicon.terms, vectors),
    }
    return {"index": index, "docs": docs}


def _language() -> dict[str, str]:
    """Return what an index tells of its language: that of one in Japanese goes without saying."""
    return {} if spoken() == JAPANESE else {"language": spoken()}


def _vocabulary(lexicon: Lexicon, said: Said) -> Vocabulary:
    form_of = {entry.word: entry.form for entry in lexicon.entries}
    words = {word for word in lexicon.seen if len(word) > 1 or form_of[word]}.union(said.phrases, said.names)
    return Vocabulary(
        words.__contains__, lambda word: form_of.get(word, ""), lambda form: lexicon.surface_of.get(form, "")
    )


def in_parts(index: Large, source: IndexSource) -> tuple[dict[str, Any], Iterator[tuple[str, Any]]]:
    """Return the data from which an engine begins, and its parts that have changed (see parts.js)."""
    return {"index": {"format": FORMAT, **_language(), **head(index)}, "docs": []}, changed_parts(index, source)


def data_of(
    pages: Sequence[CountedPage],
    groups: Iterable[Group],
    general: Iterable[Group],
    most: int = MOST_AT_ONCE,
    vectors: Vectors = NO_VECTORS,
) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """Return the data of a site and its parts, which only one of more than ``most`` pages has."""
    lists = Lists([*groups], [*general])
    if len(pages) <= most:
        return whole(pages, lists, vectors), {}
    keys = [str(number) for number in range(len(pages))]
    source = IndexSource(keys, lambda key: pages[int(key)], lambda: lists, "", lambda: vectors)
    data, parts = in_parts(made(source), source)
    return data, dict(parts)
