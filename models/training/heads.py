#!/usr/bin/env python3
"""Makes documents for the bench of header fields: heads.py OUT_FOLDER --seed N --documents N

Each is a scan of two pages, OUT_FOLDER/SEED-NNN/doc.tiff, with its truth beside it in gold.json; the same seed
gives the same documents. `--kind stamped`: names stamped off their middle and over pens' strokes, frames of receipt,
portals' frames and notes of digital signatures (ocr_training/stamps.py). `trichdan ingest OUT_FOLDER` and `trichdan evaluate OUT_FOLDER` score them.
"""
from functools import partial

from ocr_training import heads, stamps
from ocr_training.bench_documents import write_documents

if __name__ == "__main__":
    write_documents(__doc__, heads.pages, "gold.json", 120, {"stamped": partial(heads.pages, sheet=stamps.StampedSheet)})
