"""What personal data looks like in English, in folded text: sites in English are written by people with names, too.

English has no sign that stands beside a name alone, as さん does: a name counts behind Mr or Ms, behind what asks for
one, before -san, or as a common given name with another word of its own. What names and addresses look like only warns.
"""

import re

from generator.language.later import later
from generator.rules.common_names import LATIN_GIVEN_NAMES, LATIN_SURNAMES
from generator.rules.folding import Sought


def _in_any_case(words: str) -> str:
    """Return a pattern of words in capitals or not: with its own flag the search could not skip to their letters."""
    return re.sub("[a-z]", lambda letter: f"[{letter[0]}{letter[0].upper()}]", words)


_SAYS = r"(?:[ ]?(?:is|was|[:=\#(])){0,2}[ ]{0,2}"
_ORDINAL = "(?:st|nd|rd|th)?"
_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = rf"""(?: \d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}} | \d{{1,2}}{_ORDINAL}[ ](?:of[ ])?{_MONTH}(?:,?[ ]\d{{4}})?
      | {_MONTH}[ ]\d{{1,2}}{_ORDINAL}(?:,?[ ]\d{{4}})? )"""

_AMERICAN = later(  # three, three and four digits; neither of the threes begins with 0 or 1
    r"[2-9](?:(?<![\d./,-].)|(?<=(?<!\d)1[-. ].))\d\d(?:\)[ ]?|[-.])[2-9]\d\d[-.]\d{4}(?![\d-])"
)
_CALLED = later(
    r"""
    (?: [Pp]hone | [Tt]el(?:ephone)? | TEL | [Mm]obile | [Cc]ell | [Ff]ax | FAX
      | [Cc]all | [Tt]ext | [Dd]ial )(?<![a-z]ext)
      (?:[ ](?:number|us|me|her|him|them|line))?(?:[ ](?:on|at|is))?[:.]?[ ]{0,2}
      (?: \d{3}[-.]\d{4} | [2-9]\d\d[ ][2-9]\d\d[ ]\d{4} | 0\d{3,4}[ ]?\d{3}[ ]?\d{3,4} )(?![\d件人円回台-])
    """,
    re.VERBOSE,
)
_BRITISH_MOBILE = later(r"0(?<![\d.,-]0)7\d{3} \d{6}(?!\d)")
_MAIL = later(
    r"(?<![A-Za-z0-9._-])(?![A-Za-z._-]{0,60}\.(?:gov|com|org|net|uk|jp|us)[ ])"
    r"[A-Za-z]{1,30}(?:[._][A-Za-z]{1,30}){1,3}"
    r"[ ]at[ ][a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,30}){0,3}\.(?:gov|com|org|net|edu|mil|us|uk|jp|au|ca|nz|ie|eu)(?![a-z])"
)
_BORN = later(
    rf"""
    (?: date[ ]of[ ]birth | birth[ ]?date | birth[ ]?day | D\.?O\.?B\.? | \bborn(?:[ ]on)? )
      (?:[ ]\([A-Z/ -]{{2,12}}\))?{_SAYS}{_DATE}
      (?![\da-z/]|,?[ ]\d{{4}}|[ ]?(?:or|and|to|through|until|onwards?|-)(?![a-z]))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_A_PERSON = _in_any_case(
    "ssn|social[ ]security|itin|national[ ]insurance|nino|ni[ ](?:number|no)|nhs[ ](?:number|no)|passport"
    "|driver'?s?'?[ ]licen(?:c|s)e|driving[ ]licen(?:c|s)e|(?:credit|debit|bank|id|residence|identity)[ ]card"
    "|card[ ](?:number|no)|bank[ ]account|account[ ](?:number|no)|sort[ ]code|routing[ ]number|iban"
    "|(?:employee|staff|patient|student|taxpayer|pension|insurance|licen(?:c|s)e|medicare)[ ](?:number|no|id)"
    "|my[ ]number"
)
_NUMBER = _in_any_case(r"(?:[ ]?(?:card|account|holder))?(?:[ ]?(?:number|no|id))?")
_BEFORE_DIGIT = r"[A-Za-z:.=\#()]"
_LABELLED = later(
    rf"""
    (?<![A-Za-z])(?:{_OF_A_PERSON}){_NUMBER}\.?{_SAYS}(?![ ]{{0,2}}(?:19|20)\d\d[-/ ])
      (?=(?:[A-Za-z -]{{0,8}}\d){{5}})[A-Za-z]{{0,6}}[ -]?\d[A-Za-z\d]{{0,20}}(?:[ -][A-Z\d]{{1,12}}(?![a-z])){{0,7}}
      (?![\d,.]*\d|[ ](?:people|users|applications|cards|holders|requests))
    """,
    re.VERBOSE,
)
_OF_SOCIAL_SECURITY = later(r"[1-8](?<![\d.,/-].)\d\d-(?!00)\d\d-(?!0000)\d{4}(?![\d-])")  # without words
_CAPITAL = r"[A-Z][a-z]{1,15}(?:['-][A-Z][a-z]{1,15})?"
_GROUP = (
    r"(?:Services?|Team|Office|Officer|Department|Agency|Council|Bureau|Section|Division|Unit|Group|Committee|Board"
    r"|Ministry|City|County|Town|Ward|Village|Government|Authority|Cent(?:re|er)|Desk|Support|Affairs|Administration"
    r"|Management|Manager|Security|Technology|Development|Planning|Relations|Resources|Works?|Clerk|Director|Staff"
    r"|Editors?|Form|Page|Details|Information|Number|Us|Digital|Public|General|Standards?|Act|Institute|University|Lab"
    r"|Policy|Partners?|Press|Hub|Line|Health|Data|Design|Research|Not|To|Of|The|And|Language|Program(?:me)?)"
)
_WHOLE = (
    rf"(?!{_CAPITAL}[ ]{_GROUP}(?![a-z])|{_GROUP}(?![a-z])){_CAPITAL}(?:[ ][A-Z]\.)?[ ](?!{_GROUP}(?![a-z])){_CAPITAL}"
)
_TITLED = later(
    rf"(?<![A-Za-z])(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof(?:essor)?)\.?[ ]"
    rf"(?!and|or|Excel|Word|Office|Teams|Access)({_CAPITAL}(?:[ ]{_CAPITAL})?)"
)
_ASKED = later(
    rf"(?:Name|[Ff]ull[ ]name|[Mm]y[ ]name[ ]is|[Cc]ontact(?:[ ]person)?|[Pp]repared[ ]by|[Ww]ritten[ ]by"
    rf"|[Aa]uthor|[Rr]eported[ ]by|[Aa]sked[ ]by"
    rf"|[Aa]nswered[ ]by|[Rr]espondent|[Ii]nterviewee|[Aa]pplicant|[Ss]peaker|[Aa]pproved[ ]by|[Rr]eviewed[ ]by"
    rf"|[Cc]onfirmed[_ ]by|[Ss]poke[ ](?:to|with))[: ]{{1,2}}[\"']?({_WHOLE})(?![A-Za-z]|[ ][A-Z])"
)
_SAN = later(r"(?<![A-Za-z-])(?!Fuji|Tate|Haku)([A-Z][a-z]{1,12})(?:-(?:san|sama|sensei)|[ ]san)(?![a-z-])")
_SAN_IN_NAME = later(  # of a file, in which nothing is in capitals
    rf"(?<![A-Za-z-])({'|'.join(LATIN_SURNAMES.lower().split())})[ -](?:san|sama|sensei)(?![a-z-])"
)
_GIVEN = (
    "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark"
    " Steven Andrew Kenneth Kevin Brian Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan"
    " Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Jack Dennis Peter Simon Mary"
    " Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley"
    " Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Helen Sharon Cynthia"
    " Kathleen Amy Shirley Angela Anna Ruth Brenda Pamela Nicole Katherine Samantha Christine Emma Catherine Jane"
    " Alice Julie Hannah Olivia"
)
_SURNAMES = (
    "Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Anderson Jackson Martin Thompson Garcia"
    " Martinez Robinson Clark Rodriguez Lewis Lee Walker Hall Allen Young Hernandez King Wright Lopez Hill Scott"
    " Green Adams Baker Gonzalez Nelson Carter Mitchell Perez Roberts Turner Phillips Campbell Parker Evans Edwards"
    " Collins Doe Khan Patel Singh Murphy Kelly Hughes Morgan Cooper Ward"
)


def _any_of(words: str) -> str:
    """Return an alternation of ``words``, as they are and in capitals."""
    return "|".join([*words.split(), *words.upper().split()])


_ANY_GIVEN, _ANY_SURNAME = _any_of(f"{_GIVEN} {LATIN_GIVEN_NAMES}"), _any_of(f"{_SURNAMES} {LATIN_SURNAMES}")
_NAMED = later(
    rf"""
    (?<![A-Za-z])(?: ((?:{_ANY_GIVEN})(?:[ ][A-Z]\.)?[ ](?:{_ANY_SURNAME}))
                   | ((?:{_ANY_SURNAME}),?[ ](?:{_ANY_GIVEN})) )(?![A-Za-z-])
    """,
    re.VERBOSE,
)
_STREET = later(
    rf"""
    \d(?<![\d.,/-].)\d{{0,4}}[ ](?!{_MONTH}[ ])
      (?:[A-Z][a-z]{{1,15}}[ ]){{1,3}}
      (?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Boulevard|Blvd\.?|Court|Terrace|Crescent)
      (?![A-Za-z]|[ ][A-Z])
    | \d(?<![\d.,/-].)\d{{0,2}}(?:-\d{{1,3}}){{1,2}},?[ ][A-Z][a-z]{{1,15}}
      (?: -?(?:cho|machi|chome)(?![a-z])(?:,[ ][A-Z][a-z]{{1,15}})?
        | ,[ ][A-Z][a-z]{{1,15}}(?:-(?:shi|ku|cho|machi|mura|son)|[ ](?:City|Ward|Town|Village))(?![a-z]) )
    """,
    re.VERBOSE,
)

_BEFORE_CAPITAL = later(" (?=[A-Z])(?<=[A-Za-z.,] )")
_LABELS = (
    "ssn|social|itin|insurance|nino|ni n|nhs|passport|licence|license|card|account|sort code|routing|iban"
    "|number|employee|staff|patient|student|taxpayer|pension|medicare"
)

MAILS = (Sought(_MAIL, later(r" at (?=[a-z0-9-]{1,60}\.)")),)
PHONES = (
    Sought(_AMERICAN, later(r"[-. ](?<=\d.)(?=\d{4}(?!\d))")),
    Sought(_CALLED, words=("phone", "tel", "mobile", "cell", "fax", "call", "text", "dial")),
    Sought(_BRITISH_MOBILE, later(r"7(?<=07)")),
)
BIRTH_DATES = (Sought(_BORN, words=("birth", "born", "dob", "d.ob", "do.b", "d.o.b")),)
LABELLED_NUMBERS = (
    Sought(
        _LABELLED,
        later(rf"\d(?!\d{{3}}-\d\d-\d)(?:(?<={_BEFORE_DIGIT}\d)|(?<={_BEFORE_DIGIT}[ -]\d)|(?<={_BEFORE_DIGIT}  \d))"),
        words=tuple(_LABELS.split("|")),
    ),
    Sought(_OF_SOCIAL_SECURITY, later(r"-(?=\d\d-\d{4})(?<=\d{3}-)")),
)
NAMES = (
    Sought(_TITLED, _BEFORE_CAPITAL),
    Sought(_ASKED, _BEFORE_CAPITAL),
    Sought(_SAN, later("s(?<=[- ]s)(?=an|ama|ensei)")),
    Sought(_SAN_IN_NAME, later("s(?<=[- ]s)(?=an|ama|ensei)")),
    Sought(_NAMED, _BEFORE_CAPITAL),
)
STREETS = (Sought(_STREET, later(r" (?=[A-Z])(?<=[\d,] )")),)
