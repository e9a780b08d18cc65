"""What an issue form is: questions in an order, and what becomes of its issues."""

from dataclasses import dataclass

from generator import noted
from generator.kinds import Kind

NO_RESPONSE = "_No response_"  # what GitHub writes for a question left empty
LINE, SEVERAL_LINES = 400, 4000  # characters of an answer in one line, and of one in several
PUBLIC = noted(
    "ここに書いた内容は、送るとすぐに誰からも見えます。消しても履歴が残ります。迷う情報は、書かないでください。"
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form; ``element`` is GitHub's name for the way it is answered, ``limit`` is in characters.

    An answer to one in ``statements`` may have headings for documents.
    """

    id: str
    label: str
    hint: str = ""
    element: str = "input"
    required: bool = False
    options: tuple[str, ...] = ()
    limit: int = LINE
    example: str = ""
    statements: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its file, the label its issues carry, and the kind of entry or notice it makes."""

    name: str
    title: str
    description: str
    label: str
    intro: str
    questions: tuple[Question, ...]
    kind: Kind
