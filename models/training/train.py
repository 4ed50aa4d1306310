#!/usr/bin/env python3
"""The whole recipe in one command: train.py --out FOLDER --name NAME [--base MODEL] ...

  1. the base model made float, its character set changed          FOLDER/start.*
  2. for each of two phases, in rounds: pages set, scanned, cut    FOLDER/lines-PHASE
     (while the round before is trained on); what the models       FOLDER/mined-PHASE-ROUND
     misread of them and three times as many others; lstmtraining  FOLDER/PHASE
     on the mined lines of all rounds so far;
     the mean of the last checkpoints, as integers                 FOLDER/PHASE-ROUND.traineddata
  3. the last of these, mixed with the base by --share             FOLDER/NAME.traineddata

Phase 1 sees slack boxes and letters as the faces have them; phase 2 what trichdan's line finder cuts,
and tones redrawn. A phase of no iterations is left out (phase 1, where the base model is one of
ours). What is there already is not made again; to start afresh, remove FOLDER. Debian packages: see
models/README.md. ../shared/texts is used where it is present; the trained model differs without.
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
TOOLS = ROOT / "build/release/models/training"
SNAPSHOT = 500  # iterations between two kept checkpoints


def say(text):
    print(f"train: {text}", file=sys.stderr, flush=True)


def python(script, *arguments):
    subprocess.run([sys.executable, str(HERE / script), *map(str, arguments)], check=True)


class Lines:
    """The lines of a phase: so many pages a round. A round's pages are made while the one before is trained on."""

    def __init__(self, name, options, pages, seed, extra):
        self.out, self.options, self.pages = options.out / f"lines-{name}", options, pages
        self.command = [sys.executable, HERE / "generate.py", self.out, "--letters", options.out / "letters.txt", "--texts", options.texts,
                        "--seed", seed, "--jobs", options.jobs, "--pages", pages, *extra]
        self.name, self.seed, self.making = name, seed, None

    def make(self, number):
        """Starts making the pages of a round."""
        first = (number - 1) * self.pages
        command = [str(word) for word in [*self.command, "--first", first]]
        with open(self.options.out / "lines.txt", "a") as log:
            self.making = subprocess.Popen(command, stdout=log)

    def mined(self, number, models):
        """Files of a round's lines: those that one of the models misreads, and some others."""
        if self.making.wait() != 0:
            raise SystemExit(f"train: the pages of {self.name}, round {number}, were not made")
        first = range((number - 1) * self.pages, number * self.pages)
        files = [file for file in sorted(self.out.glob("*.lstmf")) if int(file.stem.split("-")[1]) in first]
        folder = self.options.out / f"mined-{self.name}-{number}"
        python("mine.py", folder, *files, "--models", *models, "--reader", self.options.tools / "read_lines", "--others", self.options.others)
        return sorted(folder.glob("*.lstmf"))


def train(folder, start, traineddata, files, begin, end, rate):
    """lstmtraining from iteration `begin` to `end`, a checkpoint kept every SNAPSHOT iterations."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / "files.txt"
    listed.write_text("".join(f"{file}\n" for file in files))
    environment = dict(os.environ, OMP_NUM_THREADS="1", OMP_THREAD_LIMIT="1")
    while begin < end:
        begin = min(begin + SNAPSHOT, end)
        kept = folder / f"at-{begin:06}.checkpoint"
        if kept.exists():
            continue
        command = ["lstmtraining", "--model_output", folder / "model", "--continue_from", start, "--traineddata", traineddata,
                   "--train_listfile", listed, "--learning_rate", rate, "--reset_learning_rate", "--max_iterations", begin, "--debug_interval", 0]
        with open(folder / "log.txt", "a") as log:
            subprocess.run([str(word) for word in command], check=True, stdout=log, stderr=log, env=environment)
        kept.write_bytes((folder / "model_checkpoint").read_bytes())
        say(f"{folder.name}: {begin} iterations")
    return sorted(path for path in folder.glob("at-*.checkpoint") if path <= folder / f"at-{end:06}.checkpoint")


def mean(checkpoints):
    networks = [network.parse(path.read_bytes()) for path in checkpoints]
    return network.average(networks, [1 / len(networks)] * len(networks))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="trained")
    parser.add_argument("--base", default=VIE, help="the model to start from")
    parser.add_argument("--texts", default=str(ROOT.parent / "shared/texts"), help="folder of plain texts to borrow sentences from, if it is there")
    parser.add_argument("--tools", type=Path, default=TOOLS, help="where cut_lines and read_lines are (ninja -C build/release cut_lines read_lines)")
    parser.add_argument("--no-marks", action="store_true", help="leave tones as the faces have them: an ablation")
    parser.add_argument("--same-letters", action="store_true", help="leave the character set as the base has it: an ablation")
    parser.add_argument("--others", type=float, default=3.0, help="lines read right, for each misread one; with 1 a model forgets how often words are printed; 1000: all there are")
    parser.add_argument("--pages", type=int, nargs=2, default=(70, 100), help="pages set for each round of a phase")
    parser.add_argument("--iterations", type=int, nargs=2, default=(9000, 18000))
    parser.add_argument("--rates", type=float, nargs=2, default=(3e-4, 1e-4))
    parser.add_argument("--rounds", type=int, default=3, help="of each phase: what is misread is looked for anew in each")
    parser.add_argument("--last", type=int, default=6, help="checkpoints that are averaged at the end of each round")
    parser.add_argument("--share", type=float, default=1.0, help="of the trained weights; the rest is the base's: 0.6 where the base is a model of ours")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    for tool in ("cut_lines", "read_lines"):
        if not (options.tools / tool).exists():
            raise SystemExit(f"train: {options.tools / tool} is not there: ninja -C build/release {tool}")
    if options.texts and not Path(options.texts).is_dir():
        say(f"{options.texts} is not there: invented text only")
        options.texts = ""
    options.out.mkdir(parents=True, exist_ok=True)
    say(f"{run(options)} is ready; models/training/evaluate.py compares it")


def run(options):
    out = options.out
    if not (out / "letters.txt").exists():
        (out / "letters.txt").write_text(model_file.start_from(options.base, out, not options.same_letters), encoding="utf-8")
    start, checkpoint, model = out / "start.traineddata", out / "start.lstm", Path(options.base)
    phases = [("phase1", ["--no-marks", "--slack", 1]), ("phase2", ["--cutter", options.tools / "cut_lines"] + (["--no-marks"] if options.no_marks else []))]
    for index, (name, extra) in enumerate(phases):
        if options.iterations[index] == 0:
            continue
        base, step, files = model, options.iterations[index] // options.rounds, []
        lines = Lines(name, options, options.pages[index], options.seed * 10 + index, extra)
        lines.make(1)
        for number in range(1, options.rounds + 1):
            files += lines.mined(number, [base] if model == base else [base, model])
            if number < options.rounds:
                lines.make(number + 1)
            checkpoints = train(out / name, checkpoint, start, files, (number - 1) * step, number * step, options.rates[index])
            net = mean(checkpoints[-options.last:])
            model = out / f"{name}-{number}.traineddata"
            end = network.serialise(net)
            model_file.pack(start, net, model)
        checkpoint = out / f"{name}.lstm"
        checkpoint.write_bytes(end)
    finished = out / f"{options.name}.traineddata"
    nets = [network.parse(path.read_bytes()) for path in (checkpoint, out / "start.lstm")]
    model_file.pack(start, network.average(nets, [options.share, 1 - options.share]), finished)
    return finished


if __name__ == "__main__":
    main()
