"""The person's choices before a removal: the folder, the kind of link, and what to do on a volume without a trash."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from core.actions import Action
from desktop import words
from desktop.widgets import layouts, popups
from desktop.widgets.file_dialogs import ask_folder
from desktop.widgets.outlined import CheckBox, RadioButton
from desktop.words import tr

_REST_MS = 500  # after the last letter, before a folder is looked at


class _FolderField(QLineEdit):
    """Enter says that the name is whole. It does not answer the question that the field is a part of: what would
    happen there has not been looked at yet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class FolderChoice(QWidget):
    """Where photos are moved to."""

    changed = Signal()

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = _FolderField(folder, self)
        self._folder.setPlaceholderText(tr("Choose a folder"))
        self._folder.setAccessibleName(tr("Folder to move to"))
        self._folder.setToolTip(tr("The photos are moved to this folder; no file in it is overwritten"))
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.changed)
        self._folder.textEdited.connect(self._rest.start)
        self._folder.editingFinished.connect(self._typed)
        choose = popups.button(self, tr("Choose…"), tr("Choose the folder to move to"), self._choose)
        self._keep = CheckBox(tr("Keep subfolders"), self)
        self._keep.setChecked(True)
        self._keep.setToolTip(tr("Put each photo in the same subfolder as in the library, or all side by side"))
        self._keep.clicked.connect(self.changed)
        label = QLabel(tr("To"), self)
        label.setBuddy(self._folder)
        self.setFocusProxy(self._folder)
        layouts.row(self, label, (self._folder, 1), choose, self._keep, spacing=-1)

    @property
    def folder(self) -> str:
        """Empty where nothing was chosen. What is no whole path is one in the home folder, as nobody sees where the
        program was started."""
        typed = self._folder.text().strip()
        return os.path.join(os.path.expanduser("~"), os.path.expanduser(typed)) if typed else ""

    @property
    def keep_folders(self) -> bool:
        return self._keep.isChecked()

    @Slot()
    def _typed(self) -> None:
        """The field was left, or Enter pressed: nothing more comes."""
        if self._rest.isActive():
            self._rest.stop()
            self.changed.emit()

    @Slot()
    def _choose(self) -> None:
        ask_folder(self, tr("Move to folder"), self.folder, self.set_folder)

    @Slot(str)
    def set_folder(self, folder: str) -> None:
        self._folder.setText(folder)
        self.changed.emit()


class LinkChoice(QWidget):
    """Which kind of link takes a photo's place."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hard = RadioButton(tr("Hard link: another name of the file that stays"), self)
        self._hard.setToolTip(tr("Works on one disk only. Either name keeps the photo when the other is removed."))
        self._hard.setChecked(True)
        symbolic = RadioButton(tr("Symbolic link: a pointer to the photo that stays"), self)
        symbolic.setToolTip(tr("Works across disks. It leads nowhere once the photo that stays is moved or removed."))
        self._hard.toggled.connect(self.changed)
        layouts.column(self, self._hard, symbolic, spacing=4)

    @property
    def kind(self) -> Action:
        return Action.HARD_LINK if self._hard.isChecked() else Action.SYMBOLIC_LINK


class HoldingChoice(CheckBox):
    """The offer of a folder to wait in, for photos on a disk that has no trash. Seen only where there are such."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Put photos without a trash into a holding folder"))
        self.setToolTip(tr("They stay there until you delete them yourself; until then Undo brings them back"))
        self.hide()

    def offer(self, count: int, folder: str) -> None:
        """Say how many photos it is about, and where they would wait."""
        text = tr("{photos} on a disk without a trash: put them into {folder} instead")
        self.setText(text.format(photos=words.photos(count), folder=words.printable(folder)))
        self.setVisible(count > 0)
