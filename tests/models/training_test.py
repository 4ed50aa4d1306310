"""The training recipe: networks made float and back, character sets, text, marks, scans, lines."""
import importlib.util
import io
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "models/training"))
MISSING = [name for name in ("numpy", "PIL") if importlib.util.find_spec(name) is None]
if MISSING:
    raise unittest.SkipTest("not installed: " + ", ".join(MISSING))

import numpy as np  # noqa: E402
from PIL import Image, ImageDraw  # noqa: E402

from ocr_training import charset, fonts, hand, lines, lstmf, marks, model_file, network, scores, tables, text, typeset  # noqa: E402

MODEL = ROOT / "models/training/vie_doc1.traineddata"  # what the default was trained from
LETTERS = "".join(charset.Unicharset(model_file.read_parts(MODEL.read_bytes())[model_file.UNICHARSET].decode()).letters[charset.SPECIAL:])
SEAL_FONT = Path("/usr/share/fonts/truetype/liberation2/LiberationSerif-Bold.ttf")


def parts():
    return model_file.read_parts(MODEL.read_bytes())


def needs_fonts(test):
    return unittest.skipUnless(fonts.installed(), "no face with Vietnamese is installed")(test)


class Container(unittest.TestCase):
    def test_written_as_it_was_read(self):
        self.assertEqual(model_file.write_parts(parts()), MODEL.read_bytes())


class Network(unittest.TestCase):
    def test_float_and_back_is_the_same_model(self):
        before = network.parse(parts()[model_file.NETWORK])
        after = network.quantise(network.dequantise(network.parse(parts()[model_file.NETWORK])))
        again = network.parse(network.serialise(after))
        self.assertEqual(len(again.matrices()), 18)
        for old, new in zip(before.matrices(), again.matrices()):
            np.testing.assert_array_equal(old.weights, new.weights)
            np.testing.assert_allclose(old.scales[:len(old.weights)], new.scales, rtol=1e-12)

    def test_float_weights_are_integers_times_the_scale_of_the_row(self):
        integer = network.parse(parts()[model_file.NETWORK]).matrices()[0]
        real = network.dequantise(network.parse(parts()[model_file.NETWORK])).matrices()[0]
        self.assertFalse(real.integer)
        self.assertAlmostEqual(real.weights[3, 2], integer.weights[3, 2] * integer.scales[3])

    def test_a_float_network_says_it_is_one(self):
        net = network.parse(network.serialise(network.dequantise(network.parse(parts()[model_file.NETWORK]))))
        self.assertEqual(net.training_flags & network.INTEGER_NETWORK, 0)

    def test_a_row_of_zeros_stays_zero(self):
        net = network.dequantise(network.parse(parts()[model_file.NETWORK]))
        net.matrices()[0].weights[0] = 0
        self.assertFalse(network.quantise(net).matrices()[0].weights[0].any())

    def test_the_mean_of_networks(self):
        nets = [network.dequantise(network.parse(parts()[model_file.NETWORK])) for _ in range(2)]
        nets[1].matrices()[0].weights += 1
        expected = nets[0].matrices()[0].weights + 0.25
        np.testing.assert_allclose(network.average(nets, [0.75, 0.25]).matrices()[0].weights, expected)


