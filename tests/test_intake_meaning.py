"""Plain words are a case, something about an entry, or a question: what is meant is seen, told, and can be chosen."""

import pytest
from builders import check_folder
from test_intake_intake import THEMES, a_whole
from test_intake_prose import TWO

from generator.entry.writer import entry_text
from generator.intake.besides import besides
from generator.intake.meaning import LABELS, Meaning, meaning_of
from generator.intake.mentions import entry_in
from generator.intake.proposals import stage_in
from generator.intake.sayings import DID, NO_DEED, in_lines, tells_a_deed
from generator.intake.voices import voices_in

TITLE = "試験の窓口を予約にした話"
CASE = entry_text(a_whole(title=TITLE, reviewed_on="2026-11-22", review_by="2027-05-22", published_on="2026-11-22"))
OTHER = "試験のアンケートを紙からフォームに改めた話"
ASKED = entry_text(a_whole(title=OTHER, reviewed_on="2026-11-22", review_by="2027-05-22", published_on="2026-11-22"))
NAMED = [TITLE, "https://example.jp/kb/cases/shiken-yoyaku/", "content/cases/shiken-yoyaku.md", "「試験の窓口を予約」"]
MEANT = {
    Meaning.CORRECTION: [
        "{}の数字が間違っています。",
        "{}に書いてある年度は違います。2024年度です。",
        "{}の3行目を直してください",
        "昨日送った{}の件、削除してください。担当者の名前が入っていました。",
        "{} 訂正をお願いします",
        "{}は情報が古いです。",
        "{}のまちがいを見つけました。",
    ],
    Meaning.WITHDRAWAL: [
        "{}を消してください。",
        "{}を取り下げてください",
        "{}の取り下げをお願いします。",
        "{}、削除してもらえますか。",
        "{}はもう載せないでほしいです。",
        "{}は間違いなので、載せないでください",
    ],
    Meaning.REPLICATION: [
        "{}を見て、うちでもやってみました。待ち時間が減りました。",
        "{}を真似して予約を始めました。",
        "{}をまねしてやってみたところ、うまくいきませんでした。",
        "{}を当町でも試した結果をお知らせします。半年でやめました。",
    ],
    Meaning.QUESTION: [
        "{}の予算はいくらですか。",
        "{}を読みました。ほかの町ではどうしていますか？",
    ],
}
CASES = [
    TWO,
    "紙の申請書を削除しました。受付の表も消して、予約だけにしました。",
    "名前は載せないでください。窓口を予約にして、待ち時間を減らしました。",
    "前の様式は間違いが多く、直してもらうことが続いていました。聞き取りに改めました。",
    f"■背景\n待ち時間が長いという苦情がありました。\n■結果\n{TITLE}とは違い、減りませんでした。うちでもやってみました。",
    "どうすればよいか困りました。そこで予約を始めました。みなさんはどうしていますか。",
]
QUESTIONS = [
    "質問です。庁内の端末から会議に入れません。みなさんの団体ではどうしていますか？\n小さい町で担当は1人です。予算はありません。",
    "押印の見直しはどこから始めましたか？\n3年で課が2つになる予定です。",
    "はんこをなくしたいのですが、だれか教えてください。",
    "みなさんの町では、宿直の電話をどうしていますか",
    "議事録に使えるものを知りたいです。",
    "担当が一人で困りました。どこから始めるとよいでしょうか？",
    "どなたか、様式をお持ちの方はいますか。\nよろしくお願いします。",
]

