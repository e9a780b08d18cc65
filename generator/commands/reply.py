"""An answer to our mail, in ``kyoso intake``: the draft is filled, and the next mail lies beside it."""

from pathlib import Path

from generator import _
from generator.commands import CONTENT, OK
from generator.commands.shown import tell
from generator.findings.report import report
from generator.intake.answered import Answered
from generator.intake.kept import keep_instead


def tell_answered(root: Path, answered: Answered, *, dry_run: bool) -> int:
    """Keep the draft that was filled and the mail that asks for the rest, and say what to do."""
    for line in answered.told:
        tell(line)
    letter = str(Path(answered.place).with_suffix(".txt"))
    if not dry_run:
        keep_instead(root, answered.place, answered.data)
        keep_instead(root, letter, answered.letter.encode())
    if answered.private:
        tell(report(answered.private, 1, "text"))
    tell(_told(answered, letter, dry_run=dry_run))
    return CONTENT if answered.private else OK


def _told(answered: Answered, letter: str, *, dry_run: bool) -> str:
    """Return what is done or could be, and the mail itself."""
    made = _("作れます") if dry_run else _("作りました")
    if answered.is_taken_back:
        done = _("お返事の文面を {letter} に{made}。", letter=letter, made=made)
        done += _("送ったあと、{place} を消してください。", place=answered.place)
    elif answered.is_last:
        done = _("送り主に聞くことは、もうありません。") + "{}\n{}".format(
            _("下書きを読み直し、残りを書いて「kyoso intake {place}」で取り込んでください。", place=answered.place),
            _("お礼の文面を {letter} に{made}。", letter=letter, made=made),
        )
    else:
        done = _("続きを聞く文面を {letter} に{made}。", letter=letter, made=made)
    return f"{done}\n\n{answered.letter}"
