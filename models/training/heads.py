#!/usr/bin/env python3
"""Makes documents for the bench of header fields: heads.py OUT_FOLDER --seed N --documents N

Each is a scan of two pages, OUT_FOLDER/NNN/doc.tiff, with its truth beside it in gold.json; the same seed
gives the same documents. `trichdan ingest OUT_FOLDER` and `trichdan evaluate OUT_FOLDER` score them.
"""
import argparse
import json
from pathlib import Path

from ocr_training import heads


def save(scans, file):
    images = [scan.image for scan in scans]
    packing = "group4" if images[0].mode == "1" else "tiff_lzw"
    dpi = (scans[0].dpi, scans[0].dpi)
    images[0].save(file, save_all=True, append_images=images[1:], compression=packing, dpi=dpi)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=120)
    options = parser.parse_args()
    for number in range(options.documents):
        folder = options.out / f"{options.seed}-{number:03}"
        folder.mkdir(parents=True, exist_ok=True)
        scans, gold = heads.pages(options.seed, number)
        save(scans, folder / "doc.tiff")
        (folder / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
