"""Ranking by each measure on real pictures, on the command line, from the query to the exported file."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from core.__main__ import DONE, ENVIRONMENT, USAGE, main
from core.ranking import By

CLASSES = ("Avocado", "Banana", "Carrots", "Kiwi", "Lemon", "Orange")
QUERY = "Orange"
EACH = 10  # photos of a class


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
@pytest.mark.parametrize("by", [By.STRUCTURE, By.VECTOR, By.COSINE, By.STRUCTURE_OVER_VECTOR])
def test_ssim_distance_and_ssim_over_distance_side_by_side(
    products: Path, capsys: pytest.CaptureFixture[str], by: By, limit: int
) -> None:
    """The first ten and the first thirty by each, as a document."""
    capsys.readouterr()
    assert _find(products, "--by", str(by), "--limit", str(limit), "--json") == DONE
    found = json.loads(capsys.readouterr().out)
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


def test_the_very_photo_is_first_by_every_measure(products: Path, tmp_path: Path) -> None:
    photo = min((products / "train" / "Kiwi").iterdir())
    for by in By:
        if by is By.LEARNED:
            continue
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


def test_a_table_that_cannot_be_written_is_said(products: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _find(products, "--csv", str(products / "no such folder" / "found.csv")) == ENVIRONMENT
    assert "no such folder" in capsys.readouterr().err


@pytest.mark.parametrize("options", [["--by", "magic"], ["--min-score", "101"], ["--limit", "0"]])
def test_what_makes_no_sense_is_refused(products: Path, options: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        _find(products, *options)
    assert end.value.code == USAGE
