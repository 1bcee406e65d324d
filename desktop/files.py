"""Hands files to the system: open, copy to the clipboard, show in the file manager. Nothing here waits."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QProcess, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop import words
from desktop.widgets.message_bar import Kind, MessageBar
from desktop.words import tr


def open_file(path: str, messages: MessageBar) -> None:
    """Open a file in the program that the system has for it; show a message if there is none."""
    if not QDesktopServices.openUrl(_url(path)):
        text = tr("No program is set to open {}. Show it in the file manager instead.")
        messages.say(text.format(words.name(path)), kind=Kind.WARNING)


def copy_file(path: str, messages: MessageBar) -> None:
    """Put a file on the clipboard: file managers paste the file, text fields its path."""
    mime = QMimeData()
    mime.setUrls([_url(path)])
    mime.setText(words.encodable(path))
    QGuiApplication.clipboard().setMimeData(mime)
    messages.say(tr("{} is on the clipboard, as a file and as its path.").format(words.name(path)))


def _url(path: str) -> QUrl:
    """A file's URL, byte for byte: on Linux a file name need not be text."""
    return QUrl(Path(path).as_uri())


def show_in_file_manager(path: str, parent: QObject) -> bool:
    """Open the photo's folder with the photo selected, or just the folder if that is not possible."""
    if sys.platform == "win32":
        process = QProcess(parent)
        process.setProgram("explorer.exe")
        process.setNativeArguments(f'/select,"{Path(path)}"')  # type: ignore[attr-defined, unused-ignore]
        return bool(process.startDetached()[0])
    if sys.platform == "darwin":
        return QProcess.startDetached("open", ["-R", path])[0]
    _AskFileManager(path, parent)
    return True


class _AskFileManager(QProcess):
    """Asks the file manager of a Linux desktop over D-Bus; opens the folder where nobody answers."""

    def __init__(self, path: str, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self.finished.connect(self._finished)
        self.errorOccurred.connect(self._open_folder)
        # dbus-send takes a comma for the end of a list's item.
        address = Path(path).as_uri().replace(",", "%2C")
        self.start(
            "dbus-send",
            [
                "--session",
                "--print-reply",
                "--reply-timeout=3000",
                "--dest=org.freedesktop.FileManager1",
                "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems",
                f"array:string:{address}",
                "string:",
            ],
        )

    @Slot(int)
    def _finished(self, code: int) -> None:
        if code != 0:
            self._open_folder()
        else:
            self.deleteLater()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(_url(str(Path(self._path).parent)))
        self.deleteLater()
