"""Three kinds of trouble, three roads: a file's reason, the environment's sentence, or a bug with its traceback."""

from __future__ import annotations

import errno
import traceback

from core.catalog import CatalogError
from core.decode import Unreadable
from core.job import Cancelled
from core.lookalikes.model_card import BadModel
from core.ranking import Unavailable
from core.refusal import Refused, in_words
from core.searching.remote import Unreachable
from desktop import core_sentences, words
from desktop.words import tr


def sentence(error: Exception) -> str | None:
    """The error in words with what to do, or None where it is a mistake of the program."""
    if isinstance(error, Cancelled):
        return tr("Stopped. What was done before is kept.")
    if isinstance(error, BadModel | CatalogError | Refused | Unavailable | Unreadable | Unreachable):
        return core_sentences.told(str(error))
    if isinstance(error, MemoryError):
        return tr("There is not enough memory. Close other programs and try again.")
    if isinstance(error, OSError):
        return _of_system(error)
    return None


def _of_system(error: OSError) -> str:
    if error.filename is None:  # while a file was written, the system names none
        return core_sentences.told(in_words(error))
    place = words.printable(str(error.filename))
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return tr("The disk is full: {}. Free some space and try again.").format(place)
    if isinstance(error, PermissionError):
        return tr("{} cannot be used. Check its permissions and try again.").format(place)
    if isinstance(error, FileNotFoundError):
        return tr("“{}” was not found. Check its name, or that its disk is connected.").format(place)
    return tr("The system says: {reason}. {place}").format(reason=error.strerror or error, place=place).strip()


def report(error: BaseException) -> str:
    """Where a mistake of the program happened, for those who mend it."""
    return "".join(traceback.format_exception(error))
