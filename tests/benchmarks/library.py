"""The bench library: recall by edit, precision, series, relations, time and memory.

    python -m tests.benchmarks.library LIBRARY [--relations] [--orders N]

LIBRARY is a folder made by ../shared/bench/make_library.py: it holds library/ and truth.csv.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import os
import random
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pi_heif

from core.catalog import Catalog
from core.columns import loading
from core.decode import decode, read
from core.grouping import Grouping, load, regroup
from core.groups.material import Material
from core.indexing.fingerprint import WORKING_SIDE
from core.job import Job
from core.library import refresh
from core.measuring import comparing
from core.photo import Match, Photo, Relation
from core.storage.thumbnails import Thumbnails
from core.system.allocation import keep_small_blocks
from tests.benchmarks.figure import Figure

SHARED = Path(__file__).resolve().parents[3] / "shared"
SMALL = Path(__file__).parents[2] / "build" / "bench"
"""Where the small library of `make bench` is kept once it was made."""

PEERS = """
What the strongest peers reach on such a library of 7,450 files (figures of the bench's README):
  czkawka 12, best useful setting        69 %   99.995 %   groups
  czkawka 12, loosest useful setting     75 %   98.7 %     groups
  findimagedupes 2.20                    60 %   95.5 %     groups
  imagededup PHash                       66 %   99.9 %     groups
  dupeGuru 4.3.1, 80 scaled              14 %   100 %      groups
  cbird 0.8 dct                          70 %   99.96 %    groups
  cbird 0.8 orb, all pairs               97 %   88.9 %     groups, 28 minutes
  cbird 0.8 orb + reflections + template 85 %   100 %      direct, 1.4 s a query
"""

# What `compare` should say of an original and its copy, written down before it was measured. Where an edit is two
# things at once, or one that a person would call by either name, both are right.
EXPECTED: Mapping[str, frozenset[Relation]] = {
    edit: frozenset(relations)
    for edits, relations in (
        ("copy", [Relation.IDENTICAL_FILE]),
        ("metadata", [Relation.IDENTICAL_PIXELS]),
        ("quality85 quality50 quality15 webp heic orientation", [Relation.RESAVED]),
        ("resize60 resize25 thumbnail upscale messenger png tiff squeeze", [Relation.RESIZED]),
        ("rotate90 rotate180 rotate270 tilt25", [Relation.ROTATED]),
        ("mirror flip", [Relation.MIRRORED]),
        ("straighten2 straighten6 crop95 crop87 crop70 crop50 square repost retouch", [Relation.CROPPED]),
        ("border letterbox screenshot caption", [Relation.FRAMED]),
        ("grey sepia brighter darker contrast filter white_balance", [Relation.RECOLOURED]),
        ("watermark", [Relation.EDITED]),
        ("blur sharpen noise", [Relation.EDITED, Relation.RESAVED]),
    )
    for edit in edits.split()
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("library", type=Path)
    arguments.add_argument("--relations", action="store_true", help="also compare each copy with its original")
    arguments.add_argument("--orders", type=int, default=0, help="also group in so many random orders")
    options = arguments.parse_args()
    root, truth = options.library / "library", truth_of(options.library)
    run = scan(root)
    scored = score(truth, groups_of(run, root))
    for edit, recall in sorted(scored["edits"].items(), key=lambda item: item[1]):
        print(f"{recall:7.1%}  {edit}")
    print(f"{_dirty(scored)}; {_series_found(run, truth, root)}")
    print(PEERS)
    for figure in _figures(run, scored):
        print(figure)
    if options.orders:
        _print_orders(run.photos, run.matches, run.grouping, options.orders)
    if options.relations:
        _print_relations(root, truth)


def brief() -> Iterator[Figure]:
    """What `make bench` measures: a library of 12 families, made once and kept."""
    library = small_library()
    if library is not None:
        run = scan(library / "library")
        yield from _figures(run, score(truth_of(library), groups_of(run, library / "library")))


def small_library() -> Path | None:
    """A bench library of some 600 files; None, and a line that says so, where there is nothing to make it of."""
    scenes = SHARED / "photos" / "scenes"
    if not scenes.is_dir():
        print(f"  no photos in {scenes}: no library to measure with")
        return None
    if not (SMALL / "truth.csv").exists():
        maker = _bench("make_library")
        sys.modules.setdefault("pillow_heif", pi_heif)  # it does what is asked of that one here: HEIC is only read
        edits = [edit for edit in EXPECTED if edit != "heic"]
        photos = sorted(scenes.rglob("*.jpg"))
        random.Random(1).shuffle(photos)
        for folder in maker.FOLDERS:
            (SMALL / "library" / folder).mkdir(parents=True, exist_ok=True)
        jobs = [(photo, f"f{number}", edits, SMALL / "library", 1) for number, photo in enumerate(photos[:12])]
        jobs += [(photo, "", [], SMALL / "library", 1) for photo in photos[12:52]]
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            rows = [row for made in threads.map(maker.family, jobs) for row in made]
        with open(SMALL / "truth.csv", "w", newline="", encoding="utf-8") as table:
            csv.writer(table).writerows([("path", "family", "edit"), *rows])
    return SMALL


def truth_of(library: Path) -> Mapping[str, tuple[str, str]]:
    """The family and the edit of each file, by its path in the library."""
    with open(library / "truth.csv", encoding="utf-8") as table:
        return {os.path.normpath(row["path"]): (row["family"], row["edit"]) for row in csv.DictReader(table)}


@dataclass(frozen=True, slots=True)
class Run:
    """A library indexed and compared from nothing."""

    grouping: Grouping
    photos: Mapping[int, Photo]
    matches: Sequence[Match]
    decoding: float  # seconds that reading and decoding alone take
    total: float  # seconds
    matching: float  # seconds, some of them while photos were still being read


def scan(root: Path) -> Run:
    """Decode everything for nothing, then index it with all there is."""
    decoding = _decode_all(root)
    with tempfile.TemporaryDirectory() as work:
        catalog = Catalog.open(Path(work) / "catalog.sqlite")
        with Thumbnails.open(Path(work) / "thumbnails.sqlite") as thumbnails:
            catalog.add_folder(str(root))
            began = time.perf_counter()
            report = refresh(catalog, job=Job(), thumbnails=thumbnails)
            total = time.perf_counter() - began
        grouping, photos = load(catalog)
        matches = [*loading.matches(catalog)]
        catalog.close()
    return Run(grouping, photos, matches, decoding, total, report.seconds["match"])


def _figures(run: Run, scored: Mapping[str, Any]) -> Iterator[Figure]:
    recall = sum(scored["edits"].values()) / len(scored["edits"])
    what = f"{len(run.photos)} files indexed and compared, {run.matching:.1f} s of it comparing"
    yield Figure(what, run.total, "s", run.decoding, "decoding alone")
    yield Figure("peak memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB")
    yield Figure(f"copies that were missed, mean over {len(scored['edits'])} edits", 100 * (1 - recall), "%")
    yield Figure(f"strangers among {scored['pairs']:,} pairs", 100 * (1 - scored["precision"]), "%")


def _decode_all(root: Path) -> float:
    """Seconds that two threads need to read and decode every file and to do nothing else."""
    paths = [os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names]
    keep_small_blocks()  # as a scan does: what that saves is no merit of decoding less
    began = time.perf_counter()
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        list(threads.map(lambda path: decode(read(path), long_side=WORKING_SIDE).facts, paths))
    return time.perf_counter() - began


def groups_of(run: Run, root: Path) -> list[list[str]]:
    """The groups of copies, each photo by its path in the library."""
    names = _names(run, root)
    return [[names[member.photo] for member in found.members] for found in run.grouping.groups]


def _names(run: Run, root: Path) -> Mapping[int, str]:
    real = os.path.realpath(root)
    return {id: os.path.relpath(os.path.realpath(photo.path), real) for id, photo in run.photos.items()}


def _dirty(scored: Mapping[str, Any]) -> str:
    near = f"{scored['false_pairs']} false pairs of {scored['pairs']}, {scored['near_shot_pairs']} of them near shots"
    return f"\n{near}; {scored['dirty_groups']} of {scored['groups']} groups hold a stranger"


def _series_found(run: Run, truth: Mapping[str, tuple[str, str]], root: Path) -> str:
    names = _names(run, root)
    all_series = {edit for _, edit in truth.values() if edit.startswith("series-")}
    seen = set()
    for series in run.grouping.series:
        shots = Counter(truth[names[member.photo]][1] for member in series.members)
        seen |= {edit for edit, times in shots.items() if edit in all_series and times > 1}
    return f"{len(seen)} of {len(all_series)} series of near shots appear as series"


def _print_orders(photos: Mapping[int, Photo], matches: Sequence[Match], grouping: Grouping, orders: int) -> None:
    draw = random.Random(1)
    expected = _as_sets(grouping)
    same = 0
    for _ in range(orders):
        shuffled = draw.sample(matches, len(matches))
        ids = draw.sample(sorted(photos), len(photos))
        same += _as_sets(regroup(Material({id: photos[id] for id in ids}, shuffled))) == expected
    print(f"the same groups in {same} of {orders} random orders")


def _as_sets(grouping: Grouping) -> set[tuple[int, frozenset[int]]]:
    return {(found.keeper, frozenset(member.photo for member in found.members)) for found in grouping.groups}


def _print_relations(root: Path, truth: Mapping[str, tuple[str, str]]) -> None:
    originals = {family: path for path, (family, edit) in truth.items() if edit == "original" and family}
    said: dict[str, Counter[Relation]] = defaultdict(Counter)

    def look(item: tuple[str, tuple[str, str]]) -> tuple[str, Relation]:
        path, (family, edit) = item
        return edit, comparing.compare(read(str(root / originals[family])), read(str(root / path))).relation

    copies = [(path, what) for path, what in truth.items() if what[0] and what[1] != "original"]
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for edit, relation in threads.map(look, copies):
            said[edit][relation] += 1
    right = {edit: sum(found[relation] for relation in EXPECTED[edit]) / found.total() for edit, found in said.items()}
    for edit, share in sorted(right.items(), key=lambda item: item[1]):
        others = ", ".join(f"{relation} {times}" for relation, times in said[edit].most_common(4))
        print(f"{share:7.1%}  {edit}: {others}")
    print(f"main relation right for {sum(right.values()) / len(right):.2%}, mean over {len(right)} edits")


def score(truth: Mapping[str, tuple[str, str]], groups: list[list[str]]) -> Mapping[str, Any]:
    """What the bench's own script says of groups: recall by edit, precision, pairs of strangers."""
    scored: Mapping[str, Any] = _bench("score").score(truth, groups)
    return scored


def _bench(name: str) -> ModuleType:
    """A script of the bench that stands beside the repository."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", SHARED / "bench" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
