"""Which photo of a group stays, and why: ordered rules, the first that tells two photos apart decides."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.photo import Match, Photo, Relation

_STRETCH = 1.06  # one side against the other
Rank = tuple[float | str | bytes, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a photo's matches say of it; the balance of all, as one of them may err."""

    crop: int = 0  # matches in which it is a part of another photo, less those in which another is a part of it
    frame: int = 0  # matches in which it holds another inside a frame, caption or screen, less those the other way
    stretched: bool = False  # most of the photos it matches, three at least, have other proportions than it


def standings(matches: Iterable[Match]) -> dict[int, Standing]:
    """The standing of each photo that is a part or a frame in `matches`, or the whole of one."""
    crop: Counter[int] = Counter()
    frame: Counter[int] = Counter()
    proportions: dict[bool, Counter[int]] = {True: Counter(), False: Counter()}
    for match in matches:
        proportions[_is_stretched(match)].update((match.a, match.b))
        if match.inner is None:
            continue
        outer = match.b if match.inner == match.a else match.a
        if Relation.FRAMED in (match.relation, *match.also):
            frame[outer] += 1
            frame[match.inner] -= 1
        else:
            crop[match.inner] += 1
            crop[outer] -= 1
    stretched = {photo for photo, times in proportions[True].items() if times > max(2, proportions[False][photo])}
    known = crop.keys() | frame.keys() | stretched
    return {photo: Standing(crop[photo], frame[photo], photo in stretched) for photo in known}


def _is_stretched(match: Match) -> bool:
    """Whether one photo is the other made wider or higher."""
    if match.transform is None:
        return False
    a, b, _, c, d, _ = match.transform
    across, down = math.hypot(a, c), math.hypot(b, d)
    return max(across, down) > _STRETCH * min(across, down)


def rank(photo: Photo, standing: Standing = Standing()) -> Rank:
    """The order in which photos are kept, the smallest first; digest and path last, so that chance has no say."""
    facts = photo.facts
    return (
        standing.frame > 0,
        standing.crop > 0,
        standing.stretched,
        -facts.width * facts.height,
        -_information(photo),
        -photo.size,
        facts.taken or "9999",
        len(photo.path),
        photo.digest,
        photo.path.encode("utf-8", "surrogateescape"),
    )


def reason(keeper: Photo, others: Iterable[Photo], standing: Mapping[int, Standing]) -> str:
    """Why the keeper is the one to keep, in words, against the next best of the others."""
    order = sorted(others, key=lambda photo: rank(photo, standing.get(photo.id, Standing())))
    if not order:
        return "the only one"
    best = rank(keeper, standing.get(keeper.id, Standing()))
    next_best = rank(order[0], standing.get(order[0].id, Standing()))
    for name, mine, theirs in zip(_NAMES, best, next_best, strict=False):
        if mine != theirs:
            return name
    return "identical; the first by path"


_NAMES = (
    "no frame around it",
    "the whole picture",
    "true proportions",
    "most pixels",
    "most facts about the photo",
    "largest file",
    "earliest date",
    "shortest path",
)


def _information(photo: Photo) -> int:
    """How many of the facts that people miss are there: date, place, rating, keywords, caption, camera."""
    facts = photo.facts
    return sum(
        bool(value) for value in (facts.taken, facts.latitude is not None, facts.rating, facts.keywords, facts.caption)
    )
