"""Files that are as they were are held back, all others come through, and what was not found is known."""

from __future__ import annotations

import os

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.files.listing import Listing, Stamp, stamp_hashes
from core.files.sieve import Sieve
from core.photo import Companion

Folders = list[list[Stamp]]


def _stamp(number: int, size: int) -> Stamp:
    return (os.fsencode(f"/photos/\udcff{number}.jpg"), size, -number, 1, number)


def _listing(files: list[Stamp]) -> Listing:
    return Listing("/photos", files, [], [], {}, (), empty=not files)


folders = st.lists(st.lists(st.builds(_stamp, st.integers(0, 12), st.integers(1, 2)), max_size=6), max_size=5)


@given(folders, st.sets(st.builds(_stamp, st.integers(0, 12), st.integers(1, 2)), max_size=9), st.integers(1, 8))
def test_a_sieve_tells_the_same_as_sets_do(walked: Folders, known: set[Stamp], at_once: int) -> None:
    met = {file for files in walked for file in files}
    of_id = dict(enumerate(sorted(known), start=10))
    sieve = Sieve(np.array([*of_id], np.int64), stamp_hashes(of_id.values()))
    for number, files in enumerate(walked):
        sieve.take(_listing(files))
        if number % at_once == 0:
            sieve.look_up()
    sieve.look_up()
    assert sieve.found == sum(map(len, walked))
    assert sieve.unchanged == len(met & known)
    assert sieve.unseen().tolist() == [id for id, stamp in of_id.items() if stamp not in met]
    others = [(os.fsencode(file.path), file.size) for file in sieve.others]
    assert sorted(others) == sorted(stamp[:2] for files in walked for stamp in files if stamp not in known)


def test_new_files_come_folder_by_folder_however_many_are_looked_up_together() -> None:
    several = [[_stamp(10 * folder + file, 1) for file in range(9, -1, -1)] for folder in range(1000)]
    known = [files[3] for files in several]
    sieve = Sieve(np.arange(1000), stamp_hashes(known))
    for files in several:
        sieve.take(_listing(files))
    sieve.look_up()
    assert (sieve.found, sieve.unchanged, len(sieve.others)) == (10_000, 1000, 9000)
    assert [file.inode // 10 for file in sieve.others] == [folder for folder in range(1000) for _ in range(9)]


def test_what_belongs_together_is_remembered() -> None:
    sieve = Sieve(np.zeros(0, np.int64), np.zeros(0, np.int64))
    beside = {"/photos/1.jpg": (Companion("/photos/1.xmp", 5),)}
    sieve.take(Listing("/photos", [_stamp(1, 1)], [], [], beside, (), empty=False))
    sieve.look_up()
    assert (sieve.beside, len(sieve.others), sieve.unseen().tolist()) == (beside, 1, [])
