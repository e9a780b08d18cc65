"""A disk that takes no more: the old site stays, one sentence says so, and the next build makes the clean site."""

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from builders import EPOCH_OF_TODAY, ROOT
from edits import Writer
from golden_site import golden_copy, tree_of

from generator.cache.folder import folder_of

pytestmark = pytest.mark.slow


def built(folder, *arguments, largest=resource.RLIM_INFINITY):
    """Build in ``folder`` where no file may become larger than so many bytes; return exit code and error output."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", *arguments],
        cwd=folder,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH_OF_TODAY, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest)),
    )
    return done.returncode, done.stderr


def test_where_the_files_of_a_site_find_no_room_the_old_site_stays(tmp_path):
    """Workers meet it too: the limit is one of the system."""
    root = golden_copy(tmp_path).root
    site, there = root / "site", [*(path.name for path in root.iterdir()), "build", "site"]

    def fails(largest, place):
        before = tree_of(site)
        assert built(root, largest=largest) == (3, f"実行できません: 書き込めません: {place}(大きすぎるファイルです)\n")
        assert (tree_of(site) == before, {path.name for path in root.iterdir()}) == (True, set(there))

    assert built(root) == (0, "")
    Writer(root).setting()
    for largest in (0, 300_000):
        fails(largest, root / "build")
    assert built(root) == (0, "")
    made = tree_of(site)
    (site / "index.html").unlink()  # all texts stand, and there is a site to be made
    fails(10_000, site)
    assert built(root) == (0, "")
    assert tree_of(site) == made
    assert built(root, "--clean", "--site", "clean") == (0, "")
    assert tree_of(root / "clean") == made


class Full:
    """A file on a disk that has room for ``left`` bytes more; what it cannot take it tells when it is closed."""

    def __init__(self, file, left, *, late):
        self._file, self._left, self._late, self._lost = file, left, late, False

    def write(self, data):
        self._left -= len(data)
        self._lost |= self._left < 0
        if self._lost and not self._late:
            raise OSError(errno.ENOSPC, "full")
        return self._file.write(data)

    def close(self):
        self._file.close()
        if self._lost:
            raise OSError(errno.ENOSPC, "full")

    def __getattr__(self, name):
        return getattr(self._file, name)


@pytest.mark.parametrize(("left", "late"), [(0, False), (100_000, False), (100_000, True)])
def test_where_the_cache_finds_no_room_the_site_is_made(golden_project, kyoso, monkeypatch, left, late):
    root = golden_project.root
    assert kyoso(root, "build")[0] == 0
    Writer(root).setting()
    opened = Path.open

    def full(path, mode="r", *arguments, **options):
        file = opened(path, mode, *arguments, **options)
        return Full(file, left, late=late) if path.name.endswith(".pack.new") else file

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", full)
        code, _said, told = kyoso(root, "build")
    note = f"次の作業のための控えを残せませんでした(空き容量がありません): {folder_of(root)}\n"
    assert (code, told) == (0, note)
    assert [path.name for path in folder_of(root).iterdir() if path.name.endswith(".new")] == []
    site = tree_of(root / "site")
    assert kyoso(root, "build", "--clean")[0] == 0
    assert tree_of(root / "site") == site
    (root / "site/index.html").unlink()
    assert kyoso(root, "build")[::2] == (0, "")
    assert tree_of(root / "site") == site


@pytest.mark.parametrize("ending", ["csv", "docx", "xlsx", "html"])
def test_where_a_form_finds_no_room_one_sentence_says_so(tmp_path, ending):
    """Nothing is written on the way: a full temporary folder keeps nobody from a form that has room itself."""
    root = golden_copy(tmp_path).root

    def form(name, largest):
        done = subprocess.run(
            [sys.executable, "-m", "generator", "form", "--out", name],
            cwd=root,
            env=os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": "/dev/full"},
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest)),
        )
        return done.returncode, done.stdout, done.stderr.partition("次の作業のための控え")[0]

    name = f"form.{ending}"
    sentence = f"実行できません: 書き込めません: {name}(大きすぎるファイルです)\n"
    assert form(name, 1) == (3, "", sentence)
    size = resource.RLIM_INFINITY
    assert form(name, size) == (0, f"{name} を作りました。\n", "")
    assert form(name, (root / name).stat().st_size) == (0, f"{name} を作りました。\n", "")


def test_where_a_form_finds_no_room_the_one_of_before_stays(tmp_path):
    root = golden_copy(tmp_path).root
    (root / "form.html").write_text("前の様式")
    there = sorted(path.name for path in root.iterdir())
    done = subprocess.run(
        [sys.executable, "-m", "generator", "form", "--out", "form.html"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert (done.returncode, (root / "form.html").read_text()) == (3, "前の様式")
    assert sorted(path.name for path in root.iterdir()) == there


@pytest.mark.parametrize("command", [("check",), ("check", "--format", "json"), ("gaps",), ("--help",)])
def test_an_output_that_takes_no_more_is_told_in_one_sentence(tmp_path, command):
    root = golden_copy(tmp_path).root
    with Path("/dev/full").open("w") as output:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *command],
            cwd=root,
            env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH_OF_TODAY, "PYTHONPATH": str(ROOT)},
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.splitlines()[-1] == "実行できません: 書き出せません(空き容量がありません)"
    assert "Traceback" not in done.stderr
