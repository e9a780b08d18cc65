"""A thread → the draft of an entry, which the curator finishes: only roles speak, and nothing private is left."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator import _
from generator.catalog import Catalog
from generator.entry.answers import Answers, Value
from generator.entry.writer import Hints, entry_text, with_days
from generator.intake.near_themes import suggested_themes
from generator.intake.slack.called import SOMEBODY, Called
from generator.intake.slack.export import Channel
from generator.intake.slack.hiding import Hidden, Hiding
from generator.intake.slack.ledger import LEFT_OUT, Answer, Ledger, State
from generator.intake.slack.markdown import markdown
from generator.intake.slack.moments import day_of
from generator.intake.slack.mrkdwn import blocks_of
from generator.intake.slack.own import keyed
from generator.intake.slack.people import Names
from generator.intake.slack.private import Weight
from generator.intake.slack.signals import Signal, signals_of
from generator.intake.slack.subset import within_subset
from generator.intake.slack.thread import Thread
from generator.intake.slack.tree import paragraph, plain_text, quoted_in, without_quotes
from generator.kinds import THREAD
from generator.model.claims import Claim
from generator.model.lengths import TITLE
from generator.model.roles import ASKER, typed_role

_BETWEEN_SENTENCES = re.compile(r"\n|(?<=[。！!？?])|(?<=[a-z0-9)]\.)\s+(?=[A-Z])")  # no dot ends e.g. or No. 5
_ADDRESS = re.compile(r"https?://[^\s<>「」（）、。]+")  # a mark of interrogation within one asks nothing
_ASKS = re.compile(r"[？?]$|(?:か|でしょうか|ますか|ください|教えて|知りたい)[。]?$")
_GREETING = re.compile(
    r"^(?:お疲れ|おつかれ|お世話|いつも|はじめまして|初めまして|こんにちは|突然|失礼|@"
    r"|(?:Hi|Hello|Dear|Good (?:morning|afternoon)|Thank)\b)"
)


@dataclass(frozen=True, slots=True)
class Proposing:
    """What proposals are made of: the themes of the ``catalog``, and what ``reactions`` of the community's own mean."""

    catalog: Catalog
    reactions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft: its name, its file, who speaks in it, and what was hidden in it or is to be looked at.

    ``people`` are the ids of those who have the ``roles``, in their order.
    """

    name: str
    text: str
    title: str
    roles: tuple[str, ...]
    people: tuple[str, ...]
    hidden: tuple[Hidden, ...]
    notes: tuple[str, ...]

    @property
    def stops(self) -> bool:
        """Whether something was found that must be dealt with outside of the draft before anything is published."""
        return any(one.weight is Weight.STOPS for one in self.hidden)


def name_of(thread: Thread, key: bytes) -> str:
    """Return the name of the draft of a ``thread``, the same at every import."""
    return f"slack-{keyed(key, thread.channel.id, thread.ts)}"


def draft_of(
    thread: Thread, ledger: Ledger, today: date, reason: str = "", proposing: Proposing | None = None
) -> Imported:
    """Return the draft of a ``thread``; ``reason`` says why one of a channel that is not public may be taken.

    What is proposed besides is chosen by nobody but the curator.
    """
    name = name_of(thread, ledger.key)
    people = tuple(dict.fromkeys(one.who for one in thread.said if one.who))
    hiding = Hiding(Names(thread.people, thread.called.role, frozenset(people)), ledger.key)
    quoted = (who for one in thread.said for who in quoted_in(one.blocks) if who)
    refused = {one for one in {*people, *quoted} if ledger.of(one, name).state is State.REFUSED}
    left_out = paragraph(_(LEFT_OUT))
    said = [
        left_out
        if one.who in refused
        else within_subset(hiding.blocks(without_quotes(one.blocks, refused, left_out), number))
        for number, one in enumerate(thread.said, 1)
    ]
    title = hiding.text(_title(plain_text(said[0])), 1)
    speakers = [thread.called.role(one.who) if one.who else typed_role(ASKER) for one in thread.said]
    answers = {thread.called.role(one): ledger.of(one, name) for one in people}
    likely = signals_of(thread, proposing.reactions if proposing else None)
    proposed = [*(_themes(f"{title} {plain_text(said[0])}", proposing.catalog) if proposing else ())]
    proposed += _signals(likely, speakers)
    where = hiding.text(_where(thread.channel), 1)
    notes = tuple(" ".join(note.split()) for note in _notes(thread, (where, reason, *proposed), answers, hiding.found))
    exchange = "\n\n".join(f"### {speaker}\n\n{markdown(one)}" for speaker, one in zip(speakers, said, strict=True))
    text = _file(title, exchange, notes, answers, today)
    return Imported(name, text, title, tuple(answers), people, tuple(hiding.found), notes)


def _file(title: str, exchange: str, notes: Sequence[str], answers: Mapping[str, Answer], today: date) -> str:
    fields: dict[str, Value] = {"title": title, "questions": [title], "status": "draft"}
    if agreed := [_consent(role, one) for role, one in answers.items() if one.state is State.AGREED]:
        fields["consents"] = agreed
    whole = with_days(Answers(THREAD, fields, {Claim.EXCHANGE: exchange}), today)
    first, rest = entry_text(whole, Hints.ALL).split("\n", 1)
    return "\n".join([first, *(f"# {note}" for note in notes), rest]).replace(f"\n## {Claim.COLLECTION.typed}\n", "")


def _themes(question: str, catalog: Catalog) -> Iterator[str]:
    """Yield which themes a question speaks of."""
    if labels := [catalog.themes[slug].model.label for slug in suggested_themes(catalog, {"title": question})]:
        yield _("テーマの案(質問の言葉から): {themes}", themes=_("、").join(labels))


def _consent(role: str, answer: Answer) -> Value:
    return {"speaker": role, "given_on": answer.on, "scope": ["quotation"], "via": answer.via}


def _title(question: str) -> str:
    """Return the sentence that asks, or the first one that says something, no longer than a title may be."""
    words = _ADDRESS.sub(" ", question)
    sentences = [one.strip() for one in _BETWEEN_SENTENCES.split(words if words.strip() else question) if one.strip()]
    said = [one for one in sentences if not _GREETING.match(one)] or sentences or [_("題名のない質問")]
    found = next((one for one in said if _ASKS.search(one)), said[0]).rstrip("。.")
    return found if len(found) <= TITLE.most else f"{found[: TITLE.most - 1]}…"


def _notes(
    thread: Thread, told: Sequence[str], answers: Mapping[str, Answer], hidden: Sequence[Hidden]
) -> Iterator[str]:
    """Yield what the head of a draft says: where it is from, what was ``told``, who agreed, and what was hidden."""
    where, reason, *proposed = told
    people = {one.who for one in thread.said if one.who} - {thread.called.asker}
    yield _(
        "Slack から: {where}、{day}、答え{answers}件({people}人)",
        where=where,
        day=day_of(thread.ts),
        answers=len(thread.said) - 1,
        people=len(people),
    )
    if reason:
        yield _("公開ではないチャンネルから取り込んだ理由: {reason}", reason=reason)
    yield _("書き出し: 全部あります") if thread.complete else _("書き出し: 足りないところがあります")
    yield from (*thread.notes, *proposed)
    said = (_("{role} {state}", role=role, state=one.state.label) for role, one in answers.items())
    yield _("同意: {said}", said=_("、").join(said))
    counts = Counter((one.what, one.weight) for one in hidden)
    for (what, weight), count in counts.items():
        yield _("隠したもの: {what} {count}件({weight})", what=what, count=count, weight=_(weight.value))


def _where(channel: Channel) -> str:
    """Return where a thread was; the name of a channel that is not public says too much."""
    if not channel.public:
        return _("公開ではないチャンネル")
    return f"#{channel.name}" if channel.name else _("名前のない書き出し")


def _signals(signals: Sequence[Signal], speakers: Sequence[str]) -> Iterator[str]:
    for one in signals:
        yield _(
            "答えの候補: {number}番目の発言({speaker})。{reasons}",
            number=one.number,
            speaker=speakers[one.number - 1],
            reasons=_("、").join(one.reasons),
        )


def shown_titles(questions: Iterable[str], people: Mapping[str, frozenset[str]], key: bytes) -> Iterator[str]:
    """Yield titles of questions in a list, without what is private in them."""
    hiding = Hiding(Names(people, lambda _person: SOMEBODY, frozenset()), key)
    for question in questions:
        yield _title(plain_text(within_subset(hiding.blocks(blocks_of(question, Called()), 1))))
