"""The base model made ready for training: float weights, another character set, word lists renumbered.

A .traineddata is a count, so many offsets, and the parts. Word lists go through Tesseract's own tools
(Debian's tesseract-ocr): dawg2wordlist, wordlist2dawg.
"""
import struct
import subprocess
from pathlib import Path

from . import charset, network

PARTS = 24
CONFIG, NETWORK, PUNCTUATION, WORDS, NUMBERS, UNICHARSET, RECODER, VERSION = 0, 17, 18, 19, 20, 21, 22, 23
DAWGS = [PUNCTUATION, WORDS, NUMBERS]


def read_parts(data):
    """{place: bytes} of a .traineddata."""
    count = struct.unpack_from("<i", data)[0]
    offsets = struct.unpack_from(f"<{count}q", data, 4)
    begins = sorted(offset for offset in offsets if offset >= 0) + [len(data)]
    return {place: data[offset:begins[begins.index(offset) + 1]] for place, offset in enumerate(offsets) if offset >= 0}


def write_parts(parts):
    offsets, body, at = [], b"", 4 + 8 * PARTS
    for place in range(PARTS):
        offsets.append(at + len(body) if place in parts else -1)
        body += parts.get(place, b"")
    return struct.pack(f"<i{PARTS}q", PARTS, *offsets) + body


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


def renumbered(dawg, old_unicharset, new_unicharset, folder):
    """A word list for another character set; words with characters it lacks are dropped."""
    files = [folder / name for name in ("old.unicharset", "old.dawg", "words.txt", "new.unicharset", "new.dawg")]
    files[0].write_bytes(old_unicharset)
    files[1].write_bytes(dawg)
    files[3].write_bytes(new_unicharset)
    run("dawg2wordlist", files[0], files[1], files[2])
    run("wordlist2dawg", files[2], files[4], files[3])
    return files[4].read_bytes()


def start_from(model, folder, new_letters=True):
    """Writes folder/start.lstm (float) and folder/start.traineddata from `model`; returns what the model
    can emit."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = read_parts(Path(model).read_bytes())
    net = network.dequantise(network.parse(parts[NETWORK]))
    added, dropped = (charset.ADDED, charset.DROPPED) if new_letters else ({}, set())
    text, codes, sources, null, new = charset.extend(parts[UNICHARSET].decode("utf-8"), charset.read_recoder(parts[RECODER]), added, dropped)
    charset.change_outputs(net, sources, null, new)
    unicharset = text.encode("utf-8")
    for dawg in DAWGS:
        parts[dawg] = renumbered(parts[dawg], parts[UNICHARSET], unicharset, folder)
    parts.update({NETWORK: network.serialise(net), UNICHARSET: unicharset, RECODER: charset.recoder_bytes(codes), VERSION: b"5.3.0:trichdan"})
    parts.pop(CONFIG, None)
    (folder / "start.lstm").write_bytes(parts[NETWORK])
    (folder / "start.traineddata").write_bytes(write_parts(parts))
    return "".join(charset.Unicharset(text).letters[charset.SPECIAL:])


def pack(start, net, out):
    """The start model with another network, as integers, at `out`."""
    parts = read_parts(Path(start).read_bytes())
    parts[NETWORK] = network.serialise(network.quantise(net))
    Path(out).write_bytes(write_parts(parts))
