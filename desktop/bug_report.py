"""The report of a mistake of the program, with what is needed to fix it."""

from __future__ import annotations

import platform

from PySide6.QtCore import QSize, Slot, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QPlainTextEdit, QWidget

import core
from desktop.widgets import layouts, on_screen, style
from desktop.words import tr


class BugReport(QDialog):
    """Shows a traceback that can be copied."""

    def __init__(self, traceback: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A bug in Simile"))
        on_screen.resize(self, QSize(680, 420))
        system = (
            f"Simile {core.__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
        )
        self._report = f"{system}\n\n{traceback}"
        head = style.heading(tr("Something went wrong that should not have"), self, 1.3)
        body = style.paragraph(
            tr(
                "Your photos and the catalog are as they were before this step. You can go on. "
                "If it happens again, please send the text below to the developers of Simile."
            ),
            self,
        )
        text = QPlainTextEdit(self._report, self)
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(tr("Report"))
        text.setToolTip(tr("What happened, for the developers"))
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(tr("Put the text on the clipboard"))
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setToolTip(tr("Close and go on"))
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        text.setFrameShape(QFrame.Shape.NoFrame)
        layouts.sheet(self, (head, body), text, (buttons,))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
