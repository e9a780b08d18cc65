"""The command line: exit codes, and what is said where."""

import os
import subprocess
import sys

import pytest
from builders import EPOCH_OF_TODAY, ROOT
from trees import tree_named

from generator import __version__
from generator.commands import COMMANDS, plain

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


@pytest.mark.parametrize("content", [CLEAN, BROKEN, WARNED], ids=["clean", "broken", "warned"])
def test_a_check_of_which_nothing_has_changed_is_told_again_without_looking(content, project, kyoso, monkeypatch):
    folder = project(dict([content]))
    calls = [("check", *more) for more in ([], ["--strict"], ["--format", "json"])]
    first = [kyoso(folder, *call) for call in calls for _again in range(2)]
    assert first[::2] == first[1::2]
    monkeypatch.delattr("generator.commands.here.checked")
    assert kyoso(folder, *calls[-1]) == first[-1]
    monkeypatch.undo()
    (folder / "content" / content[0]).write_text("x", encoding="utf-8")
    assert kyoso(folder, *calls[-1])[0] == 1


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_content_folder_without_entries_leaves_with_3(command, project, kyoso):
    folder = project()
    before = files(folder)
    told = "content フォルダーに記事がありません。「kyoso new thread 名前」で書き始められます"
    assert kyoso(folder, command) == (3, "", f"実行できません: {told}\n")
    assert files(folder) == before


def test_a_content_folder_with_nothing_but_a_stray_file_leaves_with_1(project, kyoso):
    code, output, errors = kyoso(project({"notes.txt": "x"}), "check")
    assert (code, errors) == (1, "")
    assert output.startswith("content/notes.txt:1:1: エラー KB113 unexpected-file: ")


KINDS = "case、thread、replication、correction、withdrawal"
SLUGS = "英小文字・数字・ハイフンで3〜60字。例 kitami-madoguchi"
WRONG = {
    "nai": "nai というコマンドはありません",
    "--nai": "--nai という指定はありません",
    "check --nai": "--nai という指定はありません",
    "check --format xml": "--format の値が正しくありません(text、github、summary、json のどれかにしてください)",
    "check --format": "--format の値が足りないか、余分です",
    "check --strict=1": "--strict の値が足りないか、余分です",
    "check x": "コマンドのうしろに余分な言葉があります",
    "new": "KIND を書いてください",
    "new x abc": "KIND の値が正しくありません(case、thread のどれかにしてください)",
    "new case ab": f"SLUG の値が正しくありません({SLUGS})",
    "new case ../abc": f"SLUG の値が正しくありません({SLUGS})",
    "new thread con": f"SLUG の値が正しくありません({SLUGS})",
    "new case --nai": "--nai という指定はありません",
    "new case --from": "--from の値が足りないか、余分です",
    "form --kind theme": f"--kind の値が正しくありません({KINDS} のどれかにしてください)",
    "intake": "FILE... を書いてください",
    "intake x.txt --slug ab": f"--slug の値が正しくありません({SLUGS})",
    "import slack . --since 4/1": "--since の値が正しくありません(日付は 2026-04-01 のように書いてください)",
    "serve --port 0": "--port の値が正しくありません(1〜65535の数にしてください)",
    "serve --port x": "--port の値が正しくありません(1〜65535の数にしてください)",
    "build --url http://www.example.jp/": "--url の値が正しくありません(https:// で始まっていません)",
    "build --repository https://t.co/x": "--repository の値が正しくありません(短縮アドレスです)",
}


@pytest.mark.parametrize("arguments", WRONG)
def test_a_wrong_invocation_leaves_with_2_and_a_japanese_message(arguments, project, kyoso):
    folder = project(dict([CLEAN]))
    before = files(folder)
    assert kyoso(folder, *arguments.split()) == (2, "", f"使い方が違います: {WRONG[arguments]}\n{HINT}")
    assert files(folder) == before


def test_without_a_command_the_help_is_shown_and_the_program_leaves_with_2(tmp_path, kyoso):
    code, output, errors = kyoso(tmp_path)
    assert (code, output) == (2, "")
    assert errors.splitlines()[2] == "  共創ナレッジベースの内容を確かめ、サイトを作ります。"


def test_a_missing_content_folder_leaves_with_3(project, kyoso):
    folder = project()
    (folder / "content").rename(folder / "moved")
    assert kyoso(folder, "check") == (3, "", "実行できません: content フォルダーがありません: content\n")


def test_missing_reference_data_leaves_with_3(project, kyoso):
    folder = project(dict([CLEAN]))
    (folder / "content/reference/prefectures.csv").unlink()
    message = "参照データを読めません: content/reference/prefectures.csv(見つかりません)"
    assert kyoso(folder, "check") == (3, "", f"実行できません: {message}\n")


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
def with_template(golden_project):
    """Make a project whose template of the first page is ``text``."""

    def make(text):
        (golden_project.root / "templates/home.md.j2").write_text(text, encoding="utf-8")
        return golden_project.root

    return make


