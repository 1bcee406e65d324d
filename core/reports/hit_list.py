"""Search results as a file or text: CSV, JSON, or lines for a message.

Each entry has its rank from 1, the path, the score from 0 to 100 and the measure.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from core.photo import Hit
from core.ranking import By

COLUMNS = ("rank", "path", "score", "measure", "relation")


def entries(hits: Sequence[Hit], by: By) -> list[dict[str, Any]]:
    """The hits as rows of COLUMNS. Only *overall* gives relations."""
    return [
        {
            "rank": rank,
            "path": hit.path,
            "score": round(hit.score, 2),
            "measure": str(by),
            "relation": str(hit.relation) if by is By.OVERALL else "",
        }
        for rank, hit in enumerate(hits, start=1)
    ]


def to_csv(hits: Sequence[Hit], by: By) -> bytes:
    """A table with a header, in UTF-8; a path that is not UTF-8 keeps its bytes."""
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, COLUMNS)
    writer.writeheader()
    writer.writerows(entries(hits, by))
    return table.getvalue().encode("utf-8", "surrogateescape")


def to_json(hits: Sequence[Hit], by: By, query: str) -> bytes:
    """The document that `find --json` prints: pure ASCII, and every path can be recovered byte for byte."""
    return (json.dumps({"schema": 1, **document(hits, by, query)}, indent=1) + "\n").encode("ascii")


def document(hits: Sequence[Hit], by: By, query: str) -> dict[str, Any]:
    """The hits of a query as JSON has them, without the number of the schema."""
    return {"query": query, "measure": str(by), "matches": entries(hits, by)}


def to_text(hits: Sequence[Hit]) -> str:
    """A line for each hit: rank, score and path."""
    return "".join(f"{rank:>3}  {hit.score:5.1f} %  {hit.path}\n" for rank, hit in enumerate(hits, start=1))
