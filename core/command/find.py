"""`find` and `compare`: the photos most like a picture, and what happened between two pictures."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping, Sequence

from core import decode
from core.catalog import Catalog
from core.command import DONE
from core.command.console import answer, say, watching
from core.command.opened import CommandError, check_output, opened, thumbnails_of, write
from core.command.scan import up_to_date
from core.job import Job
from core.lookalikes import descriptors
from core.lookalikes.learned import Model, chosen_model, shipped_model
from core.measuring import comparing
from core.photo import Relation
from core.ranking import By, Unavailable
from core.reports import hit_list, hit_page
from core.reports.wording import shown
from core.search import Searcher
from core.searching.remote import fetch, is_address


def find(options: Namespace, job: Job) -> int:
    """List the photos of the library that are most like an image file or an address on the web."""
    if options.csv:
        check_output(options.csv)
    if options.report:
        check_output(options.report, [".html", ".htm"])
    # The query first: an image that cannot be had should not cost a scan.
    if is_address(options.image):
        query, data = options.image, fetch(options.image, job=job)
    else:
        query = os.path.abspath(options.image)
        data = _data(query)
    _check({query: data})
    by = _measure(options)
    with opened(options.catalog, new=bool(options.folders)) as catalog:
        with watching(job):
            folders = up_to_date(catalog, options, job)
        model = _model(catalog, options, job) if by is By.LEARNED else None
        searcher = Searcher(catalog, model=model, dimensions=options.dimensions)
        try:
            hits = searcher.find(data, by=by, limit=options.limit, minimum=options.min_score, inside=folders, job=job)
            nothing = "" if hits else _why_nothing(catalog, searcher, data, by, options.min_score, folders)
        except Unavailable as error:
            raise CommandError(str(error)) from error
        if options.csv:
            write(options.csv, hit_list.to_csv(hits, by))
        if options.report:
            with thumbnails_of(catalog) as small:
                whole = hit_page.page(hits, by, query, data, nothing=nothing, catalog=catalog, thumbnails=small)
            write(options.report, whole.encode())
    if options.json:
        answer(hit_list.document(hits, by, query) | ({"reason": nothing} if nothing else {}))
        return DONE
    for hit in hits:
        known = "" if hit.relation is Relation.NONE else str(hit.relation)
        relation = f"{known:<16} " if by is By.OVERALL else ""
        say(f"{hit.score:5.1f} %  {relation}{hit.path}")
    if nothing:
        say(nothing)
    return DONE


def _measure(options: Namespace) -> By:
    """The measure to rank by; naming a model implies *learned*."""
    by = By(options.by) if options.by else By.LEARNED if options.model else By.OVERALL
    if options.model and by is not By.LEARNED:
        raise CommandError(f"Nothing is ranked by a model where it is ranked --by {by}. Leave out one of the two.")
    return by


def _model(catalog: Catalog, options: Namespace, job: Job) -> Model:
    """The named image model, else the one chosen in the window, else the program's own, with every photo described."""
    file = options.model or chosen_model(catalog) or shipped_model()
    if file is None:
        raise CommandError("No image model comes with this Simile. Name one: --model FILE.onnx.")
    model = Model.open(file, job=job)
    with watching(job), thumbnails_of(catalog) as thumbnails:
        descriptors.compute(catalog, model, job=job, thumbnails=thumbnails)
    return model


def _why_nothing(
    catalog: Catalog, searcher: Searcher, data: bytes, by: By, minimum: float, folders: Sequence[str]
) -> str:
    """The reason why nothing was found, in words."""
    if not catalog.count():
        return "There is no photo in the library."
    best = searcher.find(data, by=by, limit=1, inside=folders)
    if not best:
        return "There is no photo in these folders."
    return f"No photo reaches {minimum:g} %. The nearest has {best[0].score:.1f} %: {shown(best[0].path)}"


def compare(options: Namespace, _job: Job) -> int:
    """Say what happened between two image files."""
    images = {path: _data(os.path.abspath(path)) for path in (options.image, options.other)}
    _check(images)
    found = comparing.compare(images[options.image], images[options.other])
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
        return DONE
    relations = ", ".join(str(relation) for relation in (found.relation, *found.also) if relation is not Relation.NONE)
    what = "The same picture" if found.same_picture else "Not the same picture"
    say(f"{what}{': ' if relations else ''}{relations}, {found.score:.1f} %.")
    if found.part is not None:
        left, top, right, bottom = (round(100 * edge) for edge in found.part)
        say(f"One lies inside the other: {left} to {right} % from the left, {top} to {bottom} % from the top.")
    return DONE


def _data(path: str) -> bytes:
    try:
        return decode.read(path)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
    except decode.Unreadable as error:
        raise CommandError(f"{path}: {error}") from error


def _check(images: Mapping[str, bytes]) -> None:
    """Raise CommandError if one of these images cannot be read, naming it and the reason."""
    for name, data in images.items():
        try:
            decode.decode(data, long_side=64)
        except decode.Unreadable as error:
            raise CommandError(f"{name}: {error}") from error
