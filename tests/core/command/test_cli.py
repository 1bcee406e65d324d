"""The command line on real files: its documents, its sentences and its exit statuses."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.__main__ import main
from core.catalog import Catalog, CatalogError, default_path
from core.command import CANCELLED, DONE, ENVIRONMENT, USAGE
from core.command.opened import opened
from core.grouping import DEFAULT_SIMILARITY
from core.samples.album import SCENES
from tests.core.command.line import Line
from tests.core.pictures import commented

ROOT = Path(__file__).parents[3]
LAKE = SCENES[0]


@pytest.fixture
def photos(drawn: Path, tmp_path: Path) -> Path:
    """A copy of the sample library that a test may change."""
    return Path(shutil.copytree(drawn, tmp_path / "photos"))


def test_where_none_is_named_it_is_the_catalog_of_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows each had its own: the two had asked for the system's folder in two ways."""
    monkeypatch.setattr("platformdirs.user_data_path", lambda *names, **options: tmp_path / f"{names} {options}")
    with opened(None) as catalog:
        assert catalog.path == str(default_path())


def test_scan_prints_the_document_of_the_design(line: Line, photos: Path) -> None:
    document = line.json("scan", photos)
    files = [path for path in photos.rglob("*") if path.is_file()]
    assert set(document) == {"schema", "photos", "unreadable", "groups", "similar_shots", "seconds"}
    assert document["photos"] == len(files) - 1
    assert [Path(one["path"]).name for one in document["unreadable"]] == ["IMG_20210730_204105 (2).jpg"]
    assert document["unreadable"][0]["reason"]
    assert set(document["seconds"]) == {"walk", "decode", "match", "total"}
    lake = str(photos / LAKE.path)
    [group] = [one for one in document["groups"] if lake in {file["path"] for file in one["files"]}]
    assert set(group) == {"keeper", "reason", "files"}
    assert group["reason"]
    relations = {file["path"]: file["relation"] for file in group["files"]}
    assert relations[group["keeper"]] == "keeper"
    assert list(relations.values()).count("keeper") == 1
    assert {lake, str(photos / LAKE.exact[0])} <= set(relations)
    assert "identical file" in relations.values()
    for file in group["files"]:
        assert set(file) - {"kept"} == {"path", "relation", "also", "score", "width", "height", "bytes", "companions"}
        assert os.path.isabs(file["path"])
        assert file["bytes"] == os.path.getsize(file["path"])
        assert 0 <= file["score"] <= 100
    assert all(set(series) == {"files"} for series in document["similar_shots"])


def test_scan_speaks_only_of_the_folders_it_was_given(line: Line, photos: Path) -> None:
    line.run("scan", photos)
    only = photos / "Exports"
    document = line.json("scan", only)
    paths = [file["path"] for group in document["groups"] for file in group["files"]]
    assert document["photos"] == sum(path.is_file() for path in only.rglob("*"))
    assert all(path.startswith(str(only)) for path in paths)


def test_other_folders_of_the_library_are_left_for_another_time(line: Line, photos: Path) -> None:
    first, other = photos / "Exports", photos / "Old disk"
    known = line.json("scan", other)["photos"]
    shutil.copy(photos / LAKE.path, other / "new.jpg")
    line.run("scan", first)
    line.run("find", photos / LAKE.path, "--in", first)
    with Catalog.open(line.catalog, read_only=True) as catalog:
        assert len(catalog.ids_below(str(other))) == known
    assert line.json("scan", other)["photos"] == known + 1


