"""The question before photos go: what goes, from where to where, what stays, and that it can be taken back."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.actions import Foreseen, Removal
from core.photo import Photo
from desktop import style, words
from desktop.removal_model import CHECK, RemovalModel
from desktop.words import tr

_TRASH_CAN_BE_READ = sys.platform not in ("win32", "darwin")


class Act(Enum):
    """What becomes of photos that do not stay."""

    TRASH = "trash"
    MOVE = "move"


class ConfirmDialog(QDialog):
    """Asks, and checks the files meanwhile. Nothing has been touched when it opens."""

    plan_wished = Signal()  # the folder to move to was chosen or changed

    def __init__(
        self,
        act: Act,
        removals: Sequence[Removal],
        photos: Mapping[int, Photo],
        *,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.act = act
        self.removals = tuple(removals)
        self._model = RemovalModel(self.removals, photos, self)
        count = words.photos(len(self.removals))
        size = words.size(sum(photos[removal.photo].size for removal in self.removals))
        head = tr("Move {} to the trash?") if act is Act.TRASH else tr("Move {} to a folder?")
        self.setWindowTitle(tr("Move to trash") if act is Act.TRASH else tr("Move to folder"))
        self.setMinimumSize(800, 480)
        title = QLabel(head.format(count), self)
        title.setFont(style.sized(self.font(), 1.3, bold=True))
        body = QLabel(f"{_promise(act, size)} {_way_back(act)}", self)
        body.setWordWrap(True)
        self._check = QLabel(tr("Checking the files …"), self)
        self._check.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(body)
        if act is Act.MOVE:
            layout.addWidget(self._make_target(folder))
        layout.addWidget(self._make_table(), 1)
        layout.addWidget(self._check)
        layout.addWidget(self._make_buttons())
        self._follow_target()

    @property
    def folder(self) -> str:
        """Where to move to, empty where nothing was chosen or the photos go to the trash."""
        return self._folder.text().strip() if self.act is Act.MOVE else ""

    @property
    def keep_folders(self) -> bool:
        return self.act is Act.MOVE and self._keep_folders.isChecked()

    def show_foreseen(self, foreseen: Sequence[Foreseen]) -> None:
        """Say which files can go as things are now."""
        self._model.show_foreseen(foreseen)
        refused = sum(not item.allowed for item in foreseen)
        if refused:
            text = tr("{} cannot go as things are now: see the last column. The others can.")
            self._check.setText(text.format(words.photos(refused)))
            self._table.setColumnHidden(CHECK, False)
        else:
            self._check.setText(tr("Checked: all of them can go, and what stays for them is there."))
        self._go.setEnabled(refused < len(foreseen))

    def _make_target(self, folder: str) -> QWidget:
        row = QWidget(self)
        self._folder = QLineEdit(folder, row)
        self._folder.setPlaceholderText(tr("Choose a folder"))
        self._folder.setAccessibleName(tr("Folder to move to"))
        self._folder.setToolTip(tr("The photos are moved to this folder; no file in it is overwritten"))
        self._folder.editingFinished.connect(self._follow_target)
        choose = QPushButton(tr("Choose…"), row)
        choose.setToolTip(tr("Choose the folder to move to"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        self._keep_folders = QCheckBox(tr("Keep the sub-folders"), row)
        self._keep_folders.setChecked(True)
        self._keep_folders.setToolTip(
            tr("Put each photo in the same sub-folder as in the library, or all side by side")
        )
        self._keep_folders.clicked.connect(self._follow_target)
        label = QLabel(tr("To"), row)
        label.setBuddy(self._folder)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(self._folder, 1)
        layout.addWidget(choose)
        layout.addWidget(self._keep_folders)
        return row

    def _make_table(self) -> QTableView:
        self._table = QTableView(self)
        self._table.setModel(self._model)
        self._table.setShowGrid(False)
        self._table.setAlternatingRowColors(True)
        self._table.setWordWrap(False)
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(self._table.fontMetrics().height() + 8)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self._table.setColumnHidden(CHECK, True)
        self._table.setAccessibleName(tr("Photos that go and photos that stay"))
        self._table.setToolTip(tr("Each photo that goes, and the one that stays for it"))
        return self._table

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setToolTip(tr("Leave everything as it is"))
        text = tr("Move to trash") if self.act is Act.TRASH else tr("Move")
        self._go = buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setToolTip(tr("Do it now"))
        self._go.setDefault(True)
        self._go.setFocus()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("Move to folder"), self.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    @Slot(str)
    def _chosen(self, folder: str) -> None:
        self._folder.setText(folder)
        self._follow_target()

    @Slot()
    def _follow_target(self) -> None:
        ready = self.act is Act.TRASH or bool(self.folder)
        self._go.setEnabled(ready)
        self._check.setText(tr("Checking the files …") if ready else tr("Choose the folder to move to."))
        if ready:
            self.plan_wished.emit()


def _promise(act: Act, size: str) -> str:
    if act is Act.TRASH:
        text = tr("{} become free once you empty the trash. For each photo another one of its group stays.")
    else:
        text = tr("{} leave the library's folders. For each photo another one of its group stays.")
    return text.format(size) + " " + tr("Both files are checked again just before each move.")


def _way_back(act: Act) -> str:
    if act is Act.MOVE or _TRASH_CAN_BE_READ:
        return tr("Undo (Ctrl+Z) brings them back, also after a restart.")
    return tr("To take it back, restore the files from the trash of your system.")
