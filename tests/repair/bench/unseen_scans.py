#!/usr/bin/python3
"""Scans nobody has seen, with known text, to measure how often what is marked `sure` is wrong.

    unseen_scans.py OUT [FILE...] [--documents N] [--seed N] [--grade NAME]...

Makes OUT/typeset/NAME.pdf and OUT/GRADE/NAME.pdf: N invented reports full of citations and figures
(the writer of models/training), and the plain texts and typeset PDFs given, typeset and degraded as the corpus is
(corpus/generator). A grade may be several, one after the other: "photocopy+office" is a copy that was
scanned. Score them with score_sure.py. Needs the packages of cmake/debian-packages-test.txt.
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


def steps_of(grade):
    """The grades a page goes through: "copied-twice" is "photocopy+photocopy"."""
    return grade.replace("copied-twice", "photocopy+photocopy").split("+")


def scans(clean, grade, seed):
    pages, size = clean, clean[0].size
    for number, step in enumerate(steps_of(grade)):
        if number:
            pages = [page.convert("RGB").resize(size) for page in pages]
        pages = list(degrade.degrade(pages, step, seed + 1000 * number, None))
    return pages


def known_grade(grade):
    if any(step not in degrade.GRADES for step in steps_of(grade)):
        raise argparse.ArgumentTypeError(f"{grade}: none of {', '.join(sorted(degrade.GRADES))}, or of these joined by +")
    return grade


def typeset_as(text, file):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(typeset(text, Path(folder) / "typeset.pdf").pdf, file)


def make(name, source, grades, seed, out):
    """`source`: text, or the path of a typeset PDF."""
    (out / "typeset").mkdir(parents=True, exist_ok=True)
    file = out / "typeset" / f"{name}.pdf"
    if isinstance(source, Path):
        shutil.copy(source, file)
    else:
        typeset_as(source, file)
    clean = pdf.rasterise(file)
    for grade in grades:
        (out / grade).mkdir(parents=True, exist_ok=True)
        pages = scans(clean, grade, seed)
        pdf.write(pages, degrade.GRADES[steps_of(grade)[-1]], out / grade / f"{name}.pdf")
    print(f"{name}: {len(clean)} pages", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", type=Path, nargs="*")
    parser.add_argument("--documents", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--grade", action="append", type=known_grade)
    given = parser.parse_args()
    grades = given.grade or ["photocopy", "poor"]
    for i in range(given.documents):
        make(f"invented-{given.seed + i}", invented(given.seed + i), grades, given.seed + i, given.out)
    for i, path in enumerate(given.texts):
        make(path.stem, path if path.suffix == ".pdf" else plain(path), grades, given.seed + i, given.out)


if __name__ == "__main__":
    main()
