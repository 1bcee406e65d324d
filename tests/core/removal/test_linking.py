"""A link in the place of a copy: what stands there, what it asks of the keeper, and the way back."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

import pytest

from core.actions import Action, Removal
from core.files import moving
from core.photo import Facts
from core.refusal import Refused
from core.removal import carrying, linking, trash
from core.storage import journal
from core.storage.journal import State
from tests.core.catalogued import photos_in
from tests.core.small_library import FREEDESKTOP, Library, Meanwhile, no_answer

pytestmark = [FREEDESKTOP, pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")]

SHM = Path("/dev/shm")
KINDS = [Action.HARD_LINK, Action.SYMBOLIC_LINK]
BOTH = pytest.mark.parametrize("kind", KINDS)


def left_over(library: Library) -> list[str]:
    return [name for _, _, names in os.walk(library.root) for name in names if name.startswith(".")]


@BOTH
def test_a_link_stands_in_the_place_and_the_photo_is_in_the_trash(library: Library, kind: Action) -> None:
    """There and back, and again."""
    ids = library.grouped("keep.jpg", "a.jpg", "sub/b.jpg")
    before, photos = library.tree(), photos_in(library.catalog)
    for again in (False, True):
        report = library.redo() if again else library.remove(ids, kind)
        assert ({*report.done}, report.refused) == ({*ids[1:]}, ())
        assert report.bytes_freed == len(before["a.jpg"].data) + len(before["sub/b.jpg"].data)
        for name in ("a.jpg", "sub/b.jpg"):
            path = library.path(name)
            assert os.path.samefile(path, library.path("keep.jpg"))
            assert os.path.islink(path) == (kind is Action.SYMBOLIC_LINK)
        assert library.trashed() == {before["a.jpg"].data, before["sub/b.jpg"].data}
        assert [photo.id for photo in photos_in(library.catalog)] == ids[:1]
        assert left_over(library) == []
        assert library.reopen().undo().refused == ()
        assert not os.path.islink(library.path("a.jpg"))
        assert (library.tree(), photos_in(library.catalog), library.infos()) == (before, photos, [])
        assert left_over(library) == []


def test_a_symbolic_link_says_the_way_so_that_it_holds_on_a_disk_mounted_elsewhere(library: Library) -> None:
    library.remove(library.grouped("keep.jpg", "sub/b.jpg"), Action.SYMBOLIC_LINK)
    assert os.readlink(library.path("sub/b.jpg")) == os.path.join("..", "keep.jpg")
    moved = library.root.parent / "mounted elsewhere"
    os.rename(library.root, moved)
    assert (moved / "sub" / "b.jpg").read_bytes() == b"keep.jpg" * 3
    os.rename(moved, library.root)


@pytest.mark.skipif(not SHM.is_dir() or SHM.stat().st_dev == Path("/tmp").stat().st_dev, reason="needs two volumes")
@BOTH
def test_a_keeper_on_another_disk(library: Library, kind: Action) -> None:
    with tempfile.TemporaryDirectory(dir=SHM) as far:
        keep = os.path.join(far, "keep.jpg")
        Path(keep).write_bytes(b"far away")
        ids = [library.index(keep), library.add("a.jpg")]
        library.group(*ids)
        before = library.tree()
        (foreseen,) = library.foresee(ids, link=kind)
        report = library.remove(ids, kind)
        if kind is Action.HARD_LINK:
            assert foreseen.refusal == linking.OTHER_VOLUME
            assert [problem.reason for problem in report.refused] == [linking.OTHER_VOLUME]
        else:
            assert foreseen.allowed
            assert os.readlink(library.path("a.jpg")) == os.path.realpath(keep)
            assert Path(library.path("a.jpg")).read_bytes() == b"far away"
            assert library.undo().refused == ()
        assert library.tree() == before


def test_a_keeper_that_symbolic_links_lead_to_stays(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "better.jpg")
    library.remove(ids[:2], Action.SYMBOLIC_LINK)
    (problem,) = library.remove([Removal(ids[0], ids[2])]).refused
    assert library.path("a.jpg") in problem.reason
    companion = Removal(ids[2], ids[0], (library.path("keep.jpg"),))
    assert library.remove([companion]).done == ()
    assert os.path.exists(library.path("a.jpg"))
    # Once the link is gone, by an undo or by hand, the keeper is free.
    os.unlink(library.path("a.jpg"))
    assert library.remove([Removal(ids[0], ids[2])]).done == (ids[0],)


def test_a_keeper_with_hard_links_may_go_for_they_hold_its_bytes(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "better.jpg")
    library.remove(ids[:2], Action.HARD_LINK)
    assert library.remove([Removal(ids[0], ids[2])]).done == (ids[0],)
    assert Path(library.path("a.jpg")).read_bytes() == b"keep.jpg" * 3


@BOTH
def test_undo_leaves_alone_what_is_no_link_of_ours(library: Library, kind: Action) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.remove(ids, kind)
    path = library.path("a.jpg")
    os.unlink(path)
    Path(path).write_bytes(b"drawn anew")
    (problem,) = library.undo().refused
    assert "taken its place" in problem.reason
    assert Path(path).read_bytes() == b"drawn anew"
    assert left_over(library) == []
    os.unlink(path)
    os.symlink("nowhere", path)
    assert "taken its place" in library.undo().refused[0].reason
    assert os.readlink(path) == "nowhere"
    os.unlink(path)
    assert library.undo().restored == (path,)  # the link's absence is no obstacle


def test_undo_of_a_hard_link_that_holds_the_last_bytes_of_a_keeper_is_refused(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.remove(ids, Action.HARD_LINK)
    os.unlink(library.path("keep.jpg"))
    (problem,) = library.undo().refused
    assert "taken its place" in problem.reason
    assert Path(library.path("a.jpg")).read_bytes() == b"keep.jpg" * 3


@BOTH
def test_undo_when_the_photo_is_no_longer_in_the_trash(library: Library, kind: Action) -> None:
    """Also where the keeper is byte for byte the same: a link is no photo that was brought back."""
    ids = [library.add("keep.jpg", b"same"), library.add("a.jpg", b"same")]
    library.remove(ids, kind)
    os.unlink(library.journal()[0].target or "")
    entry = library.journal()[0]
    (problem,) = library.undo(entry.id).refused
    assert "no longer here" in problem.reason
    assert os.path.samefile(library.path("a.jpg"), library.path("keep.jpg"))


@BOTH
def test_a_photo_of_another_format_would_get_a_wrong_ending(library: Library, kind: Action) -> None:
    ids = [library.add("keep.png", facts=Facts("PNG", 4, 3)), library.add("a.jpg")]
    library.group(*ids)
    (problem,) = library.remove(ids, kind).refused
    assert "PNG" in problem.reason
    (foreseen,) = library.foresee(ids, link=kind)
    assert foreseen.refusal == problem.reason


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.EPERM, "allows no hard link"),
        (errno.EMLINK, "as many names"),
        (errno.EXDEV, "another disk"),
        (errno.ENOSPC, "full"),
    ],
)
def test_a_disk_that_makes_no_links(library: Library, monkeypatch: pytest.MonkeyPatch, code: int, words: str) -> None:
    """The errors of FAT, of a file with 65,000 names, of a bind mount: no such file system is at hand."""

    def refuses(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    monkeypatch.setattr(os, "link", refuses)
    (problem,) = library.remove(ids, Action.HARD_LINK).refused
    assert words in problem.reason
    assert (library.tree(), library.infos(), left_over(library)) == (before, [], [])
    assert [entry.state for entry in library.journal()] == [State.FAILED]


def test_a_link_that_leads_elsewhere_is_not_used(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    other = library.add("other.jpg")
    before = library.tree()
    make = os.link
    monkeypatch.setattr(os, "link", lambda _, target: make(library.catalog.photo(other).path, target))
    (problem,) = library.remove(ids, Action.HARD_LINK).refused
    assert "does not lead" in problem.reason
    monkeypatch.undo()
    assert {name: kept for name, kept in library.tree().items() if not name.startswith(".")} == before


@pytest.mark.parametrize("returns", [True, False])
def test_another_program_takes_the_place_between_the_two_steps(
    library: Library, monkeypatch: pytest.MonkeyPatch, returns: bool
) -> None:
    """The photo comes back where it can; where it cannot, the journal says where it is."""
    ids = library.grouped("keep.jpg", "a.jpg")
    path = library.path("a.jpg")
    rename = moving.rename_exclusively
    tried: list[str] = []

    def quicker(source: str, target: str) -> None:
        if source.endswith(".part") and not tried:
            tried.append(source)
            if not returns:
                Path(path).write_bytes(b"quicker")
            raise FileExistsError(errno.EEXIST, "taken", target)
        rename(source, target)

    monkeypatch.setattr(moving, "rename_exclusively", quicker)
    report = library.remove(ids, Action.SYMBOLIC_LINK)
    monkeypatch.undo()
    (entry,) = library.journal()
    assert left_over(library) == []
    if returns:
        assert (report.done, entry.state) == ((), State.FAILED)
        assert Path(path).read_bytes() == b"a.jpg" * 3
        assert library.infos() == []
    else:
        assert "Another program has taken its place" in report.refused[0].reason
        assert (report.done, entry.state) == ((ids[1],), State.DONE)
        assert library.trashed() == {b"a.jpg" * 3}
        os.unlink(path)
        assert library.undo().restored == (path,)


def test_a_photo_that_cannot_be_put_away_stays_and_no_link_is_left(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(trash, "put", full)
    (problem,) = library.remove(ids, Action.HARD_LINK).refused
    assert "full" in problem.reason
    assert (library.tree(), left_over(library)) == (before, [])


def test_a_photo_that_cannot_come_back_leaves_the_link(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.remove(ids, Action.SYMBOLIC_LINK)
    with monkeypatch.context() as patch:
        patch.setattr(moving, "move_file", no_answer)
        (problem,) = library.undo().refused
    assert "does not answer" in problem.reason
    assert os.readlink(library.path("a.jpg")) == "keep.jpg"
    assert left_over(library) == []
    assert library.undo().restored == (library.path("a.jpg"),)


@pytest.mark.parametrize("ended", ["before", "between", "after"])
@BOTH
def test_an_undo_that_broke_off_is_brought_to_an_end(
    library: Library, monkeypatch: pytest.MonkeyPatch, kind: Action, ended: str
) -> None:
    """Before the link was taken away, between that and the return, and when only the link was left to remove."""
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    library.remove(ids, kind)
    (entry,) = library.journal()
    assert entry.target is not None
    journal.reopen(library.catalog, [entry.id], turn=2)
    if ended != "before":
        os.rename(entry.source, carrying.part_at(entry.source, entry))
    if ended == "after":
        os.rename(entry.target, entry.source)
    (sentence,) = library.reopen().settle()
    if ended == "before":
        assert "still in the trash" in sentence
        library.undo()
    else:
        assert "back in its place" in sentence
    assert (library.tree(), left_over(library), library.infos()) == (before, [], [])


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ("only the link was made", "stayed in place"),
        ("the photo had gone", "stayed in place"),
        ("all was done", "had been replaced by a link"),
        ("another file has the place", "had been replaced by a link"),
        ("the trash was emptied", "neither in its place nor in the trash"),
        ("all is lost", "neither in its place nor in the trash"),
    ],
)
@BOTH
def test_a_link_that_broke_off_is_withdrawn_or_seen_to_be_done(
    library: Library, kind: Action, state: str, sentence: str
) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    library.remove(ids, kind)
    (entry,) = library.journal()
    assert entry.target is not None
    library.catalog.connection.execute("UPDATE journal SET state = 'planned', settled_at = NULL")
    if state in ("only the link was made", "the photo had gone"):
        os.rename(entry.source, carrying.part_at(entry.source, entry))
    if state == "only the link was made":
        os.rename(entry.target, entry.source)
    if state == "another file has the place":
        os.unlink(entry.source)
        Path(entry.source).write_bytes(b"quicker")
    if state in ("the trash was emptied", "all is lost"):
        os.unlink(entry.target)
    if state == "all is lost":
        os.unlink(entry.source)
    (said,) = library.reopen().settle()
    assert sentence in said
    assert left_over(library) == []
    if sentence == "stayed in place":
        assert (library.tree(), library.infos()) == (before, [])
    elif sentence == "had been replaced by a link":
        assert library.trashed() == {b"a.jpg" * 3}
        assert library.journal()[0].state is State.DONE


def test_a_keeper_taken_away_meanwhile_brings_the_photo_back(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    aside = library.root.parent / "aside.jpg"

    job = Meanwhile(lambda: os.rename(library.path("keep.jpg"), aside), at=2)
    (problem,) = library.remove(ids, Action.SYMBOLIC_LINK, job=job).refused
    assert "has changed or is gone" in problem.reason
    os.rename(aside, library.path("keep.jpg"))
    assert (library.tree(), left_over(library)) == (before, [])


@pytest.mark.parametrize("when", ["before the look", "after the look"])
def test_what_takes_the_place_of_a_link_during_undo_stays(
    library: Library, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.remove(ids, Action.SYMBOLIC_LINK)
    (entry,) = library.journal()
    looked: list[bool] = []

    def somebody() -> None:
        os.unlink(library.path("a.jpg"))
        Path(library.path("a.jpg")).write_bytes(b"somebody's")

    def look(path: str, keeper: str) -> bool:
        looked.append(is_link(path, keeper))
        if len(looked) == 1:
            somebody()
        return looked[-1]

    is_link = linking.is_link
    if when == "before the look":
        somebody()
    else:
        monkeypatch.setattr(linking, "is_link", look)
    with pytest.raises(Refused, match="no link to"):
        linking.take_away(entry, library.path(".part"))
    assert Path(library.path("a.jpg")).read_bytes() == b"somebody's"
    assert left_over(library) == []
