"""Words that tell where a place lies or of what kind it is, and to which places each of them applies."""

CITIES = ("市", "中核市", "指定都市", "施行時特例市")
SELVES: dict[str, tuple[str, ...]] = {  # by their kinds
    "政令指定都市|指定都市|政令市|designated city": ("指定都市",),
    "中核市|core city": ("中核市",),
    "特例市": ("施行時特例市",),
    "特別区|東京23区|special ward": ("特別区",),
    "当区|区役所|区長": ("特別区", "指定都市"),
    "当市|本市|市役所|市長|市議会": CITIES,
    "当町|町役場|町長|町議会": ("町",),
    "当村|村役場|村長|村議会": ("村",),
    "県庁|県知事|県議会|都庁|道庁|府庁": ("都道府県",),
}
REGIONS = {"東北": "東北", "関東": "関東", "中部": "中部", "近畿": "近畿", "関西": "近畿", "中国地方": "中国"}
REGIONS |= {"四国": "四国", "九州": "九州・沖縄"}
REGIONS |= {"Tohoku": "東北", "Kanto": "関東", "Chubu": "中部", "Kinki": "近畿", "Kansai": "近畿"}
REGIONS |= {"Shikoku": "四国", "Kyushu": "九州・沖縄"}
# Parts of regions, and of several; counties stand in the reference list.
PARTS = {
    "北陸|Hokuriku": "新潟県 富山県 石川県 福井県",
    "甲信越": "山梨県 長野県 新潟県",
    "東海地方": "岐阜県 静岡県 愛知県 三重県",
    "山陰": "鳥取県 島根県",
    "山陽地方": "岡山県 広島県 山口県",
    "首都圏": "茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 山梨県",
    "北関東": "茨城県 栃木県 群馬県",
    "南関東": "埼玉県 千葉県 東京都 神奈川県",
    "北東北": "青森県 岩手県 秋田県",
    "南東北": "宮城県 山形県 福島県",
    "京阪神": "京都府 大阪府 兵庫県",
}
SEATS = "県庁所在地|道庁所在地|府庁所在地|prefectural capital"
SEATS_ELSEWHERE = {"東京都": "131041", "山口県": "352039", "福岡県": "401307"}  # not the first of their prefecture
INSIDE = {"道内": "北海道", "道央": "北海道", "道南": "北海道", "道北": "北海道", "道東": "北海道", "都内": "東京都"}
INSIDE |= {"信州": "長野県", "上州": "群馬県", "越後": "新潟県", "讃岐": "香川県", "琉球": "沖縄県", "遠州": "静岡県"}
BANKS = {"横浜銀行": "神奈川県", "仙台銀行": "宮城県", "足利銀行": "栃木県", "名古屋銀行": "愛知県"}  # of a prefecture
BANKS |= {"大垣共立銀行": "岐阜県", "北九州銀行": "福岡県", "つくば銀行": "茨城県"}
OF_PREFECTURES = "新聞|大学|放送|銀行|労働局|県警|地裁|支社|支店|高校|空港|駅"


def said() -> dict[str, tuple[str, str]]:
    """Return every word that tells something, with the sort of it, and by what it is known."""
    sorts = [("area", PARTS), ("seat", [SEATS]), ("kind", SELVES)]
    told = {word: (sort, word) for sort, known in sorts for words in known for word in words.split("|")}
    return told | {word: ("region", region) for word, region in REGIONS.items()}
