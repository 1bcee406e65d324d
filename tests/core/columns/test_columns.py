"""Photos and matches in columns: what goes in comes out, whatever is taken, left out, replaced or put together."""

from __future__ import annotations

import os
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.columns.groups import Groups, Reason
from core.columns.match_columns import MatchColumns
from core.columns.photos import Photos
from core.columns.ragged import Ragged
from core.grouping import regroup
from core.groups.material import Material
from core.photo import EDITS, Companion, Facts, Match, Photo, Relation
from core.rules import Doubt

IDS = np.int64
# Names as the system hands them out: any bytes, or on Windows any text.
NAMES = st.text(min_size=1, max_size=4) if os.name == "nt" else st.binary(min_size=1, max_size=4).map(os.fsdecode)


@st.composite
def photos(draw: st.DrawFn, id: int) -> Photo:
    text = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=4)
    name = draw(NAMES).replace(os.sep, "_").replace("/", "_").replace("\0", "_")
    facts = Facts(
        *(draw(st.sampled_from(["JPEG", "HEIF"])), draw(st.integers(1, 60_000)), draw(st.integers(1, 60_000))),
        *(draw(st.sampled_from([None, "2020-01-02 03:04:05", "2020"])), draw(text), draw(text)),
        *(draw(st.none() | st.floats(-90, 90)), draw(st.none() | st.floats(-180, 180))),
        rating=draw(st.none() | st.integers(0, 5)),
        keywords=tuple(draw(st.lists(text, max_size=2))),
        caption=draw(text),
        quality=draw(st.none() | st.integers(1, 100)),
        exposure=draw(st.none() | st.floats(0.0001, 30)),
        bias=draw(st.none() | st.floats(-5, 5)),
        program=draw(text),
    )
    return Photo(
        *(id, f"/{draw(st.sampled_from(['', 'a/', 'a/Ö/']))}{name}".replace("/", os.sep)),
        *(draw(st.integers(0, 2**62)), draw(st.integers(-(2**62), 2**62)), 1, draw(st.integers(0, 2**62))),
        digest=draw(st.binary(min_size=32, max_size=32)),
        pixels=draw(st.binary(min_size=32, max_size=32)),
        facts=facts,
        detail=draw(st.floats(0, 100)),
    )


@st.composite
def libraries(draw: st.DrawFn) -> dict[int, Photo]:
    return {id: draw(photos(id)) for id in sorted(draw(st.sets(st.integers(1, 20), max_size=6)))}


@given(libraries(), libraries())
def test_photos_come_out_as_they_went_in(library: dict[int, Photo], later: dict[int, Photo]) -> None:
    columns = Photos.of(library)
    assert dict(columns) == library
    assert list(columns) == list(library)
    assert columns.columns.paths(np.arange(len(library))) == [photo.path for photo in library.values()]
    gone = list(library)[::2]
    left = columns.without(np.array(gone, IDS))
    assert dict(left) == {id: photo for id, photo in library.items() if id not in gone}
    assert left.ids.tolist() == list(left)
    assert not any(id in left for id in (*gone, 0, -1, 10**6))
    others = np.array([*gone, *later], IDS)
    renewed = left.renewed(others, Photos.of(later))
    assert dict(renewed) == {**dict(left), **later}
    assert list(renewed) == sorted(renewed)
    assert dict(left) == {id: photo for id, photo in library.items() if id not in gone}, "it stays what it was"


@given(libraries())
def test_photos_are_found_by_content_by_path_and_by_folder(library: dict[int, Photo]) -> None:
    known = Photos.of(library)
    wanted = [photo.digest for photo in library.values()][:2]
    having = known.columns.ids[known.rows_having(wanted)].tolist()
    assert having == [id for id, photo in library.items() if photo.digest in wanted]
    paths = [photo.path for photo in library.values()][:2]
    rows = known.rows_at([*paths, "/elsewhere/x"])
    assert {path: known.columns.path(row) for path, row in rows.items()} == {path: path for path in paths}
    assert list(known.inside([f"{os.sep}a"])) == [
        id for id, photo in library.items() if photo.path.startswith(f"{os.sep}a{os.sep}")
    ]
    assert known.rows_of(np.array([0, 10**9], IDS)).tolist() == [-1, -1]


def test_what_belongs_to_a_photo_counts_for_its_shot() -> None:
    photo = Photo(3, "/p/a.jpg", 100, 0, 1, 1, bytes(32), bytes(32), Facts("JPEG", 1, 1), 1.0)
    with_raw = replace(photo, companions=(Companion("/p/a.nef", 900),))
    known = Photos.of([replace(photo, id=1), with_raw])
    assert known[3] == with_raw
    assert known.shot_sizes(known.rows_of(np.array([1, 3], IDS))).tolist() == [100, 1000]


