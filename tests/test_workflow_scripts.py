"""Scripts of workflows, run with hostile values: nothing of them is executed, and the calls are exactly these."""

import io
import json
import zipfile
from datetime import date
from hashlib import sha256

import pytest
import yaml
from builders import ROOT
from issue_bodies import an_event
from sandbox import HOSTILE, Sandbox

from generator.site.since import earlier_package

pytestmark = pytest.mark.posix

STEPS = [
    (f"{path.stem}-{name}-{number}", step["run"], sorted(step.get("env", {})))
    for path in sorted((ROOT / ".github/workflows").glob("*.yml"))
    for name, job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items()
    for number, step in enumerate(job["steps"])
    if "run" in step
]
HEAD = "0123456789abcdef0123456789abcdef01234567"
RUN = {
    "workflow_run": {
        "id": 7,
        "head_sha": HEAD,
        "head_branch": HOSTILE,
        "conclusion": "success",
        "head_repository": {"owner": {"login": "shiken"}},
    }
}
PULLS = [{"number": 3, "head": {"sha": "a" * 40}}, {"number": 5, "head": {"sha": HEAD}}]
LOOK_FOR_PULL = [
    "gh", "api", "repos/example/x/pulls", "--method", "GET", "--raw-field", "state=open",
    "--raw-field", f"head=shiken:{HOSTILE}",
]  # fmt: skip
LOOK_FOR_CHANGED = ["gh", "api", "repos/example/x/pulls/5/files", "--paginate"]
LOOK_FOR_FILES = ["gh", "api", "repos/example/x/actions/runs/7/artifacts"]
FETCH = ["gh", "api", "repos/example/x/actions/artifacts/9/zip"]
LOOK_FOR_COMMENT = ["gh", "api", "repos/example/x/issues/5/comments", "--paginate"]
WRITE = ["--silent", "--field", "body=@comment.md"]
WORD = ["kyoso", "comment", "report.json", "--run", "https://github.com/example/x/actions/runs/7", "--passed"]


@pytest.fixture
def box(tmp_path):
    made = Sandbox(tmp_path)
    yield made
    assert not made.was_broken()


def a_json(value):
    return json.dumps(value).encode()


def a_zip(text, name="report.json"):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return file.getvalue()


def test_a_script_that_executes_a_value_would_be_noticed(tmp_path):
    careless = Sandbox(tmp_path)
    careless.run('eval "echo $TITLE"', TITLE="x; touch pwned")
    assert careless.was_broken()


@pytest.mark.parametrize(("script", "names"), [step[1:] for step in STEPS], ids=[step[0] for step in STEPS])
def test_no_step_executes_what_it_is_told(script, names, box):
    issue = json.loads(an_event(HOSTILE, HOSTILE, title=HOSTILE))["issue"]
    repository = {"default_branch": HOSTILE}
    box.event = {**RUN, "issue": issue, "repository": repository, "pull_request": {"title": HOSTILE}}
    for folder in ("intake", "report", "site"):
        (box.work / folder).mkdir()
    for name in ("path", "branch", "title", "answer.md", "body.md", "entry.md"):
        (box.work / "intake" / name).write_text(HOSTILE)
    box.replies = {"gh api": a_json([{"number": 5, "body": HOSTILE, "user": {"login": HOSTILE}}]), "kyoso": b"{}"}
    box.run(script, **dict.fromkeys(names, HOSTILE))
    assert [part for call in box.calls for part in call if "touch" in part and HOSTILE not in part] == []


@pytest.fixture
def reported(box):
    box.event = RUN
    files = [
        {"id": 9, "name": "report", "size_in_bytes": 100},
        {"id": 8, "name": "site", "expires_at": "2026-12-06T00:00:00Z"},
    ]
    box.replies = {
        "gh api repos/example/x/pulls/5/files": a_json([{"filename": "content/cases/x.md"}]),
        "gh api repos/example/x/pulls": a_json(PULLS),
        "gh api repos/example/x/actions/runs": a_json({"artifacts": files}),
        "gh api repos/example/x/actions/artifacts": a_zip("{}"),
        "gh api repos/example/x/issues/5/comments --paginate": b"[][]",
        "kyoso comment": b"<!-- kyoso-report -->\n",
    }
    return box


def test_a_first_report_is_a_new_comment(reported):
    assert reported.run("tools/post_report.sh").returncode == 0
    assert reported.calls == [
        LOOK_FOR_PULL,
        LOOK_FOR_CHANGED,
        LOOK_FOR_FILES,
        FETCH,
        [*WORD, "--until", "2026-12-06"],
        LOOK_FOR_COMMENT,
        ["gh", "api", "repos/example/x/issues/5/comments", "--method", "POST", *WRITE],
    ]
    assert reported.sent == ["<!-- kyoso-report -->\n"]
    assert (reported.work / "report.json").read_text() == "{}"