# Mails as tired clerks write them, with what each is; entries of one town are told apart by what was done there.
MAILS = {
    Meaning.CASE: [
        "うちは試験の申請書を作り直しました。記入欄を半分にしたら待ちが短くなりました。",
        "試験の会議の議事録、AIで下書きするようにした。1回2時間→30分。ただ人名の直しが多い。",
        "電話の一次受けをやめて総合案内に回したところ苦情が減りました",
        "窓口に試験の番号札を置いた。",
        "はんこをなくした。年300種類。例規の改正が一番大変だった。",
        "チャットボットを入れましたが、1日3件しか使われず、1年でやめました。",
        "間違いの多かった申請書を直しました。差し戻しが月30件から8件に減りました。",
        "公式サイトの記事の書き方を決めました。リンクが切れているページが200もありました。いまは10くらいです。",
        "■課題\n電話が多い\n■結果\nあまり減らなかった",
        "投票所の受付を名簿対照にしました。受付を1人減らせました。みなさんのところはどうですか。",
        "ほかの市の事例を真似して予約制を入れてみましたが、予約なしの方が9割でした。枠を半分に減らしました。",
        (
            "石狩市のアンケートの記事を参考に、うちでは保育の希望の集計を見直しました。\n\n紙で集めて職員3人が"
            "2週間かけて入力し、困っていました。フォームに切り替えました。入力は3日で終わり、問い合わせも減りました。"
        ),
        (
            f"「{TITLE}」を読んで、うちの経験を書きます。以前は申請書が12種類あり、困っていました。"
            "職員が聞き取る形に変えました。1人あたり5分短くなりました。"
        ),
        f"{TITLE}を課で読んで、申告の入力を自動にしました。前は5人を雇って1か月かかっていました。いまは3日で終わります。",
    ],
    Meaning.REPLICATION: [
        "石狩市のアンケートの記事をまねしてみました。集計が3日で終わりました。",
        f"「{OTHER}」をまねしてみました。うちでは200時間減りました。",
        "cases/shiken-enquete.html のとおり集計を改めました。苦情は2件だけでした。",
        "shiken-enquete の手順どおりにフォームを作りました。回収率は同じくらいでした。",
        "shiken-enquete を読んで当市でも同じことを始めました。",
        f"うちでもやっています。{OTHER} の件です。うちは6割です。",
        "石狩市さんのアンケート、真似させていただきました。半年で12本できました。",
        "石狩市のアンケートの記事を参考に、フォームを健診に付けました。おおむね好評です。",
        "石狩市のアンケートの事例と同じやり方で進めています。",
    ],
    Meaning.CORRECTION: [
        "石狩市のアンケートの記事で、人口が3.1万人になっています。5.8万人です。",
        f"「{OTHER}」ですが、350時間ではなく420時間が正しいです。",
        "https://example.jp/cases/shiken-enquete.html の根拠のリンクが切れています。",
        "shiken-enquete の率は正しくは32.5%です",
        "石狩市のアンケートの記事、参加団体の数が抜けています。",
        f"{OTHER} の期限、先月の通知で延びました。",
        "石狩市のアンケートの記事、人口8千人ではなくて7千人台では。",
        "石狩市のアンケートの記事、いまは元のやり方に戻っています。",
        f"「{OTHER}」の古い図を消してください。",
    ],
    Meaning.WITHDRAWAL: [
        "石狩市のアンケートの記事を消してください。",
        f"「{OTHER}」ですが、取り下げでお願いします。",
        "石狩市のアンケートの記事、載せるのをやめていただけますか",
        "shiken-enquete は課長から待ったがかかったので一旦下ろしてほしいです。",
        "石狩市のアンケートの件、掲載を見合わせるよう言われましたので、いったん消していただきたく。",
        f"「{OTHER}」非公開にしてください",
        "石狩市のアンケートの記事は業者の名前が推測できるので下げてください",
        "shiken-enquete 掲載終了でお願いします",
    ],
    Meaning.QUESTION: [
        "質問とお願いです。shiken-enquete を読みました。使ったソフトは何でしたか?様式があれば送ってください。",
        f"質問とお願いです。{OTHER}を読みました。書き出しの様式は何でしたか?よろしくお願いします。",
        "石狩市のアンケートの記事を読みました。うちも見積もりを取りました。費用はいくらかかりましたか。",
        "石狩市のアンケートの記事について教えてください。契約書に何を足したのでしょうか。議会で聞かれて困っています。",
    ],
    Meaning.VOICE: [
        "石狩市のアンケートの記事、役に立ちました。ありがとうございました。",
        f"「{OTHER}」とても参考になりました。係で回覧しました。",
        "石狩市のアンケートの記事を読みました。うちの市も同じ状況です。",
        f"{OTHER} の図がスマホで見にくいです。",
        "石狩市のアンケートの記事が話題になっていたので、教育委員会に回しました。",
    ],
}
OF_NO_ENTRY = {
    "掲載されている記事の漢字が間違っています。「以外」は「意外」です。": Meaning.CORRECTION,
    "ホームページの記事で、リンク先が開けないものがありました。": Meaning.CORRECTION,
    "うちの市の記事の掲載を取りやめてもらえませんか。": Meaning.WITHDRAWAL,
    "先月送った事例ですが、やっぱり出さないでもらえますか。": Meaning.WITHDRAWAL,
    "サイトの文字が小さくて読めません。大きくしてください。": Meaning.VOICE,
    "いつもサイトを楽しみに見ています。更新がんばってください。": Meaning.VOICE,
    "来週の会議に出られるかどうかを、今週のうちにこちらまでお知らせください。": Meaning.VOICE,
    "石狩市の防災無線の記事を消してください。": Meaning.WITHDRAWAL,
    "先日お送りした予約の事例ですが、費用の42万円は載せないでください。": Meaning.CORRECTION,
    "費用の42万円の部分は、まだ議会に出していないので伏せてください。": Meaning.CORRECTION,
    "会社名は出さないようにお願いします。": Meaning.CORRECTION,
}


