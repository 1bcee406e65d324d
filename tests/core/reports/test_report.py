"""Reports: a page with pictures, a table, a document, whatever the names and reasons hold."""

from __future__ import annotations

import base64
import csv
import io
import json
import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from core.job import Cancelled, Job, Stage
from core.photo import Companion, Facts, Group, Match, Member, Photo, Problem, Relation
from core.reports.findings import Findings
from core.reports.report import Form, document, form_of, write_report
from core.rules import Doubt

NASTY = "a b&amp; 'quoted'.jpg" if os.name == "nt" else "a <b>&amp; 'quoted\" \n.jpg"


def _photo(path: Path, number: int) -> Photo:
    facts = Facts("JPEG", 640, 480, taken="2021-07-30 18:05:59")
    return Photo(number, str(path), path.stat().st_size, 0, 0, number, bytes(32), bytes([number] * 32), facts, 5.0)


@pytest.fixture
def findings(tmp_path: Path) -> Findings:
    photos = {}
    for number, name in enumerate(("first.jpg", NASTY), start=1):
        path = tmp_path / name
        Image.linear_gradient("L").convert("RGB").resize((640, 480)).save(path, "JPEG")
        photos[number] = _photo(path, number)
    match = Match(1, 2, 98.4, Relation.RESAVED, also=(Relation.RESIZED,))
    group = Group(1, "largest", (Member(1, None, None), Member(2, match, match)), 98.4, Relation.RESAVED)
    problems = (Problem(str(tmp_path / "<script>.jpg"), "cut short & broken"),)
    return Findings((str(tmp_path),), photos, (group,), (), problems)


