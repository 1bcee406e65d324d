"""What the person said of pairs of photos, as the window shows it: the verdict, and photos that have its contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.catalog import Verdict
from core.columns.photos import Photos
from core.photo import Photo


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict, and for each of its contents one photo that has it now; None where no file of the library does."""

    verdict: Verdict
    first: Photo | None
    second: Photo | None


def recall(verdicts: Sequence[Verdict], photos: Photos) -> tuple[Decision, ...]:
    """The verdicts with their photos, the latest first."""
    if not verdicts:
        return ()
    wanted = {digest for verdict in verdicts for digest in (verdict.a, verdict.b)}
    having: dict[bytes, list[Photo]] = {}
    for id in photos.columns.ids[photos.rows_having(wanted)].tolist():
        photo = photos[id]
        having.setdefault(photo.digest, []).append(photo)
    return tuple(_decision(verdict, having) for verdict in reversed(verdicts))


def _decision(verdict: Verdict, having: Mapping[bytes, Sequence[Photo]]) -> Decision:
    """Of two files with the same content each stands on its own side, where there are two."""
    first, second = having.get(verdict.a, ()), having.get(verdict.b, ())
    return Decision(verdict, first[0] if first else None, second[-1] if second else None)
