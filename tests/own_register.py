"""A golden project whose subjects are no municipalities: a register of its own, with columns, sizes and a map."""

import re
import shutil

from golden_site import golden_copy, the_project

SETTINGS = """\
places: own
own:
  table: byouin
  one: 病院
  prefectures: true
  columns:
    - column: setsuritsu
      label: 設立主体
      values:
        - {label: 公立, id: public}
        - {label: 民間, id: private}
  size:
    column: beds
    label: 病床数
    unit: 床
    bands:
      - {label: 400床以上, from: 400, id: over-400}
      - {label: 400床未満, from: 0, id: under-400}
"""
TABLE = """\
id,name,kana,other,host,prefectures,setsuritsu,beds
shiken-kita,試研きた病院,しけんきたびょういん,きた病,kita.example.jp,北海道,公立,612
shiken-higashi,試研ひがし病院,しけんひがしびょういん,,,北海道,公立,480
shiken-minami,試研みなみ病院,しけんみなみびょういん,,,青森県,公立,410
shiken-naka,試研なか病院,しけんなかびょういん,,,青森県,公立,400
shiken-nishi,試研にし病院,しけんにしびょういん,,,岩手県,公立,400
shiken-ueda,試研うえ病院,しけんうえびょういん,,,岩手県,民間,420
shiken-shita,試研した病院,しけんしたびょういん,,,岩手県,民間,
"""


def own_project(folder, settings=SETTINGS, table=TABLE):
    """Make the golden project with a register of its own, in which every case is of one of its subjects."""
    project = golden_copy(folder)
    shutil.rmtree(project.templates)
    with (folder / "site_config.yml").open("a", encoding="utf-8") as file:
        file.write(settings)
    reference = project.content / "reference"
    (reference / "municipalities.csv").unlink()
    (reference / "byouin.csv").write_text(table, encoding="utf-8")
    for path in (project.content / "cases").glob("*.md"):
        path.write_text(of_subjects(path.read_text(encoding="utf-8")), encoding="utf-8")
    return the_project(folder)


def of_subjects(text):
    """Return a case of the register."""
    text = re.sub('"019992"', "shiken-kita", text).replace('"029998"', "shiken-ueda")
    return text.replace("population_band: 1万〜5万人", "population_band: 400床以上")
