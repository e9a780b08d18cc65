"""Plain words that are no case → the voice that an editor keeps of them, and a reply to send."""

from dataclasses import replace

from generator import _
from generator.catalog import Catalog
from generator.intake.asking import is_withheld
from generator.intake.meaning import Meaning
from generator.intake.mentions import ADDRESS as _ADDRESS
from generator.intake.mentions import entry_in, led_to
from generator.intake.prose import Told
from generator.intake.replying import reply_of_a_draft, reply_to, reply_to_who_follows_a_thread
from generator.intake.sayings import GRATEFUL, LACKING, NO_REPLY, PASSED_ON, USEFUL, speaks_of_the_site
from generator.intake.voices import ASKED, SITE, TRIED, UNDECIDED, UNFINISHED, WITHDRAWN, Voice
from generator.kinds import THREAD
from generator.model.entry import Case
from generator.model.feedback import ADDRESS, OPINION, TITLE, WORDS

_OPINIONS = {
    Meaning.CORRECTION: "違う",
    Meaning.WITHDRAWAL: WITHDRAWN,
    Meaning.REPLICATION: TRIED,
    Meaning.QUESTION: ASKED,
    Meaning.UNFINISHED: UNFINISHED,
}


def meant_as(meaning: Meaning, mail: Told, catalog: Catalog, draft: str = "") -> Voice:
    """Return what an editor keeps of a ``mail`` that is no case: what it is, of which entry, and a reply to send.

    Where no entry is named, it may be about a ``draft`` at that place.
    """
    text, whole = mail.words, f"{mail.subject}\n{mail.words}"
    entry, address = entry_in(whole, catalog, mail.place, surely=True), _ADDRESS.search(whole)
    title = entry.model.title if entry else ""
    place = f"/{entry.kind.folder}/{entry.slug}/" if entry else address[0] if address else ""
    said = {
        OPINION: _OPINIONS.get(meaning) or _opinion(text, is_named=bool(place)),
        TITLE: title,
        ADDRESS: place,
        WORDS: text,
    }
    is_own = bool(entry and isinstance(entry.model, Case) and entry.model.municipality in _codes(mail.sender, catalog))
    reply = reply_of_a_draft(meaning) if draft and not title else ""
    if entry and entry.kind is THREAD and meaning is Meaning.REPLICATION:
        reply = reply_to_who_follows_a_thread(text, title)
    reply = reply or reply_to(meaning, text, title, mail.place or mail.sender, is_own=is_own)
    return Voice(
        tuple((label, value) for label, value in said.items() if value),
        "" if NO_REPLY.search(whole) else reply,
        mail.sender,
        mail.subject,
        "" if title else draft,
    )


def _codes(sender: str, catalog: Catalog) -> set[str]:
    """Return the codes of the bodies that the line of the ``sender`` of a mail names."""
    return {code for named in catalog.gazetteer.names_in(sender) for code in named.codes}


def related(mail: Told, catalog: Catalog) -> Told:
    """Return a ``mail`` that tells a case with the entry that it speaks of among those to read on.

    A case whose place is hidden leads nowhere: it might lead to what its own town told before.
    """
    entry = led_to(mail.words, mail.subject, catalog)
    if entry is None or is_withheld(mail.answers):
        return mail
    told = _("「{title}」に触れているので、関連する記事に入れました。違えば消してください。", title=entry.model.title)
    answers = replace(mail.answers, fields={**mail.answers.fields, "related": [entry.slug]})
    return replace(mail, answers=answers, remarks=(*mail.remarks, told))


def _opinion(text: str, *, is_named: bool) -> str:
    """Return what a voice says of an entry, if that is one of what readers are asked."""
    if not is_named and speaks_of_the_site(text):
        return SITE
    is_useful = USEFUL.search(text) or (PASSED_ON.search(text) and GRATEFUL.search(text))
    return "足りない" if LACKING.search(text) else "役に立った" if is_useful else UNDECIDED
