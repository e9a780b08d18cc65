"""The offline form in Firefox, from a file: written, kept, handed out, and opened again from a copy that was saved."""

import time

from builders import TODAY
from test_form import A_CASE, FIRST
from test_form_kept import damaged_forms

from generator.intake.intake import take_in

TAB, SPACE = "\ue004", " "


def until(asked):
    """Return what is asked for as soon as it is there."""
    for _time in range(100):
        if found := asked():
            return found
        time.sleep(0.05)
    return asked()


def text_of(fox, selector):
    return fox.run("return document.querySelector(arguments[0])?.innerText", selector) or ""  # nothing from a page left


def value_of(fox, name):
    return fox.run("return document.getElementById(arguments[0])?.value ?? ''", name)


def go_to(fox, name):
    for _time in range(400):
        if fox.run("return document.activeElement.id") == name:
            return
        fox.press(TAB)
    msg = f"{name} cannot be reached"
    raise AssertionError(msg)


def choose(fox, name):
    go_to(fox, name)
    fox.press(SPACE)


# What is chosen behind a field; keys reach the page no more once Tab has gone round.
CHOSEN = {
    "f-summary": ["f-stage-0", "f-outcome-0", "f-themes-7"],
    "f-evidence-1-publisher": ["f-evidence-1-kind-0"],
}


def write_a_case(fox):
    fox.run("document.getElementById('rest').open = true")
    for name in (*FIRST, *(name for name in A_CASE if name not in FIRST)):
        fox.type(f"#{name}", A_CASE[name])
        for other in CHOSEN.get(name, ()):
            choose(fox, other)
    for number in range(3):
        choose(fox, f"promise-{number}")
    choose(fox, "finish")


def test_a_case_is_written_kept_and_handed_out_in_firefox_and_comes_in(fox, form, readers, tmp_path):
    fox.open(form.as_uri())
    write_a_case(fox)
    letter = until(lambda: value_of(fox, "letter"))
    taken = take_in(readers, TODAY, "letter.txt", letter.encode())
    assert {finding.rule.code for finding in taken.findings} <= {"KB408"}  # its clock is that of the machine
    assert text_of(fox, "#save").startswith("Markdown ファイルを保存(ishikari-")
    assert until(lambda: text_of(fox, "#form .hint").startswith("下書きを残しました"))

    copy = tmp_path / "copy.html"
    copy.write_text(f"<!DOCTYPE html>\n{fox.run('return document.documentElement.outerHTML')}", encoding="utf-8")
    for page in (form, copy):
        fox.open(page.as_uri())
        assert {name: value_of(fox, name) for name in A_CASE} == A_CASE | {"f-municipality": "北海道石狩市(012351)"}
    ids = fox.run("return [...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert sorted(set(ids)) == sorted(ids)


def test_a_form_that_cannot_run_says_so_in_firefox_too(fox, form, tmp_path):
    for number, (_name, data) in enumerate(damaged_forms(form)):
        broken = tmp_path / f"{number}.html"
        broken.write_bytes(data)
        fox.open(broken.as_uri())
        assert "このフォームは動いていません" in text_of(fox, "#form")
