"""What is one word to a reader is one word to the search: the same list asked of the index (Python) and the browser."""

from contextlib import ExitStack, contextmanager
from itertools import zip_longest

import pytest

from generator.catalog import group
from generator.search.counting import counting
from generator.search.embedded import Engine
from generator.search.index import data_of, make_data
from generator.search.searched import SearchedPage
from generator.search.synonyms import general_groups, glossary_lines, municipal_groups, read_groups, targets
from generator.search.text import normalise

SAME_TEXT = [
    ("令和8年", "2026年"),
    ("令和8年度", "2026年度"),
    ("令和 8 年度", "2026年度"),
    ("令和８年", "2026年"),
    ("令和八年度", "2026年度"),
    ("令和元年", "2019年"),
    ("令和1年", "平成31年"),
    ("平成三十一年", "2019年"),
    ("平成十年", "1998年"),
    ("平成3年生まれ", "1991年生まれ"),
    ("昭和60年", "1985年"),
    ("昭和六十年", "1985年"),
    ("R8年度", "2026年度"),
    ("Ｒ８年度", "2026年度"),
    ("r.8年", "2026年"),
    ("H31年", "2019年"),
    ("S60年", "1985年"),
    *(("平成三〇年", "平成30年"), ("平成二八年度", "2016年度"), ("昭和五五年", "1980年")),
    *(("二〇二五年", "2025年"), ("二○二五年度", "2025年度"), ("一九九八年", "1998年")),
    *(("令7年度", "令和7年度"), ("（平30年）", "(2018年)"), ("昭和50年", "昭50年")),
    *(("1ヶ月", "1か月"), ("1カ月", "1か月"), ("1ヵ月", "一か月"), ("1箇月", "一ケ月"), ("十二か月", "12カ月")),
    *(("3カ所", "3か所"), ("一か所", "1ヶ所"), ("何ヶ月", "何か月"), ("数カ国", "数か国"), ("五カ年", "5か年")),
    *(("第一回", "第1回"), ("第十二条", "第12条"), ("第一條", "第1条"), ("第二土曜日", "第2土曜日")),
    *(("三割", "3割"), ("二割引", "2割引"), ("五ヶ國", "5か国")),
    ("6000時間", "6,000時間"),
    ("6000時間", "６，０００時間"),
    *(("一万二千六百八十時間", "1万2,680時間"), ("12680時間", "1万2680時間"), ("1.2万時間", "12,000時間")),
    *(("五百時間", "500時間"), ("二十四時間", "24時間"), ("六十分", "60分"), ("百二十か月", "120か月")),
    *(
        (day, "2023年4月1日")
        for day in ("2023/04/01", "2023-04-01", "2023.4.1", "R5.4.1", "Ｒ５／４／１", "令和5年4月1日")
    ),
    *((day, "2023年4月1日") for day in ("令和5.4.1", "令和５．４．１", "平成35/4/1")),
    *(("平成31.4.30", "平成31年4月30日"), ("昭和60.4", "1985年4月"), ("令和8/3", "2026年3月")),
    *(("2026/3", "2026年3月"), ("R8.3", "令和8年3月"), ("H31.4.30", "平成31年4月30日")),
    *(("百人", "100人"), ("千円", "1,000円"), ("十時間", "10時間")),
    *(("七万件", "7万件"), ("70,000件", "7万件"), ("三千人", "3千人"), ("3,000人", "3千人")),
    *(("十億円", "10億円"), ("1,000,000,000円", "10億円"), ("1.2億円", "1億2,000万円")),
    *(("5千万円", "五千万円"), ("50,000,000円", "5,000万円"), ("5,000千円", "500万円"), ("百萬圓", "100万円")),
    *(("1234567円", "1,234,567円"), ("一万2680", "12680"), ("80%", "八割"), ("８０％", "8割"), ("80パーセント", "8割")),
    *(("百名", "100人"), ("3名様", "3人様"), ("10名前後", "10人前後"), ("10h", "10時間"), ("1.5H", "1.5時間")),
    *(("渡邊", "渡辺"), ("渡邉", "渡辺"), ("髙橋", "高橋"), ("山﨑", "山崎"), ("嵜本", "崎本")),
    *(("濵田", "浜田"), ("濱田", "浜田")),
    ("舩橋", "船橋"),
    ("冨田", "富田"),
    ("齋藤", "斎藤"),
    ("德島", "徳島"),
    ("𠮷野", "吉野"),
    ("四條", "四条"),
    ("飛驒", "飛騨"),
    ("龍ヶ崎", "竜ケ崎"),
    ("葛\U000e0100城", "葛城"),
    ("芦\ufe00屋", "芦屋"),
    ("⻑い", "長い"),
    ("江戶", "江戸"),
    ("㈱", "(株)"),
    ("№5", "No5"),
    ("ﾏｲﾅﾝﾊﾞｰ", "マイナンバー"),
    ("サ−バ−", "サーバー"),
    ("サ〜バ～", "サーバー"),
    ("メ－ルの送信", "メールの送信"),
    ("デ－タ", "データ"),
    ("サ－バ－", "サーバー"),
    ("サ-バ-", "サーバー"),
    ("サ-バ‐、ｻ-ﾊﾞ-", "サーバー、サーバー"),
    ("マイナンバ－カ－ドとワ－キンググル－プ", "マイナンバーカードとワーキンググループ"),
    ("4月〜9月", "4月～9月"),
    ("Q&A", "QA"),
    *(
        ("大正12年", "1923年"),
        ("明治元年", "1868年"),
        ("令8.4.1", "2026年4月1日"),
        ("（平30.3.31）", "(2018年3月31日)"),
    ),
    *(
        (day, "2026年4月1日")
        for day in ("2026年04月01日", "令和八年四月一日", "令和 ８ 年 ４ 月 １ 日", "2026年4月一日")
    ),
    *(("04月01日", "4月1日"), ("4 月 1 日", "四月一日"), ("二〇二六年十二月", "2026年12月"), ("三月末", "3月末")),
    *(("九月定例会", "9月定例会"), ("翌四月に", "翌4月に"), ("十二月三十一日", "12月31日")),
    *(
        ("17:15", "17時15分"),
        ("8:30～17:00", "8時30分～17時"),
        ("17時00分", "17時"),
        ("9時05分", "9:05"),
        ("9時半", "9時30分"),
    ),
    *(
        ("午後5時15分", "17:15"),
        ("午後五時", "17:00"),
        ("午前09時", "9時"),
        ("午後 0 時", "12時"),
        ("午後17時", "17時"),
    ),
    *(("¥1,000", "1,000円"), ("￥１５，０００－", "15,000円"), ("¥50,000,000", "5,000万円")),
    *(("三〇分", "30分"), ("一〇〇人", "100人"), ("二〇五件", "205件"), ("三〇万円", "30万円")),
    *(
        ("三件", "3件"),
        ("一時間", "1時間"),
        ("三年間", "3年間"),
        ("二週間", "2週間"),
        ("五人", "5人"),
        ("三團體", "3団体"),
    ),
    *(
        ("第三四半期", "第3四半期"),
        ("第Ⅱ期", "第2期"),
        ("別表第一", "別表第1"),
        ("6個月", "6か月"),
        ("20個所", "20か所"),
    ),
    *(("ハ゛ス", "バス"), ("ホームヘ゜ージ", "ホームページ"), ("メ一ル", "メール")),
    *(("AI‐OCR", "AI-OCR"), ("AIーOCR", "AI-OCR"), ("LGWAN―ASP", "LGWAN-ASP"), ("03ー1234−5678", "03-1234-5678")),
]
OTHER_TEXT = [
    ("令和8年", "2025年"),
    ("平成8年", "令和8年"),
    ("平成20年間", "2008年間"),  # a span is no year
    ("R2年生", "2020年生"),
    ("usr8年", "us2026年"),
    ("三年", "3年"),  # of no era
    *(("政令7年", "政2025年"), ("令7件", "2025件"), ("二〇年", "20年")),
    *(("六ヶ所村", "6か所村"), ("五ヶ所湾", "5か所湾"), ("択一か所有", "択1か所有")),
    *(("第一小学校", "第1小学校"), ("第三者", "第3者"), ("第百二条", "第百2条")),
    ("第二項", "第2項"),  # headings of laws have digits, references to other paragraphs have not
    *(("二割る", "2割る"), ("役割", "役1"), ("三回忌", "3回忌"), ("一人", "1人")),
    *(("数百人", "数100人"), ("何十件", "何10件"), ("数十万円", "数10万円"), ("第百二条", "第102条")),
    *(("1/3", "1月3日"), ("2026-03", "2026年3月"), ("2023/24", "2023年24月"), ("v2026.3.1", "v2026年3月1日")),
    *(("2026/3/4/5", "2026年3月4日/5"), ("192.168.1.1", "192年"), ("S3.2", "昭和3年2月")),
    *(("十日町", "10日町"), ("千本", "1000本"), ("万人", "10000人")),
    *(("十分な", "10分な"), ("百五銀行", "105銀行"), ("千代田区", "1000代田区"), ("万一", "10000一")),
    *(("20000", "2万"), ("1.23456万", "12345.6"), ("1.5.2万", "1.52000"), ("0120000件", "12万件")),
    *(("180%", "18割"), ("8.80%", "8.8割"), ("85%", "8割5分"), ("3名義", "3人義"), ("5名古屋", "5人古屋")),
    *(("3名前", "3人前"), ("10hz", "10時間z"), ("fx50h", "fx50時間"), ("6,00時間", "600時間")),
    ("1,2000円", "12000円"),
    ("斉藤", "斎藤"),  # another name
    ("渡部", "渡辺"),
    ("が原", "ケ原"),
    *(("データ-A", "データーA"), ("サーバ－2", "サーバー2"), ("サ-2", "サー2"), ("メモ--", "メモー-")),
    ("フリー-フォーマット", "フリーーフォーマット"),
    *(("カード-オンライン", "カードーオンライン"), ("アプリ-サービス", "アプリーサービス")),  # ー stands near
    *(("システム－画面", "システムー画面"), ("オンライン-予約", "オンラインー予約"), ("デジタル-庁", "デジタルー庁")),
    ("R&D部門", "RD 部門"),
    *(
        ("五月雨", "5月雨"),
        ("八月踊り", "8月踊り"),
        ("第三月曜日", "第3月曜"),
        ("数一月", "数1月"),
        ("R8-4-1", "2026年4月1日"),
    ),
    *(("12:34:56", "12時34分56"), ("192.168.1.1:10", "1時10分"), ("午後5時間", "17時間"), ("午前5時", "17時")),
    *(
        ("同一世帯", "同1世帯"),
        ("統一業務", "統1業務"),
        ("三四人", "34人"),
        ("二人", "2人"),
        ("三人目", "3人目"),
        ("○○人", "0人"),
    ),
    *(("一、二〇〇人", "1、200人"), ("サーバ一台", "サーバー台"), ("第iphone", "第1phone"), ("第2項", "第ii項")),
]
FOUND = [
    ("申込み", "申し込みの受付"),
    ("申込", "申し込みの受付"),
    ("申し込み", "申込みの受付"),
    ("引越し", "引っ越しの手続き"),
    ("引っ越し", "引越しの手続き"),
    ("引越", "引っ越しの手続き"),
    ("問合せ", "問い合わせの件数"),
    ("問い合わせ", "問合せの件数"),
    ("繰り越し", "繰越しの事務"),
    ("打ち合わせ", "打合せの記録"),
    ("打合せ", "打ち合わせの記録"),
    ("切替え", "切り替えの日"),
    ("R8", "令和8年の予算"),
    ("H31", "2019年の予算"),
    ("改訂", "要領の改定"),
    ("改定", "要領の改訂"),
    ("アールピーエー", "RPAの導入"),
    ("エーアイオーシーアール", "AI-OCRの導入"),
    ("ディーエックス", "DXの推進"),
    ("ビーピーアール", "BPRの進め方"),
    ("ケーピーアイ", "KPIの立て方"),
    ("エーピーアイ", "APIの公開"),
    ("キューアール", "QRの読み取り"),
    ("かかないまどぐち", "書かない窓口の始め方"),
    ("がばめんとくらうど", "ガバメントクラウドの費用"),
    *(("おくやみ窓口", "おくやみ窓口の始め方"), ("お知らせ", "お知らせの書き方"), ("ご意見箱", "ご意見箱の始め方")),
    *(("お問い合わせ", "問い合わせの件数"), ("おくやみ", "おくやみ窓口の始め方")),
    *(("1ヶ月", "1か月の猶予"), ("3か所", "三カ所の窓口"), ("第1回", "第一回の会議"), ("三割", "3割の負担")),
    *(("平成三〇年", "平成30年の計画"), ("2025年", "二〇二五年の計画"), ("令7年度", "令和7年度の予算")),
    *(
        ("メ－ル", "メールの送信"),
        ("デ－タ", "データの移行"),
        ("サ-バ-", "サーバーの更新"),
        ("サーバー", "サ－バ－の更新"),
    ),
    ("ガバクラ", "ガバメントクラウドの費用"),
    *(("server", "サーバーの更新"), ("firewall", "ファイアウォールの設定"), ("e-mail", "メールの送信")),
    *(("Ｅ－ｍａｉｌ", "メールの送信"), ("wi-fi", "無線LANの整備"), ("smart meter", "スマートメーターの検針")),
    *(("R P A", "RPAの導入"), ("LG WAN", "LGWANの端末"), ("スマメ", "スマートメーターの検針")),
    *(("デジタル・トランスフォーメーション", "DXの推進"), ("ガバメント・クラウド", "ガバメントクラウドの費用")),
    *(("スイドウリョウキン", "水道料金の改定"), ("ｺﾃｲｼｻﾝ", "固定資産の課税")),
    *(("羅災証明", "罹災証明の申請"), ("文字起し", "議事録の作成")),
    *(("令和8", "令和8年の予算"), ("平成31", "2019年の予算"), ("令7", "令和7年度の予算"), ("R7", "令和7年度の予算")),
    *(("80%", "8割の削減"), ("3割", "30%の負担"), ("100名", "100人の参加"), ("10時間", "10hの削減")),
    *(("すいどうy", "水道の検針"), ("水道りょうきｎ", "水道料金の改定"), ("筑波", "つくばの話")),
    ("FAQ", "よくある質問の作り方"),
    *(("jumin", "住民の手続き"), ("kosekitohon", "戸籍謄本の写し"), ("toroku", "登録の手順")),  # without their u
    *(
        ("madoguchi", "窓口の混雑"),
        ("suidou", "水道の検針"),
        ("ＤＥＮＳＩ keiyaku", "電子契約の規則"),
        ("kakanaimadoguti", "書かない窓口の始め方"),
    ),
    ("らんさむ", "ランサムウェアの被害"),
    *(("2026/3", "2026年3月の予定"), ("R8.3", "令和8年3月の予定"), ("2023/04/01", "令和5年4月1日の施行")),
    *(
        ("切換え", "切り替えの日"),
        ("切り換え", "切り替えの日"),
        ("入替え", "入れ替えの日"),
        ("打合わせ", "打ち合わせの記録"),
    ),
    *(
        ("コミニュケーション", "コミュニケーションの場"),
        ("セキリュティ", "セキュリティの研修"),
        ("タブレツト", "タブレットの配布"),
    ),
    *(
        ("プロポーサル", "プロポーザルの審査"),
        ("アンケイト", "アンケートの集計"),
        ("ディスクトップ", "デスクトップの更新"),
    ),
    *(("ネツトワーク", "ネットワークの更新"), ("Wi‐Fi", "無線LANの整備"), ("2026年4月1日", "令和八年四月一日の施行")),
    *(("三件", "3件の申請"), ("17:15", "17時15分の閉庁"), ("午後5時", "17時の閉庁"), ("17時", "午後5時の閉庁")),
    *(("ログ", "記録（ログ）の保存"), ("日曜", "土・日曜の当番"), ("中学生", "小・中学生の進路")),
    *(("印鑑", "印鑑（はんこ）の廃止"), ("はんこ", "印鑑（はんこ）の廃止"), ("株", "㈱と(株)の名簿")),
    *(("６６．８％", "66.8%の実績"), ("TLS1.2", "TLS1.2の停止")),
    *(("五百時間", "500時間の削減"), ("70,000件", "7万件の請求"), ("十億円", "10億円の補助")),
]
KEPT_APART = [
    ("ゾウ", "職員の増員"),  # a reading of one sign is no synonym
    ("通", "道路の工事"),
    ("R", "令和8年の予算"),
    ("申告", "申し込みの受付"),
    ("引き算", "引っ越しの手続き"),
    ("アールエス", "RPAの導入"),
    ("おくやみ窓口", "総合窓口の案内"),
    ("ご意見箱", "ごみ箱の数"),
    ("お", "お知らせの書き方"),
    *(("paid", "AIの導入"), ("asdfgh", "SDカードの廃棄")),  # letters amid others
    *(("goto", "強盗の話"), ("tomato", "当町の話"), ("tokoro", "投稿の話")),  # too short, or other words
    *(("home", "褒め方の研修"), ("camera", "亀の話"), ("tokoro", "窓口の話")),  # no Japanese, or none of the pages
    *(("フェリー", "待ち時間の増え方"), ("ワイファイン", "会いに行く窓口")),  # sounds amid others
    *(("はちのへ", "8つの窓口"), ("いちのへ", "位置の情報"), ("えべつ", "別の窓口")),  # names of which signs sound so
    *(("テレワーク", "ネットワークの更新"), ("コンテンツ", "コンテストの話"), ("スクール", "スケールの話")),
    *(("1/3", "3月1日の話"), ("4/1", "第1回と第4回")),
]
GLOSSARY = glossary_lines(
    [(["書かない窓口"], "かかないまどぐち"), (["ガバメントクラウド", "ガバクラ"], "がばめんとくらうど")]
).splitlines()
OTHERS = [SearchedPage(f"{n}.html", f"{word}の話", f"{word}を書いたページ。") for n, word in enumerate("桜海山")]


