"""What readers say back about entries (役に立った, 違う, 足りない, an answer) → files for editors to keep."""

import re
from dataclasses import dataclass
from itertools import chain

from generator import _, noted, of, shown_day
from generator.catalog import Catalog
from generator.intake.mentions import pairs
from generator.intake.quoted import quoted
from generator.intake.sayings import HOW_TO_SEND, NAMED_PERSON, NOTHING_TO_SEND
from generator.kinds import ENTRY_KINDS, THREAD
from generator.model.feedback import (
    ADDRESS,
    END,
    HEAD,
    LABELS,
    OPINION,
    OPINIONS,
    PLACE,
    TITLE,
    WORDS,
    feedback_parts,
    read_feedback,
)
from generator.model.slug import is_slug

ANSWER = "答え"
# What only plain words say.
WITHDRAWN, TRIED, ASKED = noted("取り下げ"), noted("試した結果"), noted("質問")
UNFINISHED, SITE = noted("書きかけ"), noted("サイトの使い心地")
_LOST = noted("このアドレスの記事は、いまはありません。取り下げた記事か、写し間違いか、確かめてください。")
_UNNAMED = noted("どの記事のことか、送り主に聞いてください。")
_ASKED = noted(
    "「kyoso search」で近い記事を探して返事をしてください。なければ、近いスレッドの「残った問い」に書き足してください。"
)
_HOW_TO_SEND = noted("送り方についての質問です。返事の案を読み直して送ってください。")
_NOTHING_SENT = noted("送るものがないという返事です。読み終えたら、このファイルは消してかまいません。")
_OF_NO_ENTRY = {
    UNFINISHED: noted("続きが届いたら、ここにある文章と1つのファイルに合わせて、取り込んでください。"),
    SITE: noted("記事のことではありません。編集部で直せるか、サイトを作っている人に伝えるかを決めてください。"),
}
_OF_A_DRAFT = {
    WITHDRAWN: noted(
        "下書き {draft} のことなら、返事を送ってから、下書きを消してください。それまで公開しないでください。"
    ),
    "違う": noted("下書き {draft} のことなら、そこを直してください。"),
}
_NEAR, _MOST_NEAR = 3, 3  # pairs of signs that are shared, and entries that are named
_WHOLE = "記事の全体"  # as the page names it, in the language of the site
UNDECIDED = noted("選ばれていません")
_OPINIONS = (*OPINIONS, WITHDRAWN, TRIED, ASKED, UNFINISHED, SITE)
_ANSWERED = re.compile(r"(?:「.+?」への答え|Answer to “.+?”)[:：]\s*(?P<said>.*)", re.DOTALL)
_PAGE = re.compile(r"/([a-z0-9-]+)(?:\.html|/)?(?:[?#].*)?$")
_THREADS = f"content/{THREAD.folder}/"
_TRIED_BY_A_THREAD = noted(
    "1つの事例として載せられるかを送り主に聞くか、公開資料で確かめて {file} に書き足してください。"
)
_PERSON = noted("個人のことです。先に {file} を確かめて消し、公開し直してから、送り主に知らせてください。")
_NEXT = {
    "役に立った": noted("直すところはありません。読み終えたら、このファイルは消してかまいません。"),
    "違う": noted("{file} {place}を、根拠の資料と見比べてください。直したら「確認日」も改めます。"),
    "足りない": noted(
        "公開資料で確かめられれば、{file} {place}に書き足してください。書き足したら「確認日」も改めます。"
    ),
    WITHDRAWN: noted("{file} を載せた団体からか確かめ、「kyoso form --kind withdrawal」に写して取り込んでください。"),
    TRIED: noted("足りないことを聞き、「kyoso form --kind replication」に写して {file} に書き添えてください。"),
    ANSWER: noted("公開資料で確かめて {file} の「答え」に書き、「残った問い」からこの問いを外してください。"),
    UNDECIDED: noted("{file} {place}と読み比べ、直すところがあるか確かめてください。"),
}


