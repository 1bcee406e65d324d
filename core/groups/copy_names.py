"""Tells by names which files were made as copies: systems, browsers and people say so in the name or the folder."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

import numpy as np

from core.columns.arrays import Flags, Rows
from core.columns.ragged import Ragged

_WORDS = (
    "copy copies backup backups bak duplicate duplicates "  # English
    "kopie kopien sicherung sicherungen duplikat duplikate "  # German
    "copie sauvegarde sauvegardes doublon doublons "  # French, Italian
    "copia copias cópia cópias respaldo respaldos duplicado duplicados "  # Spanish, Portuguese, Italian
    "kopia kópia másolat"  # Polish, Swedish, Slovak, Hungarian
)
_SIGNS = ("副本", "备份", "拷贝", "複製", "コピー", "バックアップ")  # with no gap around them
_LETTER = rb"[a-z\x80-\xff]"
_CALLED = re.compile(
    rb"(?:%s)(?!%s)|%s|\(\d{1,2}\)(?=\.[^./]*/)"
    % (b"|".join(word.encode() for word in _WORDS.split()), _LETTER, b"|".join(sign.encode() for sign in _SIGNS))
)
"""In bytes of small letters in UTF-8; each text ends with a slash. A number in brackets, as of a second download, is
only one at the end of a name."""

_IS_LETTER = re.compile(_LETTER)
_FIRST = re.compile(rb"[a-z]|\xc3")  # with which the words begin that have to stand alone
_AT_ONCE = 1 << 12  # names that are searched in one go: it lets no other thread run


def called_copies(names: Ragged, rows: Rows) -> Flags:
    """Flags (k,): files of some rows whose names call them copies."""
    found = np.zeros(len(rows), np.bool_)
    for first in range(0, len(rows), _AT_ONCE):
        found[first : first + _AT_ONCE] = _called(names.take(rows[first : first + _AT_ONCE]))
    return found


def folders_of_copies(folders: Sequence[str]) -> Flags:
    """Flags (n,): folders whose paths call what is in them copies."""
    paths = Ragged.of([os.fsencode(folder.rstrip(os.sep)) for folder in folders])
    return called_copies(paths, np.arange(len(paths)))


def _called(texts: Ragged) -> Flags:
    found = np.zeros(len(texts), np.bool_)
    joined = np.insert(texts.data, texts.ends, ord("/")).tobytes().lower()
    places = [match.start() for match in _CALLED.finditer(joined) if _stands_alone(joined, match)]
    found[np.searchsorted(texts.ends + np.arange(len(texts)), places)] = True
    return found


def _stands_alone(text: bytes, match: re.Match[bytes]) -> bool:
    """Whether no letter stands before a word; other signs need no gap."""
    start = match.start()
    return not (start and _FIRST.match(match[0]) and _IS_LETTER.match(text, start - 1))
