"""The measures that photos can be ranked by, in the person's words."""

from __future__ import annotations

from core.ranking import By
from desktop.words import tr


def title(by: By) -> str:
    """The measure as a choice in a list."""
    return {
        By.OVERALL: tr("Overall"),
        By.COLOUR: tr("Colours"),
        By.STRUCTURE: tr("Structure"),
        By.VECTOR: tr("Hash and colours: distance"),
        By.COSINE: tr("Hash and colours: angle"),
        By.STRUCTURE_OVER_VECTOR: tr("Structure over distance"),
        By.LEARNED: tr("What a model sees"),
    }[by]


def explanation(by: By) -> str:
    """What its score means."""
    return {
        By.OVERALL: tr(
            "Copies first, measured place by place: 100 % is the same picture, 75 % and more a copy. "
            "What only looks alike, in colours and layout, stays below 60 %."
        ),
        By.COLOUR: tr(
            "The colours in the middle and around it, whatever their places: "
            "100 % are the same colours in the same amounts, 0 % no colour in common."
        ),
        By.STRUCTURE: tr(
            "Lights and darks at the same places, whatever the colours (SSIM): "
            "100 % is the same picture, 0 % has nothing in common."
        ),
        By.VECTOR: tr(
            "How near the fingerprints lie, perceptual hash and colours as one (Euclidean distance): "
            "100 % is the same place, 0 % no bit and no colour in common."
        ),
        By.COSINE: tr(
            "The angle between the fingerprints, perceptual hash and colours as one: "
            "100 % is the same direction, 0 % a right angle."
        ),
        By.STRUCTURE_OVER_VECTOR: tr(
            "Structure (SSIM) divided by the distance of the fingerprints: high only where both are alike; "
            "50 % where the two are equal."
        ),
        By.LEARNED: tr(
            "What the image model sees in the pictures, whatever their colours and places: "
            "100 % is the same to it, 0 % has nothing in common."
        ),
    }[by]
