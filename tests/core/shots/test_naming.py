"""Names of a folder -> which files are one shot."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from core.files.listing import list_folder
from core.photo import Companion
from core.shots.naming import FILM_BYTES, belongings
from tests.core.pictures import write


def together(*names: str, sizes: Mapping[str, int] | None = None) -> dict[str, set[str]]:
    found = belongings(names, size_of=lambda name: (sizes or {}).get(name, 1000))
    return {owner: set(others) for owner, others in found.items()}


def test_a_raw_belongs_to_the_picture_that_the_camera_wrote_beside_it() -> None:
    assert together("IMG_1.CR2", "IMG_1.JPG", "IMG_2.JPG") == {"IMG_1.JPG": {"IMG_1.CR2"}}
    assert together("a.heic", "a.dng") == {"a.heic": {"a.dng"}}
    assert together("DSC_1.NEF", "DSC_1.HIF", "DSC_1.JPG") == {"DSC_1.JPG": {"DSC_1.NEF", "DSC_1.HIF"}}


@pytest.mark.parametrize(
    "names",
    [
        ("a.jpg", "a.heic"),  # a photo and what someone made of it: to be found as copies
        ("a.jpg", "a.png"),
        ("a.nef", "a.dng"),
        ("a.cr2", "a.tif"),
        ("a.cr2", "b.jpg"),
        ("a.cr2", "a-edited.jpg"),
        ("a.cr2", "A.jpg"),
        ("IMG_1.JPG", "IMG_E1.JPG"),
    ],
)
def test_two_pictures_without_that_sign_are_two_photos(names: tuple[str, ...]) -> None:
    assert together(*names) == {}


@pytest.mark.parametrize(
    ("picture", "sidecar"),
    [
        ("a.jpg", "a.xmp"),
        ("a.jpg", "a.jpg.xmp"),
        ("a.CR2", "a.CR2.pp3"),
        ("a.NEF", "a.NEF.dop"),
        ("IMG_1.HEIC", "IMG_1.AAE"),
        ("IMG_1234.HEIC", "IMG_O1234.AAE"),
        ("IMG_1.HEIC", "IMG_1.MOV"),
        ("IMG_1.JPG", "IMG_1.mov"),
        ("IMG_1.DNG", "IMG_1.MOV"),
        ("PXL_1.MP.jpg", "PXL_1.MP"),
        ("MVIMG_1.jpg", "MVIMG_1.MP4"),
        ("CRW_1.CRW", "CRW_1.THM"),
    ],
)
def test_a_sidecar_belongs_to_its_picture(picture: str, sidecar: str) -> None:
    assert together(picture, sidecar, "other.jpg") == {picture: {sidecar}}


def test_the_sidecars_of_a_raw_stay_its_own() -> None:
    """So that it takes them along where its times show that it is no shot with the picture of its name."""
    assert together("a.JPG", "a.NEF", "a.xmp", "a.NEF.xmp", "a.JPG.xmp", "a.AAE") == {
        "a.JPG": {"a.NEF", "a.JPG.xmp", "a.AAE"},
        "a.NEF": {"a.xmp", "a.NEF.xmp"},
    }


@pytest.mark.parametrize(
    "names",
    [
        ("a.jpg", "a.png", "a.xmp"),
        ("a.jpg", "a.heic", "a.mov"),
        ("a.jpg", "a.heic", "a.aae"),
        ("a.nef", "a.dng", "a.xmp"),
        ("a.png", "a.mov"),
        ("a.jpg", "a.json"),
        ("b.jpg", "a.xmp"),
        ("a.xmp", "a.mov"),
        ("a.jpg", "a.jpg.mov"),
        ("IMG_1.HEIC", "IMG_O1.MOV"),
    ],
)
def test_what_may_be_of_several_photos_or_of_none_belongs_to_none(names: tuple[str, ...]) -> None:
    assert together(*names) == {}


def test_a_long_film_is_a_film_of_its_own() -> None:
    assert together("a.jpg", "a.mov", sizes={"a.mov": FILM_BYTES}) == {"a.jpg": {"a.mov"}}
    assert together("a.jpg", "a.mov", sizes={"a.mov": FILM_BYTES + 1}) == {}


def test_what_belongs_to_the_film_of_a_live_photo_belongs_to_the_photo() -> None:
    assert together("a.heic", "a.mov", "a.mov.xmp") == {"a.heic": {"a.mov", "a.mov.xmp"}}


@pytest.mark.parametrize(
    ("photo", "json"),
    [
        ("IMG_1.jpg", "IMG_1.jpg.json"),
        ("IMG_1(1).jpg", "IMG_1.jpg(1).json"),
        ("IMG_1.jpg", "IMG_1.jpg.supplemental-metadata.json"),
        ("IMG_1(2).jpg", "IMG_1.jpg.supplemental-metadata(2).json"),
        ("Screenshot_2017-07-05-10-05-26.png", "Screenshot_2017-07-05-10-05-26.png.supplementa.json"),
        ("D7157814-D2D5-4A62-AFCE-9CF465CB7D66.jpeg", "D7157814-D2D5-4A62-AFCE-9CF465CB7D66.jpeg.supp.json"),
        ("Urlaub in Knaufspesch in der Schneifel (38).JPG", "Urlaub in Knaufspesch in der Schneifel (38).JP.json"),
    ],
)
def test_the_json_of_an_export_belongs_to_its_photo(photo: str, json: str) -> None:
    assert together(photo, json, "metadata.json", "other.jpg") == {photo: {json}}


def test_a_json_name_that_was_cut_off_and_fits_two_photos_belongs_to_none() -> None:
    start = "x" * 46
    assert together(f"{start}-one.jpg", f"{start}-two.jpg", f"{start}.json") == {}


def test_a_folder_is_listed_with_what_belongs_to_its_photos_and_without_previews(tmp_path: Path) -> None:
    for name, size in {"A.CRW": 9, "A.THM": 3, "B.JPG": 5, "B.XMP": 2, "B.jpg.xmp": 1, "F.AVI": 4, "F.THM": 2}.items():
        write(tmp_path / name, b"x" * size)
    write(tmp_path / "other" / "A.xmp", b"x")
    write(tmp_path / "lonely.THM", b"x")
    here = list_folder(str(tmp_path))
    assert {os.path.basename(os.fsdecode(path)) for path, *_ in here.files} == {"A.CRW", "B.JPG", "lonely.THM"}
    assert here.beside == {
        str(tmp_path / "A.CRW"): (Companion(str(tmp_path / "A.THM"), 3),),
        str(tmp_path / "B.JPG"): (Companion(str(tmp_path / "B.XMP"), 2),),
    }


def test_a_hundred_thousand_names_are_sorted_out_at_once() -> None:
    names = [f"IMG_{number:06}.{kind}" for number in range(25_000) for kind in ("JPG", "CR2", "xmp", "JPG.json")]
    began = time.process_time()
    found = belongings(names, size_of=len)
    assert time.process_time() - began < 3
    assert len(found) == 50_000
