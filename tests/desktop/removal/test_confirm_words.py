"""What is promised before photos go."""

from __future__ import annotations

import pytest

from desktop.removal import confirm_words
from desktop.removal.act import Act


@pytest.mark.parametrize("can_be_read", [True, False])
def test_undo_is_promised_where_the_trash_lets_it_be_kept(can_be_read: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a link takes the place of goes to the trash too."""
    monkeypatch.setattr(confirm_words, "TRASH_CAN_BE_READ", can_be_read)
    promised = {act for act in Act if confirm_words.way_back(act).startswith("Undo")}
    assert promised == ({*Act} if can_be_read else {Act.MOVE})
