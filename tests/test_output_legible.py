"""The tables of signs of a PDF: radicals in them become the kanji that people type, and nothing else changes."""

import re
import zlib

import pytest

from generator.output.legible import legible

HEAD, FOOT = b"begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n", b"endcmap\nend\n"


def a_table(*blocks):
    return b"".join([HEAD, *blocks, FOOT])


def a_pdf(*tables, raw=False):
    """Return a PDF as Chromium builds it: an object that names the tables, the packed tables, and one more object."""
    names = b"".join(b"<</ToUnicode %d 0 R>>\n" % number for number in range(2, 2 + len(tables)))
    objects = [b"1 0 obj\n[%s]\nendobj\n" % names]
    for number, table in enumerate(tables, 2):
        packed, how = (table, b"") if raw else (zlib.compress(table, 1), b"/Filter /FlateDecode\n")
        head = b"%d 0 obj\n<<%s/Length %d>> stream\n" % (number, how, len(packed))
        objects.append(head + packed + b"\nendstream\nendobj\n")
    objects.append(b"%d 0 obj\n(after)\nendobj\n" % (2 + len(tables)))
    pdf, places = b"%PDF-1.4\n", [0, 0]  # two objects are free: the first one, and one among the others
    for one in objects:
        places.append(len(pdf))
        pdf += one.replace(one.split()[0], b"%d" % (int(one.split()[0]) + 1), 1)
    pdf = re.sub(rb"/ToUnicode (\d+)", lambda match: b"/ToUnicode %d" % (int(match[1]) + 1), pdf)
    rows = [b"%010d %s \n" % (place, b"00000 n" if place else b"65535 f") for place in places]
    table = b"xref\n0 %d\n%strailer\n<</Size %d\n/Root 1 0 R>>\n" % (len(rows), b"".join(rows), len(rows))
    return pdf + table + b"startxref\n%d\n%%%%EOF\n" % len(pdf)


@pytest.mark.parametrize(
    ("told", "typed"),
    [
        (b"1 beginbfchar\n<2D> <2F47>\nendbfchar\n", b"1 beginbfchar\n<2D> <65E5>\nendbfchar\n"),
        (b"1 beginbfchar\n<01A3> <2EA0>\nendbfchar\n", b"1 beginbfchar\n<01A3> <6C11>\nendbfchar\n"),
        (
            b"1 beginbfrange\n<10> <12> <2F46>\nendbfrange\n1 beginbfchar\n<09> <3042>\nendbfchar\n",
            b"4 beginbfchar\n<10> <65E0>\n<11> <65E5>\n<12> <66F0>\n<09> <3042>\nendbfchar\n",
        ),
        (b"1 beginbfchar\n<2D> <2027>\nendbfchar\n", b"1 beginbfchar\n<2D> <30FB>\nendbfchar\n"),
        (
            b"2 beginbfchar\n<01> <2F00>\n<02> <00660069>\nendbfchar\n",
            b"2 beginbfchar\n<01> <4E00>\n<02> <00660069>\nendbfchar\n",
        ),
    ],
)
def test_a_table_tells_the_kanji_where_it_told_a_radical(told, typed):
    other = b"1 beginbfchar\n<01> <3042>\nendbfchar\n"
    made = legible(a_pdf(a_table(told), a_table(other)))
    assert tables_of(made) == [a_table(typed), a_table(other)]
    assert legible(made) == made


def tables_of(pdf):
    """Return the tables of a PDF, each read from the place at which the PDF says that it begins."""
    start = int(re.search(rb"startxref\n(\d+)", pdf)[1])
    places = [int(row) for row in re.findall(rb"(\d{10}) 00000 n", pdf[start:])]
    objects = {int(pdf[place:].split()[0]): pdf[place:] for place in places}
    assert objects[len(objects) + 1].startswith(b"%d 0 obj\n(after)\nendobj\n" % (len(objects) + 1))
    streams = [objects[int(number)] for number in re.findall(rb"/ToUnicode (\d+) 0 R", pdf)]
    return [zlib.decompressobj().decompress(one[one.index(b"stream\n") + 7 :]) for one in streams]


def test_a_table_of_more_than_a_hundred_signs_has_blocks_of_a_hundred():
    made = legible(a_pdf(a_table(b"1 beginbfrange\n<00> <D5> <2F00>\nendbfrange\n")))
    (table,) = tables_of(made)
    assert [int(count) for count in re.findall(rb"(\d+) beginbfchar", table)] == [100, 100, 14]
    assert len(re.findall(rb"<[0-9A-F]{2}> <[0-9A-F]{4}>\n", table)) == 214


@pytest.mark.parametrize(
    "pdf",
    [
        a_pdf(a_table(b"1 beginbfchar\n<2D> <65E5>\nendbfchar\n")),  # nothing to change
        a_pdf(a_table(b"1 beginbfchar\n<2D> <2F47>\nendbfchar\n"), raw=True),  # its tables are not packed
        a_pdf(a_table(b"1 beginbfchar\n<2D> <2F47>\nendbfchar\n")).replace(
            b"xref\n0 5", b"5 0 obj "
        ),  # its own streams
        a_pdf(b"1 beginbfchar\n<2D> <2F47>\nendbfchar\n"),  # a table in other words
        b"%PDF-1.4\n%%EOF\n",
    ],
    ids=["usual", "not packed", "without a table of places", "other words", "empty"],
)
def test_a_pdf_with_the_usual_signs_or_built_otherwise_stays_as_it_is(pdf):
    assert legible(pdf) == pdf