def test_a_photo_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Photos.of(())[1]


@given(st.lists((NAMES | st.just("")).map(os.fsencode), max_size=8), st.data())
def test_ragged_strings(strings: list[bytes], data: st.DataObject) -> None:
    ragged = Ragged.of(strings)
    assert [ragged[row] for row in range(len(ragged))] == strings
    rows = data.draw(st.lists(st.integers(0, len(strings) - 1), max_size=8)) if strings else []
    taken = ragged.take(np.array(rows, IDS))
    assert [taken[row] for row in range(len(taken))] == [strings[row] for row in rows]
    both = Ragged.joined([ragged, taken])
    assert [both[row] for row in range(len(both))] == [*strings, *(strings[row] for row in rows)]
    assert ragged.characters().tolist() == [len(os.fsdecode(string)) for string in strings]
    assert [bytes(tail) for tail in ragged.tails(3)] == [string[-3:].rjust(3, b"\0") for string in strings]
    assert ragged.padded().tolist() == [string.rstrip(b"\0") for string in strings]


def _matches() -> st.SearchStrategy[list[Match]]:
    number = st.floats(-2, 2)

    @st.composite
    def match(draw: st.DrawFn) -> Match:
        a, b = sorted(draw(st.lists(st.integers(1, 9), min_size=2, max_size=2, unique=True)))
        also = draw(st.lists(st.sampled_from(list(Relation)), unique=True, max_size=3))
        return Match(
            *(a, b, draw(st.floats(0, 100)), draw(st.sampled_from(list(Relation))), tuple(also)),
            draw(st.none() | st.tuples(number, number, number, number)),
            draw(st.sampled_from([None, a, b])),
            draw(st.none() | st.tuples(*[number] * 6)),
        )

    return st.lists(match(), max_size=8)


@given(_matches(), st.integers(1, 9))
def test_matches_come_out_as_they_went_in(matches: list[Match], id: int) -> None:
    columns = MatchColumns.of(matches)
    assert list(columns) == matches
    assert list(columns[1:3]) == matches[1:3]
    assert list(MatchColumns.joined([columns, columns[:2]])) == [*matches, *matches[:2]]  # type: ignore[list-item]
    touching = columns.take(columns.touching(np.array([id])))
    assert list(touching) == [match for match in matches if id in (match.a, match.b)]
    for relation in Relation:
        said = [match.relation is relation or relation in match.also for match in matches]
        assert columns.saying(relation).tolist() == said
    edited = [any(edit is match.relation or edit in match.also for edit in EDITS) for match in matches]
    assert columns.saying(*EDITS).tolist() == edited


def test_groups_come_out_as_they_went_in_also_in_part_and_together() -> None:
    facts = Facts("JPEG", 100, 100)
    library = {
        id: Photo(id, f"/p/{id}", id, 0, 1, id, id.to_bytes(32, "big"), bytes(32), facts, 30.0) for id in range(1, 9)
    }
    pairs = [(1, 2, Relation.RESAVED), (2, 3, Relation.RESAVED), (4, 5, Relation.CROPPED), (6, 7, Relation.ROTATED)]
    matches = [Match(a, b, 90 + a, relation) for a, b, relation in pairs]
    found = regroup(Material(library, matches)).groups
    one_by_one = list(found)
    assert len(one_by_one) == 3
    assert Groups.of(one_by_one) == found
    assert found.take(np.array([2, 0])) == [one_by_one[2], one_by_one[0]]
    assert found.and_also(Groups.of(one_by_one[:1])) == [*one_by_one, one_by_one[0]]
    assert found.take(np.array([1])).and_also(found.take(np.array([0]))) == [one_by_one[1], one_by_one[0]]
    assert found[-1] == one_by_one[-1]
    assert found.keepers.tolist() == [one.keeper for one in one_by_one]
    assert found != one_by_one[:2]
    assert not Groups.none()
    # Several causes of a doubt leave one reason, which then stands there twice.
    tie, best = Reason("undecided", doubt=Doubt.TIE), Reason("most pixels")
    twice = replace(found, reasons=[tie, tie, best], reason=np.array([2, 1, 0]))
    joined = twice.and_also(twice)
    assert [one.reason for one in joined] == ["most pixels", "undecided", "undecided"] * 2
    assert joined.doubtful.tolist() == [False, True, True] * 2
