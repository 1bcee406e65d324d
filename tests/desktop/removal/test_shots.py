"""Shots in the window: what belongs to a photo is seen, goes with it, and what only it says can be kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListView

from core.actions import Foreseen
from core.metadata import sidecar
from core.metadata.rescue import Rescue
from core.metadata.said import Said
from desktop.app import Program
from desktop.comparing.facts import facts
from desktop.removal.act import Act
from desktop.removal.confirm import ConfirmDialog
from desktop.removal.forecast import Forecast
from desktop.removal.removal_model import SIZE
from desktop.removal.rescue_choice import RescueChoice
from desktop.reviewing.queues import Queue
from desktop.waiting import wait_until
from tests.desktop.drawing import photo, weighed
from tests.desktop.driving import NEEDS_TRASH, dialog_of, message, press, show

pytestmark = NEEDS_TRASH

SAID = Said(rating=4, keywords=("lake", "evening"))


def line(choice: RescueChoice) -> str:
    """The first of what is offered to be kept."""
    lines = choice.findChildren(QListView)[0].model()
    return str(lines.index(0, 0).data())


@pytest.fixture
def sidecars(library: Path) -> list[Path]:
    """Files of one shot with the copy of a group."""
    again = library / "Sent" / "first again.jpg"
    files = [again.with_suffix(".jpg.xmp"), again.with_suffix(".mov"), again.with_suffix(".aae")]
    for file in files:
        file.write_bytes(b"x" * 1000)
    files[0].write_bytes(sidecar.written(SAID))
    return files


def asked(program: Program) -> ConfirmDialog:
    """The question of all but the first of the group of re-saved photos, with all that it says. No rule suggests to let
    a film go that the first has none of."""
    show(program, Queue.RESAVED)
    row = program.window.review_page.groups.current()
    assert row is not None
    for id in row.ids[1:]:
        program.window.review.toggle(id)
    press(program, Qt.Key.Key_Delete)
    dialog = dialog_of(program)
    wait_until(lambda: "all of them can go" in dialog._check._sentence.text(), seconds=10, what="the check")
    wait_until(dialog._go.isEnabled, seconds=10, what="what could be kept is known")
    return dialog


def test_what_belongs_to_a_photo_is_seen_with_it(sidecars: list[Path], program: Program) -> None:
    show(program, Queue.RESAVED)
    row = program.window.review_page.groups.current()
    assert row is not None
    shown = {Path(one.path).name: one for one in map(program.window.review.photo, row.ids)}
    again, keeper = shown["first again.jpg"], shown["first.jpg"]
    assert row.gain == shown["first small.jpg"].size, "the film stays beside the keeper until a person decides"
    [line] = [fact for fact in facts([keeper, again]) if fact.name == "Belongs with"]
    assert line.values == ("", "first again.aae, first again.jpg.xmp, first again.mov")
    titles = [cell._name.whole for cell in program.window.review_page.comparison.side_by_side.cells]
    assert any(title.endswith("first again.jpg  + AAE, XMP, MOV") for title in titles)


@pytest.fixture
def note(library: Path) -> Path:
    """What a telephone wrote down of an edit of the copy."""
    file = library / "Sent" / "first again.aae"
    file.write_bytes(b"x" * 1000)
    return file


def test_what_belongs_to_a_photo_counts_with_it(note: Path, program: Program) -> None:
    show(program, Queue.RESAVED)
    row = program.window.review_page.groups.current()
    assert row is not None
    shown = {Path(one.path).name: one for one in map(program.window.review.photo, row.ids)}
    assert row.gain == shown["first again.jpg"].size + shown["first small.jpg"].size + note.stat().st_size


def test_it_goes_and_comes_back_and_what_only_it_says_is_kept(
    sidecars: list[Path], program: Program, library: Path
) -> None:
    dialog = asked(program)
    assert "3 files that belong to them" in dialog._companions.text()
    model = dialog._model
    [number] = [row for row in range(model.rowCount()) if "again" in str(model.index(row, 0).data())]
    assert str(model.index(number, 0).data()).endswith("first again.jpg + 3 files")
    assert str(sidecars[1]) in str(model.index(number, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert str(model.index(number, SIZE).data()).endswith("B")
    assert dialog._rescue.isVisible()
    assert line(dialog._rescue) == "first.jpg: ★★★★☆ · lake, evening"
    dialog.accept()
    kept = library / "Camera" / "first.jpg.xmp"
    wait_until(kept.exists, seconds=10, what="the XMP file is written")
    wait_until(lambda: not any(file.exists() for file in sidecars), seconds=10, what="the shot is gone")
    assert sidecar.read(kept.read_bytes()) == SAID
    wait_until(lambda: "moved to the trash" in message(program), seconds=10, what="the report")
    program.window.commands.undo.trigger()
    wait_until(lambda: all(file.exists() for file in sidecars), seconds=10, what="the shot is back")
    wait_until(lambda: not kept.exists(), seconds=10, what="the XMP file is gone")


def test_nothing_is_offered_where_nothing_would_be_lost(program: Program) -> None:
    dialog = asked(program)
    assert not dialog._rescue.isVisible()
    assert not dialog._companions.isVisible()
    assert dialog.choice.rescues == ()


def test_the_offer_can_be_declined_and_that_is_remembered(qt: object) -> None:
    photos = {1: photo(1)}
    offer = [Rescue(1, "/photos/1.jpg.xmp", Said("2021-07-30 18:05:59Z", 48.5, -2.0, 3, ("a",), "By the lake"))]
    choice = RescueChoice(photos)
    assert choice.rescues == ()
    choice.offer(offer)
    assert choice.rescues == tuple(offer)
    assert line(choice).endswith("taken 2021-07-30 18:05:59 UTC · 48.5000° N, 2.0000° W · ★★★☆☆ · a · “By the lake”")
    choice.findChildren(QCheckBox)[0].setChecked(False)
    assert choice.rescues == ()
    choice.remember()
    again = RescueChoice(photos)
    again.offer(offer)
    assert again.rescues == ()
    again.offer([])
    again.findChildren(QCheckBox)[0].setChecked(True)
    again.remember()
    third = RescueChoice(photos)
    third.offer(offer)
    assert third.rescues == (), "where nothing was offered nothing was chosen"


def test_a_film_of_which_there_is_no_other_is_named(qt: object) -> None:
    photos = {1: photo(1), 2: photo(2)}
    dialog = ConfirmDialog(Act.TRASH, weighed((2, 1)), photos)
    dialog.show()
    told = Foreseen(dialog.listed[0], photos[2].path, 1, "", only=("/photos/2.mov", "/photos/2.dng"))
    for only, words in ((told.only, "2 RAW files or videos go"), (told.only[:1], "1 RAW file or video goes"), ((), "")):
        dialog.show_forecast(Forecast.of([replace(told, only=only)]))
        assert dialog._only.text().startswith(words)
        assert dialog._only.isVisible() == bool(only)
        assert not only or dialog._only.text().endswith(": /photos/2.mov")


def test_nothing_goes_before_it_is_known_what_would_be_lost(qt: object) -> None:
    photos = {1: photo(1), 2: photo(2)}
    dialog = ConfirmDialog(Act.TRASH, weighed((2, 1)), photos)
    dialog.show_forecast(Forecast.of([Foreseen(dialog.listed[0], photos[2].path, 1, "")]))
    assert not dialog._go.isEnabled()
    dialog.show()
    dialog.offer_rescues([])
    assert dialog._go.isEnabled()
    assert dialog.focusWidget() is dialog._go, "Enter does it, as before"
