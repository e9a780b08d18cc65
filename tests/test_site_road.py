"""The road that ``kyoso build`` takes leads to the site that ``mkdocs build`` leads to, byte for byte."""

import pytest
from builders import EPOCH_OF_TODAY
from golden_site import tree_of
from hostile_site import write_hostile_source
from plain_road import fast_site, plain_site

pytestmark = pytest.mark.slow


def both(build, folder, monkeypatch):
    """Return the files of the site of ``build`` by either road."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH_OF_TODAY)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    fast_site(build, folder / "site")
    return tree_of(folder / "site"), tree_of(plain_site(build, folder / "plain"))


def differing(fast, plain):
    """Return the names of files that are not the same in both."""
    return [name for name in sorted({*fast, *plain}) if fast.get(name) != plain.get(name)]


def test_for_the_made_up_content(golden, tmp_path, monkeypatch):
    assert differing(*both(golden.build, tmp_path, monkeypatch)) == []


def test_for_our_own_content(collection_site, tmp_path, monkeypatch):
    assert differing(*both(collection_site.build, tmp_path, monkeypatch)) == []


def test_for_everything_hostile_forced_past_the_rules(tmp_path, monkeypatch):
    fast, plain = both(write_hostile_source(tmp_path).build, tmp_path, monkeypatch)
    assert len([name for name in fast if name.endswith(".html")]) > 500
    assert differing(fast, plain) == []
