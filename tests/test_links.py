"""Which addresses contributed text may point to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup.addresses import near_address, problem_with, read_address

SAFE = [
    "https://www.example.jp/",
    "https://www.example.jp",
    "https://www.example.jp/a/b.html?x=1&y=2#z",
    "https://www.example.jp/?a=1&section=2&copy=3&lt=4",
    "https://www.example.jp:443/",
    "https://www.city.example.lg.jp/@tameshi/%E8%A9%A6%E9%A8%93",
    "https://a-b.example.co.jp/a_(b)",
    "https://web.archive.example/web/2020/https://www.example.jp/",
    "https://www.example.jp/?u=https://www.example.jp/",
    "https://www.example.jp/あ。い",
    "https://1.example.jp/",
]
PROBLEMS = {
    "": "https:// で始まっていません",
    "http://www.example.jp/": "https:// で始まっていません",
    "//www.example.jp/": "https:// で始まっていません",
    "HTTPS://www.example.jp/": "https:// で始まっていません",
    "javascript:alert(1)": "https:// で始まっていません",
    "https://www.example.jp/ ": "空白・文字参照・見えない文字・全角文字が混ざっています",
    "https://www.example.jp/\u200b": "空白・文字参照・見えない文字・全角文字が混ざっています",
    "https://www.example.jp/&amp;": "空白・文字参照・見えない文字・全角文字が混ざっています",
    "https://www.example.jp/&#47": "空白・文字参照・見えない文字・全角文字が混ざっています",
    "ｈttps://www.example.jp/": "空白・文字参照・見えない文字・全角文字が混ざっています",
    "https://www.example.jp\\": "アドレスに使えない記号があります",
    'https://www.example.jp/"': "アドレスに使えない記号があります",
    "https://www.example.jp/<": "アドレスに使えない記号があります",
    "https://www.example.jp/ahttps://www.example.jp/b": "2つのアドレスがつながっています",
    "https://www.example.jp/a.htmlhttp://www.example.jp/b": "2つのアドレスがつながっています",
    "https://www.example.jp/a。": "終わりに句読点やかっこが付いています",
    "https://www.example.jp/a」": "終わりに句読点やかっこが付いています",
    "https://[x": "アドレスの形になっていません",
    "https://www.example.jp:x/": "アドレスの形になっていません",
    "https://www.example.jp:99999/": "アドレスの形になっていません",
    "https://x@www.example.jp/": "アドレスに @ があり、行き先を見誤らせます",
    "https://192.0.2.1/": "IP アドレスです",
    "https://[::1]/": "IP アドレスです",
    "https://3221225985/": "IP アドレスです",
    "https://localhost/": "ドメイン名が英数字ではありません",
    "https://試験.example.jp/": "ドメイン名が英数字ではありません",
    "https://xn--zckzah.example/": "ドメイン名が英数字ではありません",
    "https://bit.ly/x": "短縮アドレスです",
    "https://www.example.jp:8443/": "ポート番号が付いています",
}
SCHEMES = st.sampled_from(
    [
        "javascript:",
        "data:",
        "vbscript:",
        "file://",
        "http://",
        "ftp://",
        "//",
        "/",
        "\\\\",
        "https:",
        "blob:https://",
        "view-source:",
    ]
)
DISGUISES = st.text(
    st.sampled_from("\u200b\u200c\u200d\u2060\ufeff\u00ad\t\n\r \x00\x1f\u3000ｊａ&#;:/\\%0a09JSjs@.x"), max_size=6
)


@pytest.mark.parametrize("address", SAFE)
def test_a_public_https_page_is_safe(address):
    assert problem_with(address) == ""


def test_every_other_address_has_its_problem():
    assert {address: problem_with(address) for address in PROBLEMS} == PROBLEMS


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("http://www.example.jp/a", "https://www.example.jp/a"),
        ("www.example.jp/a", "https://www.example.jp/a"),
        ("//www.example.jp/a", "https://www.example.jp/a"),
        ("<https://www.example.jp/a>", "https://www.example.jp/a"),
        ("https://www.example.jp/a。", "https://www.example.jp/a"),
        ("https://www.example.jp/a", ""),
        ("shiken.md", ""),
        ("javascript:alert(1)", ""),
        ("http://192.0.2.1/", ""),
        ("http://user@www.example.jp/", ""),
        ("ftp://www.example.jp/", ""),
        ("", ""),
    ],
)
def test_an_address_that_is_nearly_safe_has_one_near_it_that_is(address, near):
    assert near_address(address) == near
    assert not near or problem_with(near) == ""


@given(DISGUISES, SCHEMES, DISGUISES, st.sampled_from(["alert(1)", "evil.example/", "www.example.jp/"]))
def test_no_address_with_another_scheme_is_safe_however_disguised(before, scheme, within, rest):
    cut = len(scheme) // 2
    for address in (before + scheme + rest, scheme[:cut] + within + scheme[cut:] + rest, scheme + within + rest):
        assert address.startswith("https://") or problem_with(address)


@given(st.text(max_size=30))
def test_what_is_safe_is_https_at_a_plain_domain_name(text):
    address = f"https://{text}"
    if not problem_with(address):
        host = text.split("/")[0].split("?")[0].split("#")[0].removesuffix(":443").removesuffix(":")
        assert host.isascii()
        assert set(host.lower()) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")


@given(st.text(max_size=60))
def test_any_text_gets_an_answer(text):
    assert isinstance(problem_with(text), str)


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("https://a.jp/%e5%ba%83%E5%A0%B1%e3%81%93%e3%81%8c-2025", "https://a.jp/広報こが-2025"),
        ("https://a.jp/%7Ea%20b%2Fc?d=%e5%b8%82&e=%26", "https://a.jp/%7Ea%20b%2Fc?d=市&e=%26"),
    ],
)
def test_codes_of_japanese_letters_are_read_as_letters(address, read):
    assert read_address(address) == read


@pytest.mark.parametrize(
    "code",
    [
        "%e2%80%ae",  # right to left from here
        "%e2%80%8b",  # no width
        "%e3%80%80",  # a blank of full width
        "%ef%bc%8f",  # a slash of full width
        "%d7%90",  # a letter written from the right
        "%d0%b0",  # a letter that looks like a Latin one
        "%c2%85",  # a control character
        "%e5%ba",  # half a letter
        "%ff",
        "%c0%af",  # a slash in too many bytes
        "%0a",
        "%3Cscript%3E",
    ],
)
def test_codes_of_what_would_hide_reorder_or_end_an_address_stay_codes(code):
    for address in (f"https://a.jp/{code}", f"https://a.jp/%e5%ba%83{code}"):
        read = read_address(address)
        assert code in read
        assert read.replace("広", "%e5%ba%83") == address
