"""The menu Help: the sheet of keys, and which program this is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

import core
from desktop.commands.commands import Commands
from desktop.commands.help_sheet import HelpSheet
from desktop.lanes.reading import Reading
from desktop.library.library_dialog import LibraryDialog
from desktop.words import tr


class Helping(QObject):
    """Opens its dialogs over the window."""

    def __init__(self, commands: Commands, reading: Reading, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._commands = commands
        self._reading = reading
        commands.help.triggered.connect(self._show_sheet)
        commands.about_library.triggered.connect(self._show_library)
        commands.about.triggered.connect(self._show_about)

    @Slot()
    def _show_sheet(self) -> None:
        dialog = HelpSheet(self._commands, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _show_library(self) -> None:
        dialog = LibraryDialog(self._reading, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _show_about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(tr("About Simile"))
        box.setIconPixmap(self._window.windowIcon().pixmap(64, 64))
        text = tr("Finds duplicate and look-alike photos. Free software under the MIT licence.")
        box.setText(f"Simile {core.__version__}\n\n{text}")  # an informative text would be as narrow as the name
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
