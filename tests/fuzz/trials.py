"""One trial: something damaged goes the way of its lane, and must be taken, kept with its mistakes, or answered."""

import random
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from fuzz import seeds
from fuzz.mutations import damaged
from generator.catalog import Catalog
from generator.check import Checked, check, check_with
from generator.config import Project
from generator.findings.diagnostics import CannotRunError, RefusedError
from generator.findings.report import report
from generator.github.issue import read_event, reply_to
from generator.intake.intake import taken_from
from generator.intake.kept import keep
from generator.intake.proposal import Proposed
from generator.intake.slack.choosing import chosen
from generator.intake.slack.draft import draft_of
from generator.intake.slack.ledger import Ledger
from generator.intake.slack.listing import Wanted, threads_in
from generator.intake.slack.opening import open_export
from generator.kinds import kind_at
from generator.reading.source import FoundFile

Way = Callable[["Ground", str, bytes], str]
_TOO_LONG = 20  # seconds of one trial


@dataclass(frozen=True)
class Ground:
    """Where trials take place: a project of their own, as it was checked, and its files."""

    project: Project
    before: Checked
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Fall:
    """A trial that ended as none may: the lane, the number that repeats it, and what happened."""

    lane: str
    number: int
    what: str


def ground(project: Project, today: date) -> Ground:
    """Return the ground of trials in ``project``, a copy that may be written to."""
    before = check(project, today)
    files = {one.source.shown: (project.root / one.source.shown).read_bytes() for one in before.catalog.documents}
    return Ground(project, before, files)


def run(place: Ground, count: int, seed: int, only: str = "") -> tuple[Counter[tuple[str, str]], list[Fall]]:
    """Run ``count`` trials, as many in every lane, or all in ``only`` one; return how each ended, and falls."""
    ends: Counter[tuple[str, str]] = Counter()
    falls: list[Fall] = []
    lanes = {lane: made for lane, made in LANES.items() if only in {"", lane}}
    for lane, (way, made) in lanes.items():
        whole = made(place.before.catalog)
        for number in range(count // len(lanes)):
            end = _trial(place, way, whole, f"{seed} {lane} {number}")
            if end in _ENDS:
                ends[lane, end] += 1
            else:
                falls.append(Fall(lane, number, end))
    return ends, falls


def _trial(place: Ground, way: Way, whole: seeds.Seeds, seed: str) -> str:
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    name, data = chance.choice(whole)
    begun = time.perf_counter()
    try:
        end = way(place, name, damaged(chance, data, [other for _name, other in whole]))
    except (RefusedError, CannotRunError) as error:
        end = "answered" if str(error).strip() else "refused without a word"
    except Exception:  # noqa: BLE001 - this is what trials look for
        return traceback.format_exc()
    seconds = time.perf_counter() - begun
    return end if seconds < _TOO_LONG else f"took {seconds:.0f} seconds"


def _file(place: Ground, name: str, data: bytes) -> str:
    kind = kind_at(PurePath(name).relative_to("content"))
    if kind is None:
        return f"no place of a file: {name}"
    file = FoundFile(kind, PurePath(name).stem, Path(name), name)
    after = check_with(place.before, [(file, data)])
    if after.diagnostics:
        report(after.diagnostics, after.files, "text")
    return "kept" if after.has_errors else "taken"


def _hand_in(place: Ground, name: str, data: bytes) -> str:
    taken = taken_from(name, data, place.before)
    if not taken.has_errors:
        return "taken"
    report(taken.findings, len(taken.entries), "text")
    told = [*map(str, taken.mistakes), *(finding.mend for finding in taken.findings)]
    whole = [_is_kept(place.project.root, entry) for entry in taken.entries]
    return "kept" if all(whole) and told and all(told) else "refused, and not kept or not told"


def _is_kept(root: Path, entry: Proposed) -> bool:
    kept = root / keep(root, f"{entry.slug}.md", entry.data)
    whole = kept.read_bytes() == entry.data
    kept.unlink()
    return whole


def _issue(place: Ground, label: str, data: bytes) -> str:
    record = place.project.root / "event.json"
    record.write_text(seeds.event(data, label), encoding="utf-8")
    reply = reply_to(read_event(record), place.project, place.before)
    if reply.is_accepted:
        entry = place.project.root / reply.path
        entry.unlink()
        if reply.path in place.files:
            entry.write_bytes(place.files[reply.path])
    return ("taken" if reply.is_accepted else "answered") if reply.answer.strip() else "no answer"


def _export(place: Ground, name: str, data: bytes) -> str:
    """List what is in an export of Slack and make a draft of every thread that is listed."""
    path = place.project.root / name
    path.write_bytes(data)
    export = open_export(path)
    listed = threads_in(export, Wanted(replies=0, most=5))
    made = [
        draft_of(chosen(export, one.channel.id, one.ts, "試験"), Ledger(b"key", {}), place.before.catalog.today)
        for one in listed
    ]
    return "taken" if made else "answered"


_ENDS = ("taken", "kept", "answered")
LANES: Mapping[str, tuple[Way, Callable[[Catalog], seeds.Seeds]]] = {
    "files": (_file, seeds.files),
    "mails and armour": (_hand_in, seeds.hand_ins),
    "tables": (_hand_in, seeds.tables),
    "spreadsheets and letters": (_hand_in, seeds.documents),
    "issues": (_issue, seeds.events),
    "exports of Slack": (_export, seeds.exports),
}
