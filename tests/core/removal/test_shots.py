"""A photo and the files of its shot: all of them go or none, there and back."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from core.actions import Action, Removal
from core.files.ondisk import OnDisk
from core.photo import Match, Relation
from core.refusal import Refused
from core.removal import carrying
from core.storage import journal
from core.storage.journal import Entry, State
from tests.core.catalogued import photos_in
from tests.core.small_library import FREEDESKTOP, Dies, Library, Meanwhile, dies

pytestmark = FREEDESKTOP


def shot(library: Library, *companions: str) -> tuple[list[int], Removal]:
    """A group of two, and the removal of its second photo with files beside it."""
    ids = library.grouped("keep.jpg", "a.jpg")
    library.beside(*companions)
    return ids, Removal(ids[1], ids[0], tuple(map(library.path, companions)))


@contextmanager
def failing(number: int, fails: Callable[[], object]) -> Iterator[None]:
    """The file of that number in a removal is not brought to its place: `fails` raises why."""
    bring, numbers = carrying.there, count()

    def brings(seen: OnDisk, entry: Entry, *, staying: OnDisk) -> None:
        if next(numbers) == number:
            fails()
        bring(seen, entry, staying=staying)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(carrying, "there", brings)
        yield


def full() -> None:
    raise Refused("The disk is full.")


@pytest.mark.parametrize("way", ["trash", "move"])
def test_they_go_and_come_back_together(library: Library, way: str) -> None:
    ids, removal = shot(library, "a.xmp", "a.mov")
    before, photos = library.tree(), photos_in(library.catalog)
    report = library.remove([removal], way)
    assert (report.done, report.refused) == ((ids[1],), ())
    assert report.bytes_freed == sum(len(kept.data) for name, kept in before.items() if name != "keep.jpg")
    assert set(library.tree()) == {"keep.jpg"}
    entries = library.journal()
    assert [os.path.basename(entry.source) for entry in entries] == ["a.jpg", "a.xmp", "a.mov"]
    assert {entry.shot for entry in entries} == {entries[0].id}
    # Taking back any of them takes back all.
    assert len(library.reopen().undo(entries[1].id).restored) == 3
    assert (library.tree(), photos_in(library.catalog), library.infos()) == (before, photos, [])
    assert library.redo(entries[2].id).done == (ids[1],)
    assert set(library.tree()) == {"keep.jpg"}
    library.undo()
    assert library.tree() == before


@pytest.mark.parametrize("taken", ["a.jpg", "a.xmp", "a.jpg.xmp"])
def test_where_a_name_is_taken_all_get_one_number(library: Library, taken: str) -> None:
    """Else a sidecar would stand beside another photo, which programs would take it for."""
    _, removal = shot(library, "a.xmp", "a.jpg.xmp", "IMG_O1.AAE")
    out = library.out
    out.mkdir()
    (out / taken).write_bytes(b"another's")
    assert library.remove([removal], "move").refused == ()
    assert {*library.tree(out)} == {taken, "a (2).jpg", "a (2).xmp", "a (2).jpg.xmp", "IMG_O1 (2).AAE"}
    before = library.tree(out)
    report = library.undo()
    assert (len(report.restored), report.photos, len(report.ids)) == (4, 1, 1)
    assert len(library.redo().done) == 1
    assert library.tree(out) == before


@pytest.mark.parametrize("which", [0, 1, 2])
def test_where_one_cannot_go_none_goes(library: Library, which: int) -> None:
    """The disk is full, or the place forbidden, at the first, the second or the last of them."""
    _, removal = shot(library, "a.xmp", "a.mov")
    before = library.tree()
    with failing(which, full):
        report = library.remove([removal])
    assert (report.done, [problem.reason for problem in report.refused]) == ((), ["The disk is full."])
    assert (library.tree(), library.infos()) == (before, [])
    assert {entry.state for entry in library.journal()} == {State.FAILED}


def test_one_that_cannot_be_brought_back_is_said_to_be_away(library: Library) -> None:
    ids, removal = shot(library, "a.xmp")
    before = library.tree()

    def fails() -> None:
        Path(library.path("a.jpg")).write_bytes(b"quicker")
        full()

    with failing(1, fails):
        report = library.remove([removal])
    assert report.done == (ids[1],)
    assert [entry.state for entry in library.journal()] == [State.DONE, State.FAILED]
    os.unlink(library.path("a.jpg"))
    library.undo()
    assert library.tree() == before


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("gone", "is gone"),
        ("protected", "protected folder"),
        ("a folder", "no regular file"),
        ("the keeper", "itself a photo to keep"),
        ("the photo", "one and the same file"),
        ("another photo", "not known to show the same picture"),
        ("a hard link of the keeper", "itself a photo to keep"),
    ],
)
def test_a_companion_that_must_stay_keeps_the_photo(library: Library, what: str, sentence: str) -> None:
    ids, _ = shot(library, "a.xmp")
    path = library.path("a.xmp")
    if what in ("gone", "a folder", "a hard link of the keeper"):
        os.unlink(path)
    if what == "a folder":
        os.mkdir(path)
    elif what == "a hard link of the keeper":
        os.link(library.path("keep.jpg"), path)
    elif what == "protected":
        library.protect("safe")
        os.mkdir(library.root / "safe")
        path = library.path("safe/a.xmp")
        os.rename(library.path("a.xmp"), path)
    elif what == "the keeper":
        path = library.path("keep.jpg")
    elif what == "the photo":
        path = library.path("a.jpg")
    elif what == "another photo":
        path = library.catalog.photo(library.add("other.jpg")).path
    before = library.tree()
    report = library.remove([Removal(ids[1], ids[0], (path,))])
    assert report.done == ()
    assert [sentence in problem.reason for problem in report.refused] == [True], report.refused
    assert path in report.refused[0].reason
    assert library.tree() == before


def test_a_companion_that_another_removal_keeps(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg", "c.jpg")
    removals = [Removal(ids[1], ids[0], (library.path("b.jpg"),)), Removal(ids[3], ids[2])]
    report = library.remove(removals)
    assert report.done == (ids[3],)
    assert "itself a photo to keep" in report.refused[0].reason


def test_a_companion_changed_meanwhile(library: Library) -> None:
    _, removal = shot(library, "a.xmp")
    job = Meanwhile(lambda: Path(library.path("a.xmp")).write_bytes(b"rated just now"), at=2)
    (problem,) = library.remove([removal], job=job).refused
    assert "a.xmp, which goes with it, has changed" in problem.reason
    assert set(library.tree()) == {"keep.jpg", "a.jpg", "a.xmp"}


def test_one_named_twice_goes_once(library: Library) -> None:
    ids, removal = shot(library, "a.xmp")
    twice = Removal(ids[1], ids[0], removal.companions * 2)
    assert library.remove([twice]).done == (ids[1],)
    assert len(library.journal()) == 2


@pytest.mark.parametrize("name", ["a.jpg", "a.xmp", "a.mov"])
@pytest.mark.parametrize("way", ["trash", "move"])
def test_where_the_place_of_one_is_taken_none_comes_back(library: Library, way: str, name: str) -> None:
    """A sidecar that came back alone would belong to the other photo of that name."""
    _, removal = shot(library, "a.xmp", "a.mov")
    before = library.tree()
    library.remove([removal], way)
    away = library.tree()
    Path(library.path(name)).write_bytes(b"quicker")
    report = library.undo()
    assert report.restored == ()
    assert {problem.path for problem in report.refused} == set(map(library.path, ("a.jpg", "a.xmp", "a.mov")))
    for problem in report.refused:
        assert "taken its place" in problem.reason
        assert (problem.path == library.path(name)) != problem.reason.startswith(
            f"{library.path(name)}, which went with"
        )
    os.unlink(library.path(name))
    assert library.tree() == away
    assert len(library.undo().restored) == 3
    assert library.tree() == before


def test_where_the_photo_cannot_come_back_at_the_last_moment_none_does(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, removal = shot(library, "a.xmp", "a.mov")
    library.remove([removal])
    away = library.tree()

    def fail(seen: OnDisk, entry: Entry) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(carrying, "back", fail)
        report = library.undo()
    assert (report.restored, len(report.refused)) == ((), 3)
    assert all("The disk is full" in problem.reason for problem in report.refused)
    assert library.tree() == away
    assert len(library.undo().restored) == 3


def test_what_is_still_there_of_a_shot_comes_back(library: Library) -> None:
    """The person has deleted one of its files in the trash."""
    _, removal = shot(library, "a.xmp", "a.mov")
    library.remove([removal])
    os.unlink(library.trash / "files" / "a.xmp")
    report = library.undo()
    assert report.restored == (library.path("a.jpg"), library.path("a.mov"))
    assert ["no longer here" in problem.reason for problem in report.refused] == [True]


def test_a_companion_alone_is_not_done_again(library: Library) -> None:
    """The photo could not come back - the person has taken it out of the trash - but its sidecar could."""
    _, removal = shot(library, "a.xmp")
    library.remove([removal])
    elsewhere = library.root.parent / "a.jpg"
    os.rename(library.trash / "files" / "a.jpg", elsewhere)
    report = library.undo()
    assert report.restored == (library.path("a.xmp"),)
    assert "no longer here" in report.refused[0].reason
    sidecar = library.journal()[1]
    (problem,) = library.redo(sidecar.id).refused
    assert "has not come back" in problem.reason
    os.rename(elsewhere, library.trash / "files" / "a.jpg")
    assert library.undo().restored == (library.path("a.jpg"),)


@pytest.mark.parametrize("which", [0, 1, 2])
@pytest.mark.parametrize("again", [False, True])
def test_a_shot_of_which_a_part_had_gone_comes_back_at_the_next_start(
    library: Library, which: int, again: bool
) -> None:
    _, removal = shot(library, "a.xmp", "a.mov")
    before = library.tree()
    if again:
        library.remove([removal])
        library.undo()
    with failing(which, dies), pytest.raises(Dies):
        if again:
            library.redo()
        else:
            library.remove([removal])
    assert len(journal.open_entries(library.catalog)) == 3
    (sentence,) = library.reopen().settle()
    assert sentence.startswith("Simile was interrupted: 3 files")
    assert "stayed in place" in sentence
    assert (library.tree(), library.infos()) == (before, [])
    wanted = State.UNDONE if again else State.WITHDRAWN
    assert {entry.state for entry in library.journal()} == {wanted}


def test_a_part_that_cannot_come_back_at_the_next_start_can_be_undone(library: Library) -> None:
    _, removal = shot(library, "a.xmp")
    before = library.tree()
    with failing(1, dies), pytest.raises(Dies):
        library.remove([removal])
    Path(library.path("a.jpg")).write_bytes(b"quicker")
    said = " ".join(library.settle())
    assert "had gone to the trash" in said
    assert "stayed in place" in said
    os.unlink(library.path("a.jpg"))
    library.undo()
    assert library.tree() == before


def test_a_removal_without_companions_is_a_shot_of_its_own(library: Library) -> None:
    library.remove(library.grouped("keep.jpg", "a.jpg", "b.jpg"))
    assert [entry.shot == entry.id for entry in library.journal()] == [True, True]


# What belongs to a photo is found beside it


def test_what_belongs_to_a_photo_goes_and_comes_back_with_it(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    raw = library.add("a.nef")
    library.group(*ids, raw)
    library.beside("a.xmp", "a.mov", "other.xmp", "keep.aae")
    before = library.tree()
    for way in ("trash", "move"):
        report = library.remove(ids, way)
        assert (report.done, report.refused) == ((ids[1],), ())
        assert report.bytes_freed == sum(len(before[name].data) for name in ("a.jpg", "a.nef", "a.xmp", "a.mov"))
        assert set(library.tree()) == {"keep.jpg", "keep.aae", "other.xmp"}
        assert library.catalog.photo(raw).missing
        assert not library.undo().refused
        assert library.tree() == before
        assert not library.catalog.photo(raw).missing


def test_a_file_that_came_since_the_scan_goes_along_and_is_foreseen(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.beside("a.jpg.xmp")
    [foreseen] = library.foresee(ids)
    assert [os.path.basename(path) for path in foreseen.removal.companions] == ["a.jpg.xmp"]
    assert foreseen.size == len(library.tree()["a.jpg"].data) + len("a.jpg.xmp")


def test_where_one_of_them_cannot_go_none_does(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    library.add("a.nef", b"shows something else")
    before = library.tree()
    report = library.remove(ids)
    assert report.done == (ids[2],)
    assert "a.nef" in report.refused[0].reason
    assert set(library.tree()) == before.keys() - {"b.jpg"}


def test_a_shot_is_never_a_copy_of_itself(library: Library) -> None:
    lead, raw = library.grouped("a.jpg", "a.nef")
    before = library.tree()
    for removal in (Removal(raw, lead), Removal(lead, raw)):
        report = library.remove([removal])
        assert not report.done
        assert "photo to keep" in report.refused[0].reason
    assert library.tree() == before


def test_a_shot_whose_two_photos_are_both_named_goes_once(library: Library) -> None:
    keeper, lead, raw = library.grouped("keep.jpg", "a.jpg", "a.nef")
    report = library.remove([Removal(lead, keeper), Removal(raw, keeper)])
    assert (report.done, report.refused) == ((lead,), ())
    assert set(library.tree()) == {"keep.jpg"}


def test_a_link_takes_the_place_of_the_photo_alone(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.beside("a.xmp")
    named = Removal(ids[1], ids[0], (library.path("a.xmp"),))
    assert library.remove([named], Action.SYMBOLIC_LINK).done == (ids[1],)
    assert set(library.tree()) == {"keep.jpg", "a.jpg", "a.xmp"}
    assert os.path.islink(library.path("a.jpg"))


def test_photos_that_are_alike_only_by_their_raws_may_go_for_each_other(library: Library) -> None:
    a, a_raw, b, b_raw = (library.add(name) for name in ("a.jpg", "a.nef", "b.jpg", "b.nef"))
    pairs = [(a, a_raw), (b, b_raw), (a_raw, b_raw)]
    library.catalog.save_matches([Match(min(pair), max(pair), 95.0, Relation.RESAVED) for pair in pairs])
    assert not library.remove([Removal(b, a)]).done, "b.jpg itself is like nothing but b.nef"
    library.group(a, a_raw, b_raw)
    assert library.remove([Removal(b, a)]).done == (b,)
