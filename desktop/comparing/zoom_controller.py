"""The zoom commands: in, out, whole photo, and actual pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot

from desktop.commands.commands import Commands
from desktop.comparing.surface import Surface
from desktop.comparing.viewpoint import Lock, Viewpoint


class ZoomController(QObject):
    """Zooms around the middle of the current photo."""

    def __init__(
        self, viewpoint: Viewpoint, surfaces: Callable[[], Sequence[Surface]], commands: Commands, parent: QObject
    ) -> None:
        """`surfaces` returns the widgets that show photos now, that of the current photo first."""
        super().__init__(parent)
        self._surfaces = surfaces
        commands.zoom_in.triggered.connect(lambda: self._zoom_by(1))
        commands.zoom_out.triggered.connect(lambda: self._zoom_by(-1))
        commands.fit.triggered.connect(viewpoint.fit)
        commands.hundred.triggered.connect(self._show_hundred)
        commands.actual.triggered.connect(self._show_actual)

    def _zoom_by(self, steps: int) -> None:
        for surface in self._surfaces()[:1]:
            surface.zoom_by(steps)

    @Slot()
    def _show_hundred(self) -> None:
        """Show every photo at 100 %: one of its pixels on one pixel of the screen."""
        for surface in self._surfaces()[:1]:
            surface.zoom_to(surface.pixel_zoom(Lock.PIXELS), lock=Lock.PIXELS)

    @Slot()
    def _show_actual(self) -> None:
        """Show the largest photo at 100 %, and the same things equally large in the others."""
        surfaces = self._surfaces()
        zooms = [surface.pixel_zoom(Lock.PICTURE) for surface in surfaces]
        for surface in surfaces[:1]:
            surface.zoom_to(max(zooms), lock=Lock.PICTURE)
