#!/usr/bin/env python3
"""Makes training samples: generate.py OUT_FOLDER --letters FILE [--texts FOLDER] [--cutter PROGRAM] ...

Chunks that are there already are left alone, so that it can be stopped and started again.
"""
import argparse
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ocr_training import dataset


def make(job):
    recipe, first, count, out = job
    with tempfile.TemporaryDirectory(prefix="partial-", dir=out.parent) as folder:  # another process may make it too
        partial = Path(folder) / out.name
        done = dataset.make_chunk(recipe, first, count, partial)
        os.replace(partial, out)
    return out.name, done


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--letters", type=Path, required=True, help="file with all that the model can emit")
    parser.add_argument("--texts", default="", help="folder of plain texts to borrow sentences from")
    parser.add_argument("--cutter", default="", help="the cut_lines program; without it: slack boxes only")
    parser.add_argument("--slack", type=float, default=0.2, help="share of pages cut by slack boxes")
    parser.add_argument("--no-marks", action="store_true", help="leave the second marks of stacked letters as the face has them")
    parser.add_argument("--pages", type=int, default=600)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--chunk", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    recipe = dataset.Recipe(options.seed, options.texts, options.cutter, options.slack, not options.no_marks,
                            options.letters.read_text(encoding="utf-8"))
    end = options.first + options.pages
    jobs = [(recipe, first, min(options.chunk, end - first), options.out / f"{options.seed:02}-{first:05}.lstmf")
            for first in range(options.first, end, options.chunk)]
    with ProcessPoolExecutor(options.jobs) as pool:
        for name, (samples, refused) in pool.map(make, [job for job in jobs if not job[3].exists()]):
            print(f"{name}: {samples} lines, {refused} strips left out", flush=True)


if __name__ == "__main__":
    main()
