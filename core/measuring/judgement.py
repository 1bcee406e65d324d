"""Judges pairs by their measures: the score and the relation of each.

The score tells how well two pictures agree where they overlap, mostly in structure and a little in tone. 100 means the
same pixels; copies have at least LOWEST_COPY, whatever was done to them. The relation tells what was done, by the
limits of core.measuring.relation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.measuring import relation
from core.measuring.geometry import apply, corners_of, inverse, mirrored
from core.measuring.origins import Origins
from core.photo import Part, Relation, edited

if TYPE_CHECKING:  # the start of the window needs LOWEST_COPY, and not what loads OpenCV
    from core.measuring.alignment import Support
    from core.measuring.measures import Measures

BEST = 99.5  # the highest score of a pair whose pixels are not known to be the same
LOWEST_COPY = 75.0
IN_OTHER_TONES = 85.0  # the highest score of a negative and its like: features of one are not found in the other


@dataclass(frozen=True, slots=True)
class Judgement:
    """The judgement of one pair of photos a and b."""

    score: float  # 0 to 100
    relation: Relation
    also: tuple[Relation, ...]
    part: Part | None  # where the inner picture lies in the outer one
    a_is_inner: bool | None  # None: neither is a part of the other
    transform: tuple[float, ...]  # from a to b: the six numbers of an affine map, row by row

    def turned_round(self) -> Judgement:
        """The judgement of the same pair with its photos exchanged."""
        inner = None if self.a_is_inner is None else not self.a_is_inner
        back = inverse(np.array(self.transform).reshape(1, 2, 3))
        return replace(self, a_is_inner=inner, transform=tuple(float(value) for value in back.ravel()))

    def as_shot(self) -> Judgement:
        """This judgement with the relation changed to another shot."""
        return replace(self, relation=Relation.SIMILAR_SHOT, also=(), part=None, a_is_inner=None)

    def as_edit(self) -> Judgement:
        """This judgement of a copy, saying that one of the two was edited."""
        relation, also = edited(self.relation, self.also)
        return replace(self, relation=relation, also=also)


def judge(measures: Measures, support: Support, origins: Origins) -> list[Judgement]:
    """The judgements of n pairs; `support` is the evidence for the maps along which they were measured."""
    alike = relation.is_copy(measures)
    copy = alike & ~relation.is_another_shot(measures, origins)
    shot = ~copy & (alike | relation.is_shot(measures, support))
    score = _scores_of(measures, copy)
    done_to, tilted = _done_to(measures, origins), relation.is_tilted(measures)
    in_part, a_is_inner = copy & ~relation.is_whole(measures), measures.a_is_inner
    parts = _parts(measures, a_is_inner)
    judgements = []
    for row in range(len(copy)):
        if copy[row]:
            done = [change for change, holds in done_to.items() if holds[row]] or [Relation.RESAVED]
            if tilted[row] and Relation.ROTATED in done:
                done.remove(Relation.ROTATED)
                done.insert(0, Relation.ROTATED)
        else:
            done = [Relation.SIMILAR_SHOT if shot[row] else Relation.NONE]
        judgements.append(
            Judgement(
                score=round(float(score[row]), 2),
                relation=done[0],
                also=tuple(done[1:]),
                part=parts[row] if in_part[row] else None,
                a_is_inner=bool(a_is_inner[row]) if in_part[row] else None,
                transform=tuple(float(value) for value in measures.maps[row].ravel()),
            )
        )
    return judgements


def scores(measures: Measures) -> NDArray[np.float64]:
    """The scores by the measures alone, 0 to BEST, (n,); copies are raised to LOWEST_COPY by `judge`."""
    tone = 0.06 * np.minimum(measures.luma, 50) + 0.1 * np.minimum(measures.chroma, 20)
    return np.asarray(np.clip(100 * np.sqrt(np.clip(relation.quality_of(measures), 0, 1)) - tone, 0, BEST))


def _scores_of(measures: Measures, copy: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The scores (n,) of pairs; those flagged in `copy` (n,) are copies. In nearly plain copies only the tones
    count."""
    score = np.where(measures.toned, np.minimum(scores(measures), IN_OTHER_TONES), scores(measures))
    score = np.where(copy, np.maximum(score, LOWEST_COPY), score)
    by_tones = copy & relation.agrees_in_tones(measures)
    return np.where(by_tones, np.maximum(score, BEST - measures.luma - measures.chroma), score)


def _done_to(measures: Measures, origins: Origins) -> dict[Relation, NDArray[np.bool_]]:
    """What was done to copies, as flags (n,) of the pairs for each relation. The main relation of a pair is the first
    that holds: what was lost comes before what was only turned."""
    framed = relation.is_framed(measures)
    return {
        Relation.FRAMED: framed,
        Relation.CROPPED: ~relation.is_whole(measures) & ~framed,
        Relation.MIRRORED: mirrored(measures.maps),
        Relation.ROTATED: relation.is_turned(measures),
        Relation.RECOLOURED: relation.is_recoloured(measures),
        Relation.EDITED: relation.is_edited(measures, origins),
        Relation.RESIZED: relation.is_resized(measures, origins),
    }


def _parts(measures: Measures, a_is_inner: NDArray[np.bool_]) -> list[Part]:
    """For each pair the box around the inner picture in the outer one: left, top, right, bottom, in fractions of its
    sides."""
    maps = np.where(a_is_inner[:, None, None], measures.maps, inverse(measures.maps))
    inner = np.where(a_is_inner[:, None], measures.frame_a, measures.frame_b)
    outer = np.where(a_is_inner[:, None], measures.frame_b, measures.frame_a)
    there = np.clip(apply(maps, corners_of(inner)) / outer[:, None], 0, 1)
    boxes = np.concatenate([there.min(axis=1), there.max(axis=1)], axis=1).round(4)
    return [(float(box[0]), float(box[1]), float(box[2]), float(box[3])) for box in boxes]
