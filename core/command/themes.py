"""`clusters` and `map`: an overview of the library by what its photos show."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

import cv2
import numpy as np

from core import decode
from core.catalog import Catalog
from core.command import DONE
from core.command.console import answer, say, watching
from core.command.opened import CommandError, check_folders, opened, thumbnails_of, write
from core.command.scan import up_to_date
from core.files.inside import Inside
from core.job import Job
from core.lookalikes import descriptors, map_sheet, mapping, space
from core.lookalikes.learned import Model, chosen_model
from core.lookalikes.space import Space
from core.lookalikes.themes import divide
from core.reports.wording import counted


def clusters(options: Namespace, job: Job) -> int:
    """Divide the library, or folders of it, into themes."""
    with opened(options.catalog, new=bool(options.folders)) as catalog, watching(job):
        whole = _space(catalog, options, job)
        found = divide(whole, count=options.count, job=job)
        paths = catalog.paths_of(whole.ids)
    if options.json:
        themes = [
            {
                "count": len(theme.photos),
                "unity": round(theme.unity, 3),
                "covers": [paths[id] for id in theme.covers],
                "files": [paths[id] for id in theme.photos],
            }
            for theme in found
        ]
        answer({"photos": len(whole.ids), **_dimensions(whole), "clusters": themes})
        return DONE
    for number, theme in enumerate(found, start=1):
        say(f"Theme {number}: {counted(len(theme.photos), 'photo')}")
        for id in theme.covers:
            say(f"    {paths[id]}")
    say(f"{counted(len(whole.ids), 'photo')} in {counted(len(found), 'theme')}.")
    return DONE


def overview(options: Namespace, job: Job) -> int:
    """Lay the library out as a map, the same one that the window shows."""
    if options.picture and options.picture.suffix.lower() not in (".png", ".jpg", ".jpeg"):
        raise CommandError(f"{options.picture} ends neither in .png nor in .jpg. Choose another name.")
    if options.picture:
        check_folders([str(options.picture.parent)])  # before the work
        if options.picture.is_file() and not _is_map(options.picture):
            raise CommandError(f"{options.picture} is a file, and no map to be drawn anew. Choose another name.")
    with opened(options.catalog, new=bool(options.folders)) as catalog, watching(job):
        whole = _space(catalog, options, job)
        if options.picture:
            _check_free(catalog, options.picture)
        # The window's map is kept; that of a part of the library, or of shorter vectors, is another one.
        of_its_own = options.folders or options.dimensions
        drawn = mapping.lay_out(whole, job=job) if of_its_own else mapping.draw(catalog, whole, job=job)
        paths = catalog.paths_of(whole.ids)
        if options.picture:
            sheet = map_sheet.draw(catalog, drawn, job=job)
            write(options.picture, cv2.imencode(options.picture.suffix.lower(), sheet)[1].tobytes())
    places = zip(drawn.ids.tolist(), drawn.places.tolist(), strict=True)
    if options.json:
        files = [{"path": paths[id], "x": round(x, 5), "y": round(y, 5)} for id, (x, y) in places]
        answer({"photos": len(whole.ids), **_dimensions(whole), "places": files})
        return DONE
    for id, (x, y) in places:
        say(f"{x:.4f} {y:.4f}  {paths[id]}")
    return DONE


def _is_map(picture: Path) -> bool:
    """Whether a file looks like an earlier map and may be replaced."""
    try:
        facts = decode.decode(decode.read(str(picture)), long_side=64).facts
    except (decode.Unreadable, OSError):
        return False
    return facts.width == facts.height == map_sheet.SIDE


def _check_free(catalog: Catalog, picture: Path) -> None:
    """Raise CommandError if writing there would replace a file of the library or anything but an earlier map."""
    library = Inside(folder.path for folder in catalog.folders())
    if picture.is_file() and library.holds(os.path.realpath(picture)):
        raise CommandError(f"{picture} is a file of the library: it is not drawn over. Choose another name.")


def _dimensions(whole: Space) -> dict[str, object]:
    return {"dimensions": whole.vectors.shape[1], "variance_kept": round(whole.share, 4)}


def _space(catalog: Catalog, options: Namespace, job: Job) -> Space:
    """The photos as points: by the model named or shipped, else by hash and colours."""
    folders = up_to_date(catalog, options, job)
    file = options.model or chosen_model(catalog)
    if file is None:
        whole = space.by_colours(catalog, dimensions=options.dimensions)
    else:
        model = Model.open(file, job=job)
        with thumbnails_of(catalog) as thumbnails:
            descriptors.compute(catalog, model, job=job, thumbnails=thumbnails)
        whole = descriptors.load(catalog, model, dimensions=options.dimensions, job=job)
    if not folders:
        return whole
    return whole.part(np.array([id for folder in folders for id in catalog.ids_below(folder)], np.int64))
