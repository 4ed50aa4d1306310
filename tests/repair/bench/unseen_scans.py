#!/usr/bin/python3
"""Scans nobody has seen, with known text, to measure how often what is marked `sure` is wrong.

    unseen_scans.py OUT [FILE.txt...] [--documents N] [--seed N] [--grade NAME]...

Makes OUT/typeset/NAME.pdf and OUT/GRADE/NAME.pdf: N invented reports full of citations and figures
(the writer of models/training), and the plain texts given, typeset and degraded as the corpus is
(corpus/generator). Score them with score_sure.py. Needs the packages of cmake/debian-packages-test.txt.
"""
import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT / "corpus"), str(ROOT / "models" / "training")]
from generator import degrade, pdf  # noqa: E402
from generator.typeset import typeset  # noqa: E402
from ocr_training.text import Writer  # noqa: E402

PARAGRAPHS = 45


def invented(seed):
    writer = Writer(np.random.default_rng([seed, 77]))
    return "\n\n".join(writer.paragraph() for _ in range(PARAGRAPHS))


def plain(path):
    lines = path.read_text(encoding="utf-8").replace("*", "").replace("|", " ").splitlines()
    return "\n\n".join(line.strip().lstrip("#-") for line in lines if line.strip())


def scans(clean, grade, seed):
    if grade != "copied-twice":
        return degrade.degrade(clean, grade, seed, None)
    size = clean[0].size
    copies = [page.convert("RGB").resize(size) for page in degrade.degrade(clean, "photocopy", seed, None)]
    return degrade.degrade(copies, "photocopy", seed + 1000, None)


def make(name, text, grades, seed, out):
    with tempfile.TemporaryDirectory() as folder:
        done = typeset(text, Path(folder) / "typeset.pdf")
        (out / "typeset").mkdir(parents=True, exist_ok=True)
        shutil.copy(done.pdf, out / "typeset" / f"{name}.pdf")
        clean = pdf.rasterise(done.pdf)
    for grade in grades:
        (out / grade).mkdir(parents=True, exist_ok=True)
        pages = scans(clean, grade, seed)
        pdf.write(pages, degrade.GRADES.get(grade, degrade.GRADES["photocopy"]), out / grade / f"{name}.pdf")
    print(f"{name}: {len(clean)} pages", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", type=Path, nargs="*")
    parser.add_argument("--documents", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--grade", action="append", choices=[*sorted(degrade.GRADES), "copied-twice"])
    given = parser.parse_args()
    grades = given.grade or ["photocopy", "poor"]
    for i in range(given.documents):
        make(f"invented-{given.seed + i}", invented(given.seed + i), grades, given.seed + i, given.out)
    for i, path in enumerate(given.texts):
        make(path.stem, plain(path), grades, given.seed + i, given.out)


if __name__ == "__main__":
    main()
