"""Folders that people name, and those that cameras, phones and programs make."""

from __future__ import annotations

import os

import pytest

from core.groups.device_folders import made_by_devices


@pytest.mark.parametrize(
    "folder",
    [
        "/usb/DCIM",
        "/usb/DCIM/100CANON",
        "/card/dcim/101_0712",
        "/phone/DCIM/202106__",
        "/phone/Camera",
        "/home/me/Pictures/Camera Roll",
        "/home/me/Downloads",
        "/home/me/Downloads/100MSDCF",
        "/home/me/Téléchargements",
        "/home/me/New folder (2)",
        "/home/me/Neuer Ordner 3",
        "/home/me/Desktop/",
    ],
)
def test_a_folder_that_a_device_or_a_program_made_is_known(folder: str) -> None:
    assert made_by_devices([folder.replace("/", os.sep)]).tolist() == [True]


@pytest.mark.parametrize(
    "folder",
    [
        "/photos/2019/2019-07 Brittany",
        "/photos/2019/Brittany/100CANON",
        "/photos/20190712",
        "/photos/2019trip",
        "/photos/Cameras of my father",
        "/home/me/Downloads/Wedding of Tom",
        "/photos/DCIM to keep",
        "/",
    ],
)
def test_a_folder_that_a_person_named_is_none_of_those(folder: str) -> None:
    assert made_by_devices([folder.replace("/", os.sep)]).tolist() == [False]
