"""What mail addresses, telephone numbers and postal addresses look like, in folded text."""

import re

from generator.language.later import later
from generator.language.spelling import HAN, KANJI_DIGITS
from generator.rules.folding import Sought
from generator.rules.labels import is_phone

_OPEN, _CLOSE = r"[(\[{<【〔〈《「『]", r"[)\]}>】〕〉》」』]"
_IN_PLACE_OF_AT = "★☆●○■◆◎※*♪▲△▼▽◇□◯〓→"
_LABEL = r"[A-Za-z0-9-]{1,63}"
_BEFORE_AT = r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}"
_DOT = rf"(?:[ ]?\.[ ]?|[,。・]|[ ]?(?:{_OPEN}[ ]?(?:\.|。|dot|ドット|どっと|点)[ ]?{_CLOSE}|ドット|どっと|点)[ ]?)"
_DOMAIN = rf"{_LABEL}(?:{_DOT}{_LABEL}){{0,6}}{_DOT}[A-Za-z][A-Za-z0-9-]{{1,62}}"
MAIL = later(
    rf"""
    {_BEFORE_AT}
    (?: (?: [ ]{{0,3}}
            (?: \\?@{{1,2}} | %40 | {_OPEN}[ ]?(?:(?:半角の?)?@(?:マ-ク)?|at(?:[ -]?mark)?
              | アット(?:マ-ク)?|あっと(?:ま-く)?|アト)[ ]?{_CLOSE}
              | アット(?:マ-ク)? | あっと(?:ま-く)? )
            [ ]{{0,3}} )
        {_DOMAIN}
      | (?: [ ]?{_OPEN}a{_CLOSE}[ ]? | [{_IN_PLACE_OF_AT}]                     # signs with another meaning, too
          | [^\w\s@]?_?(?=[A-Za-z0-9.-]{{1,80}}\.[a-z]{{2,3}}[^\n]{{0,8}}を[^\n]{{0,6}}@) )
        (?!www\.)(?=[A-Za-z0-9.-]{{1,80}}\.(?:jp|com|net|org|info|biz)(?![A-Za-z0-9])){_LABEL}(?:\.{_LABEL})+
      | (?: [ ]?{_OPEN}at{_CLOSE}[ ]? | [ ]at[ ] )                             # the dots in disguise, too
        {_LABEL}(?:[ ]?(?:{_OPEN}dot{_CLOSE}|[ ]dot[ ]|[ ]\.[ ])[ ]?{_LABEL})+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
MAIL_WITH_DASHES = later(rf"{_BEFORE_AT}(?:_at_|-at-){_DOMAIN}", re.IGNORECASE)  # in addresses of pages, too
_AT_SIGN = "(?:[@Aa]|アッ?ト|あっと)"
_LETTER = "A-Za-z\u017f\u212a0-9"  # as they are where case does not count
_MAIL_SIGN = later(
    "|".join(
        (
            r"@|%40|アット|あっと|t(?<=[ ][Aa]t)[ ]|T(?<=[ ][Aa]T)[ ]",
            *(f"{re.escape(sign)} ?{_AT_SIGN}" for sign in "([{<【〔〈《「『"),
            *(f"{re.escape(sign)}(?<=[{_LETTER}._%+-].)(?=[{_LETTER}-])" for sign in _IN_PLACE_OF_AT),
        )
    )
)
_AT_IN_WORDS = later(r"t(?<=[_-][Aa]t)[_-]|T(?<=[_-][Aa]T)[_-]")

# Between the parts of a number: signs of any sort, or the words by which they are read aloud.
_BETWEEN = r"(?:[^\w\n]{1,4}|_|[ ]?(?:の|局の?|番の?)[ (-]?)"
_AREA = r"0(?<!\d0)(?<!\d[./,-]0)(?<!第0)"
_COUNTED = "件台本人円年月日回個桁名つ割か%"
# Numbers begin with a character and look back from there: the search then skips to it.
PHONE = later(
    rf"""
    {_AREA} (?:(?<![-]0)|(?<=[A-Za-z話]-0))                                     # not inside a longer number
      (?: (?: \d{_BETWEEN}\d{{4}} | \d\d{_BETWEEN}\d{{3,4}} | \d{{3}}{_BETWEEN}\d{{2,3}} | \d{{4}}{_BETWEEN}\d )
          {_BETWEEN}\d{{4}}(?:[-(x]\d{{1,5}}\)?)?(?!\d)
        | \d{{3}}{_BETWEEN}\d{{3}}{_BETWEEN}\d{{3}}(?![\d-])
        | \d{{1,4}}[-()\ ]{{1,2}}\d{{1,4}}[-()\ ]{{1,2}}\d{{3,4}}(?![\d-])
        | (?: \d | [5-9]0 )[-()\ ]{{1,2}}(?!20\d\d[01]\d[0-3]\d)\d{{8}}(?!\d)
        | \d\d[-()\ ]{{1,2}}\d{{7}}(?!\d)
        | (?<!ド0)(?<!ド.0)(?<!所番号0)(?<!所番号.0)(?!0|123456789)\d{{9,10}}(?![\dA-Za-z-])  # written without signs
        | (?:[ ・-]\d|[ ][・-][ ]\d){{9,10}}(?![ ・-]?\d)(?<!0[ ]1[ ]2[ ]3[ ]4[ ]5[ ]6[ ]7[ ]8[ ]9) )
    """,
    re.VERBOSE,
)
_IN_BRACKETS = later(r"\((?<!\d\()0\d{1,4}\)[- ]?\d{1,4}(?:局|[-() ]{1,2})\d{3,4}(?![\d-])")
_ABROAD = later(r"\+(?<![\d.]\+)\d{1,3}(?:[-. ]|\(0\)){0,3}\d(?:[-. ()]{0,2}\d){7,11}(?![\d,])")
_LOCAL = later(
    rf"""
    市外局番[^\d\n]{{0,4}}0\d{{1,4}}[^\d\n]{{1,4}}\d{{1,4}}[-\ ]\d{{4}}(?!\d)
    | (?<![\d-])\d{{1,4}}[-\ ]\d{{4}}[ ]?\(?市外局番(?:[^\d\n]{{0,3}}0\d{{1,4}}(?!\d))?
    | (?<![\d-])(?!(?:19|20)\d\d-)\d{{2,4}}-\d{{4}}[ ]?\((?:直通|代表?)\)
    | (?:電話(?:番号)?|代表(?:電話|番号)?(?=[は: ])|TEL|Tel|tel|℡|FAX|Fax|ファクス|ファックス|直通)
      (?:は|が|を)?[:.()\ ]{{0,3}}
      (?: (?!(?:19|20)\d\d-)\d{{2,4}}[-()\ ・]{{1,3}}\d{{4}}(?![\d{_COUNTED}-])
        | 0\d{{9,10}}(?!\d) | 0\d{{1,4}}[-)]\d{{5,8}}(?!\d) | 0\d{{5}}-\d{{4}}(?!\d) )
    """,
    re.VERBOSE,
)
EXTENSION = later(
    rf"""
    内線(?:番号|電話)?[^\w\n]{{0,3}}(?:は|が|の|を|で)?(?:[Nn]o|番号は?)?[^\w\n]{{0,2}}\d{{2,5}}(?:-\d{{2,5}})?
      (?![\d,.-]*[\d{_COUNTED}]|[ ](?:台|回線|件|個|本(?![庁館社部店所])))
    | 内線(?:番号|電話)?[は: ]{{0,3}}[{KANJI_DIGITS}]{{3,5}}(?![{KANJI_DIGITS}十百千{_COUNTED}])
    | \((?<![\d{_COUNTED}点枚]\()内[ :・]?\d{{3,5}}\) | \(内\)[ ]?\d{{3,5}}(?![\d,.]*[\d{_COUNTED}])
    | (?<![{HAN}\d])内[ :]?\d{{3,5}}(?=まで|へ|に(?:電|連|お)) | (?<!\d)\d{{3,5}}[ ]?\(内線?\)
    | (?<![A-Za-z])(?:ext|Ext|EXT)(?:ension)?[ .:]{{0,2}}\d{{3,5}}(?!\d)
    """,
    re.VERBOSE,
)

_NUMBER, _NAME = r"[\d一二三四五六七八九十百]", f"[{HAN}ぁ-んァ-ヶ-]"
_HOUSE = "ハイツ|マンション|アパ-ト|コ-ポ|ハイム|レジデンス|メゾン|ビラ|パレス"
_NO_NUMBER = r"(?![\d年月日か人件円回時分階勝対つ団校台歳箇億万割位週章節%])"
_REST = rf"(?:の?{_NUMBER}{{1,4}}|-\d{{1,4}})?(?:-\d{{1,4}})?号?{_NO_NUMBER}"
STREET = later(
    rf"""
    (?: [{HAN}][市区町村郡]{_NAME}{{0,12}} | 大字{_NAME}{{1,12}} )[ ]?
      (?: {_NUMBER}{{1,3}}丁目[ ]? | {_NUMBER}{{1,2}}条[東西南北]?{_NUMBER}{{1,3}}丁目[ ]? )?
      {_NUMBER}{{1,5}}(?: 番地 | 番(?=の?{_NUMBER}) | -\d{{1,4}} )
      {_REST}
    | (?: [{HAN}][市区町村郡]{_NAME}{{1,12}}[町村字] | [町村]大?字 ){_NAME}{{0,6}}\d{{1,5}}
      (?=$|[\s、。)」]|,(?!\d)|に住|に居|にお|の方|の家|です|でし)
    | [{HAN}][町村字]{_NAME}{{0,4}}\d{{1,4}}[・の]\d{{1,4}}(?:[・の]\d{{1,4}})?{_NO_NUMBER}
    | (?<![文数漢赤太細大小名英題活略])字{_NAME}{{1,8}}[ ]?{_NUMBER}{{1,5}}(?:番地?(?![目線窓])|-\d)
    | {_NAME}{{1,8}}{_NUMBER}{{1,3}}丁目[ ]?{_NUMBER}{{1,4}}
      (?:番地|番(?![目線窓街])|-\d{{1,4}}|の{_NUMBER}{{1,4}}){_REST}
    | {_NUMBER}{{1,2}}条[東西南北]?{_NUMBER}{{1,3}}丁目[ ]?{_NUMBER}{{1,4}}(?:番|-\d)
    | (?:{_HOUSE}|荘|住宅|団地|寮|タワ-)[A-Z]?[ ]?(?:\d{{1,2}}(?:号棟|-))?\d{{1,4}}(?:号室|号(?![棟機車線室館]))
    | (?:{_HOUSE}){_NAME}{{1,8}}\d{{2,4}}号室 | (?:団地|住宅)\d{{1,2}}-\d{{3,4}}(?!\d)
    | (?:{_HOUSE})[A-Z]?[ ]?\d{{3,4}}(?=$|[\s、。)」にのでへ])
    """,
    re.VERBOSE,
)
_STREET_SIGN = later(
    "|".join(
        (
            *(f"{sign}(?<={_NUMBER}{sign})" for sign in "番丁条号"),
            *(f"{sign}{_NAME}{{0,6}}\\d" for sign in "町村字"),
            *(rf"{sign}(?=\d)(?<={_NUMBER}{sign})" for sign in "・の"),
            rf"-(?=\d)(?<={_NUMBER}-)(?<!: \d{{4}}-)(?<!\d-\d-)(?<!\d-\d\d-)",  # no day of a field
            r"団地\d|住宅\d|ハイ[ツム]|マンション|アパ-ト|コ-ポ|レジデ|メゾン|ビラ|パレス",
        )
    )
)
_LOCAL_SIGN = later(r"市外局番|代表|\(代|電話|TEL|Tel|tel|℡|FAX|Fax|ファクス|ファックス|直通")
_EXTENSION_SIGN = later(r"内(?:線|\)|[ :]?\d)|\(内|ext|E(?:xt|XT)")

MAILS = (Sought(MAIL, _MAIL_SIGN, in_addresses=True), Sought(MAIL_WITH_DASHES, _AT_IN_WORDS))
PHONES = (
    Sought(_IN_BRACKETS, counts=is_phone),
    Sought(PHONE, counts=is_phone),
    Sought(_ABROAD),
    Sought(_LOCAL, _LOCAL_SIGN),
    Sought(EXTENSION, _EXTENSION_SIGN),
)
STREETS = (Sought(STREET, _STREET_SIGN),)
