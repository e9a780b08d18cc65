"""The command line: exit codes, and what is said where."""

from pathlib import Path

import pytest

from generator import __version__

CLEAN = "people/tameshi.yml", "name: 試験用の編集部\nroles: [curator]\n"
BROKEN = "people/tameshi.yml", "name: 試験用の編集部\n"
WARNED = "pages/tameshi.md", "---\ntitle: 試験\nsummary: 要約\n---\n\n試験太郎さん\n"
HINT = "「kyoso --help」で使い方を確かめてください。\n"


def files(folder):
    return sorted(path for path in folder.rglob("*") if "reference" not in path.parts)


def test_clean_content_leaves_with_0(project, kyoso):
    assert kyoso(project(dict([CLEAN])), "check") == (0, "1個のファイルを確認しました。問題はありません。\n", "")


def test_mistakes_in_content_leave_with_1_and_are_printed_as_output(project, kyoso):
    code, output, errors = kyoso(project(dict([BROKEN])), "check")
    assert (code, errors) == (1, "")
    assert output.startswith("content/people/tameshi.yml:1:1: エラー KB201 missing-field: ")


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1)])
def test_a_warning_leaves_with_1_only_where_warnings_are_errors(arguments, code, project, kyoso):
    found, output, _errors = kyoso(project(dict([WARNED])), "check", *arguments)
    assert (found, output.splitlines()[-1]) == (code, "1個のファイルを確認しました。エラー 0件、注意 1件。")


def test_content_may_be_empty(project, kyoso):
    assert kyoso(project(), "check") == (0, "0個のファイルを確認しました。問題はありません。\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nai"],
        ["check", "--nai"],
        ["check", "--format", "xml"],
        ["check", "x"],
        ["new", "case"],
        ["new", "x", "abc"],
        ["serve", "--port", "0"],
    ],
)
def test_a_wrong_invocation_leaves_with_2_and_a_japanese_message(arguments, project, kyoso):
    code, output, errors = kyoso(project(), *arguments)
    assert (code, output) == (2, "")
    assert errors.startswith("使い方が違います: ")
    assert errors.endswith(f"\n{HINT}")


def test_a_missing_content_folder_leaves_with_3(project, kyoso):
    folder = project()
    (folder / "content").rename(folder / "moved")
    assert kyoso(folder, "check") == (3, "", "実行できません: content フォルダーがありません: content\n")


def test_missing_reference_data_leaves_with_3(project, kyoso):
    folder = project()
    (folder / "content/reference/prefectures.csv").unlink()
    code, output, errors = kyoso(folder, "check")
    assert (code, output) == (3, "")
    assert errors.startswith("実行できません: 自治体コードの一覧を読めません: content/reference(")
    assert "Traceback" not in errors


def test_a_folder_that_is_no_project_leaves_with_3(tmp_path, kyoso):
    message = "実行できません: site_config.yml がありません。プロジェクトのフォルダーで実行してください\n"
    assert kyoso(tmp_path, "check") == (3, "", message)


@pytest.mark.parametrize("text", [b"titel: x\n", b"title: x: y\n", b"", b"\xff", b'title: "\\u202e"\n', b"- x\n"])
def test_broken_settings_leave_with_3_and_say_where(text, project, kyoso):
    folder = project()
    (folder / "site_config.yml").write_bytes(text)
    code, output, errors = kyoso(folder, "check")
    assert (code, output) == (3, "")
    assert errors.startswith("site_config.yml:1:")
    assert errors.endswith("実行できません: site_config.yml を直してください\n")


@pytest.fixture
def with_template(project):
    """Make a project whose template for a new case is the text given."""

    def make(text):
        folder = project()
        (folder / "templates").unlink()
        (folder / "templates" / "new").mkdir(parents=True)
        (folder / "templates" / "new" / "case.md.j2").write_text(text, encoding="utf-8")
        return folder

    return make


@pytest.mark.parametrize("text", ["\n{{ nai }}", "\n{% if %}", "\n{% include 'nai.j2' %}"])
def test_a_mistake_in_a_template_leaves_with_3_and_says_where(text, with_template, kyoso):
    code, output, errors = kyoso(with_template(text), "new", "case", "tameshi")
    assert (code, output) == (3, "")
    assert errors.startswith("実行できません: テンプレートに誤りがあります: ")
    assert "の2行目: " in errors


