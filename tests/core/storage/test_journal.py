"""The journal: what is written before an action, and what it says after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.catalog import Catalog
from core.storage import journal
from core.storage.journal import Action, Entry, Intent, State


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.open(tmp_path / "catalog.sqlite") as opened:
        yield opened


def intent(name: str, *, target: str | None = "/there/a.jpg", action: Action = Action.MOVE) -> Intent:
    return Intent(action, b"d" * 32, 12, 34, "/keeper.jpg", name, target)


def settled(entry: Entry) -> bool:
    return entry.settled_at is not None


def test_an_entry_comes_back_as_it_was_told(catalog: Catalog) -> None:
    (told,) = journal.record(catalog, [intent("/a\udcff\n.jpg", target=None, action=Action.TRASH)], batch=1)
    (read,) = journal.journal(catalog)
    assert read == told
    assert (read.source, read.target, read.keeper) == ("/a\udcff\n.jpg", None, "/keeper.jpg")
    assert (read.state, read.settled_at, read.detail) == (State.PLANNED, None, "")


def test_what_is_planned_is_seen_by_another_program_at_once(catalog: Catalog) -> None:
    journal.record(catalog, [intent("/a.jpg")], batch=1)
    with Catalog.open(catalog.path, read_only=True) as other:
        assert [entry.source for entry in journal.journal(other)] == ["/a.jpg"]


def test_batches_are_numbered_and_can_go_on(catalog: Catalog) -> None:
    first = journal.next_turn(catalog)
    photo, _ = journal.record(catalog, [intent("/a.jpg"), replace(intent("/a.xmp"), is_companion=True)], batch=first)
    journal.record(catalog, [intent("/c.jpg")], batch=first)
    assert journal.next_turn(catalog) > first
    (other,) = journal.record(catalog, [intent("/d.jpg")], batch=journal.next_turn(catalog))
    assert [entry.source for entry in journal.entries(catalog, first)] == ["/a.jpg", "/a.xmp", "/c.jpg"]
    whole = journal.whole_shots(catalog, [other.id, photo.id])
    assert [entry.source for entry in whole] == ["/a.jpg", "/a.xmp", "/d.jpg"]
    assert journal.whole_shots(catalog, []) == []


def test_settling_and_reopening(catalog: Catalog) -> None:
    done, failed, planned = journal.record(catalog, [intent(name) for name in ("/a", "/b", "/c")], batch=1)
    journal.settle_entry(catalog, done.id, State.DONE)
    journal.settle_entry(catalog, failed.id, State.FAILED, detail="The disk is full.")
    assert journal.open_entries(catalog) == [planned]
    assert [entry.detail for entry in journal.journal(catalog)] == ["", "The disk is full.", ""]
    journal.reopen(catalog, [done.id, failed.id, planned.id], turn=5)
    assert [(entry.id, entry.state) for entry in journal.open_entries(catalog)] == [
        (done.id, State.DONE),
        (planned.id, State.PLANNED),
    ]


def test_many_settled_in_one_transaction_are_all_settled_or_none(catalog: Catalog) -> None:
    a, b = journal.record(catalog, [intent("/a"), intent("/b")], batch=1)

    def settle_both() -> None:
        with catalog.writing():
            journal.settle_entry(catalog, a.id, State.DONE)
            journal.settle_entry(catalog, b.id, State.DONE)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        settle_both()
    assert not any(settled(entry) for entry in journal.journal(catalog))


def test_a_target_can_change_before_the_act(catalog: Catalog) -> None:
    (entry,) = journal.record(catalog, [intent("/a")], batch=1)
    journal.redirect(catalog, entry.id, "/there/a (2)\udce9.jpg")
    assert journal.journal(catalog)[0].target == "/there/a (2)\udce9.jpg"


def test_batches_that_are_done_latest_first(catalog: Catalog) -> None:
    ids = [journal.record(catalog, [intent("/a")], batch=batch)[0] for batch in range(4)]
    for entry, state in zip(ids, (State.DONE, State.UNDONE, State.DONE, State.WITHDRAWN), strict=True):
        journal.settle_entry(catalog, entry.id, state)
    assert journal.done_batches(catalog) == [ids[2].batch, ids[0].batch]
