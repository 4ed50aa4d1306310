#!/usr/bin/env python3
"""Keeps the samples that teach something: mine.py MODEL OUT_FOLDER FILE.lstmf...

Most lines are read right by the base model already, and training on them costs as much as on others.
Kept are all lines that MODEL misreads (but not those it cannot read at all: their cut or their text
is wrong, or nobody could) and as many of the others, so that what is right stays right.
"""
import argparse
from pathlib import Path

import numpy as np

from ocr_training import lstmf, scores

READER = Path(__file__).resolve().parents[2] / "build/release/models/training/read_lines"
HOPELESS = 0.34  # share of a line's letters


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("out", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--reader", default=READER)
    parser.add_argument("--others", type=float, default=1.0, help="lines read right, for each misread one")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for file in options.files:
        out = options.out / file.name
        if out.exists():
            continue
        found = scores.read(options.reader, options.model, [file])
        right, wrong, hopeless = [], [], 0
        for number, (png, text) in enumerate(lstmf.read(file)):
            edits = scores.distance(scores.tidy(text), scores.tidy(found[(str(file), number)]))
            if edits == 0:
                right.append((png, text))
            elif edits <= max(2, HOPELESS * len(text)):
                wrong.append((png, text))
            else:
                hopeless += 1
        rng = np.random.default_rng(len(right))
        some = rng.permutation(len(right))[:round(options.others * len(wrong))]
        kept = wrong + [right[index] for index in some]
        lstmf.write(out, [kept[index] for index in rng.permutation(len(kept))])
        print(f"{file.name}: {len(wrong)} misread, {len(right)} right, {hopeless} left out", flush=True)


if __name__ == "__main__":
    main()
