"""What pens write on a page: figures into the blanks of a head, a signature over its end."""
import numpy as np
from PIL import ImageDraw

# Strokes of each figure in a box of 1 x 1, as a hand draws them.
FIGURES = {
    "0": [[(.5, 0), (.15, .3), (.15, .75), (.5, 1), (.85, .7), (.85, .25), (.5, 0)]],
    "1": [[(.3, .2), (.6, 0), (.5, 1)]],
    "2": [[(.15, .25), (.5, 0), (.85, .25), (.5, .6), (.1, 1), (.9, .95)]],
    "3": [[(.15, .1), (.6, 0), (.8, .25), (.45, .45), (.85, .7), (.5, 1), (.1, .85)]],
    "4": [[(.5, 0), (.1, .65), (.9, .6)], [(.65, .3), (.6, 1)]],
    "5": [[(.8, 0), (.3, .05), (.2, .45), (.7, .45), (.8, .75), (.45, 1), (.1, .9)]],
    "6": [[(.7, 0), (.25, .45), (.15, .8), (.5, 1), (.85, .75), (.5, .5), (.2, .7)]],
    "7": [[(.1, .05), (.9, 0), (.4, 1)]],
    "8": [[(.8, .15), (.4, 0), (.2, .25), (.8, .7), (.5, 1), (.15, .8), (.8, .2)]],
    "9": [[(.8, .25), (.45, 0), (.15, .3), (.5, .5), (.8, .25), (.6, 1)]],
}


def _smooth(points, steps=12):
    """The points of a Catmull-Rom curve through `points`."""
    p = np.asarray([points[0], *points, points[-1]], dtype=float)
    out = []
    for a, b, c, d in zip(p[:-3], p[1:-2], p[2:-1], p[3:]):
        for t in np.linspace(0, 1, steps, endpoint=False):
            out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3))
    return [tuple(point) for point in [*out, p[-2]]]


def _stroke(draw, points, width):
    draw.line(_smooth(points), fill=255, width=width, joint="curve")


def figures(image, x, base, text, height, rng):
    """Writes `text` from x on, standing at `base`; returns where it ends."""
    draw, slant, width = ImageDraw.Draw(image), rng.uniform(-0.05, 0.3), int(rng.integers(4, 8))
    for figure in text:
        high = height * rng.uniform(0.9, 1.15)
        wide = high * rng.uniform(0.5, 0.62)
        low = base + high * rng.uniform(-0.05, 0.08)
        for stroke in FIGURES[figure]:
            moved = [(x + wide * (px + rng.normal(0, .04)) + slant * high * (1 - py), low - high * (1 - py - rng.normal(0, .03))) for px, py in stroke]
            _stroke(draw, moved, width)
        x += wide * rng.uniform(1.15, 1.4)
    return x


def signature(image, x, y, wide, high, rng):
    """Loops from left to right around (x, y), and often a stroke under or through them."""
    draw, width = ImageDraw.Draw(image), int(rng.integers(4, 9))
    count = int(rng.integers(6, 14))
    steps = np.linspace(-0.5, 0.5, count)
    points = [(x + wide * (at + rng.normal(0, .06)), y + high * rng.uniform(-0.5, 0.5)) for at in steps]
    _stroke(draw, points, width)
    if rng.random() < 0.6:
        tilt = rng.uniform(-0.3, 0.3)
        _stroke(draw, [(x - wide * .4, y + high * tilt), (x, y), (x + wide * .7, y - high * (tilt + .3))], max(3, width - 2))
