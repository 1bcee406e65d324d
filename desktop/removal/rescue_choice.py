"""The offer to keep metadata that only the photos to be removed have: what it is, and where it would be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from core.metadata.rescue import Rescue
from core.metadata.said import Said
from core.photo import Photo
from desktop import words
from desktop.widgets import layouts
from desktop.widgets.list_model import Index, ListModel
from desktop.widgets.outlined import CheckBox
from desktop.words import tr

_SETTING = "rescue/wanted"
_LINES = 4
"""How many of the facts are seen without scrolling."""


class RescueChoice(QWidget):
    """Seen only where something would be lost. What the person chose last is chosen again."""

    def __init__(self, photos: Mapping[int, Photo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = CheckBox(self)
        self._wanted.setText(
            tr(
                "Keep details that only the removed copies have (dates, places, ratings, keywords) "
                "in XMP files beside the photos that stay"
            )
        )
        self._wanted.setToolTip(tr("No photo is changed, and undo takes these files back too."))
        self._wanted.setChecked(QSettings().value(_SETTING, True, bool) is True)
        self._lines = _RescueModel(photos, self)
        self._list = QListView(self)
        self._list.setModel(self._lines)
        self._list.setUniformItemSizes(True)
        self._list.setSpacing(2)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(tr("Details that only the removed copies have"))
        self._list.setToolTip(tr("Each photo that stays, and what would be written beside it"))
        self._wanted.toggled.connect(self._list.setEnabled)
        self._list.setEnabled(self._wanted.isChecked())
        layouts.column(self, self._wanted, self._list, spacing=6)
        self.hide()

    def offer(self, rescues: Sequence[Rescue]) -> None:
        """Show what can be kept."""
        self._lines.set_items(rescues)
        line = self._list.sizeHintForRow(0) + 2 * self._list.spacing()
        self._list.setFixedHeight(line * min(len(rescues), _LINES) + 2 * self._list.frameWidth())
        self.setVisible(bool(rescues))

    @property
    def rescues(self) -> tuple[Rescue, ...]:
        """What the person wants to be kept."""
        return tuple(self._lines.items) if self._wanted.isChecked() else ()

    def remember(self) -> None:
        """Choose the same the next time, where there was a choice."""
        if self._lines.items:
            QSettings().setValue(_SETTING, self._wanted.isChecked())


class _RescueModel(ListModel[Rescue]):
    """A line for each photo that stays, put into words when it is seen."""

    def __init__(self, photos: Mapping[int, Photo], parent: QObject) -> None:
        super().__init__(parent)
        self._photos = photos

    def shown(self, item: Rescue, _index: Index, role: int) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        photo = self._photos.get(item.keeper)
        name = words.name(item.path if photo is None else photo.path)
        return tr("{name}: {facts}").format(name=name, facts=facts(item.said))


def facts(said: Said) -> str:
    """What only copies said, on one line."""
    found = []
    if said.taken is not None:
        found.append(tr("taken {}").format(said.taken.replace("Z", " UTC")))
    if said.latitude is not None and said.longitude is not None:
        found.append(words.place(said.latitude, said.longitude))
    if said.rating:
        found.append(words.stars(said.rating))
    if said.keywords:
        found.append(", ".join(said.keywords))
    if said.caption:
        found.append(tr("“{}”").format(said.caption))
    return " · ".join(found)
