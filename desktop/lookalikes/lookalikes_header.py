"""The header of the themes and the map: back, title, and the model that photos are compared by."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from core.lookalikes import learned
from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.lookalikes.operations import Means
from desktop.widgets import style
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.folding_bar import FoldingBar
from desktop.widgets.menu import Menu
from desktop.words import tr


class LookalikesHeader(FoldingBar):
    """More controls are added behind the title."""

    model_wished = Signal(str)  # as LookalikesLane.choose_model takes it

    def __init__(self, title: str, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsHeader")
        self._title = ElidedLabel(self)
        self._title.setFont(style.sized(self.font(), 1.2, bold=True))
        self._title.say(title)
        self._back = CommandButton(commands.back, self)
        self._means = QPushButton(self)
        self._means.setText(tr("Compare by"))  # until it is known
        self._means.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._means.setAccessibleName(tr("What photos are compared by"))
        self._means.setToolTip(
            tr("What photos are compared by: colours and layout, or what an image model sees in them")
        )
        menu = Menu(self._means)
        by_colours = menu.addAction(tr("Colours and layout"))
        by_colours.triggered.connect(partial(self.model_wished.emit, learned.COLOURS))
        if learned.shipped_model() is not None:
            by_shipped = menu.addAction(tr("Simile's own image model"))
            by_shipped.triggered.connect(partial(self.model_wished.emit, ""))
        menu.addAction(commands.choose_model)
        self._means.setMenu(menu)
        self._row.setContentsMargins(8, 8, 12, 8)
        self._row.setSpacing(8)
        self._folding = [self._back]
        self._row.addWidget(self._back)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._means)

    def say(self, title: str) -> None:
        self._title.say(title)
        self.make_room()

    def add(self, *widgets: QWidget) -> None:
        """Put controls before the one that says what photos are compared by."""
        for widget in widgets:
            self._row.insertWidget(self._row.count() - 1, widget)
        row: list[QWidget] = [self._back, *widgets, self._means]
        reached = [widget for widget in row if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]
        for before, after in pairwise(reached):
            self.setTabOrder(before, after)
        buttons = [widget for widget in widgets if isinstance(widget, CommandButton)]
        with_text = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._folding = [*self._folding, *(button for button in buttons if button.toolButtonStyle() == with_text)]

    @Slot(str, bool)
    def name_means(self, model: str, shipped: bool) -> None:
        """Say which model photos are compared by, empty for none."""
        if shipped:
            self._means.setText(tr("By Simile's model"))
        else:
            self._means.setText(tr("By {}").format(model) if model else tr("By colours and layout"))

    def show_means(self, means: Means) -> None:
        self.name_means(means.model, means.shipped)
        self._means.setToolTip(
            tr("{count} dimensions with {percent} % of the variance. Click to compare by something else.").format(
                count=means.dimensions, percent=words.decimal(100 * means.share)
            )
        )
