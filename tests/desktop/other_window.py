"""A window of another program: a picture file to be dragged out of it, or a picture on the clipboard.

`python -m tests.desktop.other_window drag|copy FILE`. It says "ready" on standard output, and lives until it is ended.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

TITLE = "Other window"


class Source(QLabel):
    """Gives away a file when it is dragged, as a file manager does; or has its pixels copied, as a browser does."""

    def __init__(self, file: Path) -> None:
        super().__init__(file.name)
        self._file = file
        self._pressed = QPoint()
        self.setWindowTitle(TITLE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.resize(300, 200)

    def copy(self) -> None:
        QApplication.clipboard().setImage(QImage(str(self._file)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        mime = QMimeData()
        mime.setUrls([QUrl(self._file.as_uri())])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> None:
    application = QApplication(sys.argv[:1])
    source = Source(Path(sys.argv[2]))
    source.show()
    if sys.argv[1] == "copy":
        source.copy()
    QTimer.singleShot(500, say_ready)  # once the window manager has put it in its place
    application.exec()


def say_ready() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
