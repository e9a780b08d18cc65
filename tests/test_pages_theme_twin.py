"""A theme as plain Markdown: its facts, and the way to all its entries, however many sheets its page has."""

from builders import a_case, a_theme, a_thread
from golden_site import a_config, a_site, made_by

SITE = "https://www.example.jp/shiken"


def twins(*entries, **config):
    theme = a_theme("madoguchi", "ま", label="窓口", summary="窓口の話です。", aliases="[受付]")
    pages = made_by("theme", a_site(theme, *entries, themes=False), a_config(**config))
    return {page.path: page.meta.markdown for page in pages if page.meta.twin}


def test_the_text_of_a_theme_is_exactly_this():
    entries = [
        a_case("shiken-a", title="試験の[事例]", summary="事例の要約"),
        a_thread("shiken-t", title="試験の質問", summary="質問の要約"),
        a_thread("shiken-k", title="下書きの質問", status="draft"),
    ]
    assert twins(*entries) == {
        "themes/madoguchi.md": (
            "# 窓口\n\n窓口の話です。\n\n"
            f"- ページ: <{SITE}/themes/madoguchi.html>\n"
            "- 記事: 質問と答え 1件・事例 1件\n"
            "- ほかの言い方: 受付\n"
            "- 発行: 試験のサイト（非公式サイト。デジタル庁の公式サイトではありません）\n"
            "- ライセンス: [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.ja)\n\n試験のための文章です。\n\n"
            f"## 質問と答え\n\n- [試験の質問]({SITE}/threads/shiken-t.md): 質問の要約\n\n"
            f"## 事例\n\n- [試験の［事例］]({SITE}/cases/shiken-a.md): 事例の要約\n"
        )
    }


def test_the_first_sheet_alone_has_one_and_it_names_the_entries_of_all_sheets():
    made = twins(*(a_thread(f"shiken-{number:02}") for number in range(30)), page_size=10)
    assert [text.count("/threads/shiken-") for text in made.values()] == [30]
