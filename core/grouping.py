"""Matches -> groups of copies around a keeper, and series of similar shots.

There are no chains: every photo of a group matches the keeper itself. First, photos are split into stars by an order
that depends on nothing the person sets, so that the same photos always make the same groups. Then the person's rules
choose the keeper of each group, among the photos that match all others of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.catalog import Catalog
from core.columns.arrays import Flags, Rows
from core.columns.groups import Groups, Reason
from core.columns.runs import places_in
from core.groups.keeper import Choice, choose, load_rules
from core.groups.material import Material
from core.groups.standing import Standings
from core.groups.stars import stars
from core.job import Job
from core.measuring.relation import LOWEST_COPY
from core.photo import Photo
from core.rules import DEFAULT_RULES, Criterion, Doubt, Rule, Rules, in_words

DEFAULT_SIMILARITY = LOWEST_COPY
POSITIONS = 101
"""How many similarities a person may choose from: 0 to 100 %, whole numbers."""

# Times as many pixels along a line as the keeper has for a part of it: where there are more, the person has to choose.
# Enlarging a part for a page seldom makes as many as the first.
_MUCH_FINER = 2.5
_FINER = 1.25  # where the part has more facts
_CLEARLY = 4  # times as many photos show the version that prevails as any other one


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
    copies = _Sets.of(material, edges, place)
    # Shots are alike with any score: what is asked of them is that they show the same thing. A group of copies is in
    # a series by its centre, so that no other keeper takes it out.
    in_front = (copies.centre < 0) | (copies.centre == np.arange(len(place)))
    shots = np.flatnonzero(material.shots)
    shots = shots[in_front[material.first[shots]] & in_front[material.second[shots]]]
    series = _Sets.of(material, shots, _most_like_others(material, shots, place))
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
    sets = _Sets.of(material, edges, place)
    choice, _ = sets.choose(material, _speaking(rules), told, place)
    undecided = choice.doubtful
    goes = ~undecided[sets.number] & (sets.rows != choice.keeper[sets.number]) & ~material.protected[sets.rows]
    return Outcome(
        int(np.count_nonzero(~undecided)), int(np.count_nonzero(undecided)), int(material.sizes[sets.rows[goes]].sum())
    )


def _speaking(rules: Sequence[Rule]) -> Rules:
    return tuple(rule for rule in rules if rule.speaks)


@dataclass(frozen=True, slots=True)
class _Sets:
    """g sets of photos, one per star: `rows` (k,) set by set, each beginning at one of `start` (g,)."""

    centre: Rows  # (n,): the centre of each photo of the library, -1 for one that matches none
    rows: Rows
    start: Rows
    number: Rows  # (k,): the set that each of `rows` is in
    version: Rows  # (n,): the number of the version that each photo of the library shows; a set's stand together
    fit: Flags  # (k,): matches every other photo of its set
    edges: Rows  # the matches inside the sets

    @classmethod
    def of(cls, material: Material, edges: Rows, place: Rows) -> _Sets:
        first, second = material.first[edges], material.second[edges]
        centre = stars(first, second, place)
        count = np.bincount(centre[centre >= 0], minlength=len(centre))
        inside = centre[first] == centre[second]
        rows = np.flatnonzero((centre >= 0) & (count[centre] > 1))
        version = material.versions(edges[inside])
        rows = rows[np.lexsort((version[rows], centre[rows]))]
        begins = np.diff(centre[rows], prepend=-1) != 0
        partners = np.bincount(first[inside], minlength=len(centre)) + np.bincount(
            second[inside], minlength=len(centre)
        )
        fit = partners[rows] == count[centre[rows]] - 1
        return cls(centre, rows, np.flatnonzero(begins), np.cumsum(begins) - 1, version, fit, edges[inside])

    def choose(self, material: Material, rules: Rules, told: Standings, place: Rows) -> tuple[Choice, Rows]:
        """The keeper of each set, and the edge (k,) that joins each photo with its keeper."""
        prevailing = self._prevailing()
        merits = material.merits
        columns = [(merits.column(rule, told, prevailing), rule.criterion.is_within_version) for rule in rules]
        version = self.version[self.rows]
        choice = choose(self.rows, self.start, columns, version=version, fit=self.fit, place=place[self.rows])
        keeper = choice.keeper[self.number]
        edge = self.match_with(material, keeper)
        lacking = material.merits.column(Rule(Criterion.FACTS), told, prevailing)
        speaks = np.sign(lacking[keeper] - lacking[self.rows])  # for the other one: 1 where it has more facts
        lost = self._lost(material, rules, choice)
        # Another version shows what this one does not: words, colours, a place that was healed. Where nearly all photos
        # show this one it may go.
        other = (self.version[keeper] != version) & ~prevailing[keeper] & self._unasked(rules, choice)
        enough = self._shows_enough(material, rules, told, choice) & (speaks >= 0)
        holds, times = material.fineness(edge)
        finer = (edge >= 0) & (holds == keeper) & (times > np.where(speaks > 0, _FINER, _MUCH_FINER))
        versions, without_raw, enlarged, coarse = (
            np.bincount(self.number[flags], minlength=len(self.start)) > 0 for flags in (other, lost, enough, finer)
        )
        choice = replace(
            choice,
            versions=choice.versions | versions,
            preferred=choice.preferred & ~versions[self.number],  # that is told first
            without_raw=without_raw,
            enlarged=enlarged,
            coarse=coarse,
        )
        return choice, edge

    def _prevailing(self) -> Flags:
        """Flags (n,) of photos whose version has several times as many photos of their set as any other version. A
        margin is needed because an edit, too, may be there in two or three sizes."""
        version = self.version[self.rows]
        begins = np.flatnonzero(np.diff(version, prepend=-1))
        size, number = np.diff(begins, append=len(version)), self.number[begins]
        order = np.lexsort((size, number))
        size, number = size[order], number[order]
        is_largest = np.diff(number, append=-1) != 0
        follows = np.diff(number, prepend=-1) == 0
        clear = is_largest & (size >= _CLEARLY * np.where(follows, np.roll(size, 1), 0))
        found = np.zeros(len(self.version), np.bool_)
        found[self.rows] = np.isin(version, version[begins[order[clear]]])
        return found

    def _lost(self, material: Material, rules: Rules, choice: Choice) -> Flags:
        """Flags (k,) of photos with a RAW file or video whose keeper has none and was not chosen by folder or name."""
        keeper = choice.keeper[self.number]
        raw, film = material.merits.raw, material.merits.film
        found = (raw[self.rows] & ~raw[keeper]) | (film[self.rows] & ~film[keeper])
        return found & self._unasked(rules, choice)

    def _unasked(self, rules: Rules, choice: Choice) -> Flags:
        """Flags (k,) of photos in a set whose keeper was not chosen by folder or name."""
        personal = sum(1 << number for number, rule in enumerate(rules) if rule.criterion.is_personal)
        found: Flags = (choice.deciding & personal == 0)[self.number]
        return found

    def _shows_enough(self, material: Material, rules: Rules, told: Standings, choice: Choice) -> Flags:
        """Flags (k,) of photos that are smaller than a keeper chosen for its pixels, and show as much of the same
        whole."""
        by_pixels = sum(1 << number for number, rule in enumerate(rules) if rule.criterion is Criterion.PIXELS)
        keeper = choice.keeper[self.number]
        found: Flags = self.version[self.rows] == self.version[keeper]
        found &= (choice.deciding & by_pixels > 0)[self.number]
        found &= ~((told.crop > 0) | (told.frame > 0) | told.stretched)[self.rows]
        found &= material.shows_no_more(keeper, self.rows)
        return found

    def match_with(self, material: Material, keeper: Rows) -> Rows:
        """The edge (k,) that joins each photo with its keeper, -1 for keepers themselves."""
        keeper_of = np.full(len(self.centre), -1)
        keeper_of[self.rows] = keeper
        first, second = material.first[self.edges], material.second[self.edges]
        found = np.full(len(self.centre), -1)
        found[second[keeper_of[second] == first]] = self.edges[keeper_of[second] == first]
        found[first[keeper_of[first] == second]] = self.edges[keeper_of[first] == second]
        return found[self.rows]


def _described(material: Material, sets: _Sets, rules: Rules, told: Standings, place: Rows) -> Groups:
    """The sets as groups, those that free most space first; in each the keeper first, the others best first.

    A photo that the rules prefer, but that does not match all the others, comes second.
    """
    if not len(sets.rows):
        return Groups.none()
    choice, edge = sets.choose(material, rules, told, place)
    is_keeper = edge < 0
    score = np.where(is_keeper, 100.0, material.scores[edge])
    relation = np.where(is_keeper, 0, material.relations[edge])
    gain = np.add.reduceat(np.where(is_keeper, 0, material.sizes[sets.rows]), sets.start)
    by_gain = np.lexsort((place[choice.keeper], -gain))
    order = np.lexsort((place[sets.rows], -score, ~choice.preferred, ~is_keeper, places_in(by_gain)[sets.number]))
    reason, reasons = _reasons(choice, by_gain, rules)
    return Groups(
        material.matches,
        members=material.ids[sets.rows[order]],
        edges=edge[order],
        ends=np.cumsum(np.diff(sets.start, append=len(sets.rows))[by_gain]),
        weakest=np.minimum.reduceat(score, sets.start)[by_gain],
        relation=np.maximum.reduceat(relation, sets.start)[by_gain].astype(np.uint8),
        reason=reason,
        reasons=reasons,
    )


_DOUBTS = None, Doubt.VERSIONS, Doubt.TIE, Doubt.UNMATCHED, Doubt.ONLY_RAW, Doubt.ENLARGED, Doubt.COARSE
"""By what stands in the lowest bits of a key of `_reasons`: of several that a group leaves, the first is told."""


def _reasons(choice: Choice, order: Rows, rules: Rules) -> tuple[Rows, list[Reason]]:
    """The index of each group's reason, and the list of distinct reasons."""
    flags = [choice.versions, choice.tie, choice.unmatched, choice.without_raw, choice.enlarged, choice.coarse]
    kinds, reason = np.unique((choice.deciding << 3 | np.select(flags, range(1, 7)))[order], return_inverse=True)
    reasons = []
    for kind in kinds.tolist():
        deciding = tuple(rule for number, rule in enumerate(rules) if kind >> number + 3 & 1)
        left = _DOUBTS[kind & 7]
        reasons.append(Reason(left.value if left else in_words(deciding), deciding, left))
    return reason, reasons
