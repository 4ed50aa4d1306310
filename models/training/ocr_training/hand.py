"""Handwriting, as it stands in numbers and dates of heads, over signatures and in notes: strokes like it.

Nobody can say what a line reader should make of it, so nothing is invented: a text has HAND for each
stroke group, and mine.py puts what the base model reads there. A model trained without such lines learns
that all ink is type, and reads figures into pens' strokes.
"""
import re

import numpy as np
from PIL import ImageDraw

HAND = "\ufffc"   # one figure or letter of a pen; in texts only, never in a sample that is trained on
WIDTH = 0.62      # of the type size
RUN = re.compile(rf"\s*{HAND}+\s*")

# Points of figures in a box of 1 x 1, y down; drawn as smooth curves.
FIGURES = [
    [(.5, 0), (.1, .3), (.1, .8), (.5, 1), (.9, .7), (.85, .25), (.5, 0)], [(.2, .3), (.55, 0), (.5, 1)],
    [(.1, .25), (.5, 0), (.85, .25), (.5, .65), (.05, 1), (.95, .95)], [(.1, .1), (.7, .05), (.45, .42), (.85, .7), (.5, 1), (.05, .9)],
    [(.5, 0), (.05, .65), (.95, .6), (.7, .3), (.65, 1)], [(.9, 0), (.3, .05), (.2, .45), (.8, .55), (.6, 1), (.05, .9)],
    [(.75, 0), (.2, .45), (.2, .9), (.65, .95), (.75, .6), (.2, .65)], [(.05, .05), (.9, 0), (.4, .55), (.3, 1)],
    [(.8, .15), (.3, .05), (.3, .4), (.8, .7), (.4, 1), (.15, .7), (.8, .15)], [(.8, .2), (.3, .05), (.2, .4), (.75, .4), (.8, .1), (.6, 1)],
]


def _smooth(points, steps=9):
    """A Catmull-Rom curve through the points."""
    padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    curve = [0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t ** 2 + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3)
             for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:])]
    return np.vstack([*curve, points[-1:]])


def _stroke(page, points, width):
    ImageDraw.Draw(page).line([tuple(point) for point in _smooth(points)], fill=255, width=width, joint="curve")


def draw(page, x, baseline, size, count, rng):
    """`count` groups of strokes from x; `size` is the type's, in pixels. Returns their box."""
    pen = int(rng.integers(3, 8))
    tall, slant = size * rng.uniform(0.6, 1.15), rng.uniform(-0.05, 0.45)
    drawn = []
    for index in range(count):
        shape = np.array(FIGURES[rng.integers(len(FIGURES))]) if rng.random() < 0.85 else rng.random((int(rng.integers(3, 6)), 2))
        points = (shape + rng.normal(0, 0.07, shape.shape)) * [size * WIDTH * rng.uniform(0.6, 1.1), tall]
        points[:, 0] += x + index * size * WIDTH + slant * (tall - points[:, 1]) + rng.normal(0, 0.04 * size)
        points[:, 1] += baseline - tall + rng.normal(0, 0.06 * size)
        _stroke(page, points, pen)
        drawn.append(points)
    return _box(drawn, pen)


def _box(strokes, pen):
    every = np.vstack(strokes)
    return (*(every.min(axis=0) - pen / 2).astype(int), *(every.max(axis=0) + pen / 2 + 1).astype(int))


def sign(page, x, y, width, height, rng):
    """A signature: loops over a place of this size. Returns its box."""
    count, pen = int(rng.integers(5, 12)), int(rng.integers(3, 8))
    points = np.column_stack([np.linspace(0, width, count) + rng.normal(0, width / 8, count), rng.random(count) * height]) + [x, y]
    _stroke(page, points, pen)
    return _box([points], pen)


def write(page, x, baseline, size, letters, pen, rng):
    """A word of joined strokes, so many letters long, with marks over it; returns its box."""
    step, slant, strokes = size * rng.uniform(0.22, 0.36), rng.uniform(0, 0.5), []
    heights = rng.choice([0.35, 0.4, 0.45, 0.9, -0.4], letters, p=[0.3, 0.25, 0.25, 0.12, 0.08])
    up = np.column_stack([np.arange(letters) + 0.45, -heights])
    down = np.column_stack([np.arange(letters) + 0.9, rng.normal(0, 0.05, letters)])
    strokes.append(np.vstack([[(0, 0)], np.column_stack([up, down]).reshape(-1, 2)]))
    for at in np.flatnonzero(rng.random(letters) < 0.3):  # marks
        strokes.append(np.array([(at, -0.75), (at + 0.4, -0.75 + rng.normal(0, 0.1)), (at + 0.8, -0.65)])[:int(rng.integers(2, 4))])
    placed = []
    for stroke in strokes:
        points = (stroke + rng.normal(0, 0.04, stroke.shape)) * [step, size]
        points[:, 0] += x - slant * points[:, 1]
        points[:, 1] += baseline
        _stroke(page, points, pen)
        placed.append(points)
    return _box(placed, pen)


def as_read(text, found):
    """What a line with handwriting is to be read as: what the base model found, if it has what is printed;
    None where it has not. No stroke here is a per cent sign, whatever the base model sees."""
    printed = RUN.split(text)
    if not any(printed):
        found = " ".join(found.replace("%", "").replace("‰", "").split())
    return found if found and re.fullmatch(".*".join(map(re.escape, printed)), found) else None
