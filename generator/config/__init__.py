"""site_config.yml as a typed object; unknown keys are refused at their place."""

import codecs
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from generator import _, noted, packaged, speak
from generator.config.address import Address, Root
from generator.config.community import Community, Contact, Repository, Way
from generator.config.goals import Goals as Goals
from generator.config.licence import CC_BY, Licence, in_its_language
from generator.config.subjects import ChosenBand, OwnRegister, register_findings, register_of
from generator.findings.diagnostics import CannotRunError, Diagnostic, reason_of
from generator.kinds import Kind
from generator.model.builder import Builder as Builder
from generator.model.licence import promise
from generator.model.look import Look
from generator.model.navigation import Tab
from generator.model.register import Places, Register, settle
from generator.model.subject_words import page_words
from generator.model.types import Line, Model, PageAddress, TaggingEntity, Text
from generator.model.vocabulary import Language
from generator.model.wording import Wording
from generator.reading.load import load_model
from generator.reading.looked_at import contrast_findings, picture_findings
from generator.reading.source import FoundFile, bytes_of, read_file, read_text

_NAME = "site_config.yml"
PACKAGED = packaged("templates")  # those that come with the package
_TEXTS = (".j2", ".html", ".xml", ".css", ".js", ".txt")  # of templates and of the theme
_FIRST_YEAR = 2026
_Read = TypeVar("_Read", bound=Model)
_NO_CONTACT = noted("GitHubのアカウントが必要です。このサイトには、メールなどの連絡先がまだ設定されていません")


class SiteConfig(Model):
    """Facts of this site; nothing here changes how content is checked."""

    title: Line = Field(title="サイト名")
    tagline: Text = Field(title="ひとこと説明")
    language: Language = Field(
        Language.JA, title="表示の言語", description="サイトの画面の言葉。記事の文章は訳されない"
    )
    official: bool = Field(
        default=False,
        title="公式サイトか",
        description="コミュニティの運営者が公式に出すサイトなら true。書かなければ、非公式と全ページに示す",
    )
    url: Root = Field(title="公開アドレス", description="末尾に / を付ける")
    repository: Repository = Field(title="リポジトリ")
    community: Community = Field(title="コミュニティ")
    contact: Contact = Field(
        Contact(), title="連絡先", description="アカウントのない人が編集部へ知らせる先。どれも書かなくてよい"
    )
    authority: TaggingEntity | None = Field(
        None,
        title="フィードの名乗り",
        description="新着フィードの記事の番号に入る名前。持っているドメイン名と、その年。公開したら変えない",
    )
    removed: tuple[PageAddress, ...] = Field(
        (),
        title="取り除いたページ",
        description="テーマ・始め方・固定ページのうち、なくすと決めたもののアドレス",
        max_length=200,
    )
    archive: Address | None = Field(
        None,
        title="ZIPのアドレス",
        description="サイト全体のZIPも公開するとき。publish.yml で公開するときは書かなくてよい",
    )
    goals: Goals = Field(Goals(), title="目標", description="書かない目標は表示されない")
    words: tuple[Wording, ...] = Field(
        (), title="言い換え", description="ページの文を、自分たちの言葉に替える", max_length=200
    )
    navigation: tuple[Tab, ...] = Field(
        (),
        title="ナビゲーション",
        description="タブとページの順番と呼び名。書かなければ、はじめの並び。書かないページは、作られるが並ばない",
        max_length=5,
    )
    places: Places = Field(
        Places.MUNICIPALITIES,
        title="場所",
        description="事例をどんな場所で分けるか。none なら、地図・規模・団体の一覧がない。own なら own に書く名簿",
    )
    bands: tuple[ChosenBand, ...] = Field(
        (), title="人口規模の区切り", description="大きいものから。書かなければ、はじめの5つ", max_length=12
    )
    own: OwnRegister | None = Field(
        None, title="自分たちの名簿", description="places が own のときに書く。病院、大学など"
    )
    licence: Annotated[Licence, AfterValidator(in_its_language)] = Field(
        CC_BY,
        validate_default=True,
        title="ライセンス",
        description="記事の文章を使う条件。投稿する人が同意した条件から変えない",
    )
    look: Look = Field(Look(), title="見た目", description="書かない項目は、このプログラムの見た目のまま")
    page_size: int = Field(20, ge=1, le=200, title="一覧1ページの件数")
    builder: Builder = Field(
        Builder.MKDOCS, title="サイトを作る道具", description="MkDocs のほかは、その名前のパッケージを入れてから書く"
    )

    @property
    def register(self) -> Register:
        """What there is of places."""
        return register_of(self.places, self.bands, self.own)

    @property
    def mark(self) -> str:
        """What sort of site it is, as every page says it."""
        return _("公式サイト") if self.official else _("非公式サイト")

    @property
    def disclaimer(self) -> str:
        """Whose site it is or is not, where somebody runs the community."""
        owner = self.community.owner
        if not owner:
            return ""
        return (
            _("{owner}の公式サイトです", owner=owner)
            if self.official
            else _("{owner}の公式サイトではありません", owner=owner)
        )

    @property
    def standing(self) -> str:
        """The mark and the disclaimer in one line."""
        return _("{mark}（{disclaimer}）", mark=self.mark, disclaimer=self.disclaimer) if self.disclaimer else self.mark

    @property
    def tagging_entity(self) -> str:
        """Who gives out the ids of the feed (RFC 4151): the one that is set, or the host of the address that is set."""
        return self.authority or f"{urlsplit(self.url).hostname or 'localhost'},{_FIRST_YEAR}"

    @property
    def ways(self) -> Sequence[Way]:
        """How readers reach the editors: what is set, or the issues of the repository."""
        issues = f"{self.repository.url.rstrip('/')}/issues"
        community, helpers = self.community.short_name, self.community.helpers
        handed_to = _("同僚か{community}の{helpers}", community=community, helpers=helpers) if helpers else _("同僚")
        handed = _("できた文章か保存したファイルを、アカウントのある{whom}に渡してください", whom=handed_to)
        return self.contact.ways(community) or [
            Way(_("アカウントのない方"), handed),
            Way("GitHub", _("課題（Issues）のページ"), issues, _(_NO_CONTACT)),
        ]