# Mails of one kind beside each other: what they are without an entry of this folder that they name.
SIBLINGS = {
    Meaning.VOICE: [
        "窓口予約の記事、課内の打合せで配らせてもらいました。とても役に立ちました。",
        "LGWANのαとβの違いの図、課長への説明に使いました。ありがとうございます！",
        "比べ方の表を係会議で使わせていただきました。勉強になりました。",
        "予約の記事を回覧させてもらいました。ありがとうございます。",
        "研修の資料に引用させていただきました。ありがとうございました。",
        "番号札のページのおかげで、説明が30分短くなりました。ありがとうございます。",
        "議事録の記事を係に回したところ、残業が月40時間から10時間に減りました。助かっています。",
        "そちらの記事を読んで、以前は2時間かかっていた集計が20分で終わりました。お礼まで。",
        "掲載の表のおかげで、見積もりの比較が1日で済みました。わかりやすいと言われました。",
    ],
    Meaning.WITHDRAWAL: [
        "以前送ったアンケートの話ですが、やっぱり載せないでください。",
        "先日の件、やはり掲載しないでください。",
        "お送りした原稿は取り下げます。",
        "先週の投稿ですが、許可が出ないので取り下げをお願いします。",
        "先月の回答は公開しないでください。",
    ],
    Meaning.CASE: [
        "試験の町です。来年4月から施設のカギを電子錠にする予定です。予算は300万円です。年400時間なくなる見込みです。",
        "来年度から議事録をAIで作る計画です。費用は年20万円の見込みです。",
        "申請をオンラインに切り替える予定です。年間1200件が対象です。町の名前はどうぞ載せてください。",
        "窓口に番号札を置いた。ありがとうございます。",
        "市のサイトの様式のページを作り直したら、電話が月50件減りました。担当が助かりました。",
        "記事を参考に、番号札を入れました。待ちが30分短くなりました。ありがとうございます。",
        "ページの文を短くしたら、問い合わせが3割減りました。わかりやすいと好評です。",
        "電話を総合案内に回した。苦情が減り、担当が助かりました。",
        "1件目 議会のタブレット\n紙の印刷をやめました。\n\n2件目 選考\n半日で済みました。市名も載せてください。",
    ],
    Meaning.CORRECTION: ["前から気になっていたのですが、載せていただいた内容、先月で終了しました。"],
    Meaning.QUESTION: [
        "事例の掲載を見合わせるとき、みなさんはどうしていますか。",
        "番号札のページのおかげで20分短くなりました。ありがとうございます。機械はいくらでしたか。",
    ],
}


@pytest.mark.parametrize(("meaning", "text"), [(one, text) for one, several in SIBLINGS.items() for text in several])
def test_thanks_plans_and_second_thoughts_are_what_they_say(meaning, text, catalog):
    assert meaning_of(text, catalog) is meaning


def test_who_says_beside_the_entry_that_they_tried_it_tells_how_it_went(catalog):
    told = (
        "・結果: 1件35分が25分になりました\n・うまくいかなかったこと: 他の課の手続きは手書きで困っています\n・8月に30件"
    )
    named = f"「{OTHER}」の記事を読んで、うちでも集計だけまねしてみました。"
    assert meaning_of(f"{named}\n{told}", catalog) is Meaning.REPLICATION
    assert meaning_of(f"「{OTHER}」です。\n{told}", catalog, "記事をまねしてみました") is Meaning.REPLICATION


def test_who_read_an_article_that_cannot_be_told_apart_and_tried_it_tells_how_it_went(catalog):
    told = "うちは人口8千人の町です。\n文字起こしは3時間かかっていたのが40分になりました。\nただ、方言は直しました。"
    assert meaning_of(f"石狩市の生成AIの記事を見て、うちでもやってみました。\n\n{told}", catalog) is Meaning.REPLICATION
    assert meaning_of(f"よその例を見て、うちでも文字起こしを始めました。\n\n{told}", catalog) is Meaning.CASE


