"""What a slug is: the file name that is the identity and the address of a thing."""

import re

PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MIN_LENGTH, MAX_LENGTH = 3, 60
_SLUG = re.compile(PATTERN)
WINDOWS_DEVICE = r"^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$"
_WINDOWS_DEVICE = re.compile(WINDOWS_DEVICE)


def is_slug(name: str) -> bool:
    """Whether ``name`` may be a file name: ASCII words with hyphens, and no name that Windows keeps for itself."""
    fits = MIN_LENGTH <= len(name) <= MAX_LENGTH and _SLUG.fullmatch(name)
    return bool(fits) and not is_windows_device(name)


def is_windows_device(name: str) -> bool:
    """Whether Windows keeps ``name`` for a device and refuses files of that name."""
    return bool(_WINDOWS_DEVICE.fullmatch(name))
