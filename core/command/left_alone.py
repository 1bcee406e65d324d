"""Files that an action left alone: named, and told by the exit status."""

from __future__ import annotations

from collections.abc import Iterable

from core.actions import ActionReport, UndoReport
from core.command.console import shown, warn
from core.job import Cancelled
from core.photo import Problem

REFUSED = 2
"""The exit status where something was left alone: the disk is not as the groups say."""


def listed(problems: Iterable[Problem]) -> list[dict[str, str]]:
    return [{"path": problem.path, "reason": problem.reason} for problem in problems]


def end(report: ActionReport | UndoReport, refused: Iterable[Problem]) -> int:
    """The exit status of what was done. Cancelled where the person stopped it; what it did until then is said."""
    status = refuse(refused)
    if report.stopped:
        raise Cancelled
    return status


def refuse(problems: Iterable[Problem]) -> int:
    """Name what was left alone; the exit status."""
    left = list(problems)
    for problem in left:
        warn(f"left alone: {shown(problem.path)}: {problem.reason}")
    return REFUSED if left else 0
