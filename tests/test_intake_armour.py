"""Armour: what mail and chat do to it changes nothing, what damages it is told."""

import base64
import hashlib
import json
import os
import time
import zlib
from dataclasses import replace

import pytest
from letters import damaged, made_up, sent

from generator.findings.diagnostics import RefusedError
from generator.intake.armour import BEGIN, COLUMNS, Opened, decode, encode, holds_armour
from generator.intake.received import received

AGAIN = (
    "送り主に、フォームの「コピー」をもう一度押して、全体を送り直してもらってください"
    "(前の文字列は、引用で残っていてかまいません)"
)


def armour_of(data, end=""):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    code = base64.b64encode(packer.compress(data) + packer.flush()).decode()
    return f"{BEGIN}\n{code}\n[KYOSO1:END:{len(code)}:{hashlib.sha256(code.encode()).hexdigest()[:16]}]{end}"


def refusal(text):
    with pytest.raises(RefusedError) as raised:
        decode(text)
    return str(raised.value)


def test_armour_is_short_lines_of_ascii():
    text = encode(made_up(1))
    lines = text.splitlines()
    assert text.isascii()
    assert max(map(len, lines)) <= COLUMNS == 36
    assert lines[0] == BEGIN
    assert all(len(line) == COLUMNS for line in lines[1:-2])


@pytest.mark.parametrize("seed", range(200))
def test_every_way_of_sending_it_brings_the_same_answers(seed):
    answers = made_up(seed)
    for name, data in sent(encode(answers)).items():
        assert list(received(name, data, None)) == [answers], name


@pytest.mark.parametrize("seed", range(100))
def test_every_damage_is_told(seed):
    for damage, text in damaged(encode(made_up(seed)), seed).items():
        assert refusal(text), damage


def test_what_is_wrong_and_what_to_do_is_said():
    whole = encode(made_up(2))
    lines = whole.splitlines()
    length = int(lines[-1].split(":")[2])
    assert refusal("こんにちは").startswith(
        f"投稿の文字列({BEGIN} で始まる部分)がありません。フォームで書いたものなら、"
    )
    assert refusal("\n".join(lines[:-1])) == f"投稿の文字列が途中で切れています(終わりの行がありません)。{AGAIN}"
    assert refusal("\n".join(lines[1:])) == f"投稿の文字列の始まり({BEGIN} の行)がありません。{AGAIN}"
    short = f"投稿の文字列が足りません({length}文字のはずが{length - COLUMNS}文字)。{AGAIN}"
    assert refusal("\n".join(lines[:1] + lines[2:])) == short
    changed = whole.replace(lines[1], lines[1].swapcase())
    assert refusal(changed) == f"投稿の文字列が途中で書き換わっています。{AGAIN}"
    newer = whole.replace("KYOSO1", "KYOSO2")
    assert refusal(newer).startswith("投稿の文字列が、この kyoso より新しい版で作られています。")
    other = encode(made_up(3))
    assert refusal(whole + other) == (
        "違う投稿の文字列が2つあり、どれが新しいかわかりません。使うものだけを残して、渡し直してください"
    )


def test_the_same_armour_twice_as_in_a_mail_of_two_forms_is_one():
    answers = made_up(4)
    assert decode(encode(answers) * 2) == Opened(answers)
    later = replace(answers, made_at="2026-11-28T09:00:01")
    assert decode(encode(replace(answers, made_at="2026-11-28T09:00:00")) + encode(later)) == Opened(later)


@pytest.mark.parametrize("seed", range(40))
def test_a_whole_copy_is_taken_whatever_damaged_one_stands_above_or_below_it(seed):
    answers = made_up(seed)
    whole = encode(answers)
    for damage, text in damaged(whole, seed).items():
        quoted = "\n".join(f"> {line}" for line in text.splitlines())
        for mail in (f"{whole}\n{quoted}\n", f"{quoted}\n\n{whole}", f"{text}\n{whole}\n{text}"):
            assert decode(mail) == Opened(answers), damage


@pytest.mark.parametrize(
    "days", [("2026-11-27T23:59:59", "2026-11-28T00:00:00"), ("2026-11-27", "2026-11-28T00:00:00")]
)
def test_of_two_different_whole_ones_the_newer_counts_wherever_it_stands(days):
    old, new = (replace(made_up(number), made_at=day) for number, day in enumerate(days))
    assert decode(encode(old) + encode(new)) == decode(encode(new) + encode(old)) == Opened(new, (old,))


def test_of_two_without_a_second_the_day_of_review_tells_the_newer():
    old, new = (
        replace(made_up(1), fields={**made_up(1).fields, "reviewed_on": day}) for day in ("2026-11-01", "2026-11-02")
    )
    assert decode(encode(new) + encode(old)) == Opened(new, (old,))


def test_which_older_copy_was_passed_over_is_said():
    old, new = (replace(made_up(1), slug=f"shiken-{day}", made_at=f"2026-11-2{day}T09:00:00") for day in (7, 8))
    answers, remark = received("mail.txt", f"{encode(new)}\n> {encode(old)}".encode(), None)
    assert answers == new
    title = made_up(1).fields["title"]
    assert remark.text.startswith(
        f"新しいほうの投稿を使いました。古い投稿「{title}」(2026-11-27 09:00:00)は使っていません。"
    )


def test_a_bomb_is_refused_before_it_unfolds():
    started = time.process_time()
    assert refusal(armour_of(b" " * 200_000_000)).startswith("投稿が大きすぎます(256キロバイトまで)。")
    assert refusal(armour_of(os.urandom(200_000))).startswith("投稿が大きすぎます")
    assert time.process_time() - started < 5


@pytest.mark.parametrize("data", [b"", b"x", b"\xff", b"[" * 100_000, b'{"kind": "case"', b"9" * 5000])
def test_what_is_no_answer_is_refused(data):
    assert refusal(armour_of(data))


def test_what_was_never_packed_is_refused():
    code = base64.b64encode(b"not packed").decode()
    end = f"[KYOSO1:END:{len(code)}:{hashlib.sha256(code.encode()).hexdigest()[:16]}]"
    assert refusal(BEGIN + code + end) == f"投稿の文字列を読み取れません。{AGAIN}"


def test_the_content_is_plain_json():
    answers = made_up(6)
    code = "".join(encode(answers).splitlines()[1:-1])
    assert json.loads(zlib.decompress(base64.b64decode(code), -15)) == answers.as_data()


def test_anything_that_was_armour_is_recognised():
    assert holds_armour("> [KYO\n> SO1:BEG")
    assert not holds_armour("KYOSO")
