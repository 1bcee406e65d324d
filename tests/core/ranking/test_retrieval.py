"""Ranking by each measure on real pictures, on the command line, from the query to the exported file."""

from __future__ import annotations

import csv
import json
import os
import re
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from core.__main__ import main
from core.command import DONE, ENVIRONMENT, USAGE
from core.decode import decode, read
from core.lookalikes.learned import Model
from core.ranking import By
from tests.core.architectures import autoencoder, mobilenet_v2, vgg16

CLASSES = ("Avocado", "Banana", "Carrots", "Kiwi", "Lemon", "Orange")
QUERY = "Orange"
EACH = 20  # photos of a class


@pytest.fixture(scope="module")
def products(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of six kinds of fruit and vegetables, links to the shared ones, with its catalog beside it."""
    source = shared / "products"
    if not source.is_dir():
        pytest.skip(f"needs the pictures of {source}")
    place = tmp_path_factory.mktemp("products")
    for name in CLASSES:
        (place / "train" / name).mkdir(parents=True)
        for photo in sorted((source / "train" / name).glob("*.jpg"))[:EACH]:
            (place / "train" / name / photo.name).write_bytes(photo.read_bytes())
    query = min((source / "val" / QUERY).glob("*.jpg"))
    (place / "query.jpg").write_bytes(query.read_bytes())
    assert main(["scan", str(place / "train"), "--catalog", str(place / "catalog.sqlite")]) == DONE
    return place


def _find(products: Path, *options: str) -> int:
    return main(["find", str(products / "query.jpg"), "--catalog", str(products / "catalog.sqlite"), *options])


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _document(capsys: pytest.CaptureFixture[str], command: Callable[[], int]) -> dict[str, Any]:
    """What a command with --json prints."""
    capsys.readouterr()
    assert command() == DONE
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def test_colour_histograms_by_region_with_the_chi_squared_distance_top_three_as_a_table(
    products: Path, tmp_path: Path
) -> None:
    """From the query picture over the index to the file, as a system of HSV histograms does it."""
    file = tmp_path / "colours.csv"
    assert _find(products, "--by", "colour", "--limit", "3", "--csv", str(file)) == DONE
    rows = _table(file)
    assert [row["rank"] for row in rows] == ["1", "2", "3"]
    assert {row["measure"] for row in rows} == {"colour"}
    scores = [float(row["score"]) for row in rows]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)
    assert {Path(row["path"]).parent.name for row in rows} == {QUERY}


@pytest.mark.parametrize("limit", [10, 30])
@pytest.mark.parametrize("by", [By.STRUCTURE, By.VECTOR, By.COSINE, By.STRUCTURE_OVER_VECTOR, By.LEARNED])
def test_ssim_distance_ssim_over_distance_and_what_is_learned_side_by_side(
    products: Path, capsys: pytest.CaptureFixture[str], by: By, limit: int
) -> None:
    """The first ten and the first thirty by each, as a document."""
    found = _document(capsys, lambda: _find(products, "--by", str(by), "--limit", str(limit), "--json"))
    assert found["measure"] == by
    assert [match["rank"] for match in found["matches"]] == list(range(1, limit + 1))
    scores = [match["score"] for match in found["matches"]]
    assert scores == sorted(scores, reverse=True)
    assert all(os.path.isfile(match["path"]) for match in found["matches"])


def test_ssim_over_distance_is_that_quotient(products: Path, tmp_path: Path) -> None:
    scores: dict[str, dict[str, float]] = {}
    for by in (By.STRUCTURE, By.VECTOR, By.STRUCTURE_OVER_VECTOR):
        file = tmp_path / f"{by}.csv"
        assert _find(products, "--by", str(by), "--limit", "1000", "--csv", str(file)) == DONE
        scores[by] = {row["path"]: float(row["score"]) for row in _table(file)}
    assert len(scores[By.STRUCTURE]) == EACH * len(CLASSES)
    for path, score in scores[By.STRUCTURE_OVER_VECTOR].items():
        ssim, distance = scores[By.STRUCTURE][path] / 100, 1 - scores[By.VECTOR][path] / 100
        assert score == pytest.approx(100 * ssim / (ssim + distance), abs=0.6)


def test_cnn_features_with_their_nearest_neighbours_top_ten_as_a_document(
    products: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """MobileNetV2 from its file to the ten nearest; they are those of all vectors compared with each other."""
    model = mobilenet_v2(tmp_path / "mobilenet.onnx", side=160, classes=256)
    found = _document(capsys, lambda: _find(products, "--model", str(model), "--limit", "10", "--json"))
    assert found["measure"] == "learned"
    assert [match["rank"] for match in found["matches"]] == list(range(1, 11))
    paths = sorted(map(str, products.glob("train/*/*")))
    query, *others = _described(model, [str(products / "query.jpg"), *paths])
    scores = dict(zip(paths, 100 * np.array(others) @ query, strict=True))
    nearest = sorted(scores.values(), reverse=True)[:10]
    assert [match["score"] for match in found["matches"]] == pytest.approx(nearest, abs=0.06)
    assert all(match["score"] == pytest.approx(scores[match["path"]], abs=0.06) for match in found["matches"])


@pytest.fixture
def address(products: Path) -> Iterator[str]:
    """Where the folder stands on a web server."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(products)))
    thread = threading.Thread(target=served.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{served.server_address[1]}"
    served.shutdown()
    thread.join()
    served.server_close()


def test_an_autoencoder_k_means_a_picture_by_t_sne_and_a_query_by_file_or_address(
    products: Path, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    catalog = ["--catalog", str(products / "catalog.sqlite")]
    paths = sorted(map(str, products.glob("train/*/*")))
    model = autoencoder(tmp_path / "auto.onnx", [decode(read(path)).pixels for path in paths])
    by_model = [*catalog, "--model", str(model)]
    themes = _document(capsys, lambda: main(["clusters", *by_model, "--count", "6", "--json"]))["clusters"]
    assert sorted(path for theme in themes for path in theme["files"]) == paths
    assert len(themes) == 6
    picture = tmp_path / "map.png"
    places = _document(capsys, lambda: main(["map", *by_model, "--picture", str(picture), "--json"]))["places"]
    assert {place["path"] for place in places} == set(paths)
    drawn = cv2.imread(str(picture))
    assert drawn is not None
    assert 0.1 < (drawn < 250).any(axis=2).mean() < 0.7  # photos, and ground between them
    tables: list[Path] = []
    for query in (str(products / "query.jpg"), f"{address}/query.jpg"):
        tables.append(tmp_path / f"{len(tables)}.csv")
        assert main(["find", query, *by_model, "--limit", "10", "--csv", str(tables[-1])]) == DONE
    assert len(_table(tables[0])) == 10
    assert tables[0].read_bytes() == tables[1].read_bytes()


def test_a_siamese_network_and_vgg_features_of_100_dimensions_as_a_row_of_pictures(
    products: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The model that is shipped is the Siamese one; VGG16's vectors are compressed to 100 numbers."""
    page, other = tmp_path / "siamese.html", tmp_path / "vgg.html"
    assert _find(products, "--by", "learned", "--limit", "5", "--report", str(page)) == DONE
    model = vgg16(tmp_path / "vgg.onnx", width=0.125, side=64)
    assert _find(products, "--model", str(model), "--dimensions", "100", "--limit", "5", "--report", str(other)) == DONE
    for file in (page, other):
        text = file.read_text(encoding="utf-8")
        assert text.count("<img src='data:image/jpeg;base64,") == 6  # the query, and five in a row
        scores = [float(score) for score in re.findall(r"<span class='what'>\d\. ([\d.]+) %</span>", text)]
        assert len(scores) == 5
        assert scores == sorted(scores, reverse=True)
    themes = ["clusters", "--catalog", str(products / "catalog.sqlite"), "--model", str(model)]
    told = _document(capsys, lambda: main([*themes, "--dimensions", "100", "--json"]))
    assert told["dimensions"] == 100
    assert 0.5 < told["variance_kept"] <= 1


def _described(model: Path, paths: list[str]) -> NDArray[np.float32]:
    return Model.open(model).describe([decode(read(path)).pixels for path in paths])


def test_the_very_photo_is_first_by_every_measure(products: Path, tmp_path: Path) -> None:
    photo = min((products / "train" / "Kiwi").iterdir())
    for by in By:
        file = tmp_path / f"{by}.csv"
        status = main(
            ["find", str(photo), "--catalog", str(products / "catalog.sqlite"), "--by", str(by), "--csv", str(file)]
        )
        assert status == DONE
        assert _table(file)[0]["path"] == str(photo)
        assert float(_table(file)[0]["score"]) > 99


def test_a_least_score_that_no_photo_reaches_says_how_far_the_nearest_is(
    products: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none.csv"
    assert _find(products, "--by", "structure", "--min-score", "99", "--csv", str(file)) == DONE
    said = capsys.readouterr().out
    assert "No photo reaches 99 %" in said
    assert "The nearest has" in said
    assert _table(file) == []
    told = _document(capsys, lambda: _find(products, "--by", "structure", "--min-score", "99", "--json"))
    assert told["matches"] == []
    assert told["reason"].startswith("No photo reaches 99 %")


def test_only_photos_with_the_least_score_are_listed(products: Path, tmp_path: Path) -> None:
    file = tmp_path / "some.csv"
    assert _find(products, "--by", "colour", "--limit", "60", "--min-score", "70", "--csv", str(file)) == DONE
    scores = [float(row["score"]) for row in _table(file)]
    assert 0 < len(scores) < 60
    assert min(scores) >= 70


def test_a_folder_is_looked_in_alone(products: Path, tmp_path: Path) -> None:
    file = tmp_path / "kiwis.csv"
    kiwis = products / "train" / "Kiwi"
    assert _find(products, "--by", "colour", "--in", str(kiwis), "--limit", "60", "--csv", str(file)) == DONE
    assert sorted(row["path"] for row in _table(file)) == sorted(map(str, kiwis.iterdir()))


@pytest.mark.parametrize("option", ["--csv", "--report"])
def test_a_file_that_cannot_be_written_is_said(products: Path, capsys: pytest.CaptureFixture[str], option: str) -> None:
    assert _find(products, option, str(products / "no such folder" / "found")) == ENVIRONMENT
    assert f"There is no folder {products / 'no such folder'}." in capsys.readouterr().err


def test_whoever_names_a_model_and_another_measure_is_asked_which(
    products: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _find(products, "--by", "colour", "--model", str(tmp_path / "any.onnx")) == ENVIRONMENT
    assert "Leave out one of the two." in capsys.readouterr().err


@pytest.mark.parametrize("options", [["--by", "magic"], ["--min-score", "101"], ["--limit", "0"]])
def test_what_makes_no_sense_is_refused(products: Path, options: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        _find(products, *options)
    assert end.value.code == USAGE
