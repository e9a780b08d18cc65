"""What any program can read out of a file of the site: packed, encoded or escaped words are words."""

import gzip
import io
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote
from zipfile import ZipFile

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def words_in(data: bytes) -> Iterator[str]:
    """Yield the text of a file as it stands there and without each way of writing signs; of archives, too."""
    if data.startswith(b"\x1f\x8b"):
        yield from words_in(gzip.decompress(data))
    elif data.startswith(b"PK"):
        with ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield name
                yield from words_in(packed.read(name))
    else:
        text = data.decode("utf-8", "replace")
        yield from (text, unescape(text), unquote(text), _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text))


def places_of(phrase: str, files: Mapping[str, bytes]) -> list[str]:
    """Return the names of the ``files`` out of which ``phrase`` can be read."""
    return [name for name, data in files.items() if any(phrase in words for words in words_in(data))]
