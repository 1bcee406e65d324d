"""The system's dialogs for folders and files, opened without blocking. Cancelling calls nothing."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.widgets import popups

Chosen = Callable[[str], None]

_PATIENCE = 0.3  # seconds that a disk is waited for


def ask_folder(parent: QWidget, title: str, start: str, chosen: Chosen) -> None:
    """Ask for a folder, beginning at `start` where that is at hand."""
    dialog = QFileDialog(parent, title, _at_hand(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, chosen)


def ask_file(parent: QWidget, title: str, chosen: Chosen, *, names: str = "") -> None:
    """Ask for a file that is there; `names` says which ones are offered, as "Pictures (*.jpg *.png)" does."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if names:
        dialog.setNameFilter(names)
    _open(dialog, chosen)


def ask_new_file(parent: QWidget, title: str, chosen: Chosen, *, kinds: Mapping[str, str], setting: str) -> None:
    """Ask where to save, at first in the person's documents, then where it was the last time, which is in `setting`.

    `kinds` has the ending of each kind of file and what it is called; the first is proposed.
    """
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, _at_hand(str(QSettings().value(setting, place))))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    endings = {f"{kind} (*{ending})": ending for ending, kind in kinds.items()}
    dialog.setNameFilters(list(endings))
    first = next(iter(kinds))
    dialog.setDefaultSuffix(first)
    dialog.selectFile(f"simile{first}")
    dialog.filterSelected.connect(partial(_follow_filter, dialog, endings))
    dialog.fileSelected.connect(partial(_remember_folder, setting))
    _open(dialog, chosen)


def _at_hand(folder: str) -> str:
    """The folder, or the home folder where its disk does not answer at once: Qt would have the window wait for it."""
    asking = threading.Thread(target=os.path.isdir, args=(folder,), name="ask", daemon=True)
    asking.start()
    asking.join(_PATIENCE)
    return str(Path.home()) if asking.is_alive() else folder


def _open(dialog: QFileDialog, chosen: Chosen) -> None:
    dialog.fileSelected.connect(chosen)
    popups.open_dialog(dialog)


def _remember_folder(setting: str, path: str) -> None:
    QSettings().setValue(setting, str(Path(path).parent))


def _follow_filter(dialog: QFileDialog, endings: Mapping[str, str], chosen: str) -> None:
    """The ending of a name that has none, or that of another kind, is the one of the chosen kind."""
    dialog.setDefaultSuffix(endings[chosen])
    names = dialog.selectedFiles()
    if names and Path(names[0]).suffix.lower() in endings.values():
        dialog.selectFile(Path(names[0]).with_suffix(endings[chosen]).name)
