"""What every test stands on: no display, no home of its own, and no message left unheard.

A warning fails a test (pyproject.toml), and so does any message of Qt, any log line of level warning or above and any
exception that a Qt slot swallowed. A test that means to cause a log line asks for pytest's `caplog` and looks at it.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from core.system.display import EVERYWHERE, advice, missing

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

# Before anything is imported: Qt chooses its platform, and send2trash its trash, when they are loaded. No test may
# ever reach the trash or the catalog of the person who runs it.
_HOME = tempfile.TemporaryDirectory(prefix="simile-tests-")
os.environ["QT_QPA_PLATFORM"] = "offscreen"
if sys.platform == "win32":  # there that platform looks for fonts where Qt's wheels have none
    os.environ["QT_QPA_FONTDIR"] = str(Path(os.environ["SYSTEMROOT"], "Fonts"))
for _variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[_variable] = str(Path(_HOME.name, _variable.lower()))

# How long an example may take says more of the machine, and of what else it does, than of the program.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

_ABSENT = missing(EVERYWHERE) if sys.platform.startswith("linux") else []
# Benchmarks run only when asked for by name; the window's tests could not even be read without Qt's libraries.
collect_ignore = ["benchmarks", "desktop"] if _ABSENT else ["benchmarks"]

HARMLESS = re.compile(
    # Said by the offscreen platform whenever a window has a smallest size.
    r"This plugin does not support propagateSizeHints\(\)"
)

_qt_messages: list[str] = []
_log_lines: list[str] = []
_uncaught: list[str] = []


class _LogWatcher(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        _log_lines.append(f"{record.name}: {record.levelname}: {record.getMessage()}")


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not HARMLESS.search(message):
        _qt_messages.append(f"{kind.name}: {message}")
        # A fatal message ends the process before any test can report it.
        print(f"Qt: {kind.name}: {message}", file=sys.__stderr__)


def _on_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """PySide6 hands exceptions of slots and overridden methods here, and goes on."""
    _uncaught.append(f"{kind.__name__}: {error}")
    sys.__excepthook__(kind, error, trace)


def pytest_configure() -> None:
    logging.getLogger().addHandler(_LogWatcher(level=logging.WARNING))
    sys.excepthook = _on_uncaught


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _ABSENT:
        terminalreporter.write_line(f"The tests of the window were skipped. {advice(_ABSENT)}", yellow=True)


def pytest_unconfigure() -> None:
    _HOME.cleanup()


@pytest.fixture(autouse=True)
def _nothing_said(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test during which Qt, the log or an uncaught exception said something."""
    if "PySide6.QtCore" in sys.modules:  # core's tests never load it
        from PySide6.QtCore import qInstallMessageHandler

        qInstallMessageHandler(_on_qt_message)
    for lines in (_qt_messages, _log_lines, _uncaught):
        lines.clear()
    yield
    said = [*_qt_messages, *_uncaught]
    if "caplog" not in request.fixturenames:
        said += _log_lines
    if said:
        pytest.fail("left behind by this test:\n" + "\n".join(said), pytrace=False)


@pytest.fixture(autouse=True)
def _read_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Photos are numbered in the order in which they are read: in that of their names, whatever the test's disk is."""
    monkeypatch.setattr("core.files.volume.has_moving_head", lambda _device: False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real photos beside the repository; the test is skipped where there is none."""
    folder = Path(os.environ.get("SIMILE_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip(f"needs the real photos of {folder}: set SIMILE_SHARED to where they are")
    return folder
