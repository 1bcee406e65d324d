"""A folder of the library that was renamed or moved by hand: what is known of its photos goes with it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core import actions, library
from core.actions import Removal
from core.catalog import Catalog
from core.files.excluded import exclude, excluded
from core.files.inside import rebased
from core.files.relocation import relocate
from core.groups.keeper import load_rules, save_rules
from core.job import Job
from core.refusal import Refused
from core.rules import Criterion, Rule
from core.scan import ScanReport
from tests.core.catalogued import photos_in
from tests.core.pictures import encoded, scene, write

ODD = "caf\udce9"  # no text: a name of another age


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    for name, seed in (("a.jpg", 1), (f"{ODD}/b.jpg", 1), ("c.jpg", 2), ("out/d.jpg", 3)):
        write(tmp_path / "Photos" / name, encoded(scene(seed, 320, 240), quality=90))
    with Catalog.open(tmp_path / "catalog.sqlite") as opened:
        opened.add_folder(str(tmp_path / "Photos"))
        scan(opened)
        yield opened


def scan(catalog: Catalog) -> ScanReport:
    return library.refresh(catalog, job=Job(), workers=0).scan


def names(catalog: Catalog) -> dict[int, str]:
    return {photo.id: os.path.relpath(photo.path, catalog.folders()[0].path) for photo in photos_in(catalog)}


@pytest.mark.parametrize("by_copy", [False, True])
def test_photos_keep_their_ids_and_are_not_read_again(catalog: Catalog, tmp_path: Path, by_copy: bool) -> None:
    known, now = names(catalog), tmp_path / "Pictures" / "Old"
    now.parent.mkdir()
    if by_copy:  # as to another disk, which keeps times and not inodes
        shutil.copytree(tmp_path / "Photos", now)
        shutil.rmtree(tmp_path / "Photos")
    else:
        (tmp_path / "Photos").rename(now)
    assert scan(catalog).away
    assert relocate(catalog, str(tmp_path / "Photos"), f"{now}/") == str(now)
    assert catalog.folders()[0].offline
    assert names(catalog) == {}, "until they were seen there"
    report = scan(catalog)
    assert (report.added, report.updated, report.missing, report.away) == (0, 0, 0, ())
    assert names(catalog) == known
    assert [(folder.path, folder.offline) for folder in catalog.folders()] == [(str(now), False)]


def test_protection_exclusions_and_rules_go_with_it(catalog: Catalog, tmp_path: Path) -> None:
    before, now = tmp_path / "Photos", tmp_path / "Pictures"
    catalog.protect_folder(str(before), True)
    exclude(catalog, str(before / "out"))
    rules = (f"{before / 'sub'}", f"{before}2/", "")
    kept = [*(Rule(Criterion.FOLDER, text=text) for text in rules), Rule(Criterion.PATH, text=f"{before / 'sub'}")]
    save_rules(catalog, [*kept, *load_rules(catalog)])
    before.rename(now)
    relocate(catalog, str(before), str(now))
    assert catalog.folders()[0].protected
    assert excluded(catalog).folders == (str(now / "out"),)
    assert load_rules(catalog)[:4] == (replace(kept[0], text=str(now / "sub")), *kept[1:])
    scan(catalog)
    assert "out/d.jpg" not in names(catalog).values()


def test_what_was_removed_comes_back_to_where_the_folder_is(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    by_name = {name: id for id, name in names(catalog).items()}
    going, staying = by_name[f"{ODD}/b.jpg"], by_name["a.jpg"]
    removed = actions.move(catalog, [Removal(going, staying)], to=str(tmp_path / "out"), job=Job())
    assert removed.done
    (tmp_path / "Photos").rename(tmp_path / "Pictures")
    scan(catalog)
    relocate(catalog, str(tmp_path / "Photos"), str(tmp_path / "Pictures"))
    scan(catalog)
    report = actions.undo(catalog, job=Job())
    assert report.ids == (going,)
    assert (tmp_path / "Pictures" / ODD / "b.jpg").exists()
    assert not (tmp_path / "Photos").exists()


@pytest.mark.parametrize(("folder", "now"), [("/", "/mnt/disk"), ("/mnt/disk", "/")])
def test_a_whole_disk_may_become_a_folder_and_a_folder_a_disk(folder: str, now: str) -> None:
    """As C: does, the path of a disk ends with a separator: one more or one less names other folders."""
    assert rebased(os.path.join(folder, "out", ODD), folder, now) == os.path.join(now, "out", ODD)
    assert rebased(folder, folder, now) == now


def test_before_a_scan_has_missed_it_it_counts_as_away_too(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "Photos").rename(tmp_path / "Pictures")
    relocate(catalog, str(tmp_path / "Photos"), str(tmp_path / "Pictures"))
    assert catalog.folders()[0].offline
    assert names(catalog) == {}


def test_a_folder_without_photos_may_be_anywhere(catalog: Catalog, tmp_path: Path) -> None:
    catalog.add_folder(str(tmp_path / "none yet"))
    relocate(catalog, str(tmp_path / "none yet"), str(tmp_path / "none here either"))
    assert str(tmp_path / "none here either") in [folder.path for folder in catalog.folders()]


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("Other", "in the library already"),
        ("Other/inner", "in the library already"),
        (".", "in the library already"),
        ("Empty", "None of the photos"),
        ("Nowhere", "None of the photos"),
    ],
)
def test_a_folder_that_cannot_be_it_is_refused(catalog: Catalog, tmp_path: Path, place: str, sentence: str) -> None:
    (tmp_path / "Empty").mkdir()
    write(tmp_path / "Other" / "inner" / "a.jpg", encoded(scene(5, 320, 240), quality=90))
    catalog.add_folder(str(tmp_path / "Other"))
    shutil.rmtree(tmp_path / "Photos")
    scan(catalog)
    folders, paths = catalog.folders(), [photo.path for photo in photos_in(catalog, missing=True)]
    with pytest.raises(Refused, match=sentence):
        relocate(catalog, str(tmp_path / "Photos"), str(tmp_path / place))
    assert catalog.folders() == folders
    assert [photo.path for photo in photos_in(catalog, missing=True)] == paths


def test_what_was_noted_of_a_folder_that_was_there_before_gives_way(catalog: Catalog, tmp_path: Path) -> None:
    before, now = tmp_path / "Photos", tmp_path / "Pictures"
    (before / "a.xmp").touch()
    scan(catalog)
    catalog.write("INSERT INTO companions SELECT ?, owner, 9 FROM companions", (os.fsencode(now / "a.xmp"),))
    before.rename(now)
    relocate(catalog, str(before), str(now))
    assert catalog.rows("SELECT path, size FROM companions") == [(os.fsencode(now / "a.xmp"), 0)]
