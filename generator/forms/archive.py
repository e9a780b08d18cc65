"""Office files are zip archives with the time in them: the same content becomes the same bytes on the same day."""

import io
import re
import zipfile
from datetime import date

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day a zip archive can tell
_PROPERTIES = "docProps/core.xml"
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def steady(data: bytes, today: date) -> bytes:
    """Return the archive ``data`` with no time in it but ``today``."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == _PROPERTIES:
                content = _STAMP.sub(rb"\g<1>" + f"{today}T00:00:00Z".encode(), content)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o600 << 16
            after.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
