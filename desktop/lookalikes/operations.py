"""The work of the lookalikes lane: photos as points, divided into themes or laid out as a map.

The libraries for it are imported there, so that the window appears sooner.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.job import Job
from core.lookalikes import learned
from core.lookalikes.learned import Model
from core.lookalikes.themes import Theme, divide
from core.storage.thumbnails import Thumbnails
from desktop.lanes.operations import thumbnail_file
from desktop.lookalikes import map_layers
from desktop.reviewing.rows import Rows
from desktop.search.model_slot import ModelSlot

if TYPE_CHECKING:
    from core.lookalikes.space import Space


@dataclass(frozen=True, slots=True)
class Means:
    """What photos are compared by."""

    model: str  # the model's name, or empty: hash and colours
    dimensions: int
    share: float  # of the variance that they hold
    shipped: bool = False  # the model is the program's own


@dataclass(frozen=True, slots=True)
class Themes:
    """The photos asked for, divided."""

    all: tuple[Theme, ...]
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


class Describer:
    """What the lane owns: a connection to the catalog, and the image model as it was last opened."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._catalog: Catalog | None = None
        self._models = ModelSlot()

    @property
    def catalog(self) -> Catalog:
        if self._catalog is None:
            self._catalog = Catalog.open(self._path)
        return self._catalog

    @property
    def chosen(self) -> tuple[str, bool]:
        """The name of the chosen model, empty where there is none, and whether it is the program's own."""
        file = learned.chosen_model(self.catalog)
        return ("", False) if file is None else (file.stem, file == learned.shipped_model())

    def describe(self, job: Job) -> Model | None:
        """Have all photos described by the chosen model, and give it; None where there is none. Raises BadModel."""
        from core.lookalikes import descriptors

        file = learned.chosen_model(self.catalog)
        if file is None:
            return None
        model = self._models.model(file, job)
        with Thumbnails.open(thumbnail_file(self._path)) as thumbnails:
            descriptors.compute(self.catalog, model, job=job, thumbnails=thumbnails)
        return model

    def points(self, job: Job) -> tuple[Space, Means]:
        """All photos as points, described first where they are not. Raises BadModel."""
        from core.lookalikes import descriptors, space

        model = self.describe(job)
        whole = space.by_colours(self.catalog) if model is None else descriptors.load(self.catalog, model, job=job)
        name, own = self.chosen
        return whole, Means(name, whole.vectors.shape[1], whole.share, own)

    def close(self) -> None:
        if self._catalog is not None:
            self._catalog.close()


# --- in the lane ----------------------------------------------------------------------------------------------------


def themes(owned: Describer, job: Job, *, count: int | None, folder: str, photos: Sequence[int] | None) -> Themes:
    """The library, what lies in `folder`, or only these photos, in `count` themes or as many as suit them."""
    whole, means = owned.points(job)
    if folder:
        photos = owned.catalog.ids_below(folder)
    if photos is not None:
        whole = whole.part(np.array(photos, np.int64))
    return Themes(divide(whole, count=count, job=job), means)


def chart(owned: Describer, job: Job, *, copies: Rows, anew: bool) -> Chart:
    """The map of the library, worked out where it is not known; sets of `copies` become one point each."""
    from core.lookalikes import mapping

    whole, means = owned.points(job)
    drawn = mapping.draw(owned.catalog, whole, job=job, anew=anew)
    row_of = {id: row for row, id in enumerate(drawn.ids.tolist())}
    stacks: dict[int, tuple[int, ...]] = {}
    stacked: set[int] = set()
    for several in copies.sets():
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
