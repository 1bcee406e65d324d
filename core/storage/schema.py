"""The catalog's tables, as ordered, named steps from an empty file to the current version."""

from __future__ import annotations

Step = tuple[str, str]
"""A name, and SQL statements."""

APPLICATION_ID = 0x53696D69  # "Simi": how a catalog is told from any other SQLite file

# Paths are the bytes of the file system (os.fsencode), never text. Digests are 32 bytes of BLAKE3.
_FIRST = """
CREATE TABLE folders (
  id INTEGER PRIMARY KEY,
  path BLOB NOT NULL UNIQUE,
  protected INTEGER NOT NULL DEFAULT 0,
  offline INTEGER NOT NULL DEFAULT 0
) STRICT;

-- AUTOINCREMENT: an id that is gone never comes back for another photo.
CREATE TABLE photos (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path BLOB NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  device INTEGER NOT NULL,
  inode INTEGER NOT NULL,
  digest BLOB NOT NULL,
  pixels BLOB NOT NULL,
  format TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  taken TEXT,
  camera TEXT NOT NULL,
  lens TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  rating INTEGER,
  keywords TEXT NOT NULL,
  caption TEXT NOT NULL,
  quality INTEGER,
  detail REAL NOT NULL,
  missing INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX photos_digest ON photos (digest);

-- Read whole by the index, so without the two large values that only a measured pair needs.
CREATE TABLE fingerprints (
  photo INTEGER PRIMARY KEY REFERENCES photos ON DELETE CASCADE,
  version INTEGER NOT NULL,
  matched INTEGER NOT NULL DEFAULT 0,
  forms BLOB NOT NULL,
  vector BLOB NOT NULL
) STRICT;

CREATE TABLE appearances (
  photo INTEGER PRIMARY KEY REFERENCES photos ON DELETE CASCADE,
  features BLOB NOT NULL,
  miniature BLOB NOT NULL
) STRICT;

-- `reader` is the version of the decoders that gave up: a later one tries again, 0 is tried at every scan.
CREATE TABLE problems (
  path BLOB PRIMARY KEY,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  reader INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- `part` is four and `transform` six float64, little-endian.
CREATE TABLE matches (
  a INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE,
  score REAL NOT NULL,
  relation TEXT NOT NULL,
  also TEXT NOT NULL,
  part BLOB,
  within INTEGER,
  transform BLOB,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX matches_b ON matches (b);

CREATE TABLE verdicts (
  a BLOB NOT NULL,
  b BLOB NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('not a duplicate', 'keep both')),
  at TEXT NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a <= b)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  planned_at TEXT NOT NULL,
  settled_at TEXT,
  action TEXT NOT NULL CHECK (action IN ('trash', 'move')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'failed', 'undone', 'withdrawn')),
  digest BLOB NOT NULL,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  keeper BLOB NOT NULL,
  source BLOB NOT NULL,
  target BLOB,
  detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX journal_batch ON journal (batch);
CREATE INDEX journal_state ON journal (state);
"""

# `shot`: the entry of the photo that a file goes and comes back with, its own id for the photo itself. `turn`: the call
# that touched the entry last, counted over the whole journal; that of the action itself is the batch. What actions
# there are is for core.storage.journal to say.
_SHOTS_AND_TURNS = """
ALTER TABLE journal RENAME TO journal_before;
DROP INDEX journal_batch;
DROP INDEX journal_state;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  shot INTEGER NOT NULL,
  planned_at TEXT NOT NULL,
  settled_at TEXT,
  action TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'failed', 'undone', 'withdrawn')),
  digest BLOB NOT NULL,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  keeper BLOB NOT NULL,
  source BLOB NOT NULL,
  target BLOB,
  detail TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO journal
  SELECT id, batch, batch, id, planned_at, settled_at, action, state, digest, size, mtime_ns, keeper, source, target,
    detail
  FROM journal_before;
DROP TABLE journal_before;
CREATE INDEX journal_batch ON journal (batch);
CREATE INDEX journal_state ON journal (state);
CREATE INDEX journal_shot ON journal (shot);
CREATE INDEX journal_symbolic_links ON journal (keeper) WHERE action = 'symbolic link';
"""

# What a folder's names say: the file of `path` belongs to that of `owner`, as RAW, sidecar or video.
_COMPANIONS = """
CREATE TABLE companions (
  path BLOB PRIMARY KEY,
  owner BLOB NOT NULL,
  size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""

# `model` is the digest of the model that said `vector` (float16, little-endian, of length 1) of the picture `pixels`.
# `basis` is the digest of what a photo's place on the map was worked out from.
_DESCRIPTORS = """
CREATE TABLE descriptors (
  photo INTEGER PRIMARY KEY REFERENCES photos ON DELETE CASCADE,
  model BLOB NOT NULL,
  pixels BLOB NOT NULL,
  vector BLOB NOT NULL
) STRICT;

