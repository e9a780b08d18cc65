"""What people call the choices of a case (実施中, 匿名で, 約120万円) → their labels: one table of words."""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from generator.intake.amounts import yen_in
from generator.model.labelled import Labelled
from generator.model.ties import NAMING
from generator.model.vocabulary import (
    Attribution,
    Basis,
    CostBand,
    Direction,
    NetworkModel,
    OutcomeKind,
    SourceKind,
    Stage,
)

_Choice = TypeVar("_Choice", bound=Labelled)
# What people call a choice; the word that ends last says it, the longer of two that end together.
_STAGES = {
    Stage.PLANNED: r"予定|検討|準備|計画|構想|企画|これから|調整|未実施|未着手",
    Stage.PILOT: r"試行(?:的に)?(?:実施|運用|導入)?|試し|試験(?:的に)?(?:実施|運用|導入)?|実証(?:実験|事業)?|実験|"
    r"テスト|トライアル"
    r"|モデル(?:実施|事業)?|一部(?:で|の課で)?(?:実施|導入|運用|試行)|PoC",
    Stage.IN_USE: r"運用|実施|稼働|継続|続け|使用|利用|使って|使い始め|動いて|導入|"
    r"本格(?:実施|運用|稼働)?|定着|展開|本番|やって|進行",
    Stage.ENDED: r"やめ|終了|終わ|完了|中止|廃止|休止|打ち切|打切|断念|(?:運用|実施|稼働|使用|利用)(?:終了|停止|中止)",
}
_OUTCOMES = {
    OutcomeKind.FAILED: r"失敗|うまくいか|うまく行か|効果(?:は)?(?:なし|無し|な[くい]|が出な)|断念|"
    r"成果(?:は)?(?:なし|無し|が出な)",
    OutcomeKind.STOPPED: r"中止|廃止|取りやめ|取り止め|やめ",
    OutcomeKind.EXPECTED: r"見込|期待|これから|まだ|検証中|測定中|未定|予定",
    OutcomeKind.PARTIAL: r"部分|一部|ある程度|まずまず|半分|少し|やや|限定",
    OutcomeKind.ACHIEVED: r"あり|有り|有$|出た|出て|成功|うまくい|達成|改善|"
    r"大幅|大き[いく]|減っ|減り|短縮|削減|よかった|良かった|良好",
}
_HIDE = re.compile(
    r"(?:出|載せ|のせ|公表し|公開し|書か|名乗ら)(?:さ)?ない|匿名|非公[表開]|伏せ|隠|不可|いいえ|否|NG|ダメ|だめ|なし$|控え|希望しない|×|✕|人口",
    re.IGNORECASE,
)
_SHOW = re.compile(
    r"(?:出|載せ|のせ|公表し|公開し)て?(?:も)?(?:し?て)?(?:よい|良い|いい|可|構|OK|大丈夫)|^可|^はい|^OK|公開$|公表$|^○|^〇|団体名",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[都道府県市区町村]$")
_FREE = re.compile(r"無料|無償|なし|無し|かかって(?:い)?(?:ない|ません)|かからな|ゼロ|不要|^0$|既存の?もの")
_COSTS = (
    (0, CostBand.NONE),
    (500_000, CostBand.UNDER_500K),
    (3_000_000, CostBand.UNDER_3M),
    (10_000_000, CostBand.UNDER_10M),
    (100_000_000, CostBand.UNDER_100M),
    (1_000_000_000, CostBand.UNDER_1B),
)


def hides_name(told: str) -> bool:
    """Whether what stands where a place is asked says that it shall not be named."""
    return bool(_HIDE.search(told)) and not _PLACE.search(told)


def _called(words: Mapping[Stage, str], told: str) -> str:
    """Return the label of the choice whose word ends last in ``told``, the longest of those."""
    found = [
        (match.end(), match.end() - match.start(), choice)
        for choice, word in words.items()
        for match in re.finditer(word, told)
    ]
    return max(found, key=lambda one: one[:2])[2].written if found else ""


def _stage(told: str) -> str:
    return _called(_STAGES, told)


def _outcome(told: str) -> str:
    return next((one.written for one, words in _OUTCOMES.items() if re.search(words, told)), "")


def _naming(told: str) -> str:
    if _HIDE.search(told):
        return Attribution.BAND.written
    return Attribution.ORGANISATION.written if _SHOW.search(told) else ""


def _cost(told: str) -> str:
    yen = yen_in(told)
    if yen is None:
        return CostBand.NONE.written if _FREE.search(told) else ""
    return next((band.written for most, band in _COSTS if yen <= most), CostBand.OVER_1B.written)


# A word that is the mark of a model, and one that says 「′」; several models at once name none.
_MODELS = (
    (re.compile("α|アルファ|あるふぁ|alpha", re.IGNORECASE), NetworkModel.ALPHA, NetworkModel.ALPHA_DASH),
    (re.compile("β|ベータ|べーた|beta", re.IGNORECASE), NetworkModel.BETA, NetworkModel.BETA_DASH),
)
_DASH = re.compile("[\u0301′'’`´ʹ]|ダッシュ|だっしゅ|プライム|dash", re.IGNORECASE)
_SOURCES = {
    SourceKind.NEWS: "新聞|テレビ|ニュース|報道",
    SourceKind.JOURNAL: "雑誌|専門誌|業界誌|機関誌",
    SourceKind.VENDOR: "事業者|ベンダー?|企業|メーカー",
}

_BASES = {
    Basis.EXPECTED: "見込|見積|試算|推計|推定|予測|想定|期待",
    Basis.MEASURED: "実測|計測|測定|計った|測った",
    Basis.PRELIMINARY: "速報|暫定",
    Basis.PUBLISHED: "公表|公開|発表|報道|広報",
}
_DIRECTIONS = {Direction.DOWN: "減(?!らな)|少な|下が|下げ|短|低", Direction.UP: "増(?!えな)|多い|多く|上が|上げ|高"}


def _network(told: str) -> str:
    named = [(word.findall(told), plain, dashed) for word, plain, dashed in _MODELS if word.search(told)]
    if len(named) != 1 or len(named[0][0]) > 1:
        return ""
    _found, plain, dashed = named[0]
    return (dashed if _DASH.search(told) else plain).written


def _one_of(choices: Mapping[_Choice, str]) -> Callable[[str], str]:
    """Return what tells the label of the one choice of whose words one stands in a text."""

    def called(told: str) -> str:
        found = [choice.written for choice, words in choices.items() if re.search(words, told)]
        return found[0] if len(found) == 1 else ""

    return called


# By the name of a field: what a text in half width calls one of its choices, by its label; nothing if it calls none.
CALLED: Mapping[str, Callable[[str], str]] = {
    "stage": _stage,
    "outcome": _outcome,
    NAMING.name: _naming,
    "cost": _cost,
    "network": _network,
    "basis": _one_of(_BASES),
    "direction": _one_of(_DIRECTIONS),
    "kind": _one_of(_SOURCES),  # of a source; of figures and materials none of these is a choice
}
