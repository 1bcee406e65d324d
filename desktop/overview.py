"""What the window shows of a catalog, worked out in a worker: rows of groups, sums of queues, who is in which group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.catalog import Catalog, Folder, Verdict, is_below
from core.grouping import regroup
from core.material import Material
from core.photo import Group, Photo, Problem
from core.rules import Rules
from desktop import words
from desktop.decisions import Decision, recall
from desktop.filters import Facets, Filter, facets
from desktop.ordering import Order, in_order
from desktop.queues import Queue, title
from desktop.row import Row, row_of
from desktop.rule_words import reason
from desktop.words import tr

__all__ = ["Arranged", "Order", "Overview", "Row", "Tally", "Wish", "arrange", "build", "describe", "load"]


@dataclass(frozen=True, slots=True)
class Tally:
    """What a queue holds."""

    groups: int = 0
    gain: int = 0  # bytes


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole catalog as the window shows it. Made in a worker, never changed afterwards."""

    folders: tuple[Folder, ...] = ()
    photos: Mapping[int, Photo] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()  # groups of copies, then series
    tallies: Mapping[Queue, Tally] = field(default_factory=dict)
    rows_of: Mapping[int, tuple[int, ...]] = field(default_factory=dict)  # photo id -> indices of rows
    problems: tuple[Problem, ...] = ()
    decisions: tuple[Decision, ...] = ()  # what the person said of pairs, the latest first
    protected: frozenset[int] = frozenset()  # the photos that are in a protected folder
    facets: Facets = field(default_factory=Facets)  # what filters can ask for
    rules: Rules = ()  # by which the keepers were chosen

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        return tuple(decision.verdict for decision in self.decisions)


def load(catalog: Catalog, material: Material, *, similarity: float, rules: Rules) -> Overview:
    """Group what was read of the catalog, and read the rest."""
    result = regroup(material, similarity=similarity, rules=rules)
    return build(
        folders=catalog.folders(),
        photos=material.photos,
        groups=(*result.groups, *result.series),
        problems=catalog.problems(),
        verdicts=catalog.verdicts(),
        rules=rules,
    )


def build(
    *,
    folders: Sequence[Folder],
    photos: Mapping[int, Photo],
    groups: Iterable[Group],
    problems: Sequence[Problem],
    verdicts: Sequence[Verdict] = (),
    rules: Rules = (),
) -> Overview:
    rows = tuple(row_of(group, photos) for group in groups)
    rows_of: dict[int, tuple[int, ...]] = {}
    for number, row in enumerate(rows):
        for member in row.group.members:
            rows_of[member.photo] = (*rows_of.get(member.photo, ()), number)
    others = {Queue.UNREADABLE: Tally(len(problems)), Queue.DECIDED: Tally(len(verdicts))}
    return Overview(
        *(tuple(folders), photos, rows, _tallies(rows, others), rows_of, tuple(problems)),
        decisions=recall(verdicts, photos),
        protected=_protected(folders, photos),
        facets=facets((photos[id] for id in rows_of), [folder.path for folder in folders]),
        rules=rules,
    )


def _protected(folders: Sequence[Folder], photos: Mapping[int, Photo]) -> frozenset[int]:
    safe = [folder.path for folder in folders if folder.protected]
    if not safe:
        return frozenset()
    return frozenset(id for id, photo in photos.items() if any(is_below(photo.path, folder) for folder in safe))


def _tallies(rows: Iterable[Row], others: Mapping[Queue, Tally]) -> dict[Queue, Tally]:
    """What the queues of groups hold; `others` are those of the queues that hold something else."""
    counts = dict.fromkeys(Queue, 0)
    gains = dict.fromkeys(Queue, 0)
    for row in rows:
        for queue in _queues(row):
            counts[queue] += 1
            gains[queue] += row.gain
    return {
        queue: Tally(counts[queue], gains[queue]) if queue.has_groups else others.get(queue, Tally()) for queue in Queue
    }


def _queues(row: Row) -> tuple[Queue, ...]:
    """The queues that a row is in."""
    if not row.queue.has_copies:
        return (row.queue,)
    return (row.queue, Queue.ALL, Queue.UNDECIDED) if row.is_undecided else (row.queue, Queue.ALL)


@dataclass(frozen=True, slots=True)
class Arranged:
    """The rows of a queue in their order, and where each photo is among them."""

    rows: tuple[Row, ...] = ()
    number_of: Mapping[int, int] = field(default_factory=dict)  # photo id -> number of its row
    suggested: frozenset[int] = frozenset()  # the photos that would go if all rows were accepted
    kept: frozenset[int] = frozenset()  # ... and those that stay for them
    tallies: Mapping[Queue, Tally] = field(default_factory=dict)  # of all queues, filtered as these rows are


@dataclass(frozen=True, slots=True)
class Wish:
    """Which rows are wanted, and in which order."""

    queue: Queue = Queue.ALL
    order: Order = Order.BYTES
    only: Filter = field(default_factory=Filter)


def arrange(overview: Overview, wish: Wish) -> Arranged:
    """The rows that are wished for. Same order for the same library."""
    passing = wish.only.passing(overview.rows, overview.photos)
    rows = in_order([row for row in passing if wish.queue in _queues(row)], wish.order, overview.photos)
    decided = [row for row in rows if row.is_decided]
    return Arranged(
        tuple(rows),
        {member.photo: number for number, row in enumerate(rows) for member in row.group.members},
        suggested=frozenset(id for row in decided for id in row.extras),
        kept=frozenset(row.group.keeper for row in decided),
        tallies=_tallies(passing, overview.tallies) if wish.only.asks else overview.tallies,
    )


def describe(row: Row, photos: Mapping[int, Photo]) -> str:
    """A row in one sentence, for screen readers."""
    keeper = words.name(photos[row.group.keeper].path)
    return tr("{count}, {queue}, weakest {score}. Keep {keeper}: {reason}").format(
        count=words.photos(len(row.group.members)),
        queue=title(row.queue),
        score=words.score(row.group.weakest),
        keeper=keeper,
        reason=reason(row.group),
    )
