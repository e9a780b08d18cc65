"""The day that everything is judged by: the one place that reads the clock."""

import os
from datetime import date, datetime, timedelta, timezone

from generator import _
from generator.findings.diagnostics import CannotRunError

_JAPAN = timezone(timedelta(hours=9))


def today() -> date:
    """Return the day in Japan, now or at SOURCE_DATE_EPOCH for reproducible builds.

    Raises:
        CannotRunError: SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(_JAPAN).date()
    try:
        return datetime.fromtimestamp(int(epoch), _JAPAN).date()
    except (ValueError, OverflowError, OSError) as error:
        msg = _("SOURCE_DATE_EPOCH が秒数になっていません: {epoch}", epoch=epoch)
        raise CannotRunError(msg) from error
