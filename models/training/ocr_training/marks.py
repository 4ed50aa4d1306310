"""Tones above letters (ả í, and ấ ề ổ over their hats) drawn anew: in another face's drawing, elsewhere.

Faces disagree most about where a tone stands over a circumflex and what a hook looks like, and copies
blur what is left: a model that saw one drawing takes another for another tone. Times New Roman stacks the
tone over the hat; the free faces of its design set it to the hat's right. The letter is drawn without
its tone; the tone, cut from a face's whole letter, goes over it.
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
    """How a page's tones are drawn; lengths in shares of the type size."""
    spread: float = 0.0       # of the places where tones stand
    over: bool = False        # tones stand over hats, not beside them
    gap: float = 0.0          # between hat and tone
    right: float = 0.0        # how far to the right of the hat's middle
    scale: float = 1.0
    face: str = ""            # whose tones; empty: the letter's own
    lone: float = 0.0         # share of letters without a hat that are drawn anew too


def habit(rng):
    """As the faces are, jittered, or stacked as Times New Roman has them."""
    kind = rng.random()
    if kind < 0.25:
        return Habit()
    face = fonts.choose(rng, even=True) if rng.random() < 0.6 else ""
    lone = float(rng.choice([0, 0.5, 1]))
    if kind < 0.5:
        return Habit(float(rng.choice([0.02, 0.045])), face=face, lone=lone)
    return Habit(0.012, True, rng.uniform(-0.03, 0.04), rng.uniform(-0.01, 0.07), rng.uniform(0.75, 1.15), face, lone)


@lru_cache(maxsize=None)
def parts(letter):
    """(the letter without its tone, the tone, whether it has a hat); None without a tone above."""
    spread = unicodedata.normalize("NFD", letter)
    for tone in TONES:
        if tone in spread[1:]:
            base = unicodedata.normalize("NFC", spread.replace(tone, ""))
            return ("ı" if base == "i" else base), tone, any(hat in spread for hat in HATS)
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


def _other_tone(habit_, font, style, tone, capital):
    """The tone in the drawing of the page's other face."""
    if not habit_.face:
        return None
    other = fonts.font(habit_.face, *style, font.size)
    vowel = "O" if capital else "o"
    found = _ink(other, unicodedata.normalize("NFC", vowel + tone), vowel)
    return found and found[0]


def _hat(font, base):
    vowel = unicodedata.normalize("NFD", base)[0]
    return _ink(font, base, vowel)


def _place(font, base, own, image, hat, habit_, rng):
    """Left and top of a tone, from the letter's origin."""
    own_image, left, top = own
    em = font.size
    right, up = rng.normal(0, habit_.spread * em), rng.normal(0, habit_.spread * em * 0.6)
    if hat is None or not habit_.over:
        return left + (own_image.width - image.width) / 2 + right, top + own_image.height - image.height + up
    hat_image, hat_left, hat_top = hat
    return (hat_left + (hat_image.width - image.width) / 2 + habit_.right * em + right,
            hat_top + 1 - habit_.gap * em - image.height + 1 + up)


def _redrawn(font, style, letter, habit_, rng):
    """(letter without its tone, tone's image, left, top), or None where the letter stays as it is."""
    found = parts(letter)
    if found is None or habit_.spread == 0 or (not found[2] and rng.random() >= habit_.lone):
        return None
    base, tone, hatted = found
    own = _ink(font, letter, base)
    if own is None:
        return None
    image = _other_tone(habit_, font, style, tone, letter.isupper()) or own[0]
    growth = habit_.scale * rng.uniform(0.85, 1.2), habit_.scale * rng.uniform(0.85, 1.2)
    image = image.resize((max(2, round(image.width * growth[0])), max(2, round(image.height * growth[1]))), Image.BILINEAR)
    return base, image, *_place(font, base, own, image, _hat(font, base) if hatted else None, habit_, rng)


def draw_word(page, x, y, text, font, style, rng, habit_):
    """Draws `text` as ink on `page` (0 is paper, 255 ink); `style` is (bold, italic) of `font`. Returns how
    high tones rise: the least y of what was drawn anew, or None."""
    tones = {index: redrawn for index, letter in enumerate(text) if (redrawn := _redrawn(font, style, letter, habit_, rng))}
    bare = "".join(tones[index][0] if index in tones else letter for index, letter in enumerate(text))
    ImageDraw.Draw(page).text((x, y), bare, font=font, fill=255)
    highest = None
    for index, (_, image, left, top) in tones.items():
        at = round(x + font.getlength(text[:index]) + left), round(y + top)
        page.paste(255, at + (at[0] + image.width, at[1] + image.height), image)
        highest = min(at[1], highest) if highest is not None else at[1]
    return highest
