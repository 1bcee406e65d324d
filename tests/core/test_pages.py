"""Letters on one form: what differs in a name and a number alone is no copy, and what was saved again is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from core.grouping import load
from core.job import Job, Stage
from core.library import refresh
from core.pages import look_at_pages
from core.photo import Relation
from tests.core.catalogued import photos_in
from tests.core.letters import letter, with_a_pen
from tests.core.scenes import Album, jpeg, place


def smaller(sheet: Image.Image, times: float = 0.6) -> Image.Image:
    return sheet.resize((round(times * sheet.width), round(times * sheet.height)), Image.Resampling.LANCZOS)


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    """A letter, saved again and made smaller, and the same letter to somebody else."""
    with Album(tmp_path) as album:
        album.add("brown.jpg", jpeg(letter(), 90))
        album.add("brown-again.jpg", jpeg(letter(), 40))
        album.add("brown-smaller.jpg", jpeg(smaller(letter()), 75))
        album.add("green.jpg", jpeg(letter("Mr Green", "36 908"), 80))
        yield album


def _said(album: Album) -> dict[str, Relation]:
    """What is said of the letters beside the first one, by their names."""
    first = album.catalog.photo_at(str(album.root / "brown.jpg"))
    assert first is not None
    paths = album.catalog.paths_of(photo.id for photo in photos_in(album.catalog))
    grouping, _ = load(album.catalog)
    return {
        Path(paths[id]).stem: member.match.relation
        for group in (*grouping.groups, *grouping.series)
        for member in group.members
        if member.match is not None and first.id in (member.match.a, member.match.b)
        for id in (member.match.a, member.match.b)
        if id != first.id
    }


def _files_of_groups(album: Album) -> list[set[str]]:
    grouping, photos = load(album.catalog)
    return [{Path(photos[member.photo].path).stem for member in group.members} for group in grouping.groups]


COPIES = {"brown", "brown-again", "brown-smaller"}


def test_another_letter_on_the_same_form_is_no_copy(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("core.library.look_at_pages", lambda *_args, **_kwargs: 0)
        refresh(album.catalog, job=Job(), workers=0)
    assert _files_of_groups(album) == [COPIES | {"green"}]
    assert look_at_pages(album.catalog, job=Job(), workers=2) == 3
    assert _files_of_groups(album) == [COPIES]


def test_a_page_with_a_signature_is_an_edit(album: Album) -> None:
    album.add("signed.jpg", jpeg(with_a_pen(letter()), 88))
    refresh(album.catalog, job=Job(), workers=0)
    assert _said(album)["signed"] is Relation.EDITED
    assert {"brown", "signed"} <= _files_of_groups(album)[0]


def test_pages_are_looked_at_once_and_again_beside_a_new_one(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=0)
    look_at_pages(album.catalog, job=Job(), workers=0)
    job = Job()
    assert look_at_pages(album.catalog, job=job, workers=0) == 0
    assert job.progress.stage is Stage.WAITING
    album.add("stone.jpg", jpeg(letter("Ms Stone", "75 112"), 85))
    refresh(album.catalog, job=Job(), workers=0)
    assert _files_of_groups(album) == [COPIES]


def test_copies_of_a_photo_with_plain_ground_are_not_read(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    night = place(1).resize((1200, 900))
    night.paste("black", (0, 0, 1200, 500))
    for quality in (90, 50):
        album.add(f"night-{quality}.jpg", jpeg(night, quality))
    with monkeypatch.context() as patch:
        patch.setattr("core.library.look_at_pages", lambda *_args, **_kwargs: 0)
        refresh(album.catalog, job=Job(), workers=0)
    photos = {Path(photo.path).stem: photo.id for photo in photos_in(album.catalog)}
    assert set(photos.values()) == set(album.catalog.pages([*photos.values()]).tolist())
    for file in album.root.iterdir():
        file.unlink()
    look_at_pages(album.catalog, job=Job(), workers=0)
    unseen = {int(id) for id in album.catalog.setting("looked at pages").split()[2:]}
    assert unseen == {id for name, id in photos.items() if not name.startswith("night")}
