#!/usr/bin/env python3
"""Makes documents for the bench of ruled tables: tables.py OUT_FOLDER --seed N --documents N

Each is a scan of one or two pages, OUT_FOLDER/SEED-NNN/doc.tiff, with the cells of its tables beside it in
tables.json; the same seed gives the same documents. `trichdan ingest OUT_FOLDER`, `trichdan export` and
tests/layout/bench/score_cells.py count the cells that are right.
"""
import argparse
import json
from pathlib import Path

from heads import save
from ocr_training import tables


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=40)
    options = parser.parse_args()
    for number in range(options.documents):
        folder = options.out / f"{options.seed}-{number:03}"
        folder.mkdir(parents=True, exist_ok=True)
        scans, truth = tables.pages(options.seed, number)
        save(scans, folder / "doc.tiff")
        (folder / "tables.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
