"""The library in themes: cards with covers and counts, and the photos of the one that is opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSpinBox, QToolButton, QWidget

from core.catalog import Folder
from core.lookalikes.themes import MOST_THEMES, Theme
from core.photo import Photo
from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.imaging.gallery import Gallery
from desktop.lookalikes.lookalikes_page import LookalikesPage
from desktop.lookalikes.operations import Themes
from desktop.lookalikes.theme_model import ThemeDelegate, ThemeModel
from desktop.review import Review
from desktop.widgets.fields import replace_items
from desktop.widgets.long_list import CardGrid
from desktop.words import tr

_LEAST_WIDTH = 80  # pixels of the choice of photos, where there is no room for the longest name

FOUND = "\0found"
"""What the choice of photos holds for those of the last search; no folder has such a path."""


class ThemesPage(LookalikesPage):
    """Says what is to be divided, and into how many themes."""

    wished = Signal()  # other photos, or another number of themes

    def __init__(self, commands: Commands, review: Review, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(
            commands,
            review,
            gallery,
            icon="themes",
            title=tr("Themes"),
            doing=tr("Looking for themes"),
            photos=tr("Photos of the theme"),
            parent=parent,
        )
        self.setObjectName("themesPage")
        self.model = ThemeModel(self)
        self.cards = self._make_cards(gallery)
        self._photos: Mapping[int, Photo] = {}
        self._themes: Themes | None = None
        self._all = self._make_all()
        self._scope, scope_label = self._make_scope()
        self._number, number_label = self._make_number()
        self._mark = CommandButton(commands.mark_chosen, self, framed=True)
        self._asked = (scope_label, self._scope, number_label, self._number)
        self.header.add(self._all, self._mark, *self._asked)
        self._pages.addWidget(self.cards)
        self._pages.addWidget(self.grid)
        self._show(self._notice)

    @property
    def count(self) -> int | None:
        """How many themes are wanted, None for as many as suit the photos."""
        return self._number.value() or None

    @property
    def scope(self) -> str:
        """The folder whose photos are divided, FOUND, or nothing for all."""
        return str(self._scope.currentData() or "")

    def set_scopes(self, folders: Sequence[Folder], *, found: int) -> None:
        """Offer these folders, and the photos of the last search where there are some."""
        items = [(tr("Whole library"), "", "")]
        items += [(words.name(folder.path), folder.path, words.printable(folder.path)) for folder in folders]
        if found:
            items.append((tr("Search results ({})").format(words.number(found)), FOUND, ""))
        replace_items(self._scope, items)

    def show_themes(self, themes: Themes, photos: Mapping[int, Photo]) -> None:
        self._themes, self._photos = themes, photos
        self.header.show_means(themes.means)
        self.model.set_themes(themes.all, photos)
        if themes.all:
            self.cards.setCurrentIndex(self.model.index(0))
            self.show_cards()
        else:
            self.say(tr("No photos to divide"), tr("Choose other photos above, or add a folder to the library."))

    @Slot()
    def show_cards(self) -> None:
        """All themes again, the one that was open still the current one."""
        themes = () if self._themes is None else self._themes.all
        self.header.say(words.counted(len(themes), "%n theme", "%n themes"))
        self._show(self.cards)
        self.cards.setFocus()

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """The photos of one theme, the most typical first."""
        self.grid.photos.set_photos(self._photos, [id for id in theme.photos if id in self._photos])
        self.grid.scrollToTop()
        self.grid.setCurrentIndex(self.grid.photos.index(0))
        self.header.say(tr("A theme of {}").format(words.photos(len(theme.photos))))
        self._show(self.grid)
        self.grid.setFocus()

    def _show(self, page: QWidget) -> None:
        super()._show(page)
        opened = page is self.grid
        self._all.setVisible(opened)
        self._mark.setVisible(opened)
        for control in self._asked:
            control.setVisible(not opened)
        self.header.make_room()

    # --- how it is made -----------------------------------------------------------------------------------------

    def _make_all(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(tr("All themes"))
        button.setToolTip(tr("Close this theme and show all of them"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self.show_cards)
        return button

    def _make_scope(self) -> tuple[QComboBox, QLabel]:
        box = QComboBox(self)
        box.setMinimumWidth(_LEAST_WIDTH)
        box.addItem(tr("Whole library"), "")
        box.setAccessibleName(tr("Photos to divide"))
        box.setToolTip(tr("Divide the whole library, one folder, or what was found last"))
        box.activated.connect(self.wished)
        label = QLabel(tr("Photos"), self)
        label.setBuddy(box)
        return box, label

    def _make_number(self) -> tuple[QSpinBox, QLabel]:
        box = QSpinBox(self)
        box.setMinimumHeight(self._scope.sizeHint().height())
        box.setRange(0, MOST_THEMES)
        box.setSpecialValueText(tr("automatic"))
        box.setKeyboardTracking(False)
        box.setAccessibleName(tr("Number of themes"))
        box.setToolTip(tr("How many themes to make; at the lowest end as many as suit the photos"))
        box.valueChanged.connect(self.wished)
        label = QLabel(tr("Themes"), self)
        label.setBuddy(box)
        return box, label

    def _make_cards(self, gallery: Gallery) -> CardGrid:
        name, tip = tr("Themes of the library"), tr("Double click or Enter: see all photos of a theme.")
        view = CardGrid(gallery, name=name, tip=tip, parent=self)
        view.setModel(self.model)
        view.setItemDelegate(ThemeDelegate(gallery, view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.opened.connect(self.show_theme)
        return view
