"""Rules about files and YAML (KB1xx), with their Japanese wording and documentation."""

from generator.findings.diagnostics import Rule, Told


def worded(code: str, name: str, must: str, told: Told, explanation: str) -> Rule:
    """Return a rule of the reader, which finds it broken while it reads; every one is an error."""
    return Rule(code, name, must, explanation, told)


YAML_SYNTAX = worded(
    "KB101",
    "yaml-syntax",
    "項目は正しい YAML で書いてください",
    Told.WRITER,
    """The front matter must be valid YAML; parsing stops at the first syntax error.

    Bad: `title: 事例: 札幌市`
    Good: `title: "事例: 札幌市"`""",
)
INVALID_UTF8 = worded(
    "KB102",
    "invalid-utf8",
    "ファイルは文字コード UTF-8 で保存してください",
    Told.WRITER,
    """The file must be UTF-8; Shift_JIS from an old editor is not.

    Bad: bytes `8e 96` (Shift_JIS 事)
    Good: bytes `e4 ba 8b` (UTF-8 事)""",
)
BYTE_ORDER_MARK = worded(
    "KB103",
    "byte-order-mark",
    "ファイルは BOM なしの UTF-8 で保存してください",
    Told.WRITER,
    """A byte order mark hides the opening fence from readers of front matter.

    Bad: `<U+FEFF>---`
    Good: `---`""",
)
TAB_CHARACTER = worded(
    "KB104",
    "tab-character",
    "項目欄ではタブを使わず、半角スペースで字下げしてください",
    Told.WRITER,
    """YAML does not allow tabs for indentation.

    Bad: a tab before `from: 2025-04`
    Good: two spaces before `from: 2025-04`""",
)
NO_FRONT_MATTER = worded(
    "KB105",
    "no-front-matter",
    "ファイルの1行目と項目欄の終わりに --- だけの行を置いてください",
    Told.WRITER,
    """A Markdown entry opens with front matter between two `---` lines.

    Bad: the file begins with `title: …`
    Good: `---`, fields, `---`, text""",
)
TOO_LARGE = worded(
    "KB106",
    "too-large",
    "1つのファイルは64キロバイト以内(用語集は256キロバイト以内)にしてください",
    Told.FORM,
    """A file above 64 KiB is refused before it is parsed; the glossary, one file for all terms, above 256 KiB.

    Bad: a transcript pasted whole
    Good: the curated answer""",
)
TOO_DEEP = worded(
    "KB107",
    "too-deep",
    "項目の入れ子は8段までにしてください",
    Told.WRITER,
    """Nesting deeper than eight levels is refused; no model needs it.

    Bad: `a: [[[[[[[[[1]]]]]]]]]`
    Good: `a: [1]`""",
)
YAML_ALIAS = worded(
    "KB108",
    "yaml-alias",
    "YAML の参照記法(&名前、*名前、!型)は使わないでください",
    Told.WRITER,
    """Anchors, aliases and tags are refused: they are how YAML bombs and object injection work.

    Bad: `themes: *x`
    Good: `themes: [madoguchi]`""",
)
FULL_WIDTH_SYNTAX = worded(
    "KB109",
    "full-width-syntax",
    "項目の区切りと字下げには、半角の記号とスペースを使ってください",
    Told.WRITER,
    """A full-width colon or space is text to YAML, not syntax.

    Bad: `title：窓口改革`
    Good: `title: 窓口改革`""",
)
FORBIDDEN_CHARACTER = worded(
    "KB110",
    "forbidden-character",
    "目に見えない制御文字は取り除いてください",
    Told.FORM,
    """Control, bidirectional and zero-width characters can hide or reorder text.

    Bad: a right-to-left override U+202E in a title
    Good: the title without it""",
)
SYMBOLIC_LINK = worded(
    "KB111",
    "symbolic-link",
    "content にはシンボリックリンクを置かないでください",
    Told.WRITER,
    """A link could publish a file from outside the content folder.

    Bad: `content/cases/x.md -> /etc/passwd`
    Good: a regular file""",
)
FILE_NAME = worded(
    "KB112",
    "file-name-not-slug",
    "ファイル名は英小文字・数字・ハイフンで3〜60字にしてください",
    Told.FORM,
    """The file name is the identity and the address of an entry.

    Bad: `窓口改革.md`, `Case1.md`, `x.md`
    Good: `kitami-madoguchi.md`""",
)
UNEXPECTED_FILE = worded(
    "KB113",
    "unexpected-file",
    "content には決められた場所に決められた種類のファイルだけを置いてください",
    Told.WRITER,
    """Nothing is skipped silently: a file the generator does not read is an error.

    Bad: `content/cases/memo.docx`
    Good: `content/cases/memo.md`""",
)
LOOK_ALIKE = worded(
    "KB114",
    "look-alike-character",
    "見た目だけ同じ別の文字は、ふつうの文字に直してください",
    Told.FORM,
    """Radicals and kana in two parts, copied from a PDF or a file name, are not what readers type and search for.

    Bad: `\u2f6f狩市` (Kangxi radical), `か\u3099` (か and a mark)
    Good: `石狩市`, `が`""",
)
LONG_LINE = worded(
    "KB115",
    "long-line",
    "1行は2,000字までにしてください",
    Told.FORM,
    """A line of thousands of characters is a pasted file, not a sentence; it is refused before it is looked through.

    Bad: a log pasted as one line
    Good: paragraphs""",
)
HASH_IN_VALUE = worded(
    "KB116",
    "hash-in-value",
    "値の中で「#」を使うときは、値全体を引用符で囲んでください",
    Told.WRITER,
    """In YAML a blank and `#` begin a comment, which cuts the value short without a word.

    Bad: `title: 第2弾 #転入`
    Good: `title: "第2弾 #転入"`""",
)
CONFLICT_MARKS = worded(
    "KB117",
    "conflict-marks",
    "git の変更の食い違いは、どちらかに決めてから保存してください",
    Told.WRITER,
    """Marks that git left where two changes met show that nobody has decided which text stands.

    Bad: `<<<<<<< HEAD`, two texts with `=======` between them, `>>>>>>> main`
    Good: one of the two texts""",
)
LOST_CHARACTER = worded(
    "KB120",
    "lost-character",
    "読み取れなかった文字は、もとの文字に打ち直してください",
    Told.FORM,
    """U+FFFD stands where a program could not read a sign, such as one of a name; the sign itself is lost.

    Bad: `石\ufffd市`
    Good: `石狩市`""",
)

FILE_RULES = (
    YAML_SYNTAX,
    INVALID_UTF8,
    BYTE_ORDER_MARK,
    TAB_CHARACTER,
    NO_FRONT_MATTER,
    TOO_LARGE,
    TOO_DEEP,
    YAML_ALIAS,
    FULL_WIDTH_SYNTAX,
    FORBIDDEN_CHARACTER,
    SYMBOLIC_LINK,
    FILE_NAME,
    UNEXPECTED_FILE,
    LOOK_ALIKE,
    LONG_LINE,
    HASH_IN_VALUE,
    CONFLICT_MARKS,
    LOST_CHARACTER,
)