class _Page(HTMLParser):
    """What a browser sees."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.pictures: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        self.pictures += [values["src"] or ""] if tag == "img" else []
        self.links += [values["href"] or ""] if tag == "a" else []

    def handle_data(self, data: str) -> None:
        self.text += data


def page_of(findings: Findings, folder: Path) -> _Page:
    write_report(folder / "report.html", findings)
    return _Page((folder / "report.html").read_text(encoding="utf-8"))


def test_pictures_stand_side_by_side_in_the_page_itself(findings: Findings, tmp_path: Path) -> None:
    page = page_of(findings, tmp_path)
    assert len(page.pictures) == 2
    for address in page.pictures:
        head, _, data = address.partition(",")
        assert head == "data:image/jpeg;base64"
        with Image.open(io.BytesIO(base64.b64decode(data))) as picture:
            assert max(picture.size) <= 320
            assert picture.size[0] * 3 == picture.size[1] * 4
    # Nothing is fetched from anywhere: no script, no style sheet, no address but those of the photos.
    assert not {"script", "link", "iframe"} & set(page.tags)
    assert not re.search(r"https?://", (tmp_path / "report.html").read_text(encoding="utf-8"))


def test_names_and_reasons_are_text_and_never_markup(findings: Findings, tmp_path: Path) -> None:
    page = page_of(findings, tmp_path)
    assert "b" not in page.tags
    assert "script" not in page.tags
    assert NASTY.replace("\n", "\\x0a") in page.text
    assert "cut short & broken" in page.text
    assert "re-saved, 98 % (also resized)" in page.text
    assert "largest" in page.text


@pytest.mark.parametrize(
    ("relation", "inner", "said"),
    [
        (Relation.CROPPED, 2, "cropped, 96 % (also resized)"),
        (Relation.CROPPED, 1, "shows more, 96 % (also resized)"),
        (Relation.FRAMED, 1, "framed, 96 % (also resized)"),
        (Relation.FRAMED, 2, "unframed, 96 % (also resized)"),
    ],
)
def test_which_of_a_part_and_a_whole_is_cropped_is_said(
    relation: Relation, inner: int, said: str, findings: Findings, tmp_path: Path
) -> None:
    match = Match(1, 2, 96.0, relation, also=(Relation.RESIZED,), inner=inner)
    group = replace(findings.groups[0], members=(Member(1, None, None), Member(2, match, match)))
    assert said in page_of(replace(findings, groups=(group,)), tmp_path).text


def test_links_lead_to_the_photos(findings: Findings, tmp_path: Path) -> None:
    page = page_of(findings, tmp_path)
    assert page.links == [Path(photo.path).as_uri() for photo in findings.photos.values()]


def test_a_photo_that_is_gone_leaves_the_report_whole(findings: Findings, tmp_path: Path) -> None:
    Path(findings.photos[2].path).unlink()
    page = page_of(findings, tmp_path)
    assert len(page.pictures) == 1
    assert "no picture" in page.text


def test_beyond_the_limit_groups_are_listed_in_words(
    findings: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.reports.page.PICTURE_BYTES", 1)
    page = page_of(findings, tmp_path)
    assert len(page.pictures) == 1
    assert "first.jpg" in page.text
    assert "no room for all pictures" in page.text


def test_an_old_report_stays_whole_when_writing_fails(findings: Findings, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_text("the old one")
    broken = Findings(findings.folders, {}, findings.groups, (), ())  # its photos are not known
    with pytest.raises(KeyError):
        write_report(target, broken)
    assert target.read_text() == "the old one"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("report")] == ["report.html"]


@pytest.mark.parametrize(
    ("kept", "beside", "said"),
    [
        (True, None, "Group 1. The first is the one to keep: largest."),
        (False, None, "Group 1. The first is to keep, and one of each edit of it: largest."),
        (False, Doubt.COARSE, "Group 1. The first is to keep, and what it may not replace: largest."),
    ],
)
def test_which_photos_stay_is_said_above_them_and_shown(
    kept: bool, beside: Doubt | None, said: str, findings: Findings, tmp_path: Path
) -> None:
    (group,) = findings.groups
    keeper, other = group.members
    members = (keeper, other if kept else replace(other, kept=None))
    page = page_of(replace(findings, groups=(replace(group, members=members, beside=beside),)), tmp_path)
    written = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert said in page.text
    assert written.startswith("<!doctype html>")
    assert written.count("class=keeper") == (1 if kept else 2)
    assert "Similar shots" not in page.text, "there are none"


def test_of_similar_shots_none_is_said_to_be_kept(findings: Findings, tmp_path: Path) -> None:
    """The first one of each series was framed as the keeper of its copies."""
    (group,) = findings.groups
    shots = replace(findings, groups=(), series=(replace(group, relation=Relation.SIMILAR_SHOT),))
    page = page_of(shots, tmp_path)
    assert "Similar shots, not copies" in page.text
    assert "Series 1." in page.text
    assert "Group" not in page.text
    assert "compared with the others" in page.text
    assert "class=keeper" not in (tmp_path / "report.html").read_text(encoding="utf-8")
    write_report(tmp_path / "report.csv", shots)
    assert [(line["kind"], line["photo"]) for line in _lines(tmp_path / "report.csv")] == [("similar shots", "")] * 2


def test_what_goes_with_a_photo_is_named(findings: Findings, tmp_path: Path) -> None:
    raw = Companion(str(tmp_path / "first <1>.dng"), 7)
    photos = {**findings.photos, 1: replace(findings.photos[1], companions=(raw,))}
    assert "with first <1>.dng" in page_of(replace(findings, photos=photos), tmp_path).text
    assert document(replace(findings, photos=photos))["groups"][0]["files"][0]["companions"] == [raw.path]


# Tables and documents


def _undecided(findings: Findings) -> Findings:
    (group,) = findings.groups
    return replace(findings, groups=(replace(group, reason=Doubt.TIE.value, doubt=Doubt.TIE),))


def test_an_undecided_group_is_said_to_be_one_in_every_form(findings: Findings, tmp_path: Path) -> None:
    undecided = _undecided(findings)
    for form in Form:
        write_report(tmp_path / f"report{form.value}", undecided)
    page = _Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "Undecided: no rule decides" in page.text
    assert "the one to keep" not in page.text
    assert json.loads((tmp_path / "report.json").read_text())["groups"][0]["undecided"] is True
    assert "class=keeper" not in (tmp_path / "report.html").read_text().split("Similar shots")[0]
    assert [line["photo"] for line in _lines(tmp_path / "report.csv")] == ["undecided", "undecided"]


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_table_has_a_line_for_each_photo(findings: Findings, tmp_path: Path) -> None:
    write_report(tmp_path / "report.csv", findings)
    first, second = _lines(tmp_path / "report.csv")
    assert first["path"] == findings.photos[1].path
    assert second["path"] == findings.photos[2].path  # with its quotes and its line break
    assert (first["photo"], first["reason"], first["score"]) == ("keep", "largest", "")
    assert (second["photo"], second["relation"], second["also"]) == ("extra", "re-saved", "resized")
    assert (second["score"], second["width"], second["taken"]) == ("98.40", "640", "2021-07-30 18:05:59")
    assert {first["group"], second["group"]} == {"1"}
    assert first["kind"] == "copies"


def test_a_table_holds_no_formula_and_any_bytes(findings: Findings, tmp_path: Path) -> None:
    photos = dict(findings.photos)
    photos[1] = replace(photos[1], facts=replace(photos[1].facts, camera="=HYPERLINK(1)"), path="/caf\udce9.jpg")
    write_report(tmp_path / "report.csv", replace(findings, photos=photos))
    line = _lines(tmp_path / "report.csv")[0]
    assert line["camera"] == "'=HYPERLINK(1)"
    assert line["path"] == "/caf?.jpg"


def test_the_document_is_that_of_the_command_line(findings: Findings, tmp_path: Path) -> None:
    write_report(tmp_path / "report.json", findings)
    told = json.loads((tmp_path / "report.json").read_text())
    assert told == {"schema": 1, **document(findings)}
    assert told["groups"][0]["files"][1]["path"] == findings.photos[2].path


def test_the_document_says_what_stays_for_a_file_where_that_is_not_the_keeper(findings: Findings) -> None:
    (group,) = findings.groups
    keeper, copy = group.members
    assert "kept" not in document(findings)["groups"][0]["files"][1]
    edit = replace(findings, groups=(replace(group, members=(keeper, replace(copy, kept=None))),))
    first, second = document(edit)["groups"][0]["files"]
    assert "kept" not in first
    assert second["kept"] == findings.photos[2].path, "it stays itself"


@pytest.mark.parametrize(
    ("name", "form"), [("a.csv", Form.CSV), ("a.JSON", Form.JSON), ("a.html", Form.HTML), ("a.txt", Form.HTML)]
)
def test_the_name_of_the_file_says_its_form(name: str, form: Form) -> None:
    assert form_of(Path(name)) is form


@pytest.mark.parametrize("form", [Form.HTML, Form.CSV])
def test_a_report_can_be_watched_and_stopped(findings: Findings, tmp_path: Path, form: Form) -> None:
    job = Job()
    write_report(tmp_path / f"report{form.value}", findings, job=job)
    assert (job.progress.stage, job.progress.done, job.progress.total) == (Stage.REPORTING, 1, 1)
    stopped = Job()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write_report(tmp_path / f"other{form.value}", findings, job=stopped)
    assert not (tmp_path / f"other{form.value}").exists()
