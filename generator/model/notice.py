"""Notices about an entry that stands: handed in like an entry, and written into the one they name."""

from pydantic import Field

from generator.model.parts import Replication
from generator.model.types import Model, PastDay, Text
from generator.model.vocabulary import WithdrawalReason

_NAMED = "その記事のページのアドレス、題名、ファイル名のどれか"


class Notice(Model):
    """What every notice begins with: the entry it is about."""

    entry: Text = Field(title="記事", description=_NAMED)


class ReplicationNotice(Replication, Notice):
    """やってみた: what came of a case where somebody else did the same."""

    entry: Text = Field(title="試した記事", description=_NAMED)


class CorrectionNotice(Notice):
    """訂正: words of an entry, and those that shall stand instead of them."""

    entry: Text = Field(title="直す記事", description=_NAMED)
    wrong: Text = Field(title="今の文", description="記事の文をそのまま写す。1か所だけに当てはまる長さで")
    right: Text = Field(title="正しい文", description="今の文の代わりに載せる文")
    source: Text | None = Field(None, title="確かめられる公開資料", description="あれば、そのアドレス")


class WithdrawalNotice(Notice):
    """取り下げ: that an entry shall be taken down, and why."""

    entry: Text = Field(title="取り下げる記事", description=_NAMED)
    reason: WithdrawalReason = Field(title="取り下げの理由")
    withdrawn_on: PastDay = Field(title="取り下げた日", description="例 2026-11-22")
    successor: Text | None = Field(None, title="代わりの記事", description="代わりに読める記事があれば、題名かアドレス")
