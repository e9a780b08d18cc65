"""What a site says and asks of its subjects where they are no municipalities: texts of pages, fields of files."""

import re
from typing import Any

from generator import _, noted, of, spoken
from generator.model.register import Own, Register, settled

_QUOTE = noted("文の頭の「'」は、文が計算式として動かないように付けたものです。")
_SAID = {  # what the program says of municipalities → what it says of the subjects of a register of one's own
    "人口規模": "{size}",
    "人口規模のみ": noted("{size}のみ"),
    "団体": "{one}",
    "市区町村": "{one}",
    "全国地方公共団体コード": noted("{one}の id"),
    "Excelで開くと、先頭の「0」が消えることがあります。「全国地方公共団体コード」で表をつなぐときは、「データ」の"
    f"「テキストまたはCSVから」で読み込んでください。{_QUOTE}": _QUOTE,
    "市区町村か、都道府県か": noted("{one}の名簿にある"),
    "自治体": "{one}",
    "人口規模からさがす": noted("{size}からさがす"),
    "人口で比べない団体": noted("{size}で比べない{one}"),
    "人口規模ごとの事例の件数": noted("{size}ごとの事例の件数"),
    "人口規模が近い自治体の事例は、体制や費用を比べやすく、真似の第一歩になります。": noted(
        "{size}が近い{one}の事例は、体制や費用を比べやすく、真似の第一歩になります。"
    ),
    "自分の団体と同じくらいの規模の団体が、何をしたかをさがせます。": noted(
        "{size}が同じくらいの{one}が、何をしたかをさがせます。"
    ),
    "人口規模 {band}の団体": noted("{size} {band}の{one}"),
    "事例が{least}件以上ある人口規模": noted("事例が{least}件以上ある{size}"),
    "人口規模のちがう{count}件を横に並べる": noted("{size}のちがう{count}件を横に並べる"),
    "都道府県を選ぶと、その都道府県と市区町村の事例を読めます。": noted(
        "都道府県を選ぶと、そこにある{one}の事例を読めます。"
    ),
    "{name}と、その市区町村の取り組みです。": noted("{name}にある{one}の取り組みです。"),
    "テーマ|人口規模|成果": noted("テーマ|{size}|成果"),
}
_ASKED = {  # the fields whose titles and descriptions speak of municipalities: what they say of other subjects
    "municipality": ("{one}", noted("{one}の id。content/reference/{table}.csv にある(名前を出さないときは書かない)")),
    "partners": (noted("いっしょに取り組んだ{one}"), noted("ほかの{one}の id。名前を出さないときは書かない")),
    "population_band": ("{size}", noted("名前を出さないときだけ書く")),
    "replications": (noted("ほかの{one}の結果"), noted("同じことを試した{one}の結果。うまくいかなかったものも")),
    "attribution": (
        noted("名前の出し方"),
        noted("{size}のみにすると、名前はどこにも載らない。名前のある資料は根拠に書かない"),
    ),
}
_QUOTED = re.compile("(「[^」]*」|“[^”]*”)")
_OF_RULES = {  # what rules say of municipalities in each language, the longer first
    "ja": (
        (
            "団体は、実在する全国地方公共団体コードか、content/reference/bodies.csv の id",
            "{one}は、content/reference/{table}.csv の id",
        ),
        ("という自治体コードも団体も", "という{one}は"),
        ("市区町村名か6桁の自治体コード", "名前か id"),
        ("都道府県から書くか、コード", "id"),
        ("名前とコード", "名前と id"),
        ("その団体の自治体コード", "その{one}の id"),
        ("正しい6桁の自治体コード", "名簿にある{one}の id"),
        ("自治体コード", "{one}の id"),
        ("6桁のコード", "id"),
        ("市区町村", "{one}"),
        ("自治体", "{one}"),
        ("人口規模", "{size}"),
        ("人口の規模", "{size}"),
        ("団体名", "名前"),
        ("団体", "{one}"),
    ),
    "en": (
        (
            "an organisation by its code for local governments, or by its id in content/reference/bodies.csv",
            "its id in content/reference/{table}.csv for each {one}",
        ),
        ("no municipality with the code and no organisation with the id", "no {one} with the id"),
        ("the name of the municipality or its code of six digits", "the name or the id"),
        ("the code for local governments by the name of the municipality", "the id in content/reference/{table}.csv"),
        ("the right code of six digits", "an id of the register"),
        ("the code of six digits", "the id"),
        ("Name and code of", "Name and id of"),
        ("different municipalities", "different rows of the register"),
        ("code of the municipality", "id of the {one}"),
        ("its code", "its id"),
        ("the municipality", "the {one}"),  # municipality alone is the name of a field
        ("a municipality", "a {one}"),
        ("no municipality", "no {one}"),
        ("Municipality", "{one}"),
        ("population band", "{size}"),
        ("leading organisation", "leading {one}"),
        ("other organisations", "others"),
        ("five organisations", "five in the register"),
        ("the organisation", "the {one}"),  # organisation alone is a value
        ("its organisation", "its {one}"),
        ("an organisation", "a {one}"),
    ),
}
_LABELS = {  # what words of closed lists say of municipalities in each language
    "ja": (("人口規模", "{size}"), ("人口", "{size}"), ("団体名", "名前"), ("団体", "{one}")),
    "en": (
        ("Organisation and name", "Names of {one} and person"),
        ("Organisation only", "Name of the {one} only"),
    ),
}
_VOWELS = tuple("aeiouAEIOU")
_WITHOUT_SIZES = noted("記載しないにすると、名前はどこにも載らない。名前のある資料は根拠に書かない")
_SIZE_ALONE = "band"  # of Attribution


