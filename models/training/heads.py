#!/usr/bin/env python3
"""Makes documents for the bench of header fields: heads.py OUT_FOLDER --seed N --documents N

Each is a scan of two pages, OUT_FOLDER/SEED-NNN/doc.tiff, with its truth beside it in gold.json; the same seed
gives the same documents. `trichdan ingest OUT_FOLDER` and `trichdan evaluate OUT_FOLDER` score them.
"""
from ocr_training import heads
from ocr_training.bench_documents import write_documents

if __name__ == "__main__":
    write_documents(__doc__, heads.pages, "gold.json", 120)
