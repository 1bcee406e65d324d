"""A search by what an image model sees, in a library that no model has looked at yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from core.catalog import Catalog
from core.lookalikes.learned import COLOURS
from core.ranking import By
from desktop.app import Program
from desktop.search.queries import Answer
from desktop.waiting import wait_until
from tests.core.architectures import card, mobilenet_v2
from tests.desktop.driving import message, results_of, wait_for_results

NAME = "Camera/first.jpg"


@pytest.fixture
def searched(program: Program, library: Path) -> Program:
    """The program with the answer to an ordinary search."""
    program.window.search_box.typed.emit(str(library / NAME))
    wait_for_results(program)
    return program


def wait_for_learned(program: Program) -> None:
    page = program.window.results

    def answered() -> bool:
        answer = page.answer
        return answer is not None and answer.wanted.by is By.LEARNED and bool(answer.hits) and not answer.undescribed

    wait_until(answered, seconds=30, what="the answer by what the model sees")


def rank_by_model(program: Program) -> None:
    program.window.results.header.choose(By.LEARNED)
    wait_for_learned(program)


def test_the_photos_are_described_and_the_answer_comes_by_itself(searched: Program) -> None:
    page = searched.window.results
    waited: list[bool] = []
    searched.lanes.searching.answered.connect(
        lambda answer: waited.append(answer.undescribed == 6 and page.work.isVisible())
    )
    rank_by_model(searched)
    assert waited[0]
    found = results_of(searched)
    assert len(found) == 6
    assert found[0][0].startswith("first")
    assert found[0][1] == 100
    assert page.header._first_line._title.whole == "6 photos like this picture"
    assert not page.work.isVisible()


def test_what_is_described_already_is_shown_with_how_much_is_missing(searched: Program, tmp_path: Path) -> None:
    page = searched.window.results
    rank_by_model(searched)
    with Catalog.open(tmp_path / "catalog" / "catalog.sqlite") as catalog:
        catalog.write("DELETE FROM descriptors WHERE photo IN (SELECT photo FROM descriptors ORDER BY photo LIMIT 2)")
    answers: list[tuple[int, str]] = []
    searched.lanes.searching.answered.connect(
        lambda answer: answers.append((answer.undescribed, page.header._first_line._title.whole))
    )
    searched.window.search_controller.again()
    wait_until(lambda: len(answers) > 1, seconds=30, what="the answer, and the whole one after it")
    assert answers[0] == (2, "4 photos like this picture, 2 not looked at yet")
    assert answers[-1] == (0, "6 photos like this picture")


def test_stopping_is_said_and_the_next_search_goes_on(searched: Program) -> None:
    page = searched.window.results

    def stop(answer: Answer) -> None:
        if answer.undescribed:
            _stop_button(searched).click()

    stopping = searched.lanes.searching.answered.connect(stop)
    page.header.choose(By.LEARNED)
    wait_until(page._notice.isVisible, seconds=20, what="what is said of the stop")
    assert "kept" in page._notice._body.text()
    searched.lanes.searching.answered.disconnect(stopping)
    searched.window.search_controller.again()
    wait_for_learned(searched)


def _stop_button(program: Program) -> QPushButton:
    button = program.window.results.work.findChild(QPushButton)
    assert button is not None
    return button


def test_another_model_answers_anew_and_a_broken_one_is_said(searched: Program, tmp_path: Path) -> None:
    page = searched.window.results
    rank_by_model(searched)
    before = results_of(searched)
    model = mobilenet_v2(tmp_path / "other.onnx", side=64, classes=24)
    searched.lanes.lookalikes.choose_model(str(model))
    wait_until(lambda: results_of(searched) not in ([], before), seconds=30, what="the answer of the other model")
    assert results_of(searched)[0][1] == 100
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no model")
    card(broken, size=64)
    searched.lanes.lookalikes.choose_model(str(broken))
    wait_until(lambda: "cannot use this file as a model" in message(searched), seconds=30, what="why it is refused")
    searched.lanes.lookalikes.choose_model(COLOURS)
    wait_until(
        lambda: page.answer is not None and page.answer.wanted.by is By.OVERALL, seconds=30, what="an answer without"
    )
    assert By.LEARNED not in page.answer.measures  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", ["swapped", "gone"])
def test_a_model_file_that_goes_while_it_is_in_use_is_said(searched: Program, tmp_path: Path, kind: str) -> None:
    model = mobilenet_v2(tmp_path / "own.onnx", side=64, classes=24)
    searched.lanes.lookalikes.choose_model(str(model))
    wait_until(lambda: searched.lanes.lookalikes.idle, seconds=30, what="the choice")
    rank_by_model(searched)
    if kind == "gone":
        model.unlink()
        searched.window.search_controller.again()
        wait_until(lambda: "own.onnx cannot be read" in message(searched), seconds=20, what="that it is gone")
        return
    before = results_of(searched)
    mobilenet_v2(model, side=64, classes=30)
    searched.window.search_controller.again()
    wait_until(lambda: results_of(searched) not in ([], before), seconds=30, what="the answer of the new file")