@pytest.mark.parametrize(
    "text",
    [
        *("\n{{ nai }}", "\n{% if %}", "\n{% include 'nai.j2' %}"),
        *("\n{{ 1 / 0 }}", "\n{{ 1 + 'x' }}", "\n{{ 'x'.encode('y') }}", "\n{{ 'x' % 1 }}", "\n{{ [].index(1) }}"),
    ],
)
def test_a_mistake_in_a_template_leaves_with_3_and_says_where(text, with_template, kyoso):
    code, output, errors = kyoso(with_template(text), "build")
    assert (code, output) == (3, "")
    assert errors.startswith("実行できません: テンプレートに誤りがあります: ")
    assert "の2行目: " in errors
    assert "Traceback" not in errors


AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]


@pytest.mark.posix
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("templates/home.md.j2", "読めません: {root}/templates/home.md.j2(許可がありません)"),
        ("templates/theme/main.html", "読めません: {root}/templates/theme/main.html(許可がありません)"),
        ("templates", "読めません: {root}/templates(許可がありません)"),
        ("templates/partials", "読めません: {root}/templates/partials(許可がありません)"),
        ("site_config.yml", "ファイルを読めません: site_config.yml(許可がありません)"),
    ],
)
@pytest.mark.parametrize("more", [[], ["--clean"]])
def test_what_may_not_be_read_is_told_in_one_sentence(name, told, more, golden_project):
    root = golden_project.root
    (root / name).chmod(0)
    command = [*(AS_ANYBODY if os.geteuid() == 0 else []), sys.executable, "-m", "generator", "build", *more]
    environ = os.environ | {"SOURCE_DATE_EPOCH": EPOCH_OF_TODAY, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=False)
    (root / name).chmod(0o755)
    assert (done.returncode, done.stderr) == (3, f"実行できません: {told.format(root=root)}\n")
    assert not (root / "site").exists()


def test_a_bug_of_ours_leaves_with_3_and_a_traceback_and_is_not_called_a_mistake_in_content(
    project, kyoso, monkeypatch
):
    monkeypatch.setattr("generator.commands.new.empty_entry", lambda *_arguments: 1 / 0)
    code, output, errors = kyoso(project(), "new", "case", "tameshi")
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


@pytest.mark.parametrize("kind", ["case", "thread"])
def test_an_entry_that_exists_in_either_folder_is_left_alone(kind, project, kyoso):
    folder = project({"cases/tameshi.md": "x"})
    told = "「tameshi」という名前の記事がもうあります。別の名前を付けてください(例 tameshi-2)"
    assert kyoso(folder, "new", kind, "tameshi") == (1, "", f"受け付けられません: {told}\n")


def test_generated_files_are_written_and_checked(project, kyoso):
    folder = project()
    code, output, _errors = kyoso(folder, "schema", "--check")
    assert (code, output.splitlines()[-1]) == (1, "古くなっています: docs/rules.md")
    code, output, _errors = kyoso(folder, "schema")
    assert (code, output.splitlines()[-1]) == (0, "書き出しました: docs/rules.md")
    assert kyoso(folder, "schema", "--check") == (0, "", "")


@pytest.mark.parametrize("arguments", [[], ["--check"]])
def test_generated_files_are_written_only_into_a_project(arguments, tmp_path, kyoso):
    code, output, errors = kyoso(tmp_path, "schema", *arguments)
    assert (code, output) == (3, "")
    assert errors.startswith("実行できません: site_config.yml がありません。")
    assert files(tmp_path) == []


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


@pytest.mark.parametrize(("epoch", "code"), [("1795305600", 0), ("1810997999", 0), ("1810998000", 1)])
def test_the_day_is_that_of_source_date_epoch_in_japan(epoch, code, tree, kyoso):
    folder = tree(tree_named("thread"))
    assert kyoso(folder, "check", "--strict", epoch=epoch)[0] == code


def test_where_most_entries_lie_in_the_future_the_clock_is_doubted(golden_project, kyoso):
    """A computer whose battery is empty must not have its owner falsify the days of all entries."""
    in_2020 = "1577836800"
    code, output, errors = kyoso(golden_project.root, "check", epoch=in_2020)
    begin = "実行できません: このコンピューターの日付は 2020-01-01 ですが、"
    assert (code, output, errors[: len(begin)]) == (3, "", begin)
    assert errors.endswith("日付を合わせてから、もう一度実行してください\n")


def test_a_few_entries_of_tomorrow_are_mistakes_of_theirs(tree, kyoso):
    code, output, errors = kyoso(tree(tree_named("thread")), "check", epoch="1577836800")
    assert (code, errors, "KB408" in output) == (1, "", True)


