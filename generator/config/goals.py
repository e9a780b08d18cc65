"""What the editors want the collection to hold."""

from typing import Annotated

from pydantic import Field

from generator.model.types import Model

_Goal = Annotated[int, Field(ge=0, le=10_000)]


class Goals(Model):
    """What the editors want the collection to hold; a goal of 0 is none."""

    cases: _Goal = Field(0, title="事例の件数")
    threads: _Goal = Field(0, title="質問と答えの件数")
    per_theme: _Goal = Field(0, title="どのテーマにも要る記事の件数")
    per_band: _Goal = Field(0, title="どの人口規模にも要る事例の件数")
    prefectures: int = Field(0, ge=0, le=47, title="事例のある都道府県の数")
    troubled: _Goal = Field(0, title="うまくいかなかった・中止した事例の件数")
