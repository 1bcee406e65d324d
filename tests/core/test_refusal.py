"""What the system says no with, in words."""

from __future__ import annotations

import errno

import pytest

from core.refusal import in_words


def test_what_another_program_has_open_is_no_lack_of_permission() -> None:
    """Windows makes one error of both."""
    error = PermissionError(13, "The process cannot access the file")
    assert "permission" in in_words(error)
    vars(error)["winerror"] = 32
    assert "Another program has the file open" in in_words(error)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.ENOENT, 9999])
def test_errors_of_the_system_in_words(code: int) -> None:
    sentence = in_words(OSError(code, "some reason"))
    assert sentence.endswith(".")
    assert sentence.count(".") == 2  # what happened, and what to do
    assert sentence.startswith("The system refused: some reason.") == (code == 9999)


def test_an_error_that_the_system_does_not_describe_says_what_it_is() -> None:
    assert in_words(OSError("no such device")).startswith("The system refused: no such device.")
