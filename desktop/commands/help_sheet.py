"""The help sheet with all actions and keys, made from the actions themselves, so that it is never out of date."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QTextBrowser, QWidget

from desktop.commands.command import Command, Section, section_title
from desktop.commands.commands import Commands
from desktop.widgets import layouts, on_screen, popups, style
from desktop.words import tr

_MARGIN = 16  # pixels around the text


class HelpSheet(QDialog):
    """A table of actions, a part for each menu."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys and help"))
        on_screen.resize(self, QSize(760, 640))
        text = QTextBrowser(self)
        text.setHtml(sheet(commands, self.palette()))
        text.setAccessibleName(tr("Actions and their keys"))
        text.setToolTip(tr("All actions, with their keys"))
        close = popups.close_button(self, tr("Close the help"))
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.document().setDocumentMargin(_MARGIN)
        layouts.sheet(self, (style.heading(tr("How it works"), self, 1.3),), text, (close,))


def sheet(commands: Commands, palette: QPalette) -> str:
    """The sheet as Qt's rich text."""
    parts = [f"<p>{html.escape(_story())}</p>"]
    for section in Section:
        lines = "".join(_line(command, palette) for command in commands.all if command.section is section)
        parts.append(f"<h3>{html.escape(section_title(section))}</h3><table cellpadding='3'>{lines}</table>")
    return "".join(parts)


def _story() -> str:
    return tr(
        "Add a folder. Groups of copies appear while it is looked through. Go through the lists at the left, "
        "the safest first. Enter marks all photos of a group that are not suggested to stay and goes on; digits and "
        "Space change marks. Marked photos stay where they are until you move them to the trash or to a folder, and "
        "Undo brings them back."
    )


def _line(command: Command, palette: QPalette) -> str:
    action = command.action
    keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
    shade = style.muted(palette).name()
    return (
        f"<tr><td width='180'><b>{html.escape(keys)}</b></td><td>{html.escape(action.text().rstrip('…'))}<br>"
        f"<span style='color:{shade}'>{html.escape(action.statusTip())}</span></td></tr>"
    )
