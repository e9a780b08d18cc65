"""What a piece of evidence can carry: fields of an entry, and the headings of its text."""

from generator.model.labelled import Labelled


class Claim(Labelled):
    """The part of an entry that a piece of evidence carries: a field, or a section of the text."""

    SUMMARY = "summary", "要約"
    INDICATORS = "indicators", "指標"
    IMPACT = "impact", "減らした時間の計算"
    EFFORT = "effort", "手間"
    COST = "cost", "費用"
    NETWORK = "network", "ネットワーク"
    PERIOD = "period", "期間"
    CHALLENGE = "課題"
    APPROACH = "取り組み"
    OUTCOME = "成果"
    LESSONS = "つまずきと学び"
    CONDITIONS = "真似するための条件"
    ADAPTATION = "ずらしどころ"
    ANSWER = "答え"
    COLLECTION = "資料が言っていること"
    EXCHANGE = "やり取り"
    OPEN_QUESTIONS = "残った問い"


CASE_SECTIONS = (
    Claim.CHALLENGE,
    Claim.APPROACH,
    Claim.OUTCOME,
    Claim.LESSONS,
    Claim.CONDITIONS,
    Claim.ADAPTATION,
)
THREAD_SECTIONS = (Claim.ANSWER, Claim.COLLECTION, Claim.EXCHANGE, Claim.OPEN_QUESTIONS)
EDITED_SECTIONS = (Claim.EXCHANGE,)  # written by editors alone, who keep the consent of everybody who speaks
SECTION_HELP = {
    Claim.CHALLENGE: "何に困っていたか",
    Claim.APPROACH: "何をしたか。順番がわかるように",
    Claim.OUTCOME: "何が変わったか。実測と見込みを分ける。わからないことは、わからないと書く",
    Claim.LESSONS: "うまくいかなかったこと、やってみてわかったこと",
    Claim.CONDITIONS: "同じことをするのに要るもの(体制、費用、ネットワーク、規則)",
    Claim.ADAPTATION: "自団体に合わせて変えるとよいところ。資料にない考えは「編集部の見方: 」で始める段落に分ける",
    Claim.ANSWER: "問いへの答え。先に結論を書く。資料にない考えは「編集部の見方: 」で始める段落に分ける",
    Claim.COLLECTION: "「### 資料1」のように「根拠」の順の番号で分け、その資料が言っていることを自分の言葉で書く",
    Claim.EXCHANGE: "全員の同意を得た、実際のやり取り。「### 質問者」「### 回答者1」の見出しで分ける",
    Claim.OPEN_QUESTIONS: "まだわからないこと。同僚が答えられる問いを「- …ですか」と1文ずつ書き、注意は「答え」へ",
}

_WRITTEN = frozenset(map(str, Claim))


def heading_meant(title: str) -> str:
    """Return the heading of a section that ``title`` is in the language of the site; any other as it is."""
    if title in _WRITTEN:
        return title
    return next((str(claim) for claim in Claim if claim.is_called(title)), title)
