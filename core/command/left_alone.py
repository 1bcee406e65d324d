"""Reports the files that an action left alone, and sets the exit status."""

from __future__ import annotations

from collections.abc import Iterable

from core.actions import ActionReport, UndoReport
from core.command import DONE, ENVIRONMENT
from core.command.console import warn
from core.job import Cancelled
from core.photo import Problem


def listed(problems: Iterable[Problem]) -> list[dict[str, str]]:
    """These files with their reasons, as JSON documents have them."""
    return [{"path": problem.path, "reason": problem.reason} for problem in problems]


def end(report: ActionReport | UndoReport, refused: Iterable[Problem]) -> int:
    """The exit status of an action. Raises Cancelled if the person stopped it, after reporting what was done until
    then."""
    status = refuse(refused)
    if report.stopped:
        raise Cancelled
    return status


def refuse(problems: Iterable[Problem]) -> int:
    """Report the files that were left alone; returns the exit status."""
    left = list(problems)
    for problem in left:
        warn(f"left alone: {problem.path}: {problem.reason}")
    return ENVIRONMENT if left else DONE
