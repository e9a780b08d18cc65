"""Archives are those that the library writes: read by it, and the same byte for byte."""

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st

from generator.output.zipped import zipped

NAMES = st.text(alphabet="ab/図.", min_size=1, max_size=6)
FILES = st.dictionaries(NAMES, st.binary(max_size=40) | st.sampled_from([b"", b"a" * 100_000]), max_size=6)


def by_the_library(files, first):
    made = io.BytesIO()
    with ZipFile(made, "w") as packed:
        for name in sorted(files, key=lambda name: (name != first, name)):
            info = ZipInfo(name)
            info.create_system, info.external_attr = 3, 0o100644 << 16
            packed.writestr(info, files[name], ZIP_STORED if name == first else ZIP_DEFLATED, 4)
    return made.getvalue()


@given(FILES, st.booleans())
def test_an_archive_is_the_one_that_the_library_writes(files, has_first):
    first = min(files, default="") if has_first else ""
    made = zipped(files, first)
    assert made == by_the_library(files, first)
    with ZipFile(io.BytesIO(made)) as packed:
        assert packed.testzip() is None
        assert {name: packed.read(name) for name in packed.namelist()} == files


def test_more_files_than_an_old_archive_can_count_are_in_it():
    files = {f"{number}": b"" for number in range(65_537)}
    with ZipFile(io.BytesIO(zipped(files))) as packed:
        assert len(packed.namelist()) == len(files)
