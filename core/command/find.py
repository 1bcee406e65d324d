"""`find` and `compare`: the photos most like a picture, and what two pictures have to do with each other."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping

from core import comparing, decode, library
from core.catalog import Catalog, is_below
from core.command.console import answer, say, shown, watching
from core.command.opened import Environment, known_folders, opened
from core.job import Job
from core.photo import Hit
from core.remote import fetch, is_address
from core.search import Searcher


def find(options: Namespace, job: Job) -> int:
    """List the photos of the library that are most like an image file, or like what lies at an address."""
    # The query first: an image that cannot be had should not cost a scan.
    if is_address(options.image):
        query, data = options.image, fetch(options.image, job=job)
    else:
        query = os.path.abspath(options.image)
        data = _data(query)
    with opened(options.catalog) as catalog:
        try:
            hits = _hits(catalog, data, options, job)
        except decode.Unreadable:
            _name_unreadable({query: data})
            raise
    if options.json:
        matches = [{"path": hit.path, "score": round(hit.score, 2), "relation": str(hit.relation)} for hit in hits]
        answer({"query": query, "matches": matches})
        return 0
    for hit in hits:
        say(f"{hit.score:5.1f} %  {hit.relation!s:<16} {shown(hit.path)}")
    if not hits:
        say("Nothing in the library looks like this picture.")
    return 0


def _hits(catalog: Catalog, data: bytes, options: Namespace, job: Job) -> list[Hit]:
    folders = known_folders(catalog, options.folders or [])
    if folders:
        with watching(job):
            library.refresh(catalog, job=job, workers=options.workers)
    elif not catalog.count():
        raise Environment("The catalog holds no photos yet. Name the folder to look in: --in FOLDER.")
    searcher = Searcher(catalog)
    if not folders:
        return searcher.find(data, limit=options.limit)
    # The best of these folders may stand far down in the list of the whole library.
    everything = searcher.find(data, limit=max(options.limit, catalog.count()))
    inside = [hit for hit in everything if any(is_below(hit.path, folder) for folder in folders)]
    return inside[: options.limit]


def compare(options: Namespace, _job: Job) -> int:
    """Say what happened between two image files."""
    images = {path: _data(os.path.abspath(path)) for path in (options.image, options.other)}
    try:
        found = comparing.compare(images[options.image], images[options.other])
    except decode.Unreadable:
        _name_unreadable(images)
        raise
    if options.json:
        answer(
            {
                "score": round(found.score, 2),
                "relation": str(found.relation),
                "also": [str(relation) for relation in found.also],
                "same_picture": found.same_picture,
                "part": None if found.part is None else [round(edge, 4) for edge in found.part],
            }
        )
        return 0
    relations = ", ".join(str(relation) for relation in (found.relation, *found.also))
    say(f"{'The same picture' if found.same_picture else 'Not the same picture'}: {relations}, {found.score:.1f} %.")
    if found.part is not None:
        left, top, right, bottom = (round(100 * edge) for edge in found.part)
        say(f"One lies inside the other: {left} to {right} % from the left, {top} to {bottom} % from the top.")
    return 0


def _data(path: str) -> bytes:
    try:
        return decode.read(path)
    except OSError as error:
        raise Environment(f"{shown(path)} cannot be read: {error.strerror}.") from error
    except decode.Unreadable as error:
        raise Environment(f"{shown(path)}: {error}") from error


def _name_unreadable(images: Mapping[str, bytes]) -> None:
    """Say which of these images it is that cannot be read."""
    for name, data in images.items():
        try:
            decode.decode(data, long_side=64)
        except decode.Unreadable as error:
            raise Environment(f"{shown(name)}: {error}") from error
