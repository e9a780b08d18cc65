"""A mail as it was saved: whatever stands in it, it is read or refused in one sentence."""

import time

import pytest

from generator.findings.diagnostics import RefusedError
from generator.intake.mail import parts_of

HEAD = b"From: rei@example.jp\nSubject: x\nMIME-Version: 1.0\n"


@pytest.mark.parametrize("charset", [b"undefined", b"idna", b"punycode", b"a\0b", b"hex", b"x-nai"])
def test_a_character_set_that_decodes_nothing_leaves_the_ascii(charset):
    ((name, content),) = parts_of(HEAD + b'Content-Type: text/plain; charset="' + charset + b'"\n\n[KYOSO1 \xff..a')
    assert (name, content) == ("", "[KYOSO1 \ufffd..a".encode())


@pytest.mark.parametrize(
    "rest",
    [
        b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(2000)),
        b"Content-Type: message/rfc822\n\n" * 2000,
        b"Content-Type: " + b"(" * 3000 + b"\n\nx",
        b"Content-Disposition: attachment; filename*=undefined''%41\n\nx",
    ],
    ids=["parts", "messages", "remarks", "name"],
)
def test_a_mail_made_to_break_its_reader_is_refused(rest):
    with pytest.raises(RefusedError, match="メールを読み取れません"):
        parts_of(HEAD + rest)


def html_of(body):
    ((_name, content),) = parts_of(HEAD + b"Content-Type: text/html; charset=utf-8\n\n" + body.encode())
    return content.decode()


def test_of_a_body_in_html_the_text_is_read():
    assert html_of("<p class='a'>&gt; &#12354;<br>い</p>\n<!-- x --><![if y]>z") == "> あい\nz"


@pytest.mark.parametrize("sign", ["<", "<!", "<!--", "</", '<a b="', "<![foo"])
def test_a_body_of_tags_that_never_close_is_read_at_once(sign):
    start = time.monotonic()
    assert html_of(sign * 20_000) == sign * 20_000
    assert time.monotonic() - start < 5
