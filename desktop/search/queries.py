"""Queries and their answers: plain functions that run in the search lane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from core import decode
from core.files import ondisk
from core.job import Job
from core.photo import Hit, Part
from core.ranking import By, Unavailable
from core.searching import remote
from desktop import words
from desktop.imaging import images
from desktop.lanes.reader import Reader
from desktop.search import drop
from desktop.search.model_slot import ModelSlot

if TYPE_CHECKING:
    from core.search import Searcher
    from core.searching.about import About

_SIDE = 512
"""Pixels of the query's picture in the search panel."""

_AS_LARGE = 0.97  # of the pixels along a line: whoever turns a JPEG without loss may cut off a few


@dataclass(frozen=True, slots=True)
class Query:
    """A picture to find look-alikes of: a file, pixels, an address, or the bytes that came from there."""

    name: str
    path: str = ""
    image: QImage | None = None
    address: str = ""
    data: bytes = b""
    part: Part | None = None  # of the picture; None is the whole

    @classmethod
    def of_file(cls, path: str) -> Query:
        return cls(words.name(path), path=path)

    @property
    def source(self) -> str:
        """Where the picture is from, for a document: its path or address, or else its name."""
        return self.path or self.address or self.name


@dataclass(frozen=True, slots=True)
class Wanted:
    """By what the photos are ranked, how many are wanted, and from which score on."""

    by: By = By.OVERALL
    limit: int = 50
    minimum: float = 30.0  # score


@dataclass(frozen=True, slots=True)
class Answer:
    """A query and its look-alikes, best first."""

    query: Query  # what came from the web is in it, so that nothing is fetched twice
    wanted: Wanted
    picture: QImage
    hits: tuple[Hit, ...]
    measures: tuple[By, ...]  # what there is to choose from
    nearest: float | None  # where there is no hit: the best score that was below the least one
    undescribed: int  # photos that the image model has not seen yet, where they are ranked by it
    only_smaller: bool  # the library has copies, and all show what they have of the picture with fewer pixels


class Seeker(Reader):
    """What the lane of searches owns: the searcher, and the image model as it was last opened."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._searcher: Searcher | None = None
        self.models = ModelSlot()

    @property
    def searcher(self) -> Searcher:
        if self._searcher is None:
            from core.search import Searcher

            self._searcher = Searcher(self.catalog)
        return self._searcher


# --- in the lane ----------------------------------------------------------------------------------------------------


def warm(seeker: Seeker, job: Job) -> None:
    """Have in memory most of what the next query needs."""
    seeker.searcher.refresh(job, ahead=True)
    seeker.searcher.tend(job)


def describe(seeker: Seeker, _job: Job) -> About:
    """The library in a few numbers."""
    from core.searching.about import about

    return about(seeker.catalog)


def find(seeker: Seeker, job: Job, *, query: Query, wanted: Wanted) -> Answer:
    """Raises decode.Unreadable, remote.Unreachable or OSError where the query is no picture, and
    ranking.Unavailable or BadModel where there is nothing to rank by."""
    from core.lookalikes import descriptors
    from core.lookalikes.learned import chosen_model
    from core.searching import part

    query, data = _read(query, job)
    if query.part is not None:
        data = part.cut(data, query.part)
    picture = images.load_query(data, side=_SIDE)
    job.checkpoint()
    searcher, file = seeker.searcher, chosen_model(seeker.catalog)
    measures = tuple(by for by in By if by is not By.LEARNED or file is not None)
    if wanted.by not in measures:
        wanted = replace(wanted, by=By.OVERALL)  # the model was given up
    undescribed = 0
    if wanted.by is By.LEARNED and file is not None:
        model = seeker.models.model(file, job)
        searcher.use(model)
        undescribed = descriptors.missing(seeker.catalog, model)
    try:
        hits = searcher.find(data, by=wanted.by, limit=wanted.limit, minimum=wanted.minimum, job=job)
        best = searcher.find(data, by=wanted.by, limit=1, job=job) if not hits and wanted.minimum else []
    except Unavailable:
        if not undescribed:
            raise
        hits = best = []  # the answer comes when they are described
    only_smaller = all(hit.detail < _AS_LARGE for hit in hits if hit.relation.is_copy)
    nearest = best[0].score if best else None
    return Answer(query, wanted, picture, tuple(hits), measures, nearest, undescribed, only_smaller)


def save(_seeker: Seeker, _job: Job, *, path: str, answer: Answer) -> str:
    """Write the hits as a table or as a document, by the ending of the name; where they are. Raises OSError."""
    from core.reports import hit_list

    by = answer.wanted.by
    if path.lower().endswith(".json"):
        data = hit_list.to_json(answer.hits, by, answer.query.source)
    else:
        data = hit_list.to_csv(answer.hits, by)
    ondisk.write(path, [data])
    return path


def _read(query: Query, job: Job) -> tuple[Query, bytes]:
    if query.data:
        return query, query.data
    if query.address:
        data = remote.fetch(query.address, job=job)
        return replace(query, data=data), data  # the address stays, to be named
    if query.image is not None:
        return query, drop.encoded(query.image)
    return query, decode.read(query.path)
