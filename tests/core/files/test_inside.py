"""What folders are called."""

from __future__ import annotations

import ntpath
import os

import pytest

from core.files.inside import short_names


@pytest.mark.parametrize(
    ("folders", "names"),
    [
        (["/home/me/Photos", "/media/stick"], ["Photos", "stick"]),
        (["/media/a/DCIM", "/media/b/DCIM", "/home/me/Photos"], ["a/DCIM", "b/DCIM", "Photos"]),
        (["/media/a/x/DCIM", "/mnt/a/x/DCIM"], ["media/a/x/DCIM", "mnt/a/x/DCIM"]),
        (["/DCIM", "/media/a/DCIM"], ["DCIM", "a/DCIM"]),
        (["/", "/Photos"], ["", "Photos"]),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="POSIX paths")
def test_folders_of_one_name_are_told_apart_by_those_that_they_lie_in(folders: list[str], names: list[str]) -> None:
    assert short_names(folders) == dict(zip(folders, names, strict=True))


def test_drives_are_called_by_their_letter_and_what_is_on_the_network_by_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "path", ntpath)
    monkeypatch.setattr(os, "sep", "\\")
    folders = ["D:\\DCIM", "E:\\DCIM", r"\\nas\photos\DCIM"]
    assert list(short_names(folders).values()) == [r"D\DCIM", r"E\DCIM", r"nas\photos\DCIM"]
