# `make run` and `make test` are the whole set-up: they make .venv out of python3, with the exact versions of
# requirements.lock, and nothing outside it. `make help` lists the rest.

PYTHON ?= python3
VENV ?= .venv
PY = $(VENV)/bin/python
READY = $(VENV)/ready
FOLDER ?=
export FOLDER
SAMPLES = build/samples

# Annoy's own flags are -march=native, which makes a program that dies on older processors, and -ffast-math, with which
# some compilers build an index that answers with one neighbour only. Its setup.py takes the list apart at the commas.
export ANNOY_COMPILER_ARGS = -O3,-std=c++14,-fpermissive,-DANNOYLIB_MULTITHREADED_BUILD
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_REQUIRE_VIRTUALENV = 1

.DEFAULT_GOAL := help
.PHONY: help run test lint types tests bench package screenshots translations clean

help:
	@echo "make run [FOLDER=...]  open the window (without a display: do the same job in the terminal)"
	@echo "make test              linter, formatter, types and tests"
	@echo "make bench             measure everything in about ten minutes, beside floors and peers"
	@echo "make package           build dist/simile, let it test itself, and list what is in it"
	@echo "make screenshots       draw resources/screenshots again"
	@echo "make translations      bring resources/translations up to date with the code"
	@echo "make clean             remove what was built"

# core.system.display says in one line why no window can be opened, if so: 1 is no display, 2 a missing library.
run: $(READY)
	@$(PY) -m core.system.display; case $$? in \
	0) exec $(PY) -m desktop $${FOLDER:+"$$FOLDER"};; \
	1) $(MAKE) --no-print-directory terminal;; \
	*) exit 2;; esac

# The window's job without the window.
.PHONY: terminal
terminal: $(READY)
ifdef FOLDER
	@$(PY) -m core scan "$$FOLDER" --report report.html
else
	@test -d $(SAMPLES) || $(PY) -m core samples $(SAMPLES)
	@$(PY) -m core scan $(SAMPLES) --catalog $(SAMPLES).sqlite --report report.html
endif

test: lint types tests

lint: $(READY)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

# What is only for other systems is checked as if this were one; of that kind there is little in the tests.
types: $(READY)
	$(PY) -m mypy
	$(PY) -m mypy --platform darwin --cache-dir .mypy_cache/darwin core desktop
	$(PY) -m mypy --platform win32 --cache-dir .mypy_cache/win32 --exclude core/removal/freedesktop.py core desktop

tests: $(READY)
	$(PY) -m pytest

# Which figures are over their limit is said at the end; one benchmark in full: python -m tests.benchmarks.NAME --help.
bench: $(READY)
	$(PY) -m tests.benchmarks

package: $(READY)
	$(PY) -m PyInstaller --noconfirm --clean --log-level WARN build.spec
	QT_QPA_PLATFORM=offscreen dist/simile/simile --self-test
	dist/simile/simile-cli --version
	SIMILE_BUNDLE=dist/simile $(PY) -m pytest tests/frozen
	$(PY) resources/bundle/contents.py dist/simile

screenshots: $(READY)
	QT_QPA_PLATFORM=offscreen $(PY) -m desktop.screenshots resources/screenshots

# After a sentence of the window has changed; then the .ts files in resources/translations wait for a translator.
translations: $(READY)
	$(PY) resources/make_translations.py

# Annoy is always built anew, past pip's cache: what is there may have been built with other flags.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) .ci/needs.py
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo "Installing the pinned dependencies into $(VENV) ..."
	@$(PY) -m pip install --quiet --no-cache-dir --force-reinstall --no-deps --constraint requirements.lock annoy
	@$(PY) -m pip install --quiet --no-deps --requirement requirements.lock
	@$(PY) -m pip check --quiet
	@touch $@

clean:
	rm -rf build dist report.html report-files .mypy_cache .pytest_cache .ruff_cache .hypothesis
