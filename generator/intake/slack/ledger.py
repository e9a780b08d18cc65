"""Who was asked whether a thread may be published, and what was answered; people are known by keyed hashes alone.

An answer holds for one thread; who refuses is left out of all.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator import _, noted, of
from generator.intake.slack.own import keyed, read_own, write_own
from generator.model.vocabulary import ConsentChannel

_FILE = "consents.jsonl"
# How an answer may come in; below the thread itself is the usual way.
WAYS = [ConsentChannel.CHAT.value, *(one.value for one in ConsentChannel if one is not ConsentChannel.CHAT)]
LEFT_OUT = noted("（この発言は、本人の希望により載せていません）")


class State(Enum):
    """How far it is with one person."""

    NOT_ASKED = noted("聞いていません")
    TOLD = noted("知らせました")
    AGREED = noted("同意")
    REFUSED = noted("断り")

    @property
    def label(self) -> str:
        """What the curator reads, in the language of the site."""
        return of("consent", self.value)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person said, on which day and by which way of ``consents[].via``."""

    state: State = State.NOT_ASKED
    on: str = ""
    via: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All answers, by the hash of the person and the name of the draft."""

    key: bytes
    answers: Mapping[tuple[str, str], Answer]

    def of(self, person: str, draft: str) -> Answer:
        """Return what a ``person`` (an id of Slack) said about a ``draft``."""
        who = keyed(self.key, person)
        refused = (one for (whose, _draft), one in self.answers.items() if whose == who and one.state is State.REFUSED)
        return next(refused, self.answers.get((who, draft), Answer()))

    def with_answer(self, people: Iterable[str], draft: str, answer: Answer) -> "Ledger":
        """Return the ledger with an answer of several people."""
        new = {(keyed(self.key, person), draft): answer for person in people}
        return Ledger(self.key, {**self.answers, **new})

    def keep(self) -> None:
        """Keep the ledger."""
        lines = (
            json.dumps({"who": who, "draft": draft, "state": one.state.name, "on": one.on, "via": one.via})
            for (who, draft), one in self.answers.items()
        )
        write_own(_FILE, "".join(f"{line}\n" for line in lines))


def read_ledger(key: bytes) -> Ledger:
    """Return the ledger of this machine; a line that is none is left out."""
    found: dict[tuple[str, str], Answer] = {}
    for line in read_own(_FILE).splitlines():
        try:
            one = json.loads(line)
            found[one["who"], one["draft"]] = Answer(State[one["state"]], str(one["on"]), str(one["via"]))
        except (ValueError, KeyError, TypeError):
            continue
    return Ledger(key, found)


def dated(state: State, today: date, via: str) -> Answer:
    """Return an answer of today."""
    return Answer(state, today.isoformat(), via)


def asking(title: str, roles: Iterable[str], community: str, licence: str) -> str:
    """Return the words with which to ask those who wrote in a thread, below that thread; what is said of the site."""
    roles = _("」「").join(roles)
    return "\n".join(
        (
            _(
                "このやり取り「{title}」を、{community}の知恵としてナレッジベースに載せたいと考えています。",
                title=title,
                community=community,
            ),
            _("・お名前、所属、連絡先は載せません。発言は「{roles}」とだけ書きます。", roles=roles),
            _("・電話番号、メール、内部のアドレスなどは消してあります。載せる前の原稿は、希望される方にお見せします。"),
            _("・{licence}で公開します。あとから取り下げることもできます。", licence=licence),
            _(
                "載せてよい方は 👍 を、載せてほしくない方は 🙅 を付けるか、私に直接知らせてください。"
                "お返事のない方の発言は載せません。"
            ),
        )
    )
