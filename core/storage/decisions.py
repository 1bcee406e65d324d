"""The catalog's tables of verdicts and settings: what the person decided."""

from __future__ import annotations

from datetime import UTC, datetime

from core.photo import VerdictKind
from core.storage.database import Database
from core.storage.rows import Verdict


class Decisions(Database):
    """The part of a catalog that holds verdicts and settings."""

    def add_verdict(self, a: bytes, b: bytes, kind: VerdictKind, *, at: str = "") -> None:
        """Store a verdict on two contents, by digest, replacing an earlier one; `at` is an ISO time, UTC, else now."""
        said = (*sorted((a, b)), kind, at or datetime.now(UTC).isoformat(timespec="seconds"))
        self.write("INSERT OR REPLACE INTO verdicts (a, b, verdict, at) VALUES (?, ?, ?, ?)", said)

    def withdraw_verdict(self, a: bytes, b: bytes) -> None:
        """Forget the verdict on two contents, by digest in any order, if there is one."""
        self.write("DELETE FROM verdicts WHERE a = ? AND b = ?", sorted((a, b)))

    def verdicts(self) -> list[Verdict]:
        """All verdicts, oldest first."""
        found = self.rows("SELECT a, b, verdict, at FROM verdicts ORDER BY at, a, b")
        return [Verdict(a, b, VerdictKind(kind), at) for a, b, kind, at in found]

    def setting(self, key: str, default: str = "") -> str:
        """A stored setting; bytes that are no text are surrogates, as in paths."""
        found = self.rows("SELECT CAST(value AS BLOB) FROM settings WHERE key = ?", (key,))
        return bytes(found[0][0]).decode("utf-8", "surrogateescape") if found else default

    def set_setting(self, key: str, value: str) -> None:
        """Store a setting; it may be a path that is no valid text."""
        written = value.encode("utf-8", "surrogateescape")
        self.write("INSERT OR REPLACE INTO settings (key, value) VALUES (?, CAST(? AS TEXT))", (key, written))
