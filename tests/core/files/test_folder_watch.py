"""What the system tells of the folders while the program runs: what changed, once it has come to rest."""

from __future__ import annotations

import errno
import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from watchdog.events import FileCreatedEvent

from core.files import folder_watch, system_watch
from core.files.excluded import Excluded
from core.files.folder_watch import FolderWatch
from core.files.system_watch import SystemWatch
from tests.core.pictures import write


class Ear:
    """Hears what a watch has to say."""

    def __init__(self, besides: str = "") -> None:
        self.stirred = 0
        self.unwatched: frozenset[str] | None = None
        self._told = threading.Event()
        self.watch = FolderWatch(stirred=self._stir, followed=self._tell, besides=besides)

    def follow(self, *roots: Path, excluded: Excluded = Excluded()) -> frozenset[str] | None:  # noqa: B008
        self._told.clear()
        self.watch.follow([str(root) for root in roots], excluded)
        assert self._told.wait(20)
        return self.unwatched

    def changed(self) -> tuple[str, ...]:
        """The folders that changed, as soon as they are at rest."""
        deadline = time.monotonic() + 20
        while not self.stirred or (found := self.watch.settled()) is None:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        self.stirred = 0
        return found

    def _stir(self) -> None:
        self.stirred += 1

    def _tell(self, unwatched: frozenset[str]) -> None:
        self.unwatched = unwatched
        self._told.set()


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    monkeypatch.setattr(folder_watch, "QUIET_SECONDS", 0.4)
    ear = Ear()
    yield ear
    ear.watch.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "photos" / "2020" / "a.jpg", b"x")
    write(tmp_path / "photos" / "2021" / "b.jpg", b"x")
    return tmp_path / "photos"


def test_where_so_much_happens_that_some_may_be_lost_all_is_looked_at(
    ear: Ear, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_watch, "MOST", 20)
    other = tmp_path / "other"
    other.mkdir()
    ear.follow(root, other)
    for number in range(30):
        write(root / "2020" / f"{number}.jpg", b"x")
    assert ear.changed() == (str(other), str(root))
    write(root / "2020" / "one more.jpg", b"x")
    assert ear.changed() == (str(root / "2020"),)


def test_the_folder_of_a_new_changed_moved_or_removed_file_is_named(ear: Ear, root: Path) -> None:
    assert ear.follow(root) == frozenset()
    write(root / "2020" / "new.jpg", b"x")
    assert ear.changed() == (str(root / "2020"),)
    with open(root / "2020" / "a.jpg", "ab") as file:
        file.write(b"more")
    assert ear.changed() == (str(root / "2020"),)
    os.rename(root / "2020" / "new.jpg", root / "2021" / "new.jpg")
    assert ear.changed() == (str(root / "2020"), str(root / "2021"))
    os.remove(root / "2021" / "b.jpg")
    assert ear.changed() == (str(root / "2021"),)


def test_new_folders_are_watched_and_renamed_ones_named_by_what_holds_them(ear: Ear, root: Path) -> None:
    ear.follow(root)
    (root / "2020" / "trip").mkdir()
    assert ear.changed() == (str(root / "2020"),)
    write(root / "2020" / "trip" / "c.jpg", b"x")
    assert ear.changed() == (str(root / "2020" / "trip"),)
    os.rename(root / "2020", root / "before")
    assert ear.changed() == (str(root),), "one folder that holds all the others is enough"


def test_what_is_no_photo_and_what_the_program_writes_is_not_heard(ear: Ear, root: Path) -> None:
    ear.watch.close()
    ear = Ear(besides=str(root / "catalog.sqlite"))
    ear.follow(root)
    for name in ("notes.txt", ".hidden.jpg", "catalog.sqlite.decoding", "catalog.sqlite-wal"):
        write(root / name, b"x")
    time.sleep(0.3)
    assert ear.stirred == 0
    write(root / "2020" / "a.xmp", b"x")
    assert ear.changed() == (str(root / "2020"),), "a sidecar belongs to its photo"
    ear.watch.close()


@pytest.mark.parametrize("name", [".Trash-1000", "Removed by Simile"])
def test_a_folder_that_no_walk_comes_to_is_not_heard(ear: Ear, root: Path, name: str) -> None:
    """A trash may lie in the library: on a stick, that is the usual place of it."""
    (root / name / "files").mkdir(parents=True)
    ear.follow(root)
    os.rename(root / "2020" / "a.jpg", root / name / "files" / "a.jpg")
    assert ear.changed() == (str(root / "2020"),)
    ear.follow(root / name)
    write(root / name / "files" / "b.jpg", b"x")
    assert ear.changed() == (str(root / name / "files"),), "one that is itself a folder of the library is"


