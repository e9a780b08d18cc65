"""The commands of ``kyoso``, one module each; a module is loaded only when its command is called."""

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
