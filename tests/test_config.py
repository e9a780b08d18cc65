"""site_config.yml as a typed object."""

import pytest
from golden_site import a_config

from generator.config import PACKAGED, Project, read_project
from generator.findings.diagnostics import CannotRunError

CONFIG = """title: 試験用のサイト
tagline: 試験のための説明
url: https://www.example.jp/tameshi/
repository: {url: https://www.example.jp/repo}
community: {name: 試験用の集まり, short_name: 試, url: https://www.example.jp/pf}
"""


def read(folder, text):
    (folder / "site_config.yml").write_text(text, encoding="utf-8")
    return read_project(folder)


@pytest.mark.collection
def test_the_settings_of_this_repository_are_right(root):
    project, findings = read_project(root)
    assert findings == []
    assert project.config.url.endswith("/")


def test_settings_have_their_defaults(tmp_path):
    project, findings = read(tmp_path, CONFIG)
    assert findings == []
    assert (project.config.page_size, project.config.repository.branch) == (20, "main")


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (CONFIG + "theme: dark\n", ("KB202", 6, 1, "「theme」という項目はありません")),
        (CONFIG + "page_size: 多め\n", ("KB203", 6, 12, "「多め」と書かれています")),
        (CONFIG + "official: たぶん\n", ("KB203", 6, 11, "「たぶん」と書かれています")),
        (CONFIG + "official: [true]\n", ("KB203", 6, 11, "「一覧」と書かれています")),
        (CONFIG + "page_size: 0\n", ("KB210", 6, 12, "「0」と書かれています")),
        (CONFIG.replace("tagline: 試験のための説明\n", ""), ("KB201", 1, 1, "「tagline」がないか、空です")),
        (
            CONFIG.replace("https://www.example.jp/tameshi/", "http://www.example.jp/"),
            ("KB207", 3, 6, "「http://www.example.jp/」と書かれています"),
        ),
        *(
            (
                CONFIG.replace("https://www.example.jp/tameshi/", f"https://www.example.jp/{more}"),
                ("KB207", 3, 6, f"「https://www.example.jp/{more}」と書かれています"),
            )
            for more in ("?a=b", "#a", "a/#")
        ),
        (
            CONFIG.replace("https://www.example.jp/repo", "https://192.0.2.1/"),
            ("KB207", 4, 19, "「https://192.0.2.1/」と書かれています"),
        ),
        (
            CONFIG.replace("https://www.example.jp/pf", "'javascript:alert(1)'"),
            ("KB207", 5, 48, "「javascript:alert(1)」と書かれています"),
        ),
        *(
            (CONFIG.replace("repo}", f"repo, branch: '{name}'}}"), ("KB207", 4, 56, f"「{name}」と書かれています"))
            for name in (
                "a b<i>",
                "a..b",
                "-a",
                "/a",
                "a/",
                "a//b",
                ".a",
                "a.",
                "a~1",
                "a:b",
                "公開",
                "a\\b",
                "a@{b",
            )
        ),
        (CONFIG + "authority: example\n", ("KB207", 6, 12, "「example」と書かれています")),
        (CONFIG + "authority: https://a.jp,2026\n", ("KB207", 6, 12, "「https://a.jp,2026」と書かれています")),
        (CONFIG + "removed: [cases/a-b.html]\n", ("KB207", 6, 11, "「cases/a-b.html」と書かれています")),
        (CONFIG + "contact: {mail: shiken}\n", ("KB207", 6, 17, "「shiken」と書かれています")),
        (
            CONFIG + "contact: {mail: 'mailto:a@example.jp'}\n",
            ("KB207", 6, 17, "「mailto:a@example.jp」と書かれています"),
        ),
        (
            CONFIG + "contact: {mail: 'a@example.jp?cc=b@c.jp'}\n",
            ("KB207", 6, 17, "「a@example.jp?cc=b@c.jp」と書かれています"),
        ),
        (CONFIG + "contact: {mail: a@localhost}\n", ("KB207", 6, 17, "「a@localhost」と書かれています")),
        (
            CONFIG + "contact: {form: 'http://www.example.jp/'}\n",
            ("KB207", 6, 17, "「http://www.example.jp/」と書かれています"),
        ),
        (CONFIG + "contact: {phone: 03}\n", ("KB202", 6, 11, "「phone」という項目はありません")),
        (
            CONFIG + "contact: {channel: {url: 'https://www.example.jp/'}}\n",
            ("KB201", 6, 20, "「name」がないか、空です"),
        ),
        (CONFIG.replace("title: ", "title："), ("KB109", 1, 6, "全角の「：」があります")),
        (CONFIG + "title: もう1つ\n", ("KB205", 6, 1, "「title」は1行目にもあります")),
    ],
)
def test_a_mistake_in_the_settings_is_reported_at_its_place(text, finding, tmp_path):
    project, findings = read(tmp_path, text)
    assert project is None
    assert [(item.rule.code, item.span.line, item.span.column, item.found) for item in findings] == [finding]
    assert {item.path for item in findings} == {"site_config.yml"}


@pytest.mark.parametrize("name", ["main", "gh-pages", "release/2026.1", "feature/a_b+c", "v1.0"])
def test_branches_of_every_usual_name_are_taken(name, tmp_path):
    project, findings = read(tmp_path, CONFIG.replace("repo}", f"repo, branch: {name}}}"))
    assert (project.config.repository.branch, findings) == (name, [])


