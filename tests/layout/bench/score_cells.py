#!/usr/bin/env python3
"""Counts cells of ruled tables that are right: score_cells.py EXPORTED.jsonl [--truth FILE] [--misses]

EXPORTED.jsonl is what `trichdan export --format jsonl` writes. A document's truth is tables.json beside it
(models/training/tables.py makes such documents), or in FILE under the name of its folder or file:
[{"page": 1, "cells": [[text, ...], ...]}, ...], a merged cell's text in the first of the cells it covers.

Rows found are put beside the rows of the truth so that as much as possible agrees, in order; a cell is right
if its text is the same but for white space, kinds of dashes and of dots. Prints a line for each document and
the sums: cells right, those of them with text, rows of the truth and found, tables beside the true ones.
"""
import argparse
import json
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path


def plain(text):
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    return text.replace("…", "...").replace("–", "-").replace("—", "-")


def likeness(a, b):
    equal = sum(x == y and x != "" for x, y in zip(a, b))
    return equal + SequenceMatcher(None, "|".join(a), "|".join(b)).quick_ratio() + 0.01


def aligned(truth, found):
    """{row of the truth: row found}"""
    alike = [[likeness(a, b) for b in found] for a in truth]
    best = [[0.0] * (len(found) + 1) for _ in range(len(truth) + 1)]
    for i in range(len(truth)):
        for k in range(len(found)):
            best[i + 1][k + 1] = max(best[i][k] + alike[i][k], best[i][k + 1], best[i + 1][k])
    pairs, i, k = {}, len(truth), len(found)
    while i and k:
        if best[i][k] == best[i - 1][k]:
            i -= 1
        elif best[i][k] == best[i][k - 1]:
            k -= 1
        else:
            i, k = i - 1, k - 1
            pairs[i] = k
    return pairs


def truth_of(path, known):
    path = Path(path)
    for name in (path.parent.name, path.stem):
        if name in known:
            return known[name]
    beside = path.parent / "tables.json"
    return json.loads(beside.read_text(encoding="utf-8")) if not known and beside.exists() else None


class Score:
    def __init__(self):
        self.cells = self.right = self.filled = self.filled_right = self.rows = self.found = self.extra = 0

    def add(self, other):
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def line(self, name):
        return (f"{name}: cells {self.right}/{self.cells} {100 * self.right / max(1, self.cells):.1f} %, with text {self.filled_right}/{self.filled} "
                f"{100 * self.filled_right / max(1, self.filled):.1f} %, rows {self.rows} found {self.found}, other tables {self.extra}")


def score_table(truth, tables, score, misses):
    """Against the largest table found on its page; returns it."""
    on_page = [table for table in tables if table["page"] == truth["page"]]
    best = max(on_page, key=lambda table: table["rows"] * table["columns"], default=None)
    wanted = [[plain(cell) for cell in row] for row in truth["cells"]]
    found = [[plain(cell) for cell in row] for row in best["cells"]] if best else []
    pairs = aligned(wanted, found)
    score.rows, score.found = score.rows + len(wanted), score.found + len(found)
    for i, row in enumerate(wanted):
        for column, cell in enumerate(row):
            read = found[pairs[i]][column] if i in pairs and column < len(found[pairs[i]]) else None
            score.cells, score.filled = score.cells + 1, score.filled + (cell != "")
            score.right, score.filled_right = score.right + (read == cell), score.filled_right + (read == cell != "")
            if read != cell and misses:
                print(f"  row {i} column {column}\n    printed {cell}\n    read    {read}")
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("exported", type=Path)
    parser.add_argument("--truth", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    known = json.loads(options.truth.read_text(encoding="utf-8")) if options.truth else {}
    total = Score()
    for line in options.exported.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        path = document["document"]["path"]
        truth = truth_of(path, known)
        if truth is None:
            continue
        score, used = Score(), []
        name = "/".join(Path(path).parts[-2:])
        for table in truth:
            used.append(score_table(table, document["tables"], score, options.misses))
        score.extra = sum(table not in used for table in document["tables"])
        print(score.line(name))
        total.add(score)
    print(total.line("all"))


if __name__ == "__main__":
    main()
