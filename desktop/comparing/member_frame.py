"""The texts and the check box of one photo of a group, common to all modes: number, name, relation, mark."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QWidget

from core.photo import Match, Photo
from desktop import words
from desktop.review import Review
from desktop.reviewing.queues import relation_title
from desktop.widgets import style
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.mark_box import MarkBox
from desktop.words import tr


class MemberFrame(QFrame):
    """Makes the labels and the check box; subclasses lay them out."""

    chosen = Signal(int)  # photo id: it shall be the current one
    mark_wished = Signal(int)  # photo id: mark it, or take the mark back
    menu_wished = Signal(int, QPoint)  # photo id, on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo: Photo | None = None
        self._title = ""
        self._said = ""  # what became of the photo
        self._stays = False  # it is the one that is suggested to stay
        self._name = ElidedLabel(self)
        self._role = ElidedLabel(self)
        self.mark = MarkBox(tr("Remove"), self)
        self.mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.mark.clicked.connect(self._toggle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)

    def describe(self, photo: Photo, *, number: int, match: Match | None, suggested: bool) -> None:
        """Show the texts. `match` is the match with the keeper, None for the keeper itself; `suggested` says that
        the rules let it stay."""
        self.photo = photo
        self._title = title(photo, number)
        self._said, self._stays = role(photo, match, suggested=suggested), suggested
        self._name.setToolTip("\n".join(map(words.printable, [photo.path, *(its.path for its in photo.companions)])))
        self.mark.setAccessibleName(
            tr("Remove photo {number}: {name}").format(number=number, name=words.name(photo.path))
        )
        self.mark.setToolTip(tr("Mark this photo for removal ({}). Nothing happens before you confirm.").format(number))
        self._say_name()

    def show_mark(self, review: Review) -> None:
        """Show whether the photo is marked. A missing or protected photo cannot be marked, and its text says so."""
        if self.photo is None:
            return
        id = self.photo.id
        marked, gone, protected = review.is_marked(id), review.is_gone(id), id in review.overview.protected
        self.mark.setChecked(marked)
        self.mark.setEnabled(marked or not (gone or protected))
        palette = self.palette()
        if gone:
            text, colour = tr("No longer there"), style.caution(palette)
        elif marked and self._stays:  # as the person decided otherwise
            text, colour = tr("Suggested to stay"), style.muted(palette)
        else:
            text = tr("{} · protected").format(self._said) if protected else self._said
            colour = style.good(palette) if self._stays else palette.color(QPalette.ColorRole.WindowText)
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self._role.say(text)
        self._role.setPalette(palette)

    def _say_name(self) -> None:
        self._name.say(self._title)

    @Slot()
    def _choose(self) -> None:
        if self.photo is not None:
            self.chosen.emit(self.photo.id)

    @Slot()
    def _toggle(self) -> None:
        if self.photo is not None:
            self.mark_wished.emit(self.photo.id)

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        if self.photo is not None:
            self.menu_wished.emit(self.photo.id, self.mapToGlobal(where))


def title(photo: Photo, number: int) -> str:
    """A photo's number and name, and the kinds of files that belong to its shot."""
    its = words.companions(companion.path for companion in photo.companions)
    text = tr("{number}  {name}").format(number=number, name=words.name(photo.path))
    return f"{text}  {its}" if its else text


def role(photo: Photo, match: Match | None, *, suggested: bool) -> str:
    """A photo's relation to the keeper in a few words; without a match it is the keeper itself."""
    if match is None:
        return tr("✓ Keep") if suggested else tr("The first of the group")
    first, *also = map(relation_title, match.said_of(photo.id))
    names = [first, *(other.lower() for other in also)]
    text = f"{', '.join(names)} · {words.score(match.score)}"
    return f"{tr('✓ Keep')} · {text}" if suggested else text


def spoken(photo: Photo, *, number: int, match: Match | None, suggested: bool, marked: bool) -> str:
    """The same for screen readers, when the photo becomes current."""
    text = f"{title(photo, number)}, {role(photo, match, suggested=suggested)}"
    return tr("{}, marked for removal").format(text) if marked else text
