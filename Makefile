# Everything a person types. Sets up its own .venv on a machine that has only Python 3.11, make and a C compiler;
# uses uv when it is there, venv and pip when not.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
UV := $(shell command -v uv 2>/dev/null)

.PHONY: help peers setup compiled lock demo test test-all check lint types lexicon-check bench bench-gate scale soak screenshots check-exports clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: $(READY)  ## make .venv with everything the project needs

$(READY): pyproject.toml requirements.lock hatch_build.py src/sijill/web/assets/package-lock.json
ifneq ($(UV),)
	uv venv --quiet --allow-existing --python $(PYTHON) $(VENV)
	uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.lock
	uv pip install --quiet --python $(BIN)/python --no-deps -e .
else
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
endif
	$(BIN)/python -m compileall -q src  # else every start compiles what no start has written down
	@touch $(READY)

COMPILED := .venv-compiled/.ready

compiled: $(COMPILED)  ## the wheel with its reading compiled to C, in an environment of its own: .venv-compiled

$(COMPILED): pyproject.toml requirements.lock hatch_build.py $(shell find compiling src/sijill -name '*.py' -o -name '*.tsv' -o -name '*.yaml')
	rm -rf build/wheel
ifneq ($(UV),)
	uv venv --quiet --allow-existing --python $(PYTHON) .venv-compiled
	uv pip install --quiet --compile-bytecode --python .venv-compiled/bin/python --require-hashes -r requirements.lock
	SIJILL_BUILD_COMPILED=1 uv build --quiet --wheel --python .venv-compiled/bin/python -o build/wheel .
	uv pip install --quiet --python .venv-compiled/bin/python --no-deps --reinstall build/wheel/*.whl
else
	$(PYTHON) -m venv .venv-compiled
	.venv-compiled/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	SIJILL_BUILD_COMPILED=1 .venv-compiled/bin/python -m pip wheel --quiet --disable-pip-version-check --no-deps -w build/wheel .
	.venv-compiled/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall build/wheel/*.whl
endif
	@touch $@

demo: $(READY)  ## the sample reports become a record and its pages open
	$(BIN)/sijill demo

test: $(READY)  ## the fast lane: under five minutes
	$(BIN)/python -m pytest -q -n 2 -m "not slow and not browser"

test-all: $(READY)  ## every lane
	$(BIN)/python -m pytest -q -n 2

screenshots: $(READY)  ## pictures of every page at two widths in both languages, to be looked at: build/shots
	@mkdir -p build && rm -f build/shots.db*
	$(BIN)/sijill demo --no-serve --record build/shots.db
	$(BIN)/python -m tests.browser.screenshots build/shots.db build/shots

lock:  ## pin every dependency with its hashes; a lock without addresses serves any mirror
	uv export --quiet --format requirements.txt --all-groups --no-emit-project --no-header -o requirements.lock

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

lexicon-check: $(READY)  ## mistakes in word lists, patterns and specs, in Arabic and English
	$(BIN)/sijill lexicon check

PEERS := .venv-peers/.ready

peers: $(PEERS)  ## the environment of the programs we are measured beside

$(PEERS): benchmarks/peers/requirements.txt
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

scale: $(READY)  ## what the daft engine and its tests need beside the rest (300 MB)
ifneq ($(UV),)
	uv pip install --quiet --python $(BIN)/python "daft>=0.7.20" pyarrow duckdb
else
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "daft>=0.7.20" pyarrow duckdb
endif

soak: $(READY)  ## simulated reports through the local engine into one record, cost and memory as it grows: REPORTS=256000
	@mkdir -p build && rm -f build/soak.db*
	$(BIN)/python -m benchmarks.soak build/soak.db --reports $(or $(REPORTS),256000) | tee build/soak.jsonl

bench: $(READY) $(PEERS)  ## every layer on every yardstick, into docs/accuracy.md; HELD=reason scores what is held back
	$(BIN)/python -m benchmarks.bench $(if $(HELD),--held "$(HELD)")

bench-gate: $(READY)  ## refuse a fall below the pinned floors; ALLOW=reason lets one pass
	$(BIN)/python -m benchmarks.gate $(if $(ALLOW),--allow "$(ALLOW)")

EXPORTS := .venv-exports/.ready

$(EXPORTS): benchmarks/exports/requirements.txt
	$(PYTHON) -m venv .venv-exports
	.venv-exports/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

check-exports: $(READY) $(EXPORTS)  ## exports opened in openpyxl, LibreOffice, GDAL, duckdb and FollowTheMoney
	$(BIN)/python -m benchmarks.check_exports

check: lint types lexicon-check test  ## what a change must pass

clean:
	rm -rf $(VENV) .venv-compiled .mypy_cache .ruff_cache .pytest_cache dist build
