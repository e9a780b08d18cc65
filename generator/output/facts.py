"""Facts, as pages are made of, → bytes that differ exactly where the facts do, whichever process writes them."""

import io
import pickle


def bytes_of(facts: object) -> bytes:
    """Return plain data (dataclasses, lists, mappings, texts, enums, days; no sets) as bytes.

    Every part is written where it stands: equal parts are not told apart by whether they are one object.
    """
    written = io.BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(facts)
    return written.getvalue()
