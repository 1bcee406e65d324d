"""Tells by their names the folders that a camera, a phone or a program made, not a person who sorts photos."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

import numpy as np

from core.columns.arrays import Flags

_NAMES = frozenset(
    {
        *("dcim", "camera", "camera roll", "camera uploads", "saved pictures", "screenshots"),  # cameras and phones
        *("whatsapp images", "whatsapp photos", "telegram", "telegram images", "sent", "bluetooth"),  # messengers
        *("download", "downloads", "téléchargements", "descargas", "scaricati", "transferências", "下载"),
        *("desktop", "schreibtisch", "bureau", "escritorio", "scrivania", "桌面", "tmp", "temp"),
        *("new folder", "untitled folder", "neuer ordner", "nouveau dossier", "dossier sans titre", "nueva carpeta"),
        *("nuova cartella", "nova pasta", "新建文件夹", "新しいフォルダー"),
    }
)
_OF_CARDS = re.compile(r"[1-9]\d\d[a-z_]\w{4}|\d{6}__", re.ASCII)
"""Folders that cameras and phones number, by the standard DCF (100CANON, 101_0712) or by the month (202106__)."""

_NUMBER = re.compile(r" ?\(?\d{1,3}\)?$")  # of a second folder of that name


def made_by_devices(folders: Sequence[str]) -> Flags:
    """Flags (n,): folders that have no name of their own, nor a numbered one inside them."""
    return np.array([_is_made(folder) for folder in folders], np.bool_)


def _is_made(folder: str) -> bool:
    parent, name = os.path.split(folder.rstrip(os.sep).casefold())
    while _OF_CARDS.fullmatch(name):  # what it holds is as sorted as the folder that it lies in
        parent, name = os.path.split(parent)
    return name in _NAMES or _NUMBER.sub("", name) in _NAMES
