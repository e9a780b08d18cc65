globalThis.kbNear = {
  bands: [
    { "label": "50万人以上", "path": "", "count": 0, "cases": [] },
    { "label": "20万〜50万人", "path": "", "count": 0, "cases": [] },
    { "label": "5万〜20万人", "path": "", "count": 0, "cases": [] },
    {
      "label": "1万〜5万人",
      "path": "bands/over-10k.html",
      "count": 2,
      "cases": [{
        "title": "試験の申請を電子化し、時間を減らした（試験）",
        "path": "cases/shiken-jisseki.html",
        "place": "北海道試研市",
        "outcome": "成果あり",
      }, {
        "title": "*試験*の[導入]は_うまく_いかなかった",
        "path": "cases/shiken-shippai.html",
        "place": "",
        "outcome": "うまくいかなかった",
      }],
    },
    { "label": "1万人未満", "path": "", "count": 0, "cases": [] },
    { "label": "都道府県", "path": "", "count": 0, "cases": [] },
  ],
  prefectures: {
    "北海道": {
      "same": {
        "label": "北海道",
        "path": "prefectures/hokkaido.html",
        "count": 1,
        "cases": [{
          "title": "試験の申請を電子化し、時間を減らした（試験）",
          "path": "cases/shiken-jisseki.html",
          "place": "北海道試研市",
          "outcome": "成果あり",
        }],
      },
      "region": { "label": "北海道", "path": "", "count": 0, "cases": [] },
    },
    "青森県": {
      "same": { "label": "青森県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "東北", "path": "", "count": 0, "cases": [] },
    },
    "岩手県": {
      "same": { "label": "岩手県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "東北", "path": "", "count": 0, "cases": [] },
    },
    "宮城県": {
      "same": { "label": "宮城県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "東北", "path": "", "count": 0, "cases": [] },
    },
    "秋田県": {
      "same": { "label": "秋田県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "東北", "path": "", "count": 0, "cases": [] },
    },
    "山形県": {
      "same": { "label": "山形県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "東北", "path": "", "count": 0, "cases": [] },
    },
    "福島県": {
      "same": { "label": "福島県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "東北", "path": "", "count": 0, "cases": [] },
    },
    "茨城県": {
      "same": { "label": "茨城県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "関東", "path": "", "count": 0, "cases": [] },
    },
    "栃木県": {
      "same": { "label": "栃木県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "関東", "path": "", "count": 0, "cases": [] },
    },
    "群馬県": {
      "same": { "label": "群馬県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "関東", "path": "", "count": 0, "cases": [] },
    },
    "埼玉県": {
      "same": { "label": "埼玉県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "関東", "path": "", "count": 0, "cases": [] },
    },
    "千葉県": {
      "same": { "label": "千葉県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "関東", "path": "", "count": 0, "cases": [] },
    },
    "東京都": {
      "same": { "label": "東京都", "path": "", "count": 0, "cases": [] },
      "region": { "label": "関東", "path": "", "count": 0, "cases": [] },
    },
    "神奈川県": {
      "same": { "label": "神奈川県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "関東", "path": "", "count": 0, "cases": [] },
    },
    "新潟県": {
      "same": { "label": "新潟県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中部", "path": "", "count": 0, "cases": [] },
    },
    "富山県": {
      "same": { "label": "富山県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中部", "path": "", "count": 0, "cases": [] },
    },
    "石川県": {
      "same": { "label": "石川県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中部", "path": "", "count": 0, "cases": [] },
    },
    "福井県": {
      "same": { "label": "福井県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中部", "path": "", "count": 0, "cases": [] },
    },
    "山梨県": {
      "same": { "label": "山梨県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中部", "path": "", "count": 0, "cases": [] },
    },
    "長野県": {
      "same": { "label": "長野県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中部", "path": "", "count": 0, "cases": [] },
    },
    "岐阜県": {
      "same": { "label": "岐阜県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中部", "path": "", "count": 0, "cases": [] },
    },
    "静岡県": {
      "same": { "label": "静岡県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中部", "path": "", "count": 0, "cases": [] },
    },
    "愛知県": {
      "same": { "label": "愛知県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中部", "path": "", "count": 0, "cases": [] },
    },
    "三重県": {
      "same": { "label": "三重県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "近畿", "path": "", "count": 0, "cases": [] },
    },
    "滋賀県": {
      "same": { "label": "滋賀県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "近畿", "path": "", "count": 0, "cases": [] },
    },
    "京都府": {
      "same": { "label": "京都府", "path": "", "count": 0, "cases": [] },
      "region": { "label": "近畿", "path": "", "count": 0, "cases": [] },
    },
    "大阪府": {
      "same": { "label": "大阪府", "path": "", "count": 0, "cases": [] },
      "region": { "label": "近畿", "path": "", "count": 0, "cases": [] },
    },
    "兵庫県": {
      "same": { "label": "兵庫県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "近畿", "path": "", "count": 0, "cases": [] },
    },
    "奈良県": {
      "same": { "label": "奈良県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "近畿", "path": "", "count": 0, "cases": [] },
    },
    "和歌山県": {
      "same": { "label": "和歌山県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "近畿", "path": "", "count": 0, "cases": [] },
    },
    "鳥取県": {
      "same": { "label": "鳥取県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中国", "path": "", "count": 0, "cases": [] },
    },
    "島根県": {
      "same": { "label": "島根県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中国", "path": "", "count": 0, "cases": [] },
    },
    "岡山県": {
      "same": { "label": "岡山県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中国", "path": "", "count": 0, "cases": [] },
    },
    "広島県": {
      "same": { "label": "広島県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中国", "path": "", "count": 0, "cases": [] },
    },
    "山口県": {
      "same": { "label": "山口県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "中国", "path": "", "count": 0, "cases": [] },
    },
    "徳島県": {
      "same": { "label": "徳島県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "四国", "path": "", "count": 0, "cases": [] },
    },
    "香川県": {
      "same": { "label": "香川県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "四国", "path": "", "count": 0, "cases": [] },
    },
    "愛媛県": {
      "same": { "label": "愛媛県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "四国", "path": "", "count": 0, "cases": [] },
    },
    "高知県": {
      "same": { "label": "高知県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "四国", "path": "", "count": 0, "cases": [] },
    },
    "福岡県": {
      "same": { "label": "福岡県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "九州・沖縄", "path": "", "count": 0, "cases": [] },
    },
    "佐賀県": {
      "same": { "label": "佐賀県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "九州・沖縄", "path": "", "count": 0, "cases": [] },
    },
    "長崎県": {
      "same": { "label": "長崎県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "九州・沖縄", "path": "", "count": 0, "cases": [] },
    },
    "熊本県": {
      "same": { "label": "熊本県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "九州・沖縄", "path": "", "count": 0, "cases": [] },
    },
    "大分県": {
      "same": { "label": "大分県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "九州・沖縄", "path": "", "count": 0, "cases": [] },
    },
    "宮崎県": {
      "same": { "label": "宮崎県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "九州・沖縄", "path": "", "count": 0, "cases": [] },
    },
    "鹿児島県": {
      "same": { "label": "鹿児島県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "九州・沖縄", "path": "", "count": 0, "cases": [] },
    },
    "沖縄県": {
      "same": { "label": "沖縄県", "path": "", "count": 0, "cases": [] },
      "region": { "label": "九州・沖縄", "path": "", "count": 0, "cases": [] },
    },
  },
};