class Charset(unittest.TestCase):
    def changed(self, added, dropped):
        text_, codes = parts()[model_file.UNICHARSET].decode(), charset.read_recoder(parts()[model_file.RECODER])
        return charset.extend(text_, codes, added, dropped)

    def test_nothing_changed(self):
        text_, codes, sources, null, new = self.changed({}, set())
        before = parts()
        self.assertEqual(charset.Unicharset(text_).letters, charset.Unicharset(before[model_file.UNICHARSET].decode()).letters)
        self.assertEqual(charset.recoder_bytes(codes), before[model_file.RECODER])
        self.assertEqual(sources, list(range(len(sources))))
        self.assertEqual((null, new), (len(sources) - 1, 0))

    def test_eth_goes_and_the_rest_is_renumbered(self):
        letters = charset.Unicharset(self.changed({}, {"Ð", "ð"})[0])
        self.assertNotIn("ð", letters.letters)
        rows = {letter: rest.split(" ") for letter, rest in letters.rows}
        self.assertEqual(letters.letters[int(rows["đ"][3])], "Đ")  # its other case
        self.assertEqual(letters.letters[int(rows["Đ"][3])], "đ")

    def test_a_new_letter_starts_as_the_one_it_looks_like(self):
        text_, codes, sources, null, new = self.changed({"◦": "o"}, {"Ð"})
        self.assertEqual(new, 1)
        net = network.dequantise(network.parse(parts()[model_file.NETWORK]))
        old = net.softmax().matrices[0].weights.copy()
        like = charset.read_recoder(parts()[model_file.RECODER])[charset.Unicharset(parts()[model_file.UNICHARSET].decode()).letters.index("o")]
        charset.change_outputs(net, sources, null, new)
        rows = net.softmax().matrices[0].weights
        self.assertEqual(len(rows), len(old))  # one gone, one come
        np.testing.assert_array_equal(rows[null - 1, :-1], old[like, :-1])
        self.assertLess(rows[null - 1, -1], old[like, -1])
        np.testing.assert_array_equal(rows[-1], old[-1])  # the null code stays last
        self.assertEqual(max(codes), null)


