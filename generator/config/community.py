"""Whom a site serves, and how its readers reach its editors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator import _
from generator.config.address import Address, Root
from generator.model.types import Branch, Line, Mailbox, Model


class Repository(Model):
    """Where the source of the site lives."""

    url: Root = Field(title="リポジトリ", description="GitHub のリポジトリのアドレス")
    branch: Branch = Field("main", title="ブランチ", description="公開する内容が入っているブランチ")


class Reactions(Model):
    """What reactions of the community's own mean in its chat, by their names without colons."""

    thanks: tuple[Line, ...] = Field((), title="感謝")
    solved: tuple[Line, ...] = Field((), title="解決")
    agreed: tuple[Line, ...] = Field((), title="賛成")

    @property
    def meant(self) -> Mapping[str, str]:
        """What each reaction means, by its name: the title of the list that it stands in."""
        lists = ((title, getattr(self, name)) for name, title in _MEANINGS.items())
        return {one.strip(":"): title for title, names in lists for one in names}


_MEANINGS = {name: str(field.title) for name, field in Reactions.model_fields.items()}


class Community(Model):
    """The community the site serves."""

    name: Line = Field(title="名称")
    short_name: Line = Field(title="略称")
    url: Address | None = Field(None, title="参加案内のアドレス")
    owner: Line | None = Field(None, title="運営者", description="コミュニティを運営する組織")
    members: Line | None = Field(None, title="参加できる人", description="だれでも参加できる人たちの呼び方")
    helpers: Line | None = Field(None, title="世話役の呼び名", description="投稿を取り次ぐ人の、コミュニティでの呼び名")
    reactions: Reactions = Field(
        Reactions(), title="反応の意味", description="チャットの独自の反応(絵文字)の名前。答えの候補を選ぶのに使う"
    )


@dataclass(frozen=True, slots=True)
class Way:
    """A way to reach the editors; ``address`` is where it leads (``mailto:`` for mail), if that is known."""

    label: str
    text: str
    address: str = ""
    note: str = ""

    def __str__(self) -> str:
        """Return it in a line, as it stands in a file that nobody can click."""
        address = "" if self.address.startswith("mailto:") else self.address
        return " ".join(filter(None, (f"{self.label}: {self.text}", address, self.note and f"({self.note})")))


def _without_sign(name: object) -> object:
    """Take the sign away that chats show before a channel: pages put it there themselves."""
    return name.strip().lstrip("#＃ ") if isinstance(name, str) else name


class Channel(Model):
    """A channel of the community's chat, where its members write to the editors."""

    name: Annotated[Line, BeforeValidator(_without_sign)] = Field(
        title="チャンネル名", description="先頭の # は書かない"
    )
    url: Address | None = Field(None, title="チャンネルのアドレス")


class Contact(Model):
    """Where readers without an account send remarks and entries; every way is optional."""

    mail: Mailbox | None = Field(None, title="メール", description="編集部で共有する受信箱。個人のアドレスは書かない")
    form: Address | None = Field(None, title="問い合わせフォームのアドレス")
    channel: Channel | None = Field(None, title="コミュニティのチャンネル")

    def ways(self, community: str) -> Sequence[Way]:
        """Return the ways that are set; members of ``community`` know its channels."""
        ways = []
        if self.mail:
            ways.append(Way(_("メール"), self.mail, f"mailto:{self.mail}"))
        if self.form:
            ways.append(Way(_("問い合わせ"), _("問い合わせフォーム"), self.form))
        if self.channel:
            members = _("{community}に参加している人が書き込めます", community=community)
            channel = _("{community}の「#{name}」", community=community, name=self.channel.name)
            ways.append(Way(_("チャンネル"), channel, self.channel.url or "", members))
        return ways