def test_without_a_contact_readers_are_led_to_the_issues(tmp_path):
    other, way = read(tmp_path, CONFIG)[0].config.ways
    assert (way.label, way.address) == ("GitHub", "https://www.example.jp/repo/issues")
    assert "まだ設定されていません" in way.note
    assert (other.label, other.address) == ("アカウントのない方", "")
    assert other.text == "できた文章か保存したファイルを、アカウントのある同僚に渡してください"


def test_whoever_hands_entries_on_is_called_as_the_community_does(tmp_path):
    config = read(tmp_path, CONFIG.replace("short_name: 試", "short_name: 試, helpers: 試験係"))[0].config
    assert config.ways[0].text == "できた文章か保存したファイルを、アカウントのある同僚か試の試験係に渡してください"


def test_every_way_of_contact_is_told_in_its_order(tmp_path):
    contact = "{channel: {name: 試験室}, form: 'https://www.example.jp/toi/', mail: shiken@example.jp}"
    ways = read(tmp_path, CONFIG + f"contact: {contact}\n")[0].config.ways
    assert [(way.label, way.text, way.address) for way in ways] == [
        ("メール", "shiken@example.jp", "mailto:shiken@example.jp"),
        ("問い合わせ", "問い合わせフォーム", "https://www.example.jp/toi/"),
        ("チャンネル", "試の「#試験室」", ""),
    ]


def test_letters_of_a_mailbox_may_be_large(tmp_path):
    (way,) = read(tmp_path, CONFIG + "contact: {mail: Shiken@Example.JP}\n")[0].config.ways
    assert way.address == "mailto:Shiken@Example.JP"


@pytest.mark.parametrize("name", ["'#試験室'", "'＃試験室'", "' # 試験室'"])
def test_the_sign_before_a_channel_is_not_shown_twice(name, tmp_path):
    (way,) = read(tmp_path, CONFIG + f"contact: {{channel: {{name: {name}}}}}\n")[0].config.ways
    assert way.text == "試の「#試験室」"


def test_another_address_at_the_command_line_does_not_change_who_gives_out_ids(tmp_path):
    project = read(tmp_path, CONFIG)[0]
    assert project.config.tagging_entity == "www.example.jp,2026"
    assert project.published_at("https://x.example.org/", None).config.tagging_entity == "www.example.jp,2026"


def test_without_settings_the_program_cannot_run(tmp_path):
    with pytest.raises(CannotRunError) as raised:
        read_project(tmp_path)
    assert str(raised.value) == "site_config.yml がありません。プロジェクトのフォルダーで実行してください"


def test_a_project_knows_where_things_lie(tmp_path):
    project, _findings = read(tmp_path, CONFIG)
    assert (project.content, project.build) == (tmp_path / "content", tmp_path / "build")


def test_templates_of_a_project_come_first_where_it_has_some(tmp_path):
    project, _findings = read(tmp_path, CONFIG)
    assert project.template_folders == (PACKAGED,)
    project.templates.mkdir()
    assert project.template_folders == (tmp_path / "templates", PACKAGED)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("# 一\n# 試験".encode("cp932"), "1行目: UTF-8 で読めない文字があります"),
        (b"a\n" + "試験".encode("cp932"), "2行目: UTF-8 で読めない文字があります"),
        ("\ufeff試験".encode(), "1行目: 先頭に BOM があります"),
    ],
)
@pytest.mark.parametrize("name", ["home.md.j2", "theme/partials/footer.html", "theme/assets/base.css"])
def test_a_template_in_another_code_is_told_with_its_line(name, data, told, tmp_path):
    project, _findings = read(tmp_path, CONFIG)
    place = project.templates / name
    place.parent.mkdir(parents=True)
    place.write_bytes(data)
    with pytest.raises(CannotRunError, match=rf"templates/{name} の{told}"):
        assert project.template_folders


@pytest.mark.parametrize(
    ("owner", "official", "said"),
    [
        (None, False, "非公式サイト"),
        ("試験庁", False, "非公式サイト（試験庁の公式サイトではありません）"),
        ("試験庁", True, "公式サイト（試験庁の公式サイトです）"),
        (None, True, "公式サイト"),
    ],
)
def test_a_site_says_whether_it_is_official_and_of_whom(owner, official, said):
    community = {"name": "試験用の集まり", "short_name": "試", "url": "https://www.example.jp/pf", "owner": owner}
    assert a_config(official=official, community=community).standing == said


@pytest.mark.parametrize(
    ("url", "repository", "expected"),
    [
        (None, None, ("https://www.example.jp/tameshi/", "https://www.example.jp/repo")),
        ("https://a.example.jp/x", None, ("https://a.example.jp/x/", "https://www.example.jp/repo")),
        ("https://a.example.jp/x/", "https://b.example.jp/y/", ("https://a.example.jp/x/", "https://b.example.jp/y")),
    ],
)
def test_addresses_may_be_given_at_the_command_line(url, repository, expected, tmp_path):
    project, _findings = read(tmp_path, CONFIG)
    changed = project.published_at(url, repository)
    assert isinstance(changed, Project)
    assert (changed.config.url, changed.config.repository.url) == expected
    assert changed.config.repository.branch == "main"
