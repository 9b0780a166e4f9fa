# One word an act. A second run of each starts in seconds: the environment is only made anew when the lock changes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed
DEV := $(VENV)/.installed-dev
PORT ?= 8300

.PHONY: demo serve test test-postgres soak check audit bench vectors sample shots lock wheel clean

demo: $(RUN)  ## the invented job search, in its own folder
	@ASKBACK_HOME=.demo $(BIN)/askback demo --port $(PORT)

serve: $(RUN)  ## your own workspace, empty at first
	@ASKBACK_HOME=$${ASKBACK_HOME:-.workspace} $(BIN)/askback serve --port $(PORT)

test: $(DEV)  ## everything: tests with their coverage, then the wheel
	$(BIN)/python -m pytest -n auto --dist loadfile --ignore tests/e2e --ignore tests/hosted --cov --cov-report= -q -rR
	$(BIN)/python -m pytest tests/hosted --ds tests.hosted.settings --cov --cov-append --cov-report= -q -rR
	$(BIN)/python -m pytest tests/e2e -q -rR
	$(BIN)/coverage report --include='*/askback/core/*,*/askback/services/*' --skip-covered --fail-under=100
	$(BIN)/python tests/wheel/try_wheel.py

test-postgres: $(DEV)  ## the tests of the database, on PostgreSQL
	$(BIN)/python -m pytest -n auto --dist loadfile --ds tests.on_postgresql -m django_db --ignore tests/e2e --ignore tests/hosted -q

soak: $(DEV)  ## the long tests of mutations, cut networks and kills, whole
	ASKBACK_SOAK=1 $(BIN)/python -m pytest tests/services/test_postings_mutated.py tests/services/test_transcripts_mutated.py -q
	ASKBACK_SOAK=1 $(BIN)/python -m pytest tests/e2e/test_live.py tests/e2e/test_live_killed.py -q

check: $(DEV)  ## lint, types, layers, templates, migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	git ls-files '*.html' | grep templates/ | xargs $(BIN)/djade --target-version 5.2 --check
	$(BIN)/python -m django makemigrations --check --dry-run --settings askback.settings

audit:  ## whether a dependency is known to be at fault; needs the network and pip-audit
	pip-audit --require-hashes -r requirements/run.txt
	pip-audit --require-hashes -r requirements/hosted.txt

bench: $(DEV)  ## the figures of docs/measured.md, measured here
	$(BIN)/python -m bench

vectors: $(DEV)  ## the bank's vectors, after the bank has changed
	$(BIN)/python scripts/vectors.py

sample: $(DEV)  ## the sample search as it ships, read afresh; after the bank or the reading has changed
	$(BIN)/python scripts/sample.py

shots: $(DEV)  ## pictures of every page, in docs/shots
	$(BIN)/python -m bench.shots

lock: $(DEV)  ## choose versions anew; files hold names, versions and hashes only
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 --group build -o requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 --extra cluster --extra hosted --extra llm --extra mcp --extra postgres --extra speech --group dev -c requirements/run.txt -o requirements/dev.txt
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 --extra hosted --extra mcp --extra speech -c requirements/dev.txt -o requirements/hosted.txt

wheel: $(DEV)
	$(BIN)/python -m build --no-isolation --wheel --outdir dist .

clean:
	rm -rf $(VENV) .demo dist .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements/run.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.txt $(RUN)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements/dev.txt
	@touch $@
