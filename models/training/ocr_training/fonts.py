"""Faces with all of Vietnamese that Debian packages have, and how often each is used.

Offices write in Times New Roman, so faces of its design come first; the others keep the model from
adapting to one drawing of the accents.
"""
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

ROOTS = [Path("/usr/share/fonts"), Path("/usr/share/texmf/fonts/opentype")]
STYLES = ("regular", "bold", "italic", "bolditalic")

# Name: (share, files of the four styles; a missing one is replaced by the regular).
FACES = {
    "Tinos": (26, ["truetype/croscore/Tinos-Regular.ttf", "truetype/croscore/Tinos-Bold.ttf", "truetype/croscore/Tinos-Italic.ttf", "truetype/croscore/Tinos-BoldItalic.ttf"]),
    "Liberation Serif": (20, [f"truetype/liberation2/LiberationSerif-{s}.ttf" for s in ("Regular", "Bold", "Italic", "BoldItalic")]),
    "Termes": (18, [f"public/tex-gyre/texgyretermes-{s}.otf" for s in STYLES]),
    "FreeSerif": (14, [f"truetype/freefont/FreeSerif{s}.ttf" for s in ("", "Bold", "Italic", "BoldItalic")]),
    "Libertine": (3, [f"opentype/linux-libertine/LinLibertine_{s}.otf" for s in ("R", "RB", "RI", "RBI")]),
    "Schola": (2, [f"public/tex-gyre/texgyreschola-{s}.otf" for s in STYLES]),
    "Charis": (2, [f"truetype/charis/CharisSIL-{s}.ttf" for s in ("Regular", "Bold", "Italic", "BoldItalic")]),
    "Noto Serif": (2, [f"truetype/noto/NotoSerif-{s}.ttf" for s in ("Regular", "Bold", "Italic", "BoldItalic")]),
    "Latin Modern": (2, [f"public/lm/lmroman10-{s}.otf" for s in STYLES]),
    "Pagella": (1, [f"public/tex-gyre/texgyrepagella-{s}.otf" for s in STYLES]),
    "Arimo": (4, [f"truetype/croscore/Arimo-{s}.ttf" for s in ("Regular", "Bold", "Italic", "BoldItalic")]),
    "Heros": (3, [f"public/tex-gyre/texgyreheros-{s}.otf" for s in STYLES]),
    "Carlito": (2, [f"truetype/crosextra/Carlito-{s}.ttf" for s in ("Regular", "Bold", "Italic", "BoldItalic")]),
    "DejaVu Serif": (1, [f"truetype/dejavu/DejaVuSerif{s}.ttf" for s in ("", "-Bold", "-Italic", "-BoldItalic")]),
}


def find(file):
    for root in ROOTS:
        if (root / file).exists():
            return str(root / file)
    return None


@lru_cache(maxsize=None)
def installed():
    """{name: (share, [path of each style])} of the faces that are here."""
    faces = {}
    for name, (share, files) in FACES.items():
        paths = [find(file) for file in files]
        if paths[0]:
            faces[name] = (share, [path or paths[0] for path in paths])
    return faces


def choose(rng, even=False):
    """A face, by its share; or all alike."""
    faces = installed()
    if not faces:
        raise SystemExit("no face with Vietnamese is installed: see models/README.md for the packages")
    names = sorted(faces)
    shares = [1 if even else faces[name][0] for name in names]
    return names[rng.choice(len(names), p=[share / sum(shares) for share in shares])]


def ink_box(font_, text):
    """Left, top, right, bottom of the ink from the origin; getbbox() would go on to where the next letter stands."""
    mask, (left, top) = font_.getmask2(text, mode="L")
    box = mask.getbbox() or (0, 0, 1, 1)
    return left + box[0], top + box[1], left + box[2], top + box[3]


@lru_cache(maxsize=256)
def font(name, bold, italic, pixels):
    path = installed()[name][1][bold + 2 * italic]
    return ImageFont.truetype(path, pixels, layout_engine=ImageFont.Layout.BASIC)
