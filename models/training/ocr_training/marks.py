"""Marks above letters (ả í, ê ă, and ấ ề ổ over their hats) drawn anew: in another face's drawing, elsewhere.

Faces disagree most about where a tone stands over a circumflex and what a hook or a hat looks like, and
copies blur what is left: a model that saw one drawing takes another for another mark. Times New Roman
stacks the tone over the hat; the free faces of its design set it to the hat's right. The letter is drawn
without its highest mark; the mark, cut from a letter that has no other, goes over it.
"""
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw

from . import fonts

TONES = "\u0300\u0301\u0303\u0309"  # above; the dot below stays where it is
HATS = "\u0302\u0306"


@dataclass(frozen=True)
class Habit:
    """How a page's marks are drawn; lengths in shares of the type size."""
    spread: float = 0.0       # of the places where marks stand
    over: bool = False        # tones stand over hats, not beside them
    gap: float = 0.0          # between hat and tone
    right: float = 0.0        # how far to the right of the hat's middle
    scale: float = 1.0
    face: str = ""            # whose marks; empty: the letter's own
    lone: float = 0.0         # share of letters with one mark that are drawn anew too


def habit(rng):
    """As the faces are, jittered, or stacked as Times New Roman has them."""
    kind = rng.random()
    if kind < 0.25:
        return Habit()
    face = fonts.choose(rng, even=True) if rng.random() < 0.6 else ""
    lone = float(rng.choice([0, 0.5, 1]))
    if kind < 0.5:
        return Habit(float(rng.choice([0.015, 0.03])), face=face, lone=lone)
    return Habit(0.012, True, rng.uniform(-0.015, 0.06), rng.uniform(-0.01, 0.07), rng.uniform(0.75, 1.15), face, lone)


@lru_cache(maxsize=None)
def parts(letter):
    """(the letter without its highest mark, that mark, whether it stands over a hat); None without a mark above."""
    spread = unicodedata.normalize("NFD", letter)
    for mark in TONES + HATS:  # a tone stands over a hat
        if mark in spread[1:]:
            base = unicodedata.normalize("NFC", spread.replace(mark, ""))
            return ("ı" if base == "i" else base), mark, mark in TONES and any(hat in spread for hat in HATS)
    return None


@lru_cache(maxsize=20000)
def _ink(font, letter, without):
    """Ink of `letter` that `without` lacks: (image, left, top) from the letter's origin, or None."""
    side = font.size * 4
    drawn = []
    for text in (letter, without):
        image = Image.new("L", (side, side), 0)
        ImageDraw.Draw(image).text((side // 4, side // 4), text, font=font, fill=255)
        drawn.append(np.asarray(image))
    ink = np.where(drawn[1] > 40, 0, drawn[0])
    rows, columns = (np.flatnonzero((ink > 100).any(axis=axis)) for axis in (1, 0))
    if len(rows) < 2 or len(columns) < 2 or rows[-1] - rows[0] > font.size * 0.45:
        return None
    top, left = max(rows[0] - 1, 0), max(columns[0] - 1, 0)
    return Image.fromarray(ink[top:rows[-1] + 2, left:columns[-1] + 2]), left - side // 4, top - side // 4


def _mark(habit_, font, style, mark, capital):
    """A mark's image, in the drawing of the page's other face if it has one. From a letter with no other mark:
    faces move the hat under a tone, so that their difference has shreds of the hat too."""
    face = fonts.font(habit_.face, *style, font.size) if habit_.face else font
    vowel = "A" if capital else "a"
    found = _ink(face, unicodedata.normalize("NFC", vowel + mark), vowel)
    return found and found[0]


def _hat(font, base):
    vowel = unicodedata.normalize("NFD", base)[0]
    return _ink(font, base, vowel)


def _place(font, base, own, image, hat, habit_, rng):
    """Left and top of a mark, from the letter's origin."""
    own_image, left, top = own
    em = font.size
    right, up = rng.normal(0, habit_.spread * em), rng.normal(0, habit_.spread * em * 0.6)
    if hat is None:
        return left + (own_image.width - image.width) / 2 + right, top + own_image.height - image.height + up
    if not habit_.over:  # where the face has it: at the upper right of all that the hat's letter lacks
        return left + own_image.width - image.width + right, top + up
    hat_image, hat_left, hat_top = hat
    return (hat_left + (hat_image.width - image.width) / 2 + habit_.right * em + right,
            hat_top + 1 - habit_.gap * em - image.height + 1 + up)


def _redrawn(font, style, letter, habit_, rng):
    """(letter without its mark, the mark's image, left, top), or None where the letter stays as it is."""
    found = parts(letter)
    if found is None or habit_.spread == 0 or (not found[2] and rng.random() >= habit_.lone):
        return None
    base, mark, over_hat = found
    own, image = _ink(font, letter, base), _mark(habit_, font, style, mark, letter.isupper())
    if own is None or image is None:
        return None
    scale = rng.uniform(0.85, 1.25) if mark in HATS else habit_.scale
    growth = scale * rng.uniform(0.9, 1.15), scale * rng.uniform(0.9, 1.15)
    image = image.resize((max(2, round(image.width * growth[0])), max(2, round(image.height * growth[1]))), Image.BILINEAR)
    return base, image, *_place(font, base, own, image, _hat(font, base) if over_hat else None, habit_, rng)


def draw_word(page, x, y, text, font, style, rng, habit_):
    """Draws `text` as ink on `page` (0 is paper, 255 ink); `style` is (bold, italic) of `font`. Returns how
    high marks rise: the least y of what was drawn anew, or None."""
    anew = {index: redrawn for index, letter in enumerate(text) if (redrawn := _redrawn(font, style, letter, habit_, rng))}
    bare = "".join(anew[index][0] if index in anew else letter for index, letter in enumerate(text))
    ImageDraw.Draw(page).text((x, y), bare, font=font, fill=255)
    highest = None
    for index, (_, image, left, top) in anew.items():
        at = round(x + font.getlength(text[:index]) + left), round(y + top)
        page.paste(255, at + (at[0] + image.width, at[1] + image.height), image)
        highest = min(at[1], highest) if highest is not None else at[1]
    return highest
