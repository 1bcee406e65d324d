"""What the window shows of a catalog, worked out in a worker: rows of groups, sums of queues, who is in which group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from core import grouping
from core.catalog import Catalog, Folder
from core.grouping import DEFAULT_SIMILARITY
from core.photo import Group, Photo, Problem
from desktop import words
from desktop.queues import Queue, queue_of
from desktop.words import tr


class Order(Enum):
    """How the groups are sorted."""

    BYTES = "bytes"
    SCORE = "score"
    DATE = "date"
    COUNT = "count"
    PATH = "path"


def order_title(order: Order) -> str:
    return {
        Order.BYTES: tr("Most space to win"),
        Order.SCORE: tr("Most alike first"),
        Order.DATE: tr("Newest first"),
        Order.COUNT: tr("Most photos first"),
        Order.PATH: tr("By folder and name"),
    }[order]


@dataclass(frozen=True, slots=True)
class Row:
    """One group, with what the list needs to know of it."""

    group: Group
    queue: Queue
    gain: int  # bytes won when only the keeper stays

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(member.photo for member in self.group.members)

    @property
    def extras(self) -> tuple[int, ...]:
        """The photos that are suggested to go: all but the keeper of copies, none of a series."""
        return self.ids[1:] if self.queue.has_copies else ()


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


def load(catalog: Catalog, *, similarity: float = DEFAULT_SIMILARITY) -> Overview:
    """Read and group everything."""
    result, photos = grouping.load(catalog, similarity=similarity)
    return build(
        folders=catalog.folders(),
        photos=photos,
        groups=(*result.groups, *result.series),
        problems=catalog.problems(),
    )


def build(
    *,
    folders: Sequence[Folder],
    photos: Mapping[int, Photo],
    groups: Iterable[Group],
    problems: Sequence[Problem],
) -> Overview:
    rows = tuple(_row(group, photos) for group in groups)
    rows_of: dict[int, tuple[int, ...]] = {}
    for number, row in enumerate(rows):
        for member in row.group.members:
            rows_of[member.photo] = (*rows_of.get(member.photo, ()), number)
    return Overview(tuple(folders), photos, rows, _tallies(rows, len(problems)), rows_of, tuple(problems))


def _row(group: Group, photos: Mapping[int, Photo]) -> Row:
    queue = queue_of(group)
    gain = sum(photos[member.photo].size for member in group.members[1:]) if queue.has_copies else 0
    return Row(group, queue, gain)


def _tallies(rows: Iterable[Row], problems: int) -> dict[Queue, Tally]:
    counts = dict.fromkeys(Queue, 0)
    gains = dict.fromkeys(Queue, 0)
    for row in rows:
        for queue in (row.queue, Queue.ALL) if row.queue.has_copies else (row.queue,):
            counts[queue] += 1
            gains[queue] += row.gain
    counts[Queue.UNREADABLE] = problems
    return {queue: Tally(counts[queue], gains[queue]) for queue in Queue}


@dataclass(frozen=True, slots=True)
class Arranged:
    """The rows of a queue in their order, and where each photo is among them."""

    rows: tuple[Row, ...] = ()
    number_of: Mapping[int, int] = field(default_factory=dict)  # photo id -> number of its row


@dataclass(frozen=True, slots=True)
class Wish:
    """Which rows are wanted, and in which order: only those with `text` in the path of one of their photos."""

    queue: Queue = Queue.ALL
    order: Order = Order.BYTES
    text: str = ""


def arrange(overview: Overview, wish: Wish) -> Arranged:
    """The rows that are wished for. Same order for the same library."""
    everything = wish.queue is Queue.ALL
    chosen = [row for row in overview.rows if row.queue is wish.queue or (everything and row.queue.has_copies)]
    wanted = wish.text.strip().casefold()
    if wanted:
        chosen = [row for row in chosen if any(wanted in overview.photos[id].path.casefold() for id in row.ids)]
    chosen.sort(key=_sort_key(wish.order, overview.photos))
    return Arranged(tuple(chosen), {id: number for number, row in enumerate(chosen) for id in row.ids})


def _sort_key(order: Order, photos: Mapping[int, Photo]) -> Callable[[Row], tuple[object, ...]]:
    def negative_date(row: Row) -> tuple[object, ...]:
        taken = photos[row.group.keeper].facts.taken or ""
        return (not taken, tuple(-ord(letter) for letter in taken), row.group.keeper)

    keys: dict[Order, Callable[[Row], tuple[object, ...]]] = {
        Order.BYTES: lambda row: (-row.gain, row.group.keeper),
        Order.SCORE: lambda row: (-row.group.weakest, row.group.keeper),
        Order.DATE: negative_date,
        Order.COUNT: lambda row: (-len(row.group.members), row.group.keeper),
        Order.PATH: lambda row: (photos[row.group.keeper].path, row.group.keeper),
    }
    return keys[order]


def describe(row: Row, photos: Mapping[int, Photo]) -> str:
    """A row in one sentence, for screen readers."""
    keeper = words.name(photos[row.group.keeper].path)
    return tr("{count}, {queue}, weakest {score}. Keep {keeper}: {reason}").format(
        count=words.photos(len(row.group.members)),
        queue=row.queue.value,
        score=words.score(row.group.weakest),
        keeper=keeper,
        reason=row.group.reason,
    )
