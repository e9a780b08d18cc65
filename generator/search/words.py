"""A word of a text, as the search takes it, whatever the language."""

from typing import NamedTuple

# Weight classes; the weights themselves are in params.js (CLASS_WEIGHTS).
FUNCTION, NOUN, PROPER, NUMBER, VERB, SHAPE, ADJECTIVE, SUFFIX, ADVERB, PREFIX, PRONOUN, STOP, COUNTER = range(-1, 12)


class Word(NamedTuple):
    """One word of a text: how it stands there, its normalised form, its weight class and its reading in hiragana."""

    surface: str
    form: str
    weight: int
    reading: str
