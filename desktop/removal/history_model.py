"""The journal as two table models: the deeds, and the files of one deed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Qt

from core.removal.history import Account, Addition, Deed, Line
from core.storage.journal import Action, State
from desktop import core_sentences, words
from desktop.removal.rescue_choice import facts
from desktop.widgets.list_model import Index, Item
from desktop.widgets.table_model import TableModel
from desktop.words import tr


def _action_title(action: Action) -> str:
    """What was done, in words."""
    return {
        Action.TRASH: tr("Moved to the trash"),
        Action.HOLD: tr("Put into the holding folder"),
        Action.MOVE: tr("Moved to a folder"),
        Action.HARD_LINK: tr("Replaced by a hard link"),
        Action.SYMBOLIC_LINK: tr("Replaced by a symbolic link"),
    }.get(action, str(action))


def _state_title(state: State) -> str:
    return {
        State.PLANNED: tr("planned"),
        State.DONE: tr("done"),
        State.FAILED: tr("failed"),
        State.UNDONE: tr("undone"),
        State.WITHDRAWN: tr("not started"),
    }[state]


def _states_of(deed: Deed) -> str:
    """How far its files are: one word, or counts where they differ."""
    counts = Counter(entry.state for entry in deed.entries)
    if len(counts) == 1:
        return _state_title(next(iter(counts)))
    return ", ".join(f"{words.number(count)} {_state_title(state)}" for state, count in counts.most_common())


def _moment(at: str) -> str:
    """A time of the journal in the person's own clock."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")


class _Table(TableModel[Item]):
    """What the two tables have in common: lines of text. Each is put into words when it is seen."""

    widths: tuple[int, ...] = ()  # pixels; columns of none share the rest
    paths: tuple[int, ...] = ()  # the columns of folders and files: from the library's folders on, whole as a tooltip

    def __init__(self, heads: Sequence[str], parent: QObject | None = None, *, roots: Sequence[str] = ()) -> None:
        super().__init__(heads, parent, roots=roots)
        self._told: dict[int, tuple[str, ...]] = {}  # by row

    def _reset(self, items: Sequence[Item], roots: tuple[str, ...]) -> None:
        self._told = {}
        super()._reset(items, roots)

    def clear(self) -> None:
        self.set_items(())

    def _words(self, item: Item) -> tuple[str, ...]:
        """The line of an item."""
        raise NotImplementedError

    def shown(self, item: Item, index: Index, role: int) -> str | None:
        row, column = index.row(), index.column()
        if row not in self._told:
            self._told[row] = self._words(item)
        text = self._told[row][column]
        if role == Qt.ItemDataRole.DisplayRole:
            return words.below(text, self.roots) if column in self.paths else text
        return text if role == Qt.ItemDataRole.ToolTipRole else None


class DeedModel(_Table[Deed]):
    """A line for each call, the latest first."""

    widths = (150, 0, 110, 90, 0, 110)
    paths = (4,)
    spare = (3, 4)
    worded = (5,)

    def __init__(self, parent: QObject | None = None, *, roots: Sequence[str] = ()) -> None:
        heads = (tr("When"), tr("What"), tr("Files"), tr("Size"), tr("From"), tr("State"))
        super().__init__(heads, parent, roots=roots)

    def row_of(self, batch: int) -> int | None:
        return next((row for row, deed in enumerate(self.items) if deed.batch == batch), None)

    def _words(self, item: Deed) -> tuple[str, ...]:
        return (
            _moment(item.at),
            _what(item),
            _files(item),
            words.size(item.bytes),
            words.printable(item.source),
            _states_of(item),
        )


def _what(deed: Deed) -> str:
    """What was done; of a move also where to, since each has another folder."""
    title = _action_title(deed.action)
    return f"{title}: {words.printable(deed.target)}" if deed.action is Action.MOVE else title


def _files(deed: Deed) -> str:
    """How many files went, and how many XMP files were written for them."""
    count = words.number(len(deed.entries))
    if not deed.xmp_files:
        return count
    return tr("{files} + {written} XMP").format(files=count, written=words.number(deed.xmp_files))


class LineModel(_Table[Line | Addition]):
    """A line for each file of a deed, with what hinders it from being reversed; then one for each XMP file that was
    written on that occasion, with what was written."""

    widths = (220, 0, 0, 0, 95, 0)
    paths = (1, 2, 3)
    spare = (3,)
    worded = (4,)
    note = 5

    def __init__(self, parent: QObject | None = None, *, roots: Sequence[str] = ()) -> None:
        heads = (tr("File"), tr("From"), tr("Stays for it"), tr("To"), tr("State"), tr("Note"))
        super().__init__(heads, parent, roots=roots)

    def set_account(self, account: Account) -> None:
        self.set_items((*account.lines, *account.additions))

    @property
    def has_notes(self) -> bool:
        """Whether there is anything to note of a line."""
        return any(isinstance(item, Addition) or item.hindrance for item in self.items)

    def entries_at(self, row: int) -> tuple[int, ...]:
        """The entries of the journal that a line stands for. An XMP file stands for the copies that went for its photo:
        with the last of them it is taken back."""
        item = self.items[row]
        return (item.entry.id,) if isinstance(item, Line) else item.copies

    def _words(self, item: Line | Addition) -> tuple[str, ...]:
        return _row_of_line(item) if isinstance(item, Line) else _row_of_addition(item)


def _row_of_line(line: Line) -> tuple[str, ...]:
    entry = line.entry
    return (
        words.name(entry.source),
        words.folder(entry.source),
        words.printable(entry.keeper),
        words.printable(entry.target) if entry.target is not None else tr("the system's trash"),
        _state_title(entry.state),
        core_sentences.told(line.hindrance),
    )


def _row_of_addition(addition: Addition) -> tuple[str, ...]:
    note = facts(addition.said)
    if addition.hindrance:
        note = tr("{facts}. {hindrance}").format(facts=note, hindrance=core_sentences.told(addition.hindrance))
    elif addition.state is State.DONE:
        note = tr("{facts}. It goes when the copies come back.").format(facts=note)
    return (
        words.name(addition.path),
        "",
        words.printable(addition.keeper),
        words.printable(addition.path),
        tr("written") if addition.state is State.DONE else _state_title(addition.state),
        note,
    )