@pytest.mark.parametrize("epoch", ["x", "1.5", "1e9", " ", "²", "9" * 12, "9" * 30, "9" * 5000, "-99999999999999"])
def test_a_source_date_epoch_that_is_no_time_leaves_with_3(epoch, project, kyoso):
    message = f"実行できません: SOURCE_DATE_EPOCH が秒数になっていません: {epoch}\n"
    assert kyoso(project(dict([CLEAN])), "check", epoch=epoch) == (3, "", message)


def test_a_console_that_lacks_a_character_does_not_stop_the_report(project):
    folder = project({"people/tameshi.yml": "name: 試験用の編集部\nroles: [🎉]\n", "cases/🎉.md": "x"})
    environ = os.environ | {"SOURCE_DATE_EPOCH": "1795305600", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp932"}
    command = [sys.executable, "-m", "generator", "check"]
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    lines = done.stdout.decode("cp932").splitlines()
    assert lines[0].startswith("content/cases/?.md:1:1: エラー KB112 ")
    assert "  | roles: [?]" in lines


@pytest.mark.parametrize("command", [["check", "--format", "json"], ["gaps", "--json"]])
def test_what_programs_read_is_utf_8_on_every_console(command, project, tree, run):
    folder = project(dict([BROKEN])) if command[0] == "check" else tree(tree_named("thread"))
    here, there = (run(folder, *command, PYTHONIOENCODING=encoding) for encoding in ("utf-8", "cp932:replace"))
    assert (there.stdout, there.stderr) == (here.stdout, "")
    assert not here.stdout.isascii()


HEAVY = {"mkdocs", "jinja2", "pydantic", "sudachipy", "py_mini_racer"}
NEEDED = {
    "init": {"pydantic"},
    "check": set(),  # what checks, and what makes the site, is loaded when something has changed
    "build": set(),
    "pack": {"pydantic"},  # the settings say whose package it is
    "book": {"pydantic", "sudachipy"},
    "export": {"pydantic", "sudachipy"},
    "serve": HEAVY - {"py_mini_racer", "mkdocs"},
    "new": {"pydantic", "sudachipy"},
    "form": {"pydantic", "jinja2"},
    "intake": {"pydantic", "sudachipy"},
    "import": {"pydantic"},
    "consent": {"pydantic"},
    "schema": {"pydantic"},
    "gaps": {"pydantic"},
    "index": set(),  # the dictionary is read when there are words to look up
    "encode": {"py_mini_racer"},
    "search": {"py_mini_racer"},
    "ask": {"py_mini_racer"},
    "mcp": {"py_mini_racer"},
    "search-eval": {"py_mini_racer"},
    "search-log": {"pydantic", "py_mini_racer"},
    "issue": {"pydantic", "sudachipy"},
    "report": {"pydantic", "py_mini_racer"},
    "comment": {"pydantic"},
    "vanished": {"pydantic"},
    "completion": set(),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_starts_without_the_libraries_it_does_not_use(command, tmp_path):
    loaded = f"import sys; from generator.cli import kyoso; kyoso.get_command(None, {command!r})"
    program = f"{loaded}; print(*sorted({HEAVY} & set(sys.modules)))"
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environ, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == NEEDED[command]


@pytest.mark.parametrize(
    "command",
    [["book"], ["export", "--for", "epub"], ["export", "--for", "genai"], ["form"], ["pack"], ["import", "slack", "."]],
)
@pytest.mark.parametrize(("place", "fault"), [("content", "フォルダーです"), ("nai/x.zip", "見つかりません")])
def test_where_no_file_can_lie_is_told_before_it_is_made(project, kyoso, command, place, fault):
    folder = project(dict([BROKEN]))  # which whatever makes a file would tell of
    told = f"実行できません: 書き込めません: {place}({fault})\n"
    assert kyoso(folder, *command, "--out", place) == (3, "", told)


@pytest.mark.posix
def test_what_is_no_plain_file_is_never_replaced_by_one(project, kyoso):
    folder = project()
    os.mkfifo(folder / "x.html")
    told = "実行できません: 書き込めません: x.html(ふつうのファイルではありません)\n"
    assert kyoso(folder, "form", "--out", "x.html") == (3, "", told)
    assert not (folder / "x.html").is_file()


@pytest.mark.posix
@pytest.mark.parametrize(
    "command",
    [["intake"], ["init", "new", "--from"], ["vanished"], ["search-log"], ["comment", "--run", "https://a.jp/"]],
)
def test_nobody_waits_for_a_pipe_into_which_nobody_writes(project, kyoso, command):
    folder = project()
    os.mkfifo(folder / "pipe.md")
    told = "実行できません: 使えません: pipe.md(ふつうのファイルではありません)\n"
    assert kyoso(folder, *command, "pipe.md") == (3, "", told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\x1b[31m赤", "\ufffd[31m赤"),
        ("\x1b]0;窓\x07", "\ufffd]0;窓\ufffd"),
        ("\x9b31m\x85\r", "\ufffd31m\ufffd\ufffd"),
        ("a\u202eb\u2066c\u200f", "a\ufffdb\ufffdc\ufffd"),
        (
            "一行\n二行\t三\u3000四👨\u200d👩\u200d👧葛\U000e0100",
            "一行\n二行\t三\u3000四👨\u200d👩\u200d👧葛\U000e0100",
        ),
    ],
)
def test_no_sign_of_others_steers_a_terminal(text, told):
    assert plain(text) == told


@pytest.mark.parametrize("command", [["intake"], ["vanished"], ["pack", "--since"], ["form", "--out"]])
def test_a_name_that_is_told_steers_no_terminal(project, kyoso, command):
    folder = project()
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("", encoding="utf-8")
    _code, output, errors = kyoso(folder, *command, "nai/\x07\x9bx.zip")
    assert "\ufffd\ufffdx.zip" in output + errors
    assert not {"\x07", "\x9b"} & {*output, *errors}


@pytest.mark.posix
def test_the_output_of_a_command_is_read_as_any_file(project, kyoso):
    folder = project()
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("", encoding="utf-8")
    out, into = os.pipe()
    os.write(into, b"cases/nai.html\n")
    os.close(into)
    assert "cases/nai.html" in "".join(map(str, kyoso(folder, "vanished", f"/dev/fd/{out}")))
    os.close(out)


@pytest.mark.posix
@pytest.mark.parametrize("command", [["pack"], ["form"], ["export", "--for", "genai"]])
def test_a_name_that_is_no_text_is_told_in_words(project, kyoso, command):
    folder = project()
    before = files(folder)
    code, output, errors = kyoso(folder, *command, "--out", os.fsdecode(b"a\xff.zip"))
    assert (code, output, errors.rpartition("(")[2]) == (3, "", "名前に UTF-8 ではない文字があります)\n")
    assert files(folder) == before


@pytest.mark.posix
@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_links_that_go_in_a_circle_are_told_in_words(project, kyoso, more):
    folder = project()
    (folder / "loop").symlink_to("loop")
    told = "実行できません: ファイルを読めません: loop(リンクです)\n"
    assert kyoso(folder, "intake", "loop", *more) == (3, "", told)


@pytest.mark.posix
@pytest.mark.parametrize("command", [["check"], ["build"], ["new", "case", "tameshi"], ["search", "x"], ["index", "x"]])
def test_a_current_folder_that_is_gone_is_told_in_words(tmp_path, command):
    (tmp_path / "x").mkdir()
    program = (
        f"import os, sys; os.rmdir(os.getcwd()); sys.argv[1:] = {command}; import generator.cli as cli; cli.main()"
    )
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path / "x", env=environ, capture_output=True, text=True, check=False
    )
    gone = "いまのフォルダーがなくなっています。cd で、あるフォルダーに移ってからもう一度実行してください"
    assert (done.returncode, done.stdout, done.stderr) == (3, "", f"実行できません: {gone}\n")


@pytest.mark.posix
@pytest.mark.parametrize("command", [["--join", "loop"], ["--shard", "1/2", "loop"]])
def test_shares_of_the_work_in_links_that_go_in_a_circle_are_refused_in_words(project, kyoso, command):
    folder = project(dict([CLEAN]))
    (folder / "loop").symlink_to("loop")
    code, output, errors = kyoso(folder, "build", *command)
    assert (code, output, errors.count("\n"), errors.startswith("実行できません: ")) == (3, "", 1, True)


@pytest.mark.posix
def test_the_root_of_a_disk_is_no_folder_to_be_made(golden_project, kyoso):
    told = "実行できません: フォルダーの名前まで書いてください: /\n"
    assert kyoso(golden_project.root, "index", "/") == (3, "", told)


def test_a_name_that_is_too_long_is_told_in_words(project, kyoso):
    long = f"{'あ' * 300}.html"
    told = f"実行できません: 書き込めません: {long}(名前が長すぎます)\n"
    assert kyoso(project(), "form", "--out", long) == (3, "", told)


@pytest.mark.parametrize(
    "command", [["import", "slack", "{}", "--list"], ["index", "{}"], ["consent", "{}", "--thread", "1.1"]]
)
def test_a_place_that_cannot_be_used_is_told_in_words(project, kyoso, command):
    long = "あ" * 300
    told = f"実行できません: 使えません: {long}(名前が長すぎます)\n"
    code, output, errors = kyoso(project(), *(word.format(long) for word in command))
    assert (code, output, errors.replace(f"{project()}/", "")) == (3, "", told)
