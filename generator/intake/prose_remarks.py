"""What whoever takes in plain words has to know of how they were read: what is left out, guessed, or still open."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator import _, noted, of
from generator.catalog import Catalog
from generator.intake import english
from generator.intake.asking import Notes
from generator.intake.besides import PLACE, Besides
from generator.intake.draft import UNREAD
from generator.intake.headings import Sorted, names_a_heading
from generator.intake.meaning import holds_two
from generator.intake.quoted import listed, quoted

_MOVE = noted("違うところは移してください。")
TO_ASK = noted("ふつうの文で届いた事例として、原稿を作りました。")
_ASKS, _ANSWERS = (
    re.compile(
        rf"^[\s■●・◆【\[]*(?:[{letter}](?:uestion|nswer|ns)?|{words})\s*[\d０-９]{{0,2}}\s*[】\]:：.．)）]",
        re.MULTILINE | re.IGNORECASE,
    )
    for letter, words in (("QＱ", "問い?|質問"), ("AＡ", "答え?|回答"))
)
# Somebody says something: 甲市 田中：…, and no heading of a form.
_SAYS = re.compile(
    r"^[ 　>＞・]*(?P<who>[^\s:：、。\d【】■●(（][^:：、。\n\d【】■●]{0,14}?)(?:さん)?\s*[:：](?!//)(?=\s*[^\s])"
)
_BODY = re.compile("[都道府県市区町村](?:$|[ 　の])|さん$|様$")
_TALK = 3  # lines


def to_be_asked(notes: Notes, words: str, catalog: Catalog) -> Iterator[str]:
    """Yield that nobody said whether the place may be named, nor how the numbers in the words were counted."""
    if notes.figures:
        told = noted(
            "文中の数字{count}か所を、指標・費用・手間の案として原稿の初めに書きました。"
            "項目には入れていません。数え方を確かめてから入れてください。"
        )
        yield _(told, count=len(notes.figures))
    if notes.place:
        stays = catalog.place_index.find(notes.place).name in words
        told = noted(
            "「{place}」を載せてよいと書かれていないので、"
            "まだ自治体の項目に入れず、載せてよいかを送り主に聞きます。{stays}"
        )
        yield _(told, place=notes.place, stays=_("ただし文章には名前が残っています。") if stays else "")


def kept_between_us(wishes: Sequence[str]) -> Iterator[str]:
    """Yield what is asked to be published nowhere: other sentences may tell it, too."""
    if wishes:
        told = noted(
            "送り主が載せないでほしいと書いています: {quoted}。この文は入れていません。"
            "ほかの文にも同じことが残っていないか確かめ、残っていれば消してください。"
        )
        yield _(told, quoted=quoted(*wishes))


def told_errata(errata: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield what the words corrected in themselves."""
    told = noted("「{old}」は「{new}」の誤りと書かれていました。原稿が正しいほうになっているか確かめてください。")
    yield from (_(told, old=" ".join(old.split()), new=" ".join(new.split())) for old, new in errata)


def waits(found: Besides) -> Iterator[str]:
    """Yield first of all what must not be done: to publish what shall wait, or is kept back, or has no source."""
    if found.holds:
        told = noted(
            "送り主が待ってほしいと書いています: {quoted}。下書きは残しますが、知らせがあるまで公開しないでください。"
        )
        yield _(told, quoted=quoted(*found.holds))
    if found.kept_back:
        told = noted("{quoted}とあるので、資料とアドレスは入れていません。載せてよい公開資料を、別に探してください。")
        yield _(told, quoted=quoted(*found.kept_back))
    if found.has_no_source:
        yield _("公開資料はないと書かれているので、送り主には聞きません。根拠になる資料を、編集部で探してください。")


def told_below(words: str) -> Iterator[str]:
    """Yield that something was added below a mail, which stands in no section."""
    if words:
        told = noted("追伸として書かれていた文は、原稿の終わりの「{unread}」に残しました: 「{words}」。")
        yield _(told, unread=_(UNREAD), words=" ".join(words.split()))