def test_a_label_is_no_end_and_plans_alone_are_a_plan(catalog):
    label = "うまくいかなかったこと: 返金の手順\n郵送を電子納付にしました。結果は3割でした。"
    assert "成果の種類" not in besides(label, label, catalog).given
    assert (
        besides("半年試しましたが、うまくいきませんでした。", "", catalog).given["成果の種類"] == "うまくいかなかった"
    )
    assert stage_in("来年から電子錠にする予定です。")[0] == "計画中"
    assert stage_in("予約を始めました。来年は全課に広げる予定です。") == ("", "")


@pytest.fixture
def folder(project):
    return project({**THEMES, "cases/shiken-yoyaku.md": CASE, "cases/shiken-enquete.md": ASKED})


@pytest.fixture
def catalog(folder):
    return check_folder(folder).catalog


@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize(("meaning", "words"), [(one, words) for one, several in MEANT.items() for words in several])
def test_words_about_an_entry_are_no_case(meaning, words, named, catalog):
    text = words.format(named)
    assert meaning_of(text, catalog) is meaning
    assert entry_in(text, catalog).slug == "shiken-yoyaku"


@pytest.mark.parametrize(("meaning", "text"), [(one, text) for one, several in MAILS.items() for text in several])
def test_a_mail_is_what_its_writer_means_and_about_the_entry_it_names(meaning, text, catalog):
    assert meaning_of(text, catalog) is meaning
    if meaning is not Meaning.CASE:
        assert entry_in(text, catalog, surely=True).slug == "shiken-enquete"


@pytest.mark.parametrize(("text", "meaning"), OF_NO_ENTRY.items())
def test_a_mail_about_pages_that_names_none_is_no_case_and_about_none(text, meaning, catalog):
    assert meaning_of(text, catalog) is meaning
    assert entry_in(text, catalog, surely=True) is None


def test_a_title_that_asks_or_speaks_of_mistakes_says_nothing_itself(project):
    asks = "試験の窓口は何が違いますか"
    case = entry_text(a_whole(title=asks, reviewed_on="2026-11-22", review_by="2027-05-22", published_on="2026-11-22"))
    catalog = check_folder(project({**THEMES, "cases/shiken-chigai.md": case})).catalog
    for named in (asks, f"「{asks}」", "「窓口は何が違いますか」"):
        assert meaning_of(f"{named}、とても助かりました!!", catalog) is Meaning.VOICE


def test_the_page_of_another_matter_is_no_entry_of_the_town_where_one_works(catalog):
    thanks = "電話当番のページを読みまして、引き継ぎが15分で済みました。感謝しています。"
    assert meaning_of(thanks, catalog, at="012351") is Meaning.VOICE
    assert entry_in(thanks, catalog, "012351", surely=True) is None
    assert entry_in(thanks.replace("電話当番", "アンケート"), catalog, "012351", surely=True).slug == "shiken-enquete"


def test_the_subject_and_the_place_where_one_works_name_an_entry_too(catalog):
    words = "350時間ではなく420時間が正しい"
    assert meaning_of(words, catalog, "石狩市のアンケートの記事") is Meaning.CORRECTION
    assert meaning_of("アンケートの記事を消してください。", catalog, at="012351") is Meaning.WITHDRAWAL
    assert entry_in("アンケートの記事を消してください。", catalog, "012351").slug == "shiken-enquete"


@pytest.mark.parametrize("text", CASES)
def test_who_tells_what_was_done_tells_a_case(text, catalog):
    assert meaning_of(text, catalog) is Meaning.CASE


@pytest.mark.parametrize("text", QUESTIONS)
def test_who_only_asks_asks(text, catalog):
    assert meaning_of(text, catalog) is Meaning.QUESTION


@pytest.mark.parametrize(
    ("words", "meaning", "told"),
    [
        (
            "{}の数字が間違っています。",
            Meaning.CORRECTION,
            ("記事への声「違う」", "根拠の資料と見比べて", "どの文がどう違うか"),
        ),
        (
            "{}を消してください。",
            Meaning.WITHDRAWAL,
            ("記事への声「取り下げ」", "--kind withdrawal", "団体の方かどうか"),
        ),
        (
            "{}をうちでも試しました。",
            Meaning.REPLICATION,
            ("記事への声「試した結果」", "--kind replication", "いつ試したか"),
        ),
        ("だれか教えてください。", Meaning.QUESTION, ("届いた質問", "kyoso search", "近い記事を探して")),
    ],
)
def test_what_is_meant_is_kept_with_the_next_step_and_a_letter_that_fits(words, meaning, told, folder, kyoso):
    label, *rest = told
    (folder / "a.txt").write_text(f"ご担当者様\n\n{words.format(TITLE)}\n", encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "a.txt")
    assert (code, errors) == (0, "")
    assert output.startswith(
        f"文面から「{LABELS[meaning]}」と見て残します。原稿に入れていないもの: あいさつ1行。\n違うときは"
    )
    assert "「--as case」" in output
    (kept,) = (folder / "intake").iterdir()
    note = kept.read_text(encoding="utf-8")
    assert f"{label}は intake/{kept.name} に残しました。" in output
    for said in rest:
        assert said in note
        assert said in output
    assert words.format(TITLE) in note
    assert kyoso(folder, "intake", "a.txt")[1].count("にもう残してあります") == 1
    assert len(list((folder / "intake").iterdir())) == 1


