"""Filters: each alone, together, and what there is to choose from."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.columns.groups import Groups
from core.columns.photos import Photos
from core.photo import Photo
from desktop.reviewing.filters import Facets, Filter, facets
from desktop.reviewing.rows import Rows, Table
from tests.desktop.drawing import group, photo


def _photo(id: int, *, path: str = "", size: int = 1000, **facts: Any) -> Photo:
    made = photo(id, path=path or f"/photos/{id}.jpg", size=size)
    return replace(made, facts=replace(made.facts, **facts))


PHOTOS = {
    1: _photo(1, path="/photos/Camera/2021/one.jpg", size=4_000_000, taken="2021-07-30 18:05:59", camera="Canon"),
    2: _photo(2, path="/photos/Sent/one [1].jpg", size=90_000, taken=None, format="PNG"),
    3: _photo(3, path="/photos/Camera/2020/two.jpg", size=3_000_000, taken="2020-12-31 23:59:59", camera="Canon"),
    4: _photo(4, path="/photos/Cameras/two.jpg", size=2_000_000, taken="2021-01-01 00:00:00", camera="Nikon"),
}
ROWS = Rows(Table(Photos.of(PHOTOS), Groups.of([group(1, 2), group(3, 4)])))
FIRST, SECOND = [1], [3]
BOTH = [1, 3]


@pytest.mark.parametrize(
    ("only", "keepers"),
    [
        (Filter(), BOTH),
        (Filter(text="ONE"), FIRST),
        (Filter(text="[1]"), FIRST),
        (Filter(text="t?o.j"), SECOND),
        (Filter(text="sent*one"), FIRST),
        (Filter(folder="/photos/Camera"), BOTH),
        (Filter(folder="/photos/Camera/2020"), SECOND),
        (Filter(folder="/photos/Cam"), []),
        (Filter(format="PNG"), FIRST),
        (Filter(camera="Nikon"), SECOND),
        (Filter(since="2021-02"), FIRST),
        (Filter(since="2021"), BOTH),
        (Filter(until="2020"), SECOND),
        (Filter(until="2020-12-31"), SECOND),
        (Filter(until="2020-12-30"), []),
        (Filter(since="2021-01-01", until="2021-01"), SECOND),
        (Filter(least=3_500_000), FIRST),
        (Filter(most=100_000), FIRST),
        (Filter(least=3_000_000, most=3_000_000), SECOND),
    ],
)
def test_a_group_is_listed_where_one_of_its_photos_fits(only: Filter, keepers: list[int]) -> None:
    assert [row.group.keeper for row in only.passing(ROWS)] == keepers


def test_it_has_to_be_one_photo_that_fits_everything() -> None:
    assert Filter(format="PNG", most=100_000).passing(ROWS) == ROWS[:1]
    assert Filter(format="PNG", camera="Canon").passing(ROWS) == ROWS[:0]


def test_a_photo_without_a_date_fits_no_date() -> None:
    undated = Rows(Table(Photos.of(PHOTOS), Groups.of([group(2)])))
    assert not Filter(since="1900").passing(undated)
    assert not Filter(until="2100").passing(undated)


def test_a_filter_knows_how_much_it_asks() -> None:
    assert Filter().asks == 0
    assert Filter(text="a", least=1, until="2020").asks == 3


def test_there_is_to_choose_what_there_is() -> None:
    assert facets(ROWS.table, ["/photos"]) == Facets(
        folders=(
            "/photos",
            "/photos/Camera",
            "/photos/Camera/2020",
            "/photos/Camera/2021",
            "/photos/Cameras",
            "/photos/Sent",
        ),
        formats=("JPEG", "PNG"),
        cameras=("Canon", "Nikon"),
    )


def test_of_very_many_folders_those_next_to_the_root_can_be_chosen() -> None:
    many = [_photo(id, path=f"/photos/{id % 20}/{id}/x.jpg") for id in range(400)]
    found = facets(Table(Photos.of(many), Groups.of([group(*range(400))])), ["/photos"]).folders
    assert found == tuple(sorted(["/photos", *(f"/photos/{number}" for number in range(20))]))


def test_no_photo_gives_no_choice() -> None:
    assert facets(Rows.none().table, []) == Facets()