@pytest.fixture(scope="module")
def folding():
    with Engine(make_data([])) as running:
        yield lambda text: running.find(text)["query"]


@pytest.mark.parametrize(("one", "other"), SAME_TEXT)
def test_two_ways_to_write_a_word_are_one_text_to_the_index_and_to_the_browser(folding, one, other):
    assert normalise(one) == normalise(other) == folding(one) == folding(other)


@pytest.mark.parametrize(("one", "other"), OTHER_TEXT)
def test_words_that_are_not_the_same_stay_two_texts_on_both_sides(folding, one, other):
    assert normalise(one) == folding(one) != folding(other) == normalise(other)


@pytest.fixture(scope="module")
def lists():
    return [*read_groups(GLOSSARY), *municipal_groups()], general_groups()


def page(written):
    return SearchedPage(f"{written}.html", written, f"{written}を決めた。")


@contextmanager
def engines(lists, *written):
    """The engine of a site that is whole, and of one in parts, with pages of these titles."""
    pages = [*OTHERS, *map(page, written)]
    data, parts = data_of([*map(counting(targets(*lists)), pages)], *lists, most=0)
    with Engine(make_data(pages, *lists)) as whole, Engine(data, parts.__getitem__) as in_parts:
        yield whole, in_parts


def end_of(written):
    return written.rpartition("の")[2][0]


