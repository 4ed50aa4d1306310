"""A network as Tesseract stores it (.lstm, or the front of a training checkpoint): read, written, made
float, made integer, averaged.

Source of the format: Tesseract 5's Network::Serialize and WeightMatrix::Serialize. The same subset of
layers as pipeline/ocr/lstm/network_reader.cc: Series, XYTranspose, RTLReversed, Input, Convolve,
Maxpool, Tanh, Softmax, LSTM, SummLSTM.
"""
import struct
from dataclasses import dataclass, field

import numpy as np

INTEGER, ADAM, DOUBLE = 1, 4, 128  # modes of a matrix
LEARNING_RATES = 64                # flag of a layer: a rate for each layer in it follows
PLUMBING = {"Series", "XYTranspose", "RTLReversed", "TxTReversed", "Parallel"}
NUMBERS = {"Input": 5, "Convolve": 2, "Maxpool": 2}
GATES = 4


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, layout):
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values if len(values) > 1 else values[0]

    def string(self):
        length = self.take("I")
        self.at += length
        return self.data[self.at - length:self.at].decode("utf-8")

    def array(self, kind, count):
        values = np.frombuffer(self.data, kind, count, self.at).copy()
        self.at += values.nbytes
        return values


@dataclass
class Matrix:
    """One row an output, one column an input, the last column the bias."""
    mode: int
    weights: np.ndarray           # int8 or float64
    scales: np.ndarray = None     # of integer rows: weight times scale is the float weight

    @property
    def integer(self):
        return bool(self.mode & INTEGER)

    def floats(self):
        return self.weights * self.scales[:len(self.weights), None] if self.integer else self.weights


@dataclass
class Layer:
    kind: str
    training: int
    backpropagation: int
    flags: int
    inputs: int
    outputs: int
    weights: int
    name: str
    numbers: tuple = ()
    layers: list = field(default_factory=list)
    rates: np.ndarray = None
    matrices: list = field(default_factory=list)

    def walk(self):
        yield self
        for layer in self.layers:
            yield from layer.walk()


@dataclass
class Network:
    root: Layer
    description: str
    training_flags: int
    training_iteration: int
    sample_iteration: int
    null_code: int
    adam_beta: float
    learning_rate: float
    momentum: float

    def matrices(self):
        return [matrix for layer in self.root.walk() for matrix in layer.matrices]

    def softmax(self):
        return [layer for layer in self.root.walk() if layer.kind == "Softmax"][0]


def _read_matrix(reader, training):
    mode = reader.take("B")
    if not mode & DOUBLE:
        raise ValueError("a matrix of the old format")
    rows, columns = reader.take("II")
    if mode & INTEGER:
        reader.take("b")
        weights = reader.array(np.int8, rows * columns).reshape(rows, columns)
        return Matrix(mode, weights, reader.array("<f8", reader.take("I")))
    matrix = Matrix(mode, _read_doubles(reader, rows, columns))
    if training:  # what only the trainer needs: the updates, and Adam's squares
        for _ in range(2 if mode & ADAM else 1):
            _read_doubles(reader, *reader.take("II"))
    return matrix


def _read_doubles(reader, rows, columns):
    reader.take("d")
    return reader.array("<f8", rows * columns).reshape(rows, columns)


def _read_layer(reader):
    if reader.take("b") != 0:
        raise ValueError("a layer of the old format")
    kind = reader.string()
    layer = Layer(kind, *reader.take("bbiiii"), reader.string())
    if kind in NUMBERS:
        layer.numbers = reader.take("i" * NUMBERS[kind])
    elif kind in PLUMBING:
        layer.layers = [_read_layer(reader) for _ in range(reader.take("I"))]
        if layer.flags & LEARNING_RATES:
            layer.rates = reader.array("<f4", reader.take("I"))
    elif kind in ("LSTM", "SummLSTM"):
        layer.numbers = (reader.take("i"),)
        layer.matrices = [_read_matrix(reader, layer.training) for _ in range(GATES)]
    elif kind in ("Tanh", "Softmax"):
        layer.matrices = [_read_matrix(reader, layer.training)]
    else:
        raise ValueError(f"a layer {kind!r}")
    return layer


def parse(data):
    """The network in the bytes of a .lstm, or in the front of a checkpoint of lstmtraining."""
    reader = Reader(data)
    return Network(_read_layer(reader), reader.string(), *reader.take("iiiifff"))


def _string(text):
    data = text.encode("utf-8")
    return struct.pack("<I", len(data)) + data


def _matrix_bytes(matrix):
    rows, columns = matrix.weights.shape
    out = struct.pack("<BII", matrix.mode, rows, columns)
    if matrix.integer:
        scales = matrix.scales.astype("<f8")
        return out + b"\0" + matrix.weights.tobytes() + struct.pack("<I", len(scales)) + scales.tobytes()
    return out + struct.pack("<d", 0) + matrix.weights.astype("<f8").tobytes()


def _layer_bytes(layer):
    out = b"\0" + _string(layer.kind) + struct.pack(
        "<bbiiii", layer.training, layer.backpropagation, layer.flags, layer.inputs, layer.outputs,
        layer.weights) + _string(layer.name)
    if layer.kind in PLUMBING:
        out += struct.pack("<I", len(layer.layers)) + b"".join(map(_layer_bytes, layer.layers))
        if layer.rates is not None:
            out += struct.pack("<I", len(layer.rates)) + layer.rates.astype("<f4").tobytes()
        return out
    return out + struct.pack("<" + "i" * len(layer.numbers), *layer.numbers) + b"".join(
        map(_matrix_bytes, layer.matrices))


def serialise(network):
    """The bytes of a .lstm that is no checkpoint."""
    for layer in network.root.walk():
        layer.training = 0
    return _layer_bytes(network.root) + _string(network.description) + struct.pack(
        "<iiiifff", network.training_flags, network.training_iteration, network.sample_iteration,
        network.null_code, network.adam_beta, network.learning_rate, network.momentum)


INTEGER_NETWORK = 1  # training flag: activations are integers too


def dequantise(network):
    """Integer weights to float ones, in place: what lstmtraining --continue_from takes."""
    for matrix in network.matrices():
        matrix.weights = matrix.floats().astype(np.float64)
        matrix.mode, matrix.scales = matrix.mode & ~INTEGER, None
    network.training_flags &= ~INTEGER_NETWORK
    return network


def quantise(network):
    """Float weights to integer ones, in place, row by row as WeightMatrix::ConvertToInt does it."""
    for matrix in network.matrices():
        largest = np.abs(matrix.weights).max(axis=1)
        scales = np.where(largest > 0, largest / 127, 1.0)
        scaled = matrix.weights / scales[:, None]
        matrix.weights = np.clip(np.sign(scaled) * np.floor(np.abs(scaled) + 0.5), -127, 127).astype(np.int8)
        matrix.mode, matrix.scales = matrix.mode | INTEGER, scales
    network.training_flags |= INTEGER_NETWORK
    return network


def average(networks, shares):
    """The weighted mean of float networks of one shape; the first one's other fields."""
    for matrices in zip(*(network.matrices() for network in networks)):
        matrices[0].weights = sum(share * matrix.weights for share, matrix in zip(shares, matrices))
    return networks[0]
