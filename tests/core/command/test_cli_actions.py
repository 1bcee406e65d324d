"""The command line of actions: link, hold, undo and redo, in words and as JSON."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

import core.__main__
from core.__main__ import CANCELLED, DONE, ENVIRONMENT
from core.files.names import HOLDING_FOLDER
from core.samples import draw_library
from tests.core.command.test_cli import Line
from tests.core.small_library import FREEDESKTOP, StopAfter

pytestmark = FREEDESKTOP


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawn") / "photos"
    draw_library(folder, scenes=1)
    return folder


class Acting(Line):
    """A library, its groups in a file, and the commands that act on it."""

    def __init__(self, drawn: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
        super().__init__(place / "catalog.sqlite", capsys)
        self.photos, self.groups = Path(shutil.copytree(drawn, place / "photos")), place / "groups.json"
        document = self.json("scan", self.photos)
        self.groups.write_text(json.dumps(document))
        keepers = {file["path"]: group["keeper"] for group in document["groups"] for file in group["files"]}
        self.keepers = {path: keeper for path, keeper in keepers.items() if path != keeper}

    def act(self, *arguments: str, status: int = DONE) -> Any:
        return self.json(*arguments, "--groups", self.groups, status=status)


@pytest.fixture
def line(drawn: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Acting:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Acting(drawn, tmp_path, capsys)


@pytest.mark.parametrize("kind", ["hard", "symbolic"])
def test_links_take_the_places_of_copies_and_undo_gives_them_back(line: Acting, kind: str) -> None:
    before = {path: Path(path).read_bytes() for path in line.keepers}
    foreseen = line.act("link", f"--{kind}", "--dry-run", status=ENVIRONMENT)
    done = line.act("link", f"--{kind}", status=ENVIRONMENT)
    # Copies of another format than their keeper are left alone, as the dry run said.
    assert (done["done"], done["refused"]) == (foreseen["done"], foreseen["refused"])
    assert done["done"]
    assert all("would have the wrong ending" in one["reason"] for one in done["refused"])
    for path in done["done"]:
        assert os.path.samefile(path, line.keepers[path])
        assert os.path.islink(path) == (kind == "symbolic")
    assert {entry["action"] for entry in line.json("journal")["entries"]} == {f"{kind} link"}
    assert set(line.json("undo")["restored"]) == set(done["done"])
    assert {path: Path(path).read_bytes() for path in line.keepers} == before


def test_a_kind_of_link_has_to_be_chosen(line: Acting) -> None:
    with pytest.raises(SystemExit) as ended:
        line.run("link", "--groups", line.groups)
    assert ended.value.code == 1


def test_what_a_person_reads_of_a_link(line: Acting) -> None:
    said = line.run("link", "--symbolic", "--groups", line.groups, status=ENVIRONMENT)
    assert "replaced by a symbolic link" in said
    assert "simile-cli undo" in said


def test_where_nothing_went_nothing_is_said_to_be_taken_back(line: Acting) -> None:
    """An undo would then take back an earlier action."""
    assert "undo" in line.run("trash", "--groups", line.groups)
    told = line.run("trash", "--groups", line.groups, status=ENVIRONMENT)
    assert told == "0 files put into the trash (0 B).\n"


def test_a_film_that_goes_where_what_stays_has_none_is_named(line: Acting) -> None:
    copy = next(path for path in sorted(line.keepers) if path.endswith(".jpg"))
    film = Path(copy).with_suffix(".mov")
    film.write_bytes(b"film")
    assert line.act("trash", "--dry-run")["only"] == [str(film)]
    assert f"1 RAW file or video would go where what stays has none:\n  {film}\n" in line.error
    assert line.act("trash")["only"] == [str(film)]
    assert f"1 RAW file or video went where what stays has none:\n  {film}\n" in line.error


def test_undo_and_redo(line: Acting) -> None:
    extras = set(line.keepers)
    assert set(line.act("trash")["done"]) == extras
    assert "nothing to redo" in line.run("redo")
    line.run("undo")
    assert all(os.path.exists(path) for path in extras)
    done = line.json("redo")
    assert (set(done["done"]), done["refused"]) == (extras, [])
    assert not any(os.path.exists(path) for path in extras)
    line.run("undo")
    entry = line.json("journal")["entries"][0]
    assert entry["state"] == "undone"
    assert entry["path"] in line.run("redo", str(entry["entry"]))
    assert not os.path.exists(entry["path"])
    line.run("redo", str(entry["entry"]), status=ENVIRONMENT)
    assert "cannot be done again: it is done" in line.error
    other = line.json("journal")["entries"][1]["entry"]
    line.run("undo", str(other), status=ENVIRONMENT)
    assert "cannot be taken back: it is undone" in line.error


def test_a_redo_that_is_refused_says_why(line: Acting) -> None:
    line.act("trash")
    line.run("undo")
    for keeper in set(line.keepers.values()):
        os.unlink(keeper)
    line.run("redo", status=ENVIRONMENT)
    assert "left alone" in line.error
    assert "was not found as it was" in line.error
    assert all(os.path.exists(path) for path in line.keepers)


def test_a_disk_without_a_trash_is_said_before_and_held_when_asked(line: Acting, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "Trash").write_bytes(b"no folder")
    held = str(tmp_path / HOLDING_FOLDER)
    foreseen = line.act("trash", "--dry-run", status=ENVIRONMENT)
    assert foreseen["done"] == []
    assert foreseen["holding"] == dict.fromkeys(line.keepers, held)
    said = line.run("trash", "--groups", line.groups, "--dry-run", status=ENVIRONMENT)
    assert f"would go to {held} with --hold" in said
    assert f"-> {held}" in line.run("trash", "--groups", line.groups, "--dry-run", "--hold")
    assert set(line.act("trash", "--hold")["done"]) == set(line.keepers)
    assert os.path.isdir(held)
    assert line.json("scan", line.photos)["groups"] == []
    assert set(line.json("undo")["restored"]) == set(line.keepers)
    assert not os.path.exists(held)


def test_stopping_says_what_was_done_until_then(line: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: Path(path).read_bytes() for path in line.keepers}
    with monkeypatch.context() as patched:
        patched.setattr(core.__main__, "Job", lambda: StopAfter(2))
        line.run("move", "--groups", line.groups, "--to", tmp_path / "aside", status=CANCELLED)
    assert f"2 files moved to {tmp_path / 'aside'}" in line.error
    assert "`simile-cli undo` takes it back" in line.error
    assert sum(not os.path.exists(path) for path in before) == 2
    for command, told in (("undo", "back: "), ("redo", "gone again: ")):
        with monkeypatch.context() as patched:
            patched.setattr(core.__main__, "Job", lambda: StopAfter(1))
            assert line.run(command, status=CANCELLED).count(told) == 1
        line.run("undo")
    assert {path: Path(path).read_bytes() for path in before} == before


@pytest.mark.parametrize("text", ["[" * 100_000, '{"schema": 1, "groups": [{"keeper": "\\ud800", "files": []}]}'])
def test_a_document_that_nobody_can_have_meant_is_refused_in_words(line: Acting, tmp_path: Path, text: str) -> None:
    (tmp_path / "groups.json").write_text(text)
    line.run("trash", "--groups", tmp_path / "groups.json", status=ENVIRONMENT)
    assert line.error.startswith("simile-cli: ")
    assert "document" in line.error
