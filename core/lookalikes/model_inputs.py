"""The inputs of a model, from its ONNX file. OpenCV does not check them: grey models given colours return nonsense.

Only the few fields needed are parsed. The file is a protocol buffers message, whose wire format is described at
protobuf.dev/programming-guides/encoding; the field numbers are those of onnx.proto.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_GRAPH = 7  # of a model
_INITIALIZER, _INPUT = 5, 11  # of a graph
_TENSOR_NAME = 8
_NAME, _TYPE = 1, 2  # of an input
_TENSOR, _SHAPE, _DIMENSION, _LENGTH = 1, 2, 1, 1  # one inside the other, from an input's type to a number
_VARINT, _EIGHT_BYTES, _COUNTED, _FOUR_BYTES = 0, 1, 2, 5  # how a field is written


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its name, and the length of each dimension, 0 for any."""

    name: str
    shape: tuple[int, ...]


def inputs_of(data: bytes) -> list[Input]:
    """The inputs of the model in an ONNX file's bytes, except those that name its weights; empty if unknown."""
    try:
        graph = next(_parts(memoryview(data), _GRAPH))
        weights = {_text(tensor, _TENSOR_NAME) for tensor in _parts(graph, _INITIALIZER)}
        found = [Input(_text(part, _NAME), _shape(part)) for part in _parts(graph, _INPUT)]
    except (StopIteration, IndexError, ValueError):
        return []
    return [one for one in found if one.name not in weights]


def _shape(given: memoryview) -> tuple[int, ...]:
    shape = next(
        shape for kind in _parts(given, _TYPE) for tensor in _parts(kind, _TENSOR) for shape in _parts(tensor, _SHAPE)
    )
    return tuple(_length(dimension) for dimension in _parts(shape, _DIMENSION))


def _length(dimension: memoryview) -> int:
    """The length of a dimension; 0 if it is symbolic or negative."""
    said = next((value for field, value in _fields(dimension) if field == _LENGTH and isinstance(value, int)), 0)
    return said if said < 1 << 63 else 0


def _text(message: memoryview, field: int) -> str:
    return str(next(_parts(message, field)), "utf-8")


def _parts(message: memoryview, wanted: int) -> Iterator[memoryview]:
    """The length-delimited fields with this number: texts or messages."""
    return (value for field, value in _fields(message) if field == wanted and isinstance(value, memoryview))


def _fields(message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """The field numbers of a message and their values; numbers of fixed width are skipped."""
    place = 0
    while place < len(message):
        key, place = _varint(message, place)
        kind = key & 7
        if kind == _VARINT:
            value, place = _varint(message, place)
            yield key >> 3, value
        elif kind == _COUNTED:
            length, place = _varint(message, place)
            if length > len(message) - place:
                raise ValueError("it is cut short")
            yield key >> 3, message[place : place + length]
            place += length
        elif kind in (_FOUR_BYTES, _EIGHT_BYTES):
            place += 4 if kind == _FOUR_BYTES else 8
        else:
            raise ValueError("it is no message")


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    """A variable-length integer, seven bits per byte, and the offset after it."""
    value = shift = 0
    while True:
        byte = message[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            return value, place
        if shift > 63:
            raise ValueError("a number is too long")