def several(words: str) -> Iterator[str]:
    """Yield that there may be more than one case, or questions with answers."""
    if holds_two(words):
        yield _("事例が2件以上書かれているようです。1件ずつの原稿に分けてください。")
    if _ASKS.search(words) and _ANSWERS.search(words):
        yield _(
            "質問と答えのやりとり(Q・A)のようです。1つの事例としてよいか、読んで確かめてください。"
            "やりとりのまま残すなら「kyoso form --kind thread」に写してください。"
        )


def others(words: str) -> Iterator[str]:
    """Yield that what people said to each other stands in the words."""
    lines = [
        line for line in words.splitlines() if not (names_a_heading(line) or _ASKS.match(line) or _ANSWERS.match(line))
    ]
    said = [match["who"].strip() for line in lines if (match := _SAYS.match(line))]
    again, bodies = len(said) - len(set(said)), sum(map(bool, map(_BODY.search, said)))
    if len(said) >= _TALK and len(set(said)) > 1 and (again or bodies > 1):
        yield _(
            "ほかの人どうしの発言が写されているようです。発言した本人の同意がなければ、そのまま載せられません。"
            "名前を消し、公開資料で確かめられることだけを、編集部の言葉で書いてください。"
        )


def told_hints(hints: Sequence[str]) -> Iterator[str]:
    """Yield the words by which a body may be known that nobody names."""
    if hints:
        told = noted("名前がなくても団体がわかりそうな言葉があります。消すか、言い換えてください: {hints}")
        yield _(told, hints=quoted(*hints))


def untitled(title: str) -> Iterator[str]:
    """Yield that a title is not used that names a body."""
    if title:
        yield _("題名「{title}」に団体や県の名前があるので、題名とファイル名には使っていません。", title=title)


def read_besides(found: Besides, given: Mapping[str, object]) -> Iterator[str]:
    """Yield what was taken for answers besides, and from which sentences."""
    titles = [of("field", "自治体" if title == PLACE else title) for title in found.given if title in given]
    if found.sentences:
        filled = (
            _("{titles}を入れました", titles=_("・").join(titles))
            if titles
            else _("団体名についてのこととして読みました")
        )
        told = noted("文中の{quoted}から、{filled}。違えば直してください。")
        yield _(told, quoted=quoted(*dict.fromkeys(found.sentences)), filled=filled)


def left_out(asides: list[str]) -> str:
    """Return what was left out as it speaks to the editors."""
    told = ("".join(aside.split()).rstrip("。") for aside in asides)
    return _("編集部に宛てた文と見て入れていないもの: {quoted}。", quoted=quoted(*told)) if asides else ""


def how_it_was_read(sentence: str, hidden: tuple[list[str], list[str]], found: Sorted, theme: str) -> Iterator[str]:
    """Yield what to say of what was cut off, of the wish for no name and the names still there, and of guesses."""
    yield f"{_(TO_ASK)}{sentence}"
    wishes, names = hidden
    if wishes:
        told = noted(
            "「{wish}」とあるので、団体名を出さない原稿にしました。団体がわかる言葉がないか、確かめてください。"
        )
        yield _(told, wish=wishes[0])
    if names:
        yield _("団体の名前が、まだ文章にあります。消すか、言い換えてください: {names}", names=listed(names))
    if found.by_words[0 if english.is_spoken() else 1 :] and not found.early:
        told = noted("見出しがないので、文の言葉から{headings}に分けました。{move}")
        yield _(told, headings=found.headings, move=_(_MOVE))
    if found.early:
        told = noted("見出しの前にあった文({count}行)は、文の言葉から{headings}に入れました。{move}")
        yield _(told, count=found.early, headings=found.headings, move=_(_MOVE))
    if theme:
        yield _("テーマは、題名の言葉から「{theme}」としました。違えば直してください。", theme=theme)
