"""What the rules suggest for each set of copies: what stays, which photo goes for which, what a person has to decide.

Another version shows what the keeper does not: words, colours, a place that was healed. So the best of each version
stays, and so does all that may go for no photo of its version for sure.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.columns.arrays import Flags, Rows
from core.columns.groups import Reason
from core.columns.match_columns import CODES
from core.groups.keeper import Choice, choose, first_of_each
from core.groups.material import Material
from core.groups.sets import Sets
from core.groups.standing import Standings
from core.photo import Relation
from core.rules import SAME, Criterion, Doubt, Rule, Rules, in_words

# Times as many pixels along a line as the keeper has for a part of it: where there are more, the person has to choose.
# Enlarging a part for a page seldom makes as many as the first.
_MUCH_FINER = 2.5
_FINER = 1.25  # where the part has more facts

_OF_PHOTOS = Doubt.ONLY_RAW, Doubt.ENLARGED, Doubt.COARSE, Doubt.PART, Doubt.ORIGIN
_DOUBTS = None, Doubt.UNMATCHED, Doubt.TIE, Doubt.VERSIONS, *_OF_PHOTOS
"""By what stands in the lowest bits of a key of `reasons`: of several that a group leaves, the first is told."""
_BITS = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What stays of g sets with k photos in all."""

    choice: Choice
    edge: Rows  # (k,): joins each photo with the keeper, -1 for the keeper
    kept: Rows  # (k,): joins each photo with the one that is kept for it, -1 where it is kept itself; of a set that is
    # undecided, with the one that the rules prefer all the same
    doubt: Rows  # (g,): the place of the set's in _DOUBTS
    undecided: Flags  # (g,): for the doubt no photo may go; else only some stay for it

    def reasons(self, order: Rows, rules: Rules) -> tuple[Rows, list[Reason]]:
        """The index of the reason of each set, in this order, and the list of distinct reasons."""
        keys = self.choice.deciding << _BITS + 1 | self.undecided << _BITS | self.doubt
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


def suggest(material: Material, sets: Sets, rules: Rules, told: Standings, place: Rows) -> Suggestion:
    """Apply the rules to all sets; `place` (n,) is the program's own order, which decides where they do not."""
    prevailing = sets.prevailing()
    choice = choose(
        sets.rows,
        sets.start,
        [(material.merits.column(rule, told, prevailing), rule.criterion) for rule in rules],
        version=sets.version[sets.rows],
        content=material.contents[sets.rows],
        fit=sets.fit,
        place=place[sets.rows],
    )
    keeper = choice.keeper[sets.number]
    by_keeper = choice.kept == keeper
    kept = sets.match_with(material, choice.kept)
    left_out = by_keeper & (sets.version[keeper] != sets.version[sets.rows])  # by the person's own choice
    unlike = ~left_out & material.altered[kept]
    doubts = _doubts(material, sets, rules, told, choice, kept, prevailing)
    doubted = np.logical_or.reduce(doubts)
    suggested, sure = (
        _one_of_each_file(material, sets, np.where(choice.equal | unlike | stay, -1, kept), keeper, place)
        for stay in (doubted & ~by_keeper, doubted | choice.level)
    )
    versions, undecided = (np.maximum.reduceat(edges, sets.start) < 0 for edges in (suggested, sure))
    flags = [choice.unmatched, choice.tie, versions, *np.logical_or.reduceat(doubts & by_keeper, sets.start, axis=1)]
    return Suggestion(
        choice,
        edge=sets.match_with(material, keeper),
        kept=np.where(undecided[sets.number], suggested, sure),
        doubt=np.select(flags, range(1, len(_DOUBTS))),
        undecided=undecided,
    )


