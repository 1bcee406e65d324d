"""An action that ended with the program: how far it had come, for the person, who saw no report of it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from core.catalog import Catalog
from core.storage import journal

_SETTING = "unfinished"
"""The number of the action, and of how many photos it was wished; empty while none is under way."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Photos that are gone by it now, of so many."""

    done: int
    wished: int


def begin(catalog: Catalog, *, wished: int) -> None:
    """An action with so many photos is to begin next."""
    catalog.set_setting(_SETTING, json.dumps([journal.next_turn(catalog), wished]))


def end(catalog: Catalog) -> None:
    """It came to its end, or the person was told where it stopped."""
    catalog.set_setting(_SETTING, "")


def is_noted(catalog: Catalog) -> bool:
    """Whether there may be such an action."""
    return bool(catalog.setting(_SETTING))


def take(catalog: Catalog) -> Unfinished | None:
    """What the last run of the program did not end, once. None where nothing of it was done. To be called after the
    journal is settled."""
    kept = catalog.setting(_SETTING)
    if not kept:
        return None
    end(catalog)
    batch, wished = json.loads(kept)
    done = journal.count_done(catalog, batch)
    return Unfinished(done, wished) if done else None