def test_a_file_being_written_is_left_in_peace(ear: Ear, root: Path) -> None:
    ear.follow(root)
    with open(root / "2020" / "long.jpg", "wb") as file:
        for _ in range(12):
            file.write(b"x" * 1000)
            file.flush()
            time.sleep(0.1)
            assert ear.watch.settled() in (None, ())
    assert ear.changed() == (str(root / "2020"),)


def test_what_never_rests_is_looked_at_in_the_end(ear: Ear, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_watch, "LONGEST_SECONDS", 1.0)
    ear.follow(root)
    began = time.monotonic()
    heard = False
    while not heard:
        assert time.monotonic() - began < 10
        write(root / "2020" / "a.jpg", os.urandom(10))
        time.sleep(0.05)
        heard = bool(ear.watch.settled())


def test_folders_that_cannot_be_watched_are_named(
    ear: Ear, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ear.follow(root / "2020", tmp_path / "gone") == frozenset({str(tmp_path / "gone")})
    with monkeypatch.context() as patch:
        patch.setattr(folder_watch, "network_kind", lambda path: "nfs4" if path.endswith("2021") else "")
        assert ear.follow(root / "2020", root / "2021") == frozenset({str(root / "2021")})

    def no_watches_left(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr("watchdog.observers.api.BaseObserver.schedule", no_watches_left)
    assert ear.follow(root) == frozenset({str(root)})


@pytest.mark.parametrize("coming", ["made", "moved"])
def test_a_folder_that_is_away_is_heard_when_it_is_there_again(ear: Ear, tmp_path: Path, coming: str) -> None:
    """It was said to be offline until the window was left for a minute, or for ten."""
    stick, elsewhere = tmp_path / "Stick", tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert ear.follow(stick) == frozenset({str(stick)})
    (tmp_path / "Other stick").mkdir()
    if coming == "made":
        stick.mkdir()
    else:
        elsewhere.rename(stick)
    assert ear.changed() == (str(stick),)


def test_a_folder_whose_disk_went_and_came_is_named_and_watched_anew(
    ear: Ear, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its watch ended with the disk, and no change was heard any more."""
    told: list[Callable[[list[str]], None]] = []

    class Mounts:
        def __init__(self, _folders: Sequence[str], hear: Callable[[list[str]], None]) -> None:
            told.append(hear)

        def close(self) -> None:
            pass

    monkeypatch.setattr(folder_watch, "MountWatch", Mounts)
    ear.follow(root)
    disk = root.rename(root.with_name("another place"))
    write(root / "2020" / "a.jpg", b"x")
    time.sleep(0.5)
    ear._told.clear()
    ear.stirred = 0
    told[0]([str(root)])
    assert ear.changed() == (str(root),)
    assert ear._told.wait(20)
    told[0]([str(root)])
    assert len(told) == 2, "what is watched no more is not heard"
    write(root / "2020" / "new.jpg", b"x")
    assert ear.changed() == (str(root / "2020"),)
    assert disk.exists()


def test_nothing_is_heard_after_the_end_or_of_what_was_watched_before(ear: Ear, root: Path) -> None:
    ear.follow(root / "2020")
    ear.follow(root / "2021")
    write(root / "2020" / "new.jpg", b"x")
    time.sleep(0.3)
    assert ear.stirred == 0
    write(root / "2021" / "new.jpg", b"x")
    assert ear.changed() == (str(root / "2021"),)
    ear.watch.close()
    write(root / "2021" / "newer.jpg", b"x")
    time.sleep(0.3)
    assert ear.stirred == 0


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_macos_tells_where_the_links_in_a_path_lead(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(root)
    noted: list[str] = []
    system = SystemWatch(noted.append)
    with monkeypatch.context() as patch:
        patch.setattr("sys.platform", "darwin")
        assert system.watch(str(tmp_path / "link"))
    system.on_any_event(FileCreatedEvent(str(root / "2020" / "a.jpg")))
    system.stop()
    assert noted == [str(tmp_path / "link" / "2020" / "a.jpg")]


def test_nothing_is_said_of_what_is_excluded(ear: Ear, root: Path) -> None:
    ear.follow(root, excluded=Excluded((str(root / "2020"),), (str(root),)))
    write(root / "2020" / "new.jpg", b"x")
    write(root / "2020" / "deep" / "new.jpg", b"x")
    time.sleep(0.3)
    assert not ear.stirred
    write(root / "2021" / "new.jpg", b"x")
    assert ear.changed() == (str(root / "2021"),)
