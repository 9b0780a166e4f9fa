# One word an act. A second run of each starts in seconds: the environment is only made anew when the lock changes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed
DEV := $(VENV)/.installed-dev
PORT ?= 8300

.PHONY: demo serve test soak check bench vectors shots lock wheel clean

demo: $(RUN)  ## the invented job search, in its own folder
	@ASKBACK_HOME=.demo $(BIN)/askback demo --port $(PORT)

serve: $(RUN)  ## your own workspace, empty at first
	@ASKBACK_HOME=$${ASKBACK_HOME:-.workspace} $(BIN)/askback serve --port $(PORT)

test: $(DEV)  ## everything: tests with their coverage, then the wheel
	$(BIN)/python -m pytest -n auto --dist loadfile --ignore tests/e2e --cov --cov-report= -q
	$(BIN)/python -m pytest tests/e2e -q
	$(BIN)/coverage report --include='*/askback/core/*,*/askback/services/*' --skip-covered --fail-under=100
	$(BIN)/python tests/wheel/try_wheel.py

soak: $(DEV)  ## the long mutation tests, whole
	ASKBACK_SOAK=1 $(BIN)/python -m pytest tests/services/test_postings_mutated.py -q

check: $(DEV)  ## lint, types, layers, templates, migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	git ls-files '*.html' | grep templates/ | xargs $(BIN)/djade --target-version 5.2 --check
	$(BIN)/python -m django makemigrations --check --dry-run --settings askback.settings

bench: $(DEV)  ## the figures of docs/measured.md, measured here
	$(BIN)/python -m bench

vectors: $(DEV)  ## the bank's vectors, after the bank has changed
	$(BIN)/python scripts/vectors.py

shots: $(DEV)  ## pictures of every page, in shots/
	$(BIN)/python -m bench.shots

lock: $(DEV)  ## choose versions anew; files hold names, versions and hashes only
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 --group build -o requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 --extra llm --extra postgres --group dev -c requirements/run.txt -o requirements/dev.txt

wheel: $(DEV)
	$(BIN)/python -m build --no-isolation --wheel --outdir dist .

clean:
	rm -rf $(VENV) .demo dist .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements/run.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.txt $(RUN)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
