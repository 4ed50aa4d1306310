#!/usr/bin/env python3
"""The whole recipe in one command: train.py --out FOLDER --name NAME [--base MODEL] ...

  1. the base model made float, its character set changed          FOLDER/start.*
  2. pages set, scanned, cut: files of training samples            FOLDER/data, FOLDER/held
  3. lstmtraining, in two phases                                   FOLDER/phase1, FOLDER/phase2
  4. the mean of the last checkpoints, as integers                 FOLDER/NAME.traineddata

Phase 1 sees slack boxes and letters as the faces have them; phase 2 what trichdan's line finder cuts,
and second marks redrawn. What is there already is not made again; to start afresh, remove FOLDER.
Debian packages: see models/README.md. ../shared/texts is used where it is present.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

from ocr_training import model_file, network

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
VIE = "/usr/share/tesseract-ocr/5/tessdata/vie.traineddata"
CUTTER = ROOT / "build/release/models/training/cut_lines"
SNAPSHOT = 500  # iterations between two kept checkpoints


def say(text):
    print(f"train: {text}", file=sys.stderr, flush=True)


def generate(out, options, letters, pages, seed, cutter, extra=()):
    command = [sys.executable, HERE / "generate.py", out, "--letters", letters, "--texts", options.texts, "--pages", pages, "--seed", seed,
               "--cutter", cutter, "--jobs", options.jobs, *extra]
    subprocess.run([str(word) for word in command], check=True)
    return sorted(out.glob("*.lstmf"))


def train(folder, start, traineddata, files, iterations, rate):
    """One phase: lstmtraining from `start`, a checkpoint kept every SNAPSHOT iterations."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / "files.txt"
    listed.write_text("".join(f"{file}\n" for file in files))
    environment = dict(os.environ, OMP_NUM_THREADS="1", OMP_THREAD_LIMIT="1")
    kept = sorted(folder.glob("at-*.checkpoint"))
    done = int(kept[-1].stem[3:]) if kept else 0
    while done < iterations:
        done = min(done + SNAPSHOT, iterations)
        command = ["lstmtraining", "--model_output", folder / "model", "--continue_from", start, "--traineddata", traineddata,
                   "--train_listfile", listed, "--learning_rate", rate, "--reset_learning_rate", "--max_iterations", done, "--debug_interval", 0]
        with open(folder / "log.txt", "a") as log:
            subprocess.run([str(word) for word in command], check=True, stdout=log, stderr=log, env=environment)
        checkpoint = folder / "model_checkpoint"
        (folder / f"at-{done:06}.checkpoint").write_bytes(checkpoint.read_bytes())
        say(f"{folder.name}: {done} of {iterations} iterations")
    return sorted(folder.glob("at-*.checkpoint"))


def mean(checkpoints):
    networks = [network.parse(path.read_bytes()) for path in checkpoints]
    return network.average(networks, [1 / len(networks)] * len(networks))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="trained")
    parser.add_argument("--base", default=VIE, help="the model to start from")
    parser.add_argument("--texts", default=str(ROOT.parent / "shared/texts"), help="folder of plain texts to borrow sentences from, if it is there")
    parser.add_argument("--cutter", default=str(CUTTER), help="the cut_lines program (ninja -C build/release cut_lines)")
    parser.add_argument("--pages", type=int, nargs=2, default=(200, 400), help="pages set for each phase")
    parser.add_argument("--iterations", type=int, nargs=2, default=(12000, 24000))
    parser.add_argument("--rates", type=float, nargs=2, default=(3e-4, 1e-4))
    parser.add_argument("--last", type=int, default=8, help="checkpoints of phase 2 that are averaged")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    if not Path(options.cutter).exists():
        raise SystemExit(f"train: {options.cutter} is not there: ninja -C build/release cut_lines")
    if options.texts and not Path(options.texts).is_dir():
        say(f"{options.texts} is not there: invented text only")
        options.texts = ""

    out = options.out
    letters = out / "letters.txt"
    if not letters.exists():
        letters_text = model_file.start_from(Path(options.base), out)
        letters.write_text(letters_text, encoding="utf-8")
    traineddata, checkpoint = out / "start.traineddata", out / "start.lstm"
    phases = [("phase1", "", ["--no-marks", "--slack", 1]), ("phase2", options.cutter, [])]
    for index, (name, cutter, extra) in enumerate(phases):
        if options.iterations[index] == 0:
            continue
        files = generate(out / f"data-{name}", options, letters, options.pages[index], options.seed * 10 + index, cutter, extra)
        checkpoints = train(out / name, checkpoint, traineddata, files, options.iterations[index], options.rates[index])
        checkpoint = checkpoints[-1]
    model = out / f"{options.name}.traineddata"
    model_file.pack(traineddata, mean(checkpoints[-options.last:]), model)
    say(f"{model} is ready; models/training/evaluate.py compares it")


if __name__ == "__main__":
    main()
