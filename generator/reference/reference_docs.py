"""docs/content-model.md and docs/rules.md, made from the models and the rules themselves."""

import inspect
from collections.abc import Iterator

from generator import _, spoken
from generator.findings.diagnostics import Rule
from generator.model.evidence_level import STEPS, claims_effect
from generator.model.shown import typed_choices
from generator.model.tree import Field, fields_of
from generator.model.types import Model
from generator.model.vocabulary import EvidenceLevel
from generator.reference.schema import described_models, said
from generator.rules.registry import all_rules

_NOTICE = "<!-- Made by `kyoso schema`; do not edit. -->\n"
_GROUPS = {
    "KB1": "Files and YAML",
    "KB2": "Shape",
    "KB3": "References",
    "KB4": "Evidence and outcome",
    "KB5": "Privacy and markup",
    "KB6": "Editorial",
}
_GIF = {
    "タイトル": "`title`",
    "サブタイトル": "`summary`",
    "事例実施年": "`period`",
    "事例の場所": "`municipality`",
    "対象組織": "`municipality`, `population_band` (computed)",
    "テーマ": "`themes`",
    "キーワード": "`keywords`, `questions`",
    "取り組みの概要": "`summary`",
    "取り組み理由": "section 課題",
    "挑戦したこと・学んだこと": "section つまずきと学び",
    "取り組み内容": "section 取り組み",
    "成果": "`outcome`, `indicators`, `impact`, section 成果",
    "導入での工夫": "section ずらしどころ",
    "制約条件": "section 真似するための条件, `network`, `effort`, `cost`",
    "評価の方法": "`indicators[].basis`, `indicators[].as_of`, `indicators[].method`, `evidence`",
    "普及": "`replications`",
    "協力者": "`people`",
    "関連URL": "`evidence[].url`",
    "関連事例": "`related`",
    "ID": "the file name (slug)",
    "公開日": "`published_on`",
    "最終更新日": "`reviewed_on`, `review_by`",
}


def rules_page() -> str:
    """Return docs/rules.md."""
    parts = [
        "# Rules",
        _NOTICE,
        "Every finding of `kyoso check` carries one of these codes. Codes are stable and never reused.",
        "An **error** blocks publication; a **warning** is shown and counted (`--strict` makes it an error).\n",
    ]
    group = ""
    for rule in all_rules():
        if rule.code[:3] != group:
            group = rule.code[:3]
            parts.append(f"## {_GROUPS[group]}\n")
        parts.append(_rule_section(rule))
    return "\n".join(parts)


def _rule_section(rule: Rule) -> str:
    return (
        f'<a id="{rule.code.lower()}"></a>\n\n### {rule.code} {rule.name}\n\n'
        f"*{rule.severity.value}* — {_(rule.must)}\n\n{_as_markdown(rule.explanation)}\n\n"
        f"Told: {rule.told.meaning}.\n"
    )


def _as_markdown(text: str) -> str:
    """Put Bad and Good of an explanation on lines of their own."""
    return inspect.cleandoc(text).replace("\nBad: ", "\n- Bad: ").replace("\nGood: ", "\n- Good: ")


def content_model_page() -> str:
    """Return docs/content-model.md."""
    parts = [
        "# Content model",
        _NOTICE,
        "Every file is closed: a field that is not listed here is refused.",
        "The JSON Schemas of the same models lie in `schemas/`.\n",
    ]
    for kind, model in described_models().items():
        parts += [f"## {kind}: {model.__name__}\n", f"{said(inspect.getdoc(model) or '')}\n", *_table(model), ""]
    parts += ["## Evidence level of a case\n", *_levels(), ""]
    return "\n".join([*parts, *(_mapping() if spoken() == "ja" else ())])


def _mapping() -> Iterator[str]:
    """Yield how a case stands to a Japanese standard: nothing that a site in another language asks for."""
    yield "## Mapping to the Digital Agency's GIF 451-3 事例データモデル\n"
    yield "| GIF field | Here |\n| --- | --- |"
    yield from (f"| {field} | {ours} |" for field, ours in _GIF.items())
    yield "\nImages, videos and their licences, 利用した制度 and 連絡先 are not taken over.\n"


def _levels() -> Iterator[str]:
    yield "Computed from the fields, never typed; every level needs all levels below it.\n"
    yield "| level | reached when |\n| --- | --- |"
    steps = ((EvidenceLevel.STATED, claims_effect), *STEPS)
    for level, holds in steps:
        yield f"| {_(level.label)} | {(inspect.getdoc(holds) or '').replace('``', '`')} |"


def _table(model: type[Model]) -> Iterator[str]:
    yield "| field | required | value | meaning |\n| --- | --- | --- | --- |"
    yield from _rows(fields_of(model), "")


def _rows(fields: tuple[Field, ...], prefix: str) -> Iterator[str]:
    for field in fields:
        meaning = _("。").join(filter(None, (said(field.title), said(field.description)))).replace("|", "\\|")
        yield f"| `{prefix}{field.name}` | {'yes' if field.required else ''} | {_value(field)} | {meaning} |"
        yield from _rows(field.parts, f"{prefix}{field.name}{'[]' if field.many else ''}.")


def _value(field: Field) -> str:
    if field.choices:
        typed = typed_choices(field)
        value = _("、").join(f"`{typed.get(word, word)}`" for word, _label in field.choices)
    elif field.parts:
        value = "fields below"
    else:
        value = f"{field.sort or field.form}{f' ≤ {field.limit}' if field.limit else ''}"
    return f"list of {value}" if field.many else value
