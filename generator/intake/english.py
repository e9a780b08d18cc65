"""What people write in English: what frames a mail, and short answers to its questions.

Only what is beyond doubt is read, whatever the language of the site; the rest is kept as it was said.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from generator import spoken

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FINE = r"(?:fine|ok|okay|good|all right|no problem)"
_YES = re.compile(
    rf"(?:yes|ok|okay|sure|agreed|certainly|of course|{_FINE}"
    r"|(?:yes,? )?(?:i|we) (?:do |all )?agree(?: to (?:it|this|that|all(?: of (?:it|them))?"
    rf"|(?:all|these|the) three(?: points)?))?|(?:that|this|it|all of (?:it|them))(?:'s| is"
    rf"| are) {_FINE}(?: with (?:me|us))?|please (?:do|go ahead)|go ahead"
    r"|(?:yes,? )?(?:you|they) (?:may|can)(?: (?:show|name|use|publish) (?:it|us|the name))?|thank you|thanks)"
)
_ALL = re.compile(r"(?:yes|ok|okay|agreed|fine)(?: to| with)? (?:all|everything)(?: of (?:it|them))?")
_HIDES = re.compile(
    r"\b(?:do not|don't|not to be|not be|never) (?:show|shown|named?|publish(?:ed)?|mention(?:ed)?|use)|\banonym"
    r"|\bleave (?:it|us|the name|our name) out"
    r"|^no\b(?! (?:problem|objection))|\bwithout (?:a |the |our )?name\b|\bnot named\b"
)
_NOTHING = re.compile(
    r"(?:(?:sorry|unfortunately)\W+)?(?:none|nothing|no|n/?a|not? (?:known|yet|sure|applicable|idea)|unknown"
    r"|undecided|(?:i|we) (?:do not|don't) know(?: (?:yet|that|it))?"
    r"|there (?:is|are) none|(?:i|we) have none|(?:i am|we are|i'm|we're) not sure|nothing (?:so far|special)|-+)"
    r"(?: yet)?"
)
_MONTH = re.compile(
    rf"\b(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?,? +(?P<year>\d{{4}})\b|\b(?P<iso>\d{{4}})[-/.](?P<number>\d{{1,2}})\b"
)
# Somebody wants no page any more, or wants it later: what stands in one sentence, without an if.
_SENTENCE = r"(?:^|(?<=[.!?\n] )|(?<=\n))(?![^.\n]*\b(?:if|unless|whether|should you)\b)[^.\n]{0,80}?"
BACKS_OUT = (
    rf"(?i:{_SENTENCE}(?:\b(?:withdraw|retract|take back|cancel|delete|remove)\b "
    r"(?:it|us|our (?:case|entry|contribution|draft)|(?:the|this) (?:case|entry|contribution|draft)|everything)\b"
    r"|\b(?:(?:do not|don[’']t|no longer) (?:want|wish|agree)|not happy)\b[^.\n]{0,40}\bpubli(?:sh|c)"
    r"|\b(?:do not|don[’']t) publish (?:it|this|anything|our case|the case)(?: at all)?(?=[.!\n]|$)))"
)
_OUR_NAME = (
    r"(?:(?:the|our) names?|our (?:city|town|village|municipality|organi[sz]ation|office|identity)|who we are|us)"
)
# Somebody wants the body not to be named.
NO_NAME = re.compile(
    r"\b(?:do not|don[’']t|never|not to|please avoid) (?:to )?"
    rf"(?:show|name|naming|mention|print|reveal|publish|use|give) {_OUR_NAME}\b"
    r"|\bkeep (?:us|our \w+|the name) (?:anonymous|out)\b"
    r"|\b(?:we|us) (?:to )?(?:want to |would like to |prefer to )?(?:remain|stay) anonymous\b"
    r"|\b(?:publish|show|use|treat) (?:it|this|our case|the case)(?: only)? "
    r"(?:anonymously|without (?:the|our|a) name)\b"
    rf"|\bleave {_OUR_NAME} out\b"
    r"|\bnames? (?:of \w+(?: \w+)? )?(?:must|should|may) not (?:be )?(?:shown|named|published|appear|mentioned)\b",
    re.IGNORECASE,
)
_A_PAGE = r"(?:the|this|that|our|my) (?:\w+ ){0,2}?(?:page|entry|case|thread|article|post)\b"
# What is said of an entry: that it shall go, that it is wrong, that somebody can be seen in it who should not.
TAKE_DOWN = (
    rf"(?i:\btake (?:it|this|that|us|{_A_PAGE})[^.\n]{{0,40}}? (?:down|off)\b"
    rf"|\btake (?:down|off) (?:it|this|us|{_A_PAGE})"
    rf"|\b(?:remove|delete|withdraw|retract|unpublish|pull) (?:it|this|us|{_A_PAGE}))"
)
IS_WRONG = (
    r"(?i:\b(?:is|are|was|were|looks?|seems?)(?: \w+ly)? (?:wrong|incorrect|mistaken|outdated|out of date"
    r"|misspel(?:t|led)"
    r"|not (?:right|correct|true|up to date))\b|\bit should (?:be|say|read)\b|\bplease (?:correct|fix)\b"
    r"|\b(?:typo|broken link|dead link)\b|\b(?:it|page|entry|case|text) says\b[^.\n]{1,60}\bbut\b)"
)
_MEANS_A_PAGE = (
    r"(?i:\b(?:the|this|that) (?:\w+ ){1,3}?(?:case|entry|thread)\b|(?<!in )\b(?:the|this|that) (?:case|entry|thread)\b"
    r"|\byour (?:\w+ ){0,2}?(?:page|site|article)\b)"
)
SAYS_OF_A_PAGE = rf"{TAKE_DOWN}|{_MEANS_A_PAGE}[^.\n]{{0,80}}{IS_WRONG}|{IS_WRONG}[^.\n]{{0,80}}{_MEANS_A_PAGE}"
_OF_SOMEBODY = (
    r"(?:member of (?:our |the )?staff|staff member|employee|colleague|officer|resident|citizen|person|people by name"
    r"|(?:phone|telephone|mobile) number|e-?mail address|home address|photo|date of birth)"
)
NAMES_SOMEBODY = (
    rf"(?i:\b(?:names|shows|mentions|includes|contains|lists|gives|reveals)\b[^.\n]{{0,30}}\b{_OF_SOMEBODY}s?\b"
    r"|\b(?:my|her|his|their|personal|\w+[’']s) (?:full )?(?:name|photo|number|address|e-?mail|data|details)\b"
    r"[^.\n]{0,20}\b(?:is|are|appears?|stands?|can be seen|was published)\b)"
)
_ASKS = re.compile(
    r"(?:please|kindly|also|and|but|we ask you to|(?:could|can|would) you(?: please)?)?[, ]*", re.IGNORECASE
)
_FEW = 3  # words
HOLDS = (
    rf"(?i:{_SENTENCE}"
    r"(?:\b(?:please|kindly|(?:could|can|would) you)\b[^.\n]{0,20}\b(?:wait|hold off|postpone|delay)\b"
    r"|\b(?:wait|hold off|postpone|delay)\b[^.\n]{0,20}\bpubli"
    r"|\b(?:do not|don[’']t|not(?: be)?) publish(?:ed)?\b[^.\n]*\b(?:yet|until|before|for now)"
    r"|\bpublish\b[^.\n]*\b(?:after|once|later)\b)[^.\n]*)"
)
# A number before an answer: "1.", "(1)", "Q1:", "1, 2 and 3:"; never one that counts something.
POINT = re.compile(
    r"^\s*(?:[-*]\s*)?[\[(]?\s*(?:Q|A|No\.?|Question|Answer)?\s*(?P<numbers>\d{1,2}(?:\s*(?:,|and|&|-)\s*\d{1,2})*)\s*"
    r"(?:[.)\]:](?!\d)\s*|\s+(?=(?:yes|no|not|none|ok|okay|agreed|n/a|unknown|do not|don't)\b))(?P<said>.*)$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?<=[\s,;])[(\[]?(?P<number>\d{1,2})[.)\]:](?=\s*[^\d\s])")
_LEAD = re.compile(
    r"(?:it is|it's|it was|we are|we're|this is|they are|now|still|currently|the (?:stage|outcome) (?:is|was))[ :]+"
)
_OF_THE_PAGE = re.compile(
    r"\b(?:publish|publication|page|site|entry|wait|hold|withdraw|until|before|if|unless|provided|condition|not yet)",
    re.IGNORECASE,
)
_COUNT = r"(\d{1,3}(?:[, ]\d{3})+|\d{3,9})"
_PEOPLE = re.compile(
    rf"population(?: band| size)?(?: is| was|:| of)*(?: about| around| roughly| some| approximately| ca\.?)? {_COUNT}"
    rf"|{_COUNT} (?:people|inhabitants|residents|citizens)\b"
)
_NO_SUBJECT = re.compile(
    r"(?:no subject|untitled|(?:our |a |the |new )?(?:case|contribution|submission|mail|entry"
    r"|draft)(?: for (?:the|your) (?:site|knowledge base))?)"
)
_OF_EVERY_THEME = frozenset({"with", "from", "that", "this", "what", "when", "case", "service", "system", "work"})
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_ENDS = re.compile(r"(?<=[.!?][ ])(?=[A-Z])")
_WORD = re.compile(r"[A-Za-z]{2,}")
_LEAST_WORDS = 12
_GREETING = re.compile(
    r"(?:dear|hello|hi|good (?:morning|afternoon|evening))\b[^.:?,]{0,50}[,!.]?",
    re.IGNORECASE,
)
_LEAVE = re.compile(
    r"(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many)? ?(?:regards|wishes)|(?:yours )?(?:sincerely"
    r"|faithfully|truly)(?: yours)?"
    r"|(?:many |best )?thanks(?: (?:in advance|again|and (?:kind |best )?regards|a lot))?"
    r"|thank you(?: (?:very much|in advance|again))?"
    r"|(?:i|we) look forward to (?:your|hearing)[^.]{0,30}|cheers|best)[,.!]*",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"(?:thank you|thanks|many thanks)(?: (?:very much|a lot))?(?: for (?:your|the) [^.?]{0,40})?"
    r"|(?:please find )?(?:my|our|here are (?:my|our)|see (?:my|our)) answers?(?: (?:are )?(?:below|above"
    r"|inline))?|(?:sorry|apologies) for the (?:late|delay)[^.?]{0,40}"
)


def is_spoken() -> bool:
    """Whether the site is in English."""
    return spoken() == "en"


def is_prose(text: str) -> bool:
    """Whether somebody tells something in ``text``, by the number of its words."""
    return len(_WORD.findall(re.sub(r"\S*(?:://|@)\S*", "", text))) >= _LEAST_WORDS


def greets(line: str) -> bool:
    """Whether ``line`` only greets."""
    return bool(_GREETING.fullmatch(line.strip()))


def takes_leave(line: str) -> bool:
    """Whether ``line`` is a last wish and nothing else."""
    return bool(_LEAVE.fullmatch(line.strip()))


def is_courtesy(line: str) -> bool:
    """Whether ``line`` only thanks, or says that answers follow."""
    return bool(_COURTESY.fullmatch(_bare(line))) or greets(line) or takes_leave(line)


def says_yes(said: str) -> bool:
    """Whether nothing but yes is said, in one sentence or several."""
    told = _told(said)
    return bool(told) and all(_agrees(one) for one in told) and not all(map(_COURTESY.fullmatch, told))


def says_yes_to_all(said: str) -> bool:
    """Whether yes is said to everything that was asked."""
    return bool(_ALL.fullmatch(_bare(said)))


def asks_only(before: str, after: str) -> bool:
    """Whether a sentence asks for something and says no more, by what stands around the wish."""
    return bool(_ASKS.fullmatch(before.strip())) and len(after.strip(" .!").split()) <= _FEW


def sentences(text: str) -> list[str]:
    """Return the sentences of ``text``, each with the blank behind it."""
    return _ENDS.split(text)


def hides_name(said: str) -> bool:
    """Whether the name of the body is to be left out."""
    return bool(_HIDES.search(_plain(said)))


def may_be_a_condition(line: str) -> bool:
    """Whether ``line`` may take back a yes, or make it hang on something."""
    return bool(_OF_THE_PAGE.search(line))


def answers_in(line: str, _last: int, is_open: Callable[[int], bool]) -> list[str]:
    """Return the answers in ``line``, as ``one_line.answers_in`` does: each begins with the number after the last."""
    match = POINT.match(line)
    if not match or not match["numbers"].isdecimal() or not is_open(int(match["numbers"])):
        return [line]
    starts, number = [0], int(match["numbers"])
    for found in _NEXT.finditer(line, match.start("said")):
        if int(found["number"]) == number + 1 and is_open(number + 1):
            starts.append(found.start())
            number += 1
    return [line[start:end].strip(" ,;") for start, end in zip(starts, [*starts[1:], len(line)], strict=True)]


def says_nothing(said: str) -> bool:
    """Whether there is nothing to say, or nobody knows."""
    return bool(_NOTHING.fullmatch(_bare(said)))


def months_in(said: str) -> list[str]:
    """Return the months that are named, as files have them."""
    found = (match for match in _MONTH.finditer(said.lower()))
    dated = ((match["year"] or match["iso"], _number(match)) for match in found)
    return [f"{year}-{number:02}" for year, number in dated if 1 <= number <= len(_MONTHS)]


def people_in(said: str) -> int:
    """Return how many people live there, as far as that is said; 0 where it is not."""
    match = _PEOPLE.search(_plain(said))
    number = next(filter(None, match.groups()), "") if match else ""
    return int(number.replace(",", "").replace(" ", "")) if number else 0


def choice_in(said: str, labels: Sequence[str]) -> str:
    """Return the one of ``labels`` that is said, whatever the case of its letters, or nothing."""
    bare = _bare(_LEAD.sub("", _plain(said), count=1))
    return next((label for label in labels if bare == _bare(label)), "")


def names_nothing(subject: str) -> bool:
    """Whether a subject says nothing of what a mail is about."""
    return bool(_NO_SUBJECT.fullmatch(_bare(subject)))


def nearest(title: str, themes: Mapping[str, Sequence[str]]) -> str:
    """Return the label of the one of ``themes``, each with its aliases, that has most words of a ``title``, if any."""
    words = _words(title)
    counts = {label: len(words & _words(" ".join((label, *aliases)))) for label, aliases in themes.items()}
    best = [label for label, count in counts.items() if count and count == max(counts.values())]
    return best[0] if len(best) == 1 else ""


def _words(text: str) -> set[str]:
    """Return the words of ``text`` that carry meaning, without the ending of more than one."""
    return {word.removesuffix("s") for word in re.findall("[a-z]{4,}", text.lower())} - _OF_EVERY_THEME


def _number(match: re.Match[str]) -> int:
    return _MONTHS.index(match["name"]) + 1 if match["name"] else int(match["number"])


def _agrees(sentence: str) -> bool:
    return all(_YES.fullmatch(part) or _YES.fullmatch(sentence) for part in re.split(r" ?, ?| ?; ?", sentence) if part)


def _told(said: str) -> list[str]:
    return [bare for one in _SENTENCES.split(said.strip()) if (bare := _bare(one))]


def _plain(text: str) -> str:
    return " ".join(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").lower().split())


def _bare(text: str) -> str:
    return _plain(text).strip(" .!,;:\"'“”‘’()-–—") or _plain(text).strip()
