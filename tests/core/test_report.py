"""The HTML report: one file, with pictures, whatever the names and reasons hold."""

from __future__ import annotations

import base64
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from core import report
from core.findings import Findings
from core.photo import Facts, Group, Match, Member, Photo, Problem, Relation
from core.report import write_report

NASTY = "a <b>&amp; 'quoted\" \n.jpg"


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
    group = Group(1, "largest", (Member(1, None), Member(2, match)), 98.4, Relation.RESAVED)
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


def test_pictures_stand_side_by_side_in_the_page_itself(findings: Findings, tmp_path: Path) -> None:
    write_report(tmp_path / "report.html", findings)
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    page = _Page(text)
    assert len(page.pictures) == 2
    for address in page.pictures:
        head, _, data = address.partition(",")
        assert head == "data:image/jpeg;base64"
        with Image.open(io.BytesIO(base64.b64decode(data))) as picture:
            assert max(picture.size) <= 320
            assert picture.size[0] * 3 == picture.size[1] * 4
    # Nothing is fetched from anywhere: no script, no style sheet, no address but those of the photos.
    assert not {"script", "link", "iframe"} & set(page.tags)
    assert not re.search(r"https?://", text)


def test_names_and_reasons_are_text_and_never_markup(findings: Findings, tmp_path: Path) -> None:
    write_report(tmp_path / "report.html", findings)
    page = _Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "b" not in page.tags
    assert "script" not in page.tags
    assert "a <b>&amp; 'quoted\" \\x0a.jpg" in page.text
    assert "cut short & broken" in page.text
    assert "re-saved, 98 % (also resized)" in page.text
    assert "largest" in page.text


def test_links_lead_to_the_photos(findings: Findings, tmp_path: Path) -> None:
    write_report(tmp_path / "report.html", findings)
    page = _Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert page.links == [Path(photo.path).as_uri() for photo in findings.photos.values()]


def test_a_photo_that_is_gone_leaves_the_report_whole(findings: Findings, tmp_path: Path) -> None:
    Path(findings.photos[2].path).unlink()
    write_report(tmp_path / "report.html", findings)
    page = _Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert len(page.pictures) == 1
    assert "no picture" in page.text


def test_beyond_the_limit_groups_are_listed_in_words(
    findings: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "PICTURE_BYTES", 1)
    write_report(tmp_path / "report.html", findings)
    page = _Page((tmp_path / "report.html").read_text(encoding="utf-8"))
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
