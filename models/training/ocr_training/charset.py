"""The characters a model can emit: which are kept of the base model's, which are new.

Tesseract keeps them in a unicharset (text), a recoder (unichar to code of the network's output), and
the word lists (dawgs) name them by number; all are written anew here, and the rows of the output
layer go with them. A new character starts as the one it looks most like.
"""
import struct

import numpy as np

# Of no use in these documents, and mistaken for letters that are: eth for Đ, đ above all.
DROPPED = set("ÄŸÐÏŠƑÖˆŒØÑƒöïðÿšäñøœåÅçÇ")
# New: the character of the base model that its row starts from.
ADDED = {"ỵ": "ỳ", "Ỵ": "Ỳ", "–": "-", "’": "'", "‘": "'", "‰": "%", "•": "*", "²": "2", "³": "3", "≥": ">", "≤": "<", "×": "x", "º": "°"}
SPECIAL = 3  # NULL (space), Joined, |Broken|0|1


class Unicharset:
    def __init__(self, text):
        lines = text.rstrip("\n").split("\n")[1:]
        self.rows = [line.split(" ", 1) for line in lines]

    @property
    def letters(self):
        return [row[0] for row in self.rows]


def _fields(rest):
    """properties, metrics, script, other case, direction, mirror, normed; NULL has three of them."""
    return rest.split("\t")[0].split(" ")


def _changed(rows, keep, number):
    """The kept rows with the numbers of other characters in them put right."""
    out = []
    for new, old in enumerate(keep):
        letter, rest = rows[old]
        fields = _fields(rest)
        for place in (3, 5) if len(fields) > 5 else ():
            fields[place] = str(number.get(int(fields[place]), new))
        out.append((letter, " ".join(fields)))
    return out


def extend(unicharset_text, codes, added=None, dropped=None):
    """(unicharset, code of each row, rows of the old output layer that the new one is made of, null
    code, number of new characters). `codes`: the base recoder's code of each row."""
    added, dropped = ADDED if added is None else added, DROPPED if dropped is None else dropped
    base = Unicharset(unicharset_text)
    letters = base.letters
    keep = [index for index, letter in enumerate(letters) if index < SPECIAL or letter not in dropped]
    rows = _changed(base.rows, keep, {old: new for new, old in enumerate(keep)})
    new = [letter for letter in added if letter not in letters]
    sources = [codes[index] for index in keep if index >= SPECIAL]
    for letter in new:
        like = letters.index(added[letter])
        fields = _fields(base.rows[like][1])
        fields[3], fields[5], fields[6] = str(len(rows)), str(len(rows)), letter
        rows.append((letter, " ".join(fields)))
        sources.append(codes[like])
    null = len(rows) - SPECIAL + 1
    text = f"{len(rows)}\n" + "".join(f"{letter} {rest}\n" for letter, rest in rows)
    return text, [0, null, null] + list(range(1, null)), [codes[0]] + sources + [codes[1]], null, len(new)


def read_recoder(data):
    """The code of each row; only recoders of one code a character are known."""
    count, at, codes = struct.unpack_from("<I", data)[0], 4, []
    for _ in range(count):
        _, length = struct.unpack_from("<bI", data, at)
        if length != 1:
            raise ValueError("a recoder with more than one code a character")
        codes.append(struct.unpack_from("<i", data, at + 5)[0])
        at += 9
    return codes


def recoder_bytes(codes):
    return struct.pack("<I", len(codes)) + b"".join(struct.pack("<bIi", 1, 1, code) for code in codes)


def change_outputs(network, sources, null, new):
    """The output layer's rows in the order of `sources`; the last `new` before the null start shy."""
    softmax = network.softmax()
    matrix = softmax.matrices[0]
    weights = matrix.weights[np.array(sources)].copy()
    weights[len(sources) - 1 - new:len(sources) - 1, -1] -= 1.5
    matrix.weights, softmax.outputs = weights, len(sources)
    network.root.outputs, network.null_code = len(sources), null
    softmax.weights = weights.size
    network.root.weights = sum(m.weights.size for m in network.matrices())
    return network
