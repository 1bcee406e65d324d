"""The first screen: what the program does, that nothing is touched without being asked, and two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLabel, QWidget

from desktop import resource
from desktop.commands.commands import Commands
from desktop.widgets import layouts, style
from desktop.widgets.choice_button import ChoiceButton
from desktop.words import tr

_PICTURE = QSize(96, 96)
_TEXT_WIDTH = 660  # pixels: lines that are pleasant to read


class Welcome(QWidget):
    """Shown while the library has no folder."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel(self)
        icon = QIcon(str(resource.FOLDER / "icons" / "simile-256.png"))
        picture.setPixmap(icon.pixmap(_PICTURE, self.devicePixelRatioF()))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setAccessibleName("Simile")
        head = style.heading(tr("Find the photos that you have twice"), self, 1.9)
        head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body = style.paragraph(
            tr(
                "Simile looks through your folders and shows every group of photos that are one picture: copies, "
                "re-saved, resized, turned, cropped or recoloured ones. You decide what goes."
            ).replace("-", "\u2011"),  # no line ends within a word
            self,
        )
        body.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body.setFont(style.sized(self.font(), 1.1))
        body.setFixedWidth(_TEXT_WIDTH)
        self._choose = self._make_choice(
            commands.add_folder, "folder-add", tr("Choose a folder…"), tr("Your photos, with all folders inside")
        )
        self._samples = self._make_choice(
            commands.try_samples, "samples", tr("Try it with sample photos"), tr("A small library, drawn for you now")
        )
        self._choose.setDefault(True)
        promise = QLabel(tr("Nothing is moved or deleted before you confirm it, and it can be taken back."), self)
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drop = QLabel(tr("You can also drop a folder on this window."), self)
        drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # An aligned label would not be asked for its height at this width.
        middle = layouts.row(None, None, body, None)
        choices = layouts.row(None, None, self._choose, self._samples, None, spacing=20)
        begin = (picture, head, middle, 16, choices, 12, drop, promise)
        layouts.column(self, (None, 2), *begin, (None, 3), margins=(40,) * 4, spacing=14)

    def take_focus(self) -> None:
        self._choose.setFocus()

    def _make_choice(self, action: QAction, icon: str, title: str, detail: str) -> ChoiceButton:
        button = ChoiceButton(icon, title, detail, self)
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        return button
