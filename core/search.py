"""Photos like this one: a query image against the library, also while it is being scanned."""

from __future__ import annotations

import numpy as np

from core.catalog import Catalog
from core.comparing import Picture, best_judgements, picture_of
from core.decode import read
from core.index import Neighbours
from core.job import Job
from core.pairs import Stored, Workbench
from core.photo import Hit, Photo, Relation
from core.relation import Judgement
from core.voting import Inverted

CLOSE = 80  # nearest by hash in any form, by hash and colours, and by local features: so many each are measured
_HASH_LIMIT = 18  # bits of 64
_LOOK_ALIKE = 60.0  # the highest score of a photo that is only alike in layout and colours


class Searcher:
    """Answers queries from one read connection; photos saved since are taken in before each query."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._load()

    def _load(self) -> None:
        prints = self._catalog.fingerprints()
        self._revision = self._catalog.revision()
        self._ids, self._forms, self._vectors = prints.ids, prints.forms, prints.vectors
        self._neighbours = Neighbours(prints.forms, prints.vectors)
        photos = {photo.id: photo for photo in self._catalog.photos()}
        self._photos: list[Photo] = [photos[id] for id in prints.ids.tolist()]
        self._stored = Stored(self._catalog, self._ids)
        self._inverted = Inverted(self._catalog.features(self._ids.tolist()))

    def find(self, query: bytes | str, *, limit: int = 50, minimum: float = 0) -> list[Hit]:
        """The photos most like the query, best first: its copies, other shots, then look-alikes.

        `query` is an image file's data, or the path of one. Raises decode.Unreadable where it is no image.
        """
        picture = picture_of(read(query) if isinstance(query, str) else query)
        if self._catalog.revision() != self._revision:
            self._load()
        if not len(self._ids):
            return []
        rows = self._candidates(picture)
        judgements = self._judged(picture, rows)
        hits = [self._hit(picture, row, judgement) for row, judgement in zip(rows.tolist(), judgements, strict=True)]
        hits.sort(key=lambda hit: (not hit.relation.is_copy, hit.relation is Relation.NONE, -hit.score, hit.path))
        return [hit for hit in hits if hit.score >= minimum][:limit]

    def _candidates(self, picture: Picture) -> np.ndarray:
        forms = np.frombuffer(picture.fingerprint.forms, "<u8")
        vector = np.frombuffer(picture.fingerprint.vector, "<f4")
        apart = np.bitwise_count(forms[:, None] ^ self._forms[:, 0]).min(axis=0)
        by_hash = np.argsort(apart, kind="stable")[:CLOSE]
        by_hash = by_hash[apart[by_hash] <= _HASH_LIMIT]
        by_both = self._neighbours.nearest(forms[0], vector, CLOSE)
        by_features = self._inverted.most_voted(picture.fingerprint.features, CLOSE)
        return np.unique(np.concatenate([by_hash, by_both, by_features]))

    def _judged(self, picture: Picture, rows: np.ndarray) -> list[Judgement]:
        facts = [picture.facts, *(self._photos[row].facts for row in rows.tolist())]
        bench = Workbench(facts, _WithQuery(picture, self._stored, rows), Job())
        forms = np.concatenate([np.frombuffer(picture.fingerprint.forms, "<u8")[None], self._forms[rows]])
        return best_judgements(bench, forms, np.arange(1, len(rows) + 1))

    def _hit(self, picture: Picture, row: int, judgement: Judgement) -> Hit:
        photo = self._photos[row]
        score, relation = judgement.score, judgement.relation
        if photo.pixels == picture.content:
            relation, score = Relation.IDENTICAL_PIXELS, 100.0
            if photo.digest == picture.digest:
                relation = Relation.IDENTICAL_FILE
        elif relation is Relation.NONE:
            score = self._likeness(picture, row)
        return Hit(photo.id, photo.path, round(score, 1), relation)

    def _likeness(self, picture: Picture, row: int) -> float:
        """How alike two pictures are in layout and colours, 0 to _LOOK_ALIKE."""
        forms = np.frombuffer(picture.fingerprint.forms, "<u8")
        layout = max(0.0, 1 - int(np.bitwise_count(forms[0] ^ self._forms[row, 0])) / 32)
        vector = np.frombuffer(picture.fingerprint.vector, "<f4")
        colours = float(np.sqrt(vector * self._vectors[row]).sum() / max(1e-6, float(vector.sum())))
        return _LOOK_ALIKE * (0.4 * layout + 0.6 * min(1.0, colours))


class _WithQuery:
    """The query as row 0, the candidates behind it."""

    def __init__(self, picture: Picture, stored: Stored, rows: np.ndarray) -> None:
        self._picture = picture
        self._stored = stored
        self._rows = rows

    def features(self, rows: np.ndarray) -> list[bytes]:
        others = iter(self._stored.features(self._rows[rows[rows > 0] - 1]))
        return [next(others) if row else self._picture.fingerprint.features for row in rows.tolist()]

    def miniatures(self, rows: np.ndarray) -> list[bytes]:
        others = iter(self._stored.miniatures(self._rows[rows[rows > 0] - 1]))
        return [next(others) if row else self._picture.fingerprint.miniature for row in rows.tolist()]
