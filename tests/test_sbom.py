"""The bill of materials names every package that the lock pins."""

import re

from builders import ROOT

from tools.sbom import sbom

LOCK = """attrs==1.2 \\
    --hash=sha256:0a \\
    --hash=sha256:0b
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:0c
"""


def test_every_pinned_package_is_a_component_with_its_address_and_where_it_is_used():
    told = [(one["purl"], [prop["value"] for prop in one.get("properties", [])]) for one in sbom(LOCK)["components"]]
    assert told == [("pkg:pypi/attrs@1.2", []), ("pkg:pypi/colorama@0.4.6", ["sys_platform == 'win32'"])]


def test_nothing_of_the_own_lock_is_left_out():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    found = [(one["name"], one["version"]) for one in sbom(lock)["components"]]
    assert found == re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock, re.MULTILINE)
    assert len(found) > 20
