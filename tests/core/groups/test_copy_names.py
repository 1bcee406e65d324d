"""Which names call a file a copy."""

from __future__ import annotations

import numpy as np
import pytest

from core.columns.ragged import Ragged
from core.groups.copy_names import called_copies, folders_of_copies

COPIES = [
    "IMG_0001 (1).jpg",
    "IMG_0001 - Copy.jpg",
    "Copy of IMG_0001.jpg",
    "IMG_0001 copy 2.heic",
    "IMG_0001_copy.jpg",
    "IMG_0001-Kopie (12).jpg",
    "IMG_0001 - Cópia.jpg",
    "IMG_0001 副本.png",
    "IMG_0001のコピー.png",
    "backup.2019.tif",
]
OTHERS = [
    "IMG_0001.jpg",
    "Photocopy.jpg",
    "Copyright.png",
    "Copacabana.jpg",
    "Kopierer.jpg",
    "Anna (1) am See.jpg",
    "Klasse (2019).jpg",
    "écopie.jpg",
    "Telescopies.jpg",
    "2011 (123).jpg",
]


def called(*names: bytes) -> list[bool]:
    found: list[bool] = called_copies(Ragged.of(names), np.arange(len(names))).tolist()
    return found


def test_what_systems_and_people_call_copies() -> None:
    names = [name for pair in zip(COPIES, OTHERS, strict=True) for name in pair]
    assert called(*(name.encode() for name in names)) == [True, False] * len(COPIES)


def test_a_name_is_not_read_on_into_the_next_one() -> None:
    assert called(b"a.co", b"py.jpg", b"b(1)", b".jpg") == [False] * 4


def test_any_number_of_names_and_none() -> None:
    names = [b"%d%s.jpg" % (number, b" (2)" if number % 7 == 0 else b"") for number in range(10_000)]
    assert called(*names) == [number % 7 == 0 for number in range(10_000)]
    assert called() == []


def test_only_the_rows_asked_for_in_their_order() -> None:
    rows = np.array([3, 0, 1])
    assert called_copies(Ragged.of([b"a.jpg", b"a copy.jpg", b"a (2).jpg", b"b.jpg"]), rows).tolist() == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("folder", "copies"),
    [
        ("/photos/Backup/2011/", True),
        ("/photos/Alte Platte/Sicherung 2015/", True),
        ("/photos/backup-2019/", True),
        ("/photos/2011 Sommer/", False),
        ("/photos/Bakery/", False),
        ("/photos/2011 (1)/", False),
    ],
)
def test_folders(folder: str, copies: bool) -> None:
    assert folders_of_copies([folder]).tolist() == [copies]
