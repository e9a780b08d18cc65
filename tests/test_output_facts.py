"""What the page of an entry is made of, told in bytes: the same in every process, and other ones for other facts."""

import os
import subprocess
import sys

import pytest
from builders import a_case, a_theme
from golden_site import a_shelf

from generator.output.facts import bytes_of
from generator.pages.entries import beside

PROGRAM = """
import hashlib, datetime
from golden_site import GOLDEN
from generator.check import check
from generator.config import read_project
from generator.output.facts import bytes_of
from generator.pages.make import pages_of
project = read_project(GOLDEN)[0]
catalog = check(project, datetime.date(2026, 11, 23)).catalog
told = [bytes_of(maker.gather()) for maker in pages_of(catalog, project.config).makers if maker.gather]
print(len(told), hashlib.sha256(b"".join(told)).hexdigest())
"""


def told_in_another_process(seed, folder):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", PROGRAM]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True).stdout


def test_every_process_tells_the_facts_of_an_entry_in_the_same_bytes(tmp_path):
    first = told_in_another_process("1", tmp_path)
    assert int(first.split()[0]) >= 5
    assert told_in_another_process("2", tmp_path) == first


def bytes_of_first(*documents):
    return bytes_of(beside(documents[0].slug, a_shelf(a_theme(), *documents)))


OTHER = a_case("shiken-b", title="べつの事例")


@pytest.mark.parametrize("others", [[a_case("shiken-b", title="さらに別の事例")], []])
def test_another_title_among_what_is_read_next_makes_other_bytes(others):
    assert bytes_of_first(a_case("shiken-a"), *others) != bytes_of_first(a_case("shiken-a"), OTHER)


def test_the_text_of_another_entry_changes_nothing():
    changed = a_case("shiken-b", title="べつの事例", body="\n## 課題\n\nほかの文。\n")
    assert bytes_of_first(a_case("shiken-a"), changed) == bytes_of_first(a_case("shiken-a"), OTHER)


def test_equal_parts_are_told_alike_whether_they_are_one_object_or_two():
    part = ["試験"]
    assert bytes_of([part, part]) == bytes_of([["試験"], ["試験"]])