def test_the_label_that_lets_a_fork_change_the_program_falls_off_when_the_check_has_ended(reported):
    labels = [{"name": "事例"}, {"name": "プログラム"}]
    reported.replies["gh api repos/example/x/pulls"] = a_json([*PULLS[:1], PULLS[1] | {"labels": labels}])
    assert reported.run("tools/post_report.sh").returncode == 0
    drop = ["gh", "api", "repos/example/x/issues/5/labels/プログラム", "--method", "DELETE", "--silent"]
    assert reported.calls[:3] == [LOOK_FOR_PULL, drop, LOOK_FOR_CHANGED]


def test_a_later_report_rewrites_our_own_comment_and_nobody_elses(reported):
    body = "<!-- kyoso-report -->\n古い"
    comments = [
        {"id": 1, "user": {"login": "shiken"}, "body": body},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "ほか"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": body},
    ]
    reported.replies["gh api repos/example/x/issues/5/comments --paginate"] = a_json(comments[:1]) + a_json(
        comments[1:]
    )
    assert reported.run("tools/post_report.sh").returncode == 0
    assert reported.calls[-1] == ["gh", "api", "repos/example/x/issues/comments/3", "--method", "PATCH", *WRITE]


def test_a_commit_that_is_no_longer_the_head_of_a_pull_request_is_left_alone(reported):
    reported.replies["gh api repos/example/x/pulls"] = a_json(PULLS[:1])
    done = reported.run("tools/post_report.sh")
    assert (done.returncode, reported.calls) == (0, [LOOK_FOR_PULL])


def test_an_artifact_that_is_too_large_is_not_fetched(reported):
    files = [{"id": 9, "name": "report", "size_in_bytes": 1_000_001}]
    reported.replies["gh api repos/example/x/actions/runs"] = a_json({"artifacts": files})
    assert reported.run("tools/post_report.sh").returncode == 0
    assert [FETCH in reported.calls, WORD in reported.calls] == [False, True]
    assert (reported.work / "report.json").read_text() == ""


@pytest.mark.parametrize(
    ("archive", "size"),
    [
        (a_zip("0" * 50_000_000), 1_000_001),
        (a_zip("{}", "../../pwned"), 0),
        (a_zip("{}", "/etc/pwned"), 0),
        (b"no archive", 0),
    ],
    ids=["bomb", "above", "absolute", "none"],
)
def test_a_hostile_archive_is_cut_off_and_leaves_nothing_elsewhere(archive, size, reported):
    reported.replies["gh api repos/example/x/actions/artifacts"] = archive
    assert reported.run("tools/post_report.sh").returncode == 0
    assert (reported.work / "report.json").stat().st_size == size


OUTSIDE = [
    [{"filename": "content/cases/x.md"}, {"filename": ".github/workflows/check.yml"}],
    [{"filename": "content/cases/x.md", "previous_filename": "tools/path_policy.py"}],
    [{"filename": f"content/cases/x-{number}.md"} for number in range(3000)],
]


@pytest.mark.parametrize("changed", OUTSIDE, ids=["beside content", "moved into content", "too many to list"])
def test_a_change_that_may_have_changed_its_own_check_is_never_called_fine(changed, reported):
    reported.replies["gh api repos/example/x/pulls/5/files"] = a_json(changed[:1]) + a_json(changed[1:])
    done = reported.run("tools/post_report.sh")
    assert (done.returncode, reported.calls) == (0, [LOOK_FOR_PULL, LOOK_FOR_CHANGED])


def test_a_failed_check_is_never_called_passed(reported):
    reported.event = {"workflow_run": {**RUN["workflow_run"], "conclusion": "failure"}}
    reported.run("tools/post_report.sh")
    assert [call for call in reported.calls if "--passed" in call] == []


@pytest.fixture
def read(box):
    folder = box.work / "intake"
    folder.mkdir()
    parts = {"path": "content/cases/shiken.md", "branch": "intake/issue-12", "title": "事例の案: 課題 12"}
    for name, text in {**parts, "body.md": "本文", "entry.md": HOSTILE, "answer.md": "返事"}.items():
        (folder / name).write_text(text + "\n")
    box.event = json.loads(an_event(HOSTILE, "事例", title=HOSTILE)) | {"repository": {"default_branch": "main"}}
    return box


