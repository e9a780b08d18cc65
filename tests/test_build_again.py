"""Building again: what is said when nothing has changed, how far a build is, and what its stages took."""

import pytest
from golden_site import tree_of

MADE, USED = "サイトを作りました: site\n", "前に作ったときから何も変わっていないので、そのまま使います: site\n"


@pytest.mark.slow
def test_a_build_that_nothing_has_changed_since_uses_the_site_and_says_the_same_about_the_content(
    golden_project, kyoso
):
    folder = golden_project.root
    code, said, errors = kyoso(folder, "build", "--timings")
    report, heading, rest = said.partition("工程")
    stages = [line.split()[0] for line in (heading + rest).removesuffix(MADE).strip().split("\n")]
    assert (code, errors, stages) == (0, "", ["工程", "内容の確認", "ページの文章", "サイト", "合計"])
    before = tree_of(folder / "site")
    assert kyoso(folder, "build", "-q") == (0, report + USED, "")
    assert tree_of(folder / "site") == before
    assert kyoso(folder, "build", "--clean") == (0, report + MADE, "")
    assert tree_of(folder / "site") == before
    (folder / "site" / "index.html").unlink()
    assert kyoso(folder, "build") == (0, report + MADE, "")
    assert tree_of(folder / "site") == before
