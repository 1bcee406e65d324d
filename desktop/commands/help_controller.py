"""The menu Help: keys, About, and the language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

import core
from desktop import language
from desktop.controller import Controller, Shared
from desktop.widgets import popups
from desktop.words import tr


class HelpController(Controller):
    """Opens its dialogs over the window. They are imported when they are first opened, so that it appears sooner."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._commands.help.triggered.connect(self._show_sheet)
        self._commands.about_library.triggered.connect(self._show_library)
        self._commands.about.triggered.connect(self._show_about)
        for action in self._commands.languages:
            action.triggered.connect(partial(self._choose_language, action))

    @Slot()
    def _show_sheet(self) -> None:
        from desktop.commands.help_sheet import HelpSheet

        popups.open_dialog(HelpSheet(self._commands, self._window))

    @Slot()
    def _show_library(self) -> None:
        from desktop.library.library_dialog import LibraryDialog

        popups.open_dialog(LibraryDialog(self._searching, self._window))

    @Slot()
    def _show_about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(tr("About Simile"))
        box.setIconPixmap(self._window.windowIcon().pixmap(64, 64))
        text = tr("Finds duplicate and look-alike photos. Free software under the MIT licence.")
        box.setText(f"Simile {core.__version__}\n\n{text}")  # an informative text would be as narrow as the name
        popups.open_dialog(box)

    def _choose_language(self, action: QAction) -> None:
        language.choose(action.data())
        self._messages.say(tr("The language changes at the next start: {}.").format(action.text()))
