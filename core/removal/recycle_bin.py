"""Whether the recycle bin of a Windows drive would keep a file.

Windows deletes for good, without telling the program, what is larger than the bin, and everything if the bin is turned
off. The settings that Explorer keeps for each bin are in the registry.
"""

from __future__ import annotations

import re
import shutil
import sys

_BINS = r"Software\Microsoft\Windows\CurrentVersion\Explorer\BitBucket\Volume"
_POLICIES = r"Software\Microsoft\Windows\CurrentVersion\Policies\Explorer"
_MEGABYTE = 1 << 20
_USUAL_PART = 20
"""Where nothing is noted of a bin, Windows makes it a tenth of a small drive and a twentieth of a large one."""


if sys.platform == "win32":
    import ctypes
    import winreg

    def keeps(drive: str, size: int) -> bool:
        """Whether a file of so many bytes could be restored from the bin of a drive ("C:"). Raises OSError if the drive
        does not answer."""
        roots = (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE)
        key = rf"{_BINS}\{_volume(drive)}"
        if any(_number(root, _POLICIES, "NoRecycleFiles") for root in roots) or _number(roots[0], key, "NukeOnDelete"):
            return False
        noted = _number(roots[0], key, "MaxCapacity")
        return size <= (shutil.disk_usage(f"{drive}\\").total // _USUAL_PART if noted is None else noted * _MEGABYTE)

    def _volume(drive: str) -> str:
        """The drive's volume as named in the registry, a GUID in braces; empty if it has none."""
        name = ctypes.create_unicode_buffer(64)
        ctypes.windll.kernel32.GetVolumeNameForVolumeMountPointW(f"{drive}\\", name, len(name))
        found = re.search(r"\{[^}]+\}", name.value)
        return found[0] if found else ""

    def _number(root: int, key: str, name: str) -> int | None:
        try:
            with winreg.OpenKey(root, key) as opened:
                value, _ = winreg.QueryValueEx(opened, name)
        except OSError:  # it is not noted
            return None
        return value if isinstance(value, int) else None
