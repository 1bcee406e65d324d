"""Matches -> groups of copies around a keeper, and series of similar shots.

No chains: a photo is in a group because it matches the keeper itself. The best photo of all takes those that match
it, then the best of those that are left takes its own, and so on; the order is that of core.keeper, so the same
photos make the same groups in whatever order their files were found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.catalog import Catalog, Verdict
from core.keeper import Standing, rank, reason, standings
from core.photo import Group, Match, Member, Photo, Relation
from core.relation import LOWEST_COPY

DEFAULT_SIMILARITY = LOWEST_COPY
_CERTAINTY = {relation: place for place, relation in enumerate(Relation)}


@dataclass(frozen=True, slots=True)
class Grouping:
    """The groups of copies and the series of similar shots, those with the most to win first."""

    groups: tuple[Group, ...]
    series: tuple[Group, ...]


def load(catalog: Catalog, *, similarity: float = DEFAULT_SIMILARITY) -> tuple[Grouping, dict[int, Photo]]:
    """The grouping of a catalog's photos at a similarity (0 to 100), and the photos by id."""
    photos = {photo.id: photo for photo in catalog.photos()}
    matches = [match for match in catalog.matches() if match.a in photos and match.b in photos]
    return group(photos, matches, similarity=similarity, verdicts=catalog.verdicts()), photos


def group(
    photos: Mapping[int, Photo],
    matches: Sequence[Match],
    *,
    similarity: float = DEFAULT_SIMILARITY,
    verdicts: Iterable[Verdict] = (),
) -> Grouping:
    """Group photos by those of their matches that reach the similarity and that no verdict takes apart."""
    parted = {(verdict.a, verdict.b) for verdict in verdicts}
    valid = (
        [match for match in matches if match.score >= similarity and _ordered(photos, match) not in parted]
        if parted
        else [match for match in matches if match.score >= similarity]
    )
    copies = [match for match in valid if match.relation.is_copy]
    standing = standings(copies)
    groups = _stars(photos, copies, standing)
    place = {member.photo: group.keeper for group in groups for member in group.members}
    # Shots are alike with any score: what is asked of them is that they show the same thing.
    shots = [
        match
        for match in matches
        if match.relation is Relation.SIMILAR_SHOT and not (parted and _ordered(photos, match) in parted)
    ]
    keepers_only = [match for match in shots if _is_front(match.a, place) and _is_front(match.b, place)]
    series = _stars(photos, keepers_only, standing)
    return Grouping(_most_to_win(photos, groups), _most_to_win(photos, series))


def _is_front(photo: int, place: Mapping[int, int]) -> bool:
    """Whether a photo stands for itself in a series: alone, or the keeper of its group."""
    return place.get(photo, photo) == photo


def _ordered(photos: Mapping[int, Photo], match: Match) -> tuple[bytes, bytes]:
    a, b = photos[match.a].digest, photos[match.b].digest
    return (a, b) if a <= b else (b, a)


def _stars(photos: Mapping[int, Photo], matches: Sequence[Match], standing: Mapping[int, Standing]) -> list[Group]:
    neighbours: dict[int, list[tuple[int, Match]]] = {}
    for match in matches:
        neighbours.setdefault(match.a, []).append((match.b, match))
        neighbours.setdefault(match.b, []).append((match.a, match))
    none = Standing()
    order = sorted(neighbours, key=lambda photo: rank(photos[photo], standing.get(photo, none)))
    taken: set[int] = set()
    groups: list[Group] = []
    for keeper in order:
        if keeper in taken:
            continue
        mine = [Member(photo, match) for photo, match in neighbours[keeper] if photo not in taken]
        if not mine:
            continue
        mine.sort(key=lambda member: (-_score(member), photos[member.photo].path))
        taken.add(keeper)
        taken.update(member.photo for member in mine)
        others = [photos[member.photo] for member in mine]
        groups.append(
            Group(
                keeper=keeper,
                reason=reason(photos[keeper], others, standing),
                members=(Member(keeper, None), *mine),
                weakest=min(_score(member) for member in mine),
                relation=max((m.match.relation for m in mine if m.match), key=_CERTAINTY.__getitem__),
            )
        )
    return groups


def _score(member: Member) -> float:
    return member.match.score if member.match else 100.0


def _most_to_win(photos: Mapping[int, Photo], groups: Sequence[Group]) -> tuple[Group, ...]:
    def to_win(group: Group) -> int:
        return sum(photos[member.photo].size for member in group.members[1:])

    return tuple(sorted(groups, key=lambda group: (-to_win(group), photos[group.keeper].path)))
