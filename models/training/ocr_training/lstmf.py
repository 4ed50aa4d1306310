"""Training samples in the file that lstmtraining reads (.lstmf).

`tesseract strip --psm 13 lstm.train` writes the same, one process for each image. Source of the format:
Tesseract 5's DocumentData and ImageData::Serialize.
"""
import struct


def _text(data):
    return struct.pack("<I", len(data)) + data


def sample_bytes(name, number, png, text):
    return (_text(name.encode()) + struct.pack("<i", number) + _text(png) + _text(b"vie") + _text(text.encode("utf-8"))
            + struct.pack("<I", 0)    # boxes of letters: none
            + struct.pack("<I", 0)    # and their texts
            + b"\0")                  # not vertical


def write(path, samples):
    """`samples`: (PNG bytes, text) each."""
    with open(path, "wb") as out:
        out.write(struct.pack("<I", len(samples)))
        for number, (png, text) in enumerate(samples):
            out.write(b"\1" + sample_bytes(path.name, number, png, text))


def read(path):
    """The samples of a file: (PNG bytes, text) each."""
    data, samples = path.read_bytes(), []
    at = 4
    for _ in range(struct.unpack_from("<I", data)[0]):
        at += 1
        fields = []
        for index in range(5):
            if index == 1:
                at += 4
                continue
            length = struct.unpack_from("<I", data, at)[0]
            fields.append(data[at + 4:at + 4 + length])
            at += 4 + length
        at += 9
        samples.append((fields[1], fields[3].decode("utf-8")))
    return samples
