"""A library that was kept beside its catalog is there at the next start as it was, and follows what came since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.catalog import Catalog
from core.columns import columns_file, kept
from core.columns.snapshot import Snapshot
from core.groups.grouped import Grouped, GroupingOptions
from core.groups.material import Material
from core.photo import Companion, FoundFile, VerdictKind
from core.rules import DEFAULT_RULES, Criterion, Rule
from core.shots import companions
from tests.benchmarks.synthetic import make_catalog

OPTIONS = GroupingOptions(80.0, (Rule(Criterion.FOLDER, text="/p/\udcff"), *DEFAULT_RULES), ("/safe", "/ö"))


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    """150 photos, of which 120 are in groups of three."""
    with Catalog.open(make_catalog(tmp_path, groups=40, size=3, photos=150)) as opened:
        yield opened


def _grouped(catalog: Catalog) -> Grouped:
    snapshot, verdicts = Snapshot.load(catalog), catalog.verdicts()
    return Grouped.of(snapshot, verdicts, OPTIONS, Material.of(snapshot, verdicts, ()))


def _renewed(before: Grouped, catalog: Catalog) -> Grouped:
    with catalog.reading():
        changed = before.snapshot.changes(catalog)
        assert changed is not None
        after = before.renewed(before.snapshot.renewed(catalog, changed), catalog.verdicts(), changed)
    assert after is not None
    return after


def _are_alike(one: Grouped, other: Grouped) -> bool:
    return (
        dict(one.photos) == dict(other.photos)
        and dict(one.snapshot.photos) == dict(other.snapshot.photos)
        and one.shots.lead == other.shots.lead
        and sorted(one.snapshot.matches, key=repr) == sorted(other.snapshot.matches, key=repr)
        and sorted(one.groups, key=repr) == sorted(other.groups, key=repr)
        and (one.verdicts, one.options) == (other.verdicts, other.options)
    )


@pytest.mark.parametrize("mapped", [True, False])
def test_a_library_is_kept_as_it_was_and_followed(
    catalog: Catalog, tmp_path: Path, mapped: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns_file, "_ON_WINDOWS", not mapped)
    path = kept.beside(catalog.path)
    assert kept.load(catalog, path) is None
    [one, other, raw] = (catalog.photo(id) for id in (10, 11, 141))
    companions.remember(catalog, {one.path: (Companion(raw.path, raw.size),)})
    catalog.add_verdict(one.digest, other.digest, VerdictKind.KEEP_BOTH)
    catalog.mark_missing([4])
    before = _grouped(catalog)
    kept.save(before, path)
    found = kept.load(catalog, path)
    assert found is not None
    assert (found.snapshot.nature, found.snapshot.turn) == (before.snapshot.nature, before.snapshot.turn)
    assert _are_alike(found, before)
    catalog.mark_missing([1, 50, 140])
    catalog.mark_missing([4], False)
    catalog.withdraw_verdict(one.digest, other.digest)
    assert _are_alike(_renewed(found, catalog), _grouped(catalog))
    assert sorted(path.name for path in tmp_path.glob("*.columns*")) == ["catalog.sqlite.columns"]


def test_photos_that_are_gone_are_not_kept(catalog: Catalog) -> None:
    before = _grouped(catalog)
    catalog.mark_missing([1, 2])
    catalog.relocate_all([(3, FoundFile("/elsewhere/3.jpg", 5, 6, 7, 8))])
    after = _renewed(before, catalog)
    path = kept.beside(catalog.path)
    kept.save(after, path)
    found = kept.load(catalog, path)
    assert found is not None
    assert len(found.snapshot.photos.columns) == 148
    assert _are_alike(found, _grouped(catalog))


def test_what_is_beside_the_photos_is_that_of_the_catalog(catalog: Catalog) -> None:
    kept.save(_grouped(catalog), kept.beside(catalog.path))
    companions.remember(catalog, {catalog.photo(20).path: (Companion(catalog.photo(21).path, 3),)})
    found = kept.load(catalog, kept.beside(catalog.path))
    assert found is not None
    with catalog.reading():
        changed = found.snapshot.changes(catalog)
        assert changed is not None
        snapshot = found.snapshot.renewed(catalog, changed)
    assert found.renewed(snapshot, (), changed) is None, "what stands for what has to be found out again"


@pytest.mark.parametrize("harm", ["cut", "longer", "empty", "other", "older", "garbled"])
def test_a_file_that_is_not_whole_counts_as_none(catalog: Catalog, harm: str) -> None:
    path = Path(kept.beside(catalog.path))
    kept.save(_grouped(catalog), str(path))
    whole = path.read_bytes()
    path.write_bytes(
        {
            "cut": whole[: len(whole) // 2],
            "longer": whole + b"x",
            "empty": b"",
            "other": b"SQLite format 3\0" * 9,
            "older": whole.replace(kept.FORM.encode(), b"1" * len(kept.FORM), 1),
            "garbled": whole[:40] + b"\xff" + whole[41:],
        }[harm]
    )
    assert kept.load(catalog, str(path)) is None


def test_a_file_of_which_one_byte_is_another_counts_as_none(catalog: Catalog) -> None:
    path = Path(kept.beside(catalog.path))
    kept.save(_grouped(catalog), str(path))
    whole = path.read_bytes()
    rng = np.random.default_rng(1)
    for at in (0, len(whole) - 1, *rng.integers(3000, size=60), *rng.integers(len(whole), size=140)):
        harmed = bytearray(whole)
        harmed[at] ^= 1 << int(rng.integers(8))
        path.write_bytes(harmed)
        assert kept.load(catalog, str(path)) is None, at
    path.write_bytes(whole[:4096] + whole[8192:12288] + whole[4096:8192] + whole[12288:])
    assert kept.load(catalog, str(path)) is None, "two pages changed places"


def test_where_there_is_no_room_nothing_is_left_behind(catalog: Catalog, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked.columns"
    blocked.mkdir()
    with pytest.raises(OSError, match="blocked"):
        kept.save(_grouped(catalog), str(blocked))
    assert not (tmp_path / "blocked.columns.part").exists()


def test_rows_that_follow_rows_of_the_file_do_not_touch_those(catalog: Catalog) -> None:
    kept.save(_grouped(catalog), kept.beside(catalog.path))
    found = kept.load(catalog, kept.beside(catalog.path))
    assert found is not None
    before = dict(found.photos)
    columns = found.snapshot.photos.columns
    some = columns.take(np.array([3, 4]))
    several = [columns.and_also(some), columns.and_also(columns), columns.and_also(some).and_also(some)]
    every = columns.ids.tolist()
    assert [one.ids.tolist() for one in several] == [[*every, 4, 5], [*every, *every], [*every, 4, 5, 4, 5]]
    paths = [columns.path(row) for row in range(150)]
    assert several[1].paths(np.arange(300)) == [*paths, *paths]
    assert dict(found.photos) == before
