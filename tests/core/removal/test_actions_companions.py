"""A photo and the files that go with it: all of them or none, there and back."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from core import actions
from core.actions import Removal
from core.files.ondisk import OnDisk
from core.job import Job
from core.refusal import Refused
from core.removal import carrying
from core.storage import journal
from core.storage.journal import Entry, State
from tests.core.small_library import FREEDESKTOP, Library, Meanwhile, copies

pytestmark = FREEDESKTOP


def shot(library: Library, *companions: str) -> tuple[list[int], Removal]:
    """A group of two, and the removal of its second photo with files beside it."""
    ids = library.grouped("keep.jpg", "a.jpg")
    for name in companions:
        Path(library.path(name)).write_bytes(f"companion {name}".encode())
        os.utime(library.path(name), ns=(0, 1_500_000_000_000_000_001))
    return ids, Removal(ids[1], ids[0], tuple(map(library.path, companions)))


def remove(library: Library, removal: Removal, way: str = "trash", job: Job | None = None) -> actions.ActionReport:
    if way == "trash":
        return actions.trash(library.catalog, [removal], job=job or Job())
    return actions.move(library.catalog, [removal], to=str(library.root.parent / "out"), job=job or Job())


@pytest.mark.parametrize("way", ["trash", "move"])
def test_they_go_and_come_back_together(library: Library, way: str) -> None:
    ids, removal = shot(library, "a.xmp", "a.mov")
    before, photos = library.tree(), library.catalog.photos()
    report = remove(library, removal, way)
    assert (report.done, report.refused) == ((ids[1],), ())
    assert report.bytes_freed == sum(len(kept.data) for name, kept in before.items() if name != "keep.jpg")
    assert set(library.tree()) == {"keep.jpg"}
    entries = actions.journal(library.catalog)
    assert [os.path.basename(entry.source) for entry in entries] == ["a.jpg", "a.xmp", "a.mov"]
    assert {entry.shot for entry in entries} == {entries[0].id}
    # Taking back any of them takes back all.
    assert len(actions.undo(library.reopen(), entries=[entries[1].id], job=Job()).restored) == 3
    assert (library.tree(), library.catalog.photos(), library.infos()) == (before, photos, [])
    assert actions.redo(library.catalog, entries=[entries[2].id], job=Job()).done == (ids[1],)
    assert set(library.tree()) == {"keep.jpg"}
    actions.undo(library.catalog, job=Job())
    assert library.tree() == before


@pytest.mark.parametrize("taken", ["a.jpg", "a.xmp", "a.jpg.xmp"])
def test_where_a_name_is_taken_all_get_one_number(library: Library, taken: str) -> None:
    """Else a sidecar would stand beside another photo, which programs would take it for."""
    _, removal = shot(library, "a.xmp", "a.jpg.xmp", "IMG_O1.AAE")
    out = library.root.parent / "out"
    out.mkdir()
    (out / taken).write_bytes(b"another's")
    assert remove(library, removal, "move").refused == ()
    assert {*library.tree(out)} == {taken, "a (2).jpg", "a (2).xmp", "a (2).jpg.xmp", "IMG_O1 (2).AAE"}
    before = library.tree(out)
    assert len(actions.undo(library.catalog, job=Job()).restored) == 4
    assert len(actions.redo(library.catalog, job=Job()).done) == 1
    assert library.tree(out) == before


@pytest.mark.parametrize("which", [0, 1, 2])
def test_where_one_cannot_go_none_goes(library: Library, monkeypatch: pytest.MonkeyPatch, which: int) -> None:
    """The disk is full, or the place forbidden, at the first, the second or the last of them."""
    _, removal = shot(library, "a.xmp", "a.mov")
    before = library.tree()
    bring = carrying.there
    count = iter(range(3))

    def fails(seen: OnDisk, entry: Entry, *, staying: OnDisk) -> None:
        if next(count) == which:
            raise Refused("The disk is full.")
        bring(seen, entry, staying=staying)

    monkeypatch.setattr(carrying, "there", fails)
    report = remove(library, removal)
    assert (report.done, [problem.reason for problem in report.refused]) == ((), ["The disk is full."])
    assert (library.tree(), library.infos()) == (before, [])
    assert {entry.state for entry in actions.journal(library.catalog)} == {State.FAILED}


def test_one_that_cannot_be_brought_back_is_said_to_be_away(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    ids, removal = shot(library, "a.xmp")
    before = library.tree()
    bring = carrying.there

    def fails(seen: OnDisk, entry: Entry, *, staying: OnDisk) -> None:
        if entry.id != entry.shot:
            Path(library.path("a.jpg")).write_bytes(b"quicker")
            raise Refused("The disk is full.")
        bring(seen, entry, staying=staying)

    monkeypatch.setattr(carrying, "there", fails)
    report = remove(library, removal)
    assert report.done == (ids[1],)
    assert [entry.state for entry in actions.journal(library.catalog)] == [State.DONE, State.FAILED]
    os.unlink(library.path("a.jpg"))
    actions.undo(library.catalog, job=Job())
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
        library.catalog.add_folder(str(library.root / "safe"))
        library.catalog.protect_folder(str(library.root / "safe"), True)
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
    report = remove(library, Removal(ids[1], ids[0], (path,)))
    assert report.done == ()
    assert [sentence in problem.reason for problem in report.refused] == [True], report.refused
    assert path in report.refused[0].reason
    assert library.tree() == before


def test_a_companion_that_is_a_photo_goes_where_the_keeper_shows_it_too(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "a.cr2")
    photos = library.catalog.photos()
    removal = Removal(ids[1], ids[0], (library.path("a.cr2"),))
    assert remove(library, removal).done == (ids[1],)
    assert [photo.id for photo in library.catalog.photos()] == ids[:1]
    actions.undo(library.catalog, job=Job())
    assert library.catalog.photos() == photos


def test_a_companion_that_another_removal_keeps(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg", "c.jpg")
    removals = [Removal(ids[1], ids[0], (library.path("b.jpg"),)), Removal(ids[3], ids[2])]
    report = actions.trash(library.catalog, removals, job=Job())
    assert report.done == (ids[3],)
    assert "itself a photo to keep" in report.refused[0].reason


def test_a_companion_changed_meanwhile(library: Library) -> None:
    _, removal = shot(library, "a.xmp")
    job = Meanwhile(lambda: Path(library.path("a.xmp")).write_bytes(b"rated just now"), at=2)
    (problem,) = remove(library, removal, job=job).refused
    assert "a.xmp, which goes with it, has changed" in problem.reason
    assert set(library.tree()) == {"keep.jpg", "a.jpg", "a.xmp"}


def test_one_named_twice_goes_once(library: Library) -> None:
    ids, removal = shot(library, "a.xmp")
    twice = Removal(ids[1], ids[0], removal.companions * 2)
    assert remove(library, twice).done == (ids[1],)
    assert len(actions.journal(library.catalog)) == 2


@pytest.mark.parametrize("name", ["a.jpg", "a.xmp", "a.mov"])
@pytest.mark.parametrize("way", ["trash", "move"])
def test_where_the_place_of_one_is_taken_none_comes_back(library: Library, way: str, name: str) -> None:
    """A sidecar that came back alone would belong to the other photo of that name."""
    _, removal = shot(library, "a.xmp", "a.mov")
    before = library.tree()
    remove(library, removal, way)
    away = library.tree()
    Path(library.path(name)).write_bytes(b"quicker")
    report = actions.undo(library.catalog, job=Job())
    assert report.restored == ()
    assert {problem.path for problem in report.refused} == set(map(library.path, ("a.jpg", "a.xmp", "a.mov")))
    for problem in report.refused:
        assert "taken its place" in problem.reason
        assert (problem.path == library.path(name)) != problem.reason.startswith(
            f"{library.path(name)}, which went with"
        )
    os.unlink(library.path(name))
    assert library.tree() == away
    assert len(actions.undo(library.catalog, job=Job()).restored) == 3
    assert library.tree() == before


def test_where_the_photo_cannot_come_back_at_the_last_moment_none_does(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, removal = shot(library, "a.xmp", "a.mov")
    remove(library, removal)
    away = library.tree()

    def fail(seen: OnDisk, entry: Entry) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(carrying, "back", fail)
        report = actions.undo(library.catalog, job=Job())
    assert (report.restored, len(report.refused)) == ((), 3)
    assert all("The disk is full" in problem.reason for problem in report.refused)
    assert library.tree() == away
    assert len(actions.undo(library.catalog, job=Job()).restored) == 3


def test_what_is_still_there_of_a_shot_comes_back(library: Library) -> None:
    """The person has deleted one of its files in the trash."""
    _, removal = shot(library, "a.xmp", "a.mov")
    remove(library, removal)
    os.unlink(library.trash / "files" / "a.xmp")
    report = actions.undo(library.catalog, job=Job())
    assert report.restored == (library.path("a.jpg"), library.path("a.mov"))
    assert ["no longer here" in problem.reason for problem in report.refused] == [True]


def test_a_companion_alone_is_not_done_again(library: Library) -> None:
    """The photo could not come back - the person has taken it out of the trash - but its sidecar could."""
    _, removal = shot(library, "a.xmp")
    remove(library, removal)
    elsewhere = library.root.parent / "a.jpg"
    os.rename(library.trash / "files" / "a.jpg", elsewhere)
    report = actions.undo(library.catalog, job=Job())
    assert report.restored == (library.path("a.xmp"),)
    assert "no longer here" in report.refused[0].reason
    sidecar = actions.journal(library.catalog)[1]
    (problem,) = actions.redo(library.catalog, entries=[sidecar.id], job=Job()).refused
    assert "has not come back" in problem.reason
    os.rename(elsewhere, library.trash / "files" / "a.jpg")
    assert actions.undo(library.catalog, job=Job()).restored == (library.path("a.jpg"),)


class _Dies(BaseException):
    pass


@pytest.mark.parametrize("which", [0, 1, 2])
@pytest.mark.parametrize("again", [False, True])
def test_a_shot_of_which_a_part_had_gone_comes_back_at_the_next_start(
    library: Library, monkeypatch: pytest.MonkeyPatch, which: int, again: bool
) -> None:
    _, removal = shot(library, "a.xmp", "a.mov")
    before = library.tree()
    if again:
        remove(library, removal)
        actions.undo(library.catalog, job=Job())
    bring = carrying.there
    count = iter(range(3))

    def dies(seen: OnDisk, entry: Entry, *, staying: OnDisk) -> None:
        if next(count) == which:
            raise _Dies
        bring(seen, entry, staying=staying)

    with monkeypatch.context() as patch, pytest.raises(_Dies):
        patch.setattr(carrying, "there", dies)
        if again:
            actions.redo(library.catalog, job=Job())
        else:
            remove(library, removal)
    assert len(journal.open_entries(library.catalog)) == 3
    (sentence,) = actions.settle(library.reopen())
    assert sentence.startswith("Simile was interrupted: 3 files")
    assert "stayed in place" in sentence
    assert (library.tree(), library.infos()) == (before, [])
    wanted = State.UNDONE if again else State.WITHDRAWN
    assert {entry.state for entry in actions.journal(library.catalog)} == {wanted}


def test_a_part_that_cannot_come_back_at_the_next_start_can_be_undone(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, removal = shot(library, "a.xmp")
    before = library.tree()
    bring = carrying.there

    def dies(seen: OnDisk, entry: Entry, *, staying: OnDisk) -> None:
        if entry.id != entry.shot:
            raise _Dies
        bring(seen, entry, staying=staying)

    with monkeypatch.context() as patch, pytest.raises(_Dies):
        patch.setattr(carrying, "there", dies)
        remove(library, removal)
    Path(library.path("a.jpg")).write_bytes(b"quicker")
    said = " ".join(actions.settle(library.catalog))
    assert "had gone to the trash" in said
    assert "stayed in place" in said
    os.unlink(library.path("a.jpg"))
    actions.undo(library.catalog, job=Job())
    assert library.tree() == before


def test_a_removal_without_companions_is_a_shot_of_its_own(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    actions.trash(library.catalog, copies(ids, ids[0]), job=Job())
    assert [entry.shot == entry.id for entry in actions.journal(library.catalog)] == [True, True]
