"""Names as people spell them → one spelling: old and new kanji, ヶ and ケ, signs of other widths, either kana."""

import re
import unicodedata

HAN = "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # kanji, as a range of a pattern
SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"  # which shape of a kanji is meant
_JOYO = (  # 常用漢字表 (平成22年内閣告示第2号): 康熙字典体 in brackets, then the form of the table
    "亞亜 惡悪 壓圧 圍囲 醫医 爲為 壹壱 隱隠 榮栄 營営 衞衛 驛駅 圓円 鹽塩 緣縁 艷艶 應応 歐欧 毆殴 櫻桜 奧奥 橫横 "
    "溫温 穩穏 假仮 價価 畫画 會会 繪絵 壞壊 懷懐 槪概 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 渴渇 罐缶 卷巻 陷陥 勸勧 寬寛 "
    "關関 歡歓 觀観 氣気 歸帰 龜亀 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 虛虚 峽峡 挾挟 狹狭 鄕郷 曉暁 區区 驅駆 勳勲 薰薫 "
    "徑径 莖茎 惠恵 揭掲 溪渓 經経 螢蛍 輕軽 繼継 鷄鶏 藝芸 擊撃 缺欠 硏研 縣県 儉倹 劍剣 險険 圈圏 檢検 獻献 權権 "
    "顯顕 驗験 嚴厳 廣広 效効 恆恒 黃黄 鑛鉱 號号 國国 黑黒 碎砕 濟済 齋斎 劑剤 雜雑 參参 棧桟 蠶蚕 慘惨 贊賛 殘残 "
    "絲糸 齒歯 兒児 辭辞 濕湿 實実 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 將将 稱称 涉渉 燒焼 "
    "證証 奬奨 條条 狀状 乘乗 淨浄 剩剰 疊畳 繩縄 壤壌 孃嬢 讓譲 釀醸 觸触 囑嘱 眞真 寢寝 愼慎 盡尽 圖図 粹粋 醉酔 "
    "穗穂 隨随 髓髄 樞枢 數数 瀨瀬 聲声 齊斉 靜静 竊窃 攝摂 專専 淺浅 戰戦 踐践 錢銭 潛潜 纖繊 禪禅 雙双 壯壮 爭争 "
    "莊荘 搜捜 插挿 巢巣 曾曽 瘦痩 裝装 總総 騷騒 增増 藏蔵 臟臓 卽即 屬属 續続 墮堕 對対 體体 帶帯 滯滞 臺台 瀧滝 "
    "擇択 澤沢 擔担 單単 膽胆 團団 斷断 彈弾 遲遅 癡痴 蟲虫 晝昼 鑄鋳 廳庁 徵徴 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 點点 轉転 "
    "傳伝 燈灯 當当 黨党 盜盗 稻稲 鬭闘 德徳 獨独 讀読 屆届 貳弐 惱悩 腦脳 霸覇 拜拝 廢廃 賣売 麥麦 發発 髮髪 拔抜 "
    "晚晩 蠻蛮 祕秘 濱浜 甁瓶 拂払 佛仏 倂併 竝並 餠餅 邊辺 變変 辯弁 瓣弁 辨弁 步歩 寶宝 豐豊 襃褒 飜翻 每毎 萬万 "
    "滿満 麵麺 默黙 彌弥 譯訳 藥薬 與与 豫予 餘余 譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 綠緑 淚涙 "
    "壘塁 禮礼 勵励 戾戻 靈霊 齡齢 曆暦 歷歴 戀恋 鍊錬 爐炉 勞労 郞郎 樓楼 錄録 灣湾 "
)
_JIS = (  # the 22 pairs that JIS X 0208 changed places of in 1983, and the 4 it added then
    "鯵鰺 鴬鶯 蛎蠣 撹攪 潅灌 諌諫 頚頸 砿礦 蕊蘂 靭靱 賎賤 壷壺 砺礪 梼檮 涛濤 迩邇 蝿蠅 桧檜 侭儘 薮藪 篭籠 "
    "尭堯 槙槇 遥遙 瑶瑤 "
)
_OF_NAMES = (  # 戸籍統一文字: forms of one kanji that names are written with
    "髙高 﨑崎 嶋島 嶌島 冨富 渕淵 竈釜 竃釜 舘館 峯峰 驒騨 巿市 鷗鴎 蘆芦 邉辺 桒桑 靑青 淸清 "
)
VARIANTS = {pair[0]: pair[1] for pair in (_JOYO + _JIS + _OF_NAMES).split()}
_NEW = str.maketrans(VARIANTS)
_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
IGNORED = re.compile(rf"[\s{SELECTORS}]")
JOINING = {  # what is read "ga" or "no" between two kanji of a name
    "ケ": re.compile(rf"(?<=[{HAN}])[ヶケがガヵ](?=[{HAN}])"),
    "の": re.compile(rf"(?<=[{HAN}])[ノの之乃](?=[{HAN}])"),
}


def in_hiragana(text: str) -> str:
    """Return ``text`` with katakana as hiragana, sign by sign (イシカリ → いしかり)."""
    return text.translate(_HIRAGANA)


def in_new_kanji(text: str) -> str:
    """Return ``text`` with old and variant kanji as the new ones, sign by sign (四條 → 四条)."""
    return text.translate(_NEW)


def spelling_key(text: str) -> str:
    """Return what all spellings of one name have in common, without blanks (龍ヶ崎市, 竜が崎 市 → 竜ケ崎市)."""
    key = in_new_kanji(IGNORED.sub("", unicodedata.normalize("NFKC", text)))
    for sign, pattern in JOINING.items():
        key = pattern.sub(sign, key)
    return in_hiragana(key)
