"""What the system says no with, in words."""

from __future__ import annotations

from core.refusal import in_words


def test_what_another_program_has_open_is_no_lack_of_permission() -> None:
    """Windows makes one error of both."""
    error = PermissionError(13, "The process cannot access the file")
    assert "permission" in in_words(error)
    vars(error)["winerror"] = 32
    assert "Another program has the file open" in in_words(error)
