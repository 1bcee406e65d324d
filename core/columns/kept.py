"""The grouped library in a file beside the catalog, so that a million photos are there at once at the next start.

The file may be deleted at any time. Changes made since it was written are read from the catalog.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

import core
from core.catalog import Catalog, Verdict
from core.columns import columns_file
from core.columns.groups import Groups, Reason
from core.columns.match_columns import MatchColumns
from core.columns.photo_columns import COLUMNS, PhotoColumns
from core.columns.photos import Photos
from core.columns.ragged import Ragged
from core.columns.room import Room
from core.columns.snapshot import Snapshot
from core.groups.grouped import Grouped, GroupingOptions
from core.photo import VerdictKind
from core.rules import Criterion, Doubt, Rule, Rules
from core.shots import companions
from core.shots.together import Shots

FORM = f"10, Simile {core.__version__}"
"""Files of another form are not read: the columns are other ones now, or photos are grouped in another way."""

_GROUPS = ("members", "edges", "kept", "ends", "weakest", "relation", "reason")


def beside(catalog: str) -> str:
    """The path of a catalog's file."""
    return f"{catalog}.columns"


def save(grouped: Grouped, path: str) -> None:
    """Write a library to its file, all or nothing. Raises OSError."""
    snapshot, options = grouped.snapshot, grouped.options
    columns = snapshot.photos.columns
    if len(columns) > len(snapshot.photos):
        columns = columns.take(np.flatnonzero(snapshot.photos.present))
    groups = grouped.groups.compact()
    head = {
        "form": FORM,
        "nature": snapshot.nature.hex(),
        "turn": snapshot.turn,
        "folders": columns.folders,
        "words": columns.words,
        "similarity": options.similarity,
        "rules": _noted(options.rules),
        "protected": options.protected,
        "verdicts": [(one.a.hex(), one.b.hex(), one.kind, one.at) for one in grouped.verdicts],
        "reasons": [(one.words, _noted(one.deciding), one.doubt, one.beside) for one in groups.reasons],
    }
    arrays: dict[str, NDArray[Any]] = {}
    for name in COLUMNS:
        value = getattr(columns, name)
        if isinstance(value, Ragged):
            arrays |= {f"photo {name} data": value.data, f"photo {name} ends": value.ends}
        elif not isinstance(value, tuple):
            arrays[f"photo {name}"] = value
    for kind, matches in (("match", snapshot.matches), ("member", groups.matches)):
        arrays |= {f"{kind} {field.name}": getattr(matches, field.name) for field in fields(MatchColumns)}
    arrays |= {f"group {name}": getattr(groups, name) for name in _GROUPS}
    columns_file.write(path, head, arrays)


def load(catalog: Catalog, path: str) -> Grouped | None:
    """The library of this catalog from its file; None if there is no usable one."""
    try:
        head, rooms = columns_file.read(path, form=FORM)
        photos = Photos(_photos(head, _below("photo ", rooms)))
        nature, turn = bytes.fromhex(head["nature"]), int(head["turn"])
        snapshot = Snapshot(nature, turn, photos, _matches("match ", rooms), companions.seen(catalog))
        verdicts = [
            Verdict(bytes.fromhex(a), bytes.fromhex(b), VerdictKind(said), at) for a, b, said, at in head["verdicts"]
        ]
        options = GroupingOptions(float(head["similarity"]), _rules(head["rules"]), tuple(head["protected"]))
        shots = Shots.of(snapshot.photos, snapshot.beside)
        return Grouped(snapshot, tuple(verdicts), options, shots, _groups(head, rooms))
    except (OSError, ValueError, KeyError, TypeError):  # it is not whole: everything stands in the catalog too
        return None


def _below(prefix: str, rooms: Mapping[str, Room]) -> defaultdict[str, Room]:
    """The arrays whose names begin with this prefix, by the rest of the name."""
    return defaultdict(
        Room, {name.removeprefix(prefix): room for name, room in rooms.items() if name.startswith(prefix)}
    )


def _photos(head: Mapping[str, Any], rooms: defaultdict[str, Room]) -> PhotoColumns:
    columns: dict[str, Any] = {"folders": tuple(head["folders"]), "words": tuple(head["words"])}
    for name in COLUMNS:
        if f"{name} ends" in rooms:
            columns[name] = Ragged(rooms[f"{name} data"].array, rooms[f"{name} ends"].array)
        elif name not in columns:
            columns[name] = rooms[name].array
    return PhotoColumns(**columns, rooms=rooms)


def _matches(prefix: str, rooms: Mapping[str, Room]) -> MatchColumns:
    return MatchColumns(*(rooms[prefix + field.name].array for field in fields(MatchColumns)))


def _groups(head: Mapping[str, Any], rooms: Mapping[str, Room]) -> Groups:
    reasons = [
        Reason(words, _rules(rules), *(doubt and Doubt(doubt) for doubt in doubts))
        for words, rules, *doubts in head["reasons"]
    ]
    columns = {name: rooms[f"group {name}"].array for name in _GROUPS}
    return Groups(_matches("member ", rooms), reasons=reasons, **columns)


def _noted(rules: Rules) -> list[tuple[str, bool, str]]:
    return [(rule.criterion, rule.on, rule.text) for rule in rules]


def _rules(noted: Sequence[tuple[str, bool, str]]) -> Rules:
    return tuple(Rule(Criterion(criterion), on, text) for criterion, on, text in noted)
