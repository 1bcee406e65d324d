"""Odd ways to lose a photo: one file under several paths, folders that change places, two catalogs, wrong clocks."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.actions import Action, Removal
from core.files.inside import Inside
from core.files.names import HOLDING_FOLDER
from core.removal.guard import Guard
from tests.core import child
from tests.core.small_library import FREEDESKTOP, Library, Meanwhile

pytestmark = [FREEDESKTOP, pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")]


def refused(library: Library, removals: list[Removal], sentence: str) -> None:
    """Nothing of it is done in any way, and every file is where it was."""
    before = library.tree()
    ways: list[tuple[str, dict[str, Any]]] = [
        ("trash", {}),
        ("trash", {"hold": True}),
        ("move", {}),
        ("symbolic link", {}),
    ]
    for way, options in ways:
        report = library.remove(removals, way, **options)
        assert report.done == ()
        assert all(sentence in problem.reason for problem in report.refused), report.refused
        assert library.tree() == before
    for foreseen in library.foresee(removals):
        assert sentence in foreseen.refusal


def test_a_protected_folder_is_protected_by_every_way_that_leads_there(library: Library, tmp_path: Path) -> None:
    """The library has it twice: as it is, and by a link to the folder above."""
    keeper = library.add("keep.jpg")
    library.add("safe/deep/a.jpg")
    (tmp_path / "link").symlink_to(library.root)
    by_the_link = library.index(str(tmp_path / "link" / "safe" / "deep" / "a.jpg"))
    library.group(keeper, by_the_link)
    library.protect("safe")
    refused(library, [Removal(by_the_link, keeper)], "protected folder")
    library.protect("safe", False)
    assert library.remove([Removal(by_the_link, keeper)]).done == (by_the_link,)


def test_a_folder_that_was_replaced_by_a_link_into_a_protected_one(library: Library) -> None:
    """After the plan, and with the same bytes there: nothing but the way has changed."""
    ids = [library.add(name, b"the same") for name in ("keep.jpg", "a/x.jpg", "safe/x.jpg")]
    library.protect("safe")
    os.rename(library.path("a"), library.path("elsewhere"))
    os.symlink("safe", library.path("a"))
    refused(library, [Removal(ids[1], ids[0])], "protected folder")
    assert Path(library.path("safe/x.jpg")).exists()


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_folder_that_becomes_a_link_to_the_keepers(library: Library, at: int) -> None:
    """Before the look at it, and between the plan and the act: the keeper does not go in place of its copy."""
    ids = [library.add(name, b"the same") for name in ("keep/x.jpg", "a/x.jpg")]

    def swap() -> None:
        os.rename(library.path("a"), library.path("moved away"))
        os.symlink("keep", library.path("a"))

    report = library.remove(ids, job=Meanwhile(swap, at=at))
    assert Path(library.path("keep/x.jpg")).read_bytes() == b"the same"
    if at <= 2:
        assert report.done == ()
        assert Path(library.path("moved away/x.jpg")).exists()


@child.NEEDS_LINUX
def test_a_second_mount_of_a_protected_folder(tmp_path: Path) -> None:
    def mounted(_: Callable[[], None]) -> None:
        with Library(tmp_path / "disk" / "here") as library:
            keeper = library.add("keep.jpg")
            library.add("safe/a.jpg")
            again = tmp_path / "disk" / "again"
            again.mkdir()
            subprocess.run(["mount", "--bind", library.path("safe"), str(again)], check=True)
            twice = library.index(str(again / "a.jpg"))
            library.group(keeper, twice)
            library.protect("safe")
            (problem,) = library.remove([Removal(twice, keeper)]).refused
            assert "protected folder" in problem.reason
            subprocess.run(["umount", str(again)], check=True)

    child.with_disk(tmp_path / "disk", mounted)


def test_a_protected_folder_that_cannot_be_reached_is_protected_by_its_path(tmp_path: Path) -> None:
    inside = Inside([str(tmp_path / "unplugged")])
    assert inside.holds(str(tmp_path / "unplugged" / "a.jpg"))
    assert not inside.holds(str(tmp_path / "a.jpg"))


@pytest.mark.parametrize("where", ["home trash", "trash of a disk", "shared trash of a disk", "holding folder"])
def test_what_is_thrown_away_is_nothing_to_keep(library: Library, tmp_path: Path, where: str) -> None:
    """Somebody has added the trash itself to the library, perhaps by a link: it will be emptied some day."""
    folder = {
        "home trash": library.trash / "files",
        "trash of a disk": library.root / f".Trash-{os.getuid()}" / "files",
        "shared trash of a disk": library.root / ".Trash" / str(os.getuid()) / "files",
        "holding folder": library.root / HOLDING_FOLDER / "deep",
    }[where]
    folder.mkdir(parents=True)
    (folder / "a.jpg").write_bytes(b"thrown away")
    (tmp_path / "link").symlink_to(folder)
    thrown = library.index(str(folder / "a.jpg"))
    ids = [library.add("keep.jpg"), thrown]
    if where != "holding folder":  # that is known by the name alone
        ids.append(library.index(str(tmp_path / "link" / "a.jpg")))
    library.group(*ids)
    for thrown in ids[1:]:
        refused(library, [Removal(ids[0], thrown)], "is in the trash or a holding folder. Keep another one.")
        refused(library, [Removal(thrown, ids[0])], "in the trash or a holding folder already")


def test_a_photo_that_a_link_leads_to_is_known_by_every_path(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "other.jpg")
    library.remove([Removal(ids[1], ids[0])], Action.SYMBOLIC_LINK)
    (tmp_path / "way").symlink_to(library.root)
    by_the_way = library.index(str(tmp_path / "way" / "keep.jpg"))
    library.group(ids[2], by_the_way)
    refused(library, [Removal(by_the_way, ids[2])], "was replaced by a link to it")
    library.undo()
    assert library.remove([Removal(by_the_way, ids[2])]).done == (by_the_way,)


def test_one_folder_added_by_two_ways_is_one_set_of_files(library: Library, tmp_path: Path) -> None:
    """Each photo seems to have a copy, which is itself."""
    library.add("a.jpg")
    (tmp_path / "link").symlink_to(library.root)
    one, other = library.index(library.path("a.jpg")), library.index(str(tmp_path / "link" / "a.jpg"))
    refused(library, [Removal(one, other)], "the same file as the photo to keep")
    refused(library, [Removal(other, one)], "the same file as the photo to keep")


def test_two_catalogs_that_would_keep_each_others_copies(library: Library, tmp_path: Path) -> None:
    """Both windows look, both find the other photo there, and each takes its own away at the same moment."""
    ids = library.grouped("a.jpg", "b.jpg")
    with Library(tmp_path / "second") as other:
        theirs = [other.index(library.path(name)) for name in ("a.jpg", "b.jpg")]
        other.group(*theirs)
        look_again = Guard.check_again
        looked = False

        def and_meanwhile_the_other_acts(guard: Guard, examined: object) -> None:
            nonlocal looked
            look_again(guard, examined)  # type: ignore[arg-type]
            if not looked:
                looked = True
                assert other.remove([Removal(theirs[1], theirs[0])]).done == (theirs[1],)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Guard, "check_again", and_meanwhile_the_other_acts)
            report = library.remove([Removal(ids[0], ids[1])])
        assert report.done == ()
        assert set(library.tree()) == {"a.jpg"}
        assert other.undo().restored == (library.path("b.jpg"),)
        assert set(library.tree()) == {"a.jpg", "b.jpg"}


def test_the_disk_of_the_photo_to_keep_is_pulled_out(library: Library, tmp_path: Path) -> None:
    """Before the act, and between the plan and the act."""
    disk = tmp_path / "disk"
    disk.mkdir()
    (disk / "keep.jpg").write_bytes(b"the same")
    keeper = library.index(str(disk / "keep.jpg"))
    ids = [library.add(name, b"the same") for name in ("a.jpg", "b.jpg")]
    removals = [Removal(id, keeper) for id in ids]
    job = Meanwhile(lambda: os.rename(disk, tmp_path / "pulled out"), at=3)
    report = library.remove(removals, job=job)
    assert report.done == ()
    assert all("has changed or is gone" in problem.reason for problem in report.refused)
    refused(library, removals, "was not found as it was")
    os.rename(tmp_path / "pulled out", disk)
    assert library.remove(removals).done == tuple(ids)


def test_a_clock_that_goes_backwards_confuses_neither_journal_nor_undo(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was done last is undone first, whatever the clock said then."""
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    for id, year in ((ids[1], 2031), (ids[2], 1999)):
        monkeypatch.setattr("core.storage.journal._now", lambda year=year: f"{year}-01-01T00:00:00.000+00:00")
        library.remove([Removal(id, ids[0])])
    assert library.undo().restored == (library.path("b.jpg"),)
    assert library.undo().restored == (library.path("a.jpg"),)
    assert library.redo().done == (ids[1],)
