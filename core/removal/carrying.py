"""Carries out one file of a removal, and reverses it."""

from __future__ import annotations

import os
from contextlib import suppress

from core.files import moving, ondisk
from core.files.ondisk import OnDisk
from core.refusal import Refused, Stranded, in_words
from core.removal import holding, linking, trash
from core.storage.journal import Action, Entry


def there(seen: OnDisk, entry: Entry, *, staying: OnDisk) -> None:
    """Move a file that was just read to the target of its entry. Raises FileExistsError if that was taken meanwhile,
    Refused if it fails and the file is where it was, Stranded if it fails and the file is at its target."""
    try:
        if entry.action.leaves_link:
            _replace_by_link(seen, entry, staying)
        else:
            _put_away(seen, entry)
    except FileExistsError:
        raise
    except OSError as error:
        raise Refused(in_words(error)) from error


def back(seen: OnDisk, entry: Entry) -> None:
    """Move a file that was just read at the target of its entry back to its source. Raises FileExistsError if that is
    taken, other OSErrors or Refused if it fails; the file then stays where it is."""
    os.makedirs(os.path.dirname(entry.source), exist_ok=True)
    link = part_at(entry.source, entry)
    if entry.action.leaves_link:
        linking.take_away(entry, link)
    try:
        moving.move_file(seen, entry.source, part=part_at(entry.source, entry))
    except BaseException:
        if entry.action.leaves_link and os.path.lexists(link):
            with suppress(OSError):
                moving.rename_exclusively(link, entry.source)
        raise
    if entry.action.leaves_link:
        linking.clear(link, entry.keeper)
    tidy(entry)
    with suppress(OSError):
        if (now := os.lstat(entry.source)).st_mtime_ns != entry.mtime_ns:  # from a disk that keeps times less exactly
            os.utime(entry.source, ns=(now.st_atime_ns, entry.mtime_ns))


def came_back(entry: Entry) -> bool:
    """Bring back a file if it is where it went; returns whether it did. False if only the system's trash knows where it
    is."""
    if entry.target is None:
        return False
    try:
        back(ondisk.read(entry.target), entry)
    except (OSError, Refused):
        return False
    return True


def tidy(entry: Entry) -> None:
    """Remove what the trash or the holding folder has of a file that is not there: it left, or never arrived."""
    if entry.target is None or os.path.lexists(entry.target):
        return  # only the system knows, or it is there
    if is_in_trash(entry):
        trash.tidy(entry.target, entry.source)
    else:
        holding.tidy(entry.target)


def is_in_trash(entry: Entry) -> bool:
    """Whether a file went to the trash, and not to a folder."""
    is_held = entry.target is not None and holding.is_inside(entry.target)
    return entry.action in (Action.TRASH, Action.HARD_LINK, Action.SYMBOLIC_LINK) and not is_held


def part_at(place: str, entry: Entry) -> str:
    """The hidden name, beside its place, of a copy or link until it is whole."""
    return moving.part_of(place, entry=entry.id, digest=entry.digest)


def _replace_by_link(seen: OnDisk, entry: Entry, staying: OnDisk) -> None:
    """Put a link in the place of a file. The link is made first: if that fails, the file has not been touched."""
    link = part_at(entry.source, entry)
    linking.make(staying, link, entry.action)
    try:
        _put_away(seen, entry)
    except BaseException:
        linking.clear(link, entry.keeper)
        raise
    try:
        moving.rename_exclusively(link, entry.source)
    except OSError as error:
        linking.clear(link, entry.keeper)
        if not came_back(entry):
            raise Stranded(f"Another program has taken its place. The photo is here: {entry.target}") from error
        raise Refused(in_words(error)) from error


def _put_away(seen: OnDisk, entry: Entry) -> None:
    """Move a file to the target of its entry, in the trash or in a folder."""
    if is_in_trash(entry):
        trash.put(seen, entry.target)
    else:
        assert entry.target is not None, "only the trash of some systems does not say where a file goes"
        moving.move_file(seen, entry.target, part=part_at(entry.target, entry))