def test_an_accepted_issue_becomes_a_branch_a_file_and_a_draft(read):
    assert read.run("starter/tools/propose_intake.sh intake").returncode == 0
    start = ["gh", "api"]
    assert read.calls == [
        [*start, "repos/example/x/git/refs", "--silent", "--method", "POST",
         "--raw-field", "ref=refs/heads/intake/issue-12", "--raw-field", f"sha={'f' * 40}"],
        [*start, "repos/example/x/contents/content/cases/shiken.md", "--silent", "--method", "PUT",
         "--raw-field", "branch=intake/issue-12", "--raw-field", "message=事例の案: 課題 12",
         "--field", "content=@entry.base64"],
        [*start, "repos/example/x/pulls", "--silent", "--method", "POST", "--raw-field", "title=事例の案: 課題 12",
         "--raw-field", "head=intake/issue-12", "--raw-field", "base=main", "--field", "draft=true",
         "--field", "body=@intake/body.md"],
    ]  # fmt: skip


def test_an_entry_that_stands_is_changed_only_as_it_was_read(read):
    (read.work / "content/cases").mkdir(parents=True)
    (read.work / "content/cases/shiken.md").write_text("前")
    read.replies = {"git hash-object content/cases/shiken.md": b"0123abcd\n"}
    assert read.run("starter/tools/propose_intake.sh intake").returncode == 0
    (put,) = (call for call in read.calls if "PUT" in call)
    assert put[-4:] == ["--field", "content=@entry.base64", "--raw-field", "sha=0123abcd"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("path", "content/cases/../../.github/workflows/x.yml"),
        ("path", ".github/workflows/check.yml"),
        ("path", "content/cases/a.md\n.github/x"),
        ("branch", "main"),
        ("branch", "intake/issue-12;id"),
        ("branch", HOSTILE),
    ],
)
def test_a_place_or_branch_of_another_kind_is_refused_before_anything_is_written(name, text, read):
    (read.work / "intake" / name).write_text(text)
    assert read.run("starter/tools/propose_intake.sh intake").returncode == 1
    assert read.calls == []


LOOK_FOR_PROPOSED = [
    "gh", "api", "repos/example/x/pulls", "--method", "GET", "--raw-field", "state=all",
    "--raw-field", "head=example:intake/issue-12", "--jq", "length",
]  # fmt: skip


def test_a_second_pull_request_of_one_issue_is_refused(read):
    read.replies = {"gh api repos/example/x/git/refs": b"", " ".join(LOOK_FOR_PROPOSED): b"1\n"}
    read.failing = ["gh api repos/example/x/git/refs"]
    done = read.run("starter/tools/propose_intake.sh intake")
    assert (done.returncode, read.calls[1:]) == (1, [LOOK_FOR_PROPOSED])
    assert done.stdout.startswith("::error::この課題のプルリクエストがもうあります。")


def test_a_run_that_failed_after_making_the_branch_is_made_again_from_the_start(read):
    read.replies = {"gh api repos/example/x/git/refs ": b"", " ".join(LOOK_FOR_PROPOSED): b"0\n"}
    read.failing = ["gh api repos/example/x/git/refs "]
    done = read.run("starter/tools/propose_intake.sh intake")
    assert (done.returncode, done.stdout, len(read.calls)) == (0, "", 5)
    assert read.calls[2] == [
        "gh", "api", "repos/example/x/git/refs/heads/intake/issue-12", "--silent", "--method", "PATCH",
        "--raw-field", f"sha={'f' * 40}", "--field", "force=true",
    ]  # fmt: skip
    assert [call[2] for call in read.calls[3:]] == [
        "repos/example/x/contents/content/cases/shiken.md", "repos/example/x/pulls",
    ]  # fmt: skip


BROKEN = "受け取りましたが、記事の案を作れませんでした。編集部が調べてお答えします。\n"


@pytest.mark.parametrize(
    ("missing", "proposed", "answer"),
    [
        ([], "success", "返事\n"),
        (["path"], "skipped", "返事\n"),
        ([], "failure", BROKEN),
        (["path", "answer.md"], "skipped", BROKEN),
    ],
)
def test_the_answer_in_the_issue_says_what_became_of_it(missing, proposed, answer, read):
    for name in missing:
        (read.work / "intake" / name).unlink()
    assert read.run("starter/tools/answer_issue.sh intake", PROPOSED=proposed).returncode == 0
    (call,) = read.calls
    assert call[:6] == ["gh", "api", "repos/example/x/issues/12/comments", "--method", "POST", "--silent"]
    assert read.sent == [answer]