class Text(unittest.TestCase):
    def writer(self, seed=3):
        return text.Writer(np.random.default_rng(seed), allowed=set(LETTERS))

    def test_same_seed_same_text(self):
        self.assertEqual(self.writer().paragraph(), self.writer().paragraph())

    def test_only_what_the_model_can_emit_in_nfc(self):
        writer = self.writer()
        for _ in range(200):
            paragraph = writer.paragraph()
            self.assertEqual(set(lines.printed(paragraph)) - set(LETTERS) - {" "}, set())
            self.assertEqual(paragraph, unicodedata.normalize("NFC", paragraph))
            self.assertNotIn("  ", paragraph)

    def test_symbols_have_the_shape_of_their_family(self):
        writer = self.writer()
        for _ in range(300):
            self.assertRegex(writer.symbol_party("NQ"), r"^\d{2,4} ?- ?NQ/\w+(-\w+)?$")
            self.assertRegex(writer.symbol_state("KH"), r"^\d{2,4}(/\d{4})?/\w+-\w+(-\w+)?$")
            self.assertRegex(writer.symbol_letter(), r"^\d{2,4}/\w+(-\w+)*$")

    def test_a_missing_folder_has_no_sentences(self):
        self.assertEqual(text.read_texts("/nowhere", np.random.default_rng(1), set(LETTERS)), [])

    def test_sentences_with_other_letters_are_left_out(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.txt").write_text("Điều này quy định về phạm vi điều chỉnh của luật.\nЭта строка написана другими буквами, не нашими.\n")
            found = text.read_texts(folder, np.random.default_rng(1), set(LETTERS) | {" "})
        self.assertEqual(found, ["Điều này quy định về phạm vi điều chỉnh của luật."])


class Marks(unittest.TestCase):
    def test_letters_and_their_marks(self):
        for letter, expected in [("ấ", ("â", "\u0301", True)), ("ổ", ("ô", "\u0309", True)), ("Ễ", ("Ê", "\u0303", True)), ("ằ", ("ă", "\u0300", True)),
                                 ("á", ("a", "\u0301", False)), ("ớ", ("ơ", "\u0301", False)),
                                 ("ỉ", ("ı", "\u0309", False)),  # a tone takes the dot's place
                                 ("ê", ("e", "\u0302", False)), ("ặ", ("ạ", "\u0306", False)),  # the dot below stays
                                 ("ị", None), ("đ", None), ("x", None)]:
            self.assertEqual(marks.parts(letter), expected, letter)

    def drawn(self, habit, word, font):
        page = Image.new("L", (300, 150), 0)
        highest = marks.draw_word(page, 40, 40, word, font, (False, False), np.random.default_rng(2), habit)
        return np.asarray(page) > 128, highest

    @needs_fonts
    def test_a_moved_tone_leaves_the_letter(self):
        font = fonts.font(sorted(fonts.installed())[0], False, False, 60)
        whole, moved = (self.drawn(habit, "bố", font)[0] for habit in (marks.Habit(), marks.Habit(0.05)))
        below = 40 + font.getbbox("o")[1] - 2  # where the circumflex ends, at the latest
        self.assertTrue((whole[below:] == moved[below:]).all())
        self.assertFalse((whole == moved).all())
        self.assertGreater(moved.sum(), 0.9 * whole.sum())

    @needs_fonts
    def test_a_stacked_tone_stands_over_the_hat(self):
        font = fonts.font(sorted(fonts.installed())[0], False, False, 60)
        hatted, _ = self.drawn(marks.Habit(), "ô", font)
        stacked, highest = self.drawn(marks.Habit(0.001, True, 0.04, 0.0), "ố", font)
        top = np.flatnonzero(hatted.any(axis=1))[0]
        self.assertTrue((stacked[top:] == hatted[top:]).all())  # nothing beside the hat
        tone, hat = np.flatnonzero(stacked[:top].any(axis=0)), np.flatnonzero(hatted[top:top + 4].any(axis=0))
        self.assertLess(abs(tone.mean() - hat.mean()), 4)
        self.assertLessEqual(highest, np.flatnonzero(stacked.any(axis=1))[0])  # the word's box has it

    @needs_fonts
    def test_letters_with_one_mark_only_where_asked_for(self):
        font = fonts.font(sorted(fonts.installed())[0], False, False, 60)
        whole, kept, redrawn = (self.drawn(habit, "hỏi", font)[0] for habit in (marks.Habit(), marks.Habit(0.05), marks.Habit(0.05, lone=1)))
        self.assertTrue((whole == kept).all())
        self.assertFalse((whole == redrawn).all())


class Handwriting(unittest.TestCase):
    def test_the_base_model_says_what_is_read(self):
        pen = hand.HAND
        for text_, found, expected, why in [
                (f"Số: {pen * 3}/KH-SYT", "Số: 1o9/KH-SYT", "Số: 1o9/KH-SYT", "the print is there"),
                (f"Số: {pen * 3}/KH-SYT", "Số:/KH-SYT", "Số:/KH-SYT", "nothing read in the pen's place"),
                (f"Số: {pen * 3}/KH-SYT", "Số: 1o9/KH-SVT", None, "print misread: no example to follow"),
                (f"ngày {pen} tháng {pen * 2} năm", "ngày 4 tháng lO năm", "ngày 4 tháng lO năm", "twice in a line"),
                (f"ngày {pen} tháng {pen * 2} năm", "ngày 4 năm", None, "a word of the print lost"),
                (pen, "", None, "nothing read at all: no sample"),
                (f"{pen} {pen}", "7% a ‰", "7 a", "pens here write no per cent"),
                (f"đạt {pen} 5%", "đạt l 5%", "đạt l 5%", "printed ones stay"),
                (f"(1.{pen}", "(12x", None, "print is no pattern")]:
            self.assertEqual(hand.as_read(text_, found), expected, why)

    def test_strokes_lie_in_their_box(self):
        for seed in range(6):
            page = Image.new("L", (600, 300), 0)
            x0, y0, x1, y1 = hand.draw(page, 100, 200, 60, 3, np.random.default_rng(seed))
            ink = np.asarray(page)
            self.assertGreater((ink > 0).sum(), 300)
            self.assertEqual((ink > 0).sum(), (ink[y0 - 2:y1 + 2, x0 - 2:x1 + 2] > 0).sum())
            page.paste(0, (0, 0, 600, 300))
            x0, y0, x1, y1 = hand.write(page, 100, 200, 60, 4, 5, np.random.default_rng(seed))
            ink = np.asarray(page)
            self.assertEqual((ink > 0).sum(), (ink[y0 - 2:y1 + 2, x0 - 2:x1 + 2] > 0).sum())

    @needs_fonts
    def test_a_note_is_all_hand(self):
        setter = typeset.Setter(text.Writer(np.random.default_rng(1), allowed=set(LETTERS)), np.random.default_rng(1), False)
        setter.note(3)
        self.assertEqual(len(setter.page.lines), 3)
        self.assertEqual({word.text for line in setter.page.lines for word in line.words}, {hand.HAND})


@unittest.skipUnless(SEAL_FONT.exists(), "not installed: fonts-liberation2")
class Scans(unittest.TestCase):
    def test_points_are_carried(self):
        from ocr_training import degrade
        ink = Image.new("L", (typeset.WIDTH, typeset.HEIGHT), 0)
        blocks = [(400, 500, 480, 560), (2000, 3000, 2080, 3060)]
        for block in blocks:
            ImageDraw.Draw(ink).rectangle(block, fill=255)
        page, kinds = typeset.Page(ink), set()
        for seed in range(12):
            scan = degrade.degrade(page, np.random.default_rng(seed))
            kinds.add(scan.kind)
            levels = np.asarray(scan.image.convert("L"))
            for left, top, right, bottom in blocks:
                x, y = scan.points([((left + right) / 2, (top + bottom) / 2)])[0]
                around = levels[int(y) - 8:int(y) + 8, int(x) - 8:int(x) + 8]
                self.assertLess(around.mean(), 140, (seed, scan.kind))
                x, y = scan.points([(left - 40, top - 40)])[0]
                self.assertGreater(levels[int(y) - 4:int(y) + 4, int(x) - 4:int(x) + 4].mean(), 140, (seed, scan.kind))
        self.assertGreaterEqual(len(kinds), 3)


class Identity:
    """A scan that is its page."""
    dpi = typeset.DPI

    def __init__(self, image):
        self.image = image

    @staticmethod
    def points(points):
        return np.asarray(points, float)


class Lines(unittest.TestCase):
    def setUp(self):
        word = typeset.Word
        self.page = typeset.Page(Image.new("L", (400, 200), 255), [
            typeset.Line([word("Số", (10, 10, 50, 40)), word("15-NQ/TU", (60, 10, 160, 40))], 12),
            typeset.Line([word("ngày", (10, 60, 70, 90))], 12)])
        self.matcher = lines.Matcher(self.page, Identity(self.page.image))

    def test_text_of_strips(self):
        whole = [(10, 12, 50, 40), (60, 12, 160, 40)]
        for pieces, expected, why in [
                (whole, "Số 15-NQ/TU", "both words"),
                (whole[1:], "15-NQ/TU", "a strip of one word"),
                (whole + [(200, 12, 380, 120)], None, "a seal beside the words"),
                (whole + [(10, 62, 70, 90)], None, "two lines in one strip"),
                ([(10, 12, 50, 40), (60, 12, 100, 40)], None, "a word cut in two"),
                ([(10, 12, 50, 40), (60, 12, 70, 40)], "Số", "a stray piece of the next word"),
                ([(10, 12, 25, 40), (35, 12, 50, 40), *whole[1:]], "Số 15-NQ/TU", "letters that stand apart"),
                ([(10 + 8 * n, 12, 14 + 8 * n, 40) for n in range(5)] + whole[1:], "Số 15-NQ/TU", "a word in pieces"),
                ([(14, 12, 48, 40)], "Số", "thin copies do not fill the box"),
                ([(300, 150, 310, 160)], None, "a speck on paper")]:
            self.assertEqual(self.matcher.text(pieces), expected, why)

    def test_slack_boxes_hold_the_line(self):
        ImageDraw.Draw(self.page.image).rectangle((10, 10, 159, 39), fill=0)
        samples = lines.slack_cuts(self.page, Identity(self.page.image), np.random.default_rng(1))
        self.assertEqual([text_ for _, text_ in samples], ["Số 15-NQ/TU", "ngày"])
        strip = np.asarray(Image.open(io.BytesIO(samples[0][0])))
        self.assertEqual((strip < 128).sum(), 150 * 30)

    def test_files_of_samples(self):
        samples = [(b"png one", "Số: 01/KH"), (b"png two", "đ")]
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "a.lstmf")
            lstmf.write(file, samples)
            self.assertEqual(lstmf.read(file), samples)


