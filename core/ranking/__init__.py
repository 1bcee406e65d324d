"""The measures by which search results are ranked, one module each, working on whole arrays.

Every measure gives scores from 0 to 100, higher meaning more alike. Scores of different measures are not comparable.
`core.search` chooses the photos that are measured.
"""

from __future__ import annotations

from enum import StrEnum


class By(StrEnum):
    """The measure to rank by."""

    OVERALL = "overall"
    """Copies first, measured pair by pair; then other shots; then by hash, colours and layout as one."""

    COLOUR = "colour"
    """Histograms of the colours in five regions (core.ranking.colour)."""

    STRUCTURE = "structure"
    """Lights and darks at the same places, whatever the colours (core.ranking.structure)."""

    VECTOR = "vector"
    """The Euclidean distance of hash and colours as one vector (core.ranking.vector)."""

    COSINE = "cosine"
    """The angle between the same vectors."""

    STRUCTURE_OVER_VECTOR = "structure-over-vector"
    """Structure divided by Euclidean distance: alike in both, and very alike in one."""

    LEARNED = "learned"
    """What an image model sees in them. Only where the library is described by one."""


class Unavailable(Exception):
    """This measure cannot be used here; str() says why."""
