"""What editors, office programs and systems leave beside the files people write; nobody wrote it, so it is not read.

Collected from the manuals of the programs and from the templates "Global" of github/gitignore (CC0).
A commit that holds any of it is refused (tools/path_policy.py says what may lie in ``content/``).
"""

import re

_LEFT_BEHIND = re.compile(
    r"""
      [._].*\.s[a-w][a-z] | [._]s[a-w][a-z] | [._].*\.un~ | 4913  # Vim: swap files, undo, the probe before it saves
    | .*~ | .*\.(?:bak\d*|orig|rej|tmp(?:\.\d+)*|temp|old|save(?:\.\d+)?|swp|swo|kate-swp)  # backups
    | \#.*\# | \.\#.* | %.*%  # locks
    | .*\.(?:hmbak|skr|\$\$\$) | \.netrwhist  # backups of 秀丸 and サクラエディタ
    | ~\$.* | \.~.* | ~.*\.tmp  # Microsoft Office, LibreOffice
    | \.goutputstream-.* | .*___jb_(?:tmp|old)___ | \.syncthing\..* | \.fuse_hidden.* | \.nfs[0-9a-f]{8,}  # saving
    | .*\.sb-[0-9a-f]{8}-\w{6}  # TextEdit
    | \..+\.(?:md|yml|csv|svg|png|jpe?g)\.(?!icloud$)\w{6}  # what saves as rsync does; .icloud stands for a lost file
    | .*\.(?:crdownload|part|partial|download|filepart|!ut)  # browsers, WinSCP, while a file comes
    | .*[:.\uf03a]zone\.identifier  # where a file came from, on Windows and what reads its disks
    | .*\.(?:asd|wbk|xlk|lck) | .*\.(?:autosave|sublime-workspace|code-workspace)  # more of Office and editors
    | \.ds_store | \._.* | \.appledouble | \.localized | __macosx | icon\r | \.apdisk | \.volumeicon\.icns  # macOS
    | \.(?:spotlight-v100|fseventsd|temporaryitems|documentrevisions-v100)
    | thumbs\.db | ehthumbs.*\.db | desktop\.ini | \.directory | \.trash.* | @eadir  # Windows, Linux, network drives
    | \$recycle\.bin | system\ volume\ information | lost\+found | \.(?:stfolder|stversions|dropbox(?:\.cache)?)
    | \.tmp\.drive(?:up|down)load | network\ trash\ folder | temporary\ items | \.com\.apple\.timemachine\..*
    | \.?sync\.ffs_(?:db|lock) | \.owncloudsync\.log.* | \.stignore | \.hg | \.?picasa\.ini
    | \.vscode | \.vs | \.idea | \.obsidian | \.ipynb_checkpoints  # settings of editors that have the folder open
    | \.gitkeep | \.keep
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of that name was left by a program and not written by people."""
    return _LEFT_BEHIND.fullmatch(name) is not None
