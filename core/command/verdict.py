"""`verdict`: what the person says of two pictures, stored by content."""

from __future__ import annotations

from argparse import Namespace

from core.catalog import Catalog
from core.command import DONE
from core.command.console import answer, say
from core.command.opened import CommandError, opened
from core.files import ondisk
from core.job import Job
from core.photo import VerdictKind


def add(options: Namespace, _job: Job) -> int:
    """Store that two files are not duplicates, or that both are to stay."""
    a, b = _digest(options.image), _digest(options.other)
    if a == b and not options.keep_both:
        raise CommandError("The two files are identical. To keep both, say --keep-both.")
    with opened(options.catalog, new=True) as catalog:
        catalog.add_verdict(a, b, VerdictKind.KEEP_BOTH if options.keep_both else VerdictKind.NOT_A_DUPLICATE)
        return _list(catalog, as_json=options.json)


def withdraw(options: Namespace, _job: Job) -> int:
    """Delete the verdict on two files."""
    with opened(options.catalog) as catalog:
        catalog.withdraw_verdict(_digest(options.image), _digest(options.other))
        return _list(catalog, as_json=options.json)


def show(options: Namespace, _job: Job) -> int:
    """List all verdicts."""
    with opened(options.catalog) as catalog:
        return _list(catalog, as_json=options.json)


def _list(catalog: Catalog, *, as_json: bool) -> int:
    told = [
        {"a": _paths(catalog, said.a), "b": _paths(catalog, said.b), "verdict": said.kind, "at": said.at}
        for said in catalog.verdicts()
    ]
    if as_json:
        answer({"verdicts": told})
        return DONE
    for one in told:
        sides = (", ".join(paths) or "a file that is not in the library" for paths in (one["a"], one["b"]))
        say(f"{one['verdict']}: " + "  /  ".join(sides))
    if not told:
        say("No verdicts yet.")
    return DONE


def _paths(catalog: Catalog, digest: bytes) -> list[str]:
    return sorted(photo.path for photo in catalog.photos_by_digest(digest) if not photo.missing)


def _digest(path: str) -> bytes:
    """The digest of a file, as the catalog knows it."""
    try:
        with open(path, "rb") as file:
            return ondisk.digest_of(file.fileno())
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror or error}.") from error