@pytest.mark.parametrize(
    ("issues", "call"),
    [
        ([], ["repos/example/x/issues", "--method", "POST", "--silent", "--raw-field", "title=題",
              "--raw-field", "labels[]=要確認", "--field", "body=@text.md"]),
        ([{"number": 4, "user": {"login": "shiken"}}, {"number": 6, "user": {"login": "github-actions[bot]"}}],
         ["repos/example/x/issues/6", "--method", "PATCH", "--silent", "--field", "body=@text.md"]),
    ],
    ids=["new", "kept"],
)  # fmt: skip
def test_a_rolling_issue_is_opened_once_and_then_rewritten(issues, call, box):
    (box.work / "text.md").write_text(HOSTILE)
    box.replies = {"gh api repos/example/x/issues --method GET": a_json(issues)}
    assert box.run("tools/rolling_issue.sh 要確認 題 text.md").returncode == 0
    look = ["repos/example/x/issues", "--method", "GET", "--raw-field", "state=open", "--raw-field", "labels=要確認"]
    assert box.calls == [["gh", "api", *look], ["gh", "api", *call]]
    assert box.sent == [HOSTILE]


def test_overdue_entries_are_listed_and_everything_else_is_left_out(box):
    found = [
        {"code": "KB603", "path": "content/cases/a.md", "found": "期限 2026-01-01 を過ぎています"},
        {"code": "KB507", "path": "content/cases/b.md", "found": "x"},
    ]
    box.replies = {"kyoso check --format json": a_json({"files": 2, "diagnostics": found})}
    script = next(script for name, script, _env in STEPS if name.startswith("freshness") and "overdue.jq" in script)
    assert box.run(script).returncode == 0
    assert (box.work / "overdue.md").read_text() == (
        "確認の期限を過ぎた記事が1件あります(毎週書き換わります)。\n\n"
        "内容が今も正しければ、reviewed_on と review_by を新しくするプルリクエストを出してください。\n\n"
        "- [ ] `content/cases/a.md` 期限 2026-01-01 を過ぎています\n"
    )


@pytest.mark.parametrize(
    ("results", "code"),
    [
        ("success success success success", 0),
        ("success failure success success", 1),
        ("success skipped skipped skipped", 1),
        ("success success success", 1),
        ("", 1),
        (HOSTILE, 1),
    ],
)
def test_the_required_check_passes_only_where_everything_passed(results, code, box):
    script = next(script for name, script, _env in STEPS if name.startswith("check-all"))
    assert box.run(script, RESULTS=results).returncode == code


@pytest.mark.parametrize(("answer", "code"), [(b"200", 0), (b"404", 0), (b"500", 1), (b"000", 1), (b"", 1)])
def test_only_a_site_that_is_not_there_yet_has_no_public_addresses(answer, code, box):
    script = next(script for name, script, _env in STEPS if name.startswith("publish") and "curl" in script)
    box.replies = {"curl": answer}
    (box.work / "published.txt").write_text("cases/a.html\n")
    assert box.run(script, URL="https://www.example.jp/shiken/").returncode == code
    assert box.calls[0][-1] == "https://www.example.jp/shiken/addresses.txt"
    assert (box.work / "published.txt").read_text() == ("" if answer == b"404" else "cases/a.html\n")


def publishing(sign):
    """Return the one script of publish.yml with ``sign`` in it."""
    (script,) = [script for name, script, _env in STEPS if name.startswith("publish-") and sign in script]
    return script


def test_what_is_attested_is_the_list_of_what_is_published_and_every_package(box):
    (box.work / "site/a b").mkdir(parents=True)
    for name in ("a b/x\ny.html", "index.html", "kyoso-20261122.zip", "kyoso-genai.zip"):
        (box.work / "site" / name).write_text(name)
    assert box.run(publishing("> SHA256SUMS")).returncode == 0
    assert box.run("cd site && sha256sum --check --quiet SHA256SUMS").returncode == 0
    assert box.run(publishing("> subjects.txt")).returncode == 0
    assert box.run("cd site && sha256sum --check --quiet ../subjects.txt").returncode == 0
    told = [line.split("  ")[1] for line in (box.work / "subjects.txt").read_text().splitlines()]
    assert told == ["SHA256SUMS", "kyoso-20261122.zip", "kyoso-genai.zip"]


PUBLISHED = ["index.html", "kyoso-difference.zip", "kyoso-20261120.zip", "kyoso-20261101.zip", "kyoso-20261031.zip"]
PUBLISHED += ["kyoso-20261003-sums.zip", "kyoso-20261003-noscript.zip"]


