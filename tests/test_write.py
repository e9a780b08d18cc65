"""{path: content} → files: what changed is written, what is stale removed, nothing outside is touched."""

from pathlib import Path

import pytest
from golden_site import write_tree

from generator.findings.diagnostics import CannotRunError
from generator.output.write import read_tree


def tree_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_exactly_the_files(tmp_path):
    files = {"a.md": b"1", "b/c.md": b"2"}
    assert write_tree(tmp_path / "build", files) == ["a.md", "b/c.md"]
    assert tree_of(tmp_path / "build") == files


def test_only_what_changed_is_written(tmp_path):
    write_tree(tmp_path, {"a.md": b"1", "b.md": b"2"})
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert write_tree(tmp_path, {"a.md": b"1", "b.md": b"3", "c.md": b"4"}) == ["b.md", "c.md"]
    assert (tmp_path / "a.md").stat().st_mtime_ns == before


def test_stale_files_and_empty_folders_are_removed(tmp_path):
    write_tree(tmp_path, {"a.md": b"1", "b.md": b"1", "b/c/d.md": b"2", "b/e.md": b"3"})
    write_tree(tmp_path, {"a.md": b"1", "b/e.md": b"3"})
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == ["a.md", "b", "b/e.md"]


@pytest.mark.posix
def test_a_stale_link_is_removed_and_not_followed(tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "kept.md").write_text("x", encoding="utf-8")
    write_tree(tmp_path / "build", {"a.md": b"1"})
    (tmp_path / "build" / "link").symlink_to(tmp_path / "outside")
    write_tree(tmp_path / "build", {"a.md": b"1"})
    assert [path.name for path in (tmp_path / "build").iterdir()] == ["a.md"]
    assert tree_of(tmp_path / "outside") == {"kept.md": b"x"}


@pytest.mark.parametrize("path", ["../x.md", "a/../../x.md", "/etc/x.md", "", ".", "a/.."])
def test_a_path_that_leads_out_of_the_folder_is_refused_before_anything_is_written(path, tmp_path):
    with pytest.raises(CannotRunError) as raised:
        write_tree(tmp_path / "build", {"a.md": b"1", path: b"2"})
    assert str(raised.value) == f"出力先の外を指しています: {path}"
    assert not (tmp_path / "build").exists()


@pytest.mark.posix
def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path):
    write_tree(tmp_path / "build", {"a.md": b"1"})
    (tmp_path / "build" / "a").symlink_to(tmp_path)
    with pytest.raises(CannotRunError, match=r"^出力先の外を指しています: a/x\.md$"):
        write_tree(tmp_path / "build", {"a.md": b"2", "a/x.md": b"1"})
    assert tree_of(tmp_path) == {"build/a.md": b"1"}


FOREIGN = r"^生成物ではないファイルが入っているか、リンクになっています。別の場所に移してください: .*/build$"


@pytest.mark.parametrize("name", ["notes.txt", "b/c.md"])
def test_a_folder_of_somebody_else_is_left_alone(name, tmp_path):
    (tmp_path / "build" / name).parent.mkdir(parents=True)
    (tmp_path / "build" / name).write_text("大事なもの", encoding="utf-8")
    before = tree_of(tmp_path)
    with pytest.raises(CannotRunError, match=FOREIGN):
        write_tree(tmp_path / "build", {"a.md": b"1", "b/c.md": b"2"})
    assert tree_of(tmp_path) == before


@pytest.mark.posix
@pytest.mark.parametrize("target", ["elsewhere", "nowhere", "build"])
def test_a_link_in_the_place_of_the_folder_is_refused(target, tmp_path):
    write_tree(tmp_path / "elsewhere", {"a.md": b"1", "b.md": b"2"})
    (tmp_path / "build").symlink_to(target)
    with pytest.raises(CannotRunError, match=FOREIGN):
        write_tree(tmp_path / "build", {"a.md": b"3"})
    assert tree_of(tmp_path / "elsewhere") == {"a.md": b"1", "b.md": b"2"}
    assert not (tmp_path / "nowhere").exists()


def test_a_first_run_that_was_cut_short_can_be_made_up_for(tmp_path, monkeypatch):
    """What tells the folder as ours is written before everything below it."""
    files = {"m.yml": b"2", "a/b.md": b"1", "z/y.md": b"3"}
    write_bytes = Path.write_bytes

    def cut_short(self, content):
        if self.name == "b.md":
            raise KeyboardInterrupt
        return write_bytes(self, content)

    monkeypatch.setattr(Path, "write_bytes", cut_short)
    with pytest.raises(KeyboardInterrupt):
        write_tree(tmp_path / "build", files)
    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    assert write_tree(tmp_path / "build", files) == ["a/b.md", "z/y.md"]
    assert tree_of(tmp_path / "build") == files


def test_a_folder_that_cannot_be_written_ends_the_run(tmp_path):
    (tmp_path / "build").write_text("x", encoding="utf-8")
    with pytest.raises(CannotRunError, match=r"^書き込めません: "):
        write_tree(tmp_path / "build", {"a.md": b"1"})


@pytest.mark.posix
def test_a_tree_is_read_without_its_links(tmp_path):
    write_tree(tmp_path, {"b/c.css": b"2", "a.css": b"1"})
    (tmp_path / "link.css").symlink_to("/etc/passwd")
    assert list(read_tree(tmp_path).items()) == [("a.css", b"1"), ("b/c.css", b"2")]
