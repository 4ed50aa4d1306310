"""The corpus generator: markup, truth files, and scans that are the same for the same seed."""
import contextlib
import importlib.util
import io
import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "corpus"))
MODULES = ["numpy", "PIL", "img2pdf", "weasyprint"]
PROGRAMS = ["pdftoppm", "pdftotext", "pdfimages"]
MISSING = [name for name in MODULES if importlib.util.find_spec(name) is None]
MISSING += [name for name in PROGRAMS if shutil.which(name) is None]
if MISSING:
    raise unittest.SkipTest("not installed: " + ", ".join(MISSING) +
                            "; see cmake/debian-packages-test.txt")

import generate  # noqa: E402
from generator import degrade, markup, pdf, truth  # noqa: E402
from generator.typeset import typeset  # noqa: E402

SAMPLES = ["sample-state", "sample-party"]
SHORT = """---
family: party
issuer: HUYỆN ỦY MẪU
number: Số 01-BC/HU
signer: Nguyễn Văn Mẫu
capacity: BÍ THƯ
---

Thực hiện Chỉ thị số 05-CT/TW[^1], đạt 98,5%.

[^1]: Ngày 15/5/2016.
"""


class Markup(unittest.TestCase):
    def test_blocks_become_html(self):
        table = [
            ("**đậm** và *nghiêng*", "<p><b>đậm</b> và <i>nghiêng</i></p>", "emphasis"),
            ("## I. ĐẦU MỤC", "<h3>I. ĐẦU MỤC</h3>", "heading"),
            ("a < b & c", "<p>a &lt; b &amp; c</p>", "HTML is data"),
            ("một\nhai", "<p>một hai</p>", "lines of a paragraph are joined"),
            ("a * b * c", "<p>a * b * c</p>", "a star between blanks is a star"),
            ("chữ[^1].\n\n[^1]: chú thích", '<p>chữ<span class="note">chú thích</span>.</p>',
             "a footnote moves to its call"),
            ("chữ<sup>2</sup>\n\n<sup>2</sup> chú thích",
             '<p>chữ<span class="note">chú thích</span></p>', "the seed report's way"),
            ("|a|b|\n|---|---|\n|1|2|", "<table class=data><tr><th>a</th><th>b</th></tr>"
             "<tr><td>1</td><td>2</td></tr></table>", "table"),
        ]
        for text, expected, reason in table:
            self.assertEqual(markup.body_html(text), expected, reason)

    def test_head_keeps_repeated_keys_and_leaves_the_rest(self):
        head, rest = markup.split_head("---\na: 1\n# note\na: x: y\n---\nthân")
        self.assertEqual((head, rest), ({"a": ["1", "x: y"]}, "thân"))
        self.assertEqual(markup.split_head("thân"), ({}, "thân"))


class Truth(unittest.TestCase):
    def test_mentions_are_placed_on_their_pages_in_order(self):
        pages = ["Chỉ thị số 09/CT-\nUBND và 5%", "lại Chỉ thị số\n09/CT-UBND"]
        mention = {"text": "Chỉ thị số 09/CT-UBND"}
        placed = truth.place({"references": [mention, mention]}, pages)
        self.assertEqual([entry["page"] for entry in placed["references"]], [1, 2])

    def test_a_mention_that_is_not_printed_is_refused(self):
        with self.assertRaisesRegex(ValueError, "99%"):
            truth.place({"percentages": [{"text": "99%"}]}, ["98%"])


class Scans(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def make(self, grade, seed, name):
        text = self.folder / "short.md"
        text.write_text(SHORT, encoding="utf-8")
        out = self.folder / name
        with contextlib.redirect_stdout(io.StringIO()):
            generate.main([str(text), "--grade", grade, "--seed", str(seed),
                           "--out", str(out)])
        return (out / f"{grade}-scan.pdf").read_bytes()

    def test_same_seed_same_bytes_other_seed_other_bytes(self):
        first = self.make("photocopy", 1, "a")
        self.assertEqual(first, self.make("photocopy", 1, "b"))
        self.assertNotEqual(first, self.make("photocopy", 2, "c"))

    def test_each_page_is_exactly_one_image_of_its_grade(self):
        table = [("clean", "300", "gray", "jpeg"), ("office", "200", "rgb", "jpeg"),
                 ("photocopy", "200", "gray", "ccitt"), ("poor", "150", "rgb", "jpeg")]
        for grade, dpi, colour, encoding in table:
            self.make(grade, 1, grade)
            listing = subprocess.run(["pdfimages", "-list", self.folder / grade / f"{grade}-scan.pdf"],
                                     check=True, capture_output=True, text=True).stdout
            rows = [line.split() for line in listing.splitlines()[2:]]
            self.assertEqual(len(rows), 1, grade)
            page = rows[0]
            self.assertEqual((page[5], page[8], page[12]), (colour, encoding, dpi), grade)

    def test_text_of_a_page_is_what_is_printed(self):
        done = typeset(SHORT, self.folder / "short.pdf")
        self.assertEqual(len(done.pages), 1)
        text = truth.folded(done.pages[0])
        for part in ("HUYỆN ỦY MẪU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 01-BC/HU",
                     "Chỉ thị số 05-CT/TW1, đạt 98,5%.", "1 Ngày 15/5/2016.", "Nguyễn Văn Mẫu"):
            self.assertIn(part, text)
        self.assertEqual(done.signature[0], 0)

    def test_seal_is_red_on_colour_and_only_where_it_was_put(self):
        done = typeset(SHORT, self.folder / "short.pdf")
        clean = pdf.rasterise(done.pdf)
        sealed = next(degrade.degrade(clean, "office", 1, done.signature))
        plain = next(degrade.degrade(clean, "office", 1))
        reds = [sum(1 for r, g, b in page.getdata() if r - max(g, b) > 60) for page in (sealed, plain)]
        self.assertGreater(reds[0], 2000)
        self.assertEqual(reds[1], 0)


class Committed(unittest.TestCase):
    """What lies in the repository agrees with its sources."""

    def test_gold_is_the_hand_written_truth_on_the_committed_pages(self):
        for sample in SAMPLES:
            folder = ROOT / "corpus" / sample
            pages = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("truth-*.txt"))]
            written = json.loads((ROOT / f"corpus/{sample}.gold.json").read_text(encoding="utf-8"))
            gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
            self.assertEqual(truth.place(written, pages), gold, sample)

    def test_typesetting_a_sample_again_gives_the_committed_pages(self):
        for sample in SAMPLES:
            with tempfile.TemporaryDirectory() as folder:
                text = (ROOT / f"corpus/{sample}.md").read_text(encoding="utf-8")
                done = typeset(text, Path(folder) / "t.pdf")
            for number, page in enumerate(done.pages, 1):
                committed = ROOT / f"corpus/{sample}/truth-{number:02}.txt"
                self.assertEqual(page, committed.read_text(encoding="utf-8"), committed.name)


if __name__ == "__main__":
    unittest.main()
