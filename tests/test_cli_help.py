"""What helps at the command line: help that fits a terminal, and completion in every shell."""

import re
import subprocess
import sys

import pytest
from builders import ROOT
from hypothesis import given
from hypothesis import strategies as st

from generator.commands import COMMANDS
from generator.commands.completion import SHELLS
from generator.commands.help import broken
from generator.findings.report import width

KEYS = {"bash": "COMP_CWORD=1", "zsh": "COMP_CWORD=1", "fish": "COMP_CWORD=bu", "powershell": "COMP_CWORD=1"}


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_fits_a_terminal_of_80_columns(command, kyoso, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    code, output, errors = kyoso(tmp_path, *command.split(), "--help")
    assert (code, errors) == (0, "")
    assert [line for line in output.splitlines() if width(line) > 80] == []
    assert [line for line in output.splitlines() if re.match(r" *[、。」)]", line)] == []


@given(st.text(st.sampled_from("あ漢、。「」ab -=/0"), max_size=60), st.integers(12, 30))
def test_a_text_is_broken_without_a_loss_and_within_its_columns(text, columns):
    lines = list(broken(text, columns))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    longest = max((width(piece) for piece in re.findall(r"[!-~]+|.[、。」]*", text)), default=0)
    assert all(width(line) <= max(columns, longest + 2) for line in lines)


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_is_told_the_commands(shell, kyoso, tmp_path, monkeypatch):
    code, script, errors = kyoso(tmp_path, "completion", shell)
    assert (code, errors, f"{shell}_complete" in script, "_KYOSO_COMPLETE" in script) == (0, "", True, True)
    for name, value in [("COMP_WORDS", "kyoso bu"), KEYS[shell].split("="), ("_KYOSO_COMPLETE", f"{shell}_complete")]:
        monkeypatch.setenv(name, value)
    code, answer, errors = kyoso(tmp_path)
    assert (code, errors, re.findall(r"\b[a-z]+\b", answer.replace("plain", ""))[:1]) == (0, "", ["build"])


@pytest.mark.posix
def test_bash_completes_with_the_script(kyoso, tmp_path):
    (tmp_path / "script").write_text(kyoso(tmp_path, "completion", "bash")[1], encoding="utf-8")
    (tmp_path / "kyoso").write_text(
        f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m generator "$@"\n', encoding="utf-8"
    )
    (tmp_path / "kyoso").chmod(0o755)
    words = '. ./script; COMP_WORDS=(kyoso van); COMP_CWORD=1; _kyoso_completion kyoso; echo "${COMPREPLY[@]}"'
    path = f"{tmp_path}:/usr/bin:/bin"
    done = subprocess.run(
        ["bash", "-c", words], cwd=tmp_path, env={"PATH": path}, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("vanished\n", "")


def test_another_shell_is_refused_with_those_that_are_known(kyoso, tmp_path):
    code, _output, errors = kyoso(tmp_path, "completion", "tcsh")
    assert (code, "bash、zsh、fish、powershell のどれか" in errors) == (2, True)
