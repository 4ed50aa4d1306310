"""Pages made, scanned and cut: files of training samples.

A chunk is some pages of one seed; it gives the same samples whenever it is made.
"""
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import degrade, lines, lstmf, text, typeset


@dataclass(frozen=True)
class Recipe:
    """What a data set is made of; the ablations change one of these."""
    seed: int = 1
    texts: str = ""             # folder of plain texts to borrow sentences from; empty: none
    cutter: str = ""            # the cut_lines program; empty: slack boxes only
    slack_share: float = 0.2    # of pages cut by slack boxes
    move_marks: bool = True     # tones redrawn
    letters: str = ""           # what the model can emit


def _cut(recipe, folder, scans):
    """Runs cut_lines over the scans: {number: samples}."""
    files = []
    for number, (_page, scan) in scans.items():
        file = folder / f"p{number}.png"
        scan.image.save(file, compress_level=1)
        files.append(f"{file}:{scan.dpi}")
    if files:
        subprocess.run([recipe.cutter, folder, *files], check=True)
    samples, refused = [], 0
    for number, (page, scan) in scans.items():
        found, bad = lines.own_cuts(folder / f"p{number}.tsv", folder, lines.Matcher(page, scan))
        samples, refused = samples + found, refused + bad
    return samples, refused


def make_chunk(recipe, first, count, out):
    """Writes the samples of pages first .. first + count - 1; returns (samples, strips that fitted nothing)."""
    allowed = set(recipe.letters)
    start = np.random.default_rng([recipe.seed, first])
    texts = text.read_texts(recipe.texts, start, allowed | {" "}, most=6000, files=24) if recipe.texts else []
    samples, to_cut, behind = [], {}, None
    for number in range(first, first + count):
        rng = np.random.default_rng([recipe.seed, number, 7])
        page = typeset.make_page(text.Writer(rng, texts, allowed), rng, recipe.move_marks)
        scan = degrade.degrade(page, rng, behind)
        behind = page.image
        if not page.lines:
            continue
        crooked = abs(scan.matrix[0, 1] / scan.matrix[0, 0]) > 0.006  # boxes would hold neighbours
        if recipe.cutter and (crooked or rng.random() >= recipe.slack_share):
            to_cut[number] = (page, scan)
        else:
            samples += lines.slack_cuts(page, scan, rng)
    folder = Path(tempfile.mkdtemp(prefix="cut-lines-"))
    try:
        cut, refused = _cut(recipe, folder, to_cut)
    finally:
        shutil.rmtree(folder)
    samples += cut
    order = start.permutation(len(samples))
    lstmf.write(out, [samples[index] for index in order])
    return len(samples), refused
