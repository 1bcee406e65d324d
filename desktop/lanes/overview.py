"""What the window shows of a catalog, computed in a worker: rows of groups, totals of queues, and the groups of each
photo."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.catalog import Catalog, Folder, Verdict
from core.columns.groups import Groups
from core.columns.photo_set import PhotoSet
from core.columns.photos import Photos
from core.files.excluded import NOTHING, Excluded, excluded
from core.grouping import DEFAULT_SIMILARITY
from core.groups.grouped import Grouped
from core.photo import Group, Photo, Problem
from core.rules import Rules
from desktop import words
from desktop.reviewing.decisions import Decision, recall
from desktop.reviewing.filters import Facets, Filter, facets
from desktop.reviewing.ordering import Order, in_order
from desktop.reviewing.queues import Queue, title
from desktop.reviewing.row import Row
from desktop.reviewing.rows import Rows, RowsOf, Table, Tally, tallies
from desktop.rules.rule_words import why
from desktop.words import tr

__all__ = ["Arranged", "Order", "Overview", "Row", "Tally", "Wish", "arrange", "build", "describe", "load"]


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """The whole catalog as the window shows it. Created in a worker; immutable."""

    folders: tuple[Folder, ...] = ()
    photos: Photos = field(default_factory=lambda: Photos.of(()))
    rows: Rows = field(default_factory=Rows.none)  # groups of copies, then series
    tallies: Mapping[Queue, Tally] = field(default_factory=dict)
    rows_of: RowsOf = field(default_factory=lambda: RowsOf(Groups.none()))  # photo id -> indices of rows
    problems: tuple[Problem, ...] = ()
    decisions: tuple[Decision, ...] = ()  # what the person said of pairs, the latest first
    protected: PhotoSet = field(default_factory=PhotoSet)  # the photos of groups that are in a protected folder
    suggested: PhotoSet = field(default_factory=PhotoSet)  # the photos that would go if all suggestions were accepted
    facets: Facets = field(default_factory=Facets)  # what filters can ask for
    rules: Rules = ()  # by which the keepers were chosen
    similarity: float = DEFAULT_SIMILARITY  # from which on photos are in a group
    excluded: Excluded = NOTHING

    @property
    def roots(self) -> tuple[str, ...]:
        """The folders that the person added."""
        return tuple(folder.path for folder in self.folders)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        return tuple(decision.verdict for decision in self.decisions)

    @property
    def groups(self) -> Groups:
        """Those of the rows, in the same order."""
        return self.rows.table.groups


def load(catalog: Catalog, grouped: Grouped) -> Overview:
    """The groups, and what else is in the catalog."""
    return build(
        folders=catalog.folders(),
        photos=grouped.photos,
        groups=grouped.groups,
        problems=catalog.problems(),
        verdicts=grouped.verdicts,
        rules=grouped.options.rules,
        similarity=grouped.options.similarity,
        passed=excluded(catalog),
    )


def build(
    *,
    folders: Sequence[Folder],
    photos: Mapping[int, Photo],
    groups: Iterable[Group],
    problems: Sequence[Problem],
    verdicts: Sequence[Verdict] = (),
    rules: Rules = (),
    similarity: float = DEFAULT_SIMILARITY,
    passed: Excluded = NOTHING,
) -> Overview:
    safe = [folder.path for folder in folders if folder.protected]
    table = Table(Photos.of(photos), Groups.of(groups), safe=safe)
    rows = Rows(table)
    others = {Queue.UNREADABLE: Tally(len(problems)), Queue.DECIDED: Tally(len(verdicts))}
    return Overview(
        tuple(folders),
        table.photos,
        rows,
        tallies(rows, others),
        RowsOf(table.groups),
        tuple(problems),
        decisions=recall(verdicts, table.photos),
        protected=PhotoSet.of(table.groups.members[table.protected]),
        suggested=rows.suggested()[0],
        facets=facets(table, [folder.path for folder in folders]),
        rules=rules,
        similarity=similarity,
        excluded=passed,
    )


@dataclass(frozen=True, slots=True)
class Arranged:
    """The rows of a queue in their order."""

    rows: Rows = field(default_factory=Rows.none)
    tallies: Mapping[Queue, Tally] = field(default_factory=dict)  # of all queues, filtered as these rows are


@dataclass(frozen=True, slots=True)
class Wish:
    """Which rows are wanted, and in which order."""

    queue: Queue = Queue.ALL
    order: Order = Order.BYTES
    only: Filter = field(default_factory=Filter)


def arrange(overview: Overview, wish: Wish) -> Arranged:
    """The rows that are wanted. Deterministic for a library."""
    passing, table = wish.only.passing(overview.rows), overview.rows.table
    listed = Rows(table, passing.of(table.within(wish.queue)).numbers, gains=table.gains_in(wish.queue))
    rows = in_order(listed, wish.order)
    return Arranged(rows, tallies(passing, overview.tallies) if wish.only.asks else overview.tallies)


def describe(row: Row, photos: Mapping[int, Photo]) -> str:
    """A row in words, for screen readers."""
    return tr("{count}, {queue}. {why}").format(
        count=words.photos(len(row.group.members)),
        queue=title(row.queue),
        why=why(row, photos),
    )
