"""The catalogs of translations beside this module: gettext files, read with Babel; loaded for other languages alone."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

_HERE = Path(__file__).parent


def read(language: str) -> dict[tuple[str, str], str]:
    """Return every translation into ``language`` by where it is said and the Japanese text."""
    return {key: text for path in files(language) for key, text in translations(path)}


def files(language: str) -> list[Path]:
    """Return the catalogs of ``language``: one for each sort of source."""
    return sorted((_HERE / language).glob("*.po"))


def translations(path: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the translations of one file; what is marked as doubtful there is none."""
    with path.open("rb") as file:
        for message in read_po(file):
            if message.id and message.string and not message.fuzzy:
                yield _key(message), str(message.string)


def _key(message: Message) -> tuple[str, str]:
    return message.context or "", str(message.id)