def _doubts(
    material: Material, sets: Sets, rules: Rules, told: Standings, choice: Choice, edge: Rows, prevailing: Flags
) -> Flags:
    """Flags (len(_OF_PHOTOS), k) of photos that may not go for what is kept for them, to which `edge` (k,) leads."""
    merits, rows, kept = material.merits, sets.rows, choice.kept
    asked = (kept == choice.keeper[sets.number]) & _asked(sets, rules, choice)
    facts, camera = (merits.column(Rule(one), told, prevailing) for one in (Criterion.FACTS, Criterion.CAMERA))
    speaks = np.sign(facts[kept] - facts[rows])  # for the photo: 1 where it has more facts than what is kept
    holds, times = material.fineness(edge)
    part = (edge >= 0) & (holds == rows) & ~material.framed[edge]
    part &= any(rule.criterion is Criterion.WHOLE for rule in rules)
    found = {
        Doubt.ONLY_RAW: _lost(material, rows, kept) & ~asked,
        Doubt.ENLARGED: _shows_enough(material, sets, rules, told, choice) & (speaks >= 0),
        Doubt.COARSE: (edge >= 0) & (holds == kept) & (times > np.where(speaks > 0, _FINER, _MUCH_FINER)),
        Doubt.PART: part & ~asked,
        Doubt.ORIGIN: (camera[kept] > camera[rows]) & ~asked,
    }
    return np.stack([found[doubt] for doubt in _OF_PHOTOS])


def _lost(material: Material, rows: Rows, kept: Rows) -> Flags:
    """Flags (k,) of photos with a RAW file or video where what is kept for them has none."""
    raw, film = material.merits.raw, material.merits.film
    found: Flags = (raw[rows] & ~raw[kept]) | (film[rows] & ~film[kept])
    return found


def _asked(sets: Sets, rules: Rules, choice: Choice) -> Flags:
    """Flags (k,) of photos in a set whose keeper was chosen by folder or name."""
    personal = sum(1 << number for number, rule in enumerate(rules) if rule.criterion.is_personal)
    found: Flags = (choice.deciding & personal > 0)[sets.number]
    return found


def _shows_enough(material: Material, sets: Sets, rules: Rules, told: Standings, choice: Choice) -> Flags:
    """Flags (k,) of photos that are smaller than one kept for its pixels, and show as much of the same whole. Where
    the rules' best does not match all others, what matches say of parts and frames is not to be relied on."""
    by_pixels = sum(1 << number for number, rule in enumerate(rules) if rule.criterion is Criterion.PIXELS)
    found: Flags = choice.telling & by_pixels > 0
    found &= ~((told.crop > 0) | (told.frame > 0) | told.stretched)[sets.rows]
    found |= choice.unmatched[sets.number]
    found &= sets.version[sets.rows] == sets.version[choice.kept]
    found &= material.shows_no_more(choice.kept, sets.rows)
    return found


def _one_of_each_file(material: Material, sets: Sets, kept: Rows, keeper: Rows, place: Rows) -> Rows:
    """`kept` (k,), with one of the identical files that stay kept for the others: with those nothing is lost,
    whatever they are the best of, unless they have a RAW file or video that it has not."""
    same = sets.edges[material.relations[sets.edges] == CODES[Relation.IDENTICAL_FILE]]
    has_twin = np.zeros(len(sets.centre), np.bool_)
    has_twin[material.first[same]] = has_twin[material.second[same]] = True
    stay = np.flatnonzero((kept < 0) & has_twin[sets.rows])
    rows, merits = sets.rows[stay], material.merits
    beside = 2 * merits.raw[rows] + merits.film[rows]
    preference = place[rows], ~material.protected[rows], -beside, rows != keeper[stay]
    best = first_of_each((material.contents[rows], sets.version[rows]), preference)
    others = sets.rows.copy()
    others[stay] = np.where(beside & ~beside[best] == 0, rows[best], rows)
    edge = sets.match_with(material, others)
    goes = (edge >= 0) & (kept < 0) & ~material.altered[edge]
    instead = np.arange(len(sets.centre))
    instead[sets.rows[goes]] = others[goes]
    ends = np.where(kept < 0, sets.rows, material.first[kept] + material.second[kept] - sets.rows)
    follows = (kept >= 0) & (instead[ends] != ends)  # what it was kept for goes itself
    edge = np.where(goes, edge, sets.match_with(material, np.where(follows, instead[ends], sets.rows)))
    return np.where(goes | follows, np.where(material.altered[edge], -1, edge), kept)
