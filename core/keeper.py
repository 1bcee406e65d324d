"""Which photo of a group stays, and why: ordered rules, the first that tells two photos apart decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.photo import Match, Photo, Relation

Rank = tuple[float | str | bytes, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a photo's matches say of it; the balance of all, as one of them may err."""

    crop: int = 0  # matches in which it is a part of another photo, less those in which another is a part of it
    frame: int = 0  # matches in which it holds another inside a frame, caption or screen, less those the other way


def standings(matches: Iterable[Match]) -> dict[int, Standing]:
    """The standing of each photo that is a part or a frame in `matches`, or the whole of one."""
    crop: dict[int, int] = {}
    frame: dict[int, int] = {}
    for match in matches:
        if match.inner is None:
            continue
        outer = match.b if match.inner == match.a else match.a
        plus, minus, balance = (
            (outer, match.inner, frame)
            if Relation.FRAMED in (match.relation, *match.also)
            else (match.inner, outer, crop)
        )
        balance[plus] = balance.get(plus, 0) + 1
        balance[minus] = balance.get(minus, 0) - 1
    return {photo: Standing(crop.get(photo, 0), frame.get(photo, 0)) for photo in crop.keys() | frame.keys()}


def rank(photo: Photo, standing: Standing = Standing()) -> Rank:  # noqa: B008, a frozen value
    """The order in which photos are kept, the smallest first. Digest and path last, so that no tie is left to chance."""
    facts = photo.facts
    return (
        standing.frame > 0,
        standing.crop > 0,
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
