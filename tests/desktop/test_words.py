"""Numbers and names as people read them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import Qt, QTextLayout
from PySide6.QtWidgets import QApplication

from core.catalog import CatalogError
from core.decode import Unreadable
from core.job import Progress, Stage
from core.photo import Group, Match, Member, Relation
from desktop import trouble, words
from desktop.comparing.facts import facts
from desktop.comparing.facts_model import FactsModel
from desktop.comparing.member_frame import role, title
from desktop.rules.rule_words import called
from desktop.widgets.progress_panel import numbers
from tests.desktop.drawing import photo


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (99_949, "99.9 kB"),
        (99_951, "100 kB"),
        (3_400_000, "3.4 MB"),
    ],
)
def test_sizes(count: int, text: str) -> None:
    assert words.size(count) == text


def test_a_huge_size() -> None:
    assert words.size(5_000_000_000_000_000) == "5,000 TB"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.2, "a second"),
        (1.5, "2 seconds"),
        (17, "17 seconds"),
        (90, "2 minutes"),
        (600, "10 minutes"),
        (5400, "1.5 hours"),
        (9000, "2.5 hours"),
    ],
)
def test_durations(seconds: float, text: str) -> None:
    assert words.duration(seconds) == text


def test_places_on_all_four_sides_of_the_earth() -> None:
    assert words.place(48.85837, 2.29448) == "48.8584° N, 2.2945° E"
    assert words.place(-22.9519, -43.2105) == "22.9519° S, 43.2105° W"


def test_what_belongs_to_a_photo_in_short() -> None:
    assert words.companions(["/p/a.cr2", "/p/a.cr2.xmp", "/p/a.xmp"]) == "+ CR2, XMP"
    assert words.companions([]) == ""


def test_a_folder_is_named_from_the_one_of_the_library_on() -> None:
    roots = ["/all/Photos", "/all/Photos/Best", "/disk/Old", "/stick/Old"]
    assert words.folder("/all/Photos/2021/a.jpg", roots) == "Photos/2021"
    assert words.folder("/all/Photos/Best/2021/a.jpg", roots) == "Best/2021"
    assert words.folder("/disk/Old/2021/a.jpg", roots) == "disk/Old/2021", "there are two of this name"
    assert words.folder("/elsewhere/2021/a.jpg", roots) == "/elsewhere/2021"
    assert words.folder("/2021/a.jpg", ["/"]) == "/2021", "a whole disk has no name"


def test_only_the_same_is_a_hundred_percent() -> None:
    assert [words.score(score) for score in (100, 99.99, 97.44)] == ["100 %", "99.9 %", "97.4 %"]


def test_beside_a_part_of_it_a_photo_is_not_said_to_be_cropped() -> None:
    match = Match(1, 2, 96.0, Relation.CROPPED, also=(Relation.RESIZED,), inner=1)
    assert role(photo(2), match, suggested=False) == "Shows more, resized · 96.0 %"
    assert role(photo(1), match, suggested=False) == "Cropped, resized · 96.0 %"


def test_names_that_are_no_text_can_be_drawn() -> None:
    assert words.name("/photos/caf\udce9.jpg") == "caf?.jpg"


@pytest.mark.parametrize("name", ["<b>bold.jpg", "<img src=x>.jpg", "<!DOCTYPE html>.jpg", "a <i>b.jpg", "a & b.jpg"])
def test_a_name_is_never_taken_for_html(name: str) -> None:
    drawn = words.name(f"/photos/{name}")
    assert not Qt.mightBeRichText(drawn)
    assert drawn.replace("\u2060", "") == name


def test_a_name_is_drawn_in_one_line_and_letter_by_letter() -> None:
    assert words.name("/photos/new\nline\t.jpg") == "new?line?.jpg"
    assert words.name("/photos/annexe\u202egpj.exe") == "annexe?gpj.exe"


def test_progress_in_words() -> None:
    progress = Progress(Stage.DECODING, done=1234, total=5000, problems=2, rate=220.0, seconds=6)
    assert numbers(progress, paused=False) == "1,234 of 5,000 · 220 a second · 17 seconds left · 2 not readable"
    assert numbers(progress, paused=True) == "1,234 of 5,000 · 2 not readable"
    assert numbers(Progress(Stage.WALKING, done=12), paused=False) == "12 so far"
    assert numbers(Progress(Stage.MATCHING, done=12)) == "12 pairs so far"
    assert numbers(Progress(Stage.ACTING, done=3, total=9, problems=2), paused=True) == "3 of 9 · 2 left alone"
    # A library of 2,000 photos is not laid out in "295 of 500".
    assert numbers(Progress(Stage.ARRANGING, done=295, total=500, rate=20, seconds=15)) == "10 seconds left"
    # One of 200 sets took a second, and the others a tenth of it.
    assert numbers(Progress(Stage.RESOLVING, done=1, total=200, rate=1, seconds=1)) == "1 of 200 · 1.0 a second"
    assert numbers(Progress(Stage.RESOLVING, done=4, total=200, rate=1, seconds=4)) == "4 of 200 · 1.0 a second"


def test_three_roads_of_trouble() -> None:
    assert trouble.sentence(CatalogError("The disk is full.")) == "The disk is full."
    assert trouble.sentence(Unreadable("not a picture")) == "not a picture"
    assert "“/a.jpg” was not found" in (trouble.sentence(FileNotFoundError(2, "gone", "/a.jpg")) or "")
    assert (
        trouble.sentence(OSError(28, "full", "/a.html")) == "The disk is full: /a.html. Free some space and try again."
    )
    assert trouble.sentence(OSError(28, "full")) == "The disk is full. Free some space and try again."
    assert trouble.sentence(KeyError("a mistake")) is None


@pytest.mark.parametrize(
    ("folders", "brief"),
    [
        (["Photos/2019", "Photos/Backup/2019"], ("…/2019", "…/Backup/2019")),
        (["Photos/2019", "Photos/2019/Best"], ("…/2019", "…/2019/Best")),
        (["Photos", "Photos/2019"], ("Photos", "Photos/2019")),
        (["Photos/2019", "Photos/2019"], ("Photos/2019", "Photos/2019")),
        (["Photos/2019", "Stick/2019"], ("Photos/2019", "Stick/2019")),
    ],
)
def test_folders_are_shown_from_where_they_part(folders: list[str], brief: tuple[str, ...]) -> None:
    """Cut in the middle, a copy in a backup and the photo itself both lay in "Family phot…/2019 Italy"."""
    photos = [photo(id, path=f"/all/{folder}/{id}.jpg") for id, folder in enumerate(folders, start=1)]
    [line] = [fact for fact in facts(photos, roots=["/all/Photos", "/all/Stick"]) if fact.name == "Folder"]
    assert line.brief == brief
    assert line.values == tuple(folders), "as the tooltip says it"
    model = FactsModel()
    model.set_photos(photos, [1, 2], {}, roots=["/all/Photos", "/all/Stick"])
    row = model.items.index(line)
    assert model.index(row, 1).data() == brief[1]
    assert model.index(row, 1).data(Qt.ItemDataRole.ToolTipRole) == folders[1]


def test_facts_say_what_differs_and_which_is_better() -> None:
    lines = {fact.name: fact for fact in facts([photo(1, width=800, size=500), photo(2, width=400, size=900)])}
    assert lines["Pixels"].better == {0}
    assert lines["File size"].better == {1}
    assert not lines["Format"].differs
    assert "Camera" not in lines  # nobody has one
    large = photo(3, width=400, size=9000)
    tiff = replace(large, facts=replace(large.facts, format="TIFF"))
    lines = {fact.name: fact for fact in facts([photo(1, width=800, size=500), tiff])}
    assert not lines["File size"].better, "a TIFF is larger than any JPEG"


def test_a_name_from_right_to_left_does_not_turn_its_number(qt: QApplication) -> None:
    """The number stood at the right end of the name, and the name at the right end of its room."""
    layout = QTextLayout(title(replace(photo(1), path="/Photos/תמונה.jpg"), 2))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(400)
    layout.endLayout()
    assert line.cursorToX(0)[0] == 0  # type: ignore[index]
    assert title(photo(1), 2).isascii()


def test_a_name_from_right_to_left_does_not_turn_its_sentence(qt: QApplication) -> None:
    """In German the name comes first, and the reason to keep the photo stood at the left of it."""
    layout = QTextLayout(f"{words.name('/Photos/תמונה.jpg')} is no longer there")
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(400)
    layout.endLayout()
    assert line.cursorToX(len(layout.text()))[0] == pytest.approx(line.naturalTextWidth())  # type: ignore[index]
    group = Group(1, "", (Member(1, None, None),), 100, Relation.IDENTICAL_FILE)
    assert called(1, group, {1: replace(photo(1), path="/Photos/תמונה.jpg")}) == words.name("/Photos/תמונה.jpg")
