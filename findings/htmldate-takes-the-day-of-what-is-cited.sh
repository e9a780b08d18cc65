#!/bin/sh
# trafilatura 2.3.1 (with htmldate 1.11.0): a page is dated by what it cites, if that stands before its own day in JSON-LD.
#
# The order of keys in JSON means nothing. The library, by which texts of the web are gathered for an AI, looks for the
# first datePublished in the text: of a page of 2026 that cites a source of 2023 it says 2023-01-31, when the keys are sorted
# by name and "citation" comes before "datePublished". With the same keys in another order it says 2026-11-28.
# Here: what describes a page keeps its order, with the page's own days first (generator/output/front_matter.py).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'trafilatura==2.3.1' 'htmldate==1.11.0' 'lxml_html_clean==0.4.6'
"$folder/venv/bin/python" - <<'END' || { echo 'the behaviour has changed' >&2; exit 1; }
import json

from trafilatura import extract

cited = [{"@type": "CreativeWork", "name": "市長コメント", "datePublished": "2023-01-31"}]
described = {
    "@context": "https://schema.org",
    "@type": "Article",
    "headline": "書かない窓口",
    "datePublished": "2026-11-28",
    "citation": cited,
}
text = "<p>窓口で職員が聞き取り、申請書を印刷して署名してもらう方法を始めました。待つ時間は短くなりました。</p>" * 3
seen = {}
for order, keys in (("as written", list(described)), ("sorted", sorted(described))):
    told = json.dumps({key: described[key] for key in keys}, ensure_ascii=False)
    page = f'<html lang="ja"><head><title>書かない窓口</title><script type="application/ld+json">{told}</script></head>'
    page += f"<body><main><h1>書かない窓口</h1>{text}</main></body></html>"
    seen[order] = json.loads(extract(page, output_format="json", with_metadata=True))["date"]
    print("keys", order, "→", seen[order])
assert seen == {"as written": "2026-11-28", "sorted": "2023-01-31"}
END
