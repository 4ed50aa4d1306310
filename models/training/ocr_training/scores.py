"""Error rates of characters and words, by edit distance."""
import subprocess
import unicodedata

import numpy as np


def distance(left, right):
    """Edits between two sequences."""
    if not left or not right:
        return max(len(left), len(right))
    ids = {item: number for number, item in enumerate(set(left) | set(right))}
    a, b = np.array([ids[item] for item in left]), np.array([ids[item] for item in right])
    row = np.arange(len(b) + 1)
    steps = np.arange(len(b) + 1)
    for index, item in enumerate(a, 1):
        best = np.minimum(row[1:] + 1, row[:-1] + (b != item))
        new = np.concatenate(([index], best))
        row = np.minimum.accumulate(new - steps) + steps
    return int(row[-1])


def tidy(text):
    return " ".join(unicodedata.normalize("NFC", text).replace("–", "-").split())


def read(reader, model, files):
    """What the read_lines program reads of each sample: {(file, number): text}."""
    done = subprocess.run([str(reader), str(model), *map(str, files)], capture_output=True, text=True, check=True)
    rows = (line.split("\t", 2) for line in done.stdout.splitlines())
    return {(file, int(number)): text for file, number, text in rows}