SETTINGS = Kind("site_config", noted("設定"), SiteConfig, suffix=".yml")


@dataclass(frozen=True, slots=True)
class Project:
    """The folder the program works in: its settings, what has to be looked at in them, and where things lie."""

    root: Path
    config: SiteConfig
    notes: tuple[Diagnostic, ...] = ()

    def published_at(self, url: str | None, repository: str | None, archive: str | None = None) -> "Project":
        """Return the project with another public address or repository, where one is given; ids stay what they are.

        ``archive`` is where the whole site lies as a ZIP, too.
        """
        changes: dict[str, Any] = {"authority": self.config.tagging_entity}
        if archive:
            changes["archive"] = archive
        if url:
            changes["url"] = f"{url.rstrip('/')}/"
        if repository:
            changes["repository"] = self.config.repository.model_copy(update={"url": repository.rstrip("/")})
        return replace(self, config=self.config.model_copy(update=changes))

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
        """The project's own templates, of which there need not be any: those of the package stand behind them."""
        return self.root / "templates"

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """Where templates are looked for, one after the other: what a project has of its own comes first.

        Raises:
            CannotRunError: A folder of its own cannot be read, those of the package must not take its place unseen;
                or a template is no plain UTF-8, as an editor on Windows may have saved it.
        """
        own = self.templates
        if not own.is_dir() or own.samefile(PACKAGED):
            return (PACKAGED,)
        for folder, _folders, names in os.walk(own, onerror=_refuse):
            for path in (Path(folder) / name for name in names if name.endswith(_TEXTS)):
                _look_at_code(path, path.relative_to(self.root).as_posix())
        return (own, PACKAGED)


def _refuse(error: OSError) -> None:
    msg = _("読めません: {place}({reason})", place=error.filename, reason=reason_of(error))
    raise CannotRunError(msg) from error


def _look_at_code(path: Path, shown: str) -> None:
    """Refuse a template in another code than UTF-8; one that cannot be opened is told where it is used."""
    try:
        data = path.read_bytes()
    except OSError:
        return
    line, wrong = 1, ""
    if data.startswith(codecs.BOM_UTF8):
        wrong = _("先頭に BOM があります。「UTF-8(BOM なし)」で保存し直してください")
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = _("UTF-8 で読めない文字があります(Shift_JIS かもしれません)。UTF-8 で保存し直してください")
    if wrong:
        place = _("{file} の{line}行目", file=shown, line=line)
        raise CannotRunError(_("テンプレートに誤りがあります: {place}: {error}", place=place, error=wrong))


def read_project(root: Path) -> tuple[Project | None, list[Diagnostic]]:
    """Read ``site_config.yml`` in ``root``; the project is None when the settings have mistakes.

    Raises:
        CannotRunError: There is no such file, or it cannot be opened.
    """
    path = root / _NAME
    if not path.is_file():
        msg = _("site_config.yml がありません。プロジェクトのフォルダーで実行してください")
        raise CannotRunError(msg)
    file = FoundFile(SETTINGS, SETTINGS.name, path, path.name)
    data = bytes_of(file)
    config, findings = read_as(SiteConfig, file, data)
    source, _faults = read_text(file, data)
    if config and source:
        settle(config.register)
        promise(config.licence.promised)
        speak(config.language)
        speak(config.language, {**page_words(config.register), **{one.text: one.instead for one in config.words}})
        wrong = register_findings(config.places, config.bands, config.own, source)
        findings = [*wrong, *contrast_findings(config.look, source), *picture_findings(config.look, source, root)]
    is_right = all(finding.rule.warns for finding in findings)
    return (Project(root, config, tuple(findings)) if config and is_right else None), findings


def read_as(model: type[_Read], file: FoundFile, data: bytes | None = None) -> tuple[_Read | None, list[Diagnostic]]:
    """Return what a file of settings or answers says, or what is wrong with it; ``data`` is what it holds, if known.

    Raises:
        CannotRunError: It cannot be opened.
    """
    source, findings = read_file(file) if data is None else read_text(file, data)
    if source is None:
        return None, findings
    read, shape_findings = load_model(source, model)
    findings += shape_findings
    return (read if isinstance(read, model) and not findings else None), findings
