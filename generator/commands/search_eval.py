"""``kyoso search-eval``: how good the search is on a judged set."""

from pathlib import Path

import click

from generator.commands import OK
from generator.commands.shown import say
from generator.commands.values import PATH
from generator.search.evaluation import evaluate


@click.command("search-eval", help="質問と正解の組で、検索のよさを測ります。")
@click.option("--docs", type=PATH, required=True, help="文書(JSON Lines: id, title, text)")
@click.option("--queries", type=PATH, required=True, help="質問(JSON Lines: id, text)")
@click.option("--qrels", type=PATH, required=True, help="正解(タブ区切り: 質問、文書、評価)")
@click.option("--json", "as_json", is_flag=True, help="JSON で出す")
def command(docs: Path, queries: Path, qrels: Path, *, as_json: bool) -> int:
    """Measure the search."""
    measured = evaluate(docs, queries, qrels)
    say(measured.as_json() if as_json else measured.as_text(), as_json=as_json)
    return OK
