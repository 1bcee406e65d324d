"""The Annoy index on the disk: grown beside the catalog, as good as it says, and never in the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from core.candidates.index import Neighbours, points
from core.catalog import Catalog, Reading
from core.indexing.fingerprint import Fingerprint
from core.job import Cancelled, Job
from core.photo import Facts, FoundFile
from core.searching import forest
from core.searching.forest import card_of, folder_of, grow, opened
from core.searching.growing import Growing
from core.searching.search_index import SearchIndex
from tests.core.candidates.test_index import library

COUNT = 3000


def save(
    catalog: Catalog, forms: NDArray[np.uint64], vectors: NDArray[np.float32], first: int = 0, state: int = 0
) -> None:
    def reading(number: int) -> Reading:
        digest = bytes([state]) + (first + number).to_bytes(31, "little")
        mark = Fingerprint(forms[number].tobytes(), vectors[number].tobytes(), 30.0, b"", b"")
        found = FoundFile(f"/photos/{first + number}.jpg", 1, 1, 1, first + number + 1)
        return Reading(found, digest, digest, Facts("JPEG", 400, 300), mark)

    catalog.save(map(reading, range(len(forms))))


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        save(catalog, *library(COUNT))
        yield catalog


@pytest.fixture
def folder(catalog: Catalog) -> Path:
    return folder_of(catalog.path)


def _recall(index: SearchIndex, exact: Neighbours, *, first: int = 0, step: int = 50) -> float:
    forms, vectors = library(COUNT, seed=1)
    hits = asked = 0
    for row in range(first, COUNT, step):
        form, vector = forms[row, 0] ^ np.uint64(5), vectors[row]
        expected = index.ids[exact.nearest(form, vector, 10)[0]]
        hits += len(
            set(index.ids[index.nearby.nearest(form, vector, 10, index.alive)[0]].tolist()) & set(expected.tolist())
        )
        asked += 10
    return hits / asked


def build(catalog: Catalog) -> Growing:
    """Build the index in the background, and wait for the end of that."""
    growing = Growing(catalog.path)
    growing.begin()
    assert growing._thread is not None
    growing._thread.join()
    return growing


def test_what_is_grown_finds_what_the_exact_search_finds_and_says_how_much(catalog: Catalog, folder: Path) -> None:
    card = grow(catalog, folder, job=Job())
    assert card == card_of(folder)
    assert card.photos == COUNT
    assert 0.99 <= card.recall <= 1
    index = SearchIndex(catalog)
    index.refresh(Job())
    assert len(index.nearby.loose) == 0  # nothing is searched exactly
    assert _recall(index, Neighbours(*library(COUNT))) >= 0.97
    grown = opened(folder, card)
    assert grown is not None
    forms, vectors = library(COUNT)
    items, far = grown.nearest(points(forms[7:8, 0], vectors[7:8])[0], 3)
    assert items[0] == 7
    assert far[0] == pytest.approx(0, abs=1e-3)


@pytest.mark.parametrize("ending", ["annoy", "npy"])
def test_an_index_with_one_wrong_bit_is_not_opened(catalog: Catalog, folder: Path, ending: str) -> None:
    card = grow(catalog, folder, job=Job())
    file = folder / f"{card.name}.{ending}"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert opened(folder, card) is None
    index = SearchIndex(catalog)
    with pytest.MonkeyPatch.context() as patch:
        tried: list[forest.Card] = []
        patch.setattr(forest, "opened", lambda _folder, card: tried.append(card))
        index.refresh(Job())
        index.refresh(Job())
    assert tried == [card]  # to read all of it takes a second for a million photos
    assert len(index.nearby.loose) == COUNT


def test_more_nodes_are_looked_at_until_enough_is_found(
    catalog: Catalog, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forest, "_FEWEST", 10)
    card = grow(catalog, folder, job=Job())
    assert card.nodes > 10
    assert card.recall >= forest.ENOUGH
    monkeypatch.setattr(forest, "_MOST", 10)
    hasty = grow(catalog, folder, job=Job())
    assert hasty.nodes == 10
    assert hasty.recall < card.recall  # and that is what it says


def test_photos_that_came_later_are_found_and_those_that_are_gone_are_not(catalog: Catalog, folder: Path) -> None:
    grow(catalog, folder, job=Job())
    more_forms, more_vectors = library(30, seed=2)
    save(catalog, more_forms, more_vectors, first=COUNT)
    catalog.forget(range(1, 11))
    forms, vectors = library(COUNT)
    save(catalog, more_forms[:1], more_vectors[:1], first=20, state=1)  # another picture at a known path
    index = SearchIndex(catalog)
    index.refresh(Job())
    assert len(index.nearby.loose) == 31
    for number in range(1, 30):
        row = index.nearby.nearest(more_forms[number, 0], more_vectors[number], 1, index.alive)[0][0]
        assert index.ids[row] == COUNT + 1 + number
    found = index.ids[index.nearby.nearest(forms[4, 0], vectors[4], 40, index.alive)[0]].tolist()
    assert len(set(found)) == 40
    assert not set(found) & set(range(1, 11))
    near = index.nearby.nearest(forms[20, 0], vectors[20], 5, index.alive)[0]
    prints = catalog.fingerprints(index.ids[near].tolist())
    assert not (prints.forms[:, 0] == forms[20, 0]).any()


def test_a_search_takes_the_annoy_index_when_it_is_there(catalog: Catalog, folder: Path) -> None:
    index = SearchIndex(catalog)
    index.refresh(Job())
    assert len(index.nearby.loose) == COUNT
    before = index.nearby.points(np.arange(50))
    grow(catalog, folder, job=Job())
    index.refresh(Job())
    assert len(index.nearby.loose) == 0
    assert index.nearby.points(np.arange(50)) == pytest.approx(before, abs=1e-4)


def test_an_index_is_wanted_where_there_are_many_photos_in_none(
    catalog: Catalog, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = SearchIndex(catalog)
    index.refresh(Job())
    assert not index.wants_forest
    monkeypatch.setattr("core.searching.search_index.EXACT_BELOW", COUNT)
    assert index.wants_forest
    build(catalog)
    index.refresh(Job())
    assert not index.wants_forest


def test_ahead_of_a_query_many_fingerprints_wait_for_the_index(
    catalog: Catalog, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.searching.search_index.EXACT_BELOW", COUNT)
    index = SearchIndex(catalog)
    index.refresh(Job(), ahead=True)
    assert (len(index.ids), len(index.nearby.loose)) == (COUNT, 0)
    index.refresh(Job())
    assert len(index.nearby.loose) == COUNT, "somebody asks before there is one"
    grow(catalog, folder, job=Job())
    index = SearchIndex(catalog)
    index.refresh(Job(), ahead=True)
    assert not index.wants_forest
    assert np.count_nonzero(index.nearby.points(np.arange(50))), "those of the index"


def test_the_one_before_is_removed(catalog: Catalog, folder: Path) -> None:
    first = grow(catalog, folder, job=Job())
    (folder / "forest.left.part").touch()  # by a program that was killed
    second = grow(catalog, folder, job=Job())
    assert opened(folder, first) is None
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["forest.json", f"{second.name}.annoy", f"{second.name}.npy"]
    )


@pytest.mark.parametrize("damage", ["card", "trees", "ids", "nothing", "version"])
def test_a_damaged_index_is_as_none(catalog: Catalog, folder: Path, damage: str) -> None:
    card = grow(catalog, folder, job=Job())
    if damage == "card":
        (folder / "forest.json").write_text("{}")
    elif damage == "trees":
        (folder / f"{card.name}.annoy").write_bytes(b"x" * 896 * 3)
    elif damage == "ids":
        (folder / f"{card.name}.npy").write_bytes(b"")
    elif damage == "nothing":
        (folder / f"{card.name}.annoy").unlink()
    else:
        known = json.loads((folder / "forest.json").read_text())
        (folder / "forest.json").write_text(json.dumps({**known, "version": card.version + 1}))
    index = SearchIndex(catalog)
    index.refresh(Job())
    assert len(index.nearby.loose) == COUNT
    assert _recall(index, Neighbours(*library(COUNT)), step=300) == 1


def test_nothing_is_left_behind_where_it_could_not_grow(
    catalog: Catalog, folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        grow(catalog, folder, job=job)
    monkeypatch.setattr(forest, "_ROOM", 1 << 60)
    with pytest.raises(OSError, match="too little room"):
        grow(catalog, folder, job=Job())
    assert list(folder.iterdir()) == []
    folder.rmdir()
    folder.touch()
    growing = build(catalog)
    assert capfd.readouterr() == ("", "")
    assert card_of(folder) is None
    tried = growing._thread
    growing.begin()
    assert growing._thread is tried, "it is not tried for ever"


def test_what_closed_programs_left_is_removed_before_the_next_index_is_whole(catalog: Catalog, folder: Path) -> None:
    """Only a whole index removed it: with a large library each short session left half a gigabyte."""
    folder.mkdir()
    left, at_work = folder / "forest.left.part", folder / "forest.other.part"
    for path in (left, at_work):
        path.touch()
    os.utime(left, (0, 0))
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        grow(catalog, folder, job=job)
    assert [path.name for path in folder.iterdir()] == [at_work.name], "another program may be building it"


def test_it_grows_in_a_process_of_its_own_that_ends_with_the_program(catalog: Catalog, folder: Path) -> None:
    """In a thread, Annoy and what feeds it kept the window waiting for the interpreter."""
    program = f"""
import multiprocessing
from core.searching.growing import Growing

if __name__ == "__main__":
    Growing({catalog.path!r}).begin()
    print(multiprocessing.active_children()[0].pid)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)
