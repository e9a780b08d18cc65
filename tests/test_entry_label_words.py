"""Sentences about files in the words of people who never see one."""

import re

import pytest
from builders import check_folder
from trees import REJECT

from generator.entry.label_words import LabelWords
from generator.kinds import ENTRY_KINDS, kind_at
from generator.model.entry import Case
from generator.model.tree import fields_of
from generator.reading.answered import answered

THEMES = {"madoguchi": "窓口改革"}
QUOTED = re.compile(r"「[^」]*」(?!がない)")


def words_of(fields):
    """Yield every word of the files that has a label: names of fields and of choices, at every depth."""
    for field in fields:
        yield field.name
        yield from (value for value, label in field.choices if value.isascii() and value != label)
        yield from words_of(field.parts)


WORDS = {
    kind: re.compile(rf"(?<![\w./@-])(?:{'|'.join(set(words_of(fields_of(kind.model))))})(?![\w./@-])", re.ASCII)
    for kind in ENTRY_KINDS.values()
}


@pytest.mark.parametrize(
    ("path", "of_files", "of_people"),
    [
        (
            ("stage",),
            "「stage(取り組みの段階)」は「planned」「pilot」「in_use」「ended」のいずれかにしてください",
            "「取り組みの段階」は「計画中」「試行中」「運用中」「終了」のいずれかにしてください",
        ),
        ((), "「summary: …」の行に値を書いてください", "「要約」に値を書いてください"),
        (("effort", "months"), "「months(期間(月))」には数字を書いてください", "「期間(月)」には数字を書いてください"),
        (("evidence", 1), "「title: …」の行に値を書いてください", "「資料名」に値を書いてください"),
        (
            (),
            "themes には content/themes にあるテーマの名前を書いてください",
            "「テーマ」にはテーマの名前を書いてください",
        ),
        (("themes", 0), "もしかして: madoguchi(窓口改革)", "もしかして: 窓口改革"),
        (("themes", 0), "もしかして: madoguchi", "もしかして: 「窓口改革」"),
        (
            (),
            "ほかの公開資料に替えるか、attribution を organisation にしてください",
            "ほかの公開資料に替えるか、「団体名の出し方」を「団体名のみ」にしてください",
        ),
        ((), "自治体コードの行を消してください", "自治体の欄を空にしてください"),
        (
            ("課題",),
            "画像の内容を文章で書くか、content/figures に図を置いて figures に書いてください",
            "画像の内容を文章で書いてください",
        ),
        (
            (),
            "数値が載っている資料の supports に indicators を加えてください",
            "数値が載っている資料の「裏付ける箇所」に「指標」を加えてください",
        ),
        (
            (),
            '「municipality: "6桁のコード"」を書くか、attribution を band にしてください',
            "「自治体」に「6桁のコード」を書くか、「団体名の出し方」を「人口規模のみ」にしてください",
        ),
        (
            ("impact", "hours"),
            "「hours: 200」に直すか、この行を消してください",
            "「減った時間」を「200」に直すか、この欄を空にしてください",
        ),
        (
            ("indicators", 0),
            "「as_of: 2025-10」のように年月を書いてください",
            "「時点」に「2025-10」のように年月を書いてください",
        ),
        (
            (),
            "公開ページのアドレス(https://…)をそのまま書いてください",
            "公開ページのアドレス(https://…)をそのまま書いてください",
        ),
    ],
)
def test_fields_and_choices_are_called_what_people_were_shown(path, of_files, of_people):
    assert LabelWords(Case, path, THEMES).said(of_files) == of_people


@pytest.mark.parametrize(
    ("of_files", "of_people"),
    [
        ("「summary」がないか、空です", "「要約」がないか、空です"),
        ("「title」と書かれています", "「title」と書かれています"),
        (
            "人口規模(population_band)と attribution: band がそろっていません",
            "人口規模と「団体名の出し方」の「人口規模のみ」がそろっていません",
        ),
        ("「## 課題」 がないか、空です", "「課題」がないか、空です"),
    ],
)
def test_what_the_author_wrote_is_quoted_as_it_is(of_files, of_people):
    assert LabelWords(Case, ("stage",), THEMES).found(of_files) == of_people


@pytest.mark.parametrize("broken", REJECT, ids=lambda tree: tree.name)
def test_no_finding_about_an_entry_keeps_a_word_of_the_files(broken, tree):
    folder = tree(broken)
    for finding in check_folder(folder).diagnostics:
        kind = kind_at((folder / finding.path).relative_to(folder / "content"))
        if kind in WORDS and finding.rule.code not in {"KB213", "KB318"} and (folder / finding.path).is_file():
            text = (folder / finding.path).read_text(encoding="utf-8", errors="replace")
            path, _line = answered(text, kind).path(finding.span, finding.found)
            words = LabelWords(kind.model, path, THEMES)
            told = [words.said(finding.must), QUOTED.sub("", words.found(finding.found)), words.said(finding.mend)]
            assert [WORDS[kind].findall(sentence) for sentence in told] == [[], [], []], told
