"""The person's verdicts as the window shows them, with the photos that have their contents now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.catalog import Verdict
from core.columns.photos import Photos


class Decision(NamedTuple):
    """A verdict, and for each of its two contents the id of a photo that has it; None if the library has none.

    Photos are made from ids only when they are shown, since there may be 100,000 verdicts.
    """

    verdict: Verdict
    first: int | None
    second: int | None


def recall(verdicts: Sequence[Verdict], photos: Photos) -> tuple[Decision, ...]:
    """The verdicts with their photos, the latest first."""
    having = photos.ids_having({digest for verdict in verdicts for digest in (verdict.a, verdict.b)})
    return tuple(_decision(verdict, having) for verdict in reversed(verdicts))


def _decision(verdict: Verdict, having: Mapping[bytes, Sequence[int]]) -> Decision:
    """The verdict with its photos. For a verdict about one content these are two different files if there are two."""
    first, second = having.get(verdict.a, ()), having.get(verdict.b, ())
    return Decision(verdict, first[0] if first else None, second[-1] if second else None)
