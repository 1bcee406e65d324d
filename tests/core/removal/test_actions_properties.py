"""Any order of actions, undo and redo: a readable copy of each group stays, and taking all back gives the same tree.

What may happen in between: folders are protected and freed, verdicts given and withdrawn, the program started anew.
"""

from __future__ import annotations

import os
import tempfile
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from core.actions import Removal
from core.files.names import HOLDING_FOLDER
from core.photo import VerdictKind
from core.removal.undo import undoable
from core.storage import journal
from core.storage.journal import State
from tests.core.catalogued import photos_in
from tests.core.small_library import FREEDESKTOP, Kept, Library

pytestmark = FREEDESKTOP

GROUPS = [range(3), range(3, 5), range(5, 8)]
NAMES = ["a.jpg", "sub/a.jpg", "b.jpg", "sub/b.jpg", "c.jpg", "sub/deep/a.jpg", "d.jpg", "sub/d.jpg"]
COMPANIONS = {0: ["a.xmp"], 1: ["sub/a.xmp", "sub/a.mov"], 3: ["sub/b.xmp"], 7: ["sub/d.xmp"]}
KINDS = ("hard link", "symbolic link")


MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None
"""Where there is a disk in memory, no test has to wait for a real one a thousand times."""


class Step(NamedTuple):
    """One thing that the person does: what, and for which photos."""

    what: str
    pairs: list[tuple[int, int]]  # the photo that goes and the one that stays, by number


_photo = st.integers(0, len(NAMES) - 1)
_sensible = st.sampled_from([pair for group in GROUPS for pair in permutations(group, 2)])
_pairs = st.lists(st.one_of(_sensible, _sensible, st.tuples(_photo, _photo)), min_size=1, max_size=6)
_with_photos = ("trash", "move", "move flat", *KINDS, "undo some", "redo some", "not a duplicate", "withdraw")
_steps = st.lists(
    st.one_of(
        st.builds(Step, st.sampled_from(_with_photos), _pairs),
        st.builds(Step, st.sampled_from(("undo", "redo", "back and forth", "protect", "free", "restart")), st.just([])),
    ),
    max_size=12,
)


class World:
    """A library with companions beside its photos, on a disk with a trash or without one."""

    def __init__(self, library: Library, *, has_trash: bool) -> None:
        self.library = library
        self.place = library.root.parent
        if not has_trash:
            library.trash.write_bytes(b"no folder")
        self.ids = [library.add(name, name.encode() * 2) for name in NAMES]
        for names in COMPANIONS.values():
            library.beside(*names)
        for group in GROUPS:
            library.group(*(self.ids[number] for number in group))
        library.catalog.add_folder(library.path("sub"))
        self.before, self.photos = library.tree(), photos_in(library.catalog)

    def do(self, step: Step) -> None:
        catalog, library, what = self.library.catalog, self.library, step.what
        removals = [self.removal(*pair) for pair in step.pairs]
        numbers = [1 + photo for photo, _ in step.pairs]
        if what == "trash":
            library.remove(removals, hold=True)
        elif what in ("move", "move flat"):
            library.remove(removals, "move", keep_folders=what == "move")
        elif what in KINDS:
            library.remove(removals, what)
        elif what in ("undo", "undo some"):
            library.undo(*(numbers if what == "undo some" else ()))
        elif what == "back and forth":
            before = {name: kept.data for name, kept in library.tree().items()}  # a new link has a new time
            batch = undoable(catalog)
            its = [] if batch is None else journal.entries(catalog, batch)
            was_whole = all(entry.state is not State.UNDONE for entry in its)
            undone, again = library.undo(), library.redo()
            if was_whole and undone.restored and not undone.refused and not again.refused:
                assert {name: kept.data for name, kept in library.tree().items()} == before
        elif what in ("redo", "redo some"):
            done = library.redo(*(numbers if what == "redo some" else ())).done
            event(f"{what} did something: {bool(done)}")
        elif what in ("protect", "free"):
            catalog.protect_folder(library.path("sub"), what == "protect")
        elif what == "restart":
            assert library.reopen().settle() == ()
        else:
            for photo, keeper in step.pairs:
                a, b = (catalog.photo(self.ids[number]).digest for number in (photo, keeper))
                if what == "withdraw":
                    catalog.withdraw_verdict(a, b)
                else:
                    catalog.add_verdict(a, b, VerdictKind(what))

    def removal(self, photo: int, keeper: int) -> Removal:
        companions = tuple(self.library.path(name) for name in COMPANIONS.get(photo, ()))
        return Removal(self.ids[photo], self.ids[keeper], companions)

    def originals(self) -> dict[str, Kept]:
        """The files of the library that are there themselves: in no place stands a link that leads to another."""
        tree = self.library.tree()
        return {name: kept for name, kept in tree.items() if kept.data == self.before[name].data}

    def check(self) -> None:
        here, catalog = self.originals(), self.library.catalog
        for group in GROUPS:
            assert any(NAMES[number] in here for number in group), "a group lost its last copy"
        for folder, _, names in os.walk(self.library.root):
            for name in names:
                assert os.path.exists(os.path.join(folder, name)), "a link leads nowhere"
        away = [self.library.trash / "files", self.library.out, self.place / HOLDING_FOLDER]
        found = [*here.values(), *(kept for place in away for kept in self.library.tree(place).values())]
        assert sorted(found) == sorted(self.before.values()), "lost or doubled"
        entries = self.library.journal()
        assert all(entry.settled_at for entry in entries)
        gone = {entry.source for entry in entries if entry.state is State.DONE}
        assert gone == {self.library.path(name) for name in self.before.keys() - here.keys()}
        assert all((name in here) == (photo in here) for photo, names in self.belonging() for name in names)
        assert {photo.id for photo in photos_in(catalog)} == {
            id for id, name in zip(self.ids, NAMES, strict=True) if name in here
        }

    def belonging(self) -> list[tuple[str, list[str]]]:
        """The photos that are not links with their companions, which are where their photo is."""
        linked = {entry.source for entry in self.library.journal() if entry.action.leaves_link}
        named = [(NAMES[number], names) for number, names in COMPANIONS.items()]
        return [(photo, names) for photo, names in named if self.library.path(photo) not in linked]

    def take_all_back(self) -> None:
        """A link that was replaced itself can come back only after what replaced it: hence not all at the first try."""
        catalog = self.library.catalog
        while batches := journal.done_batches(catalog):
            several = [[entry.id for entry in journal.entries(catalog, batch)] for batch in batches]
            restored = [self.library.undo(*entries).restored for entries in several]
            assert any(restored), "something cannot be taken back"


@settings(max_examples=int(os.environ.get("SIMILE_EXAMPLES", "100")))
@given(_steps, st.booleans())
def test_a_copy_stays_and_everything_comes_back(steps: list[Step], has_trash: bool) -> None:
    with (
        tempfile.TemporaryDirectory(dir=MEMORY) as place,
        pytest.MonkeyPatch.context() as patch,
        Library(Path(place)) as library,
    ):
        patch.setenv("HOME", place)
        world = World(library, has_trash=has_trash)
        for step in steps:
            world.do(step)
            world.check()
        world.take_all_back()
        assert library.tree() == world.before
        assert not [name for folder, _, names in os.walk(place) for name in names if name.endswith(".part")]
        assert not any(path.is_symlink() for path in library.root.rglob("*"))
        assert photos_in(library.catalog) == world.photos
        assert library.infos() == []
        assert not os.path.exists(os.path.join(place, HOLDING_FOLDER))
