"""The answer to a query as one HTML page: the picture that was searched for, then its look-alikes, best first."""

from __future__ import annotations

import html
import os
from collections.abc import Sequence

from core.catalog import Catalog
from core.command.console import counted
from core.photo import Hit, Photo
from core.ranking import By
from core.reports.page import STYLE, Pictures, address_of, link, small_jpeg, text
from core.storage.thumbnails import Thumbnails


def page(
    hits: Sequence[Hit], by: By, query: str, data: bytes, *, nothing: str, catalog: Catalog, thumbnails: Thumbnails
) -> str:
    """The page. `query` is the path or the address of the picture and `data` what is in it; `nothing` says why there is
    no hit, where there is none."""
    pictures = Pictures(thumbnails)
    found = [_figure(rank, hit, by, catalog.photo(hit.photo), pictures) for rank, hit in enumerate(hits, start=1)]
    mine = f"<span class='picture'><img src='{address_of(small_jpeg(data))}' alt='{text(query)}'></span>"
    head = f"{counted(len(hits), 'photo')} like {text(os.path.basename(query))}, by {by}"
    why = f"<p>{text(nothing)}</p>\n" if nothing else ""
    return (
        "<!doctype html>\n<html lang='en'><head><meta charset='utf-8'><title>Simile search</title>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<style>{STYLE}</style></head><body>\n<h1>{head}</h1>\n{why}<section class='row'>"
        f"<figure class='keeper'>{mine}<figcaption><span class='what'>the picture searched for</span><br>"
        f"<span class='where'>{text(query)}</span></figcaption></figure>\n{''.join(found)}</section>\n</body></html>\n"
    )


def _figure(rank: int, hit: Hit, by: By, photo: Photo, pictures: Pictures) -> str:
    folder, name = os.path.split(photo.path)
    address = pictures.address(photo)
    picture = f"<img src='{address}' alt='{text(name)}' loading='lazy'>" if address else "no picture"
    relation = f", {html.escape(str(hit.relation))}" if by is By.OVERALL else ""
    return (
        f"<figure><a href='{html.escape(link(photo.path))}'><span class='picture'>{picture}</span></a><figcaption>"
        f"<span class='what'>{rank}. {hit.score:.1f} %{relation}</span><br>{text(name)}<br>"
        f"<span class='where'>{text(folder)}</span></figcaption></figure>\n"
    )
