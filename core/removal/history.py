"""The journal as a person reads it: what was done when, the XMP files written then, and what prevents reversing each
file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from core.catalog import Catalog
from core.metadata import rescuing, sidecar
from core.metadata.rescuing import Written
from core.metadata.said import Said
from core.refusal import Refused
from core.removal import trash
from core.storage.journal import Action, Entry, State, journal


@dataclass(frozen=True, slots=True)
class Deed:
    """One call of an action with all its files, oldest first."""

    batch: int
    at: str  # ISO time, UTC
    action: Action
    entries: tuple[Entry, ...]
    xmp_files: int  # that were written beside photos that stay

    @property
    def bytes(self) -> int:
        return sum(entry.size for entry in self.entries)

    @property
    def source(self) -> str:
        """The folder that contained all its files."""
        return _around(os.path.dirname(entry.source) for entry in self.entries)

    @property
    def target(self) -> str:
        """The folder that its files went to; empty if only the system knows."""
        known = [os.path.dirname(entry.target) for entry in self.entries if entry.target is not None]
        return _around(known) if known else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One file of a deed, and why it cannot be reversed now; empty if nothing is known against it."""

    entry: Entry
    hindrance: str


@dataclass(frozen=True, slots=True)
class Addition:
    """One XMP file of a deed: what was written into it, and why that would not be undone now."""

    path: str
    keeper: str  # path of the photo that it is beside
    said: Said  # what only copies said that went for that photo
    copies: tuple[int, ...]  # the entries of these: the file stays written as long as one of them is gone
    state: State  # DONE while it is written, UNDONE once it was taken back
    hindrance: str


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that a deed did."""

    lines: tuple[Line, ...]
    additions: tuple[Addition, ...]


def deeds(catalog: Catalog) -> tuple[Deed, ...]:
    """All deeds, latest first."""
    found = []
    xmp_files = rescuing.counts(catalog)
    for batch, entries in groupby(journal(catalog), key=lambda entry: entry.batch):
        several = tuple(entries)
        found.append(Deed(batch, several[0].planned_at, several[0].action, several, xmp_files.get(batch, 0)))
    return tuple(reversed(found))


def looked_into(catalog: Catalog, deed: Deed) -> Account:
    """What a deed did, as the disk is now. Slow: every file is looked for."""
    return Account(
        tuple(Line(entry, _hindrance(entry)) for entry in deed.entries),
        tuple(_addition(deed, written) for written in rescuing.written_in(catalog, deed.batch)),
    )


def _addition(deed: Deed, written: Written) -> Addition:
    copies = [entry for entry in deed.entries if entry.keeper == written.keeper]
    there = any(entry.state is State.DONE for entry in copies)
    before = Said() if written.before is None else sidecar.read(written.before)
    return Addition(
        written.path,
        written.keeper,
        sidecar.read(written.after).beyond(before),
        tuple(entry.id for entry in copies),
        State.DONE if there else State.UNDONE,
        _against_taking_back(written) if there else "",
    )


def _against_taking_back(written: Written) -> str:
    try:
        found = rescuing.now(written.path)
    except Refused as refusal:
        return str(refusal)
    if found is None:
        return f"It is no longer here: {written.path}."
    return "" if found == written.after else f"{written.path} was changed after Simile wrote it, so undo will leave it."


def _hindrance(entry: Entry) -> str:
    if entry.state is State.DONE:
        return _against_undo(entry)
    if entry.state is State.UNDONE:
        return "" if os.path.lexists(entry.source) else f"It is no longer here: {entry.source}."
    return entry.detail


def _against_undo(entry: Entry) -> str:
    if entry.target is None:
        return trash.NOT_FROM_HERE
    if not os.path.lexists(entry.target):
        return f"It is no longer here: {entry.target}. The photo kept for it is {entry.keeper}."
    if os.path.lexists(entry.source) and not entry.action.leaves_link:
        return f"Another file has taken its place: {entry.source}. Rename that one first."
    return ""


def _around(folders: Iterable[str]) -> str:
    """The folder that contains all of these; the first one if they are on different drives."""
    several = sorted(set(folders))
    try:
        return os.path.commonpath(several)
    except ValueError:
        return several[0]
