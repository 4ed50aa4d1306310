#!/usr/bin/env python3
"""score_words.py WORDS.tsv [--list] [--corpus FOLDER]: repairs beside the truth.

WORDS.tsv is what words_dump prints. Words of each page are laid beside the words of truth-NN.txt (or
truth/NAME.txt) next to the document, without punctuation; a repair is right if the word is now the
truth's, wrong if it was before, neutral if it is neither. --list prints the wrong and neutral ones.
Documents of a folder "seed" have their truth in FOLDER (corpus/report), which holds the same report.
"""
import argparse
import collections
import difflib
import pathlib
import unicodedata

BESIDE = " .,;:!?'\"()[]“”‘’…"
LARGEST_BLOCK = 40_000  # cells; larger blocks of differences are another text


def core(word):
    word = unicodedata.normalize("NFC", word).replace("\u00d0", "Đ").replace("\u00f0", "đ")
    return word.strip(BESIDE)


def truth_of(document, page, corpus):
    folder = corpus if document.parent.name == "seed" else document.parent
    for file in (folder / f"truth-{page:02d}.txt", folder / "truth" / f"{document.stem}.txt"):
        if file.is_file() and (file.parent.name != "truth" or page == 1):
            return [core(word) for word in file.read_text().split()]
    return None


def likeness(a, b):
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() - 0.3


def paired(read, truth):
    """Pairs of indices in a block of differences, by the best sum of likenesses."""
    rows, columns = len(read), len(truth)
    if rows * columns > LARGEST_BLOCK:
        return zip(range(rows), range(columns))
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            both = best[i - 1][j - 1] + likeness(read[i - 1], truth[j - 1])
            best[i][j] = max(best[i - 1][j], best[i][j - 1], both)
    pairs, i, j = [], rows, columns
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs


def beside(read, truth):
    """The truth's word for each word read, or None."""
    out = [None] * len(read)
    for tag, i, i_end, j, j_end in difflib.SequenceMatcher(None, read, truth, autojunk=False).get_opcodes():
        if tag == "equal":
            out[i:i_end] = truth[j:j_end]
        elif tag == "replace":
            for a, b in paired(read[i:i_end], truth[j:j_end]):
                out[i + a] = truth[j + b]
    return out


def pages_of(file):
    pages = collections.OrderedDict()
    for line in open(file, encoding="utf-8"):
        document, page, *rest = line.rstrip("\n").split("\t")
        pages.setdefault((pathlib.Path(document), int(page)), []).append(rest)
    return pages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("words")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--corpus", type=pathlib.Path, default=pathlib.Path("corpus/report"))
    options = parser.parse_args()
    totals, listed = collections.defaultdict(collections.Counter), []
    for (document, page), words in pages_of(options.words).items():
        truth = truth_of(document, page, options.corpus)
        if truth is None:
            continue
        now, first = [core(word[3]) for word in words], [core(word[5]) for word in words]
        name = f"{document.parent.name}/{document.name}"
        total = totals[name]
        for word, a, b, right_a, right_b in zip(words, now, first, beside(now, truth), beside(first, truth)):
            total["words"] += 1
            total["misread"] += b != right_b
            total["left"] += a != right_a
            if a == b:
                continue
            kind = "right" if a == right_a else "wrong" if b == right_b else "neutral"
            total[kind] += 1
            if kind != "right":
                listed.append((kind, name, str(page), word[1], b, a, right_a or "-"))
    print(f"{'document':44}{'words':>7}{'misread':>9}{'left':>6}{'right':>7}{'wrong':>7}{'neutral':>9}")
    totals["all"] = sum(totals.values(), collections.Counter())
    for name, total in totals.items():
        print(f"{name:44}" + "".join(f"{total[key]:{width}}" for key, width in
              (("words", 7), ("misread", 9), ("left", 6), ("right", 7), ("wrong", 7), ("neutral", 9))))
    if options.list:
        for row in listed:
            print("\t".join(row))


if __name__ == "__main__":
    main()
