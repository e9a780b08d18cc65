"""``kyoso search-eval``: how good the search is on a judged set."""

from pathlib import Path

import click

from generator import speak
from generator.commands import OK
from generator.commands.shown import say
from generator.commands.values import PATH
from generator.search.evaluation import evaluate
from generator.search.runs import differences, read_run, store
from generator.search.vectors import vectors_at


@click.command("search-eval", help="質問と正解の組で、検索のよさを測ります。")
@click.option("--docs", type=PATH, required=True, help="文書(JSON Lines: id, title, text)")
@click.option("--queries", type=PATH, required=True, help="質問(JSON Lines: id, text)")
@click.option("--qrels", type=PATH, required=True, help="正解(タブ区切り: 質問、文書、評価)")
@click.option("--vectors", type=PATH, help="kyoso encode --docs で作ったベクトルの表")
@click.option("--language", type=click.Choice(["ja", "en"]), default="ja", help="文書と質問の言語")
@click.option("--store", "stored", type=PATH, help="質問ごとの結果を JSON で書き出すファイル")
@click.option("--against", type=PATH, help="「--store」で書き出した前の結果。差とその区間も出す")
@click.option("--json", "as_json", is_flag=True, help="JSON で出す")
def command(  # noqa: PLR0913 - three files of a set, and what to do with its figures
    docs: Path,
    queries: Path,
    qrels: Path,
    *,
    vectors: Path | None,
    stored: Path | None,
    against: Path | None,
    language: str,
    as_json: bool,
) -> int:
    """Measure the search."""
    speak(language)
    earlier = read_run(against) if against else None
    measured = evaluate(docs, queries, qrels, vectors_at(vectors))
    different = None if earlier is None else differences(measured.run, earlier)
    if stored:
        store(measured.run, stored)
    say(measured.as_json(different) if as_json else measured.as_text(different), as_json=as_json)
    return OK
