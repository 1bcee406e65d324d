"""Copies of one size, in one of which a small place was altered: told after a scan, and left to the person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from core.alterations import look_for_alterations
from core.grouping import load
from core.job import Job, Stage
from core.library import refresh
from core.photo import Relation
from core.rules import Doubt
from core.scan import scan
from tests.core.scenes import Album, jpeg, place


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    """A photo with a healed copy that is the better file, and one saved again."""
    with Album(tmp_path) as album:
        album.add("healed/original.jpg", jpeg(place(1), 85))
        album.add("healed/edit.jpg", jpeg(_healed(place(1)), 95))
        album.add("saved/original.jpg", jpeg(place(2), 95))
        album.add("saved/again.jpg", jpeg(place(2), 80))
        yield album


def _healed(image: Image.Image) -> Image.Image:
    copy = image.copy()
    copy.paste(copy.crop((100, 100, 120, 120)), (320, 240))
    return copy


def _small(image: Image.Image) -> Image.Image:
    return image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)


def _said(album: Album) -> dict[frozenset[str], tuple[Relation, ...]]:
    """What matches say, by the names of their two photos."""
    grouping, photos = load(album.catalog)
    return {
        frozenset(Path(photos[id].path).stem for id in (member.photo, group.keeper)): (
            member.match.relation,
            *member.match.also,
        )
        for group in grouping.groups
        for member in group.members
        if member.match is not None
    }


def _doubts(album: Album) -> dict[str, Doubt | None]:
    grouping, photos = load(album.catalog)
    return {Path(photos[group.keeper].path).parent.name: group.doubt for group in grouping.groups}


def test_a_photo_does_not_go_for_its_healed_copy(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=2)
    assert _doubts(album) == {"healed": Doubt.VERSIONS, "saved": None}
    assert _said(album) == {
        frozenset({"original", "edit"}): (Relation.EDITED,),
        frozenset({"original", "again"}): (Relation.RESAVED,),
    }


def test_without_the_look_the_photo_would_go(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.library.look_for_alterations", lambda *_args, **_kwargs: 0)
    refresh(album.catalog, job=Job(), workers=0)
    assert _doubts(album) == {"healed": None, "saved": None}
    assert look_for_alterations(album.catalog, job=Job(), workers=0) == 1
    assert _doubts(album) == {"healed": Doubt.VERSIONS, "saved": None}


def test_smaller_copies_are_told_to_be_of_the_one_or_of_the_other(album: Album) -> None:
    album.add("healed/twin.jpg", (album.root / "healed/original.jpg").read_bytes())
    for number, quality in enumerate((70, 75, 80, 85)):
        album.add(f"healed/small-{number}.jpg", jpeg(_small(place(1)), quality))
    refresh(album.catalog, job=Job(), workers=2)
    said = {tuple(sorted(pair)): relations for pair, relations in _said(album).items()}
    grouping, photos = load(album.catalog)
    keeper = next(Path(photos[one.keeper].path).stem for one in grouping.groups if len(one.members) > 2)
    # The copies of the photo are five times as many as those of the edit: with one of them in front, only the edit is
    # said to be edited.
    assert keeper in ("original", "twin")
    edited = {pair for pair, relations in said.items() if Relation.EDITED in relations}
    assert edited == {tuple(sorted(("edit", keeper)))}
    assert said[tuple(sorted(("original", "twin")))] == (Relation.IDENTICAL_FILE,)


def test_sets_are_looked_at_once_and_again_when_a_file_is_another(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=0)
    job = Job()
    assert look_for_alterations(album.catalog, job=job) == 0
    assert job.progress.stage is Stage.WAITING
    album.add("healed/edit.jpg", jpeg(place(1), 96))
    album.add("saved/again.jpg", jpeg(_healed(place(2)), 96))
    refresh(album.catalog, job=Job(), workers=0)
    assert _doubts(album) == {"healed": None, "saved": Doubt.VERSIONS}


def test_a_photo_that_comes_back_is_not_looked_at_once_more(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=0)
    file, aside = album.root / "healed/edit.jpg", album.root.parent / "aside"
    file.rename(aside)
    refresh(album.catalog, job=Job(), workers=0)
    aside.rename(file)
    assert scan(album.catalog, job=Job(), workers=0).unchanged == 4
    job = Job()
    assert look_for_alterations(album.catalog, job=job, workers=0) == 0
    assert job.progress.stage is Stage.WAITING
    assert _doubts(album) == {"healed": Doubt.VERSIONS, "saved": None}


def test_a_photo_that_went_before_the_look_is_looked_at_when_it_comes_back(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("core.library.look_for_alterations", lambda *_args, **_kwargs: 0)
        refresh(album.catalog, job=Job(), workers=0)
    file, aside = album.root / "healed/edit.jpg", album.root.parent / "aside"
    file.rename(aside)
    refresh(album.catalog, job=Job(), workers=0)
    aside.rename(file)
    refresh(album.catalog, job=Job(), workers=0)
    assert _doubts(album) == {"healed": Doubt.VERSIONS, "saved": None}
