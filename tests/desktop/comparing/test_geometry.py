"""Locked zoom: the same place in photos of other sizes, turned or cropped."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTransform, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.photo import Match, Relation
from desktop.comparing.alignment import alignment, from_keeper, scale
from desktop.comparing.surface import Subject, Surface
from desktop.comparing.viewpoint import Lock, Viewpoint
from desktop.imaging.gallery import Gallery
from tests.desktop.drawing import photo

pytestmark = pytest.mark.usefixtures("qt")


def test_a_match_is_read_from_the_keepers_side() -> None:
    transform = (2.0, 0.0, 0.5, 0.0, 2.0, 0.25)  # from photo 3 to photo 8
    match = Match(3, 8, 98, Relation.CROPPED, transform=transform)
    assert from_keeper(match, 3).map(QPointF(0.1, 0.1)) == QPointF(0.7, 0.45)
    assert from_keeper(match, 8).map(QPointF(0.7, 0.45)) == QPointF(0.1, 0.1)


def test_a_turn_is_read_as_a_turn() -> None:
    turned = alignment((0.0, 0.5, 0.0, -0.5, 0.0, 1.0))  # to the left, and half as large
    assert turned.map(QPointF(0.2, 0.6)) == QPointF(0.3, 0.9)
    assert scale(turned) == pytest.approx(0.5)


def test_without_a_measured_alignment_photos_lie_alike() -> None:
    assert from_keeper(Match(1, 2, 100, Relation.IDENTICAL_FILE), 1) == QTransform()
    assert from_keeper(None, 1) == QTransform()


@given(st.lists(st.tuples(st.sampled_from(["zoom", "move"]), st.floats(0, 500), st.floats(-1, 2), st.floats(-1, 2))))
def test_whatever_is_done_the_view_stays_on_the_photo(steps: list[tuple[str, float, float, float]]) -> None:
    viewpoint = Viewpoint()
    viewpoint.look_at(400, 300)
    for what, amount, x, y in steps:
        if what == "zoom":
            viewpoint.zoom_to(amount, centre=QPointF(x, y))
        else:
            viewpoint.move_to(QPointF(x, y))
        assert 1 / 64 <= viewpoint.zoom <= 128
        assert 0 <= viewpoint.centre.x() <= 1
        assert 0 <= viewpoint.centre.y() <= 0.75


def test_fit_shows_the_whole_again() -> None:
    viewpoint = Viewpoint()
    viewpoint.look_at(400, 300)
    viewpoint.zoom_to(5, centre=QPointF(0.1, 0.1), lock=Lock.PIXELS)
    assert (viewpoint.whole, viewpoint.lock) == (False, Lock.PIXELS)
    viewpoint.fit()
    assert (viewpoint.whole, viewpoint.lock, viewpoint.centre) == (True, Lock.PICTURE, QPointF(0.5, 0.375))


def test_another_keeper_is_shown_whole_and_photos_that_are_whole_are_not_moved() -> None:
    viewpoint, moves = Viewpoint(), list[QPointF]()
    viewpoint.moved.connect(lambda: moves.append(viewpoint.centre))
    viewpoint.look_at(400, 300)
    viewpoint.zoom_to(5, lock=Lock.PIXELS)
    viewpoint.move_to(QPointF(0.2, 0.3))
    viewpoint.look_at(300, 400)
    assert (viewpoint.whole, viewpoint.lock, viewpoint.zoom) == (True, Lock.PICTURE, 1.0)
    viewpoint.move_to(QPointF(0.2, 0.3))
    assert moves == [QPointF(0.5, 0.375), QPointF(0.5, 0.375), QPointF(0.2, 0.3), QPointF(0.375, 0.5)]


# --- what the surfaces make of it ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gallery]:
    result = Gallery(tmp_path_factory.mktemp("gallery") / "thumbnails.sqlite")
    yield result
    result.close()


def surface(gallery: Gallery, subject: Subject, size: tuple[int, int] = (400, 300)) -> Surface:
    result = Surface(Viewpoint(), gallery)
    result.resize(*size)
    result.subject = subject
    result.viewpoint.look_at(subject.keeper.facts.width, subject.keeper.facts.height)
    return result


KEEPER = photo(1, width=4000, height=3000)
CROP = Subject(photo(2, width=1000, height=750), KEEPER, alignment((2, 0, -0.5, 0, 2, -0.3)))
TURNED = Subject(photo(3, width=1500, height=2000), KEEPER, alignment((0, 1, 0, -1, 0, 1)))
MIRRORED = Subject(photo(4, width=4000, height=3000), KEEPER, alignment((-1, 0, 1, 0, 1, 0)))
ALL = [Subject(KEEPER, KEEPER, QTransform()), CROP, TURNED, MIRRORED]


@pytest.mark.parametrize("subject", ALL)
def test_zooming_shows_the_same_place_at_the_same_size(gallery: Gallery, subject: Subject) -> None:
    here = surface(gallery, subject)
    here.viewpoint.zoom_to(6, centre=QPointF(0.4, 0.3))
    place = here.to_screen()
    points = [subject.alignment.map(point) for point in (QPointF(0.4, 0.3), QPointF(0.42, 0.3), QPointF(0.4, 0.34))]
    centre, right, below = (place.map(point) for point in points)
    assert [centre.x(), centre.y()] == pytest.approx([200, 150])
    # The keeper fits at 400 points, so at six times a fiftieth of it is 48 points long, in whatever direction.
    assert math.hypot(right.x() - 200, right.y() - 150) == pytest.approx(48, rel=0.01)
    assert math.hypot(below.x() - 200, below.y() - 150) == pytest.approx(96, rel=0.01)


@pytest.mark.parametrize("subject", ALL)
@pytest.mark.parametrize("begin", [None, 3.0, 40.0])
def test_zooming_keeps_the_place_under_the_pointer(gallery: Gallery, subject: Subject, begin: float | None) -> None:
    here = surface(gallery, subject)
    if begin is not None:
        here.viewpoint.zoom_to(begin, centre=QPointF(0.5, 0.37))
    pointer = QPointF(190, 160)
    before = here.to_screen().inverted()[0].map(pointer)
    size = here.to_screen().m11()
    here.zoom_by(1, pointer)
    after = here.to_screen().inverted()[0].map(pointer)
    assert [after.x(), after.y()] == pytest.approx([before.x(), before.y()], abs=1e-3)
    assert here.to_screen().m11() == pytest.approx(1.25 * size, rel=0.01)


@pytest.mark.parametrize("subject", ALL)
def test_going_back_from_where_one_came_shows_the_whole_again(gallery: Gallery, subject: Subject) -> None:
    here = surface(gallery, subject)
    for steps in (1, 1, 1, -1, -1, -1):
        here.zoom_by(steps, QPointF(100, 100))
    assert here.viewpoint.whole
    here.zoom_by(-1)
    assert here.viewpoint.whole


@pytest.mark.parametrize("subject", ALL)
def test_a_hundred_percent_is_pixel_on_pixel_in_every_photo(gallery: Gallery, subject: Subject) -> None:
    here = surface(gallery, subject)
    here.zoom_to(here.pixel_zoom(Lock.PIXELS), lock=Lock.PIXELS)
    long_side = max(subject.photo.facts.width, subject.photo.facts.height)
    place = here.to_screen()
    assert place.m11() == long_side  # exactly, and begun at a whole pixel: nothing is smeared
    assert place.dx() == round(place.dx())
    assert place.dy() == round(place.dy())


def test_a_wheel_turned_to_the_side_leaves_the_photo_as_it_is(gallery: Gallery) -> None:
    here = surface(gallery, CROP)
    nowhere, buttons, keys = QPoint(), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(200, 150)
    turned = QWheelEvent(where, where, nowhere, QPoint(120, 0), buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(here, turned)
    assert here.viewpoint.whole


def test_one_to_one_of_the_larger_makes_all_as_large_as_the_largest(gallery: Gallery) -> None:
    surfaces = [surface(gallery, subject) for subject in ALL]
    zooms = [here.pixel_zoom(Lock.PICTURE) for here in surfaces]
    # The crop shows a half of the keeper on a quarter of its pixels, the turned copy all of it on half as many.
    assert zooms == pytest.approx([10, 5, 5, 10])


def test_a_small_photo_is_shown_smaller_than_fits_at_a_hundred_percent(gallery: Gallery) -> None:
    small = photo(9, width=100, height=75)
    here = surface(gallery, Subject(small, small, QTransform()))
    here.zoom_to(here.pixel_zoom(Lock.PIXELS), lock=Lock.PIXELS)
    assert here.to_screen().m11() == 100


@pytest.mark.parametrize("subject", ALL)
def test_dragging_moves_the_photo_with_the_pointer(gallery: Gallery, subject: Subject) -> None:
    here = surface(gallery, subject)
    here.viewpoint.zoom_to(6, centre=QPointF(0.5, 0.37))
    before = here.to_screen()
    QTest.mousePress(here, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    QTest.mouseMove(here, QPoint(230, 140))
    QTest.mouseRelease(here, Qt.MouseButton.LeftButton, pos=QPoint(230, 140))
    after = here.to_screen()
    assert after.dx() - before.dx() == pytest.approx(30, abs=0.1)
    assert after.dy() - before.dy() == pytest.approx(-10, abs=0.1)
