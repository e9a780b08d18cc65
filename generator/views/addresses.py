"""Where the page of everything lies: its path in the site, its public address, its file in the repository."""

from enum import Enum
from urllib.parse import quote, urlencode

from generator.config import SiteConfig
from generator.markup.subset import anchor
from generator.model.bands import PopulationBand
from generator.model.chosen import Chosen

BANDS, OUTCOMES, FEED = "bands.md", "outcomes.md", "feed.xml"
LLMS, FULL_TEXT, OPENSEARCH = "llms.txt", "llms-full.txt", "opensearch.xml"
CALENDAR = "calendar.ics"
TOWNS, NEAR = "assets/towns.js", "assets/near.js"


def entry_path(folder: str, slug: str) -> str:
    """Return where the page of an entry in ``folder`` lies, under its name or a former one."""
    return f"{folder}/{slug}.md"


def theme_path(slug: str) -> str:
    """Return where the first page of a theme lies."""
    return f"themes/{slug}.md"


def start_path(slug: str) -> str:
    """Return where a start page lies."""
    return f"paths/{slug}.md"


def value_path(overview: str, value: Enum | Chosen) -> str:
    """Return where the first page of a value lies that the page ``overview`` leads to: its name in code is its name."""
    return f"{overview.removesuffix('.md')}/{value.name.lower().replace('_', '-')}.md"


def band_path(band: PopulationBand) -> str:
    """Return where the first page of a population band lies."""
    return value_path(BANDS, band)


def pattern_path(name: str) -> str:
    """Return where the first sheet of the cases of one pattern lies."""
    return f"patterns/{name}.md"


def prefecture_path(slug: str) -> str:
    """Return where the first page of a prefecture lies."""
    return f"prefectures/{slug}.md"


def theme_feed_path(slug: str) -> str:
    """Return where the feed of a theme lies."""
    return f"themes/{slug}.xml"


def theme_calendar_path(slug: str) -> str:
    """Return where the calendar of a theme lies."""
    return f"themes/{slug}.ics"


def as_json(feed: str) -> str:
    """Return where the JSON Feed lies that tells what the Atom ``feed`` tells."""
    return f"{feed.removesuffix('.xml')}.json"


def month_path(key: str) -> str:
    """Return where the first sheet of the digest of a month lies."""
    return f"newest-{key}.md"


def row_path(slug: str) -> str:
    """Return where the first sheet of the questions of a row of the 五十音 table lies."""
    return f"questions-{slug}.md"


def theme_questions_path(slug: str) -> str:
    """Return where the first sheet of the questions of a theme lies."""
    return f"questions-theme-{slug}.md"


def theme_gaps_path(slug: str) -> str:
    """Return where the first sheet of the open questions of a theme lies."""
    return f"gaps-theme-{slug}.md"


def sheet_path(first: str, number: int) -> str:
    """Return where a sheet of a list lies whose first one lies at ``first``."""
    return f"{first.removesuffix('.md')}-{number}.md" if number > 1 else first


def site_path(path: str) -> str:
    """Return the place in the site of the docs file ``path`` (``cases/x.md#y`` → ``cases/x.html#y``)."""
    file, mark, anchor = path.partition("#")
    page = f"{file.removesuffix('.md')}.html" if file.endswith(".md") else file
    return f"{page}{mark}{anchor}"


def section_address(page: str, heading: str) -> str:
    """Return the address of a section of the page whose address is ``page``."""
    return f"{page}#{quote(anchor(heading))}"


def address(config: SiteConfig, path: str) -> str:
    """Return the public address of the docs file ``path``."""
    return f"{config.url.rstrip('/')}/{site_path(path)}"


def twin_address(config: SiteConfig, path: str) -> str:
    """Return the public address of the Markdown beside the page of the docs file ``path``."""
    return f"{config.url.rstrip('/')}/{path}"


def beside(path: str) -> str:
    """Return the address of the page ``path`` as seen from another one of its folder."""
    return site_path(path).rpartition("/")[2]


def tag(config: SiteConfig, path: str) -> str:
    """Return an id of the page ``path`` that is no address (RFC 4151), given out by the authority that is set."""
    return f"tag:{config.tagging_entity}:{path.removesuffix('.md')}"


def repository(config: SiteConfig) -> str:
    """Return the address of the repository, without a slash at its end."""
    return config.repository.url.rstrip("/")


def branch_address(config: SiteConfig, action: str, file: str = "") -> str:
    """Return where the repository does ``action`` (``blob``, ``edit``, ``new``) with a file of the published branch."""
    place = f"{repository(config)}/{action}/{quote(config.repository.branch)}"
    return f"{place}/{quote(file)}" if file else place


def issue_address(config: SiteConfig, template: str, **answers: str) -> str:
    """Return where an issue form opens with ``answers`` filled in."""
    query = urlencode({"template": f"{template}.yml", **answers}, quote_via=quote, safe="")
    return f"{repository(config)}/issues/new?{query}"


def mail_address(mailbox: str, subject: str, text: str) -> str:
    """Return the address that opens a mail to ``mailbox``, or to nobody yet (RFC 6068: lines end in CRLF, UTF-8)."""
    body = text.replace("\n", "\r\n")
    return f"mailto:{mailbox}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
