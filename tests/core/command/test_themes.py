"""`clusters` and `map` on the command line: their documents, their sentences, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import cv2
import pytest

from core.catalog import Catalog
from core.job import Job
from core.lookalikes import map_sheet
from core.lookalikes.learned import COLOURS, BadModel, choose_model
from tests.core import pictures
from tests.core.architectures import card, mobilenet_v2
from tests.core.command.line import Line


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    for number in range(14):
        pictures.write(folder / f"{number:02}.jpg", pictures.encoded(pictures.scene(number % 7, 320, 240)))
    return folder


def test_clusters_holds_every_photo_once(line: Line, photos: Path) -> None:
    document = line.json("clusters", "--in", photos, "--count", "5")
    assert set(document) == {"schema", "photos", "dimensions", "variance_kept", "clusters"}
    assert document["photos"] == 14
    assert len(document["clusters"]) == 5
    files = [file for cluster in document["clusters"] for file in cluster["files"]]
    assert sorted(files) == sorted(str(path) for path in photos.iterdir())
    for cluster in document["clusters"]:
        assert cluster["count"] == len(cluster["files"])
        assert set(cluster["covers"]) <= set(cluster["files"])
    text = line.run("clusters", "--count", "5")
    assert "14 photos in 5 themes." in text


def test_copies_are_of_one_theme(line: Line, photos: Path) -> None:
    document = line.json("clusters", "--in", photos, "--count", "6")
    theme = {Path(file).stem: n for n, cluster in enumerate(document["clusters"]) for file in cluster["files"]}
    assert all(theme[f"{number:02}"] == theme[f"{number + 7:02}"] for number in range(7))


def test_the_map_gives_every_photo_a_place_and_gives_it_again(line: Line, photos: Path) -> None:
    line.run("scan", photos)
    document = line.json("map")
    assert {place["path"] for place in document["places"]} == {str(path) for path in photos.iterdir()}
    assert all(0 <= place["x"] <= 1 and 0 <= place["y"] <= 1 for place in document["places"])
    assert line.json("map") == document
    assert len(line.run("map").splitlines()) == 14
    one = line.json("map", "--in", photos)
    assert len(one["places"]) == 14


def test_the_map_as_a_picture_shows_every_photo_at_its_place(line: Line, photos: Path, tmp_path: Path) -> None:
    line.run("scan", photos)
    file = tmp_path / "map.png"
    places = line.json("map", "--picture", file)["places"]
    drawn = cv2.imread(str(file))
    assert drawn is not None
    for place in places:
        edge = int(place["x"] * map_sheet.SIDE * 0.9), int(place["y"] * map_sheet.SIDE * 0.9)
        around = drawn[edge[1] : edge[1] + map_sheet.SIDE // 10, edge[0] : edge[0] + map_sheet.SIDE // 10]
        assert (around < 250).any()


def test_a_form_of_picture_that_is_not_known_costs_no_scan(line: Line, photos: Path, tmp_path: Path) -> None:
    line.run("map", "--in", photos, "--picture", tmp_path / "map.gif", status=2)
    assert "ends neither in .png nor in .jpg" in line.error
    assert not line.catalog.exists()


def test_as_many_dimensions_as_are_asked_for(line: Line, photos: Path) -> None:
    line.run("scan", photos)
    kept = line.json("map")
    assert line.json("clusters", "--dimensions", "5")["dimensions"] == 5
    few = line.json("map", "--dimensions", "5")
    assert few["dimensions"] == 5
    assert 0 < few["variance_kept"] < kept["variance_kept"] == 1
    assert line.json("map") == kept  # the window's map is as it was


def test_a_model_of_ones_own(line: Line, photos: Path, tmp_path: Path) -> None:
    line.run("scan", photos)
    model = mobilenet_v2(tmp_path / "mobile.onnx", side=64, classes=24)
    assert line.json("clusters", "--model", model)["dimensions"] == 24
    assert line.json("map", "--model", model)["dimensions"] == 24
    model.write_bytes(b"no model any more")
    line.run("clusters", "--model", model, status=2)
    assert "cannot use this file as a model" in line.error
    assert "Traceback" not in line.error


def test_the_choice_of_the_window_holds_here_too(line: Line, photos: Path, tmp_path: Path) -> None:
    line.run("scan", photos)
    with Catalog.open(line.catalog) as catalog:
        choose_model(catalog, COLOURS, job=Job())
    colours = line.json("clusters")["dimensions"]
    with Catalog.open(line.catalog) as catalog:
        choose_model(catalog, str(mobilenet_v2(tmp_path / "m.onnx", side=64, classes=24)), job=Job())
        broken = tmp_path / "broken.onnx"
        broken.write_bytes(b"")
        card(broken, size=64)
        with pytest.raises(BadModel):
            choose_model(catalog, str(broken), job=Job())
    assert line.json("clusters")["dimensions"] == 24 != colours


def test_a_catalog_without_photos_says_what_to_do(line: Line) -> None:
    Catalog.open(line.catalog).close()
    line.run("clusters", status=2)
    assert "--in FOLDER" in line.error
    line.run("map", status=2)
    assert "--in FOLDER" in line.error


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_photos(count: int, line: Line, tmp_path: Path) -> None:
    for number in range(count):
        pictures.write(tmp_path / "few" / f"{number}.jpg", pictures.encoded(pictures.scene(number, 200, 150)))
    assert [cluster["count"] for cluster in line.json("clusters", "--in", tmp_path / "few")["clusters"]] == [count]
    assert len(line.json("map")["places"]) == count
