"""site_config.yml as a typed object; unknown keys are refused at their place."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from generator.findings.diagnostics import CannotRunError, Diagnostic
from generator.kinds import Kind
from generator.markup.addresses import problem_with
from generator.model.types import Line, Model, Text, Url
from generator.reading.load import load_model
from generator.reading.source import FoundFile, read_file

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
    branch: Line = Field("main", title="ブランチ", description="公開する内容が入っているブランチ")


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
    page_size: int = Field(20, ge=1, le=200, title="一覧1ページの件数")


SETTINGS = Kind("site_config", "設定", SiteConfig, suffix=".yml")


@dataclass(frozen=True, slots=True)
class Project:
    """The folder the program works in: its settings and where things lie."""

    root: Path
    config: SiteConfig

    def published_at(self, url: str | None, repository: str | None) -> "Project":
        """Return the project with another public address or repository, where one is given."""
        changes: dict[str, Any] = {"url": f"{url.rstrip('/')}/"} if url else {}
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
