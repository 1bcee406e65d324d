"""Adding folders to the library and taking them out, in every way that is offered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import words
from desktop.commands import Commands
from desktop.message_bar import MessageBar
from desktop.side_panel import SidePanel
from desktop.words import tr
from desktop.writing import Writing

_LAST_PLACE = "library/folder"


class Folders(QObject):
    """Joins the list of folders, the dialog that chooses one, and the lane that scans."""

    changed = Signal()  # the groups want to be seen

    def __init__(
        self,
        side: SidePanel,
        writing: Writing,
        messages: MessageBar,
        commands: Commands,
        *,
        samples: Path,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._side = side
        self._writing = writing
        self._messages = messages
        self._samples = samples
        commands.add_folder.triggered.connect(self._choose)
        commands.try_samples.triggered.connect(self._add_samples)
        commands.remove_folder.triggered.connect(self._remove)

    def add(self, folders: Sequence[str]) -> None:
        """Add folders to the library and scan it."""
        self._writing.add_folders(folders)
        self.changed.emit()

    @Slot(object, bool)
    def take(self, folders: Sequence[str], on_search: bool) -> None:
        """Folders were dropped; what is dropped on the search box was perhaps meant otherwise."""
        if not on_search:
            self.add(folders)
            return
        name = words.name(folders[0])
        self._messages.say(
            tr("{} is a folder. Add it to the library to look through its photos?").format(name),
            button=tr("Add folder"),
            answer=partial(self.add, folders),
        )

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self._window, tr("Add a folder of photos"), str(QSettings().value(_LAST_PLACE, "")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _chosen(self, folder: str) -> None:
        QSettings().setValue(_LAST_PLACE, str(Path(folder).parent))
        self.add([folder])

    @Slot()
    def _add_samples(self) -> None:
        self._writing.add_samples(self._samples)
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        folder = self._side.selected_folder
        if folder is None:
            self._messages.say(tr("Choose a folder in the list at the left first."))
            return
        self._writing.remove_folder(folder.path)
        self._messages.say(
            tr("{} is no longer part of the library. Its files are as they were.").format(words.name(folder.path)),
            button=tr("Add it again"),
            answer=partial(self.add, [folder.path]),
        )
