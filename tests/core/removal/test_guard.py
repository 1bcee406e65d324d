"""What may never happen: the last copy going, or a file going that is not what the person saw."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from core.actions import Removal
from core.job import Job
from core.photo import Match, Relation, VerdictKind
from core.refusal import Refused
from core.removal.guard import Guard
from core.storage.journal import State
from tests.core.small_library import FREEDESKTOP, TRASH_OR_MOVE, Library, Meanwhile, copies


def refused(library: Library, removals: Sequence[int] | Sequence[Removal], sentence: str) -> None:
    """Nothing of this is done, as was foreseen, and every file is where it was."""
    before, foreseen = library.tree(), library.foresee(removals, to=str(library.out))
    report = library.remove(removals, "move")
    assert report.done == ()
    assert [problem.reason for problem in report.refused] == [one.refusal for one in foreseen]
    assert all(sentence in problem.reason for problem in report.refused), report.refused
    assert all(problem.reason.endswith((".", "!")) for problem in report.refused)
    assert library.tree() == before
    assert all(entry.state is not State.DONE for entry in library.journal())


def test_a_file_that_changed_since_the_scan_stays(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    old = os.lstat(library.path("a.jpg"))
    Path(library.path("a.jpg")).write_bytes(b"x" * old.st_size)
    os.utime(library.path("a.jpg"), ns=(old.st_atime_ns, old.st_mtime_ns))  # neither size nor time tells
    refused(library, ids, "has changed since it was scanned")


def test_a_file_that_was_only_touched_goes(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    os.utime(library.path("a.jpg"))
    assert library.remove(ids, "move").done == (ids[1],)


def test_a_file_that_is_gone_is_no_crash(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    os.unlink(library.path("a.jpg"))
    refused(library, ids, "is gone")


def test_a_folder_that_went_with_its_disk_is_said_to_be_away(library: Library) -> None:
    ids = library.grouped("keep.jpg", "disk/a.jpg")
    os.rename(library.path("disk"), library.path("elsewhere"))
    refused(library, ids, "Connect the disk")


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_a_file_that_became_a_link_stays(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    os.rename(library.path("a.jpg"), library.path("real.jpg"))
    os.symlink("real.jpg", library.path("a.jpg"))
    refused(library, ids, "no regular file")
    assert os.path.islink(library.path("a.jpg"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_keeper_that_became_a_pipe_is_not_waited_for(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    os.unlink(library.path("keep.jpg"))
    os.mkfifo(library.path("keep.jpg"))
    report = library.remove(ids, "move")
    assert "The photo to keep" in report.refused[0].reason


def test_the_keeper_is_gone(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    os.unlink(library.path("keep.jpg"))
    refused(library, ids, f"The photo to keep, {library.path('keep.jpg')}, was not found")


def test_the_keeper_has_changed(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    Path(library.path("keep.jpg")).write_bytes(b"half writ")
    refused(library, ids, "has changed since it was scanned")


def test_the_keeper_cannot_be_its_own(library: Library) -> None:
    (id,) = library.grouped("keep.jpg")
    refused(library, [Removal(id, id)], "the photo to keep itself")


def test_the_keeper_is_the_same_file_under_another_name(library: Library) -> None:
    first = library.add("a.jpg")
    os.link(library.path("a.jpg"), library.path("b.jpg"))
    second = library.index(library.path("b.jpg"))
    library.group(first, second)
    refused(library, [Removal(first, second)], "the same file as the photo to keep")


def test_two_that_name_each_other_both_stay(library: Library) -> None:
    a, b = library.grouped("a.jpg", "b.jpg")
    refused(library, [Removal(a, b), Removal(b, a)], "itself marked to go")


def test_a_ring_of_keepers_all_stay(library: Library) -> None:
    a, b, c = library.grouped("a.jpg", "b.jpg", "c.jpg")
    refused(library, [Removal(a, b), Removal(b, c), Removal(c, a)], "itself marked to go")


def test_the_last_of_a_group_stays_over_several_calls(library: Library) -> None:
    ids = library.grouped("a.jpg", "b.jpg", "c.jpg")
    for going in ids:
        for keeper in ids:
            library.remove([Removal(going, keeper)], "move")
    assert len(library.tree()) == 1


def test_photos_that_were_never_matched(library: Library) -> None:
    a, b = library.add("a.jpg"), library.add("b.jpg")
    library.catalog.save_matches([Match(a, b, 3.0, Relation.NONE)])
    refused(library, [Removal(a, b)], "not known to show the same picture")


def test_identical_files_need_no_match(library: Library) -> None:
    a, b = library.add("a.jpg", b"same"), library.add("b.jpg", b"same")
    assert library.remove([Removal(a, b)], "move").done == (a,)


def test_another_member_of_the_group_may_be_the_one_that_stays(library: Library) -> None:
    keeper, a, b = (library.add(name) for name in ("keeper.jpg", "a.jpg", "b.jpg"))
    library.group(keeper, a)
    library.group(keeper, b)
    assert set(library.remove([Removal(keeper, a), Removal(b, a)], "move").done) == {keeper, b}


def test_a_list_made_before_the_photo_was_replaced(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    Path(library.path("a.jpg")).write_bytes(b"another picture, scanned since")
    assert library.index(library.path("a.jpg")) == ids[1]
    refused(library, ids, "not known to show the same picture")


@pytest.mark.parametrize(
    ("saying", "words"),
    [("not a duplicate", "You said that it is not a duplicate"), ("keep both", "You said to keep both")],
)
def test_what_the_person_said_of_a_pair_holds(library: Library, saying: str, words: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    digests = [library.catalog.photo(id).digest for id in ids]
    library.catalog.add_verdict(digests[0], digests[1], VerdictKind(saying))
    refused(library, ids, words)
    library.catalog.withdraw_verdict(digests[0], digests[1])
    assert library.remove(ids, "move").done == (ids[1],)


def test_photos_of_a_protected_folder_stay(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "album/b.jpg")
    library.protect("album")
    refused(library, [Removal(ids[2], ids[0])], "protected folder")
    assert library.remove([Removal(ids[0], ids[2]), Removal(ids[1], ids[2])], "move").done == tuple(ids[:2])


def test_what_a_photo_program_keeps_is_its_own(library: Library) -> None:
    ids = library.grouped("keep.jpg", "Mine.PhotosLibrary/originals/a.jpg")
    refused(library, ids, "library of a photo program")
    assert library.remove([Removal(ids[0], ids[1])], "move").done == (ids[0],)


def test_photos_that_the_catalog_forgot(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.catalog.forget([ids[1]])
    refused(library, [Removal(ids[1], ids[0])], "no longer in the catalog")
    refused(library, [Removal(ids[0], ids[1])], "no longer in the catalog")


def test_one_refused_the_rest_goes_on(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg", "c.jpg")
    os.unlink(library.path("b.jpg"))
    job = Job()
    report = library.remove(ids, "move", job=job)
    assert report.done == (ids[1], ids[3])
    assert [problem.path for problem in report.refused] == [library.path("b.jpg")]
    assert (job.progress.done, job.progress.problems) == (3, 1)


@TRASH_OR_MOVE
@pytest.mark.parametrize("name", ["keep.jpg", "a.jpg"])
def test_a_file_that_changes_between_the_plan_and_the_act(library: Library, way: str, name: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    job = Meanwhile(lambda: Path(library.path(name)).write_bytes(b"changed just now"), at=2)
    report = library.remove(ids, way, job=job)
    assert report.done == ()
    assert "has changed or is gone" in report.refused[0].reason
    assert set(library.tree()) == {"keep.jpg", "a.jpg"}
    (entry,) = library.journal()
    assert (entry.state, entry.detail, bool(entry.settled_at)) == (State.FAILED, report.refused[0].reason, True)


@FREEDESKTOP  # where names are bytes
def test_a_reason_that_names_a_path_which_is_no_text_is_written_down(library: Library) -> None:
    ids = library.grouped("latin-\udce9.jpg", "a.jpg")
    job = Meanwhile(lambda: Path(library.path("latin-\udce9.jpg")).write_bytes(b"changed just now"), at=2)
    report = library.remove(ids, "move", job=job)
    assert "latin-\udce9.jpg, has changed or is gone" in report.refused[0].reason
    (entry,) = library.journal()
    assert entry.state is State.FAILED
    assert "latin-\\udce9.jpg, has changed or is gone" in entry.detail


@TRASH_OR_MOVE
def test_a_keeper_that_goes_at_the_very_moment(library: Library, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """Another program removes the keeper after the last look at it: the photo comes back."""
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    look_again = Guard.check_again

    def and_then_it_goes(guard: Guard, examined: object) -> None:
        look_again(guard, examined)  # type: ignore[arg-type]
        os.unlink(library.path("keep.jpg"))

    monkeypatch.setattr(Guard, "check_again", and_then_it_goes)
    report = library.remove(ids, way)
    assert "has changed or is gone" in report.refused[0].reason
    assert library.tree() == {"a.jpg": before["a.jpg"]}
    assert library.infos() == []
    assert library.journal()[0].state is State.FAILED


def test_the_keeper_is_read_again_when_its_time_changes(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    removals = copies(ids)
    guard = Guard(library.catalog, removals)
    guard.examine(removals[0])
    Path(library.path("keep.jpg")).write_bytes(b"k" * os.path.getsize(library.path("keep.jpg")))
    with pytest.raises(Refused, match="has changed"):
        guard.examine(removals[1])


@TRASH_OR_MOVE
def test_no_way_out_of_a_mix_of_keepers(library: Library, way: str) -> None:
    """A chain in one list: who stays for another may not go itself, the end of the chain may."""
    a, b, c = library.grouped("a.jpg", "b.jpg", "c.jpg")
    assert library.remove([Removal(a, b), Removal(b, c)], way).done == (b,)
    assert set(library.tree()) == {"a.jpg", "c.jpg"}
