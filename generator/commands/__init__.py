"""The commands of ``kyoso``, one module each; a module is loaded only when its command is called."""

import re

COMMANDS = (
    "init",
    "check",
    "build",
    "pack",
    "export",
    "book",
    "serve",
    "new",
    "form",
    "intake",
    "import",
    "consent",
    "schema",
    "gaps",
    "index",
    "encode",
    "search",
    "ask",
    "mcp",
    "search-eval",
    "search-log",
    "issue",
    "report",
    "comment",
    "vanished",
    "completion",
)
OK, CONTENT, USAGE, CANNOT_RUN = range(4)  # exit codes: clean, problems in content, wrong invocation, could not run
ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2")  # what ends a program that does not heed it
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: object) -> str:
    """Return what others wrote as a terminal may have it: no sign colours, moves, hides or reorders anything there."""
    return _STEERING.sub("\ufffd", str(text))
