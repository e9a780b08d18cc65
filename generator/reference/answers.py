"""What is known of a site before there is one: the answers that ``kyoso init`` begins with."""

from pydantic import Field

from generator.config.address import Address, Root
from generator.config.subjects import Label
from generator.model.register import Places
from generator.model.types import Line, Mailbox, Model
from generator.model.vocabulary import Language

LANGUAGES = [one.value for one in Language]  # the usual one first
_USUAL_PLACES = {Language.JA: Places.MUNICIPALITIES, Language.EN: Places.NONE}


class Beginning(Model):
    """What is known of a site before there is one."""

    title: Line = Field(title="サイトの名前")
    community: Line = Field(title="コミュニティの名前", description="読む人・書く人の集まり")
    short_name: Line | None = Field(None, title="コミュニティの略称", description="書かなければ名前と同じ")
    community_url: Address | None = Field(None, title="参加案内のアドレス")
    owner: Line | None = Field(None, title="コミュニティを運営する組織")
    official: bool = Field(default=False, title="その組織の公式サイトか", description="true か false")
    members: Line | None = Field(None, title="参加できる人")
    mail: Mailbox | None = Field(None, title="連絡先のメール", description="編集部で共有する受信箱")
    form: Address | None = Field(None, title="問い合わせフォームのアドレス")
    channel: Line | None = Field(None, title="コミュニティのチャンネル名")
    language: Language = Field(Language.JA, title="表示の言語", description="サイトの画面と、書き出すファイルの言葉")
    places: Places | None = Field(
        None,
        title="場所",
        description="事例をどんな場所で分けるか。書かなければ、日本語では市区町村、英語では分けない",
    )
    subject: Label | None = Field(None, title="名簿の1つの呼び名", description="places が own のとき。例 病院")
    url: Root | None = Field(None, title="公開アドレス")
    repository: Root | None = Field(None, title="リポジトリ")

    @property
    def register(self) -> Places:
        """What cases are sorted by, where nothing is answered as is usual in the language."""
        return self.places or _USUAL_PLACES[self.language]