def page_words(register: Register) -> dict[str, str]:
    """Return what is said where the program speaks of municipalities, in the language of the site."""
    return {text: _filled(_(instead), register) for text, instead in _SAID.items()} if register.own else {}


def worded(schema: dict[str, Any], register: Register) -> dict[str, Any]:
    """Return the JSON Schema of a model as it is for the subjects of a ``register``: its titles, what can be chosen."""
    if register.own:
        for model in (schema, *schema.get("$defs", {}).values()):
            _ask(model.get("properties", {}), register, register.own)
        for name in ("Attribution", "PopulationBand"):
            if words := schema.get("$defs", {}).get(name):
                words.update(_choices(words, register))
    return schema


def of_subjects(text: str, *, quotations: bool = False) -> str:
    """Return what a rule or a form says of municipalities as it is said of the subjects here.

    What stands in quotation marks is of somebody else and stays, but for ``quotations`` of our own.
    """
    register = settled()
    if not register.own:
        return text
    parts = [text] if quotations else _QUOTED.split(text)
    return "".join(
        part if number % 2 else _of_subjects(part, register, register.own) for number, part in enumerate(parts)
    )


def _of_subjects(text: str, register: Register, own: Own) -> str:
    for said, instead in _OF_RULES[spoken()]:
        text = text.replace(said, _filled(instead, register).replace("{table}", own.table))
    return text


def _ask(fields: dict[str, Any], register: Register, own: Own) -> None:
    """Let ``fields`` be called as the subjects are."""
    for name in _ASKED.keys() & fields.keys():
        title, about = _ASKED[name]
        about = _WITHOUT_SIZES if name == "attribution" and not register.has_sizes else about
        told = {"title": title, "description": about}
        fields[name] |= {
            key: _filled(of("field", text), register).replace("{table}", own.table) for key, text in told.items()
        }


def _choices(schema: dict[str, Any], register: Register) -> dict[str, Any]:
    """Return the words of a list as they are here; a subject is named by its size alone only where there are sizes."""
    written = {value: label for label, value in schema["x-labels"].items()}
    kept = [value for value in schema["enum"] if register.has_sizes or value != _SIZE_ALONE]
    labels = {value: _label(written[value], register) for value in kept if value in written}
    told = " / ".join(f"{value}={labels[value]}" if value in labels else value for value in kept)
    return {"enum": kept, "x-labels": {label: value for value, label in labels.items()}, "description": told}


def _label(label: str, register: Register) -> str:
    label = _(label)
    for said, instead in _LABELS[spoken()]:
        label = label.replace(said, _filled(instead, register))
    return label


def _filled(text: str, register: Register) -> str:
    """Return a text with what a subject and its size are called; other marks of it stay."""
    if register.one.startswith(_VOWELS):
        text = text.replace("a {one}", "an {one}")
    return text.replace("{size}", register.size).replace("{one}", register.one)
