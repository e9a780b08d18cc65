"""What people type → what they mean, the same in every way of contributing; ``forms/browser/meant.js`` does it, too."""

from generator.language.dates import as_date, as_day, as_month
from generator.language.lines import AROUND_ADDRESS, BETWEEN_WORDS, ITEM_MARK, one_line
from generator.language.look_alike import usual
from generator.language.numbers import as_number
from generator.language.questions import half_width_choices
from generator.model.shown import typed_choices
from generator.model.tree import Field
from generator.model.types import Sort

_READ = {"day": as_day, "month": as_month, "date": as_date, "number": as_number}


def meant(field: Field, text: str) -> list[str]:
    """Return what ``text`` means in ``field``: one value, or several words of a list that were written as one."""
    if field.form in _READ:
        return [_READ[field.form](text) or text]
    if field.form != "text" or not field.pattern:  # a choice, or text of several lines
        return [_chosen(field, usual(text))]
    line = one_line(usual(text)).replace("\t", " ").strip()
    if field.many and not field.sort:
        return [word for part in BETWEEN_WORDS.split(line) if (word := _item(part))]
    line = _item(line) if field.many else line
    if field.sort == Sort.SENTENCE:
        return [half_width_choices(line)]
    if field.sort == Sort.ADDRESS:
        line = AROUND_ADDRESS.sub("", line).strip()
        return [f"https://{line}" if line.startswith("www.") else line]
    return [line]


def _item(text: str) -> str:
    """Return an item of a list without the mark that was typed before it."""
    return ITEM_MARK.sub("", text.strip()).strip()


def _chosen(field: Field, text: str) -> str:
    """Return the choice that is typed as ``text`` in the language of the site, or the text."""
    typed = {typed.casefold(): value for value, typed in typed_choices(field).items()}
    return typed.get(text.casefold(), text)
