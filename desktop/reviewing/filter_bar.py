"""The fields that filter the list of groups. All of them must be met, and one button resets them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QLabel, QLineEdit, QWidget

from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.reviewing.filters import Facets, Filter
from desktop.widgets.fields import make_clearable, replace_items
from desktop.words import tr

_MEGABYTE = 1_000_000
_LEAST_WIDTH = 64  # pixels of a field in a narrow window
_TYPING_MS = 200  # a pause in typing after which the list follows
_DAY = QRegularExpression(r"[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


class FilterBar(QWidget):
    """Folder, format, camera, date and size; the text field is elsewhere, since it is always visible."""

    changed = Signal()

    def __init__(self, text: QLineEdit, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._facets = Facets()
        self._folder = self._choice(
            tr("Any folder"), tr("Folder"), tr("List only groups with a photo in this folder or below it")
        )
        self._format = self._choice(tr("Any"), tr("Format"), tr("List only groups with a photo of this format"))
        self._camera = self._choice(tr("Any"), tr("Camera"), tr("List only groups with a photo of this camera"))
        self._since = self._day(
            tr("Taken since"), tr("2019-07"), tr("List only groups with a photo taken then or later")
        )
        self._until = self._day(
            tr("Taken until"), tr("2021-12-24"), tr("List only groups with a photo taken then or earlier")
        )
        self._least = self._size(tr("Smallest size"), tr("List only groups with a photo of this size or more"))
        self._most = self._size(tr("Largest size"), tr("List only groups with a photo of this size or less"))
        self._reset = CommandButton(commands.reset_filters, self)
        self._lay_out()
        self._settle = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._settle.timeout.connect(self.changed)
        for choice in (self._folder, self._format, self._camera):
            choice.currentIndexChanged.connect(self._settle.start)
        for field in (self._text, self._since, self._until):
            field.textChanged.connect(self._settle.start)
        for size in (self._least, self._most):
            size.valueChanged.connect(self._settle.start)

    @property
    def only(self) -> Filter:
        """The filter. A date that is not complete yet filters nothing."""
        return Filter(
            text=self._text.text().strip(),
            folder=self._folder.currentData() or "",
            format=self._format.currentData() or "",
            camera=self._camera.currentData() or "",
            since=self._since.text() if self._since.hasAcceptableInput() else "",
            until=self._until.text() if self._until.hasAcceptableInput() else "",
            least=round(self._least.value() * _MEGABYTE),
            most=round(self._most.value() * _MEGABYTE),
        )

    def show_facets(self, facets: Facets, roots: Sequence[str]) -> None:
        """Offer these choices; the chosen one is kept if it is among them."""
        if facets == self._facets:
            return
        self._facets = facets
        _offer(self._folder, [(words.below(folder, roots), folder) for folder in facets.folders])
        _offer(self._format, [(name, name) for name in facets.formats])
        _offer(self._camera, [(name, name) for name in facets.cameras])

    @Slot()
    def reset(self) -> None:
        """Empty all fields."""
        for choice in (self._folder, self._format, self._camera):
            choice.setCurrentIndex(0)
        for field in (self._text, self._since, self._until):
            field.clear()
        for size in (self._least, self._most):
            size.setValue(0)
        self._settle.stop()
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        pairs = (
            (tr("Folder"), self._folder, 0, 0, 3),
            (tr("Format"), self._format, 1, 0, 3),
            (tr("Camera"), self._camera, 2, 0, 3),
            (tr("Taken"), self._since, 3, 0, 1),
            (tr("to"), self._until, 3, 2, 1),
            (tr("Size"), self._least, 4, 0, 1),
            (tr("to"), self._most, 4, 2, 1),
        )
        for name, field, line, column, wide in pairs:
            label = QLabel(name, self)
            label.setBuddy(field)
            grid.addWidget(label, line, column)
            grid.addWidget(field, line, column + 1, 1, wide)
        grid.addWidget(self._reset, 5, 0, 1, 4, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _choice(self, nothing: str, name: str, tip: str) -> QComboBox:
        choice = QComboBox(self)
        choice.addItem(nothing, "")
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(7)
        choice.setMinimumWidth(_LEAST_WIDTH)
        choice.setMaxVisibleItems(20)
        choice.setAccessibleName(name)
        choice.setToolTip(tip)
        choice.view().setAccessibleName(name)
        choice.view().setToolTip(tip)
        choice.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        return choice

    def _day(self, name: str, example: str, tip: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(example)
        field.setValidator(QRegularExpressionValidator(_DAY, field))
        field.setAccessibleName(name)
        field.setToolTip(tip)
        make_clearable(field)
        return field

    def _size(self, name: str, tip: str) -> QDoubleSpinBox:
        size = QDoubleSpinBox(self)
        size.setMinimumHeight(self._folder.sizeHint().height())
        size.setMinimumWidth(_LEAST_WIDTH)
        size.setRange(0, 9999)
        size.setDecimals(1)
        size.setSuffix(tr(" MB"))
        size.setSpecialValueText(tr("Any"))
        size.setAccessibleName(name)
        size.setToolTip(tip)
        return size


def _offer(choice: QComboBox, items: Sequence[tuple[str, str]]) -> None:
    """Replace all items but the first, without a signal if the chosen one is still among them."""
    others = [(words.printable(text), value, "") for text, value in items]
    if replace_items(choice, [(choice.itemText(0), "", ""), *others]):
        choice.currentIndexChanged.emit(choice.currentIndex())
