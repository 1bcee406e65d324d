"""How much memory the threads that decode keep between two photos."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries are left as they are")

_MEASURED = """
import resource
from threading import Thread
from core.system.allocation import keep_small_blocks

def used():
    with open("/proc/self/statm", "rb") as file:
        return int(file.read().split()[1]) * resource.getpagesize()

def photos(count, size):
    for _ in range(count):
        bytearray(b"photo") * (size // 5)

def in_thread(count, size):
    global said
    photos(1, size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    photos(count, size)
    said = resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

keep_small_blocks()
for size in (6_000_000, 24_000_000):
    held = used()
    thread = Thread(target=in_thread, args=(20, size))
    thread.start()
    thread.join()
    print(said, used() - held)
"""


def test_the_memory_of_a_photo_serves_the_next_one_and_that_of_a_large_one_goes_back() -> None:
    said = subprocess.run([sys.executable, "-c", _MEASURED], capture_output=True, check=True, text=True).stdout
    (faults, _), (_, kept) = (map(int, line.split()) for line in said.splitlines())
    assert faults < 1000  # each photo again would be 1,500
    assert kept < 8_000_000