@pytest.mark.parametrize(
    ("day", "chosen"),
    [
        ("2026-11-22", "20261101"),
        ("2026-11-01", "20261031"),
        ("2026-12-01", "20261120"),
        ("2026-10-05", "20261003-sums"),
    ],
)
def test_the_difference_starts_from_the_first_package_of_the_month_or_the_last_before_it(day, chosen, box):
    sums = "".join(f"{sha256(name.encode()).hexdigest()}  ./{name}\n" for name in PUBLISHED)
    curl = box.bin / "curl"
    curl.write_text(
        '#!/bin/sh\nwhile [ $# -gt 1 ]; do [ "$1" = --output ] && out=$2; shift; done\n'
        f'case "$1" in */SHA256SUMS) printf "%s" "{sums}" > "$out"; echo 200;;\n'
        '*) printf "%s" "${1##*/}" > "$out";; esac\n'
    )
    assert box.run(f'tools/earlier_package.sh "https://www.example.jp/" {day}').returncode == 0
    found = sorted(path.name for path in (box.work / "packages").glob("*.zip"))
    assert found == [f"kyoso-{chosen}.zip"]


@pytest.mark.parametrize(("answer", "code"), [(b"404", 0), (b"200", 0), (b"500", 1), (b"", 1)])
def test_without_an_earlier_package_there_is_none_and_a_list_that_cannot_be_read_ends_it(answer, code, box):
    box.replies = {"curl": answer}
    (box.work / "packages").mkdir()
    (box.work / "packages/published.txt").write_text("")
    assert box.run('tools/earlier_package.sh "https://www.example.jp/" 2026-11-22').returncode == code
    assert list((box.work / "packages").glob("*.zip")) == []


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ("cases/rei.js\r\ncases/rei.md\r\n", {"kyoso-20261101-sums.zip": ["SHA256SUMS"]}),
        ("threads/rei.md\r\n", {"kyoso-20261101-sums.zip": ["SHA256SUMS"]}),
        ("assets/rei.css\r\n", {"kyoso-20261101.zip": ["SHA256SUMS", "cases/rei.html"]}),
        ("", {"kyoso-20261101.zip": ["SHA256SUMS", "cases/rei.html"]}),
    ],
)
def test_what_was_withdrawn_is_in_no_earlier_package_either(gone, left, box):
    (box.work / "packages").mkdir()
    with zipfile.ZipFile(box.work / "packages/kyoso-20261101.zip", "w") as earlier:
        earlier.writestr("SHA256SUMS", f"{'0' * 64}  cases/rei.html\n")
        earlier.writestr("cases/rei.html", "rei")
    name = "00-kieta-file.txt" if gone else "index.html"
    (box.work / "kyoso-difference.zip").write_bytes(a_zip(f"\ufeff言葉\r\n\r\n{gone}", name))
    assert box.run("tools/sums_only.sh kyoso-difference.zip").returncode == 0
    found = {path.name: zipfile.ZipFile(path).namelist() for path in (box.work / "packages").iterdir()}
    assert found == left
    assert earlier_package(box.work / "packages" / next(iter(left))).day == date(2026, 11, 1)


def test_all_packages_and_the_bill_of_materials_come_to_lie_in_the_site(box):
    (box.work / "site").mkdir()
    (box.work / "packages").mkdir()
    (box.work / "packages/kyoso-20261101.zip").write_text("earlier")
    given = {"URL": "https://www.example.jp/", "DAY": "2026-11-22"}
    assert box.run(publishing("kyoso pack"), **given).returncode == 0
    packs = [call[2:] for call in box.calls if call[:2] == ["kyoso", "pack"]]
    at = ["--day", "2026-11-22", "--url", "https://www.example.jp/", "--repository", "https://github.com/example/x"]
    since = ["--since", "packages/kyoso-20261101.zip", "--out", "kyoso-difference.zip"]
    assert packs == [at, [*at, "--no-scripts"], [*at, *since]]
    assert {path.name for path in (box.work / "site").iterdir()} == {"kyoso-20261101.zip", "kyoso-sbom.cdx.json"}


@pytest.mark.parametrize("machines", ["3", "6", "12"])
def test_every_machine_of_a_site_in_parts_has_a_number(machines, box):
    plan = next(script for name, script, _names in STEPS if name.startswith("parts-plan"))
    assert box.run(plan, MACHINES=machines, GITHUB_OUTPUT="told").returncode == 0
    told = dict(line.split("=") for line in (box.work / "told").read_text().splitlines())
    assert json.loads(told["numbers"]) == list(range(1, int(machines) + 1))
    assert told["day"].isdigit()
