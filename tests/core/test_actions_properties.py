"""Any order of trash, move and undo: a readable copy of each group stays, and taking all back gives the same tree."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core import actions
from core.actions import Removal
from core.job import Job
from core.journal import State
from tests.core.small_library import FREEDESKTOP, Library

pytestmark = FREEDESKTOP

PHOTOS = 7
GROUPS = [range(3), range(3, 5), range(5, 7)]
NAMES = ["a.jpg", "sub/a.jpg", "b.jpg", "sub/b.jpg", "c.jpg", "sub/deep/a.jpg", "d.jpg"]

_removals = st.lists(st.builds(Removal, st.integers(0, PHOTOS - 1), st.integers(0, PHOTOS - 1)), min_size=1, max_size=5)
_steps = st.lists(
    st.one_of(
        st.tuples(st.just("trash"), _removals),
        st.tuples(st.just("move"), _removals),
        st.tuples(st.just("move flat"), _removals),
        st.tuples(st.just("undo"), st.just([])),
        st.tuples(st.just("undo some"), _removals),
    ),
    max_size=7,
)


def do(library: Library, ids: list[int], step: str, numbers: list[Removal]) -> None:
    catalog, out = library.catalog, str(library.root.parent / "out")
    removals = [Removal(ids[one.photo], ids[one.keeper]) for one in numbers]
    if step == "trash":
        actions.trash(catalog, removals, job=Job())
    elif step == "undo":
        actions.undo(catalog, job=Job())
    elif step == "undo some":
        actions.undo(catalog, entries=[1 + one.photo for one in numbers], job=Job())
    else:
        actions.move(catalog, removals, to=out, keep_folders=step == "move", job=Job())


def check(library: Library, ids: list[int], groups: list[range], contents: list[bytes]) -> None:
    present = {kept.data for kept in library.tree().values()}
    for group in groups:
        assert any(contents[number] in present for number in group), "a group lost its last copy"
    everywhere = [library.tree(), library.tree(library.trash / "files"), library.tree(library.root.parent / "out")]
    assert sorted(kept.data for place in everywhere for kept in place.values()) == sorted(contents)
    assert all(entry.settled_at for entry in actions.journal(library.catalog))
    there = {id for id in ids if os.path.exists(library.catalog.photo(id).path)}
    assert {photo.id for photo in library.catalog.photos()} == there


@settings(max_examples=60, deadline=None)
@given(_steps, st.booleans())
def test_a_copy_stays_and_everything_comes_back(steps: list[tuple[str, list[Removal]]], reopen: bool) -> None:
    with tempfile.TemporaryDirectory() as place, Library(Path(place)) as library:
        contents = [name.encode() * 2 for name in NAMES]
        ids = [library.add(name, data) for name, data in zip(NAMES, contents, strict=True)]
        for group in GROUPS:
            library.group(*(ids[number] for number in group))
        before, photos = library.tree(), library.catalog.photos()
        for step, numbers in steps:
            do(library, ids, step, numbers)
            check(library, ids, GROUPS, contents)
            if reopen:
                assert actions.settle(library.reopen()) == ()
        while actions.undoable(library.catalog) is not None:
            assert actions.undo(library.catalog, job=Job()).refused == ()
        assert library.tree() == before
        assert library.catalog.photos() == photos
        assert not any(entry.state is State.DONE for entry in actions.journal(library.catalog))
        assert library.infos() == []