@pytest.mark.skipif(os.name == "nt", reason="folders are not opened there before they are listed")
def test_a_folder_that_cannot_be_read_or_is_away_is_named(
    line: Line, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else nobody would miss the photos in it."""
    opened = os.open
    closed = photos / "Old disk"

    def refuse(path: str, *rest: int, **named: int) -> int:
        if path == str(closed):
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest, **named)

    monkeypatch.setattr(os, "open", refuse)
    [told] = line.json("scan", photos)["unreadable"]
    assert told["path"] == str(closed)
    assert "not allowed to read this folder" in told["reason"]
    assert f"{closed}: You are not allowed to read this folder." in line.run("scan", photos)
    monkeypatch.setattr(os, "open", opened)
    assert str(closed) not in [one["path"] for one in line.json("scan", photos)["unreadable"]]
    shutil.rmtree(closed)
    closed.mkdir()
    told = line.json("scan", closed)["unreadable"][0]
    assert (told["path"], "it is empty, but held photos" in told["reason"]) == (str(closed), True)


def test_scan_tells_a_person_the_same(line: Line, photos: Path) -> None:
    written = line.run("scan", photos)
    assert str(photos / LAKE.path) in written
    assert "Group 1" in written
    assert "Not readable" in written
    assert "extra copies" in written
    shots = written.partition("Similar shots 1\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in shots] == ["first", *["similar"] * 3], "none of them is the one to keep"


def test_similarity_is_the_least_score(line: Line, photos: Path) -> None:
    strict = line.json("scan", photos, "--similarity", "99.9")
    scores = [file["score"] for group in strict["groups"] for file in group["files"]]
    assert scores
    assert min(scores) >= 99.9
    assert sum(len(group["files"]) for group in line.json("scan", photos)["groups"]) > len(scores)


def test_find_names_the_photo_itself_first(line: Line, photos: Path, tmp_path: Path) -> None:
    query = tmp_path / "query.jpg"
    shutil.copy(photos / LAKE.copies[0].path, query)
    line.run("scan", photos)
    document = line.json("find", query, "--limit", "5")
    assert document["query"] == str(query)
    scores = [match["score"] for match in document["matches"]]
    assert len(scores) <= 5
    assert scores == sorted(scores, reverse=True)
    assert document["matches"][0]["path"] == str(photos / LAKE.copies[0].path)
    assert document["matches"][0]["relation"] == "identical file"


def test_find_in_a_folder_indexes_it_and_looks_only_there(line: Line, photos: Path) -> None:
    only = photos / "Old disk"
    document = line.json("find", photos / LAKE.path, "--in", only)
    assert [match["path"] for match in document["matches"]][:1] == [str(photos / LAKE.exact[0])]
    assert all(match["path"].startswith(str(only)) for match in document["matches"])


def test_find_without_photos_says_what_to_do(line: Line, photos: Path) -> None:
    Catalog.open(line.catalog).close()
    line.run("find", photos / LAKE.path, status=ENVIRONMENT)
    assert "--in FOLDER" in line.error


def test_what_is_no_copy_has_no_relation(line: Line, photos: Path) -> None:
    found = line.json("find", photos / LAKE.path, "--in", photos)["matches"]
    assert "none" in {match["relation"] for match in found}
    told = line.run("find", photos / LAKE.path)
    told += line.run("compare", photos / LAKE.path, photos / SCENES[1].path)
    assert " none" not in told
    assert "Not the same picture, " in told


def test_compare_gives_the_relation_and_the_part(line: Line, drawn: Path) -> None:
    crop = next(copy.path for copy in LAKE.copies if copy.path.endswith("4x5.jpg"))
    document = line.json("compare", drawn / LAKE.path, drawn / crop)
    assert set(document) == {"schema", "score", "relation", "also", "same_picture", "part"}
    assert document["same_picture"] is True
    assert document["relation"] == "cropped"
    x0, y0, x1, y1 = document["part"]
    assert (x0, y0, x1, y1) == pytest.approx((0.2, 0.05, 0.95, 0.98), abs=0.03)
    other = line.json("compare", drawn / LAKE.path, drawn / SCENES[1].path)
    assert other["same_picture"] is False
    assert other["part"] is None


@pytest.mark.parametrize("name", ["text.jpg", "gone.jpg", "cut.jpg"])
def test_a_query_that_is_no_picture_is_named_with_its_reason(
    line: Line, drawn: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / "text.jpg").write_text("no picture")
    (tmp_path / "cut.jpg").write_bytes((drawn / LAKE.path).read_bytes()[:5000])
    line.run("compare", drawn / LAKE.path, tmp_path / name, status=ENVIRONMENT)
    assert name in line.error
    assert line.error.count("\n") == 1


def test_a_verdict_takes_a_pair_out_of_its_group_and_can_be_withdrawn(line: Line, photos: Path) -> None:
    # Two photos that match nothing but each other.
    for path in photos.rglob("*"):
        if path.is_file() and path.name not in (Path(LAKE.path).name, "mountain-lake vivid.jpg"):
            path.unlink()
    (photos / LAKE.exact[0]).unlink()
    a, b = photos / LAKE.path, photos / "Exports/Edited/mountain-lake vivid.jpg"
    assert len(line.json("scan", photos)["groups"]) == 1
    told = line.json("verdict", "add", a, b)["verdicts"]
    assert told[0]["verdict"] == "not a duplicate"
    assert sorted(told[0]["a"] + told[0]["b"]) == sorted([str(a), str(b)])
    assert line.json("scan", photos)["groups"] == []
    assert line.json("verdict", "withdraw", a, b)["verdicts"] == []
    assert len(line.json("scan", photos)["groups"]) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["fly"],
        ["scan"],
        ["scan", "x", "--similarity", "101"],
        ["find", "x", "--limit", "0"],
        ["trash"],
        ["compare", "x"],
    ],
)
def test_a_wrong_call_ends_with_1(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == USAGE
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan", "x", "--similarity", "high"], "high is not a number"),
        (["find", "x", "--limit", "few"], "few is not a whole number"),
        (["scan", "x", "--workers", "-1"], "-1 is less than 0"),
        (["move", "--groups", "x", "--to", ""], "no folder is named"),
    ],
)
def test_a_wrong_number_is_said_in_words(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert said in capsys.readouterr().err


def test_the_help_names_the_similarity_that_a_scan_goes_by(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["scan", "--help"])
    assert f"(default: {DEFAULT_SIMILARITY:g})" in capsys.readouterr().out


def test_a_folder_is_no_catalog(line: Line, tmp_path: Path) -> None:
    line.catalog = tmp_path
    line.run("journal", status=ENVIRONMENT)
    assert "is a folder" in line.error
    assert list(tmp_path.iterdir()) == []


def test_a_query_that_is_no_picture_costs_no_scan(line: Line, photos: Path, tmp_path: Path) -> None:
    query = tmp_path / "query.jpg"
    query.write_bytes((photos / LAKE.path).read_bytes()[:3000])
    line.run("find", query, "--in", photos, status=ENVIRONMENT)
    assert "query.jpg: " in line.error
    assert not line.catalog.exists()


def test_a_verdict_on_a_file_that_is_not_there_says_so_in_words(line: Line, tmp_path: Path) -> None:
    line.run("verdict", "add", tmp_path / "a.jpg", tmp_path / "b.jpg", status=ENVIRONMENT)
    assert line.error.rstrip().endswith("a.jpg cannot be read: No such file or directory.")


def test_a_folder_that_is_not_there_ends_with_2(line: Line, tmp_path: Path) -> None:
    line.run("scan", tmp_path / "nowhere", status=ENVIRONMENT)
    assert "nowhere" in line.error


def test_a_catalog_that_is_not_there_is_not_made_by_what_only_reads_one(line: Line, photos: Path) -> None:
    for command in ("find", "map", "clusters", "journal", "undo"):
        line.run(command, *([photos / LAKE.path] if command == "find" else []), status=ENVIRONMENT)
        assert f"There is no catalog {line.catalog}" in line.error
        assert not line.catalog.exists()


def test_a_file_that_is_no_catalog_is_left_as_it_is(line: Line, photos: Path) -> None:
    line.catalog = photos / LAKE.path
    before = line.catalog.read_bytes()
    line.run("scan", photos, status=ENVIRONMENT)
    assert line.error
    assert line.catalog.read_bytes() == before


def test_samples_never_go_into_a_folder_that_holds_something(line: Line, photos: Path) -> None:
    line.run("samples", photos, status=ENVIRONMENT)
    assert "not empty" in line.error


def _started(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "core", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="surrogateescape",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for another process")
def test_ctrl_c_ends_with_3_and_the_next_scan_goes_on(line: Line, drawn: Path, tmp_path: Path) -> None:
    many = tmp_path / "many"
    source = (drawn / LAKE.path).read_bytes()
    many.mkdir()
    for number in range(150):
        (many / f"{number}.jpg").write_bytes(commented(source, f"number {number}"))
    running = _started("scan", many, "--catalog", line.catalog, "--json", "--workers", "1")
    deadline = time.monotonic() + 30
    while not (kept := _photos_in(line.catalog)) and time.monotonic() < deadline:
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    assert running.returncode == CANCELLED, err
    assert out == ""
    assert "Stopped" in err
    assert 0 < kept <= _photos_in(line.catalog) < 150
    assert line.json("scan", many)["photos"] == 150


def _photos_in(file: Path) -> int:
    """How many photos a catalog holds, which may just be made."""
    try:
        with Catalog.open(file, read_only=True) as catalog:
            return catalog.count()
    except CatalogError:
        return 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
def test_a_name_that_is_no_text_goes_through_everything(line: Line, drawn: Path, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "photos")
    os.mkdir(folder)
    names = {os.path.join(folder, name) for name in (b"caf\xe9.jpg", b"new\nline\x1b[31m.jpg", "ü.jpg".encode())}
    for name in names:
        shutil.copy(os.fsencode(drawn / LAKE.path), name)
    scanned = _started("scan", os.fsdecode(folder), "--catalog", line.catalog, "--json")
    out, err = scanned.communicate(timeout=60)
    assert scanned.returncode == DONE, err
    files = json.loads(out)["groups"][0]["files"]
    assert {os.fsencode(file["path"]) for file in files} == names
    told = _started("scan", os.fsdecode(folder), "--catalog", line.catalog, "--report", tmp_path / "report.html")
    out, err = told.communicate(timeout=60)
    assert told.returncode == DONE, err
    assert b"caf\xe9.jpg" in os.fsencode(out)
    assert "\x1b" not in out
    assert "caf%E9.jpg" in (tmp_path / "report.html").read_text(encoding="utf-8")
    groups = tmp_path / "groups.json"
    groups.write_text(line.run("scan", os.fsdecode(folder), "--json"))
    assert len(line.json("move", "--groups", groups, "--to", tmp_path / "aside")["done"]) == 2


def test_an_answer_that_nobody_reads_to_its_end_is_no_error(line: Line, photos: Path) -> None:
    running = _started("scan", photos, "--catalog", line.catalog)
    assert running.stdout is not None
    assert running.stderr is not None
    with running:
        running.stdout.close()
        err = running.stderr.read()
    assert running.returncode == DONE
    assert "Traceback" not in err


def test_version_and_help_are_quick_and_load_no_picture_library() -> None:
    program = (
        "import sys; from core.__main__ import main\n"
        "try:\n main(['--version'])\nexcept SystemExit: print([m for m in ('cv2', 'PIL', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[0].startswith("simile-cli ")
    assert done.stdout.splitlines()[1] == "[]"


@pytest.mark.parametrize(("name", "first"), [("r.html", "<!doctype"), ("r.csv", "group,kind"), ("r.json", "{")])
def test_the_ending_of_a_report_says_its_form(line: Line, photos: Path, tmp_path: Path, name: str, first: str) -> None:
    line.run("scan", photos / "Old disk", "--report", tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8-sig").startswith(first)


@pytest.mark.parametrize(("command", "name"), [("scan", "notes.txt"), ("find", "row.csv")])
def test_a_report_of_another_ending_is_not_written(
    line: Line, photos: Path, tmp_path: Path, command: str, name: str
) -> None:
    (tmp_path / name).write_text("mine")
    folder = photos / "Old disk"
    asked: dict[str, list[str | Path]] = {"scan": [folder], "find": [photos / LAKE.path, "--in", folder]}
    line.run(command, *asked[command], "--report", tmp_path / name, status=ENVIRONMENT)
    assert "has to end in .html or " in line.error
    assert (tmp_path / name).read_text() == "mine"
    assert not line.catalog.exists()


def test_no_file_is_written_that_is_called_as_standard_output_is(
    line: Line, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = photos / "Old disk"
    line.run("scan", folder, "--report", "-", status=ENVIRONMENT)
    assert "standard output" in line.error
    for option in ("--csv", "--report"):
        line.run("find", photos / LAKE.path, "--in", folder, option, "-", status=ENVIRONMENT)
        assert "standard output" in line.error
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize("command", ["scan", "find", "find --csv", "map"])
def test_nothing_is_written_over_a_photo(line: Line, photos: Path, tmp_path: Path, command: str) -> None:
    folder = photos / "Old disk"
    photo = next(file for file in sorted(folder.rglob("*.jpg")))
    before = photo.read_bytes()
    os.symlink(photo, tmp_path / "out.jpg")
    asked: dict[str, list[str | Path]] = {
        "scan": ["scan", folder, "--report"],
        "find": ["find", photo, "--in", folder, "--report"],
        "find --csv": ["find", photo, "--in", folder, "--csv"],
        "map": ["map", "--in", folder, "--picture"],
    }
    for place in (photo, tmp_path / "out.jpg"):
        line.run(*asked[command], place, status=ENVIRONMENT)
        assert f"{place} is a " in line.error
    assert photo.read_bytes() == before


def test_nothing_is_written_over_the_catalog_but_over_an_older_page(line: Line, photos: Path, tmp_path: Path) -> None:
    for _ in range(2):
        line.run("scan", photos / "Old disk", "--report", tmp_path / "page.html")
        line.run("map", "--picture", tmp_path / "map.png")
    with Catalog.open(line.catalog):
        for ending in ("", "-wal", "-shm"):
            line.run("scan", photos / "Old disk", "--report", f"{line.catalog}{ending}", status=ENVIRONMENT)
            assert "is a catalog" in line.error
    assert line.json("journal")["entries"] == []


def test_a_page_of_hits_names_only_relations_that_there_are(line: Line, photos: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    line.run("find", photos / LAKE.path, "--in", photos, "--report", page)
    said = page.read_text(encoding="utf-8")
    assert "100.0 %, identical file" in said
    assert " %<" in said, "of what is no copy the score alone"
    assert ", none" not in said


def test_no_map_is_drawn_over_a_photo_outside_of_the_library(line: Line, photos: Path, tmp_path: Path) -> None:
    for name, data in (("only.jpg", (photos / LAKE.path).read_bytes()), ("notes.png", b"no picture")):
        file = tmp_path / name
        file.write_bytes(data)
        line.run("map", "--in", photos / "Old disk", "--picture", file, status=ENVIRONMENT)
        assert f"{file} is a file, and no map" in line.error
        assert file.read_bytes() == data
    assert not line.catalog.exists(), "it is told before the work"


@pytest.mark.skipif(os.name == "nt", reason="links and pipes")
def test_a_report_takes_the_place_of_no_link_and_no_pipe(line: Line, photos: Path, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("{}")
    os.symlink("old.json", tmp_path / "link.json")
    line.run("scan", photos / "Old disk", "--report", tmp_path / "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "old.json").read_text())["photos"] == 1
    os.mkfifo(tmp_path / "pipe.json")
    with subprocess.Popen(["cat", tmp_path / "pipe.json"], stdout=subprocess.PIPE, text=True) as reader:
        line.run("scan", photos / "Old disk", "--report", tmp_path / "pipe.json")
        assert json.loads(reader.communicate(timeout=60)[0])["photos"] == 1
    assert (tmp_path / "pipe.json").is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="a shell that closes them")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_program_whose_streams_are_closed_works_all_the_same(
    line: Line, photos: Path, tmp_path: Path, closed: str
) -> None:
    command = [sys.executable, "-m", "core", "scan", photos / "Old disk", "--json", "--catalog", line.catalog]
    done = subprocess.run(["sh", "-c", f'exec "$@" {closed}', "sh", *map(str, command)], cwd=ROOT, check=False)
    assert done.returncode == DONE
    assert line.json("scan", photos / "Old disk")["photos"] == 1


@pytest.mark.parametrize("command", ["scan", "find", "map"])
def test_a_file_that_cannot_be_written_is_named_with_what_to_do(
    line: Line, photos: Path, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "out.png"
    file.mkdir()
    asked: dict[str, list[str | Path]] = {
        "scan": [photos / "Old disk", "--report"],
        "find": [photos / LAKE.path, "--in", photos / "Old disk", "--report"],
        "map": ["--in", photos / "Old disk", "--picture"],
    }
    line.run(command, *asked[command], file, status=ENVIRONMENT)
    assert f"{file} cannot be written. " in line.error
    assert "try again" in line.error
    assert line.catalog.exists() == (command == "map"), "the others are told before the work"
    assert "Errno" not in line.error


def test_a_folder_that_is_not_there_is_named_before_the_work(line: Line, photos: Path, tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "out.png"
    line.run("map", "--picture", file, "--in", photos, status=ENVIRONMENT)
    assert f"There is no folder {file.parent}" in line.error
    assert not line.catalog.exists()


def test_a_file_is_no_folder_and_no_folder_is_made_for_a_catalog(line: Line, photos: Path, tmp_path: Path) -> None:
    line.run("scan", photos / LAKE.path, status=ENVIRONMENT)
    assert f"{photos / LAKE.path} is a file." in line.error
    line.catalog = tmp_path / "Pitcures" / "catalog.sqlite"
    line.run("scan", photos, status=ENVIRONMENT)
    assert f"There is no folder {line.catalog.parent}" in line.error
    assert not line.catalog.parent.exists()


def test_what_the_system_refuses_is_said_in_words(line: Line, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    line.run("samples", tmp_path / "file" / "samples", status=ENVIRONMENT)
    assert line.error.splitlines()[-1].startswith(f"simile-cli: {tmp_path / 'file'}")  # behind lines of progress
    assert "Errno" not in line.error


def test_a_folder_is_excluded_and_taken_in_again(line: Line, photos: Path) -> None:
    thumbs = photos / "thumbs"
    thumbs.mkdir()
    shutil.copy(photos / LAKE.path, thumbs / "lake.jpg")
    whole = line.json("scan", photos)["photos"]
    assert f"Excluded: {thumbs}" in line.run("scan", photos, "--exclude", thumbs)
    assert line.json("scan", photos)["photos"] == whole - 1
    shutil.rmtree(thumbs)
    assert f"Excluded: {thumbs}" in line.run("scan", photos, "--exclude", thumbs)  # as a script says it each time
    assert "Excluded" not in line.run("scan", photos, "--include", thumbs)
    line.run("scan", photos, "--exclude", thumbs, status=ENVIRONMENT)
    assert "There is no folder" in line.error
    line.run("scan", photos, "--exclude", photos.parent, status=ENVIRONMENT)
    assert "in no folder of the library" in line.error