@needs_fonts
class Pages(unittest.TestCase):
    def test_words_lie_on_their_ink(self):
        for seed in range(4):
            rng = np.random.default_rng(seed)
            page = typeset.make_page(text.Writer(rng, allowed=set(LETTERS)), rng)
            ink = np.asarray(page.image)
            self.assertGreater(len(page.lines), 5)
            for line in page.lines:
                for word in line.words:
                    x0, y0, x1, y1 = word.box
                    self.assertGreater(ink[y0:y1, x0:x1].max(initial=0), 128, (seed, word))

    def test_boxes_are_no_wider_than_the_ink(self):
        setter = typeset.Setter(text.Writer(np.random.default_rng(1), allowed=set(LETTERS)), np.random.default_rng(1), False)
        for word in ["11", "Y", "ở", "1.2."]:
            setter.page.image.paste(0, (0, 0, typeset.WIDTH, typeset.HEIGHT))
            x0, y0, x1, y1 = setter.put_word(word, 200, 200, typeset.Style(14), setter.font(typeset.Style(14))).box
            rows, columns = (np.flatnonzero((np.asarray(setter.page.image) > 60).any(axis=axis)) for axis in (1, 0))
            for box, ink in [(x0, columns[0]), (x1, columns[-1]), (y0, rows[0]), (y1, rows[-1])]:
                self.assertLess(abs(box - ink), 4, word)