@pytest.fixture(scope="module")
def found(lists):
    """What is found first and surely, by site: no two pages of one end alike, as 申し込みの受付 and 申込みの受付 do."""
    ends = group(dict.fromkeys(written for _typed, written in FOUND), end_of)
    with ExitStack() as opened:
        rows = zip_longest(*ends.values())
        sites = [opened.enter_context(engines(lists, *filter(None, written))) for written in rows]

        def first(typed, written):
            answers = [engine.find(typed) for engine in sites[ends[end_of(written)].index(written)]]
            return ["" if one["unsure"] else one["items"][0]["title"] for one in answers]

        yield first


@pytest.mark.parametrize(("typed", "written"), FOUND)
def test_a_word_is_found_first_and_surely_however_the_page_spells_it(found, typed, written):
    assert found(typed, written) == [written, written]


def test_a_word_of_the_glossary_that_says_what_is_not_is_found_however_rare_its_words_are(lists):
    others = [f"{one}の{other}" for one in "桜海山川空花雪" for other in ("話", "絵", "本", "歌", "道", "店", "家")]
    typed = ("書かない窓口", "かかないまどぐち")
    with engines(lists, *others, "書かない窓口の始め方") as both:
        found = [engine.ids(one, 1) for engine in both for one in typed]
    assert found == [["書かない窓口の始め方.html"]] * 4


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        *(("としょかん", "図書館の開館"), ("kyufukin", "給付金の申請"), ("juminhyo", "住民票の写し")),
        ("もじおこし", "議事録の作成"),
        ("マイナホケンショウ", "マイナ保険証の利用"),
        ("すまーとめー", "スマートメーターの検針"),
    ],
)
def test_what_is_typed_as_it_is_read_is_found_first(lists, typed, written):
    with engines(lists, written) as both:
        assert [engine.ids(typed, 1) for engine in both] == [[f"{written}.html"]] * 2


