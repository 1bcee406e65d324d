"""How far an action had come when the program ended, so that the next start can tell the person."""

from __future__ import annotations

import json
from dataclasses import dataclass

from core.catalog import Catalog
from core.storage import journal

_SETTING = "unfinished"
"""JSON: the batch of the action, and the number of photos it was asked to remove; empty while there is none."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The photos that an interrupted action removed, and how many it was asked to remove."""

    done: int
    wished: int


def begin(catalog: Catalog, *, wished: int) -> None:
    """Note that an action with this many photos is about to begin."""
    catalog.set_setting(_SETTING, json.dumps([journal.next_turn(catalog), wished]))


def end(catalog: Catalog) -> None:
    """Note that the action has ended, or that the person knows where it stopped."""
    catalog.set_setting(_SETTING, "")


def is_noted(catalog: Catalog) -> bool:
    """Whether an action may have been interrupted."""
    return bool(catalog.setting(_SETTING))


def take(catalog: Catalog) -> Unfinished | None:
    """The action that the last run of the program did not end, returned only once; None if nothing of it was done. To
    be called after the journal is settled."""
    kept = catalog.setting(_SETTING)
    if not kept:
        return None
    end(catalog)
    batch, wished = json.loads(kept)
    done = journal.count_done(catalog, batch)
    return Unfinished(done, wished) if done else None
