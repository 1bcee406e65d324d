"""What the person said of pairs of photos, as the window shows it: the verdict, and photos that have its contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.catalog import Verdict
from core.columns.photos import Photos


class Decision(NamedTuple):
    """A verdict, and for each of its contents the id of a photo that has it now; None where no file of the library
    does. There may be 100,000: a photo is made of an id when somebody looks at it."""

    verdict: Verdict
    first: int | None
    second: int | None


def recall(verdicts: Sequence[Verdict], photos: Photos) -> tuple[Decision, ...]:
    """The verdicts with their photos, the latest first."""
    having = photos.ids_having({digest for verdict in verdicts for digest in (verdict.a, verdict.b)})
    return tuple(_decision(verdict, having) for verdict in reversed(verdicts))


def _decision(verdict: Verdict, having: Mapping[bytes, Sequence[int]]) -> Decision:
    """Of two files with the same content each stands on its own side, where there are two."""
    first, second = having.get(verdict.a, ()), having.get(verdict.b, ())
    return Decision(verdict, first[0] if first else None, second[-1] if second else None)
