"""What readers may do with the texts of a site, and what authors agree to."""

from pydantic import Field, ValidationInfo

from generator import _
from generator.config.address import Address
from generator.model.licence import USUAL_NAME, USUAL_TERMS
from generator.model.types import Line, Model, Title
from generator.model.vocabulary import Language


class Licence(Model):
    """What readers may do with the texts of the site: how the licence is called for short and in full, where it is."""

    name: Title = Field(title="略称", description="例 CC BY 4.0")
    title: Title | None = Field(None, title="名称", description="略称のほかに名称があるとき")
    url: Address = Field(title="ライセンスのアドレス")
    terms: Line | None = Field(
        None, title="条件をひとことで", description="投稿する人に示す。例 出典を示せば誰でも使える条件"
    )

    @property
    def promised(self) -> str:
        """What authors agree to: its name, and what it means."""
        return _("{name}({title})", name=self.name, title=self.terms) if self.terms else self.whole

    @property
    def said(self) -> str:
        """The name that links to it, in Markdown."""
        return f"[{self.name}]({self.url.replace('(', '%28').replace(')', '%29')})"

    @property
    def whole(self) -> str:
        """Its name in full, if it has one, and for short."""
        return _("{title}（{name}）", title=self.title, name=self.name) if self.title else self.name


CC_BY = Licence(
    name=USUAL_NAME,
    title="クリエイティブ・コモンズ 表示 4.0 国際",
    url="https://creativecommons.org/licenses/by/4.0/deed.ja",
    terms=USUAL_TERMS,
)
_CC_BY_IN_ENGLISH = Licence(
    name=USUAL_NAME,
    title="Creative Commons Attribution 4.0 International",
    url="https://creativecommons.org/licenses/by/4.0/deed.en",
    terms="anyone may use it who names the source",
)


def in_its_language(licence: Licence, info: ValidationInfo) -> Licence:
    """Return the usual licence as a site calls it in its language; another one stays as it is set."""
    return _CC_BY_IN_ENGLISH if licence is CC_BY and info.data.get("language") is Language.EN else licence
