"""What a reading lane gives: what the catalog holds now, also at a start from what was kept of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.catalog import Catalog
from core.columns import kept, loading
from core.grouping import load
from core.job import Cancelled, Job
from core.photo import Match, Relation, VerdictKind
from desktop.lanes import operations, reader
from desktop.lanes.overview import Arranged, Wish
from desktop.lanes.reader import Reader
from tests.benchmarks.synthetic import make_catalog


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with Catalog.open(make_catalog(tmp_path, groups=30, photos=100)) as opened:
        yield opened


def _load(owned: Reader, before: Arranged | None = None, *, again: bool = True) -> operations.Loaded:
    return operations.load(owned, Job(), similarity=75.0, wish=Wish(), before=before or Arranged(), again=again)


def _groups(loaded: operations.Loaded) -> set[frozenset[int]]:
    return {frozenset(row.ids) for row in loaded.overview.rows}


def _expected(catalog: Catalog) -> set[frozenset[int]]:
    grouping = load(catalog)[0]
    return {frozenset(member.photo for member in group.members) for group in (*grouping.groups, *grouping.series)}


def test_the_window_is_given_what_the_catalog_holds_now(catalog: Catalog) -> None:
    owned = Reader(catalog.path)
    first = _load(owned)
    assert _groups(first) == _expected(catalog)
    catalog.mark_missing([1, 5])
    assert _load(owned, first.arranged, again=False).arranged is first.arranged, "it was not asked to look"
    second = _load(owned, first.arranged)
    assert len(second.overview.rows) == 28
    assert _groups(second) == _expected(catalog)
    assert len(second.overview.photos) == 98
    catalog.mark_missing([1, 5], False)
    catalog.save_matches([Match(90, 91, 99.0, Relation.RESAVED)])
    third = _load(owned, second.arranged)
    assert len(third.overview.rows) == 31
    assert _groups(third) == _expected(catalog)
    pair = loading.matches(catalog)[0]
    catalog.add_verdict(catalog.photo(pair.a).digest, catalog.photo(pair.b).digest, VerdictKind.KEEP_BOTH)
    last = _load(owned, third.arranged)
    assert _groups(last) == _expected(catalog)
    assert [decision.verdict for decision in last.overview.decisions] == catalog.verdicts()
    assert _load(owned, last.arranged).arranged is last.arranged, "nothing is drawn again for nothing"
    owned.close()


def test_a_protected_folder_is_heeded_at_once(catalog: Catalog) -> None:
    owned = Reader(catalog.path)
    assert not _load(owned).overview.protected
    [folder] = catalog.folders()
    catalog.protect_folder(folder.path, True)
    assert len(_load(owned).overview.protected) == 60
    owned.close()


def test_the_next_start_goes_on_from_what_was_kept(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_MUCH", 10)
    path = Path(kept.beside(catalog.path))
    owned = Reader(catalog.path)
    _load(owned)
    owned.keep()
    written = path.stat().st_mtime_ns
    catalog.mark_missing([1])
    _load(owned)
    owned.keep()
    assert path.stat().st_mtime_ns == written, "so little is read from the catalog"
    owned.close()
    again = Reader(catalog.path)
    operations.anticipate(again, Job(), similarity=75.0)
    assert _groups(_load(again)) == _expected(catalog)
    catalog.mark_missing(range(20, 60))
    _load(again)
    again.keep()
    assert path.stat().st_mtime_ns != written
    again.close()


def test_reading_can_be_stopped_and_begun_again(catalog: Catalog) -> None:
    owned, job = Reader(catalog.path), Job()
    job.cancel()
    with pytest.raises(Cancelled):
        operations.anticipate(owned, job, similarity=75.0)
    assert _groups(_load(owned)) == _expected(catalog)
    owned.close()


def test_a_catalog_that_is_not_there_yet_is_no_trouble(tmp_path: Path) -> None:
    owned = Reader(str(tmp_path / "catalog.sqlite"))
    operations.anticipate(owned, Job(), similarity=75.0)
    with Catalog.open(tmp_path / "catalog.sqlite"):
        assert not len(_load(owned).overview.rows)
    owned.close()