@dataclass(frozen=True, slots=True)
class Voice:
    """What a reader says about the page at an address: an opinion, or an answer, by the labels of the lines.

    Whoever wrote in plain words gets a ``reply``.
    Of a mail the ``sender`` (body and team), the ``subject`` and the place of a ``draft`` that it is about are kept.
    """

    said: tuple[tuple[str, str], ...]
    reply: str = ""
    sender: str = ""
    subject: str = ""
    draft: str = ""

    @property
    def _by_label(self) -> dict[str, str]:
        return dict(self.said)

    @property
    def signs(self) -> str:
        """All that was said without the blanks that mail programs change: the same of the same voice."""
        return "".join("\n".join(f"{label}:{value}" for label, value in self.said).split())

    @property
    def opinion(self) -> str:
        """What kind of voice it is; a text filled in by hand may leave it open."""
        if _ANSWERED.match(self.words):
            return ANSWER
        chosen = [
            opinion
            for opinion in _OPINIONS
            if any(name in self._by_label.get(OPINION, "") for name in (opinion, of("voice", opinion)))
        ]
        return chosen[0] if len(chosen) == 1 else UNDECIDED

    @property
    def called(self) -> str:
        """What people call it."""
        called = {
            SITE: _("声「{opinion}」", opinion=of("voice", SITE)),
            ASKED: _("届いた質問"),
            UNFINISHED: of("voice", "書きかけのお便り"),
        }
        return called.get(self.opinion) or _("記事への声「{opinion}」", opinion=of("voice", self.opinion))

    @property
    def words(self) -> str:
        """The words of the reader."""
        return self._by_label.get(WORDS, "")

    @property
    def title(self) -> str:
        """The title that the reader saw."""
        return self._by_label.get(TITLE, "")

    @property
    def says_something(self) -> bool:
        """Whether there is anything to keep."""
        answered = _ANSWERED.match(self.words)
        return bool(answered["said"] if answered else self.words) or self.opinion not in {UNDECIDED, ANSWER}

    @property
    def name(self) -> str:
        """The name of the entry, as its address tells it."""
        page = _PAGE.search(self._by_label.get(ADDRESS, ""))
        return page[1] if page and is_slug(page[1]) else _("kiji")

    def file_in(self, catalog: Catalog) -> str:
        """Return where the entry lies today, also if it was renamed or has mistakes; nothing if there is none."""
        address = self._by_label.get(ADDRESS, "")
        kinds = [kind for kind in ENTRY_KINDS.values() if f"/{kind.folder}/" in address]
        found = [*catalog.by_slug.get(self.name, ()), *catalog.by_former_slug.get(self.name, ())]
        failed = (f"content/{kind.folder}/{self.name}.md" for kind in kinds if catalog.has_failed(self.name, kind))
        return next(chain((one.source.shown for one in found if one.kind in kinds), failed), "")

    def next_step(self, catalog: Catalog) -> str:
        """Return what an editor does now, in a sentence or two."""
        file = self.file_in(catalog)
        if self.opinion == ASKED:
            return _(_HOW_TO_SEND) if HOW_TO_SEND.search(self.words) else f"{_(_ASKED)}{_near(self.words, catalog)}"
        if self.opinion in _OF_NO_ENTRY:
            return _(_OF_NO_ENTRY[self.opinion])
        if self.opinion == UNDECIDED and NOTHING_TO_SEND.search(self.words):
            return _(_NOTHING_SENT)
        if self.draft and self.opinion in _OF_A_DRAFT:
            return _(_OF_A_DRAFT[self.opinion], draft=self.draft)
        if not file:
            return _(_LOST if ADDRESS in self._by_label else _UNNAMED)
        return self._next_in(file)

    def _next_in(self, file: str) -> str:
        """Return the same about the entry in ``file``."""
        if self.opinion == "違う" and NAMED_PERSON.search(self.words):
            return _(_PERSON, file=file)
        if self.opinion == TRIED and file.startswith(_THREADS):
            return _(_TRIED_BY_A_THREAD, file=file)
        heading = self._by_label.get(PLACE, _WHOLE)
        place = "" if heading in {_WHOLE, _(_WHOLE)} else _("の「{heading}」", heading=heading)
        return _(_NEXT[self.opinion], file=file, place=place)

    def lines(self) -> list[str]:
        """Return the lines in which it was said, whole, to be read again."""
        said = {label: self._by_label.get(label, "") for label in LABELS}
        said[OPINION] = of("voice", said[OPINION]) if said[OPINION] in {*_OPINIONS, UNDECIDED} else said[OPINION]
        return [_(HEAD), *(f"{_(label)}: {value}".rstrip() for label, value in said.items()), _(END)]


def voices_in(text: str) -> list[Voice]:
    """Return every voice in ``text``, each once."""
    found = (_voice(said) for is_said, said in feedback_parts(text) if is_said)
    return list({voice.signs: voice for voice in found}.values())


def beside_voices(text: str) -> str:
    """Return what stands in ``text`` beside the voices."""
    return "\n".join(part for is_said, part in feedback_parts(text) if not is_said)


def voice_file(voice: Voice, catalog: Catalog) -> str:
    """Return the file that keeps ``voice``: what came, about which page, when, and what to do now."""
    parts = (
        f"# {voice.called}: {voice.title}".rstrip(": "),
        _("受け取った日: {day}", day=shown_day(catalog.today)),
        *([_("差出人(所属だけ): {sender}", sender=voice.sender)] if voice.sender else []),
        *([_("件名: {subject}", subject=voice.subject)] if voice.subject else []),
        _("次にすること: {step}", step=voice.next_step(catalog)),
        *([_("送り主への返事の案:\n{reply}", reply=voice.reply)] if voice.reply else []),
        _("届いた文章(ここから下は、そのままです):"),
        "\n".join(voice.lines()),
    )
    return "\n\n".join(parts) + "\n"


def _near(words: str, catalog: Catalog) -> str:
    """Return which entries share most with a question, by their titles, keywords and the ways of asking."""
    said = pairs(words)
    told = {
        entry: len(said & pairs("\n".join([entry.model.title, *entry.model.keywords, *entry.model.questions])))
        for entry in catalog.entries
    }
    near = sorted((entry for entry in told if told[entry] >= _NEAR), key=lambda one: -told[one])[:_MOST_NEAR]
    return _("近そうな記事: {near}。", near=quoted(*(one.model.title for one in near))) if near else ""


def _voice(said: str) -> Voice:
    labels = read_feedback(f"{HEAD}\n{said}{END}")
    return Voice(tuple((label, labels[label]) for label in LABELS if labels.get(label)))
