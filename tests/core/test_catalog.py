"""The catalog: opening in every state of the file, and that what was told to it is what it says."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

import numpy as np
import pytest

from core.catalog import Catalog, CatalogError, Failure, Reading
from core.columns import loading
from core.files.listing import stamp_hashes
from core.indexing.fingerprint import VECTOR_SIZE, Fingerprint
from core.indexing.version import VERSION
from core.job import Cancelled, Job
from core.photo import Facts, FoundFile, Match, Problem, Relation, VerdictKind
from core.storage import comparisons, schema
from core.storage.database import Database
from tests.core.catalogued import photos_in

FACTS = Facts(
    *("JPEG", 4000, 3000, "2021-07-30 18:05:59", "Canon EOS 70D", "EF50mm f/1.8", 51.5, -0.125, 4),
    *(("harbour", "evening"), "Boats", 92, 0.005, -1.0, "GIMP 2.10.32"),
)


POSIX_PATHS = pytest.mark.skipif(os.name == "nt", reason="POSIX paths")


def reading(path: str, seed: int = 1, *, facts: Facts = FACTS, size: int = 1000) -> Reading:
    random = np.random.default_rng(seed)
    mark = Fingerprint(
        random.integers(0, 2**64, 8, np.uint64).tobytes(),
        random.random(VECTOR_SIZE, np.float32).tobytes(),
        float(seed),
        b"features %d" % seed,
        b"miniature %d" % seed,
    )
    found = FoundFile(path, size, 1_600_000_000_000_000_000 + seed, 7, 100 + seed)
    return Reading(found, random.bytes(32), random.bytes(32), facts, mark)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "catalog.sqlite"


@pytest.fixture
def catalog(path: Path) -> Iterator[Catalog]:
    with Catalog.open(path) as catalog:
        yield catalog


@pytest.fixture
def three(catalog: Catalog) -> Catalog:
    """A catalog with the photos 1, 2 and 3."""
    catalog.save([reading(f"/photos/{number}.jpg", number) for number in (1, 2, 3)])
    return catalog


# Opening


def test_a_new_catalog_is_marked_and_up_to_date(path: Path) -> None:
    Catalog.open(path).close()
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
        assert file.execute("PRAGMA user_version").fetchone()[0] == len(schema.MIGRATIONS)
        assert file.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        tables = file.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        assert all("STRICT" in sql for (sql,) in tables)


def test_what_was_saved_is_there_after_opening_again(path: Path) -> None:
    with Catalog.open(path) as catalog:
        catalog.set_setting("similarity", "85")
        catalog.set_setting("model", "/photos ü/\udcff.onnx")
    with Catalog.open(path) as catalog:
        assert catalog.setting("similarity") == "85"
        assert catalog.setting("model") == "/photos ü/\udcff.onnx", "a path need not be valid text"
        assert catalog.setting("none", "default") == "default"


def test_any_path_is_opened(tmp_path: Path) -> None:
    path = tmp_path / ("100% [x] #1 ü" if os.name == "nt" else "100% [x]? #1 ü") / "c.sqlite"
    Catalog.open(path).close()
    assert path.exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CatalogError, match="cannot be made"):
        Catalog.open(tmp_path / "file" / "c.sqlite")


def test_a_newer_catalog_is_refused_untouched(path: Path) -> None:
    Catalog.open(path).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 999")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(CatalogError, match="newer Simile"):
            Catalog.open(path, read_only=read_only)
    assert path.read_bytes() == before


def test_another_programs_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "theirs.sqlite"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE theirs (value)")
    before = path.read_bytes()
    with pytest.raises(CatalogError, match="another program"):
        Catalog.open(path)
    assert path.read_bytes() == before


def test_a_photo_given_as_the_catalog_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff" + bytes(2000))
    with pytest.raises(CatalogError, match="not a Simile file"):
        Catalog.open(path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["photo.jpg"]


def _overwrite_head(path: Path) -> None:
    path.write_bytes(b"\xa5" * 100 + path.read_bytes()[100:])


def _overwrite_verdicts(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        page = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'verdicts'").fetchone()[0]
        size = file.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(path.read_bytes())
    data[(page - 1) * size : page * size] = b"\xa5" * size
    path.write_bytes(data)


@pytest.mark.parametrize("damage", [_overwrite_head, _overwrite_verdicts])
def test_a_damaged_catalog_is_set_aside_whole(path: Path, damage: Callable[[Path], None]) -> None:
    with Catalog.open(path) as catalog:
        catalog.add_verdict(b"a" * 32, b"b" * 32, VerdictKind.KEEP_BOTH)
    damage(path)
    before = path.read_bytes()
    with pytest.raises(CatalogError, match="damaged"):
        Catalog.open(path, read_only=True)
    assert path.read_bytes() == before
    with pytest.raises(CatalogError, match=r"kept as .*damaged"):
        Catalog.open(path)
    [aside] = path.parent.glob("*.damaged-*")
    assert aside.read_bytes() == before
    with Catalog.open(path) as catalog:
        assert catalog.verdicts() == []


def test_reading_only(path: Path) -> None:
    with pytest.raises(CatalogError, match="cannot be opened"):
        Catalog.open(path, read_only=True)
    with Catalog.open(path) as writer, Catalog.open(path, read_only=True) as reader:
        writer.set_setting("key", "value")
        assert reader.setting("key") == "value"
        with pytest.raises(CatalogError, match="cannot be written"):
            reader.set_setting("key", "other")


def test_an_empty_file_is_no_catalog_for_a_reader(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    path.write_bytes(b"")
    with pytest.raises(CatalogError, match="no catalog yet"):
        Catalog.open(path, read_only=True)


def test_a_locked_catalog_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.storage.database.BUSY_SECONDS", 0.1)
    refused = pytest.raises(CatalogError, match="in use by another program")
    with Catalog.open(path) as catalog, Catalog.open(path) as other, other.writing(), refused:
        catalog.set_setting("key", "value")


def test_a_full_disk_is_said_and_nothing_half_saved(catalog: Catalog) -> None:
    pages = catalog.rows("PRAGMA page_count")[0][0]
    catalog.rows(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(CatalogError, match="full"):
        catalog.save([reading(f"/photos/{number}.jpg", number) for number in range(1, 200)])
    assert catalog.count() == 0
    catalog.rows("PRAGMA max_page_count = 1000000")
    catalog.save([reading("/photos/1.jpg")])
    assert catalog.count() == 1


def test_a_mistake_of_the_program_is_no_catalog_error(catalog: Catalog) -> None:
    with pytest.raises(sqlite3.OperationalError):
        catalog.rows("SELECT nothing FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError):
        catalog.write("INSERT INTO verdicts VALUES (?, ?, ?, ?)", (b"a", b"b", "no such verdict", ""))


# Transactions


def test_a_transaction_is_all_or_nothing(catalog: Catalog) -> None:
    with pytest.raises(KeyError), catalog.writing():
        catalog.set_setting("a", "1")
        with catalog.writing():
            catalog.set_setting("b", "2")
        raise KeyError
    assert (catalog.setting("a"), catalog.setting("b")) == ("", "")
    with catalog.writing():
        catalog.set_setting("a", "1")
    assert catalog.setting("a") == "1"


# Folders


def test_folders(catalog: Catalog, tmp_path: Path) -> None:
    first = catalog.add_folder(str(tmp_path / "b"))
    catalog.add_folder(str(tmp_path / "a") + os.sep)
    assert catalog.add_folder(str(tmp_path / "b")) == first
    catalog.protect_folder(str(tmp_path / "b"), True)
    catalog.set_offline(str(tmp_path / "b"), True)
    assert [(folder.path, folder.protected, folder.offline) for folder in catalog.folders()] == [
        (str(tmp_path / "a"), False, False),
        (str(tmp_path / "b"), True, True),
    ]


@POSIX_PATHS
def test_removing_a_folder_forgets_what_no_other_holds(catalog: Catalog) -> None:
    for folder in ("/photos", "/photos/kept"):
        catalog.add_folder(folder)
    catalog.save(
        [reading(path, n) for n, path in enumerate(["/photos/a.jpg", "/photos/kept/b.jpg", "/photosets/c.jpg"])]
    )
    catalog.save_failures([Failure(FoundFile("/photos/broken.jpg", 1, 1, 1, 1), "The file is empty.", 1)])
    catalog.remove_folder("/photos")
    assert [photo.path for photo in photos_in(catalog)] == ["/photos/kept/b.jpg", "/photosets/c.jpg"]
    assert catalog.problems() == []
    assert [folder.path for folder in catalog.folders()] == ["/photos/kept"]


@pytest.mark.parametrize(("folder", "held"), [("/photos", True), ("/photos/a", False), ("/photo", False), ("/", True)])
@POSIX_PATHS
def test_photos_below_a_folder(catalog: Catalog, folder: str, held: bool) -> None:
    catalog.save([reading("/photos/a.jpg")])
    assert catalog.has_photos_below(folder) is held


# Photos


def test_a_photo_is_what_was_read(catalog: Catalog) -> None:
    path = "/photos/caf\udce9\n\udcff.jpg"
    saved = reading(path, 5)
    catalog.save([saved])
    [photo] = photos_in(catalog)
    assert photo == catalog.photo(photo.id) == catalog.photo_at(path)
    assert photo.path == path
    assert (photo.size, photo.mtime_ns, photo.device, photo.inode) == (1000, saved.found.mtime_ns, 7, 105)
    assert (photo.digest, photo.pixels, photo.facts) == (saved.digest, saved.pixels, FACTS)
    assert (photo.detail, photo.missing) == (5.0, False)
    assert catalog.photos_by_digest(saved.digest) == [photo]


def test_a_photo_without_facts(catalog: Catalog) -> None:
    catalog.save([reading("/a.png", facts=Facts("PNG", 3, 4))])
    assert photos_in(catalog)[0].facts == Facts("PNG", 3, 4)


def test_photos_that_are_not_known(catalog: Catalog) -> None:
    assert catalog.photo_at("/none") is None
    assert catalog.photos_by_digest(bytes(32)) == []
    with pytest.raises(KeyError):
        catalog.photo(1)


def test_numbers_larger_than_sqlite_holds_are_folded(catalog: Catalog) -> None:
    large = reading("/a.jpg")
    catalog.save([Reading(FoundFile("/a.jpg", 1, 2**70, 2**64 - 1, 2**120 + 3), *_rest(large))])
    photo = photos_in(catalog)[0]
    assert (photo.mtime_ns, photo.device, photo.inode) == (2**63 - 1, 2**63 - 1, 3)


def _rest(reading: Reading) -> tuple[bytes, bytes, Facts, Fingerprint]:
    return reading.digest, reading.pixels, reading.facts, reading.fingerprint


def test_a_changed_photo_keeps_its_id_and_loses_its_matches(three: Catalog) -> None:
    three.save_matches(
        [Match(1, 2, 90, Relation.RESAVED), Match(2, 3, 90, Relation.RESAVED), Match(1, 3, 9, Relation.NONE)]
    )
    three.mark_matched([1, 2, 3])
    three.save([reading("/photos/2.jpg", 22)])
    assert [photo.id for photo in photos_in(three)] == [1, 2, 3]
    assert three.photo(2).digest == reading("/photos/2.jpg", 22).digest
    assert [(match.a, match.b) for match in loading.matches(three)] == [(1, 3)]
    assert three.fingerprints().matched.tolist() == [True, False, True]
    assert three.features([2]) == [b"features 22"]


def test_missing_photos_are_kept_apart(three: Catalog) -> None:
    three.mark_missing([2])
    assert [photo.id for photo in photos_in(three)] == [1, 3]
    assert [(photo.id, photo.missing) for photo in photos_in(three, missing=True)] == [
        (1, False),
        (2, True),
        (3, False),
    ]
    assert three.count() == 2
    assert three.fingerprints().ids.tolist() == [1, 3]
    three.mark_missing([2], False)
    assert three.count() == 3


def test_a_photo_is_relocated(three: Catalog) -> None:
    three.mark_missing([2])
    three.relocate_all([(2, FoundFile("/elsewhere/2.jpg", 1000, 5, 8, 9))])
    photo = three.photo(2)
    assert (photo.path, photo.mtime_ns, photo.device, photo.inode) == ("/elsewhere/2.jpg", 5, 8, 9)
    assert not photo.missing


def test_photos_change_places(three: Catalog) -> None:
    places = {number: FoundFile(f"/photos/{number}.jpg", 1000, 1, 7, number) for number in (1, 2, 3)}
    three.relocate_all([(1, places[2]), (2, places[3]), (3, places[1])])
    assert [photo.path for photo in photos_in(three)] == ["/photos/2.jpg", "/photos/3.jpg", "/photos/1.jpg"]


def test_a_photo_that_was_overwritten_is_forgotten(three: Catalog) -> None:
    three.relocate_all([(1, FoundFile("/photos/3.jpg", 1000, 1, 7, 1))])
    assert [(photo.id, photo.path) for photo in photos_in(three)] == [(1, "/photos/3.jpg"), (2, "/photos/2.jpg")]


def test_forgetting_takes_everything_of_the_photo(three: Catalog) -> None:
    three.save_matches([Match(1, 2, 90, Relation.RESAVED)])
    three.forget([2])
    assert [photo.id for photo in photos_in(three, missing=True)] == [1, 3]
    assert [*loading.matches(three)] == []
    assert three.features([2]) == [b""]
    three.save([reading("/photos/4.jpg", 4)])
    three.forget([4])
    three.save([reading("/photos/5.jpg", 5)])
    assert photos_in(three)[-1].id == 5  # an id is never given twice


def test_known_says_what_a_scan_compares(three: Catalog) -> None:
    three.mark_missing([3])
    three.write("UPDATE fingerprints SET version = ? WHERE photo = 2", (VERSION - 1,))
    known = three.known([3, 1, 2, 99])
    assert [(photo.id, photo.missing, photo.current) for photo in known] == [
        (1, False, True),
        (2, False, False),
        (3, True, True),
    ]
    photo = three.photo(1)
    assert known[0][:7] == (photo.path, 1, photo.size, photo.mtime_ns, photo.device, photo.inode, photo.digest)
    assert three.not_current() == known[1:]


@POSIX_PATHS
def test_stamp_hashes_tell_the_files_of_all_photos_or_of_those_below_folders(three: Catalog) -> None:
    places = FoundFile("/photos/deep/2.jpg", 1, 2, 3, 4), FoundFile("/photos-not/3.jpg", 5, 6, 7, 8)
    three.relocate_all([*zip((2, 3), places, strict=True)])
    deep, other = stamp_hashes([(b"/photos/deep/2.jpg", 1, 2, 3, 4), (b"/photos-not/3.jpg", 5, 6, 7, 8)]).tolist()

    def told(below: list[str] | None = None) -> list[tuple[int, int]]:
        return sorted(zip(*(column.tolist() for column in three.stamp_hashes(below=below)), strict=True))

    [first] = [mark for id, mark in told() if id == 1]
    assert told() == [(1, first), (2, deep), (3, other)]
    assert told(["/photos"]) == [(1, first), (2, deep)]
    assert told(["/photos/deep", "/photos-not", "/photos/deep"]) == [(2, deep), (3, other)]
    assert told(["/photos/deep", "/photos"]) == [(1, first), (2, deep)], "each comes once"
    assert told([]) == []
    assert [column.tolist() for column in three.stamp_hashes([3, 99])] == [[3], [other]]


# Problems


def test_problems(three: Catalog) -> None:
    found = three.photo(2)
    place = FoundFile(found.path, 5, 6, 7, 8)
    three.save_failures(
        [Failure(place, "The file is empty.", 1), Failure(FoundFile("/photos/notes", 1, 2, 3, 4), "", 1)]
    )
    assert three.problems() == [Problem("/photos/2.jpg", "The file is empty.")]
    assert three.refused()["/photos/2.jpg"] == (5, 6, 1, "The file is empty.", False)
    assert set(three.refused()) == {"/photos/2.jpg", "/photos/notes"}
    assert three.photo(2).missing
    three.save([reading("/photos/2.jpg", 2)])
    assert three.problems() == []
    assert not three.photo(2).missing
    three.forget_problems(["/photos/notes"])
    assert three.refused() == {}


# Fingerprints


def test_fingerprints_are_arrays_in_the_order_of_ids(three: Catalog) -> None:
    three.mark_matched([2])
    prints = three.fingerprints()
    marks = [reading("", number).fingerprint for number in (1, 2, 3)]
    assert prints.ids.tolist() == [1, 2, 3]
    assert prints.forms.shape == (3, 8)
    assert prints.forms.dtype == np.uint64
    assert [row.tobytes() for row in prints.forms] == [mark.forms for mark in marks]
    assert prints.vectors.shape == (3, VECTOR_SIZE)
    assert prints.vectors.dtype == np.float32
    assert [row.tobytes() for row in prints.vectors] == [mark.vector for mark in marks]
    assert prints.matched.tolist() == [False, True, False]
    assert three.fingerprints([3, 1, 99]).ids.tolist() == [1, 3]


def test_no_fingerprints(catalog: Catalog) -> None:
    prints = catalog.fingerprints()
    assert (prints.ids.shape, prints.forms.shape, len(prints.vectors)) == ((0,), (0, 8), 0)


def test_many_fingerprints_keep_their_order(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.storage.database._ROWS_AT_ONCE", 7)
    catalog.save([reading(f"/{number}", number) for number in range(1, 31)])
    prints = catalog.fingerprints()
    assert prints.ids.tolist() == list(range(1, 31))
    marks = [reading("", number).fingerprint for number in range(1, 31)]
    assert [row.tobytes() for row in prints.forms] == [mark.forms for mark in marks]
    assert [row.tobytes() for row in prints.vectors] == [mark.vector for mark in marks]


def test_fingerprints_of_another_version_are_left_out(three: Catalog) -> None:
    three.write("UPDATE fingerprints SET version = ? WHERE photo = 1", (VERSION - 1,))
    assert three.fingerprints().ids.tolist() == [2, 3]


def test_features_and_miniatures_come_in_the_order_asked(three: Catalog) -> None:
    assert three.features([3, 1, 3, 99]) == [b"features 3", b"features 1", b"features 3", b""]
    assert three.miniatures([2, 1]) == [b"miniature 2", b"miniature 1"]
    assert three.features(list(np.array([2], np.int64))) == [b"features 2"]
    assert three.miniatures([]) == []


def test_all_that_is_known_of_photos_is_read_ahead(three: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    rows, counts = Database.rows, list[int]()

    def counting(database: Database, sql: str, values: Sequence[object] = ()) -> list[tuple[int, ...]]:
        found = rows(database, sql, values)
        counts.extend(count for (count,) in found)
        return found

    monkeypatch.setattr(comparisons, "_TOUCHED", 2)
    monkeypatch.setattr(Database, "rows", counting)
    three.read_ahead(np.array([1, 3, 99, 2]), Job())
    assert sorted(counts) == [1, 2]
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        three.read_ahead(np.array([1]), job)


# Matches, verdicts


def test_matches_are_what_was_measured(three: Catalog) -> None:
    full = Match(
        *(1, 3, 97.25, Relation.CROPPED, (Relation.RECOLOURED, Relation.ROTATED), (0.1, 0.2, 0.8, 0.9), 3),
        transform=(1.0, 0.0, 0.125, 0.0, 1.0, -0.25),
    )
    plain = Match(1, 2, 99.5, Relation.RESAVED)
    three.save_matches([full, plain])
    assert [*loading.matches(three)] == [plain, full]
    three.save_matches([Match(1, 2, 10.0, Relation.NONE)])
    assert [*loading.matches(three)] == [Match(1, 2, 10.0, Relation.NONE), full]


def test_the_matches_of_some_photos(three: Catalog) -> None:
    every = [Match(1, 2, 99.5, Relation.RESAVED), Match(1, 3, 97, Relation.CROPPED), Match(2, 3, 9, Relation.NONE)]
    three.save_matches(every)
    assert [*loading.matches(three, [])] == []
    assert [*loading.matches(three, [2])] == [every[0], every[2]]
    assert [*loading.matches(three, [3, 1])] == every
    assert [*loading.matches(three, [1, 99])] == every[:2]


def test_the_matches_of_some_photos_are_found_without_reading_the_others(catalog: Catalog) -> None:
    catalog.save([reading(f"/{number}", number) for number in range(1, 601)])
    catalog.save_matches(Match(number, number + 1, 90, Relation.RESAVED) for number in range(1, 600))
    steps: list[str] = []
    catalog.connection.set_trace_callback(steps.append)
    loading.matches(catalog, [5])
    catalog.connection.set_trace_callback(None)
    plan = catalog.rows(f"EXPLAIN QUERY PLAN {steps[-1]}")
    assert not [step for *_, step in plan if "SCAN matches" in step], plan


def test_a_match_has_the_smaller_id_first(three: Catalog) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        three.save_matches([Match(2, 1, 10.0, Relation.NONE)])


def test_verdicts_are_of_contents_in_any_order(three: Catalog) -> None:
    three.add_verdict(b"b" * 32, b"a" * 32, VerdictKind.KEEP_BOTH)
    three.add_verdict(b"a" * 32, b"b" * 32, VerdictKind.NOT_A_DUPLICATE)
    three.add_verdict(b"c" * 32, b"c" * 32, VerdictKind.KEEP_BOTH)
    assert [(verdict.a[:1], verdict.b[:1], verdict.kind) for verdict in three.verdicts()] == [
        (b"a", b"b", "not a duplicate"),
        (b"c", b"c", "keep both"),
    ]
    assert all(isinstance(verdict.kind, VerdictKind) for verdict in three.verdicts())
    three.forget([1, 2, 3])
    assert len(three.verdicts()) == 2
    three.withdraw_verdict(b"b" * 32, b"a" * 32)
    assert [verdict.a[:1] for verdict in three.verdicts()] == [b"c"]


def test_a_reader_sees_only_what_is_finished(path: Path) -> None:
    with Catalog.open(path) as writer, Catalog.open(path, read_only=True) as reader:
        with suppress(KeyError), writer.writing():
            writer.save([reading("/a.jpg")])
            assert reader.count() == 0
            raise KeyError
        assert (reader.count(), writer.count()) == (0, 0)
        writer.save([reading("/a.jpg")])
        assert reader.count() == 1


def test_a_new_catalog_has_pages_that_suit_its_photos(tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        assert catalog.rows("PRAGMA page_size") == [(8192,)]


def test_matches_of_photos_that_another_program_took_out_meanwhile_are_left_out(three: Catalog) -> None:
    three.save_matches([Match(1, 2, 90, Relation.RESAVED), Match(1, 77, 90, Relation.RESAVED)])
    assert [(match.a, match.b) for match in loading.matches(three)] == [(1, 2)]