@pytest.mark.parametrize(("typed", "written"), KEPT_APART)
def test_what_only_sounds_or_begins_alike_is_no_answer(lists, typed, written):
    with engines(lists, written) as both:
        answers = [engine.find(typed) for engine in both]
    assert all(one["unsure"] or not one["items"] for one in answers)


SPELT = [
    *("申込みの受付を始める", "申し込みの件数が増える", "申込の書類を減らす", "引越しの案内", "引っ越しの窓口"),
    *("窓口で申し込みと引越しを受ける", "問い合わせの記録", "問合せの多い月"),
]


@pytest.mark.parametrize(
    "family", [("申込み", "申し込み"), ("引越し", "引っ越し", "引越"), ("問合せ", "問い合わせ", "問合わせ")]
)
def test_all_spellings_of_a_word_rank_the_pages_alike_whichever_these_have(family):
    pages = [*OTHERS, *(SearchedPage(f"s{n}.html", title, f"{title}話。") for n, title in enumerate(SPELT))]
    data, parts = data_of([*map(counting(targets([], [])), pages)], [], [], most=0)
    with Engine(make_data(pages)) as whole, Engine(data, parts.__getitem__) as in_parts:
        rankings = [{tuple(engine.ids(typed, 10)) for typed in family} for engine in (whole, in_parts)]
    assert [len(one) for one in rankings] == [1, 1]
    assert () not in set.union(*rankings)


