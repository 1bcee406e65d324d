"""Two programs at one catalog: one acts at a time, one owns it, and the system takes both rights from the dead."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from core.catalog import Catalog, CatalogError
from core.system.alone import Busy, Owned, Owner, alone, held, own

ROOT = Path(__file__).parents[3]
_OWNING = """
import sys
from core.system.alone import own
with own(sys.argv[1]):
    print("mine", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def catalog(tmp_path: Path) -> str:
    return str(tmp_path / "catalog.sqlite")


def other_window(catalog: str) -> subprocess.Popen[str]:
    """Another process that owns the catalog, until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", _OWNING, catalog], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "mine\n"
    return process


def test_the_second_window_is_told_of_the_first(catalog: str) -> None:
    with other_window(catalog) as first:
        owner = Owner(first.pid, socket.gethostname())
        with pytest.raises(Owned, match="open in another window") as refused, own(catalog):
            pass
        assert refused.value.owner == owner
        with alone(catalog):  # it still may act, as the command line does beside a window
            pass
    with own(catalog):
        pass


def test_a_window_that_was_killed_owns_nothing(catalog: str) -> None:
    with other_window(catalog) as first:
        first.kill()
        first.wait()
    with own(catalog):
        pass


def test_an_owner_that_says_nothing_of_itself_is_an_owner_still(catalog: str) -> None:
    with own(catalog):
        Path(f"{catalog}.owner").write_bytes(b"\xff")
        with pytest.raises(Owned) as refused, own(catalog):
            pass
        assert refused.value.owner is None


def test_what_is_no_longer_owned_is_free_and_names_no_one(catalog: str) -> None:
    """Also after a window that was killed: its name is not left behind the next one's."""
    owner = Path(f"{catalog}.owner")
    owner.write_bytes(b"a name that is longer than that of the next" * 10)
    for _ in range(2):
        with own(catalog):
            with pytest.raises(Owned) as refused, own(catalog):
                pass
            assert refused.value.owner == Owner(os.getpid(), socket.gethostname())
        assert owner.read_bytes() == b""


def test_a_small_file_is_held_by_one_and_free_again(tmp_path: Path) -> None:
    path = str(tmp_path / "small")
    for _ in range(2):
        with held(path) as descriptor, held(path) as other:
            assert descriptor is not None
            assert other is None
    with held(str(tmp_path / "none" / "small")) as descriptor:
        assert descriptor is None


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_the_catalog_is_the_same_catalog(catalog: str, tmp_path: Path) -> None:
    """Else two windows could act on one catalog at a time."""
    (tmp_path / "links").mkdir()
    link = str(tmp_path / "links" / "another name.sqlite")
    os.symlink(catalog, link)
    Catalog.open(link).close()
    assert os.listdir(tmp_path / "links") == ["another name.sqlite"]  # all that belongs to it lies beside the catalog
    with Catalog.open(link) as one, Catalog.open(catalog) as other:
        assert one.path == other.path
    with alone(link), pytest.raises(Busy), alone(catalog):
        pass
    with other_window(link) as first:
        with pytest.raises(Owned) as refused, own(catalog):
            pass
        assert refused.value.owner is not None
        assert refused.value.owner.pid == first.pid


def test_one_acts_at_a_time(catalog: str) -> None:
    with alone(catalog), pytest.raises(Busy, match="moving files"), alone(catalog):
        pass
    with alone(catalog):
        pass


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="cannot be written"), own(str(tmp_path / "none" / "catalog.sqlite")):
        pass


@pytest.mark.skipif(os.name == "nt", reason="flock")
def test_a_file_system_without_locks_lets_all_in(catalog: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As some network drives: what is checked before each file is what remains."""
    import errno
    import fcntl

    def unable(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unable)
    with own(catalog), alone(catalog), own(catalog):
        pass
