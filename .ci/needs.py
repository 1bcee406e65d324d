"""Says in words what this machine lacks for making Simile's environment. Runs on any Python 3, with nothing else."""

import os
import shutil
import sys
import sysconfig


def missing():
    """Return a sentence for each thing that is missing."""
    if sys.version_info < (3, 11):
        version = sys.version.split()[0]
        yield f"Python 3.11 or newer is needed, and this is {version}: name a newer one, as in make PYTHON=python3.12."
        return
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        yield "Python's venv is incomplete: install python3-venv (Debian, Ubuntu)."
    if not any(shutil.which(name) for name in (os.environ.get("CXX", ""), "c++", "g++", "clang++") if name):
        yield "There is no C++ compiler: install g++ (Debian, Ubuntu) or gcc-c++ (Fedora)."
    if not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")):
        yield "Python's C headers are missing: install python3-dev (Debian, Ubuntu) or python3-devel (Fedora)."


if __name__ == "__main__":
    sentences = list(missing())
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    sys.exit(2 if sentences else 0)
