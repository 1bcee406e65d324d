"""Which pairs are looked at: the same whether a library fits into one block of memory or not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.candidates import proposing
from core.candidates.proposing import PROPOSALS, proposed
from core.columns.arrays import Rows
from core.indexing.features import Features
from core.job import Job
from core.measuring.measurer import LibraryMeasurer, Measurer
from core.scan import scan
from tests.core.scenes import EDITS, Album, edited, in_a_long_chat, jpeg, place

NAMES = ("cropped", "bordered", "grey", "turned")
FAMILIES = 5


@pytest.fixture(scope="module")
def album(tmp_path_factory: pytest.TempPathFactory) -> Album:
    album = Album(tmp_path_factory.mktemp("album"))
    for number in range(FAMILIES):
        album.add(f"{number}/original.jpg", jpeg(place(number), 95))
        for edit in NAMES:
            assert edit in EDITS
            album.add(f"{number}/{edit}.jpg", edited(number, edit))
    album.refresh()
    return album


def _pairs(album: Album, new: Rows | None = None) -> tuple[set[tuple[int, int, bool]], list[int], list[int]]:
    """What is proposed, the families of the rows, and how many features each row has."""
    measurer = LibraryMeasurer(album.catalog, album.catalog.fingerprints(), Job())
    count = len(measurer.ranks)
    fresh = np.ones(count, np.bool_) if new is None else np.isin(np.arange(count), new)
    proposals, features = proposed(measurer, np.arange(count), fresh)
    assert (proposals.pairs[~proposals.in_mirror, 0] < proposals.pairs[~proposals.in_mirror, 1]).all()
    found = {(int(a), int(b), bool(m)) for (a, b), m in zip(proposals.pairs, proposals.in_mirror, strict=True)}
    return found, [int(album.name(photo).split("/")[0]) for photo in measurer.photos], features.tolist()


def test_each_photo_is_proposed_with_its_family(album: Album) -> None:
    found, family, _ = _pairs(album)
    inside = [(a, b) for a, b, mirrored in found if not mirrored and family[a] == family[b]]
    assert len(inside) >= 0.9 * FAMILIES * 10  # of ten pairs in each


@pytest.mark.parametrize("block", [1, 4, 7])
def test_the_same_families_are_found_block_by_block(album: Album, block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, family, features = _pairs(album)
    monkeypatch.setattr(proposing, "BLOCK", block)
    asked: list[int] = []
    read = Measurer.features

    def counted(measurer: Measurer, rows: Rows, *, letters: bool) -> Features:
        asked.append(len(rows))
        return read(measurer, rows, letters=letters)

    monkeypatch.setattr(Measurer, "features", counted)
    found, _, again = _pairs(album)
    assert {pair for pair in whole if family[pair[0]] == family[pair[1]]} <= found
    assert again == features
    assert max(asked) <= 2 * block


def test_only_pairs_with_a_new_photo_are_proposed(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposing, "BLOCK", 6)
    new = np.array([3, 11])
    whole, family, _ = _pairs(album)
    found = _pairs(album, new)[0]
    assert found
    assert all(a in new or b in new for a, b, _ in found)
    wanted = {pair for pair in whole if family[pair[0]] == family[pair[1]] and {pair[0], pair[1]} & set(new.tolist())}
    assert wanted <= found


def test_a_chat_is_proposed_with_the_photo_it_shows_beside_many_of_the_same_words(tmp_path: Path) -> None:
    album, numbers = Album(tmp_path), range(12)
    for number in numbers:
        album.add(f"{number}/photo.jpg", jpeg(place(number), 95))
        album.add(f"{number}/chat.jpg", jpeg(in_a_long_chat(place(number))))
    scan(album.catalog, job=Job())
    found, family, features = _pairs(album)
    inside = [family[a] for a, b, mirrored in found if not mirrored and family[a] == family[b]]
    assert len(inside) >= 9
    assert sum(count < 130 for count in features) >= 9  # letters are left out


def test_of_many_only_those_with_the_most_votes_are_looked_at() -> None:
    side = 2 * PROPOSALS
    votes = proposing._Votes(np.array([(0, other) for other in range(1, side)]), np.arange(side - 1))
    # All of them are among the few of their other end; with ends of their own, they crowd.
    crowd = np.array([(one, other) for one in range(side) for other in range(side, 2 * side)])
    few = proposing._Votes(crowd, np.arange(len(crowd))).of_most(np.arange(2 * side), np.zeros(2 * side, np.bool_))
    assert len(votes.of_most(np.arange(side), np.zeros(side, np.bool_)).pairs) == side - 1
    ends = np.bincount(few.pairs.ravel(), minlength=2 * side)
    assert len(few.pairs) < len(crowd)
    assert (ends >= PROPOSALS).all()
    assert few.votes.max() == len(crowd) - 1


def test_a_photo_that_a_page_shows_is_looked_at_however_many_pages_are_more_like_it() -> None:
    side = 3 * PROPOSALS
    pairs = np.array([(one, other) for one in range(side) for other in range(one)])[:, ::-1]
    votes = np.where((pairs == [0, side - 1]).all(axis=1), 1, 1000)
    found = proposing._Votes(pairs, votes).of_most(np.arange(side), np.arange(side) > 0)
    assert (found.pairs == [0, side - 1]).all(axis=1).any()
    same = proposing._Votes(pairs, votes).of_most(np.arange(side), np.zeros(side, np.bool_))
    assert not (same.pairs == [0, side - 1]).all(axis=1).any()


def test_mirror_images_are_looked_at_instead_of_pictures_as_they_are_not_beside_them() -> None:
    count = 2 * PROPOSALS
    others = np.arange(count, 2 * count)
    mirrored = np.array([(0, other + 2 * count) for other in others])
    # What has the most votes of one end only has its other end elsewhere.
    busy = np.array([(one, other) for one in range(1, count) for other in others])
    upright = np.array([(0, other) for other in others])
    pairs = np.concatenate([mirrored, upright, busy])
    votes = np.concatenate([np.arange(count) * 2, np.arange(count) * 2 + 1, np.full(len(busy), 100)])
    found = proposing._Votes(pairs, votes).of_most(np.arange(2 * count), np.zeros(2 * count, np.bool_)).pairs
    mine = found[found[:, 0] == 0]
    assert len(mine) == PROPOSALS
    assert (mine[:, 1] >= 2 * count).sum() == PROPOSALS // 2
