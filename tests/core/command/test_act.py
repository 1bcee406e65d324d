"""The command line of actions: trash, move, link, undo and redo, in words and as JSON."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

import core.__main__
from core.command import CANCELLED, DONE, ENVIRONMENT
from core.files.names import HOLDING_FOLDER
from core.metadata.said import Said
from core.metadata.sidecar import read, written
from core.samples.album import SCENES
from tests.core.command.line import Line
from tests.core.small_library import FREEDESKTOP, StopAfter

LAKE = SCENES[0]


class Acting(Line):
    """The first scene of the sample library, which is one group, kept in a file; and the commands that act on it."""

    def __init__(self, drawn: Path, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
        super().__init__(place / "catalog.sqlite", capsys)
        self.photos, self.groups = place / "photos", place / "groups.json"
        for name in (LAKE.path, *LAKE.exact, *(copy.path for copy in LAKE.copies)):
            (self.photos / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(drawn / name, self.photos / name)
        self.scan()

    def scan(self) -> None:
        document = self.json("scan", self.photos)
        self.groups.write_text(json.dumps(document))
        [self.group] = document["groups"]
        self.keeper: str = self.group["keeper"]
        self.copies: list[str] = []  # that go: a file of another version stays or goes for one of that
        for file in self.group["files"]:
            if file["path"] not in (self.keeper, file.get("kept")):
                self.copies.append(file["path"])

    def keep(self, *groups: Any) -> None:
        """Write the document that the commands are given."""
        self.groups.write_text(json.dumps({"schema": 1, "groups": groups}))

    def act(self, *arguments: str | Path, status: int = DONE) -> Any:
        return self.json(*arguments, "--groups", self.groups, status=status)


@pytest.fixture
def line(drawn: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Acting:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Acting(drawn, tmp_path, capsys)


@FREEDESKTOP
@pytest.mark.parametrize("kind", ["hard", "symbolic"])
def test_links_take_the_places_of_copies_and_undo_gives_them_back(line: Acting, kind: str) -> None:
    before = {path: Path(path).read_bytes() for path in line.copies}
    foreseen = line.act("link", f"--{kind}", "--dry-run", status=ENVIRONMENT)
    done = line.act("link", f"--{kind}", status=ENVIRONMENT)
    # Copies of another format than their keeper are left alone, as the dry run said.
    assert (done["done"], done["refused"]) == (foreseen["done"], foreseen["refused"])
    assert done["done"]
    assert all("would have the wrong ending" in one["reason"] for one in done["refused"])
    for path in done["done"]:
        assert os.path.samefile(path, line.keeper)
        assert os.path.islink(path) == (kind == "symbolic")
    assert {entry["action"] for entry in line.json("journal")["entries"]} == {f"{kind} link"}
    assert set(line.json("undo")["restored"]) == set(done["done"])
    assert {path: Path(path).read_bytes() for path in line.copies} == before


@FREEDESKTOP
def test_a_kind_of_link_has_to_be_chosen(line: Acting) -> None:
    with pytest.raises(SystemExit) as ended:
        line.run("link", "--groups", line.groups)
    assert ended.value.code == 1


@FREEDESKTOP
def test_what_a_person_reads_of_a_link(line: Acting) -> None:
    said = line.run("link", "--symbolic", "--groups", line.groups, status=ENVIRONMENT)
    assert "replaced by a symbolic link" in said
    assert "simile-cli undo" in said


@FREEDESKTOP
def test_where_nothing_went_nothing_is_said_to_be_taken_back(line: Acting) -> None:
    """An undo would then take back an earlier action."""
    assert "undo" in line.run("trash", "--groups", line.groups)
    told = line.run("trash", "--groups", line.groups, status=ENVIRONMENT)
    assert told == "0 files put into the trash (0 B).\n"


@FREEDESKTOP
def test_a_film_that_goes_where_what_stays_has_none_is_named(line: Acting) -> None:
    copy = next(path for path in sorted(line.copies) if path.endswith(".jpg"))
    film = Path(copy).with_suffix(".mov")
    film.write_bytes(b"film")
    assert line.act("trash", "--dry-run")["only"] == [str(film)]
    assert f"1 RAW file or video would go where what stays has none:\n  {film}\n" in line.error
    assert line.act("trash")["only"] == [str(film)]
    assert f"1 RAW file or video went where what stays has none:\n  {film}\n" in line.error


@FREEDESKTOP
def test_undo_and_redo(line: Acting) -> None:
    extras = set(line.copies)
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


@FREEDESKTOP
def test_a_redo_that_is_refused_says_why(line: Acting) -> None:
    line.act("trash")
    line.run("undo")
    os.unlink(line.keeper)
    line.run("redo", status=ENVIRONMENT)
    assert "left alone" in line.error
    assert "was not found as it was" in line.error
    assert all(os.path.exists(path) for path in line.copies)


@FREEDESKTOP
def test_a_disk_without_a_trash_is_said_before_and_held_when_asked(line: Acting, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "Trash").write_bytes(b"no folder")
    held = str(tmp_path / HOLDING_FOLDER)
    foreseen = line.act("trash", "--dry-run", status=ENVIRONMENT)
    assert foreseen["done"] == []
    assert foreseen["holding"] == dict.fromkeys(line.copies, held)
    said = line.run("trash", "--groups", line.groups, "--dry-run", status=ENVIRONMENT)
    assert f"would go to {held} with --hold" in said
    assert f"-> {held}" in line.run("trash", "--groups", line.groups, "--dry-run", "--hold")
    assert set(line.act("trash", "--hold")["done"]) == set(line.copies)
    assert os.path.isdir(held)
    left = {file["path"] for group in line.json("scan", line.photos)["groups"] for file in group["files"]}
    assert line.keeper in left, "an edit is left beside it"
    assert not any(path in line.copies or path.startswith(held) for path in left)
    assert set(line.json("undo")["restored"]) == set(line.copies)
    assert not os.path.exists(held)


@FREEDESKTOP
def test_stopping_says_what_was_done_until_then(line: Acting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: Path(path).read_bytes() for path in line.copies}
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


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "[" * 100_000, '{"schema": 2, "groups": []}'),
        '{"schema": 1, "groups": [{"files": [{"path": 1}]}]}',
        pytest.param('{"schema": 1, "groups": [{"keeper": "\\ud800", "files": []}]}', marks=FREEDESKTOP),
    ],
)
def test_a_document_that_is_none_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    groups, line = tmp_path / "groups.json", Line(tmp_path / "catalog.sqlite", capsys)
    groups.write_text(text)
    line.run("trash", "--groups", groups, status=ENVIRONMENT)
    assert line.error.startswith("simile-cli: ")
    assert "document" in line.error or "scan --json" in line.error


def test_a_dry_run_changes_nothing(line: Acting) -> None:
    before = sorted(line.photos.rglob("*"))
    document = line.act("trash", "--dry-run")
    assert document["dry_run"] is True
    assert set(document["done"]) == set(line.copies)
    assert document["bytes_freed"] == sum(map(os.path.getsize, line.copies))
    assert sorted(line.photos.rglob("*")) == before
    assert line.json("journal")["entries"] == []


def test_move_and_undo_go_there_and_back(line: Acting, tmp_path: Path) -> None:
    moved = line.act("move", "--to", tmp_path / "aside")
    assert set(moved["done"]) == set(line.copies)
    assert not any(map(os.path.exists, line.copies))
    assert os.path.exists(line.keeper)
    entries = line.json("journal")["entries"]
    assert {entry["path"] for entry in entries} == set(line.copies)
    assert all(entry["state"] == "done" and os.path.isfile(entry["target"]) for entry in entries)
    one = entries[0]
    assert line.json("undo", str(one["entry"]))["restored"] == [one["path"]]
    assert set(line.json("undo")["restored"]) == set(line.copies) - {one["path"]}
    assert all(map(os.path.isfile, line.copies))


def test_that_the_folder_is_in_the_library_is_told(line: Acting, tmp_path: Path) -> None:
    for folder, told in ((line.photos / "extra", True), (tmp_path / "aside", False)):
        line.act("move", "--to", folder, "--dry-run")
        assert ("is in the library" in line.error) is told


def test_a_shot_goes_whole_and_what_only_it_says_is_kept(line: Acting, tmp_path: Path) -> None:
    copy = str(line.photos / LAKE.copies[0].path)  # smaller, so that its sidecar makes it no keeper
    sidecar = Path(copy + ".xmp")
    sidecar.write_bytes(written(Said(keywords=("lake",), rating=5)))
    line.scan()
    xmp = Path(f"{line.keeper}.xmp")
    assert {file["path"]: file["companions"] for file in line.group["files"]}[copy] == [str(sidecar)]
    assert "with it" in line.run("scan", line.photos)
    foreseen = line.act("move", "--to", tmp_path / "aside", "--dry-run", "--rescue")
    assert foreseen["companions"] == {copy: [str(sidecar)]}
    assert "rating 5" in foreseen["xmp"][str(xmp)]
    move: list[str | Path] = ["move", "--groups", line.groups, "--to", tmp_path / "aside", "--rescue"]
    assert "keywords lake" in line.run(*move, "--dry-run")
    line.run(*move)
    assert not sidecar.exists()
    assert read(xmp.read_bytes()).rating == 5
    assert [(one["path"], one["written"]) for one in line.json("journal")["xmp"]] == [(str(xmp), True)]
    assert "XMP file written" in line.run("journal")
    line.run("undo")
    assert sidecar.exists()
    assert not xmp.exists()


def test_trash_acts_on_what_the_document_still_holds(line: Acting) -> None:
    spared, *gone = line.copies
    line.keep({**line.group, "files": [file for file in line.group["files"] if file["path"] != spared]})
    assert set(line.act("trash")["done"]) == set(gone)
    assert os.path.exists(spared)
    assert not any(map(os.path.exists, gone))


def test_a_file_that_changed_is_left_alone_and_named(line: Acting) -> None:
    changed = line.copies[0]
    Path(changed).write_bytes(b"something else")
    done = line.act("trash", status=ENVIRONMENT)
    assert [one["path"] for one in done["refused"]] == [changed]
    assert changed in line.error
    assert os.path.exists(changed)


def test_a_path_that_the_catalog_does_not_know_is_refused(line: Acting, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger.jpg"
    stranger.write_bytes(b"mine")
    line.keep({"keeper": line.keeper, "files": [{"path": str(stranger)}]})
    line.run("trash", "--groups", line.groups, status=ENVIRONMENT)
    assert stranger.exists()


def test_undo_of_an_unknown_entry_says_so(line: Acting) -> None:
    line.run("undo", "7", status=ENVIRONMENT)
    assert "no entry 7" in line.error
