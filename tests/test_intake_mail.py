"""A mail as it was saved: whatever stands in it, it is read or refused in one sentence."""

import pytest

from generator.findings.diagnostics import RefusedError
from generator.intake.mail import is_mail, mail_in


def parts_of(data):
    return mail_in(data).parts


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
        mail_in(HEAD + rest)


def html_of(body):
    ((_name, content),) = parts_of(HEAD + b"Content-Type: text/html; charset=utf-8\n\n" + body.encode())
    return content.decode()


def test_of_a_body_in_html_the_text_is_read():
    assert html_of("<p class='a'>&gt; &#12354;<br>い</p>\n<!-- x --><![if y]>z") == "> あ\nい\nz"


def test_what_a_page_does_not_show_is_no_text_and_what_is_never_closed_stays():
    assert html_of("<title>a</title><style>p {}</style>い<p>う</p>え<script>x") == "いう\nえx"


def test_cells_items_and_struck_words_of_a_page_are_told_apart():
    table = "<table><tr><th>月</th><th>件</th></tr><tr><td>4月</td>\n<td>120</td></tr></table>"
    assert html_of(table).split("\n") == ["月\t件", "4月\t120", ""]
    assert html_of("<ul><li>一</li><li>二</li></ul>") == "- 一\n- 二\n"
    assert html_of("<s>30分</s>42分、<del>5</del>6、<strong>7</strong>") == "~~30分~~42分、~~5~~6、7"
    assert html_of('<span style="text-decoration:line-through">20分</span>17分') == "~~20分~~17分"


@pytest.mark.parametrize("style", ["display:none", "max-height:0; display: none;", "mso-hide:all"])
def test_what_a_page_hides_is_no_text(style):
    assert html_of(f'い<div style="{style}">う</div>え<div style="overflow:hidden">お</div>') == "いえお\n"


@pytest.mark.parametrize("raw", ["試験の件".encode(), "試験の件".encode("cp932"), b"=?utf-8?b?6Kmm6aiT44Gu5Lu2?="])
def test_a_subject_is_read_in_whatever_signs_it_was_sent(raw):
    assert mail_in(b"From: rei@example.jp\nSubject: " + raw + b"\n\nx").subject == "試験の件"


@pytest.mark.parametrize("sign", ["<", "<!", "<!--", "</", '<a b="', "<![foo"])
def test_a_body_of_tags_that_never_close_is_text(sign):
    assert html_of(sign * 20_000) == sign * 20_000
    assert html_of("<style>" * 20_000) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"X-Mailer: x\nContent-Transfer-Encoding: quoted-printable\n\nx", True),
        (b"From a@example.jp Fri Nov 27 10:00:00 2026\nSubject: x\n\nx", True),
        (b"\r\nReceived: from x\r\n\tby y\r\nsubject: x\r\n\r\nx", True),
        (b"From: a\nTo: b\n\nx", False),
        (b"x\nSubject: x\n\nx", False),
        (b"---\ntitle: x\nsubject: y\n---\n", False),
        (b"", False),
    ],
)
def test_a_mail_is_told_by_its_headers_whichever_stands_first(text, expected):
    assert is_mail(text) is expected


@pytest.mark.parametrize(
    "name",
    [
        'filename*0="=?UTF-8?B?5LqL"; filename*1="5L6LLmNzdg==?="',
        'filename*0="=?UTF-8?B?5LqL5L6L?=";\n filename*1="=?UTF-8?B?LmNzdg==?="',
        'filename="=?UTF-8?B?5LqL5L6LLmNzdg==?="',
        "filename*0*=UTF-8''%E4%BA; filename*1*=%8B%E4%BE%8B.csv",
    ],
)
def test_the_name_of_an_attachment_is_read_however_it_was_cut(name):
    ((found, _content),) = parts_of(HEAD + f"Content-Disposition: attachment; {name}\n\nx".encode())
    assert found == "事例.csv"


def test_a_name_in_broken_code_does_not_break_its_reader():
    with pytest.raises(RefusedError, match="メールを読み取れません"):
        mail_in(HEAD + b'Content-Disposition: attachment; filename*0="=?UTF-8?B?A?="\n\nx')
