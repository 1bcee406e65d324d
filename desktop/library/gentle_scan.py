"""Makes scans go gently if the person wants that, and automatically on battery."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QTimer, Slot

from core.system.priority import on_battery
from desktop.controller import Controller, Shared

_SETTING = "scan/gently"
_LOOK_MS = 15_000  # between two looks at the plug, while there is work


class GentleScan(Controller):
    """Connects the command, the battery and the scanning lane."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._wished = self._commands.scan_gently
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._decide)
        self._wished.setChecked(QSettings().value(_SETTING, False, type=bool) is True)
        self._wished.toggled.connect(self._wish)
        self._writing.working.connect(self._begin_or_rest)

    @Slot(bool)
    def _wish(self, wished: bool) -> None:
        QSettings().setValue(_SETTING, wished)
        self._decide()

    @Slot(bool)
    def _begin_or_rest(self, working: bool) -> None:
        if working:
            self._decide()
            self._look.start()
        else:
            self._look.stop()

    @Slot()
    def _decide(self) -> None:
        self._writing.go_gently(self._wished.isChecked() or on_battery())
