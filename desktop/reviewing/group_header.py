"""The header of the list of groups: its queue and how much of it is done, order, filters and similarity."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QWidget

from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.lanes.overview import Arranged, Overview, Tally
from desktop.review import Review
from desktop.reviewing.filter_bar import FilterBar
from desktop.reviewing.filters import Filter
from desktop.reviewing.group_count import GroupCount
from desktop.reviewing.ordering import Order, order_title
from desktop.reviewing.queues import Queue, explanation, title
from desktop.reviewing.similarity_slider import SimilaritySlider
from desktop.widgets import style
from desktop.widgets.fields import make_clearable
from desktop.words import tr

_LEAST_WIDTH = 100  # pixels of the list of orders, where there is no room for the longest one


class GroupHeader(QFrame):
    """Shows which groups are listed, and emits what is wished."""

    wished = Signal()  # another order, text or filter
    similarity_wished = Signal(float)
    left = Signal()  # Return was pressed in the text filter: the list should have the focus

    def __init__(self, review: Review, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupsHeader")
        self._queue = Queue.ALL
        self._title = style.heading(title(Queue.ALL), self)
        self.count = GroupCount(review, self)
        self._order = self._make_order()
        self.text = self._make_text()
        self._toggle = CommandButton(commands.filters, self, with_text=False, framed=True)
        self._filters = FilterBar(self.text, commands, self)
        self._filters.hide()
        self._similarity = SimilaritySlider(self)
        self._lay_out()
        self._order.currentIndexChanged.connect(self.wished)
        self._filters.changed.connect(self._filtered)
        self._similarity.moved.connect(self.similarity_wished)
        self.text.returnPressed.connect(self.left)
        commands.filters.toggled.connect(self._filters.setVisible)
        commands.reset_filters.triggered.connect(self._filters.reset)

    def show_similarity(self, similarity: float) -> None:
        """Set the slider, as at the start."""
        self._similarity.slider.setValue(round(similarity))

    @property
    def order(self) -> Order:
        return Order(self._order.currentData())

    @property
    def only(self) -> Filter:
        return self._filters.only

    def look_for(self, text: str) -> None:
        """Put this text into the text filter."""
        self.text.setText(text)

    def set_order(self, order: Order) -> None:
        self._order.setCurrentIndex(self._order.findData(order.value))

    def show_queue(self, queue: Queue) -> None:
        """Show the name of a queue."""
        self._queue = queue
        self._title.setText(title(queue))
        self._title.setToolTip(explanation(queue))
        self._similarity.setVisible(queue is not Queue.SIMILAR)  # it is that of copies
        self._similarity.set_listed(queue is Queue.ALL)

    def show_rows(self, arranged: Arranged, overview: Overview) -> None:
        """Show how many groups are listed, and offer the filters that the library has a use for."""
        self._filters.show_facets(overview.facets, overview.roots)
        whole = overview.tallies.get(self._queue, Tally()).groups
        self.count.show_rows(arranged.rows, whole if self.only.asks else None)

    @Slot(object)
    def show_counts(self, counts: Sequence[int]) -> None:
        """Show the number of groups at each similarity from 0 to 100."""
        self._similarity.show_counts(counts)

    def _make_order(self) -> QComboBox:
        choice = QComboBox(self)
        for order in Order:
            choice.addItem(order_title(order), order.value)
        choice.setMinimumWidth(_LEAST_WIDTH)
        choice.setAccessibleName(tr("Order of the groups"))
        choice.setToolTip(tr("In which order the groups are listed"))
        choice.view().setAccessibleName(tr("Orders"))
        choice.view().setToolTip(tr("In which order the groups are listed"))
        return choice

    def _make_text(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("filter")
        field.setPlaceholderText(tr("Folder or name"))
        make_clearable(field)
        field.setAccessibleName(tr("Filter by folder or name"))
        field.setToolTip(tr("List only groups with a photo whose folder or name contains this"))
        return field

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 10, 12, 6)
        layout.setVerticalSpacing(8)
        layout.addWidget(self._title, 0, 0)
        layout.addWidget(self.count, 0, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self._order, 1, 0)
        layout.addWidget(self.text, 1, 1)
        layout.addWidget(self._toggle, 1, 2)
        layout.addWidget(self._filters, 2, 0, 1, 3)
        layout.addWidget(self._similarity, 3, 0, 1, 3)
        layout.setColumnStretch(1, 1)

    @Slot()
    def _filtered(self) -> None:
        """Show the number of conditions on the button, also while the filters are hidden."""
        asks = self.only.asks
        self._toggle.defaultAction().setIconText(str(asks) if asks else "")
        looks = Qt.ToolButtonStyle
        self._toggle.setToolButtonStyle(looks.ToolButtonTextBesideIcon if asks else looks.ToolButtonIconOnly)
        self.wished.emit()
