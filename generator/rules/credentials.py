"""What gives access, or away who wrote: tokens and passwords, ids and links of Slack, in folded text."""

import re

from generator.language.later import later
from generator.rules.folding import Sought

# An id begins with one of a few letters and looks back from there: the search then skips to them.
SLACK_ID = later(
    r"""
    [A-GTUWa-gptuw](?<![A-Za-z0-9].)
    (?: (?<=[CDGTUW])(?=[A-Z0-9]*[0-9])(?![A-Z]+[0-9]+(?![A-Z0-9])|\d{13})[A-Z0-9]{8,13}
      | (?<=[CDGTUW])(?=(?:[A-Z]{0,8}?[BCDFGJKPQTVXZ][BDFGJKPQVXZ]){2})[A-Z]{8,10}         # no word of any language
      | (?<=[ABCDFGTUW])T?0(?=[A-Z0-9]*[A-Z])[A-Z0-9]{5,12}
      | (?<=[cdgtuw])0(?=[a-z0-9]*[a-z])[a-z0-9]{6,12}
      | (?<=p)1[5-9]\d{14} )
    (?![A-Za-z0-9])
    | 1(?<![\d.,-]1)[5-9]\d{8}\.\d{6}(?!\d)    # when somebody wrote
    """,
    re.VERBOSE,
)
_CALLED_ID = later(
    r"""
    (?:@|(?:[Ss]lack|SLACK|スラック|メンバ-|ユ-ザ-|チャンネル)[ の]{0,2}(?:ID|id)[ :はが=「]{0,3})
      [UWCDGT][A-Z0-9]{6,12}(?![A-Za-z0-9])
    | (?<![A-Za-z0-9])ID(?:は|:|「|[ ]){1,3}[UW](?=[A-Z]*\d)[A-Z0-9]{6,12}(?![A-Za-z0-9])
    """,
    re.VERBOSE,
)
_MENTION = later(r"<(?:[@#]|!(?:subteam\^)?)[A-Z0-9]{1,20}[^>\n]{0,80}>")
PERMALINK = later(
    r"""
    (?<![A-Za-z0-9.-])(?!(?:www|api|app|hooks|status|docs|brand)\.)[a-z0-9-]{1,63}(?:\.enterprise)?\.slack\.com(?![a-z0-9.-])
      (?:/[^\s)>]*)?
    | app\.slack\.com/client[^\s)>]* | (?<![a-z0-9.-])slack\.com/app_redirect[^\s)>]*
    | slack-files\.com/[^\s)>]+ | [a-z0-9-]{1,63}\.slack-gov\.com(?![a-z0-9.-])(?:/[^\s)>]*)? | slack://[^\s)>]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD = (
    r"(?:パス(?:ワ-ド|コ-ド|フレ-ズ)?|暗証番号|[Pp]ass(?:word|wd)?|PASS(?:WORD)?|PW|[Pp]wd|PIN(?:コ-ド)?"
    r"|ID[/・](?:PW|パスワ-ド|パス)|(?:セキュリティ|暗号化?|ネットワ-ク|Wi-?Fi|無線LAN)の?キ-)"
)
_KEY = r"(?:[Aa][Pp][Ii][ _-]?(?:キ-|[Kk][Ee][Yy])|アクセスキ-|秘密鍵|シ-クレット|ト-クン|[Ss]ecret|[Tt]oken)"
_IS = r"[ ]?(?:[:=→]|は、?|が|[「\"])[ ]?[「『\"(]?"
SECRET = later(
    rf"""
    xox[abeoprs]-[A-Za-z0-9-]{{8,}} | xapp-[A-Za-z0-9-]{{8,}}
    | gh[pousr]_[A-Za-z0-9]{{20,}} | github_pat_\w{{20,}} | A[KS]IA[0-9A-Z]{{16}}
    | hooks\.slack\.com/(?:services|workflows|triggers)/\S+ | -----BEGIN[ ][A-Z ]*PRIVATE[ ]KEY(?:[ ]BLOCK)?-----
    | discord(?:app)?\.com/api/webhooks/\S+ | webhook\.office\.com/\S+
    | (?<![A-Za-z0-9])(?:sk-|glpat-|AIza|ya29\.|npm_|hf_|pypi-)[A-Za-z0-9_-]{{20,}}
    | (?:Account|SharedAccess)Key=[A-Za-z0-9+/=]{{20,}}
    | [?&](?:pwd|passcode)=[A-Za-z0-9._~%+/-]{{6,}}
    | [?&](?:access_token|api_?key|sig)=(?=[^&\s]{{0,60}}\d)[A-Za-z0-9._~%+/-]{{6,}}
    | (?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{{10,}}\.eyJ[A-Za-z0-9_-]{{10,}}
    | Bearer[ ][A-Za-z0-9._~+/-]{{16,}}
    | (?<![A-Za-z]){_WORD}{_IS}(?=[!-~]{{0,60}}\d)(?:[!-~]{{2,20}}/)?[!-~]{{4,60}}
    | {_WORD}[ ](?=[!-~]{{0,60}}[A-Za-z])(?=[!-~]{{0,60}}\d)[!-~]{{6,60}}
    | 暗証番号[ ]?\d{{4}}(?!\d) | パスコ-ド[ ]?\d{{4,12}}(?![\d桁文字回個])
    | パスワ-ドが[ ]?(?=[!-~]{{0,60}}[A-Za-z])(?=[!-~]{{0,60}}\d)[!-~]{{6,60}}
    | {_KEY}{_IS}(?=[!-~]{{0,60}}\d)[A-Za-z0-9._~+/-]{{12,}}
    """,
    re.VERBOSE,
)
# Each begins with a letter that is rare in addresses, and looks back from there.
_SECRET_SIGN = later(
    r"x(?:ox[abeoprs]|app)-|g(?:h[pousr]_|ithub_pat_|lpat-)|A(?:[KS]IA|Iza)|h(?:ooks\.slack|f_)|k(?<=sk)-|ya29\.|m(?<=npm)_|pypi-|Key=|webhook(?=s/|\.off)|[?&](?:pwd|pa|ac|api|sig)"
    r"|J(?<=eyJ)|Bearer|パス|暗証番号|P(?:RIVATE|ass|wd|ASS|W|IN|[Ii](?<=[Aa]..))|p(?:ass|wd|[Ii](?<=[Aa]..))"
    r"|アクセスキ|ティの?キ-|号の?キ-|化の?キ-|クの?キ-|Fiの?キ-|LANの?キ-|秘密鍵|シ-ク|ト-ク|c(?<=[Ss]ec)ret|k(?<=[Tt]ok)en"
)
_CALLED_SIGN = later("[UWCDGT][A-Z0-9]{6}")
_LINK_SIGN = later("[kK](?<=[Ss][Ll][Aa][Cc].)")

SLACK_IDS = (Sought(SLACK_ID), Sought(_CALLED_ID, _CALLED_SIGN), Sought(_MENTION))
SLACK_LINKS = (Sought(PERMALINK, _LINK_SIGN, in_addresses=True),)
SECRETS = (Sought(SECRET, _SECRET_SIGN, in_addresses=True),)
