#!/usr/bin/env python3
"""Compares models: evaluate.py MODEL... [--lines FILE.lstmf...] [--folders FOLDER...]

--lines    CER and WER of each model over samples it was not trained on, read line by line as trichdan
           reads them: a few seconds for a thousand lines.
--folders  what trichdan makes of whole documents that have truth beside them (tests/bench/accuracy.sh):
           CER, WER, references and figures by set; about a minute for a hundred pages.
"""
import argparse
import subprocess
from pathlib import Path

from ocr_training import hand, lstmf, scores

ROOT = Path(__file__).resolve().parents[2]
READER = ROOT / "build/release/models/training/read_lines"


def line_scores(model, files, reader):
    """(CER, WER, lines read without a mistake) in per cent."""
    found = scores.read(reader, model, files)
    letters = words = letter_edits = word_edits = right = lines = 0
    for file in files:
        for number, (_, text) in enumerate(lstmf.read(file)):
            if hand.HAND in text:  # nobody knows what is right there
                continue
            truth, read = scores.tidy(text), scores.tidy(found.get((str(file), number), ""))
            edits = scores.distance(truth, read)
            letter_edits, letters = letter_edits + edits, letters + len(truth)
            word_edits, words = word_edits + scores.distance(truth.split(), read.split()), words + len(truth.split())
            right, lines = right + (edits == 0), lines + 1
    return 100 * letter_edits / letters, 100 * word_edits / words, 100 * right / lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+")
    parser.add_argument("--lines", type=Path, nargs="+", default=[])
    parser.add_argument("--folders", nargs="+", default=[])
    parser.add_argument("--reader", default=READER, help="the read_lines program (ninja -C build/release read_lines)")
    options = parser.parse_args()
    if options.lines:
        print(f"{'model':40} CER %   WER %   lines right %")
        for model in options.models:
            print(f"{Path(model).name:40} {'   '.join(f'{value:5.2f}' for value in line_scores(model, options.lines, options.reader))}", flush=True)
    for model in options.models if options.folders else []:
        print(f"\n== {model}", flush=True)
        subprocess.run([str(ROOT / "tests/bench/accuracy.sh"), "--model", model, *options.folders], check=True)


if __name__ == "__main__":
    main()
