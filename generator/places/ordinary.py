"""Names of municipalities that are also other words: without their ending they name a place only in a context.

Which they are was found once, by these measures, and is kept here as words.

- ``SURNAMES``: the name is borne by more than a quarter as many people as live in the municipality (estimates of
  bearers in japanese-personal-name-dataset, MIT, from 名字由来net; residents from ``content/reference``);
  ``SURNAME_READINGS``: the same of all surnames and municipalities that are read alike.
- ``WORDS``, ``KANA_WORDS``: SudachiDict core reads the name, or its reading in kana, as a common noun or an inflected
  word before では, の and を; regions of the country and a company were added. ``FUNCTION_WORDS`` may
  stand anywhere, ``AFTER_NOUNS`` right after any noun.
- ``KATAKANA_WORDS``: animals, plants, things and brands that Japanese writes in katakana.
- ``ENGLISH``, ``ROMAJI``: words that stand in addresses; ``FILE_NAMES``: those that a file name can hardly avoid.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SURNAMES = _words(
    "一戸 三原 三好 三宅 三島 三木 三沢 三浦 三田 上山 上島 上川 上田 上野 下川 下田 下野 中井 中山 中島 中川 "
    "中野 亀山 二宮 五島 井原 井川 井手 仁木 伊佐 伊東 住田 佐々 佐伯 佐川 佐野 加茂 勝山 北山 北島 北川 半田 "
    "南部 双葉 古賀 吉富 吉岡 吉川 吉田 吉見 吉野 和気 坂井 坂東 塩谷 多賀 大井 大山 大島 大崎 大川 大月 大木 "
    "大村 大江 大河原 大泉 大熊 大町 大竹 大野 太田 安田 宮田 富岡 対馬 小坂 小山 小川 小松 小林 小浜 小竹 "
    "小笠原 小菅 小谷 小野 山元 山添 山田 山辺 岡崎 島本 島田 川上 川俣 川内 川北 川口 川島 川本 川辺 市川 平川 "
    "平田 幸田 広川 広野 志賀 成田 戸田 新城 日高 早川 有田 朝倉 朝日 本山 村上 村山 村田 松原 松島 松崎 松川 "
    "松本 松浦 松田 松野 板倉 柏原 柳井 柳川 柴田 栗原 栗山 桜井 椎葉 橋本 水上 池田 河内 河合 河津 沼田 津野 "
    "浅川 浜中 浜田 深川 添田 清川 清水 渋谷 湯川 湯浅 滝川 滝沢 瀬戸 熊谷 熊野 玉城 玉川 田上 田原 田尻 田川 "
    "田村 田辺 田野 甲斐 白井 白川 白浜 白石 益子 益田 相良 相馬 矢吹 石井 石垣 砂川 神山 神崎 福崎 立山 竹原 "
    "竹田 笠松 箕輪 米沢 結城 綾部 能勢 能登 舟橋 芳賀 若狭 茂木 荒川 菊池 藤岡 藤崎 西原 西尾 西川 西脇 角田 "
    "設楽 諏訪 遊佐 那須 野田 金山 長井 長島 長沼 関川 青木 須崎 飯塚 飯山 飯島 飯田 高原 高山 高島 高森 高畠 "
    "高野 鳥羽 鶴田 鹿島 "
)
SURNAME_READINGS = _words(
    "あいかわ あおき あさかわ あさくら あやべ あらかわ ありだ いいじま いいだ いいづか いいやま いけだ いさ "
    "いしい いしかわ いしがき いずみ いたくら いちかわ いで いとう いながわ いなみ いの いわた いわみ うえだ "
    "うえの うだ うらかわ おおい おおいずみ おおかわ おおき おおくま おおくら おおさき おおさと おおしま おおた "
    "おおたき おおたけ おおつき おおの おおひら おおまち おおむら おかざき おがさわら おがわ おち おの おばま "
    "かい かさい かさまつ かしわら かすや かつやま かとう かみかわ かみやま かめやま かも かわい かわうち "
    "かわかみ かわきた かわぐち かわち かわべ かわまた かわもと かわら かんざき かんだ きくち きたがわ きたじま "
    "きたやま きやま きよかわ くまの くりはら くりやま こうや こが こさか こすげ こたけ こばやし こまつ ごとう "
    "さか さかい さかき さかた さがら さくらい ささぐり さの さんじょう しいば しおや しばた しばやま しぶや "
    "しま しまだ しまもと しみず しもかわ しもだ しらかわ しらはま しろいし しんじょう すながわ すみた すわ せき "
    "せきかわ せと そうま そえだ たかぎ たかしま たかす たかはし たかはた たかもり たかやま たが たがみ たがわ "
    "たき たきざわ たけはら たなべ たまかわ たまき たむら ちの つしま つの つるた とだ とば とみおか なか なかい "
    "なかがわ なかじま なかの なかやま ながい ながしま ながぬま ながの なす なりた なんぶ にいみ にき にしお "
    "にしかわ にしはら にしわき にのみや ぬまた のせ のだ のと はが はしもと はなわ はまだ はまなか はやかわ "
    "はら はんだ ばんどう ひがし ひだか ひらお ひらかわ ひらた ひろかわ ふかがわ ふくい ふくさき ふくしま ふくち "
    "ふじおか ふじかわ ふじさき ふたば ふなはし まさき ましこ ますだ まつうら まつかわ まつざき まつしま まつだ "
    "まつの まつばら まつもと みうら みき みさわ みなみ みね みの みのわ みはら みやき みやけ みやざき みよし "
    "むらかみ むらた むらやま もり もりや もりやま やすおか やすだ やない やながわ やぶき やまぐち やまぞえ "
    "やまだ やまのうち やまもと ゆあさ ゆうき よしおか よしかわ よしだ よしとみ よしの よしみ よねざわ わかさ "
    "わき "
)
WORDS = _words(
    "あま さくら みどり みやこ 三種 三豊 上市 上毛 下市 中央 中間 伊達 八幡 八雲 共和 出水 北上 北斗 北方 千歳 "
    "南国 取手 和光 国富 国立 国見 垂水 大口 大台 大和 大子 大樹 大洲 大玉 大空 大蔵 太子 安堵 小国 平取 平生 "
    "御所 扶桑 日の出 日光 日出 日向 日立 富士 日進 明和 春日 昭和 最上 本宮 本部 東北 東洋 東海 横手 湧水 白子 相生 "
    "矢板 知名 竜王 精華 美里 胎内 芝山 若桜 裾野 西海 豊富 長柄 長生 開成 養父 養老 高砂 黒潮 "
)
COMMON = SURNAMES | WORDS
KANA_WORDS = _words(
    "あいおい あおき あか あかし あき あさかわ あさひ あぶ あま あまみ あみ あや あわ いいづな いえ いが いき "
    "いずみ いせん いたこ いたみ いつき いで いな いなみ いね いばら うさ うじ うみ えさし えな おうむ おおい "
    "おおがた おおぞら おがわ おぎ おち おの おんが おんな かい かいづか かいよう かしわ かすがい かに かま "
    "かまくら かみ からつ かわい かわら かんな きかい きじょう きた きん くき くじ くす くま くるめ くれ "
    "くろしお げろ げんかい こうさ こうち こうとう こうべ こうら こうりょう こおり こが こもろ ごか ごぼう さい "
    "さいかい さかい さかき さが さく さくら さよう ざま しおがま しか しき しま しめ しもつけ しゃり しろい "
    "しわ しんごう しんとう じょうよう すえ すくも すさみ すず すわ ずし せいろう せき そお たいき たいじ たか "
    "たかさご たが たき たく たこ たら だいご だて ちゅうおう ちょうし つ つなぎ つの つばめ つる つるぎ とき "
    "とべ とうほう とまり とめ とりで なか なかま ながい ながす ながら なぎ なごみ なす なとり なはり なら なんじょう "
    "なんぶ にしき にっこう のぎ のみ はぎ はくい はさみ はっぽう はら はんだ ひかり ひがし ひじ ひだ ひろかわ "
    "ふじ ふそう ふちゅう ぶぜん ほうき ほうふ ほくと まなづる みずほ みどり みなと みなみ みね みの みやこ "
    "みよし むぎ むこう むさしの めぐろ もり もりや やず やぶ やぶき やまが やまなし やめ ゆうき ゆうすい ゆふ "
    "ゆら ようろう よしみ りっとう わき わけ わこう わたり わづか わらび "
)
FUNCTION_WORDS = _words(
    "あき いえ いき いで いの うき うみ かい かに さい さく しか しめ すえ せき たら つ つの つる とき とめ なか "
    "ながら なら のみ やめ わけ "
)
AFTER_NOUNS = _words("ながら なら のみ しか")
KATAKANA_WORDS = _words(
    "アサヒ アスカ アビラ アンド イズミ イバラ オウム オオクワ オンナ カシワ カナン カワラ カンナ キカイ コウラ "
    "コモロ ゴボウ サイト サカキ サクラ シャリ タイキ ツバメ ツルギ トヨタ ナント ニシキ ハサミ バンダイ ヒカリ "
    "ピップ ホウキ マツダ ミズホ ミドリ ミナミ ミヤコ ミヨシ ヤマト ワラビ "
)
ENGLISH = _words(
    "ama asahi bandai china date fuji hitachi kin komatsu mine ogi otto same sue taka tara toda tome tone toyota "
    "ube usa wake yamato "
)
FILE_NAMES = _words("chizu date kai kami kikai kofu koka koto naka taiki togo toki")
ROMAJI = FILE_NAMES | _words(
    "aka aki ami asahi awa aya chosei chuo fuji hagi hara higashi hiji hikari hita ie iki izumi kaisei kaiyo kama kani "
    "kawara kin kita koryo kosa kuma midori minami minato mori mugi nagara nara noda nomi oi onna sai saikai "
    "saku sakura sayo seki shiki shima shime shingo suwa suzu taishi taku tomari toride tsuru uji umi wake waki "
    "yame yuki "
)
JOINED_WORDS = _words("chinatown kaishi kitaku takushi")  # which end like a name
