#!/usr/bin/python3
"""Typesets a text as an official document and makes scans of it with known truth.

    corpus/generate.py corpus/sample-state.md --out corpus/out/state
    corpus/generate.py TEXT.md --grade poor --grade photocopy --seed 7 --out FOLDER

Writes typeset.pdf, GRADE-scan.pdf for each grade, truth-NN.txt (the exact text of page NN) and, if
TEXT.gold.json lies beside the text, gold.json with every mention put on its page. The same text,
grade and seed give the same scans, pixel for pixel. Needs the Debian packages named in
cmake/debian-packages-test.txt.
"""
import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from generator import degrade, pdf, truth  # noqa: E402
from generator.typeset import typeset  # noqa: E402


def arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("text", type=Path, help="a text in the corpus's Markdown (corpus/README.md)")
    parser.add_argument("--grade", action="append", choices=sorted(degrade.GRADES),
                        help="may be given more than once; all of them if left out")
    parser.add_argument("--seed", type=int, default=1, help="another number: another scan (default 1)")
    parser.add_argument("--out", type=Path, required=True, help="folder, made if it is not there")
    return parser.parse_args(argv)


def gold_beside(text):
    path = text.with_suffix(".gold.json")
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def main(argv=None):
    given = arguments(argv)
    given.out.mkdir(parents=True, exist_ok=True)
    done = typeset(given.text.read_text(encoding="utf-8"), given.out / "typeset.pdf")
    truth.write(done.pages, gold_beside(given.text), given.out)
    clean = pdf.rasterise(done.pdf)
    for name in given.grade or sorted(degrade.GRADES):
        pages = degrade.degrade(clean, name, given.seed, done.signature)
        path = given.out / f"{name}-scan.pdf"
        pdf.write(pages, degrade.GRADES[name], path)
        print(f"{path}: {len(clean)} pages, {path.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
