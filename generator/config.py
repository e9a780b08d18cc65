"""site_config.yml as a typed object; unknown keys are refused at their place."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from generator.findings.diagnostics import CannotRunError, Diagnostic
from generator.kinds import Kind
from generator.markup.addresses import problem_with
from generator.model.types import Branch, Line, Model, PageAddress, TaggingEntity, Text, Url
from generator.reading.load import load_model
from generator.reading.source import FoundFile, read_file

_FIRST_YEAR = 2026
_ADDRESS_FORMAT = PydanticCustomError("address_format", "not a public https address")


def _public_address(value: str) -> str:
    """Accept addresses that a reader may be sent to, and nothing else."""
    if problem_with(value):
        raise _ADDRESS_FORMAT
    return value


Address = Annotated[Url, AfterValidator(_public_address)]


class Repository(Model):
    """Where the source of the site lives."""

    url: Address = Field(title="リポジトリ", description="GitHub のリポジトリのアドレス")
    branch: Branch = Field("main", title="ブランチ", description="公開する内容が入っているブランチ")


class Community(Model):
    """The community the site serves."""

    name: Line = Field(title="名称")
    short_name: Line = Field(title="略称")
    url: Address = Field(title="参加案内のアドレス")


class SiteConfig(Model):
    """Facts of this site; nothing here changes how content is checked."""

    title: Line = Field(title="サイト名")
    tagline: Text = Field(title="ひとこと説明")
    url: Address = Field(title="公開アドレス", description="末尾に / を付ける")
    repository: Repository = Field(title="リポジトリ")
    community: Community = Field(title="コミュニティ")
    authority: TaggingEntity | None = Field(
        None,
        title="フィードの名乗り",
        description="新着フィードの記事の番号に入る名前。持っているドメイン名と、その年。公開したら変えない",
    )
    removed: tuple[PageAddress, ...] = Field(
        (),
        title="取り除いたページ",
        description="テーマや固定ページのうち、なくすと決めたもののアドレス",
        max_length=200,
    )
    page_size: int = Field(20, ge=1, le=200, title="一覧1ページの件数")

    @property
    def tagging_entity(self) -> str:
        """Who gives out the ids of the feed (RFC 4151): the one that is set, or the host of the address that is set."""
        return self.authority or f"{urlsplit(self.url).hostname or 'localhost'},{_FIRST_YEAR}"


SETTINGS = Kind("site_config", "設定", SiteConfig, suffix=".yml")


@dataclass(frozen=True, slots=True)
class Project:
    """The folder the program works in: its settings and where things lie."""

    root: Path
    config: SiteConfig

    def published_at(self, url: str | None, repository: str | None) -> "Project":
        """Return the project with another public address or repository, where one is given; ids stay what they are."""
        changes: dict[str, Any] = {"authority": self.config.tagging_entity}
        if url:
            changes["url"] = f"{url.rstrip('/')}/"
        if repository:
            changes["repository"] = self.config.repository.model_copy(update={"url": repository.rstrip("/")})
        return Project(self.root, self.config.model_copy(update=changes))

    @property
    def content(self) -> Path:
        """Where contributors write."""
        return self.root / "content"

    @property
    def build(self) -> Path:
        """Where the Markdown pages for MkDocs are made."""
        return self.root / "build"

    @property
    def templates(self) -> Path:
        """The project's own templates, or those that come with the package."""
        own = self.root / "templates"
        return own if own.is_dir() else Path(__file__).parent / "templates"


def read_project(root: Path) -> tuple[Project | None, list[Diagnostic]]:
    """Read ``site_config.yml`` in ``root``; the project is None when the settings have mistakes.

    Raises:
        CannotRunError: There is no such file, or it cannot be opened.
    """
    path = root / "site_config.yml"
    if not path.is_file():
        msg = "site_config.yml がありません。プロジェクトのフォルダーで実行してください"
        raise CannotRunError(msg)
    source, findings = read_file(FoundFile(SETTINGS, SETTINGS.name, path, path.name))
    if source is None:
        return None, findings
    config, shape_findings = load_model(source, SiteConfig)
    findings += shape_findings
    return (Project(root, config) if isinstance(config, SiteConfig) and not findings else None), findings
