"""The stamps that are kept beside a catalog are those of its rows, whatever changed since, and however the file is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from core.catalog import Catalog
from core.columns import columns_file, stamps
from core.columns.arrays import Integers
from core.files.listing import stamp_hashes
from core.photo import FoundFile
from tests.benchmarks.synthetic import make_catalog

PLACE = FoundFile("/elsewhere/3.jpg", 5, 6, 7, 8)


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    """400 photos, of which 120 are in groups."""
    with Catalog.open(make_catalog(tmp_path, groups=40, size=3, photos=400)) as opened:
        stamps.known(opened)
        yield opened


def _told(found: tuple[Integers, Integers]) -> list[tuple[int, int]]:
    return sorted(zip(*(column.tolist() for column in found), strict=True))


def _falsify(catalog: Catalog, **head: object) -> None:
    """Let the file name another hash for each photo, so that one sees what is taken from it."""
    path = stamps.beside(catalog.path)
    was, rooms = columns_file.read(path, form=stamps._FORM)
    was.pop("arrays")
    hashes = np.zeros_like(rooms["hashes"].array)
    columns_file.write(path, {**was, **head}, {"ids": rooms["ids"].array.copy(), "hashes": hashes})


CHANGES: dict[str, Callable[[Catalog], None]] = {
    "moved": lambda catalog: catalog.relocate_all([(3, PLACE)]),
    "changed places": lambda catalog: catalog.relocate_all(
        [(one, FoundFile(catalog.photo(other).path, one, 2, 3, 4)) for one, other in ((3, 4), (4, 3))]
    ),
    "overwritten": lambda catalog: catalog.relocate_all([(3, FoundFile(catalog.photo(4).path, 5, 6, 7, 8))]),
    "forgotten": lambda catalog: catalog.forget([400]),
    "missing": lambda catalog: catalog.mark_missing([1, 2]),
    "nearly all moved": lambda catalog: catalog.relocate_all(
        [(id, FoundFile(f"/elsewhere/{id}.jpg", 5, 6, 7, id)) for id in range(1, 390)]
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_they_are_those_of_the_rows_at_every_moment(catalog: Catalog, change: str) -> None:
    before = _told(catalog.stamp_hashes())
    CHANGES[change](catalog)
    now = _told(catalog.stamp_hashes())
    assert (now == before) == (change == "missing")
    assert _told(stamps.known(catalog)) == now
    assert _told(stamps.known(catalog)) == now, "and again"


def test_only_what_changed_is_read_from_the_rows(catalog: Catalog) -> None:
    catalog.relocate_all([(3, PLACE)])
    _falsify(catalog)
    found = dict(_told(stamps.known(catalog)))
    assert found.pop(3) == stamp_hashes([(b"/elsewhere/3.jpg", 5, 6, 7, 8)])[0]
    assert set(found.values()) == {0}


@pytest.mark.parametrize("head", [{"form": "another"}, {"nature": "00"}, {"turn": 1 << 40}])
def test_those_of_another_catalog_of_a_later_moment_or_of_another_python_are_not_taken(
    catalog: Catalog, head: dict[str, object]
) -> None:
    _falsify(catalog, **head)
    assert _told(stamps.known(catalog)) == _told(catalog.stamp_hashes())
    _, rooms = columns_file.read(stamps.beside(catalog.path), form=stamps._FORM)
    assert _told((rooms["ids"].array, rooms["hashes"].array)) == _told(catalog.stamp_hashes()), "and it is written anew"


@pytest.mark.parametrize("length", [0, 900, -1])
def test_a_file_that_is_not_whole_counts_as_none(catalog: Catalog, length: int) -> None:
    path = Path(stamps.beside(catalog.path))
    path.write_bytes(path.read_bytes()[:length])
    assert _told(stamps.known(catalog)) == _told(catalog.stamp_hashes())


def test_where_none_can_be_written_they_are_read_each_time(catalog: Catalog) -> None:
    path = Path(stamps.beside(catalog.path))
    path.unlink()
    path.mkdir()
    assert _told(stamps.known(catalog)) == _told(catalog.stamp_hashes())


def test_a_stamp_has_the_same_hash_in_every_process() -> None:
    code = "from core.files.listing import stamp_hashes; print(stamp_hashes([(b'/p/\\xff.jpg', 1, -2, 3, 2**64)])[0])"
    told = [
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert told == [str(stamp_hashes([(b"/p/\xff.jpg", 1, -2, 3, 2**64)])[0]).encode() + b"\n"] * 2
