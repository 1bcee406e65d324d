"""Whether a file holds certain bytes, where the answer may be no, or cannot be had."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from blake3 import blake3

from core.files import ondisk
from tests.core import child

DATA = b"some bytes"
DIGEST = blake3(DATA).digest()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.jpg"
    path.write_bytes(DATA)
    return path


def test_what_a_file_holds(file: Path, tmp_path: Path) -> None:
    assert ondisk.holds(str(file), DIGEST)
    assert not ondisk.holds(str(file), bytes(32))
    assert not ondisk.holds(str(tmp_path / "none.jpg"), DIGEST)
    assert not ondisk.holds(str(file / "below a file.jpg"), DIGEST)
    assert not ondisk.holds(str(tmp_path), DIGEST)


def test_an_earlier_file_is_replaced_whole_or_not_at_all(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ondisk.write(str(file), [b"new ", b"bytes"])
    assert file.read_bytes() == b"new bytes"

    def cut_short() -> Iterator[bytes]:
        yield b"half"
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full") as caught:
        ondisk.write(str(file), cut_short())
    assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, str(file))
    assert file.read_bytes() == b"new bytes"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_is_written_to_stays_one(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.csv"
    link.symlink_to(file)
    ondisk.write(str(link), [b"new"])
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_not_the_file_that_it_leads_to(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = tmp_path / "link.jpg"
    link.symlink_to(file)
    assert not ondisk.holds(str(link), DIGEST)
    # Nor where it takes the file's place after that was looked at.
    monkeypatch.setattr(ondisk, "status", lambda _: None)
    assert not ondisk.holds(str(link), DIGEST)


@child.NEEDS_FORK
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_what_may_not_be_read_is_no_answer() -> None:
    def somebody() -> None:
        with tempfile.TemporaryDirectory() as place:
            file = Path(place, "a.jpg")
            file.write_bytes(DATA)
            file.chmod(0)
            with pytest.raises(PermissionError):
                ondisk.holds(str(file), DIGEST)

    child.as_somebody(somebody)