@pytest.mark.parametrize(
    ("typed", "told"),
    [("e-mail", "e-mail"), ("Wi-Fi 導入", "Wi-Fi"), ("ＳＭＡＲＴ　ｍｅｔｅｒ", "ＳＭＡＲＴ　ｍｅｔｅｒ")],
)
def test_a_name_in_parts_is_told_as_it_was_typed(typed, told):
    pages = [*OTHERS, SearchedPage("right.html", "メールと無線LANとスマートメーター", "導入した。")]
    with Engine(make_data(pages, municipal_groups())) as running:
        assert told in {one["from"] for one in running.find(typed)["why"]}


@pytest.mark.parametrize("typed", ["70,000件", "七万件"])
def test_an_amount_is_marked_whole_as_the_page_writes_it(typed):
    pages = [*OTHERS, SearchedPage("right.html", "約7万件の請求", "年に70,000件を払う。")]
    with Engine(make_data(pages)) as running:
        (item,) = running.find(typed)["items"]
    marked = [part["text"] for part in [*item["titleParts"], *item["parts"]] if part["mark"]]
    assert marked == ["7万件", "70,000件"]


def test_a_year_of_an_era_is_marked_whole():
    pages = [*OTHERS, SearchedPage("right.html", "令和８年度の予算", "令和 8 年度に決めた。")]
    with Engine(make_data(pages)) as running:
        (item,) = running.find("2026年度")["items"]
    marked = [part["text"] for part in [*item["titleParts"], *item["parts"]] if part["mark"]]
    assert marked == ["令和８年度", "令和 8 年度"]
