"""The base model made ready for training: float weights, another character set, word lists renumbered.

Uses Tesseract's own tools (Debian's tesseract-ocr): combine_tessdata, dawg2wordlist, wordlist2dawg.
"""
import subprocess
from pathlib import Path

from . import charset, network

DAWGS = ["lstm-punc-dawg", "lstm-word-dawg", "lstm-number-dawg"]


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


def unpack(model, folder):
    """The parts of a .traineddata as folder/model.PART; returns the prefix."""
    folder.mkdir(parents=True, exist_ok=True)
    prefix = folder / "model."
    run("combine_tessdata", "-u", model, prefix)
    return prefix


def part(prefix, name):
    return Path(f"{prefix}{name}")


def start_from(model, folder, new_letters=True):
    """Writes folder/start.lstm (float) and folder/start.traineddata from `model`; returns what the model
    can emit."""
    old = unpack(model, folder / "base")
    net = network.dequantise(network.parse(part(old, "lstm").read_bytes()))
    codes = charset.read_recoder(part(old, "lstm-recoder").read_bytes())
    text = part(old, "lstm-unicharset").read_text(encoding="utf-8")
    added, dropped = (charset.ADDED, charset.DROPPED) if new_letters else ({}, set())
    text, codes, sources, null, new = charset.extend(text, codes, added, dropped)
    charset.change_outputs(net, sources, null, new)
    prefix = folder / "start."
    part(prefix, "lstm").write_bytes(network.serialise(net))
    part(prefix, "lstm-unicharset").write_text(text, encoding="utf-8")
    part(prefix, "lstm-recoder").write_bytes(charset.recoder_bytes(codes))
    part(prefix, "version").write_text("5.3.0:trichdan")
    for dawg in DAWGS:
        words = folder / "words.txt"
        run("dawg2wordlist", part(old, "lstm-unicharset"), part(old, dawg), words)
        run("wordlist2dawg", words, part(prefix, dawg), part(prefix, "lstm-unicharset"))
    run("combine_tessdata", prefix)
    return "".join(charset.Unicharset(text).letters[charset.SPECIAL:])


def pack(start, net, out):
    """The start model with another network, as integers, at `out`."""
    prefix = Path(f"{out}.parts/model.")
    prefix.parent.mkdir(parents=True, exist_ok=True)
    run("combine_tessdata", "-u", start, prefix)
    part(prefix, "lstm").write_bytes(network.serialise(network.quantise(net)))
    run("combine_tessdata", prefix)
    Path(f"{prefix}traineddata").rename(out)
