"""Rules about shapes (KB2xx): fields, their values and the headings of the text, with their Japanese wording."""

from generator.findings.diagnostics import Told
from generator.reading.file_rules import worded

MISSING_FIELD = worded(
    "KB201",
    "missing-field",
    "必須の項目「{field}」を書いてください",
    Told.FORM,
    """A required field is absent or empty.

    Bad: a case without `title`
    Good: `title: 書かない窓口の導入`""",
)
UNKNOWN_FIELD = worded(
    "KB202",
    "unknown-field",
    "項目名は決められたものだけを使ってください",
    Told.WRITER,
    """The models are closed: an unknown field is refused, and the nearest known one suggested.

    Bad: `tittle: 書かない窓口`
    Good: `title: 書かない窓口`""",
)
WRONG_TYPE = worded(
    "KB203",
    "wrong-type",
    "「{field}」には{expected}を書いてください",
    Told.FORM,
    """The value has another type than the field.

    Bad: `before: 約350時間`
    Good: `before: 350`""",
)
NOT_ALLOWED = worded(
    "KB204",
    "not-allowed-value",
    "「{field}」は{expected}のいずれかにしてください",
    Told.WRITER,
    """The value is not in the closed list of the field.

    Bad: `stage: inuse`
    Good: `stage: in_use`""",
)
DUPLICATE_KEY = worded(
    "KB205",
    "duplicate-key",
    "同じ項目は1回だけ書いてください",
    Told.WRITER,
    """YAML would silently keep the last of two equal keys.

    Bad: `title: A` and again `title: B`
    Good: one `title`""",
)
TOO_LONG = worded(
    "KB206",
    "wrong-length",
    "「{field}」は{expected}にしてください",
    Told.FORM,
    """The text or the list is longer or shorter than the field allows.

    Bad: a title of 60 characters
    Good: a title of at most 40""",
)
WRONG_FORMAT = worded(
    "KB207",
    "wrong-format",
    "「{field}」は{expected}の形で書いてください",
    Told.FORM,
    """The text does not have the form of the field.

    Bad: `accessed_on: 2026/11/22`
    Good: `accessed_on: 2026-11-22`""",
)
IMPOSSIBLE_DATE = worded(
    "KB208",
    "impossible-date",
    "「{field}」には暦にある日付を書いてください",
    Told.FORM,
    """The date has the right form but does not exist.

    Bad: `reviewed_on: 2026-02-30`
    Good: `reviewed_on: 2026-02-28`""",
)
FULL_WIDTH_DIGITS = worded(
    "KB209",
    "full-width-digits",
    "「{field}」の数字は半角で書いてください",
    Told.FORM,
    """Numbers, dates and codes are written in ASCII digits.

    Bad: `before: ３５０`
    Good: `before: 350`""",
)
OUT_OF_RANGE = worded(
    "KB210",
    "out-of-range",
    "「{field}」には{expected}を書いてください",
    Told.FORM,
    """Numbers below the least the field takes, infinite and not-a-number values are refused.

    Bad: `before: -1`, `before: .nan`
    Good: `before: 1`""",
)
WRONG_SECTION = worded(
    "KB211",
    "wrong-section",
    "本文の見出し(## )は決められたものを1回ずつ使い、文章は見出しの下に書いてください",
    Told.FORM,
    """The text of a case or thread consists of known sections, each once.

    Bad: `## 背景`, or text before the first heading
    Good: `## 課題`""",
)
WRONG_MESSAGE = worded(
    "KB212",
    "wrong-message",
    "「資料が言っていること」は ### 資料1、「やり取り」は ### 質問者 か ### 回答者1 の見出しで分けてください",
    Told.FORM,
    """A collection consists of documents by their number among the evidence, an exchange of messages by role.

    Bad: `### 佐藤`
    Good: `### 資料1`, `### 回答者1`""",
)
WITHDRAWN_WITH_CONTENT = worded(
    "KB213",
    "withdrawn-with-content",
    "取り下げた記事(status: withdrawn)のファイルからは、題名・本文など記事の中身をすべて消してください",
    Told.WRITER,
    """What was withdrawn leaves the file, too: only then it is in no page, index, feed or copy of the newest state.

    Bad: `status: withdrawn` with `title`, `summary` and the text still there
    Good: `status: withdrawn`, `withdrawn_on: 2026-11-22`, `reason: author` and nothing else""",
)

SHAPE_RULES = (
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
