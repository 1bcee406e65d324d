"""Search results as a page: what each of them is to the picture that was searched for."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from core.photo import Hit, Relation
from core.ranking import By
from core.reports import hit_page
from core.storage.thumbnails import Thumbnails
from tests.core.pictures import encoded, scene
from tests.core.small_library import Library


def test_a_copy_is_called_what_it_is_and_a_look_alike_nothing(library: Library, tmp_path: Path) -> None:
    query = encoded(scene(1, 64, 48))
    ids = [library.add(name, query) for name in ("copy.jpg", "other.jpg")]
    kinds = ((97.4, Relation.CROPPED), (43.2, Relation.NONE))
    hits = [Hit(id, library.catalog.photo(id).path, *kind) for id, kind in zip(ids, kinds, strict=True)]
    with Thumbnails.open(tmp_path / "thumbnails.sqlite") as small:
        draw = partial(hit_page.page, query="/photos/<q>.jpg", data=query, catalog=library.catalog, thumbnails=small)
        page, none = draw(hits, By.OVERALL, nothing=""), draw([], By.COLOUR, nothing="None & nothing.")
    assert "2 photos like &lt;q&gt;.jpg, by overall" in page
    assert "1. 97.4 %, cropped<" in page
    assert "2. 43.2 %<" in page
    assert page.count("<img src='data:image/jpeg;base64,") == 3
    assert "<p>None &amp; nothing.</p>" in none


def test_a_photo_that_is_forgotten_meanwhile_is_left_out(library: Library, tmp_path: Path) -> None:
    query = encoded(scene(1, 64, 48))
    hits = [Hit(id, f"{id}.jpg", 90.0, Relation.CROPPED) for id in (library.add("a.jpg", query), 77)]
    with Thumbnails.open(tmp_path / "thumbnails.sqlite") as small:
        page = hit_page.page(hits, By.OVERALL, "q", query, nothing="", catalog=library.catalog, thumbnails=small)
    assert "1 photo like q" in page
    assert page.count("<figure") == 2
