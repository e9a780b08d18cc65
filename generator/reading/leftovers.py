"""What editors, office programs and systems leave beside the files people write; nobody wrote it, so it is not read.

Collected from the manuals of the programs and from the templates "Global" of github/gitignore (CC0).
A commit that holds any of it is refused (tools/path_policy.py says what may lie in ``content/``).
"""

import re

_LEFT_BEHIND = re.compile(
    r"""
      [._].*\.s[a-w][a-z] | [._]s[a-w][a-z] | [._].*\.un~ | 4913  # Vim: swap files, undo, the probe before it saves
    | .*~ | .*\.(?:bak|orig|rej|tmp|temp|old|save(?:\.\d+)?|swp|swo|kate-swp) | \#.*\# | \.\#.* | %.*%  # backups, locks
    | ~\$.* | \.~.* | ~.*\.tmp  # Microsoft Office, LibreOffice
    | \.goutputstream-.* | .*___jb_(?:tmp|old)___ | \.syncthing\..* | \.fuse_hidden.* | \.nfs[0-9a-f]{8,}  # saving
    | \.ds_store | \._.* | \.appledouble | \.localized  # macOS
    | thumbs\.db | ehthumbs.*\.db | desktop\.ini | \.directory | \.trash.* | @eadir  # Windows, Linux, network drives
    | \.vscode | \.vs | \.idea | \.obsidian  # settings of editors that have the folder open
    | \.gitkeep | \.keep
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of that name was left by a program and not written by people."""
    return _LEFT_BEHIND.fullmatch(name) is not None