def test_a_bug_of_ours_leaves_with_3_and_a_traceback_and_is_not_called_a_mistake_in_content(with_template, kyoso):
    code, output, errors = kyoso(with_template("{{ 1 / 0 }}"), "new", "case", "tameshi")
    assert (code, output) == (3, "")
    assert errors.startswith("Traceback ")
    assert errors.endswith("ZeroDivisionError: division by zero\n")


def test_nothing_is_made_while_content_has_errors(project, kyoso):
    folder = project(dict([BROKEN]))
    before = files(folder)
    code, output, errors = kyoso(folder, "build")
    assert (code, errors, files(folder)) == (1, "", before)
    assert output.splitlines()[-1] == "1個のファイルを確認しました。エラー 1件、注意 0件。"


def test_checking_changes_no_file(project, kyoso):
    folder = project(dict([CLEAN, WARNED]))
    before = {path: path.read_bytes() for path in files(folder) if path.is_file()}
    kyoso(folder, "check")
    assert {path: path.read_bytes() for path in files(folder) if path.is_file()} == before


def test_a_new_entry_is_announced(project, kyoso):
    message = "content/cases/tameshi.md を作りました。中の説明に沿って書き、「kyoso check」で確かめてください。\n"
    folder = project()
    assert kyoso(folder, "new", "case", "tameshi") == (0, message, "")
    assert (folder / "content/cases/tameshi.md").is_file()


def test_an_entry_that_exists_leaves_with_3(project, kyoso):
    folder = project({"cases/tameshi.md": "x"})
    message = "実行できません: 同じ名前のファイルがあります: content/cases/tameshi.md\n"
    assert kyoso(folder, "new", "case", "tameshi") == (3, "", message)


def test_generated_files_are_written_and_checked(tmp_path, kyoso):
    code, output, _errors = kyoso(tmp_path, "schema", "--check")
    assert (code, output.splitlines()[-1]) == (1, "古くなっています: docs/rules.md")
    code, output, _errors = kyoso(tmp_path, "schema")
    assert (code, output.splitlines()[-1]) == (0, "書き出しました: docs/rules.md")
    assert kyoso(tmp_path, "schema", "--check") == (0, "", "")


def test_help_is_in_japanese_and_names_every_command(tmp_path, kyoso):
    code, output, errors = kyoso(tmp_path, "--help")
    assert (code, errors) == (0, "")
    assert "共創ナレッジベースの内容を確かめ、サイトを作ります。" in output
    assert [name for name in ("build", "check", "new", "schema", "serve") if f"\n  {name} " not in output] == []


def test_the_version_is_printed(tmp_path, kyoso):
    assert kyoso(tmp_path, "--version") == (0, f"{__version__}\n", "")


def test_the_program_runs_as_a_module_with_the_same_exit_codes(project, run):
    clean = run(project(dict([CLEAN])), "check")
    assert (clean.returncode, clean.stdout, clean.stderr) == (
        0,
        "1個のファイルを確認しました。問題はありません。\n",
        "",
    )
    assert run(project(dict([BROKEN])), "check").returncode == 1
    assert run(project(), "nai").returncode == 2
    assert run(project().parent, "check").returncode == 3


def test_the_report_is_the_same_under_every_hash_seed_and_locale(project, run):
    folder = project(dict([BROKEN, WARNED]))
    reports = {
        run(folder, "check", PYTHONHASHSEED=seed, LC_ALL=locale, PYTHONUTF8="1").stdout
        for seed, locale in [("0", "C"), ("1", "C.UTF-8"), ("2", "POSIX")]
    }
    assert len(reports) == 1


@pytest.mark.parametrize(("epoch", "code"), [("1795305600", 0), ("1811030399", 0), ("1811030400", 1)])
def test_the_day_is_that_of_source_date_epoch(epoch, code, tree, kyoso):
    folder = tree(Path(__file__).parent / "accept" / "thread")
    assert kyoso(folder, "check", "--strict", epoch=epoch)[0] == code
