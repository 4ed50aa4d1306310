#!/usr/bin/env python3
"""Keeps the samples that teach something: mine.py OUT_FOLDER FILE.lstmf... --models MODEL...

Most lines are read right by the base model already, and training on them costs as much as on others.
Kept are all lines that one of the models misreads (but not those that none can read at all: their cut or
their text is wrong, or nobody could) and some of the others, so that what is right stays right. The
models: the base, and from time to time the one in training, or it unlearns what was never wrong. Lines
with handwriting are all kept, with what the first model reads in it for text (ocr_training/hand.py).
"""
import argparse
import os
from pathlib import Path

import numpy as np

from ocr_training import hand, lstmf, scores

READER = Path(__file__).resolve().parents[2] / "build/release/models/training/read_lines"
HOPELESS = 0.34  # share of a line's letters


def readings(models, reader, file, count):
    """What each model reads in each sample: models x samples."""
    found = [scores.read(reader, model, [file]) for model in models]
    return [[scores.tidy(by_model.get((str(file), number), "")) for number in range(count)] for by_model in found]


def settled(samples, base):
    """Texts with handwriting put as the base model reads it; None where its print is misread too."""
    return [hand.as_read(scores.tidy(text), read) if hand.HAND in text else text for (_, text), read in zip(samples, base)]


def edits(read, texts):
    """The edits of each model for each sample: models x samples."""
    return np.array([[scores.distance(scores.tidy(text), found) for text, found in zip(texts, by_model)] for by_model in read])


def choose(found, lengths, by_hand, others, rng):
    """Numbers of the samples kept, and how many were misread and hopeless. `by_hand`: kept in any case."""
    hopeless = (found > np.maximum(2, HOPELESS * np.array(lengths))).all(axis=0)
    wrong = np.flatnonzero((found > 0).any(axis=0) & ~hopeless & ~by_hand)
    right = np.flatnonzero((found == 0).all(axis=0) & ~by_hand)
    some = rng.permutation(right)[:round(others * len(wrong))]
    return rng.permutation(np.concatenate([wrong, some, np.flatnonzero(by_hand)])), len(wrong), int(hopeless.sum())


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
        lines, misread, hopeless = mined(file, options)
        partial = out.with_suffix(".partial")
        lstmf.write(partial, lines)
        os.replace(partial, out)
        print(f"{file.name}: {len(lines)} lines kept, {misread} misread, {hopeless} left out", flush=True)


def mined(file, options):
    """The samples of a file that are kept, how many of them are misread, and how many were hopeless."""
    samples = lstmf.read(file)
    read = readings(options.models, options.reader, file, len(samples))
    texts = settled(samples, read[0])
    known = [index for index, text in enumerate(texts) if text is not None]
    by_hand = np.array([hand.HAND in samples[index][1] for index in known])
    texts = [texts[index] for index in known]
    found = edits([[by_model[index] for index in known] for by_model in read], texts)
    kept, wrong, hopeless = choose(found, [len(text) for text in texts], by_hand, options.others, np.random.default_rng(len(samples)))
    return [(samples[known[index]][0], texts[index]) for index in kept], wrong, hopeless


if __name__ == "__main__":
    main()
