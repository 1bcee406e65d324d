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
from core.columns.arrays import Flags, Rows
from core.columns.groups import Groups, Reason
from core.columns.match_columns import CODES
from core.columns.runs import places_in
from core.groups.keeper import Choice, choose, first_of_each, load_rules
from core.groups.material import Material
from core.groups.standing import Standings
from core.groups.stars import stars
from core.job import Job
from core.measuring.judgement import LOWEST_COPY
from core.photo import Photo, Relation
from core.rules import DEFAULT_RULES, SAME, Criterion, Doubt, Rule, Rules, in_words

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
    chosen = sets.choose(material, _speaking(rules), told, place)
    undecided = chosen.undecided
    goes = ~undecided[sets.number] & (chosen.kept >= 0) & ~material.protected[sets.rows]
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

    def choose(self, material: Material, rules: Rules, told: Standings, place: Rows) -> _Chosen:
        """What stays of each set. Another version shows what the keeper does not: words, colours, a place that was
        healed. So the best of each version stays, and so does all that may go for no photo of its version for sure."""
        prevailing = self._prevailing()
        merits = material.merits
        columns = [(merits.column(rule, told, prevailing), rule.criterion) for rule in rules]
        choice = choose(
            self.rows,
            self.start,
            columns,
            version=self.version[self.rows],
            content=material.contents[self.rows],
            fit=self.fit,
            place=place[self.rows],
        )
        keeper = choice.keeper[self.number]
        by_keeper = choice.kept == keeper
        kept = self.match_with(material, choice.kept)
        lacking = merits.column(Rule(Criterion.FACTS), told, prevailing)
        speaks = np.sign(lacking[choice.kept] - lacking[self.rows])  # for the other one: 1 where it has more facts
        asked = by_keeper & self._asked(rules, choice)
        lost = self._lost(material, choice) & ~asked
        enough = self._shows_enough(material, rules, told, choice) & (speaks >= 0)
        holds, times = material.fineness(kept)
        finer = (kept >= 0) & (holds == choice.kept) & (times > np.where(speaks > 0, _FINER, _MUCH_FINER))
        left_out = by_keeper & (self.version[keeper] != self.version[self.rows])  # by the person's own choice
        unlike = ~left_out & material.altered[kept]
        camera = merits.column(Rule(Criterion.CAMERA), told, prevailing)
        origin = (camera[choice.kept] > camera[self.rows]) & ~asked
        part = (kept >= 0) & (holds == self.rows) & ~material.framed[kept] & ~asked
        part &= any(rule.criterion is Criterion.WHOLE for rule in rules)
        doubted = lost | enough | finer | origin | part
        suggested, kept = (
            self._one_of_each_file(material, np.where(choice.equal | unlike | stay, -1, kept), keeper, place)
            for stay in (doubted & ~by_keeper, doubted | choice.level)
        )
        versions, undecided = (np.maximum.reduceat(edges, self.start) < 0 for edges in (suggested, kept))
        doubts = lost, enough, finer, part, origin
        of_sets = (np.logical_or.reduceat(flags & by_keeper, self.start) for flags in doubts)
        flags = [choice.unmatched, choice.tie, versions, *of_sets]
        return _Chosen(
            choice,
            edge=self.match_with(material, keeper),
            kept=np.where(undecided[self.number], suggested, kept),
            doubt=np.select(flags, range(1, len(_DOUBTS))),
            undecided=undecided,
        )

    def _one_of_each_file(self, material: Material, kept: Rows, keeper: Rows, place: Rows) -> Rows:
        """`kept` (k,), with one of the identical files that stay kept for the others: with those nothing is lost,
        whatever they are the best of, unless they have a RAW file or video that it has not."""
        same = self.edges[material.relations[self.edges] == CODES[Relation.IDENTICAL_FILE]]
        has_twin = np.zeros(len(self.centre), np.bool_)
        has_twin[material.first[same]] = has_twin[material.second[same]] = True
        stay = np.flatnonzero((kept < 0) & has_twin[self.rows])
        rows, merits = self.rows[stay], material.merits
        beside = 2 * merits.raw[rows] + merits.film[rows]
        preference = place[rows], ~material.protected[rows], -beside, rows != keeper[stay]
        best = first_of_each((material.contents[rows], self.version[rows]), preference)
        others = self.rows.copy()
        others[stay] = np.where(beside & ~beside[best] == 0, rows[best], rows)
        edge = self.match_with(material, others)
        goes = (edge >= 0) & (kept < 0) & ~material.altered[edge]
        instead = np.arange(len(self.centre))
        instead[self.rows[goes]] = others[goes]
        ends = np.where(kept < 0, self.rows, material.first[kept] + material.second[kept] - self.rows)
        follows = (kept >= 0) & (instead[ends] != ends)  # what it was kept for goes itself
        edge = np.where(goes, edge, self.match_with(material, np.where(follows, instead[ends], self.rows)))
        return np.where(goes | follows, np.where(material.altered[edge], -1, edge), kept)

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

    def _lost(self, material: Material, choice: Choice) -> Flags:
        """Flags (k,) of photos with a RAW file or video where what is kept for them has none."""
        raw, film = material.merits.raw, material.merits.film
        found: Flags = (raw[self.rows] & ~raw[choice.kept]) | (film[self.rows] & ~film[choice.kept])
        return found

    def _asked(self, rules: Rules, choice: Choice) -> Flags:
        """Flags (k,) of photos in a set whose keeper was chosen by folder or name."""
        personal = sum(1 << number for number, rule in enumerate(rules) if rule.criterion.is_personal)
        found: Flags = (choice.deciding & personal > 0)[self.number]
        return found

    def _shows_enough(self, material: Material, rules: Rules, told: Standings, choice: Choice) -> Flags:
        """Flags (k,) of photos that are smaller than one kept for its pixels, and show as much of the same whole. Where
        the rules' best does not match all others, what matches say of parts and frames is not to be relied on."""
        by_pixels = sum(1 << number for number, rule in enumerate(rules) if rule.criterion is Criterion.PIXELS)
        found: Flags = choice.telling & by_pixels > 0
        found &= ~((told.crop > 0) | (told.frame > 0) | told.stretched)[self.rows]
        found |= choice.unmatched[self.number]
        found &= self.version[self.rows] == self.version[choice.kept]
        found &= material.shows_no_more(choice.kept, self.rows)
        return found

    def match_with(self, material: Material, others: Rows) -> Rows:
        """The edge (k,) that joins each photo with another one of its set, -1 where none does; `others` (k,)."""
        other_of = np.full(len(self.centre), -1)
        other_of[self.rows] = others
        first, second = material.first[self.edges], material.second[self.edges]
        found = np.full(len(self.centre), -1)
        found[second[other_of[second] == first]] = self.edges[other_of[second] == first]
        found[first[other_of[first] == second]] = self.edges[other_of[first] == second]
        return found[self.rows]


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What stays of g sets with k photos in all."""

    choice: Choice
    edge: Rows  # (k,): joins each photo with the keeper, -1 for the keeper
    kept: Rows  # (k,): joins each photo with the one that is kept for it, -1 where it is kept itself; of a set that is
    # undecided, with the one that the rules prefer all the same
    doubt: Rows  # (g,): the place of the set's in _DOUBTS
    undecided: Flags  # (g,): for the doubt no photo may go; else only some stay for it


def _described(material: Material, sets: _Sets, rules: Rules, told: Standings, place: Rows) -> Groups:
    """The sets as groups, those that free most space first; in each the keeper first, the others best first.

    A photo that the rules prefer, but that does not match all the others, comes second.
    """
    if not len(sets.rows):
        return Groups.none()
    chosen = sets.choose(material, rules, told, place)
    choice, edge = chosen.choice, chosen.edge
    is_keeper = edge < 0
    score = np.where(is_keeper, 100.0, material.scores[edge])
    relation = np.where(is_keeper, 0, material.relations[edge])
    gain = np.add.reduceat(np.where(chosen.kept < 0, 0, material.sizes[sets.rows]), sets.start)
    by_gain = np.lexsort((place[choice.keeper], -gain))
    order = np.lexsort((place[sets.rows], -score, ~choice.preferred, ~is_keeper, places_in(by_gain)[sets.number]))
    reason, reasons = _reasons(chosen, by_gain, rules)
    return Groups(
        material.matches,
        members=material.ids[sets.rows[order]],
        edges=edge[order],
        kept=chosen.kept[order],
        ends=np.cumsum(np.diff(sets.start, append=len(sets.rows))[by_gain]),
        weakest=np.minimum.reduceat(score, sets.start)[by_gain],
        relation=np.maximum.reduceat(relation, sets.start)[by_gain].astype(np.uint8),
        reason=reason,
        reasons=reasons,
    )


_DOUBTS = (
    *(None, Doubt.UNMATCHED, Doubt.TIE, Doubt.VERSIONS),
    *(Doubt.ONLY_RAW, Doubt.ENLARGED, Doubt.COARSE, Doubt.PART, Doubt.ORIGIN),
)
"""By what stands in the lowest bits of a key of `_reasons`: of several that a group leaves, the first is told."""
_BITS = 4


def _reasons(chosen: _Chosen, order: Rows, rules: Rules) -> tuple[Rows, list[Reason]]:
    """The index of each group's reason, and the list of distinct reasons."""
    keys = chosen.choice.deciding << _BITS + 1 | chosen.undecided << _BITS | chosen.doubt
    kinds, reason = np.unique(keys[order], return_inverse=True)
    reasons = []
    for kind in kinds.tolist():
        deciding = tuple(rule for number, rule in enumerate(rules) if kind >> number + _BITS + 1 & 1)
        doubt = _DOUBTS[kind & (1 << _BITS) - 1]
        if kind >> _BITS & 1:
            reasons.append(Reason(doubt.value if doubt else SAME, deciding, doubt))
        else:
            told = [in_words(deciding), doubt.value if doubt else ""]
            reasons.append(Reason("; ".join(filter(None, told)) or SAME, deciding, beside=doubt))
    return reason, reasons
