"""The operation at work: what it does, how far it is, how fast, how long still; with buttons to pause and stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QWidget

from core.job import Progress, Stage
from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.widgets import layouts, style
from desktop.words import tr

_PATIENCE_MS = 300  # what takes less is over before it could be read
_STEPS = 1000
_BETWEEN = " · "
_SURE_SECONDS, _SURE_COUNT = 3.0, 10  # of work that says how long the rest takes: the first piece alone does not
_LINES = 2  # of numbers, for which there is always room: the panel does not grow with them


class ProgressPanel(QFrame):
    """Shows snapshots of a job; hidden while there is none.

    It stands at the foot of the side panel, where it takes its room from the queues: nothing that a person may be about
    to click on moves when work begins or ends.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressPanel")
        self._stage = style.heading("", self, 1.0)
        self._bar = ProgressBar(self)
        self._numbers = QLabel(self)
        self._numbers.setMinimumHeight(_LINES * self._numbers.fontMetrics().lineSpacing())
        self._numbers.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for label in (self._stage, self._numbers):
            label.setWordWrap(True)
        buttons = [CommandButton(action, self, with_text=False) for action in (commands.pause, commands.stop)]
        head = layouts.row(None, (self._stage, 1), *buttons)
        bar = layouts.row(None, self._bar, margins=(0, 0, 8, 0))
        layouts.column(self, head, bar, self._numbers, margins=(14, 4, 6, 6), spacing=4)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def set_working(self, working: bool) -> None:
        if working:
            self.show_progress(Progress())
            self._patience.start()
        else:
            self._patience.stop()
            self.hide()

    def show_progress(self, progress: Progress, *, paused: bool = False) -> None:
        self._stage.setText(tr("Paused") if paused else stage_title(progress.stage))
        told = numbers(progress, paused=paused).split(_BETWEEN)
        self._numbers.setText("\u00a0· ".join(part.replace(" ", "\u00a0") for part in told))  # a line ends after a dot
        self._numbers.setToolTip(words.printable(progress.current))
        self._bar.show_progress(progress)


class ProgressBar(QProgressBar):
    """A thin line without numbers; it runs to and fro where nobody knows how much there is to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setFixedHeight(8)
        self.setAccessibleName(tr("Progress"))
        self.setToolTip(tr("How much of this step is done"))

    def show_progress(self, progress: Progress) -> None:
        if progress.total:
            self.setRange(0, _STEPS)
            self.setValue(min(_STEPS, _STEPS * progress.done // progress.total))
        else:
            self.setRange(0, 0)


def stage_title(stage: Stage) -> str:
    return {
        Stage.WAITING: tr("Working"),
        Stage.OPENING: tr("Opening your library"),
        Stage.DRAWING: tr("Drawing sample photos"),
        Stage.WALKING: tr("Looking for photos"),
        Stage.DECODING: tr("Reading photos"),
        Stage.MATCHING: tr("Comparing"),
        Stage.RESOLVING: tr("Looking closely at copies"),
        Stage.DESCRIBING: tr("Describing photos"),
        Stage.ARRANGING: tr("Arranging photos"),
        Stage.TRAINING: tr("Training"),
        Stage.COLLECTING: tr("Collecting facts that only copies have"),
        Stage.CHECKING: tr("Checking files"),
        Stage.ACTING: tr("Moving files"),
        Stage.REPORTING: tr("Writing the report"),
        Stage.DONE: tr("Done"),
    }[stage]


def numbers(progress: Progress, *, paused: bool = False) -> str:
    """ "1,234 of 5,000 · 220 a second · 17 seconds left · 2 not readable" """
    if progress.stage is Stage.ARRANGING:  # its steps are nothing that a person knows of
        return "" if paused else _time_left(progress)
    parts = []
    if progress.total is not None:
        done, total = words.number(progress.done), words.number(progress.total)
        parts.append(tr("{done} of {total}").format(done=done, total=total))
    elif progress.done:
        if progress.stage is Stage.MATCHING:
            parts.append(words.counted(progress.done, "%n pair so far", "%n pairs so far"))
        else:
            parts.append(tr("{done} so far").format(done=words.number(progress.done)))
    if progress.rate >= 0.1 and not paused:
        rate = words.decimal(progress.rate, 0 if progress.rate >= 10 else 1)
        parts.append(tr("{} a second").format(rate))
    if not paused:
        parts.append(_time_left(progress))
    if progress.problems:
        parts.append(_problems(progress.stage).format(words.number(progress.problems)))
    return _BETWEEN.join(filter(None, parts))


def _problems(stage: Stage) -> str:
    """What is to be said of so many files."""
    if stage is Stage.CHECKING:
        return tr("{} cannot go")
    return tr("{} left alone") if stage is Stage.ACTING else tr("{} not readable")


def _time_left(progress: Progress) -> str:
    """Empty while it is not known."""
    done = progress.rate * progress.seconds  # in this turn
    sure = progress.seconds >= _SURE_SECONDS and done + 0.5 >= min(_SURE_COUNT, (progress.total or 0) / 2)
    if progress.seconds_left is None or not sure:
        return ""
    return tr("{} left").format(words.duration(progress.seconds_left))
