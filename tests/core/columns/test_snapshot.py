"""What was read of a catalog follows what is changed in it, and is there at once at the next start."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from core.catalog import Catalog, Verdict
from core.columns import loading
from core.columns.snapshot import Snapshot
from core.groups.grouped import Grouped, GroupingOptions
from core.groups.material import Material
from core.job import Cancelled, Job, Stage
from core.photo import Companion, FoundFile, Group, Match, Photo, Relation, VerdictKind
from core.rules import DEFAULT_RULES
from core.shots import companions
from tests.benchmarks.synthetic import make_catalog
from tests.core.catalogued import photos_in

OPTIONS = GroupingOptions(75.0, DEFAULT_RULES, ())


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    """150 photos, of which 120 are in groups of three."""
    with Catalog.open(make_catalog(tmp_path, groups=40, size=3, photos=150)) as opened:
        yield opened


def _renewed(before: Snapshot, catalog: Catalog) -> tuple[Snapshot, list[int]]:
    with catalog.reading():
        changed = before.changes(catalog)
        assert changed is not None
        return before.renewed(catalog, changed), changed.tolist()


def _is_like_read(snapshot: Snapshot, catalog: Catalog) -> bool:
    return (
        list(snapshot.photos.values()) == photos_in(catalog)
        and sorted(snapshot.matches, key=lambda match: (match.a, match.b)) == [*loading.matches(catalog)]
        and snapshot.beside == companions.seen(catalog)
    )


def _forget(catalog: Catalog) -> set[int]:
    catalog.forget([7])
    return {7, 8, 9} - {8, 9}


def _go(catalog: Catalog) -> set[int]:
    catalog.mark_missing([1, 50, 140])
    return {1, 50, 140}


def _come_back(catalog: Catalog) -> set[int]:
    catalog.mark_missing([1, 50], False)
    return {1, 50}


def _move(catalog: Catalog) -> set[int]:
    catalog.relocate_all([(3, FoundFile("/elsewhere/3.jpg", 5, 6, 7, 8))])
    return {3}


def _match(catalog: Catalog) -> set[int]:
    catalog.save_matches([Match(130, 131, 90.0, Relation.RESAVED)])
    return {130}


def _see_beside(catalog: Catalog) -> set[int]:
    path = catalog.photo(20).path
    companions.remember(catalog, {path: (Companion(path + ".xmp", 3),)})
    return {0}


@pytest.mark.parametrize("change", [_forget, _go, _come_back, _move, _match, _see_beside])
def test_only_what_was_changed_is_read_again(catalog: Catalog, change: Callable[[Catalog], set[int]]) -> None:
    if change is _come_back:
        _go(catalog)
    before = Snapshot.load(catalog)
    assert _is_like_read(before, catalog)
    wanted = change(catalog)
    after, changed = _renewed(before, catalog)
    assert wanted <= set(changed)
    assert len(changed) <= 4
    assert _is_like_read(after, catalog)
    again, changed = _renewed(after, catalog)
    assert changed == []
    assert again is after


def test_where_much_was_changed_everything_is_read_again(catalog: Catalog) -> None:
    before = Snapshot.load(catalog)
    catalog.mark_missing(range(1, 100))
    assert before.changes(catalog) is None


def test_reading_a_whole_catalog_says_how_far_it_is_and_can_be_stopped(catalog: Catalog) -> None:
    job = Job()
    Snapshot.load(catalog, job=job)
    assert (job.progress.stage, job.progress.done, job.progress.total) == (Stage.OPENING, 150, 150)
    job.cancel()
    with pytest.raises(Cancelled):
        Snapshot.load(catalog, job=job)
    assert catalog.count() == 150


def test_another_catalog_has_another_nature(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with Catalog.open(make_catalog(tmp_path / "other", groups=40, size=3, photos=150)) as other:
        assert Snapshot.load(catalog).changes(other) is None


# Groups that follow


def _sets(groups: list[Group], photos: dict[int, Photo]) -> list[tuple[object, ...]]:
    """Groups with all that is said of them, in no order; the gain depends on the photos."""
    gains = [sum(photos[member.photo].shot_size for member in group.members) for group in groups]
    return sorted(
        (
            (group.keeper, group.members, group.weakest, group.relation, group.deciding, group.doubt, gain)
            for group, gain in zip(groups, gains, strict=True)
        ),
        key=repr,
    )


def _whole(catalog: Catalog) -> Grouped:
    snapshot, verdicts = Snapshot.load(catalog), catalog.verdicts()
    return Grouped.of(snapshot, verdicts, OPTIONS, Material.of(snapshot, verdicts, ()))


@pytest.mark.parametrize("seed", range(12))
def test_groups_that_follow_small_changes_are_those_of_everything(catalog: Catalog, seed: int) -> None:
    draw = random.Random(seed)
    paths = {photo.id: photo.path for photo in photos_in(catalog)}
    if seed % 3 == 0:  # three shots of two photos, one of a photo and a sidecar
        beside = {paths[a]: (Companion(paths[b], 1000),) for a, b in [(20, 141), (21, 30), (50, 51)]}
        companions.remember(catalog, {**beside, paths[60]: (Companion("/x.xmp", 7),)})
    known = _whole(catalog)
    followed = 0
    for _ in range(12):
        _change_something(catalog, draw)
        snapshot, changed = _renewed(known.snapshot, catalog)
        renewed = known.renewed(snapshot, catalog.verdicts(), np.array(changed, np.int64))
        followed += renewed is not None
        whole = _whole(catalog)
        known = renewed or whole
        assert dict(known.photos) == dict(whole.photos)
        assert _sets(list(known.groups), dict(known.photos)) == _sets(list(whole.groups), dict(whole.photos))
    assert followed > 6


def _change_something(catalog: Catalog, draw: random.Random) -> None:
    there = [photo.id for photo in photos_in(catalog)]
    one, other = sorted(draw.sample(there, 2))
    match draw.randrange(6):
        case 0:
            catalog.mark_missing([one])
        case 1:
            away = [photo.id for photo in photos_in(catalog, missing=True) if photo.id not in there]
            catalog.mark_missing(away[:2], False)
        case 2:
            catalog.forget([one])
        case 3:
            relation = draw.choice([Relation.RESAVED, Relation.SIMILAR_SHOT, Relation.NONE])
            catalog.save_matches([Match(one, other, draw.uniform(70, 100), relation)])
        case 4:
            pair = draw.choice([*loading.matches(catalog)])
            catalog.add_verdict(catalog.photo(pair.a).digest, catalog.photo(pair.b).digest, VerdictKind.KEEP_BOTH)
        case 5:
            verdicts = catalog.verdicts()
            said = draw.choice(verdicts) if verdicts else Verdict(b"a", b"b", VerdictKind.KEEP_BOTH, "")
            catalog.withdraw_verdict(said.a, said.b)


def test_a_library_without_changes_is_the_same_object(catalog: Catalog) -> None:
    known = _whole(catalog)
    snapshot, changed = _renewed(known.snapshot, catalog)
    assert known.renewed(snapshot, catalog.verdicts(), np.array(changed, np.int64)) is known


def test_where_many_groups_are_touched_all_are_made_again(catalog: Catalog) -> None:
    known = _whole(catalog)
    catalog.mark_missing(range(1, 28))
    snapshot, changed = _renewed(known.snapshot, catalog)
    assert known.renewed(snapshot, (), np.array(changed, np.int64)) is None
