#!/usr/bin/env python3
"""Keeps the samples that teach something: mine.py OUT_FOLDER FILE.lstmf... --models MODEL...

Most lines are read right by the base model already, and training on them costs as much as on others.
Kept are all lines that one of the models misreads (but not those that none can read at all: their cut or
their text is wrong, or nobody could) and some of the others, so that what is right stays right. The
models: the base, and from time to time the one in training, or it unlearns what was never wrong.
"""
import argparse
from pathlib import Path

import numpy as np

from ocr_training import lstmf, scores

READER = Path(__file__).resolve().parents[2] / "build/release/models/training/read_lines"
HOPELESS = 0.34  # share of a line's letters


def edits(models, reader, file, samples):
    """The edits of each model for each sample: models x samples."""
    rows = []
    for model in models:
        found = scores.read(reader, model, [file])
        rows.append([scores.distance(scores.tidy(text), scores.tidy(found[(str(file), number)])) for number, (_, text) in enumerate(samples)])
    return np.array(rows)


def choose(found, lengths, others, rng):
    """Numbers of the samples kept, and how many were misread and hopeless."""
    hopeless = (found > np.maximum(2, HOPELESS * np.array(lengths))).all(axis=0)
    wrong = np.flatnonzero((found > 0).any(axis=0) & ~hopeless)
    right = np.flatnonzero((found == 0).all(axis=0))
    some = rng.permutation(right)[:round(others * len(wrong))]
    return rng.permutation(np.concatenate([wrong, some])), len(wrong), int(hopeless.sum())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--models", nargs="+", required=True)
    parser.add_argument("--reader", default=READER)
    parser.add_argument("--others", type=float, default=3.0, help="lines read right, for each misread one")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for file in options.files:
        out = options.out / file.name
        if out.exists():
            continue
        samples = lstmf.read(file)
        found = edits(options.models, options.reader, file, samples)
        kept, wrong, hopeless = choose(found, [len(text) for _, text in samples], options.others, np.random.default_rng(len(samples)))
        lstmf.write(out, [samples[index] for index in kept])
        print(f"{file.name}: {len(samples)} lines, {wrong} misread, {hopeless} left out", flush=True)


if __name__ == "__main__":
    main()
