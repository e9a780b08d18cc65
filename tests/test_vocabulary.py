"""The closed word lists: values, labels, and what editors are told about them."""

import pytest
from pydantic import TypeAdapter

from generator.model import builder, claims, register, vocabulary
from generator.model.claims import CASE_SECTIONS, THREAD_SECTIONS, Claim
from generator.model.labelled import Labelled

LISTS = sorted(Labelled.__subclasses__(), key=lambda words: words.__name__)


def test_the_word_lists_are_these():
    assert {words.__name__: [word.value for word in words] for words in LISTS} == {
        "Attribution": ["full", "organisation", "band", "none"],
        "Basis": ["実測", "公表値", "速報値", "見込み"],
        "BodyKind": [
            *(
                "都道府県",
                "市区町村",
                "政令市の区",
                "広域連合",
                "一部事務組合",
                "府省",
                "消防",
                "公立病院",
                "地方独立行政法人",
            ),
        ],
        "Builder": ["mkdocs", "properdocs", "mkdocs-ng", "zensical"],
        "ChangeKind": ["追記", "訂正", "改訂", "差し替え", "確認"],
        "Claim": [
            *("summary", "indicators", "impact", "effort", "cost", "network", "period"),
            *("課題", "取り組み", "成果", "つまずきと学び", "真似するための条件", "ずらしどころ"),
            *("答え", "資料が言っていること", "やり取り", "残った問い"),
        ],
        "ConsentChannel": ["form", "mail", "chat", "paper", "pull_request"],
        "ConsentScope": ["name", "quotation"],
        "CostBand": [
            *("0円", "〜50万円", "50万円〜300万円", "300万円〜1,000万円"),
            *("1,000万円〜1億円", "1億円〜10億円", "10億円〜"),
        ],
        "Direction": ["減るとよい", "増えるとよい", "どちらでもない"],
        "EvidenceLevel": ["stated", "compared", "measured", "confirmed", "replicated"],
        "FigureKind": ["前と後", "減った量", "規模・実績", "被害・負担", "目標"],
        "Language": ["ja", "en"],
        "MaterialKind": ["要綱", "仕様書", "様式", "手順書", "契約書", "説明資料", "その他"],
        "NetworkModel": ["α", "α′", "β", "β′"],
        "OutcomeKind": ["achieved", "partial", "expected", "stopped", "failed"],
        "PersonKind": ["person", "organisation"],
        "Places": ["municipalities", "prefectures", "none", "own"],
        "ReplicationResult": ["same", "partial", "did_not_work"],
        "Role": ["author", "contributor", "reviewer", "curator", "ambassador"],
        "SeenAs": ["live", "stored_copy"],
        "SourceKind": ["一次資料", "公的機関の解説", "専門誌", "報道", "事業者の資料", "その他"],
        "Span": ["1年分", "1回分"],
        "Stage": ["planned", "pilot", "in_use", "ended"],
        "Status": ["draft", "published", "archived", "withdrawn"],
        "WithdrawalReason": ["author", "privacy", "rights", "mistaken", "outdated", "merged"],
    }


@pytest.mark.parametrize("words", LISTS)
def test_every_word_has_a_label_of_its_own_in_japanese(words):
    labels = [word.label for word in words]
    assert len(set(labels)) == len(labels)
    assert [label for label in labels if label.isascii()] == []


@pytest.mark.parametrize("words", LISTS)
def test_a_word_is_its_value(words):
    assert [str(word) for word in words] == [word.value for word in words]
    assert all(words(word.value) is word for word in words)


@pytest.mark.parametrize("words", LISTS)
def test_editors_are_told_every_word_and_its_meaning(words):
    schema = TypeAdapter(words).json_schema()
    assert schema["enum"] == [word.value for word in words]
    assert schema["title"] == words.__name__
    assert schema["description"] == " / ".join(
        word.value if word.value == word.label else f"{word.value}={word.label}" for word in words
    )


def test_sections_are_claims_that_evidence_can_carry():
    fields = [claim for claim in Claim if claim.value.isascii()]
    assert [*fields, *CASE_SECTIONS, *THREAD_SECTIONS] == list(Claim)


def test_every_word_list_is_in_the_vocabulary_or_among_the_claims():
    assert {words.__module__ for words in LISTS} == {one.__name__ for one in (vocabulary, claims, builder, register)}
