"""``kyoso encode``: the table of vectors by which pages come first that say otherwise what was asked."""

from pathlib import Path

import click

from generator import _, speak
from generator.commands import OK
from generator.commands.made import made_site
from generator.commands.shown import watched
from generator.commands.values import FRESH, PATH, SITE
from generator.search.ask import pages_of, read_data
from generator.search.embedded import language_of
from generator.search.encoding import table_of
from generator.search.judged import read_pages
from generator.search.searched import SearchedPage
from generator.search.vectors import TABLE, Vectors, vectors_at
from generator.site.pack import put_data


@click.command("encode", help="言い方の違うページも検索の上に出せるように、ページと言葉のベクトルの表を作ります。")
@SITE
@click.option("--docs", type=PATH, help="サイトの代わりに読む文書(JSON Lines: id, title, text)")
@click.option("--language", type=click.Choice(["ja", "en"]), default="ja", help="--docs の文書の言語")
@click.option("--out", type=FRESH, default=Path(TABLE), show_default=True, help="表のファイル。もうあれば書き足す")
def command(site: Path, docs: Path | None, out: Path, language: str) -> int:
    """Write the table of what the made site, or a file of documents, says; vectors it has already stay as they are."""
    known = vectors_at(out if out.exists() else None)
    pages = _documents(docs, language) if docs else _site(site)
    with watched(quiet=False) as watch, watch.stage(_("ベクトル")) as stage:
        text = table_of(pages, known, watch.counted)
    put_data(Path.cwd() / out, text.encode())
    made = Vectors.of(text, str(out))
    click.echo(
        _(
            "{pages}ページと{words}語のベクトルを書きました(新しく読んだもの{new}件): {out}",
            pages=len(made.pages),
            words=len(made.words),
            new=stage.count,
            out=out,
        )
    )
    return OK


def _documents(docs: Path, language: str) -> list[SearchedPage]:
    speak(language)
    return read_pages(docs)


def _site(site: Path) -> list[SearchedPage]:
    folder = made_site(site)
    speak(language_of(read_data(folder)))  # in which its words are cut
    return pages_of(folder)