CREATE TABLE places (
  photo INTEGER PRIMARY KEY REFERENCES photos ON DELETE CASCADE,
  basis BLOB NOT NULL,
  pixels BLOB NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL
) STRICT;
"""

# XMP files that were written beside photos that stay, whole as they were and as they are: see core.metadata.rescuing.
_RESCUES = """
CREATE TABLE rescues (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  keeper BLOB NOT NULL,
  path BLOB NOT NULL,
  before BLOB,
  mtime_ns INTEGER NOT NULL,
  after BLOB NOT NULL,
  settled INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX rescues_batch ON rescues (batch);
CREATE INDEX rescues_open ON rescues (batch) WHERE settled = 0;
"""

# A suspect was being decoded when the program died: it is left out until it changes or is tried again.
_SUSPECTS = "ALTER TABLE problems ADD COLUMN suspect INTEGER NOT NULL DEFAULT 0"

# When each photo, or a match that it is the first of, was last changed: `turn` only grows. Photo 0 stands for what is
# beside the photos. `nature` tells this file from any other that had the same turns. See core.columns.snapshot.
_CHANGES = """
CREATE TABLE changes (
  photo INTEGER PRIMARY KEY,
  turn INTEGER NOT NULL
) STRICT;
CREATE INDEX changes_turn ON changes (turn);

CREATE TABLE nature (
  mark BLOB NOT NULL
) STRICT;
INSERT INTO nature VALUES (randomblob(16));

""" + "\n".join(
    f"""
CREATE TRIGGER {table}_{event.lower()} AFTER {event} ON {table} BEGIN
  INSERT INTO changes (photo, turn)
    VALUES ({photo}, (SELECT coalesce(max(turn), 0) + 1 FROM changes))
    ON CONFLICT (photo) DO UPDATE SET turn = excluded.turn;
END;
"""
    for table, column in (("photos", "id"), ("matches", "a"), ("companions", ""))
    for event, photo in (
        (event, f"{'old' if event == 'DELETE' else 'new'}.{column}" if column else "0")
        for event in ("INSERT", "UPDATE", "DELETE")
    )
)

# What a scan has to look into besides what changed on the disk, found without reading the rows of all other photos.
_NOT_CURRENT = """
CREATE INDEX photos_missing ON photos (id) WHERE missing = 1;
CREATE INDEX fingerprints_version ON fingerprints (version);
"""

# What is to be compared with the others, found without reading the fingerprints of those.
_UNMATCHED = "CREATE INDEX fingerprints_unmatched ON fingerprints (photo) WHERE matched = 0"

# What is written on a page, empty for photos: see core.measuring.fine.
_FINE = "ALTER TABLE appearances ADD COLUMN fine BLOB NOT NULL DEFAULT x''"

# Of a photo that is larger than its copies: see core.enlargements. NULL where nobody looked.
_RESOLVED = "ALTER TABLE photos ADD COLUMN resolved REAL"

# What a camera noted of one exposure, by which the frames of a bracket are told apart. NULL where it noted nothing, and
# in photos that were read before.
_EXPOSURES = """
ALTER TABLE photos ADD COLUMN exposure REAL;
ALTER TABLE photos ADD COLUMN bias REAL;
"""

# The editor that wrote a photo. Empty where none is named, and in photos that were read before.
_PROGRAMS = "ALTER TABLE photos ADD COLUMN program TEXT NOT NULL DEFAULT ''"

# When what a photo shows, or a match of it, was last changed: a photo that goes and comes back has only another `turn`.
_CONTENT = """
ALTER TABLE changes ADD COLUMN content INTEGER NOT NULL DEFAULT 0;
UPDATE changes SET content = turn;
"""

# The newest turn is asked for where it is used: from a subquery beside the row SQLite reads all turns for each change.
_CONTENT_BY_INDEX = "\n".join(
    f"""
DROP TRIGGER {table}_{event.lower()};
CREATE TRIGGER {table}_{event.lower()} AFTER {event} ON {table} BEGIN
  INSERT INTO changes (photo, turn, content) VALUES (
    {photo},
    (SELECT coalesce(max(turn), 0) + 1 FROM changes),
    CASE WHEN {condition} THEN (SELECT coalesce(max(turn), 0) + 1 FROM changes) ELSE 0 END
  ) ON CONFLICT (photo) DO UPDATE SET turn = excluded.turn, content = max(content, excluded.content);
END;
"""
    for table, event, photo, condition in (
        ("photos", "INSERT", "new.id", "true"),
        ("photos", "UPDATE", "new.id", "new.pixels IS NOT old.pixels"),
        ("photos", "DELETE", "old.id", "true"),
        ("matches", "INSERT", "new.a", "true"),
        ("matches", "UPDATE", "new.a", "true"),
        ("matches", "DELETE", "old.a", "true"),
    )
)

MIGRATIONS: tuple[Step, ...] = (
    ("the first catalog", _FIRST),
    ("a journal of shots, links and turns", _SHOTS_AND_TURNS),
    ("the files beside the photos", _COMPANIONS),
    ("learned descriptors and the map", _DESCRIPTORS),
    ("the XMP files of actions", _RESCUES),
    ("files at which the program died", _SUSPECTS),
    ("what was changed, in its turn", _CHANGES),
    ("photos that are missing or of another version", _NOT_CURRENT),
    ("photos that were not compared yet", _UNMATCHED),
    ("fine miniatures of pages", _FINE),
    ("larger photos that show no more", _RESOLVED),
    ("what tells two exposures apart", _EXPOSURES),
    ("the editors that wrote photos", _PROGRAMS),
    ("what was changed in photos, and not only where they are", _CONTENT),
    ("changes numbered by their index", _CONTENT_BY_INDEX),
)
"""A step is never changed once it was released: a change is a new step at the end."""
