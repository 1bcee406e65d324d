"""Matches -> groups of copies around a keeper, and series of similar shots.

There are no chains: every photo of a group matches the keeper itself. First, photos are split into stars by an order
that depends on nothing the person sets, so that the same photos always make the same groups. Then the person's rules
choose the keeper of each group, among the photos that match all others of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.catalog import Catalog
from core.columns.arrays import Rows
from core.columns.groups import Groups
from core.columns.runs import places_in
from core.groups.keeper import load_rules
from core.groups.material import Material
from core.groups.sets import Sets
from core.groups.standing import Standings
from core.groups.stars import stars
from core.groups.suggestion import suggest
from core.job import Job
from core.measuring.judgement import LOWEST_COPY
from core.photo import Photo
from core.rules import DEFAULT_RULES, Rule, Rules

DEFAULT_SIMILARITY = LOWEST_COPY
POSITIONS = 101
"""How many similarities a person may choose from: 0 to 100 %, whole numbers."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """The groups of copies and the series of similar shots, those that free most space first."""

    groups: Groups
    series: Groups


def load(catalog: Catalog, *, similarity: float = DEFAULT_SIMILARITY) -> tuple[Grouping, Mapping[int, Photo]]:
    """Group a catalog's photos at a similarity (0 to 100) by the catalog's rules; returns also the photos by id."""
    material = Material.load(catalog)
    return regroup(material, similarity=similarity, rules=load_rules(catalog)), material.photos


def regroup(
    material: Material, *, similarity: float = DEFAULT_SIMILARITY, rules: Sequence[Rule] = DEFAULT_RULES
) -> Grouping:
    """Group photos by the matches that reach the similarity."""
    edges = material.copies_from(similarity)
    told = material.standings(edges)
    place = material.places(told, edges)
    copies = Sets.of(material, edges, place)
    # Shots are alike with any score: what is asked of them is that they show the same thing. A group of copies is in
    # a series by its centre, so that no other keeper takes it out.
    in_front = (copies.centre < 0) | (copies.centre == np.arange(len(place)))
    shots = np.flatnonzero(material.shots)
    shots = shots[in_front[material.first[shots]] & in_front[material.second[shots]]]
    series = Sets.of(material, shots, _most_like_others(material, shots, place))
    speaking = _speaking(rules)
    return Grouping(*(_described(material, sets, speaking, told, place) for sets in (copies, series)))


def _most_like_others(material: Material, shots: Rows, place: Rows) -> Rows:
    """The rank (n,) of photos as centres of series, by their total score: around the best photo instead, another one
    that shows half of it would take shots away from those that show the same."""
    total = np.zeros(len(place))
    for side in (material.first, material.second):
        total += np.bincount(side[shots], material.scores[shots], minlength=len(place))
    return places_in(np.lexsort((place, -total.round(3))))


def counts(material: Material, job: Job) -> tuple[int, ...]:
    """The number of groups of copies at each similarity from 0 to 100."""
    found: list[int] = []
    before: Rows | None = None
    for similarity in range(POSITIONS):
        job.checkpoint()
        edges = material.copies_from(similarity)
        if before is None or len(edges) != len(before):  # a higher similarity only takes edges away
            place = material.places(material.standings(edges), edges)
            centre = stars(material.first[edges], material.second[edges], place)
            found.append(int(np.count_nonzero(np.bincount(centre[centre >= 0], minlength=1) > 1)))
            before = edges
        else:
            found.append(found[-1])
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The effect of a list of rules on all groups of copies."""

    decided: int  # groups of which it says which photo is kept
    undecided: int
    bytes_freed: int  # when every photo goes that it leaves out and that lies in no protected folder


def preview(material: Material, *, similarity: float, rules: Sequence[Rule]) -> Outcome:
    """The effect of these rules, without making the groups."""
    edges = material.copies_from(similarity)
    told = material.standings(edges)
    place = material.places(told, edges)
    sets = Sets.of(material, edges, place)
    found = suggest(material, sets, _speaking(rules), told, place)
    undecided = found.undecided
    goes = ~undecided[sets.number] & (found.kept >= 0) & ~material.protected[sets.rows]
    return Outcome(
        int(np.count_nonzero(~undecided)), int(np.count_nonzero(undecided)), int(material.sizes[sets.rows[goes]].sum())
    )


def _speaking(rules: Sequence[Rule]) -> Rules:
    return tuple(rule for rule in rules if rule.speaks)


def _described(material: Material, sets: Sets, rules: Rules, told: Standings, place: Rows) -> Groups:
    """The sets as groups, those that free most space first; in each the keeper first, the others best first.

    A photo that the rules prefer, but that does not match all the others, comes second.
    """
    if not len(sets.rows):
        return Groups.none()
    found = suggest(material, sets, rules, told, place)
    edge = found.edge
    is_keeper = edge < 0
    score = np.where(is_keeper, 100.0, material.scores[edge])
    relation = np.where(is_keeper, 0, material.relations[edge])
    gain = np.add.reduceat(np.where(found.kept < 0, 0, material.sizes[sets.rows]), sets.start)
    by_gain = np.lexsort((place[found.choice.keeper], -gain))
    order = np.lexsort((place[sets.rows], -score, ~found.choice.preferred, ~is_keeper, places_in(by_gain)[sets.number]))
    reason, reasons = found.reasons(by_gain, rules)
    return Groups(
        material.matches,
        members=material.ids[sets.rows[order]],
        edges=edge[order],
        kept=found.kept[order],
        ends=np.cumsum(np.diff(sets.start, append=len(sets.rows))[by_gain]),
        weakest=np.minimum.reduceat(score, sets.start)[by_gain],
        relation=np.maximum.reduceat(relation, sets.start)[by_gain].astype(np.uint8),
        reason=reason,
        reasons=reasons,
    )
