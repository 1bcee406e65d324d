"""The measures: right against plain definitions of them, within their range, and the same for one photo or many."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PIL import Image, ImageOps

from core.candidates.index import colours_in_common, points
from core.indexing.fingerprint import fingerprint
from core.job import Cancelled, Job
from core.lookalikes.compression import unit
from core.ranking import colour, learned, likeness, structure, vector
from core.ranking.described import Described
from tests.core.scenes import jpeg, pixels, place

PRINTS = [fingerprint(pixels(place(number))) for number in range(6)]
MINIATURES = [mark.miniature for mark in PRINTS]
COLOURS = np.stack([colour.histogram(miniature) for miniature in MINIATURES])
PLANES = np.stack([structure.plane(miniature) for miniature in MINIATURES])
FORMS = np.stack([np.frombuffer(mark.forms, "<u8") for mark in PRINTS])
POINTS = points(FORMS[:, 0], np.stack([np.frombuffer(mark.vector, "<f4") for mark in PRINTS]))
UPRIGHT = np.zeros(6, np.intp)


def _chi_squared(a: np.ndarray, b: np.ndarray) -> float:
    """By its definition, of one region."""
    terms = [(x - y) ** 2 / (x + y) for x, y in zip(a.tolist(), b.tolist(), strict=True) if x + y > 0]
    return 0.5 * float(sum(terms))


def test_colours_are_compared_by_chi_squared_region_by_region() -> None:
    scores = colour.scores(COLOURS[0], COLOURS)
    regions = COLOURS.astype(np.float64).reshape(6, colour.REGIONS, -1)
    expected = [
        100 * (1 - np.mean([_chi_squared(mine, his) for mine, his in zip(regions[0], other, strict=True)]))
        for other in regions
    ]
    assert scores == pytest.approx(expected, abs=0.1)
    assert scores[0] == pytest.approx(100, abs=0.1)
    assert scores[1:].max() < 95


def test_no_colour_in_common_is_nothing_and_the_place_in_the_middle_counts() -> None:
    def seen(picture: Image.Image) -> np.ndarray:
        return colour.histogram(jpeg(picture, 100))

    red, blue = Image.new("RGB", (128, 96), (220, 20, 20)), Image.new("RGB", (128, 96), (20, 20, 220))
    inside = blue.copy()
    inside.paste(red.resize((60, 50)), (34, 23))
    scores = colour.scores(seen(red), np.stack([seen(blue), seen(inside), seen(red)]))
    assert scores[0] == 0
    assert 20 < scores[1] < 60
    assert scores[2] > 99


def test_structure_is_ssim_in_windows_of_eight_samples() -> None:
    x, y = PLANES[0].reshape(32, 32).astype(np.float64), PLANES[1].reshape(32, 32).astype(np.float64)
    values = []
    for top in range(0, 25, 4):
        for left in range(0, 25, 4):
            a, b = x[top : top + 8, left : left + 8], y[top : top + 8, left : left + 8]
            covariance = ((a - a.mean()) * (b - b.mean())).mean()
            values.append(
                (2 * a.mean() * b.mean() + 6.5025)
                * (2 * covariance + 58.5225)
                / ((a.mean() ** 2 + b.mean() ** 2 + 6.5025) * (a.var() + b.var() + 58.5225))
            )
    scores = structure.scores(structure.forms(PLANES[0]), UPRIGHT, PLANES)
    assert scores[1] == pytest.approx(max(0, 100 * float(np.mean(values))), abs=0.05)
    assert scores[0] == pytest.approx(100, abs=0.01)


def test_structure_does_not_mind_colour_and_minds_a_negative() -> None:
    shot = place(0)
    others = [ImageOps.grayscale(shot).convert("RGB"), ImageOps.invert(shot)]
    planes = np.stack([structure.plane(fingerprint(pixels(other)).miniature) for other in others])
    grey, negative = structure.scores(structure.forms(PLANES[0]), UPRIGHT[:2], planes)
    assert grey > 97
    assert negative < 20


@pytest.mark.parametrize("kind", range(8))
def test_structure_is_laid_on_a_turned_or_mirrored_photo(kind: int) -> None:
    """The forms are those of the hash and of core.measuring.geometry, in their order."""
    forms = structure.forms(PLANES[0])
    squares = forms.reshape(8, 32, 32)
    flips = [squares[0], squares[0][:, ::-1], squares[0][::-1], squares[0][::-1, ::-1]]
    assert (squares[kind] == (flips[kind] if kind < 4 else flips[kind - 4].T)).all()
    there = structure.scores(forms, np.array([kind]), forms[kind][None])
    assert there[0] == pytest.approx(100, abs=0.01)


def test_vectors_by_distance_and_by_angle() -> None:
    query = POINTS[2]
    assert vector.distances(query, POINTS) == pytest.approx(np.linalg.norm(POINTS - query, axis=1), abs=2e-3)
    near, angle = vector.scores(query, POINTS), vector.cosine_scores(query, POINTS)
    assert near.argmax() == angle.argmax() == 2
    assert near[2] == pytest.approx(100, abs=0.1)
    assert angle[2] == pytest.approx(100, abs=0.01)
    nothing = np.zeros_like(query)
    assert vector.cosine_scores(nothing, POINTS).tolist() == [0] * 6


def test_look_alikes_stay_below_copies() -> None:
    bits = np.bitwise_count(FORMS[:, 0] ^ FORMS[1, 0])
    colours = POINTS[:, 64:] @ POINTS[1, 64:]
    far = np.linalg.norm(POINTS - POINTS[1], axis=1)
    assert colours_in_common(far, bits) == pytest.approx(colours, abs=1e-4)
    scores = likeness.scores(bits, colours)
    assert scores.argmax() == 1
    assert scores.max() == pytest.approx(likeness.HIGHEST, abs=0.01)
    assert scores.min() >= 0


@pytest.mark.parametrize("count", [0, 1, 2, 700])
def test_every_measure_gives_one_score_for_each_photo_however_many_there_are(count: int) -> None:
    rows = np.arange(count) % 6
    expected = {
        "colour": colour.scores(COLOURS[0], COLOURS),
        "structure": structure.scores(structure.forms(PLANES[0]), UPRIGHT, PLANES),
        "vector": vector.scores(POINTS[0], POINTS),
        "cosine": vector.cosine_scores(POINTS[0], POINTS),
    }
    found = {
        "colour": colour.scores(COLOURS[0], COLOURS[rows]),
        "structure": structure.scores(structure.forms(PLANES[0]), UPRIGHT[rows], PLANES[rows]),
        "vector": vector.scores(POINTS[0], POINTS[rows]),
        "cosine": vector.cosine_scores(POINTS[0], POINTS[rows]),
    }
    for name, scores in found.items():
        assert scores.shape == (count,)
        assert scores == pytest.approx(expected[name][rows], abs=0.1)
        assert ((scores >= 0) & (scores <= 100)).all()


def test_a_photo_without_a_miniature_is_like_nothing() -> None:
    assert colour.scores(COLOURS[0], colour.histogram(b"")[None])[0] <= 50
    assert structure.scores(structure.forms(PLANES[0]), UPRIGHT[:1], structure.plane(b"")[None])[0] < 50


@pytest.mark.parametrize("size", [(1, 1), (1, 200), (200, 1), (3, 3)])
def test_pictures_of_any_size_can_be_described(size: tuple[int, int]) -> None:
    miniature = fingerprint(pixels(place(0).resize(size))).miniature
    assert np.isfinite(colour.histogram(miniature)).all()
    assert structure.plane(miniature).shape == (structure.SIDE**2,)


def test_a_descriptor_is_made_once_and_only_where_it_is_asked_for() -> None:
    asked: list[int] = []

    def miniatures(rows: np.ndarray) -> list[bytes]:
        asked.extend(rows.tolist())
        return [MINIATURES[row] for row in rows.tolist()]

    colours = Described(colour.histogram)
    assert (colours.of(np.array([4, 1]), miniatures, job=Job()) == COLOURS[[4, 1]]).all()
    assert (colours.of(np.arange(6), miniatures, job=Job()) == COLOURS).all()
    assert sorted(asked) == list(range(6))
    assert len(colours.of(np.zeros(0, np.int64), miniatures, job=Job())) == 0


def test_describing_can_be_stopped_and_goes_on() -> None:
    job = Job()
    job.cancel()
    colours = Described(colour.histogram)
    with pytest.raises(Cancelled):
        colours.of(np.arange(6), lambda rows: [MINIATURES[row] for row in rows.tolist()], job=job)
    found = colours.of(np.arange(6), lambda rows: [MINIATURES[row] for row in rows.tolist()], job=Job())
    assert (found == COLOURS).all()


def build(nearest: learned.Nearest) -> None:
    nearest.build()
    for thread in threading.enumerate():
        if thread.name == "index of vectors":
            thread.join()


def test_annoy_finds_what_comparing_with_all_finds_as_soon_as_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learned, "ANNOY_FROM", 1000)
    chance = np.random.default_rng(4)
    kinds = chance.normal(size=(60, 32))
    vectors = unit((kinds[chance.integers(0, 60, 3000)] + 0.5 * chance.normal(size=(3000, 32))).astype(np.float32))
    nearest = learned.Nearest(vectors)
    assert len(nearest.candidates(vectors[7], 50)) == 3000  # nobody waits for the index
    build(nearest)
    for row in range(0, 3000, 300):
        found = nearest.candidates(vectors[row], 50)
        assert 50 <= len(found) < 3000
        best = np.argsort(-learned.scores(vectors[row], vectors))[:50]
        assert len(set(best.tolist()) & set(found.tolist())) >= 48
    assert len(nearest.candidates(vectors[7], 3000)) == 3000


def test_few_vectors_are_never_indexed() -> None:
    nearest = learned.Nearest(unit(np.eye(9, dtype=np.float32)))
    build(nearest)
    assert nearest.candidates(np.eye(9, dtype=np.float32)[2], 1).tolist() == list(range(9))


def test_the_score_of_what_is_learned_is_the_cosine_in_hundredths() -> None:
    vectors = np.array([[1, 0], [0.6, 0.8], [0, 1], [-1, 0], [0, 0]], np.float32)
    assert learned.scores(vectors[0], vectors) == pytest.approx([100, 60, 0, 0, 0])
