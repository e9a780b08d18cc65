"""Rules about files, YAML and shapes (KB1xx, KB2xx), with their Japanese wording and documentation."""

from generator.findings.diagnostics import Rule, Told


def _rule(code: str, name: str, must: str, told: Told, explanation: str) -> Rule:
    return Rule(code, name, must, explanation, told)


YAML_SYNTAX = _rule(
    "KB101",
    "yaml-syntax",
    "項目は正しい YAML で書いてください",
    Told.WRITER,
    """The front matter must be valid YAML; parsing stops at the first syntax error.

    Bad: `title: 事例: 札幌市`
    Good: `title: "事例: 札幌市"`""",
)
INVALID_UTF8 = _rule(
    "KB102",
    "invalid-utf8",
    "ファイルは文字コード UTF-8 で保存してください",
    Told.WRITER,
    """The file must be UTF-8; Shift_JIS from an old editor is not.

    Bad: bytes `8e 96` (Shift_JIS 事)
    Good: bytes `e4 ba 8b` (UTF-8 事)""",
)
BYTE_ORDER_MARK = _rule(
    "KB103",
    "byte-order-mark",
    "ファイルは BOM なしの UTF-8 で保存してください",
    Told.WRITER,
    """A byte order mark hides the opening fence from readers of front matter.

    Bad: `<U+FEFF>---`
    Good: `---`""",
)
TAB_CHARACTER = _rule(
    "KB104",
    "tab-character",
    "項目欄ではタブを使わず、半角スペースで字下げしてください",
    Told.WRITER,
    """YAML does not allow tabs for indentation.

    Bad: a tab before `from: 2025-04`
    Good: two spaces before `from: 2025-04`""",
)
NO_FRONT_MATTER = _rule(
    "KB105",
    "no-front-matter",
    "ファイルの1行目と項目欄の終わりに --- だけの行を置いてください",
    Told.WRITER,
    """A Markdown entry opens with front matter between two `---` lines.

    Bad: the file begins with `title: …`
    Good: `---`, fields, `---`, text""",
)
TOO_LARGE = _rule(
    "KB106",
    "too-large",
    "1つのファイルは64キロバイト以内にしてください",
    Told.FORM,
    """A file above 64 KiB is refused before it is parsed.

    Bad: a transcript pasted whole
    Good: the curated answer""",
)
TOO_DEEP = _rule(
    "KB107",
    "too-deep",
    "項目の入れ子は8段までにしてください",
    Told.WRITER,
    """Nesting deeper than eight levels is refused; no model needs it.

    Bad: `a: [[[[[[[[[1]]]]]]]]]`
    Good: `a: [1]`""",
)
YAML_ALIAS = _rule(
    "KB108",
    "yaml-alias",
    "YAML の参照記法(&名前、*名前、!型)は使わないでください",
    Told.WRITER,
    """Anchors, aliases and tags are refused: they are how YAML bombs and object injection work.

    Bad: `themes: *x`
    Good: `themes: [madoguchi]`""",
)
FULL_WIDTH_SYNTAX = _rule(
    "KB109",
    "full-width-syntax",
    "項目の区切りと字下げには、半角の記号とスペースを使ってください",
    Told.WRITER,
    """A full-width colon or space is text to YAML, not syntax.

    Bad: `title：窓口改革`
    Good: `title: 窓口改革`""",
)
FORBIDDEN_CHARACTER = _rule(
    "KB110",
    "forbidden-character",
    "目に見えない制御文字は取り除いてください",
    Told.FORM,
    """Control, bidirectional and zero-width characters can hide or reorder text.

    Bad: a right-to-left override U+202E in a title
    Good: the title without it""",
)
SYMBOLIC_LINK = _rule(
    "KB111",
    "symbolic-link",
    "content にはシンボリックリンクを置かないでください",
    Told.WRITER,
    """A link could publish a file from outside the content folder.

    Bad: `content/cases/x.md -> /etc/passwd`
    Good: a regular file""",
)
FILE_NAME = _rule(
    "KB112",
    "file-name-not-slug",
    "ファイル名は英小文字・数字・ハイフンで3〜60字にしてください",
    Told.FORM,
    """The file name is the identity and the address of an entry.

    Bad: `窓口改革.md`, `Case1.md`, `x.md`
    Good: `kitami-madoguchi.md`""",
)
UNEXPECTED_FILE = _rule(
    "KB113",
    "unexpected-file",
    "content には決められた場所に決められた種類のファイルだけを置いてください",
    Told.WRITER,
    """Nothing is skipped silently: a file the generator does not read is an error.

    Bad: `content/cases/memo.docx`
    Good: `content/cases/memo.md`""",
)
LOOK_ALIKE = _rule(
    "KB114",
    "look-alike-character",
    "見た目だけ同じ別の文字は、ふつうの文字に直してください",
    Told.FORM,
    """Radicals and kana in two parts, copied from a PDF or a file name, are not what readers type and search for.

    Bad: `\u2f6f狩市` (Kangxi radical), `か\u3099` (か and a mark)
    Good: `石狩市`, `が`""",
)
LONG_LINE = _rule(
    "KB115",
    "long-line",
    "1行は2,000字までにしてください",
    Told.FORM,
    """A line of thousands of characters is a pasted file, not a sentence; it is refused before it is looked through.

    Bad: a log pasted as one line
    Good: paragraphs""",
)
HASH_IN_VALUE = _rule(
    "KB116",
    "hash-in-value",
    "値の中で「#」を使うときは、値全体を引用符で囲んでください",
    Told.WRITER,
    """In YAML a blank and `#` begin a comment, which cuts the value short without a word.

    Bad: `title: 第2弾 #転入`
    Good: `title: "第2弾 #転入"`""",
)
MISSING_FIELD = _rule(
    "KB201",
    "missing-field",
    "必須の項目「{field}」を書いてください",
    Told.FORM,
    """A required field is absent or empty.

    Bad: a case without `title`
    Good: `title: 書かない窓口の導入`""",
)
UNKNOWN_FIELD = _rule(
    "KB202",
    "unknown-field",
    "項目名は決められたものだけを使ってください",
    Told.WRITER,
    """The models are closed: an unknown field is refused, and the nearest known one suggested.

    Bad: `tittle: 書かない窓口`
    Good: `title: 書かない窓口`""",
)
WRONG_TYPE = _rule(
    "KB203",
    "wrong-type",
    "「{field}」には{expected}を書いてください",
    Told.FORM,
    """The value has another type than the field.

    Bad: `before: 約350時間`
    Good: `before: 350`""",
)
NOT_ALLOWED = _rule(
    "KB204",
    "not-allowed-value",
    "「{field}」は {expected} のいずれかにしてください",
    Told.WRITER,
    """The value is not in the closed list of the field.

    Bad: `stage: inuse`
    Good: `stage: in_use`""",
)
DUPLICATE_KEY = _rule(
    "KB205",
    "duplicate-key",
    "同じ項目は1回だけ書いてください",
    Told.WRITER,
    """YAML would silently keep the last of two equal keys.

    Bad: `title: A` and again `title: B`
    Good: one `title`""",
)
TOO_LONG = _rule(
    "KB206",
    "wrong-length",
    "「{field}」は{expected}にしてください",
    Told.FORM,
    """The text or the list is longer or shorter than the field allows.

    Bad: a title of 60 characters
    Good: a title of at most 40""",
)
WRONG_FORMAT = _rule(
    "KB207",
    "wrong-format",
    "「{field}」は{expected}の形で書いてください",
    Told.FORM,
    """The text does not have the form of the field.

    Bad: `accessed_on: 2026/11/22`
    Good: `accessed_on: 2026-11-22`""",
)
IMPOSSIBLE_DATE = _rule(
    "KB208",
    "impossible-date",
    "「{field}」には暦にある日付を書いてください",
    Told.FORM,
    """The date has the right form but does not exist.

    Bad: `reviewed_on: 2026-02-30`
    Good: `reviewed_on: 2026-02-28`""",
)
FULL_WIDTH_DIGITS = _rule(
    "KB209",
    "full-width-digits",
    "「{field}」の数字は半角で書いてください",
    Told.FORM,
    """Numbers, dates and codes are written in ASCII digits.

    Bad: `before: ３５０`
    Good: `before: 350`""",
)
OUT_OF_RANGE = _rule(
    "KB210",
    "out-of-range",
    "「{field}」には{expected}を書いてください",
    Told.FORM,
    """Numbers below the least the field takes, infinite and not-a-number values are refused.

    Bad: `before: -1`, `before: .nan`
    Good: `before: 1`""",
)
WRONG_SECTION = _rule(
    "KB211",
    "wrong-section",
    "本文の見出し(## )は決められたものを1回ずつ使い、文章は見出しの下に書いてください",
    Told.FORM,
    """The text of a case or thread consists of known sections, each once.

    Bad: `## 背景`, or text before the first heading
    Good: `## 課題`""",
)
WRONG_MESSAGE = _rule(
    "KB212",
    "wrong-message",
    "「やり取り」の発言は ### 質問者 または ### 回答者1(立場) の見出しで始めてください",
    Told.FORM,
    """An exchange consists of messages with role labels, never names.

    Bad: `### 佐藤`
    Good: `### 回答者1(総務省)`""",
)
WITHDRAWN_WITH_CONTENT = _rule(
    "KB213",
    "withdrawn-with-content",
    "取り下げた記事(status: withdrawn)のファイルからは、題名・本文など記事の中身をすべて消してください",
    Told.WRITER,
    """What was withdrawn leaves the file, too: only then it is in no page, index, feed or copy of the newest state.

    Bad: `status: withdrawn` with `title`, `summary` and the text still there
    Good: `status: withdrawn`, `withdrawn_on: 2026-11-22`, `reason: author` and nothing else""",
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
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    NOT_ALLOWED,
    DUPLICATE_KEY,
    TOO_LONG,
    WRONG_FORMAT,
    IMPOSSIBLE_DATE,
    FULL_WIDTH_DIGITS,
    OUT_OF_RANGE,
    WRONG_SECTION,
    WRONG_MESSAGE,
    WITHDRAWN_WITH_CONTENT,
)