@needs_fonts
class Tables(unittest.TestCase):
    def test_rows_are_numbered_and_as_wide_as_the_headings(self):
        for number in range(8):
            content = tables.Content(text.Writer(np.random.default_rng(number)))
            widths = [sum(span for _, span in row) for row in content.headings()]
            self.assertEqual(set(widths), {len(content.columns)})
            rows = [cells for cells, span in content.rows(12) if span == 1]
            self.assertTrue(all(len(cells) == len(content.columns) for cells in rows))
            self.assertEqual(rows[0][0].rstrip("."), "1")

    def test_the_same_seed_gives_the_same_document(self):
        (scans, truth), (again, _) = tables.pages(5, 1), tables.pages(5, 1)
        self.assertEqual(scans[0].image.tobytes(), again[0].image.tobytes())
        self.assertGreater(len(truth[0]["cells"]), 2)


class Mining(unittest.TestCase):
    def test_what_is_kept(self):
        import mine
        #         right, right, misread by one, misread by both, read by none
        found = np.array([[0, 0, 0, 2, 20], [0, 0, 1, 1, 19]])
        kept, wrong, hopeless = mine.choose(found, [20] * 5, np.zeros(5, bool), 0.5, np.random.default_rng(1))
        self.assertEqual((wrong, hopeless), (2, 1))
        self.assertEqual(len(kept), 3)  # both misread ones, and half as many others
        self.assertTrue({2, 3} <= set(kept.tolist()) and 4 not in kept)

    def test_handwriting_is_kept_without_being_counted(self):
        import mine
        found = np.array([[0, 0, 0, 2], [0, 0, 3, 1]])
        kept, wrong, _ = mine.choose(found, [20] * 4, np.array([True, False, True, False]), 0, np.random.default_rng(1))
        self.assertEqual((sorted(kept.tolist()), wrong), ([0, 2, 3], 1))

    def test_handwriting_becomes_what_the_base_reads(self):
        import mine
        samples = [(b"", "tỉnh"), (b"", f"Số: {hand.HAND}/KH"), (b"", f"Số: {hand.HAND}/KH")]
        self.assertEqual(mine.settled(samples, ["tính", "Số: 7/KH", "S6: 7/KH"]), ["tỉnh", "Số: 7/KH", None])


class Scores(unittest.TestCase):
    def test_distances(self):
        for left, right, expected in [("", "", 0), ("abc", "", 3), ("", "ab", 2), ("kitten", "sitting", 3), ("QLCL", "OLCL", 1), (["a", "b"], ["b"], 1)]:
            self.assertEqual(scores.distance(left, right), expected, (left, right))


if __name__ == "__main__":
    unittest.main()
