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
from tests.desktop.driving import Start, message, results_of, wait_for_results, wait_for_scan

NAME = "Camera/first.jpg"


def begin(start: Start, library: Path) -> Program:
    """The program with the answer to an ordinary search."""
    program = start(library)
    wait_for_scan(program)
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


def test_the_photos_are_described_and_the_answer_comes_by_itself(start: Start, library: Path) -> None:
    program = begin(start, library)
    page = program.window.results
    waited: list[bool] = []
    program.reading.answered.connect(lambda answer: waited.append(answer.undescribed == 6 and page.work.isVisible()))
    rank_by_model(program)
    assert waited[0]
    found = results_of(program)
    assert len(found) == 6
    assert found[0][0].startswith("first")
    assert found[0][1] == 100
    assert page.header._title.text() == "6 photos like this picture"
    assert not page.work.isVisible()


def test_what_is_described_already_is_shown_with_how_much_is_missing(
    start: Start, library: Path, tmp_path: Path
) -> None:
    program = begin(start, library)
    page = program.window.results
    rank_by_model(program)
    with Catalog.open(tmp_path / "catalog" / "catalog.sqlite") as catalog:
        catalog.write("DELETE FROM descriptors WHERE photo IN (SELECT photo FROM descriptors ORDER BY photo LIMIT 2)")
    answers: list[tuple[int, str]] = []
    program.reading.answered.connect(lambda answer: answers.append((answer.undescribed, page.header._title.text())))
    program.window.searching.again()
    wait_until(lambda: len(answers) > 1, seconds=30, what="the answer, and the whole one after it")
    assert answers[0] == (2, "4 photos like this picture, 2 not looked at yet")
    assert answers[-1] == (0, "6 photos like this picture")


def test_stopping_is_said_and_the_next_search_goes_on(start: Start, library: Path) -> None:
    program = begin(start, library)
    page = program.window.results

    def stop(answer: Answer) -> None:
        if answer.undescribed:
            _stop_button(program).click()

    stopping = program.reading.answered.connect(stop)
    page.header.choose(By.LEARNED)
    wait_until(page._notice.isVisible, seconds=20, what="what is said of the stop")
    assert "kept" in page._notice._body.text()
    program.reading.answered.disconnect(stopping)
    program.window.searching.again()
    wait_for_learned(program)


def _stop_button(program: Program) -> QPushButton:
    button = program.window.results.work.findChild(QPushButton)
    assert button is not None
    return button


def test_another_model_answers_anew_and_a_broken_one_is_said(start: Start, library: Path, tmp_path: Path) -> None:
    program = begin(start, library)
    page = program.window.results
    rank_by_model(program)
    before = results_of(program)
    model = mobilenet_v2(tmp_path / "other.onnx", side=64, classes=24)
    program.lookalikes.choose_model(str(model))
    wait_until(lambda: results_of(program) not in ([], before), seconds=30, what="the answer of the other model")
    assert results_of(program)[0][1] == 100
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no model")
    card(broken, size=64)
    program.lookalikes.choose_model(str(broken))
    wait_until(lambda: "cannot use this file as a model" in message(program), seconds=30, what="why it is refused")
    program.lookalikes.choose_model(COLOURS)
    wait_until(
        lambda: page.answer is not None and page.answer.wanted.by is By.OVERALL, seconds=30, what="an answer without"
    )
    assert By.LEARNED not in page.answer.measures  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", ["swapped", "gone"])
def test_a_model_file_that_goes_while_it_is_in_use_is_said(
    start: Start, library: Path, tmp_path: Path, kind: str
) -> None:
    program = begin(start, library)
    model = mobilenet_v2(tmp_path / "own.onnx", side=64, classes=24)
    program.lookalikes.choose_model(str(model))
    wait_until(lambda: program.lookalikes.idle, seconds=30, what="the choice")
    rank_by_model(program)
    if kind == "gone":
        model.unlink()
        program.window.searching.again()
        wait_until(lambda: "own.onnx cannot be read" in message(program), seconds=20, what="that it is gone")
        return
    before = results_of(program)
    mobilenet_v2(model, side=64, classes=30)
    program.window.searching.again()
    wait_until(lambda: results_of(program) not in ([], before), seconds=30, what="the answer of the new file")
