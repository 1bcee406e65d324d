"""Search results as one HTML page: the query, then its look-alikes, best first."""

from __future__ import annotations

import html
import os
from collections.abc import Sequence

from core.catalog import Catalog
from core.photo import Hit, Relation
from core.ranking import By
from core.reports.page import Pictures, address_of, figure, head, small_jpeg, text
from core.reports.wording import counted
from core.storage.thumbnails import Thumbnails


def page(
    hits: Sequence[Hit], by: By, query: str, data: bytes, *, nothing: str, catalog: Catalog, thumbnails: Thumbnails
) -> str:
    """The page. `query` is the path or address of the picture, `data` its bytes; `nothing` says why there are no
    hits. A hit that another program took out of the catalog meanwhile is left out."""
    pictures = Pictures(thumbnails)
    mine = f"<span class='picture'><img src='{address_of(small_jpeg(data))}' alt='{text(query)}'></span>"
    why = f"<p>{text(nothing)}</p>\n" if nothing else ""
    photos, found = catalog.photos_of(hit.photo for hit in hits), []
    for rank, hit in enumerate(hits, start=1):
        if hit.photo not in photos:
            continue
        relation = f", {html.escape(str(hit.relation))}" if hit.relation is not Relation.NONE else ""
        found.append(figure(photos[hit.photo], pictures, f"{rank}. {hit.score:.1f} %{relation}"))
    heading = f"{counted(len(found), 'photo')} like {text(os.path.basename(query))}, by {by}"
    return (
        f"{head('Simile search', heading)}{why}<section class='row'>"
        f"<figure class='keeper'>{mine}<figcaption><span class='what'>the picture searched for</span><br>"
        f"<span class='where'>{text(query)}</span></figcaption></figure>\n{''.join(found)}</section>\n</body></html>\n"
    )
