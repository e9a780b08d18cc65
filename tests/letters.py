"""Made-up answers, and what mail and chat do to their armour: what it must survive, and what must be told."""

import base64
import quopri
import random
import string

from generator.entry.answers import Answers, read_answers

_WORDS = [
    *(
        "窓口",
        "予約",
        "アンケート",
        "LGWAN",
        "令和7年度",
        "約350時間",
        "①",
        "髙",
        "葛󠄀",
        "〜",
        "—",
        "😀",
        "％",
        "＃第2弾",
    ),
    *(
        "a: b",
        "# 見出しではない",
        '"引用"',
        "\\",
        "'",
        "true",
        "null",
        "no",
        "012351",
        "- 項目",
        "[x]",
        "{y}",
        "a,b",
        ">",
        "%",
    ),
]
_MAX_CHANGES = 12
_SURROUNDINGS = "お世話になっております。試験用の文章です ①㈱。\n{}\n-- \n試験課 > 担当\n"


def made_up(seed: int) -> Answers:
    """Return answers of any shape the form can make; the texts are made up."""
    chance = random.Random(seed)  # noqa: S311 - no secret

    def words(most: int) -> str:
        return " ".join(chance.choices(_WORDS, k=chance.randint(1, most))).strip()

    def some(make, most: int) -> list:
        return [make() for _ in range(chance.randint(0, most))]

    def month() -> str:
        return f"20{chance.randint(10, 30)}-{chance.randint(1, 12):02}"

    def evidence() -> dict:
        supports = chance.sample(["summary", "indicators", "課題", "真似するための条件"], chance.randint(0, 4))
        address = chance.choice(["https://www.example.jp/a?b=c&d#e", "https://www.example.jp/", "x y"])
        source = {"title": words(4), "publisher": words(2), "kind": "報道", "url": address, "accessed_on": "2026-11-22"}
        return source | ({"supports": supports} if supports else {})

    def indicator() -> dict:
        return {
            "name": words(2),
            "unit": chance.choice(["%", "時間/年"]),
            "before": str(chance.random()),
            "basis": "実測",
        }

    fields = {
        "title": words(4),
        "summary": words(9),
        "themes": ["madoguchi"],
        "keywords": some(lambda: words(1), 8),
        "questions": some(lambda: words(5), 5),
        "evidence": some(evidence, 3),
        "published_on": "2026-11-22",
        "reviewed_on": "2026-11-22",
        "review_by": "2027-05-22",
        "attribution": "organisation",
        "municipality": "012351",
        "stage": chance.choice(["planned", "in_use"]),
        "outcome": "achieved",
        "indicators": some(indicator, 3),
        **chance.choice(
            [{}, {"period": {"from": month()}, "cost": "〜50万円", "network": "α′", "effort": {"people": "2"}}]
        ),
    }
    sections = {title: f"{words(30)}\n\n- {words(9)}\n### {words(2)}" for title in ("課題", "成果", "ずらしどころ")}
    return read_answers({"kind": "case", "agreed": True, "fields": fields, "sections": sections})


def sent(armour: str) -> dict[str, bytes]:
    """Return the armour after each way of sending it, by a name with the suffix its file would have."""
    letter = _SURROUNDINGS.format(armour)
    texts = {
        "plain": armour,
        "in-a-letter": letter,
        "quoted": _quoted(letter, 1),
        "quoted-by-bars": "\n".join(f"| {line}" for line in letter.splitlines()),
        "quoted-in-full-width": "\n".join(f"＞ {line}" for line in letter.splitlines()),
        "quoted-thrice": _quoted(letter, 3),
        "wrapped-72": _wrapped(letter, 72),
        "wrapped-40": _wrapped(letter, 40),
        "quoted-wrapped-40": _quoted(_wrapped(_quoted(letter, 4), 40), 1),
        "on-one-line": " ".join(letter.split()),
        "full-width-indent": _indented(letter, "\u3000"),
        "no-break-indent": _indented(letter, "\xa0 "),
        "tabs-and-blanks": _indented(letter, "\t  "),
        "blank-lines": letter.replace("\n", "\n\n"),
        "crlf": letter.replace("\n", "\r\n"),
    }
    files = {f"{name}.txt": text.encode() for name, text in texts.items()}
    jis = letter.encode("iso2022_jp", "replace")
    printable = _mail("utf-8", "quoted-printable", quopri.encodestring(letter.encode())).replace(b"\r\n", b"\n")
    files |= {"jis.txt": jis, "sjis.txt": letter.encode("cp932", "replace"), "utf-16.txt": letter.encode("utf-16")}
    return files | {
        "jis.eml": _mail("iso-2022-jp", "7bit", jis),
        "base64.eml": _mail("utf-8", "base64", base64.encodebytes(letter.encode())),
        "quoted-printable.eml": _mail("utf-8", "quoted-printable", quopri.encodestring(letter.encode())),
        "html.eml": _mail("utf-8", "8bit", f"<p>{'<br>'.join(_quoted(armour, 1).splitlines())}</p>".encode(), "html"),
        "saved.htm": f"<html><body><p class=x>{'<br>'.join(_quoted(armour, 1).splitlines())}</p></body>".encode(),
        "unasked-source.txt": quopri.encodestring(letter.encode()),
        "mailbox.txt": b"From shiken@example.jp Fri Nov 27 10:00:00 2026\nX-Mailer: shiken\n" + printable,
        "unknown-charset.eml": _mail("x-unknown", "8bit", letter.encode()),
    }


def damaged(armour: str, seed: int) -> dict[str, str]:
    """Return the armour with one damage each; none of them may pass."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    bare = armour.strip()
    lines = bare.splitlines()
    places = [place for place, sign in enumerate(bare) if sign != "\n"]
    texts = {f"cut after {cut}": bare[:cut] for cut in chance.sample(places, 3)}
    texts |= {f"begun at {start + 1}": bare[start + 1 :] for start in chance.sample(places, 3)}
    for place in chance.sample(places, _MAX_CHANGES):
        other = chance.choice([sign for sign in string.ascii_letters + string.digits + "+/=あ" if sign != bare[place]])
        texts[f"changed at {place}"] = bare[:place] + other + bare[place + 1 :]
        texts[f"lost at {place}"] = bare[:place] + bare[place + 1 :]
        texts[f"added after {place}"] = bare[: place + 1] + other + bare[place + 1 :] if place + 1 < len(bare) else ""
    texts["a line lost"] = "\n".join(lines[:1] + lines[2:])
    texts["a line twice"] = "\n".join([*lines[:2], *lines[1:]])
    added = bare.replace("BEGIN]", "BEGIN]A")
    return texts | {"nothing": "", "two of them": f"{added}\n{added}"}


def _quoted(text: str, times: int) -> str:
    return "\n".join("> " * times + line for line in text.splitlines())


def _indented(text: str, indent: str) -> str:
    return "\n".join(indent + line for line in text.splitlines())


def _wrapped(text: str, columns: int) -> str:
    """Wrap again as a mail program does: lines of a paragraph joined, and broken anywhere."""
    joined = " ".join(text.splitlines())
    return "\n".join(joined[start : start + columns] for start in range(0, len(joined), columns))


def _mail(charset: str, encoding: str, body: bytes, kind: str = "plain") -> bytes:
    head = (
        "From: shiken@example.jp\nTo: henshu@example.jp\nSubject: =?utf-8?B?6Kmm6aiT?=\nMIME-Version: 1.0\n"
        f"Content-Type: text/{kind}; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    )
    return (head.encode() + body).replace(b"\n", b"\r\n")
