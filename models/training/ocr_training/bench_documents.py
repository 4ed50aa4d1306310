"""Invented documents written for the benches that read them: what heads.py and tables.py share."""
import argparse
import json
from pathlib import Path


def save(scans, file):
    images = [scan.image for scan in scans]
    packing = "group4" if images[0].mode == "1" else "tiff_lzw"
    dpi = (scans[0].dpi, scans[0].dpi)
    images[0].save(file, save_all=True, append_images=images[1:], compression=packing, dpi=dpi)


def write_documents(description, pages, truth_file, documents, kinds=None):
    """The program: SEED-NNN/doc.tiff and, beside it, `truth_file` of each of its documents.

    `pages(seed, number)` gives a document's scans and its truth; `documents` is how many are made where
    the command line does not say. `kinds`: {name: `pages` of other documents}, which `--kind` asks for.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=documents)
    if kinds:
        parser.add_argument("--kind", choices=sorted(kinds))
    options = parser.parse_args()
    if kinds and options.kind:
        pages = kinds[options.kind]
    for number in range(options.documents):
        folder = options.out / f"{options.seed}-{number:03}"
        folder.mkdir(parents=True, exist_ok=True)
        scans, truth = pages(options.seed, number)
        save(scans, folder / "doc.tiff")
        (folder / truth_file).write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
