"""A photo that goes and the one that stays for it, in large and side by side, at the same place and zoom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShortcut, QTransform
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from core.photo import Photo
from desktop import words
from desktop.comparing.alignment import from_keeper
from desktop.comparing.canvas import Canvas
from desktop.comparing.surface import Subject
from desktop.comparing.viewpoint import Viewpoint
from desktop.imaging.gallery import Gallery
from desktop.lanes.overview import Overview
from desktop.removal.removal_model import RemovalModel
from desktop.widgets import layouts, on_screen, popups, style
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.outlined import CheckBox
from desktop.widgets.spoken import announce
from desktop.words import tr

_SIZE = QSize(1200, 780)


class PairDialog(QDialog):
    """Goes through the lines of a confirmation; what is unticked here is unticked there."""

    def __init__(
        self, model: RemovalModel, line: int, gallery: Gallery, overview: Overview, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = line
        self._model = model
        self._overview = overview
        self._viewpoint = Viewpoint(self)
        self.setWindowTitle(tr("Goes, and stays"))
        on_screen.resize(self, _SIZE)
        self._going = _Side(tr("Goes:"), self._viewpoint, gallery, self)
        self._staying = _Side(tr("Stays for it:"), self._viewpoint, gallery, self)
        self._kind = QLabel(self)
        self._ticked = CheckBox(tr("Goes"), self)
        self._ticked.setToolTip(tr("Untick it to let this photo stay"))
        self._ticked.clicked.connect(self._tick)
        model.unticked.connect(self._tell)
        QShortcut(Qt.Key.Key_Space, self, self._tick)  # wherever the keys go
        self._up = popups.button(self, tr("Previous"), tr("The line before (Up)"), lambda: self._show(self.line - 1))
        self._up.setShortcut(Qt.Key.Key_Up)
        self._down = popups.button(self, tr("Next"), tr("The next line (Down)"), lambda: self._show(self.line + 1))
        self._down.setShortcut(Qt.Key.Key_Down)
        photos = layouts.row(None, (self._going, 1), (self._staying, 1), spacing=8)  # as in the table
        close = popups.close_button(self, tr("Back to the list"))
        foot = layouts.row(None, self._ticked, (self._kind, 1), self._up, self._down, close, spacing=12)
        body = QWidget(self)
        layouts.column(body, (photos, 1), margins=(12, 12, 12, 12))
        layouts.sheet(self, (), body, (foot,))
        self._show(line)
        self._ticked.setFocus()

    def _show(self, line: int) -> None:
        if not 0 <= line < self._model.rowCount():
            return
        self.line = line
        going, staying = self._model.photos_of(line)
        self._viewpoint.look_at(staying.facts.width, staying.facts.height)
        self._staying.show_subject(Subject(staying, staying, QTransform()), self._model.roots)
        self._going.show_subject(Subject(going, staying, _alignment(self._overview, staying, going)), self._model.roots)
        self._up.setEnabled(line > 0)
        self._down.setEnabled(line < self._model.rowCount() - 1)
        self._tell()

    @Slot()
    def _tick(self) -> None:
        self._model.tick(range(self.line, self.line + 1), not self._model.going[self.line])

    @Slot()
    def _tell(self) -> None:
        self._ticked.setEnabled(self._model.can_go(self.line))
        self._ticked.setChecked(bool(self._model.going[self.line]))
        self._kind.setText(self._model.kind_of(self.line))
        pair = self._going.canvas.accessibleName(), self._staying.canvas.accessibleName(), self._kind.text()
        announce(self, ". ".join(pair))


class _Side(QWidget):
    """A photo with its name above, and below it what else tells it from the other one."""

    def __init__(self, fate: str, viewpoint: Viewpoint, gallery: Gallery, parent: QWidget) -> None:
        super().__init__(parent)
        self._fate = fate
        self._name, self._about = ElidedLabel(self), ElidedLabel(self)
        self._name.setFont(style.sized(self.font(), 1.0, bold=True))
        self.canvas = Canvas(viewpoint, gallery, self)
        self.canvas.setToolTip(tr("Wheel: zoom both photos. Drag: move them. Double click: 100 % or the whole."))
        layouts.column(self, self._name, (self.canvas, 1), self._about, spacing=4)

    def show_subject(self, subject: Subject, roots: tuple[str, ...]) -> None:
        photo = subject.photo
        name = f"{self._fate} {words.name(photo.path)}"
        self._name.say(name)
        self.canvas.setAccessibleName(name)
        self.canvas.show_subject(subject)
        size = f"{photo.facts.width} × {photo.facts.height} · {words.size(photo.size)}"
        self._about.say(f"{size} · {words.folder(photo.path, roots)}")


def _alignment(overview: Overview, staying: Photo, going: Photo) -> QTransform:
    """The alignment of what stays with what goes, by way of the keeper of their group; the identity where it is not
    known."""
    row = overview.rows[overview.rows_of[going.id][0]] if going.id in overview.rows_of else None
    if row is None or staying.id not in row.ids:
        return QTransform()
    matches = {member.photo: member.match for member in row.group.members}
    keeper = row.group.keeper
    back = from_keeper(matches[staying.id], keeper).inverted()[0]
    return back * from_keeper(matches[going.id], keeper)
