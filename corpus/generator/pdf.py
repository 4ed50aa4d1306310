"""Pages to images and back: rasterising the typeset PDF, and one image a page into a new PDF."""
import contextlib
import io
import subprocess
import tempfile
from pathlib import Path

import img2pdf
from PIL import Image

from .degrade import CLEAN_DPI


def rasterise(pdf):
    """The pages as RGB images at CLEAN_DPI."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(CLEAN_DPI), str(pdf), f"{folder}/p"], check=True)
        return [Image.open(path).copy() for path in sorted(Path(folder).glob("p-*.ppm"))]


def encoded(image, grade):
    """JPEG, or CCITT group 4 for bilevel pages, at the grade's resolution."""
    out = io.BytesIO()
    dpi = (grade.dpi, grade.dpi)
    if image.mode == "1":
        image.save(out, "TIFF", compression="group4", dpi=dpi)
    else:
        image.save(out, "JPEG", quality=grade.quality, dpi=dpi)
    return out.getvalue()


def write(images, grade, path):
    """Each page exactly one image, embedded as it is; no dates, so the same pages give the same file."""
    data = [encoded(image, grade) for image in images]
    with contextlib.redirect_stdout(io.StringIO()):  # it tells of a setting of its own for TIFF
        path.write_bytes(img2pdf.convert(data, engine=img2pdf.Engine.internal, nodate=True))
