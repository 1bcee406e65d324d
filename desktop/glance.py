"""The library at a glance, as a lane works it out: photos as points, themes, and the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core import descriptors, learned, mapping, space
from core.catalog import Catalog, is_below
from core.clusters import Cluster, divide
from core.job import Job
from core.learned import Model
from core.space import Space
from core.thumbnails import Thumbnails
from desktop import map_layers
from desktop.operations import thumbnail_file


@dataclass(frozen=True, slots=True)
class Means:
    """What photos are compared by."""

    model: str  # the model's name, or empty: hash and colours
    dimensions: int
    share: float  # of the variance that they hold


@dataclass(frozen=True, slots=True)
class Themes:
    """The photos asked for, divided."""

    clusters: tuple[Cluster, ...]
    means: Means


@dataclass(frozen=True, slots=True)
class Chart:
    """A map ready to be drawn: a point for each photo or stack of copies, in the order of `photos`."""

    photos: NDArray[np.int64]  # (n,) ids; of a stack its first photo
    stacks: Mapping[int, tuple[int, ...]]  # by that photo: all the photos of the stack, itself first
    places: NDArray[np.float32]  # (n, 2) in 0 to 1
    levels: NDArray[np.int8]  # (n,) from which doubling of the whole view on a picture has room
    colours: NDArray[np.uint32]  # (n,) 0xffRRGGBB
    means: Means


class Observatory:
    """What the lane owns: a connection, the thumbnails, and the model as it was last opened."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._catalog: Catalog | None = None
        self._model: tuple[tuple[object, ...], Model] | None = None

    @property
    def catalog(self) -> Catalog:
        if self._catalog is None:
            self._catalog = Catalog.open(self._path)
        return self._catalog

    def points(self, job: Job) -> tuple[Space, Means]:
        """All photos as points, described first where they are not. Raises BadModel."""
        file = learned.chosen_model(self.catalog)
        if file is None:
            whole = space.by_colours(self.catalog)
            return whole, Means("", whole.vectors.shape[1], whole.share)
        model = self._opened(file, job)
        with Thumbnails.open(thumbnail_file(self._path)) as thumbnails:
            descriptors.compute(self.catalog, model, job=job, thumbnails=thumbnails)
        whole = descriptors.load(self.catalog, model)
        return whole, Means(model.name, whole.vectors.shape[1], whole.share)

    def _opened(self, file: Path, job: Job) -> Model:
        """The model, opened again where its file or its card has changed."""
        stamps = tuple(_stamp(path) for path in (file, file.with_suffix(".json")))
        key = (file, *stamps)
        if self._model is None or self._model[0] != key:
            self._model = (key, Model.open(file, job=job))
        return self._model[1]

    def close(self) -> None:
        if self._catalog is not None:
            self._catalog.close()


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


# --- in the lane ----------------------------------------------------------------------------------------------------


def choose_model(owned: Observatory, job: Job, *, choice: str) -> None:
    """Compare photos by something else from now on, see core.learned.choose_model."""
    learned.choose_model(owned.catalog, choice, job=job)


def themes(owned: Observatory, job: Job, *, count: int | None, folder: str, photos: Sequence[int] | None) -> Themes:
    """The library, what lies in `folder`, or only these photos, in `count` themes or as many as suit them."""
    whole, means = owned.points(job)
    if folder:
        photos = [photo.id for photo in owned.catalog.photos() if is_below(photo.path, folder)]
    if photos is not None:
        whole = whole.part(np.array(photos, np.int64))
    return Themes(divide(whole, count=count, job=job), means)


def chart(owned: Observatory, job: Job, *, copies: Sequence[tuple[int, ...]], anew: bool) -> Chart:
    """The map of the library, worked out where it is not known; sets of `copies` become one point each."""
    whole, means = owned.points(job)
    drawn = mapping.draw(owned.catalog, whole, job=job, anew=anew)
    row_of = {id: row for row, id in enumerate(drawn.ids.tolist())}
    stacks: dict[int, tuple[int, ...]] = {}
    stacked: set[int] = set()
    for several in copies:
        present = tuple(id for id in several if id in row_of and id not in stacked)
        if len(present) > 1:
            stacks[present[0]] = present
            stacked.update(present)
    hidden = stacked - set(stacks)
    rows = np.array([row for id, row in row_of.items() if id not in hidden], np.intp)
    colours = _colours(owned.catalog, drawn.ids[rows])
    levels = map_layers.levels(drawn.places[rows], checkpoint=partial(Job.checkpoint, job))
    return Chart(drawn.ids[rows], stacks, drawn.places[rows], levels, colours, means)


def _colours(catalog: Catalog, photos: NDArray[np.int64]) -> NDArray[np.uint32]:
    """About the mean colour of each photo; black for one that has left the catalog a moment ago."""
    prints = catalog.fingerprints()
    known = np.isin(photos, prints.ids)
    colours = np.full(len(photos), 0xFF000000, np.uint32)
    if known.any():
        colours[known] = map_layers.colours(prints.vectors[np.searchsorted(prints.ids, photos[known])])
    return colours
