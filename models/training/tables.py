#!/usr/bin/env python3
"""Makes documents for the bench of ruled tables: tables.py OUT_FOLDER --seed N --documents N

Each is a scan of one or two pages, OUT_FOLDER/SEED-NNN/doc.tiff, with the cells of its tables beside it in
tables.json; the same seed gives the same documents. `trichdan ingest OUT_FOLDER`, `trichdan export` and
tests/layout/bench/score_cells.py count the cells that are right.
"""
from ocr_training import tables
from ocr_training.bench_documents import write_documents

if __name__ == "__main__":
    write_documents(__doc__, tables.pages, "tables.json", 40)
