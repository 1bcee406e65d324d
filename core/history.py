"""The journal as a person reads it: what was done when, and of each file what hinders it from being reversed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from core import trash
from core.catalog import Catalog
from core.journal import Action, Entry, State, journal


@dataclass(frozen=True, slots=True)
class Deed:
    """One call of an action with all its files, oldest first."""

    batch: int
    at: str  # ISO time, UTC
    action: Action
    entries: tuple[Entry, ...]

    @property
    def bytes(self) -> int:
        return sum(entry.size for entry in self.entries)

    @property
    def undoable(self) -> tuple[int, ...]:
        """The entries that are done and not taken back."""
        return tuple(entry.id for entry in self.entries if entry.state is State.DONE)

    @property
    def redoable(self) -> tuple[int, ...]:
        """The entries that were taken back."""
        return tuple(entry.id for entry in self.entries if entry.state is State.UNDONE)

    @property
    def source(self) -> str:
        """The folder that all its files came from."""
        return _around(os.path.dirname(entry.source) for entry in self.entries)

    @property
    def target(self) -> str:
        """The folder that its files went to; empty where only the system knows."""
        known = [os.path.dirname(entry.target) for entry in self.entries if entry.target is not None]
        return _around(known) if known else ""


@dataclass(frozen=True, slots=True)
class Line:
    """One file of a deed, and why it cannot be reversed as things are now; empty where nothing is known against it."""

    entry: Entry
    hindrance: str


def deeds(catalog: Catalog) -> tuple[Deed, ...]:
    """Everything that was done, the latest first."""
    found = []
    for batch, entries in groupby(sorted(journal(catalog), key=_order), key=lambda entry: entry.batch):
        several = tuple(entries)
        found.append(Deed(batch, several[0].planned_at, several[0].action, several))
    return tuple(reversed(found))


def looked_into(deed: Deed) -> tuple[Line, ...]:
    """The files of a deed with what hinders them, as the disk is now. It may be slow: every file is looked for."""
    return tuple(Line(entry, _hindrance(entry)) for entry in deed.entries)


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
    """The folder that holds all of these; the first where they are on different drives."""
    several = sorted(set(folders))
    try:
        return os.path.commonpath(several)
    except ValueError:
        return several[0]


def _order(entry: Entry) -> tuple[int, int]:
    return entry.batch, entry.id
