"""The header of the search panel: number of hits, ranking, limit, and actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSettings, QTimer, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSpinBox, QWidget

from core.ranking import By
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.search import measures
from desktop.search.queries import Wanted
from desktop.widgets import layouts, style
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.fields import replace_items
from desktop.widgets.folding_bar import FoldingBar
from desktop.words import tr

_LEAST = {By.OVERALL: 30}  # each other measure has a scale of its own: at first everything is shown
_LIMITS = (3, 10, 30, 50, 100, 300)
_ALL = 1_000_000
_LEAST_WIDTH = 100  # pixels of the list of measures, where there is no room for the longest one
_SETTLE_MS = 350  # after the last turn of a wheel, before it is searched again


class _FirstLine(FoldingBar):
    """The way back, how many were found, and what can be done with them."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(self)
        self._title.setFont(style.sized(self.font(), 1.2, bold=True))
        actions = (commands.back, commands.search_part, commands.copy_results, commands.save_results)
        self._folding = back, *others = [CommandButton(action, self) for action in actions]
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(back)
        self._row.addWidget(self._title, 1)
        for button in others:
            self._row.addWidget(button)

    def say(self, text: str) -> None:
        self._title.say(text)
        self.make_room()


class ResultsHeader(QFrame):
    """Holds what the person wants of an answer, and tells when they want something else."""

    changed = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsHeader")
        self._told = Wanted()
        self._leasts = dict.fromkeys(By, 0) | _LEAST
        self._first_line = _FirstLine(commands, self)
        self._by = self._make_measures()
        self._minimum = self._make_minimum()
        self._limit = self._make_limit()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._tell)
        self._by.currentIndexChanged.connect(self._explain)
        self._by.activated.connect(self._change_measure)
        self._minimum.valueChanged.connect(self._settle.start)
        self._limit.currentTextChanged.connect(self._settle.start)
        layouts.column(self, self._first_line, self._second_line(), margins=(8, 8, 12, 8), spacing=6)
        self.offer(tuple(by for by in By if by is not By.LEARNED))
        self._restore()

    @property
    def wanted(self) -> Wanted:
        text = self._limit.currentText()
        number, said = QLocale().toInt(text)
        limit = _ALL if text == tr("All") else number if said else self._told.limit
        return Wanted(By(self._by.currentData()), max(1, limit), float(self._minimum.value()))

    def say(self, text: str) -> None:
        self._first_line.say(text)

    def offer(self, available: Sequence[By]) -> None:
        """List what there is to rank by, with the choice as it is."""
        if [self._by.itemData(row) for row in range(self._by.count())] == list(available):
            return
        replace_items(self._by, [(measures.title(by), by, measures.explanation(by)) for by in available])
        self._explain()

    def choose(self, by: By) -> None:
        """Rank by this one, as if the person had chosen it."""
        self._by.setCurrentIndex(self._by.findData(by))
        self._change_measure()

    def set_least(self, score: int) -> None:
        """Show what has at least this score, as if the person had chosen it."""
        self._minimum.setValue(score)

    # --- how it is made -----------------------------------------------------------------------------------------

    def _second_line(self) -> QHBoxLayout:
        line = layouts.row(None, margins=(6, 0, 0, 0), spacing=6)
        for text, control in (
            (tr("Ranked by"), self._by),
            (tr("Minimum score"), self._minimum),
            (tr("At most"), self._limit),
        ):
            label = QLabel(text, self)
            label.setBuddy(control)
            line.addWidget(label)
            line.addWidget(control)
            line.addSpacing(10)
        line.addStretch(1)
        return line

    def _make_measures(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(tr("Ranked by"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumWidth(_LEAST_WIDTH)
        return box

    def _make_minimum(self) -> QSpinBox:
        box = QSpinBox(self)
        box.setMinimumHeight(self._by.sizeHint().height())
        box.setRange(0, 100)
        box.setSingleStep(5)
        box.setSuffix(" %")
        box.setAccessibleName(tr("Minimum score"))
        box.setToolTip(tr("Show only photos with at least this score"))
        return box

    def _make_limit(self) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setValidator(QIntValidator(1, _ALL, box))
        box.addItems([str(limit) for limit in _LIMITS])
        box.addItem(tr("All"))
        box.setCurrentText(str(Wanted().limit))
        box.setAccessibleName(tr("Number of results"))
        box.setToolTip(tr("How many photos to show at most: choose or type a number"))
        box.setMinimumContentsLength(4)
        return box

    # --- what happens -------------------------------------------------------------------------------------------

    @Slot()
    def _explain(self) -> None:
        by = self._by.currentData()
        text = measures.explanation(By(by)) if by else ""
        self._by.setToolTip(text)
        self._by.setAccessibleDescription(text)

    @Slot()
    def _change_measure(self) -> None:
        """Each measure has its own least score."""
        self._leasts[self._told.by] = self._minimum.value()
        self._minimum.setValue(self._leasts[self.wanted.by])
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self._settle.stop()
        if self.wanted != self._told:
            self._told = self.wanted
            QSettings().setValue("search/by", str(self.wanted.by))
            self.changed.emit()

    def _restore(self) -> None:
        row = self._by.findData(str(QSettings().value("search/by", str(By.OVERALL))))
        self._by.setCurrentIndex(max(0, row))
        self._minimum.setValue(self._leasts[self.wanted.by])
        self._settle.stop()
        self._told = self.wanted
