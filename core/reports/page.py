"""The findings as one HTML page with the pictures of each group side by side, in a single file."""

from __future__ import annotations

import base64
import html
import io
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from core import decode
from core.job import Job, Stage
from core.photo import Group, Member, Photo
from core.reports.findings import Findings
from core.reports.wording import counted, shown, size
from core.storage.thumbnails import Thumbnails

PICTURE_BYTES = 60_000_000
"""How much of the page may be pictures: beyond, browsers grow slow, and the rest is listed in words only."""
_SIDE = 320  # pixels

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8888; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 1240px; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: .2rem; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem; }
section { border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem 1rem; margin: .8rem 0; }
section > p { margin: 0 0 .7rem; } .row { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: 0; width: 232px; } figure a { display: block; }
.picture { height: 174px; display: flex; align-items: center; justify-content: center; background: #8882;
  border-radius: 6px; overflow: hidden; }
img { max-width: 100%; max-height: 100%; display: block; } .keeper .picture { outline: 3px solid #2e8b57; }
figcaption { margin-top: .4rem; overflow-wrap: anywhere; font-size: .86rem; }
.what { font-weight: 600; } .facts, .where { opacity: .75; } table { border-collapse: collapse; }
td { padding: .2rem .8rem .2rem 0; vertical-align: top; overflow-wrap: anywhere; }
"""


def page(findings: Findings, thumbnails: Thumbnails | None, job: Job) -> Iterator[str]:
    """The page in pieces. Photos without a thumbnail are decoded, so Cancelled may be raised."""
    job.enter(Stage.REPORTING, total=len(findings.groups) + len(findings.series))
    pictures = Pictures(thumbnails)
    extras = counted(findings.extras, "extra copy", "extra copies")
    yield head("Simile report", "Duplicate and look-alike photos")
    yield f"<p>{counted(len(findings.photos), 'photo')} below {', '.join(map(text, findings.folders))}: "
    yield f"{counted(len(findings.groups), 'group')} with {extras}, {size(findings.bytes_to_win)} to free.</p>\n"
    yield from _part("Copies", "group", findings, findings.groups, pictures, job)
    yield from _part("Similar shots, not copies", "series", findings, findings.series, pictures, job)
    if pictures.used_up:
        yield "<p>There was no room for all pictures: the last groups are listed without them.</p>\n"
    if findings.problems:
        yield "<h2>Not readable</h2>\n<table>\n"
        for problem in findings.problems:
            yield f"<tr><td>{text(problem.path)}</td><td>{html.escape(problem.reason)}</td></tr>\n"
        yield "</table>\n"
    yield "</body></html>\n"


class Pictures:
    """Thumbnails as data URLs, up to a total size."""

    def __init__(self, thumbnails: Thumbnails | None) -> None:
        self._thumbnails = thumbnails
        self._left = PICTURE_BYTES

    @property
    def used_up(self) -> bool:
        return self._left <= 0

    def address(self, photo: Photo) -> str:
        """The photo as a data URL, empty if there is none."""
        if self.used_up:
            return ""
        data = (self._thumbnails.get(photo.pixels) if self._thumbnails else None) or _read(photo.path)
        self._left -= len(data) * 4 // 3
        return address_of(data) if data else ""


def _read(path: str) -> bytes:
    """A small JPEG of the file, for photos without a thumbnail; empty if the file is gone."""
    try:
        return small_jpeg(decode.read(path))
    except (OSError, decode.Unreadable):
        return b""


def address_of(jpeg: bytes) -> str:
    """A picture as a data URL."""
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode("ascii")


def small_jpeg(data: bytes) -> bytes:
    """An image file's data as a small JPEG. Raises decode.Unreadable."""
    picture = Image.fromarray(np.ascontiguousarray(decode.decode(data, long_side=_SIDE).pixels))
    picture.thumbnail((_SIDE, _SIDE))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=82)
    return file.getvalue()


def _part(
    title: str, name: str, findings: Findings, groups: Sequence[Group], pictures: Pictures, job: Job
) -> Iterator[str]:
    if not groups:
        return
    yield f"<h2>{title}</h2>\n"
    for number, group in enumerate(groups, start=1):
        job.checkpoint()
        of_copies = name == "group"
        reason = f" {_keeping(group)}" if of_copies else ""
        yield f"<section id='{name}-{number}'><p>{name.capitalize()} {number}.{reason}</p><div class='row'>\n"
        for member in group.members:
            yield _figure(findings.photos[member.photo], member, pictures, is_decided=of_copies and group.doubt is None)
        yield "</div></section>\n"
        job.advance()


def _keeping(group: Group) -> str:
    """The photos to keep and the reason, in a sentence."""
    if group.doubt is not None:
        return f"{html.escape(group.reason.capitalize())}."
    several = sum(member.kept is None for member in group.members) > 1
    others = "one of each edit of it" if group.beside is None else "what it may not replace"
    which = f"The first is to keep, and {others}" if several else "The first is the one to keep"
    return f"{which}: {html.escape(group.reason)}."


def _figure(photo: Photo, member: Member, pictures: Pictures, *, is_decided: bool) -> str:
    match = member.match
    stays = member.kept is None and is_decided
    what = "keeper" if stays else "compared with the others"
    if match is not None:
        said, *also = match.said_of(photo.id)
        what = f"{said}, {match.score:.0f} %" + (f" (also {', '.join(also)})" if also else "")
    facts = f"{photo.facts.width} × {photo.facts.height}, {size(photo.size)}, {html.escape(photo.facts.format)}"
    if photo.facts.taken:
        facts += f", {html.escape(photo.facts.taken)}"
    if photo.companions:
        facts += "<br>with " + ", ".join(text(os.path.basename(companion.path)) for companion in photo.companions)
    return figure(photo, pictures, what, f"<span class='facts'>{facts}</span><br>", keeper=stays)


def head(title: str, heading: str) -> str:
    """The beginning of a page; both arguments are markup."""
    return (
        f"<!doctype html>\n<html lang='en'><head><meta charset='utf-8'><title>{title}</title>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<style>{_STYLE}</style></head><body>\n<h1>{heading}</h1>\n"
    )


def figure(photo: Photo, pictures: Pictures, what: str, facts: str = "", *, keeper: bool = False) -> str:
    """A photo with its name and folder; `what` and `facts` are markup."""
    address = pictures.address(photo)
    folder, name = os.path.split(photo.path)
    picture = f"<img src='{address}' alt='{text(name)}' loading='lazy'>" if address else "no picture"
    return (
        f"<figure{' class=keeper' if keeper else ''}>"
        f"<a href='{html.escape(Path(photo.path).as_uri())}'><span class='picture'>{picture}</span></a><figcaption>"
        f"<span class='what'>{what}</span><br>{text(name)}<br>{facts}<span class='where'>{text(folder)}</span>"
        "</figcaption></figure>\n"
    )


def text(path: str) -> str:
    """A path that is safe in HTML: escaped, without control characters, and with bytes that are not UTF-8 as question
    marks."""
    return html.escape(os.fsencode(shown(path)).decode("utf-8", errors="replace"))
