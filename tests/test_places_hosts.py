"""Which addresses will not keep what was read there."""

import pytest
from builders import BOTH_REFERENCES, REFERENCE

from generator.places.hosts import passing, read_passing_hosts


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://kieru.example.jp/a", "kieru.example.jp"),
        ("https://news.kieru.example.jp/a?b=c", "kieru.example.jp"),
        ("https://nokieru.example.jp/a", None),
        ("https://www.example.jp/kawaru", "www.example.jp/kawaru"),
        ("https://www.example.jp/kawaru/1", None),
        ("https://www.example.jp/", None),
    ],
)
def test_a_host_counts_with_its_subdomains_and_a_page_by_itself(address, host):
    found = passing(address, read_passing_hosts(REFERENCE))
    assert (found and found.host) == host


@pytest.mark.parametrize("folder", BOTH_REFERENCES)
def test_every_host_has_a_reason_and_something_to_cite_instead(folder):
    assert all(one.why and one.instead for one in read_passing_hosts(folder).values())


def test_a_site_without_the_list_has_no_such_hosts(tmp_path):
    assert read_passing_hosts(tmp_path) == {}
