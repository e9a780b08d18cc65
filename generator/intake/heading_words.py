"""What people call the headings of a case, in Japanese and English, and the words that tell which one they mean."""

from collections.abc import Mapping, Sequence

from generator.model.claims import Claim

# What people call the headings of a case, beside their own names.
CALLED: Mapping[Claim, str] = {
    Claim.CHALLENGE: "背景 背景と課題 課題と背景 きっかけ 経緯 現状 現状と課題 問題 問題点 目的 困りごと "
    "困っていたこと 導入前の課題",
    Claim.APPROACH: "取組 取組み 取組内容 取り組み内容 取組の内容 取り組んだこと やったこと したこと 実施内容 "
    "実施したこと 対応 対策 工夫 工夫したこと 工夫した点 進め方 手順 解決策 解決方法",
    Claim.OUTCOME: "結果 効果 成果と効果 効果と成果 成果・効果 効果・成果 得られた効果 導入効果 変わったこと "
    "よかったこと 良かった点",
    Claim.LESSONS: "つまずき つまずいたこと つまずいた点 失敗 失敗したこと 苦労 苦労したこと 苦労した点 反省 反省点 "
    "学び 学んだこと 気づき 気付き 教訓 注意点 うまくいかなかったこと 困ったこと 今後の課題 残った課題",
    Claim.CONDITIONS: "条件 前提 前提条件 体制 必要な体制 必要なもの 要るもの 用意するもの 体制と費用 費用と体制",
    Claim.ADAPTATION: "応用 横展開 他団体へのヒント ほかの団体へ ほかの団体なら 変えるとよいところ "
    "これからの人へ これから取り組む人へ これから始める人へ 次の人へ",
}
# What people call them in English, on a site in English.
IN_ENGLISH: Mapping[Claim, Sequence[str]] = {
    Claim.CHALLENGE: ("problems", "the problem", "background", "challenge", "the trouble", "issue", "why we did it"),
    Claim.APPROACH: ("what we did", "approach", "what was tried", "our solution", "solution", "how we did it"),
    Claim.OUTCOME: ("result", "what changed", "effects", "what came of it"),
    Claim.LESSONS: ("lessons", "setbacks", "lessons learned", "lessons learnt", "what we learned", "difficulties"),
    Claim.CONDITIONS: ("what you need", "conditions", "requirements", "what is needed"),
    Claim.ADAPTATION: ("what could be different", "advice", "advice to others", "for others"),
}
# What tells of a marked line in words of its writer's own; the first that stands in it counts.
MEANT: Mapping[Claim, str] = {
    Claim.LESSONS: "失敗|反省|苦労|つまず|つまづ|学び|学んだ|教訓|注意|留意|気を|気づ|今後|残(?:った|る|され)|"
    "うまくいか|大変|デメリット|難し|所感|感想|苦い|残念|やってみて|わかったこと|振り返り|ふりかえり",
    Claim.ADAPTATION: "応用|横展開|ほかの|他の|他団体|他自治体|ひとこと|一言|アドバイス|ヒント|真似",
    Claim.CONDITIONS: "費用|経費|体制|必要な|準備した|要る|条件|前提|かかった|予算|コスト|"
    "お金|いくら|料金|スケジュール|期間|環境|人員",
    Claim.OUTCOME: "得られた|効果|成果|結果|どうなった|変わった|変化|よかった|良かった|その後|メリット|アフター|導入後|"
    "実施後|after",
    Claim.CHALLENGE: "課題|背景|きっかけ|なぜ|困|悩|問題|目的|経緯|現状|導入前|実施前|以前|ビフォー|before|動機|"
    "理由|必要性|始まり",
    Claim.APPROACH: r"取り?組|やった|行った|行う|した(?:こと|か)|対応|対策|"
    r"実施|方法|やり方|進め|手順|工夫|導入|解決|仕組み|"
    r"流れ|改善(?:策|内容|点)|見直し|内容|何をし|どうやっ",
}
