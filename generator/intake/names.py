"""What may be the file name of an entry that comes in."""

from generator import _
from generator.model.slug import is_slug


def name_fault(name: str) -> str:
    """Return what a file name has to be, as a phrase, or nothing if ``name`` may be one."""
    return "" if is_slug(name) else _("英小文字・数字・ハイフンで3〜60字。例 kitami-madoguchi")
