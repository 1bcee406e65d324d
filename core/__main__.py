"""The command line: `simile-cli`, or `python -m core`. The commands are in core.command, their options in
core.command.parser.

Exit status: 0 done, 1 wrong usage, 2 a problem with the machine or the disk (explained on standard error), 3 stopped by
Ctrl-C. Work done before a stop is kept, and the catalog stays consistent.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from core.command import CANCELLED, DONE, ENVIRONMENT
from core.command.parser import command_line
from core.job import Cancelled, Job
from core.refusal import Refused, in_words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    from core.command import console

    console.set_up()
    options = command_line().parse_args(arguments)
    job = Job()
    try:
        with _stoppable(job):
            status = int(options.run(options, job))
            sys.stdout.flush()
            return status
    except (Cancelled, KeyboardInterrupt):
        console.warn("Stopped. What was done until then is kept.")
        return CANCELLED
    except OSError as error:
        # What Windows says of a pipe that nobody reads is that its argument is wrong.
        is_closed = isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)
        if is_closed and not error.filename:
            # Whoever read the answer has seen enough; Python must not complain at its own end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return DONE
        name = f"{error.filename}: " if error.filename else ""
        console.warn(f"simile-cli: {name}{in_words(error)}")
        return ENVIRONMENT
    except _troubles() as trouble:
        console.warn(f"simile-cli: {trouble}")
        return ENVIRONMENT


def _troubles() -> tuple[type[Exception], ...]:
    """The errors caused by the machine rather than the program; any other error shows its traceback."""
    from core.catalog import CatalogError
    from core.command.opened import CommandError
    from core.decode import Unreadable
    from core.lookalikes.model_card import BadModel
    from core.searching.remote import Unreachable

    return (CatalogError, CommandError, BadModel, Refused, Unreadable, Unreachable)


@contextmanager
def _stoppable(job: Job) -> Iterator[None]:
    """Stop the job at its next checkpoint on Ctrl-C or SIGTERM; a second Ctrl-C stops at once."""

    def stop(number: int, _frame: FrameType | None) -> None:
        if job.cancelled and number == signal.SIGINT:
            raise KeyboardInterrupt
        job.cancel()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


if __name__ == "__main__":
    sys.exit(main())
