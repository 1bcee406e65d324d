"""Results as a table, a document and text: nothing of a path is lost."""

from __future__ import annotations

import csv
import io
import json

import pytest

from core.photo import Hit, Relation
from core.ranking import By
from core.reports import hit_list

ODD = '/photos/caf\udce9, "two"\nlines.jpg'
HITS = [Hit(4, "/photos/a.jpg", 97.4, Relation.CROPPED), Hit(9, ODD, 51.26, Relation.NONE)]


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8", "surrogateescape"), newline="")))


def test_the_table_has_rank_path_score_and_measure() -> None:
    first, second = _rows(hit_list.to_csv(HITS, By.OVERALL))
    assert first == {
        "rank": "1", "path": "/photos/a.jpg", "score": "97.4", "measure": "overall", "relation": "cropped",
    }  # fmt: skip
    assert second["path"] == ODD
    assert (second["rank"], second["score"]) == ("2", "51.26")


def test_the_document_is_ascii_and_gives_every_path_back() -> None:
    data = hit_list.to_json(HITS, By.COLOUR, ODD)
    found = json.loads(data.decode("ascii"))
    assert found["schema"] == 1
    assert found["query"] == ODD
    assert found["measure"] == "colour"
    assert [match["path"] for match in found["matches"]] == ["/photos/a.jpg", ODD]
    assert [match["rank"] for match in found["matches"]] == [1, 2]


@pytest.mark.parametrize("by", [by for by in By if by is not By.OVERALL])
def test_only_overall_knows_relations(by: By) -> None:
    assert [entry["relation"] for entry in hit_list.entries(HITS, by)] == ["", ""]


def test_text_has_a_line_for_each_hit() -> None:
    assert hit_list.to_text(HITS[:1]) == "  1   97.4 %  /photos/a.jpg\n"


def test_no_hits() -> None:
    assert _rows(hit_list.to_csv([], By.OVERALL)) == []
    assert hit_list.to_csv([], By.OVERALL).startswith(b"rank,path,score,measure")
    assert json.loads(hit_list.to_json([], By.OVERALL, "q"))["matches"] == []
    assert hit_list.to_text([]) == ""
