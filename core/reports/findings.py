"""The findings of a scan below some folders: groups, series, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.catalog import Catalog
from core.columns import loading
from core.files.inside import is_below
from core.grouping import DEFAULT_SIMILARITY, regroup
from core.groups.keeper import load_rules
from core.groups.material import Material, protected_folders
from core.photo import Group, Photo, Problem
from core.shots import companions
from core.shots.together import Shots


@dataclass(frozen=True, slots=True)
class Findings:
    """The result of a scan, as shown in the terminal, the JSON document and the HTML report."""

    folders: tuple[str, ...]
    photos: Mapping[int, Photo]
    groups: Sequence[Group]
    series: Sequence[Group]
    problems: tuple[Problem, ...]
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def extras(self) -> int:
        """The number of copies besides the keepers."""
        return sum(len(found.members) - 1 for found in self.groups)

    @property
    def bytes_to_win(self) -> int:
        """The bytes that removing them would free, if no two are hard links."""
        extras = {member.photo for found in self.groups for member in found.members[1:]}
        return sum(self.photos[photo].shot_size for photo in extras)


def gather(
    catalog: Catalog,
    folders: Sequence[str],
    *,
    similarity: float = DEFAULT_SIMILARITY,
    seconds: Mapping[str, float] | None = None,
    problems: Iterable[Problem] = (),
) -> Findings:
    """Group the photos inside these folders (absolute paths) as if the catalog had no others. `problems` are those of
    the scan, including folders that are offline."""

    def inside(path: str) -> bool:
        return any(is_below(path, folder) for folder in folders)

    shots = Shots.of(loading.photos(catalog).inside(folders), companions.seen(catalog))
    matches = shots.fold(loading.matches(catalog))
    material = Material(shots.photos, matches, verdicts=catalog.verdicts(), protected=protected_folders(catalog))
    found = regroup(material, similarity=similarity, rules=load_rules(catalog))
    told = {problem.path: problem for problem in (*problems, *catalog.problems()) if inside(problem.path)}
    unread = tuple(told[path] for path in sorted(told))
    return Findings(tuple(folders), shots.photos, found.groups, found.series, unread, dict(seconds or {}))
