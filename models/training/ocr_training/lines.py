"""Strips of lines with their text: cut as trichdan's line finder cuts them, or by slack boxes.

A training sample is (PNG bytes, text).
"""
import io

import numpy as np
from PIL import Image

SLACK = 0.12        # of a line's height, the usual looseness of a carried box
REACHED = 0.72      # share of a word's width from its first ink to its last, to be in a strip
COVERED = 0.35      # ... and share that ink must cover: letters stand apart, copies break them
STRAY = 0.2         # ... and at most this much of a word that is not
LOOSE = 5           # pixels that a box may be wider than its ink


def word_quads(scan, words):
    """Corners of each word's box on the scan: n x 4 x 2."""
    boxes = np.array([word.box for word in words], float)
    corners = boxes[:, [0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 2)
    return scan.points(corners).reshape(-1, 4, 2)


class Matcher:
    """Tells which words of a page the ink of a strip belongs to."""

    def __init__(self, page, scan):
        self.lines = [line for line in page.lines if line.words]
        words = [word for line in self.lines for word in line.words]
        self.line_of = np.array([index for index, line in enumerate(self.lines) for _ in line.words])
        self.texts = [word.text for word in words]
        quads = word_quads(scan, words)
        self.low, self.high = quads.min(axis=1) - 1, quads.max(axis=1) + 1

    def text(self, pieces):
        """The text of a strip with this ink (n x 4 boxes), or None where it is not clear-cut."""
        pieces = np.asarray(pieces, float)
        centres = (pieces[:, :2] + pieces[:, 2:]) / 2
        # Which words does each piece lie in? A mark between two lines may lie in both.
        inside = ((centres[:, None, :] >= self.low) & (centres[:, None, :] <= self.high)).all(axis=2)
        area = (pieces[:, 2] - pieces[:, 0]) * (pieces[:, 3] - pieces[:, 1])
        weight = (inside * area[:, None]).sum(axis=0)
        per_line = np.bincount(self.line_of, weights=weight, minlength=len(self.lines))
        if per_line.max() <= 0:
            return None
        line = int(per_line.argmax())
        if area[~inside[:, self.line_of == line].any(axis=1)].sum() > 0.15 * area.sum():
            return None  # a seal, a rule, another line's letters
        chosen = []
        for word in np.flatnonzero(self.line_of == line):
            covered, reached = self._covered(pieces[inside[:, word]], word)
            if covered >= COVERED and reached >= REACHED:
                chosen.append(word)
            elif covered > STRAY:
                return None
        if not chosen or np.ptp(chosen) + 1 != len(chosen):
            return None
        return printed(" ".join(self.texts[word] for word in chosen))

    def _covered(self, pieces, word):
        """Shares of a word's width: under these pieces, and from the first to the last of them."""
        if len(pieces) == 0:
            return 0.0, 0.0
        left, right = self.low[word][0], self.high[word][0]
        columns = np.zeros(max(1, int(right - left)), bool)
        for x0, _, x1, _ in pieces:
            columns[max(0, int(x0 - left)):max(0, int(x1 - left))] = True
        lacking = right - left - (min(pieces[:, 2].max(), right) - max(pieces[:, 0].min(), left))
        reached = 1.0 if lacking <= LOOSE else 1 - lacking / (right - left)
        return (columns.mean() if len(columns) > 6 else float(columns.any())), reached


def own_cuts(tsv, folder, matcher):
    """Samples of the strips that cut_lines wrote; and how many strips fitted no line."""
    samples, refused = [], 0
    for row in tsv.read_text().splitlines():
        name, *boxes = row.split("\t")
        pieces = [[int(value) for value in box.split()] for box in boxes]
        text = matcher.text(pieces) if pieces else None
        if text is None:
            refused += 1
        else:
            samples.append(((folder / name).read_bytes(), text))
    return samples, refused


def slack_cuts(page, scan, rng):
    """Samples of the carried boxes of all lines, as loose as line finders are."""
    samples = []
    image = scan.image.convert("L")
    for line in page.lines:
        quads = word_quads(scan, line.words)
        low, high = quads.min(axis=(0, 1)), quads.max(axis=(0, 1))
        height = max(8.0, line.size * scan.dpi / 72)
        slack = np.abs(rng.normal(0, SLACK * height, 4)) + 2
        box = (max(0, int(low[0] - slack[0])), max(0, int(low[1] - slack[1])),
               min(image.width, int(high[0] + slack[2]) + 1), min(image.height, int(high[1] + slack[3]) + 1))
        if box[2] - box[0] < 8 or box[3] - box[1] < 8:
            continue
        samples.append((png(image.crop(box)), printed(line.text)))
    return samples


def printed(text):
    """As it is transcribed: the base model has no ellipsis."""
    return text.replace("…", "...")


def png(image):
    data = io.BytesIO()
    image.save(data, "PNG", compress_level=1)
    return data.getvalue()
