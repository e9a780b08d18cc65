"""Changes that people make to the golden project, one thing at a time."""

import re
from datetime import timedelta

from builders import TODAY

from generator.search.vectors import BITS, NUMBERS


class Writer:
    """Changes the golden project in the folder ``root``."""

    def __init__(self, root):
        self.root, self.today = root, TODAY

    def _replace(self, path, old, new):
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text, (path, old)
        file.write_text(text.replace(old, new, 1), "utf-8")

    def body(self):
        with (self.root / "content/cases/shiken-chushi.md").open("a", encoding="utf-8") as file:
            file.write("\n試験の文をもう一つ。\n")

    def first_words(self):
        self._replace("content/threads/shiken-shitsumon.md", "試験の答えです。", "試験の別の答えです。")

    def heading(self):
        self._replace("content/cases/shiken-jisseki.md", "\n## 成果\n", "\n### 小見出し\n\n試験の文。\n\n## 成果\n")

    def statement(self):
        self._replace("content/threads/shiken-shitsumon.md", "- 一つ目の話", "- 一つ目の話\n- 二つ目の話")

    def open_question(self):
        self._replace("content/threads/shiken-shitsumon.md", "試験の残りです。", "- 試験の残りです。\n- 別の残りです。")

    def longest(self):
        """Make the shortest case, which forms show as an example, longer than the others."""
        (case,) = (self.root / "content/cases").glob("shiken-shippai*.md")
        with case.open("a", encoding="utf-8") as file:
            file.writelines(f"\n試験の長い文を{number}回書き足したことにしています。\n" for number in range(200))

    def vectors(self):
        """Let an encoder have read a word and nothing else."""
        rows = f"kind,name,vector\nword,窓口,{'#' * (NUMBERS // BITS)}\n"
        (self.root / "content/reference/vectors.csv").write_text(rows, "utf-8")

    def title(self):
        self._replace("content/cases/shiken-jisseki.md", "試験の申請を電子化し", "試験の申請をすべて電子化し")

    def summary(self):
        self._replace("content/cases/shiken-jisseki.md", "\nsummary: ", "\nsummary: とても")

    def theme(self):
        self._replace("content/cases/shiken-jisseki.md", "[shiken-ichi, shiken-ni]", "[shiken-ni, shiken-ichi]")

    def related(self):
        """Name one entry in another one, and let both stand on one document."""
        self._replace("content/threads/shiken-shitsumon.md", "status:", "related: [shiken-jisseki]\nstatus:")
        self._replace("content/threads/shiken-shitsumon.md", "/shiryo", "/hokoku")

    def pattern(self):
        """Tell of two more places that did the same."""
        text = (self.root / "content/cases/shiken-jisseki.md").read_text("utf-8")
        text = re.sub(r"^(formerly|related): .+\n", "", text, flags=re.MULTILINE)
        for code in ("039993", "049999"):
            path = self.root / f"content/cases/shiken-kata-{code}.md"
            own = text.replace('"019992"', f'"{code}"').replace("\ntitle: ", f"\ntitle: {code}の", 1)
            path.write_text(own, "utf-8")

    def rename(self):
        case = self.root / "content/cases"
        (case / "shiken-shippai.md").rename(case / "shiken-shippai-ato.md")
        self._replace("content/cases/shiken-shippai-ato.md", "title:", "formerly: [shiken-shippai]\ntitle:")
        self._replace("content/cases/shiken-jisseki.md", "related: [shiken-shippai,", "related: [shiken-shippai-ato,")

    def glossary(self):
        self._replace("content/glossary.yml", "試験", "試験試験")

    def template(self):
        self._replace("templates/partials/chips.html", "<", "<span>試験</span><")

    def style(self):
        with (self.root / "templates/theme/assets/print.css").open("a", encoding="utf-8") as file:
            file.write("\n.shiken { color: red; }\n")

    def setting(self):
        self._replace("site_config.yml", "title: 試験", "title: 試験試験")

    def day(self):
        self.today += timedelta(days=200)

    def withdrawal(self):
        (self.root / "content/threads/shiken-eiji.md").unlink()

    def nothing(self):
        pass


EDITS = [name for name in vars(Writer) if not name.startswith("_") and callable(getattr(Writer, name))]
