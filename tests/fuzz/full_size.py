"""``python -m benchmarks.full_size``: files and mails of full size, of one thing again and again; prints the slowest.

What takes longest is told in processor seconds. No such file or mail may take more than three: a check, or an editor
who takes in mails, would otherwise wait for whoever wishes it.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path, PurePath

from benchmarks.corpus import make_corpus
from benchmarks.running import ROOT
from generator.check import Checked, check, check_with
from generator.config import read_project
from generator.findings.diagnostics import CannotRunError, RefusedError
from generator.findings.report import report
from generator.intake.intake import taken_from
from generator.kinds import kind_at
from generator.reading.lexical import MAX_BYTES
from generator.reading.source import FoundFile

UNITS = tuple(
    dict.fromkeys(
        [
            *(chr(code) for code in range(33, 127) if not chr(code).isalnum()),
            *"aA1あア漢ー、。「」（）・〜：￥％①ｱ㈱",
            *("- ", "* ", "1. ", "> ", "# ", "## ", "### ", "\t", "    ", "\u3000", "| a ", "|---", "---\n", "===\n"),
            *(
                "[a](",
                "![a](",
                "[a]: x\n",
                "[^1]",
                "<a ",
                "<b>",
                "</",
                "<!--",
                "-->",
                "&amp;",
                "&#x41;",
                "```a\n",
                "~~~~\n",
            ),
            *(
                "`<a `",
                "[`\n]`",
                "**a",
                "__a",
                "_a_",
                "*a*",
                "~~a",
                "\\*",
                "a@",
                "@a",
                "a@b.c ",
                "http://",
                "https://a.b/",
            ),
            *(
                "www.",
                "slack.com/",
                "1-",
                "03-",
                "090-",
                "1,",
                "1234",
                "12/31",
                "2026-",
                "2026年",
                "令和",
                "月",
                "日",
                "時間",
            ),
            *(
                "×",
                "＝",
                "円",
                "人",
                "さん",
                "氏",
                "様",
                "課長",
                "市",
                "町",
                "村",
                "県",
                "担当:",
                "TEL",
                "電話",
                "メール",
                "〒",
            ),
            *(
                "小",
                "obuse-",
                "shi",
                "年間12時間",
                "削減",
                "見込み",
                "2026年4月",
                "予定",
                "か？",
                "ですか",
                "ました",
                "という",
            ),
            *("による", "と", "について", "Re: ", "> > ", "[KYOSO1:", "■", "●", "件名:", "氏名:", "段階:"),
        ]
    )
)
LINE, SHORT = 1_900, 900  # bytes; longer lines of a file are refused
_SHOWN = 12


def main() -> None:
    """Take in everything once and print what took longest."""
    with tempfile.TemporaryDirectory() as folder:
        project, _findings = read_project(make_corpus(ROOT, Path(folder), 12))
        if project is None:
            sys.exit("The settings of the corpus cannot be read.")
        before = check(project, datetime.now(UTC).date())
        name, text = next((one.source.shown, one.source.text) for one in before.catalog.documents if _is_case(one))
        ways = {**_of_files(before, name, text.split("---\n", 2)[1]), **_of_mails(before)}
        took = sorted(
            ((_seconds(way, unit), shape, unit) for shape, way in ways.items() for unit in UNITS), reverse=True
        )
    lines = [f"| {seconds:.1f} | {shape} | {unit!r} |" for seconds, shape, unit in took[:_SHOWN]]
    head = [f"{len(took)} of full size", "", "| CPU, s | shape | unit |", "| --- | --- | --- |"]
    sys.stdout.write("\n".join([*head, *lines, ""]))


def _is_case(document: object) -> bool:
    return getattr(getattr(document, "kind", None), "name", "") == "case"


def _seconds(way: Callable[[str], None], unit: str) -> float:
    begun = time.process_time()
    with suppress(RefusedError, CannotRunError):
        way(unit)
    return time.process_time() - begun


def _line(unit: str, width: int) -> str:
    return (unit * (width // len(unit.encode()))).removesuffix("\n") + "\n"


def _of_files(before: Checked, name: str, head: str) -> Mapping[str, Callable[[str], None]]:
    room = MAX_BYTES - len(head.encode()) - 100
    above = f"---\n{head}---\n\n## 課題\n\n"

    def way(made: Callable[[str], str]) -> Callable[[str], None]:
        return lambda unit: _checked(before, name, above + made(unit))

    return {
        "one line": way(lambda unit: _line(unit, room)),
        "lines": way(lambda unit: _line(unit, LINE) * (room // (LINE + 1))),
        "paragraphs": way(lambda unit: f"{_line(unit, 30)}\n" * (room // 32)),
        "a field": lambda unit: _checked(before, name, "".join(_with_field(head, unit, room))),
    }


def _with_field(head: str, unit: str, room: int) -> Iterator[str]:
    yield "---\n"
    for line in head.splitlines(keepends=True):
        plain = unit.translate({ord(sign): None for sign in '"\\\n'}) or "a"
        yield f'summary: "{_line(plain, room).strip()}"\n' if line.startswith("summary:") else line
    yield "---\n\n## 課題\n\n文です。\n"


def _of_mails(before: Checked) -> Mapping[str, Callable[[str], None]]:
    def way(made: Callable[[str], str]) -> Callable[[str], None]:
        return lambda unit: _taken_in(before, made(unit))

    return {
        "a mail of one line": way(lambda unit: _line(unit, MAX_BYTES)),
        "a mail of lines": way(lambda unit: f"事例: 試験です。\n■課題\n{_line(unit, SHORT) * (MAX_BYTES // SHORT)}"),
    }


def _checked(before: Checked, name: str, text: str) -> None:
    kind = kind_at(PurePath(name).relative_to("content"))
    if kind is None:
        sys.exit(f"No place of a file: {name}")
    data = text.encode()[:MAX_BYTES].decode(errors="ignore").encode()
    after = check_with(before, [(FoundFile(kind, PurePath(name).stem, Path(name), name), data)])
    report(after.diagnostics, after.files, "text")


def _taken_in(before: Checked, text: str) -> None:
    taken_from("mail.txt", text.encode(), before)


if __name__ == "__main__":
    main()
