# Two commands do all the set-up: `make run` and `make test`. Everything is installed into .venv, offline afterwards.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= tests/gold
OUT := out
PYTEST_ARGS ?=

.PHONY: help run test lint format score golden docs lock clean

help: ## what the targets do
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/'

# Made anew when the dependencies change; constraints.txt pins every version.
$(VENV)/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("pressextract needs Python 3.11 or newer; say make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

run: $(VENV)/ready ## extract data/raw into out/records.jsonl, print a summary and one record
	@mkdir -p $(OUT)
	$(BIN)/pressextract extract data/raw -o $(OUT)/records.jsonl --force
	@echo
	$(BIN)/pressextract show $(OUT)/records.jsonl

test: $(VENV)/ready ## all tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/ready ## format, lint, types, layers, generated docs
	$(BIN)/ruff format --check src tests benchmarks tools
	$(BIN)/ruff check src tests benchmarks tools
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/make_docs.py --check

format: $(VENV)/ready ## mend format and simple lint findings
	$(BIN)/ruff format src tests benchmarks tools
	$(BIN)/ruff check --fix src tests benchmarks tools

score: $(VENV)/ready ## score a run on a folder of annotated releases: make score GOLD=DIR
	@mkdir -p $(OUT)
	$(BIN)/pressextract extract $(GOLD) -o $(OUT)/score.jsonl --force --quiet
	$(BIN)/pressextract eval $(OUT)/score.jsonl $(GOLD)

golden: $(VENV)/ready ## write the records under tests/golden anew, to be reviewed as a diff
	$(BIN)/python tests/test_golden.py

docs: $(VENV)/ready ## write the generated pages under docs/
	$(BIN)/python tools/make_docs.py

lock: ## pin the newest versions that pyproject.toml allows
	rm -rf $(VENV)-lock && $(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	$(VENV)-lock/bin/python -m pip freeze --exclude-editable > constraints.txt
	rm -rf $(VENV)-lock

clean: ## remove what was built
	rm -rf $(VENV) $(VENV)-lock $(OUT) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
