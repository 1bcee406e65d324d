"""The journal: what is written before an action, and what it says after."""

from __future__ import annotations

from collections.abc import Iterator
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
    (told,) = journal.record(catalog, [intent("/a\udcff\n.jpg", target=None, action=Action.TRASH)])
    (read,) = journal.journal(catalog)
    assert read == told
    assert (read.source, read.target, read.keeper) == ("/a\udcff\n.jpg", None, "/keeper.jpg")
    assert (read.state, read.settled_at, read.detail) == (State.PLANNED, None, "")


def test_what_is_planned_is_seen_by_another_program_at_once(catalog: Catalog) -> None:
    journal.record(catalog, [intent("/a.jpg")])
    with Catalog.open(catalog.path, read_only=True) as other:
        assert [entry.source for entry in journal.journal(other)] == ["/a.jpg"]


def test_batches_are_numbered_and_can_go_on(catalog: Catalog) -> None:
    first = journal.record(catalog, [intent("/a.jpg"), intent("/b.jpg")])
    more = journal.record(catalog, [intent("/c.jpg")], batch=first[0].batch)
    second = journal.record(catalog, [intent("/d.jpg")])
    assert {entry.batch for entry in [*first, *more]} == {first[0].batch}
    assert second[0].batch > first[0].batch
    assert [entry.source for entry in journal.entries(catalog, batch=first[0].batch)] == ["/a.jpg", "/b.jpg", "/c.jpg"]
    assert [entry.source for entry in journal.entries(catalog, ids=[second[0].id, first[0].id])] == ["/a.jpg", "/d.jpg"]
    assert journal.entries(catalog, ids=[]) == []


def test_settling_and_reopening(catalog: Catalog) -> None:
    done, failed, planned = journal.record(catalog, [intent(name) for name in ("/a", "/b", "/c")])
    journal.settle_entry(catalog, done.id, State.DONE)
    journal.settle_entry(catalog, failed.id, State.FAILED, detail="The disk is full.")
    assert journal.open_entries(catalog) == [planned]
    assert [entry.detail for entry in journal.entries(catalog, ids=[failed.id])] == ["The disk is full."]
    journal.reopen(catalog, [done.id, failed.id, planned.id], turn=5)
    assert [(entry.id, entry.state) for entry in journal.open_entries(catalog)] == [
        (done.id, State.DONE),
        (planned.id, State.PLANNED),
    ]


def test_many_settled_in_one_transaction_are_all_settled_or_none(catalog: Catalog) -> None:
    a, b = journal.record(catalog, [intent("/a"), intent("/b")])

    def settle_both() -> None:
        with catalog.writing():
            journal.settle_entry(catalog, a.id, State.DONE)
            journal.settle_entry(catalog, b.id, State.DONE)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        settle_both()
    assert not any(settled(entry) for entry in journal.journal(catalog))


def test_a_target_can_change_before_the_act(catalog: Catalog) -> None:
    (entry,) = journal.record(catalog, [intent("/a")])
    journal.redirect(catalog, entry.id, "/there/a (2)\udce9.jpg")
    assert journal.journal(catalog)[0].target == "/there/a (2)\udce9.jpg"


def test_batches_that_are_done_latest_first(catalog: Catalog) -> None:
    ids = [journal.record(catalog, [intent("/a")])[0] for _ in range(4)]
    for entry, state in zip(ids, (State.DONE, State.UNDONE, State.DONE, State.WITHDRAWN), strict=True):
        journal.settle_entry(catalog, entry.id, state)
    assert journal.done_batches(catalog) == [ids[2].batch, ids[0].batch]