@pytest.mark.parametrize("meaning", Meaning)
def test_whoever_takes_it_in_may_choose_what_it_is(meaning, folder, kyoso):
    (folder / "a.txt").write_text(TWO, encoding="utf-8")
    _code, output, errors = kyoso(folder, "intake", "a.txt", "--as", meaning.value)
    assert errors == ""
    notes = list((folder / "intake").glob("koe-*.md"))
    assert len(notes) == (meaning is not Meaning.CASE)
    assert ("文面から" in output) == (meaning is not Meaning.CASE)
    if notes:
        (voice,) = voices_in(notes[0].read_text(encoding="utf-8"))
        assert "".join(voice.words.split()) == "".join(TWO.split())


def test_a_case_that_speaks_of_an_entry_leads_to_it_unless_its_place_is_hidden(folder, kyoso):
    words = f"「{TITLE}」を参考に、うちでは集計を改めました。困っていました。フォームにしました。3日で終わりました。"
    for wish, is_led in (("", True), ("\n市の名前は出さないでください。", False)):
        (folder / "a.txt").write_text(f"{words}{wish}", encoding="utf-8")
        _code, output, _errors = kyoso(folder, "intake", "a.txt")
        assert ("関連する記事に入れました" in output) == is_led
        draft = max((folder / "intake").glob("*.md"), key=lambda path: path.stat().st_mtime_ns)
        assert ("shiken-yoyaku" in draft.read_text(encoding="utf-8")) == is_led


def test_who_lets_their_town_be_named_leads_to_no_entry_of_it(folder, kyoso):
    words = "庁内チャットを入れました。前は電話が多くて困っていました。石狩市の名前は載せてください。"
    (folder / "a.txt").write_text(words, encoding="utf-8")
    assert "関連する記事に入れました" not in kyoso(folder, "intake", "a.txt")[1]


def test_thanks_for_what_was_passed_on_say_that_it_was_of_use(folder, kyoso):
    words = "紹介されていた様式のページを、係で配らせてもらいました。1件10分は早くなりました。ありがとうございます。"
    (folder / "a.txt").write_text(words, encoding="utf-8")
    assert "記事への声「役に立った」" in kyoso(folder, "intake", "a.txt")[1]


def test_an_entry_that_is_not_there_is_asked_for(folder, kyoso):
    (folder / "a.txt").write_text("掲載している記事を取り下げてください。町の者です。", encoding="utf-8")
    _code, output, _errors = kyoso(folder, "intake", "a.txt")
    assert "どの記事のことか、送り主に聞いてください。" in output
    assert "どの記事のことか、題名かアドレスも教えてください。" in output


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("-- \n試験市役所 企画課\n電話 0000-00-0000\n", "本文がありません"),
        ("編集部御中\n標記の件、別添のとおり送付します。ご査収ください。\n", "添付がありません"),
    ],
)
def test_of_a_mail_that_tells_nothing_it_is_said_what_is_missing_and_what_to_write_back(text, told, folder, kyoso):
    head = "Subject: =?utf-8?b?6Kmm6aiT?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    (folder / "a.eml").write_text(head + text, encoding="utf-8")
    code, output, errors = kyoso(folder, "intake", "a.eml")
    assert code != 0
    assert told in output + errors
    assert "送り主への返事の案" in output + errors


def test_what_nobody_wrote_as_one_sentence_is_looked_at_in_lines():
    assert max(map(len, in_lines("あ" * 5000 + "。" + "い" * 30).splitlines())) == 400
    assert in_lines("短い文です。\n次の文です。") == "短い文です。\n次の文です。"


@pytest.mark.parametrize("sentence", ["始めました", "変えた。", "作っています", "3件→1件", "入れたが", "動いている"])
def test_every_deed_has_the_sign_by_which_it_is_sought(sentence):
    assert tells_a_deed(sentence) == any(not NO_DEED.search(one) for one in DID.findall(sentence))
    assert tells_a_deed(f"あ{sentence}")
