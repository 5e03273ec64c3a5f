# Everything a person or CI runs. `make demo` and `make test` set up what they need.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: setup interpret-report opinion languages pictures demo run doctor test check format lock chromium torture

setup: $(VENV)/.ready

$(VENV)/.ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Darkroom needs Python 3.11 or newer with venv (Debian: apt-get install python3-venv)."; exit 1; }
	@echo "Setting up .venv ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

demo: setup
	@$(BIN)/darkroom demo

run: setup
	@$(BIN)/darkroom run

doctor: setup
	@$(BIN)/darkroom doctor

# The browser tests drive Debian's Chromium; without it, and without the right to install it, they are skipped and say so.
chromium:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
		{ apt-get update -qq; apt-get install -y -qq --no-install-recommends chromium >/dev/null; } ; } || \
		echo "chromium is missing and cannot be installed from here: browser tests will be skipped"

# Three workers on two cores: much of the suite waits for processes to start and die.
WORKERS ?= 3

test: $(VENV)/.ready-dev chromium
	@$(BIN)/pytest -n $(WORKERS) --dist loadfile

# ROUNDS=100 of random faults, each ended by kill -9; SEED=number repeats a run, KEEP=folder keeps what broke.
torture: $(VENV)/.ready-dev
	@PYTHONPATH=.:tests:tests/flows $(BIN)/python tests/crashes/torture.py

check: $(VENV)/.ready-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.ready-dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# Hashes, and no index addresses: the files say what, your pip configuration says where from.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header

lock: $(VENV)/.ready-dev
	@$(LOCK) pyproject.toml --group build -o requirements.lock
	@$(LOCK) --group dev -c requirements.lock -o requirements-dev.lock
	@$(LOCK) --group training -c requirements.lock -o requirements-training.lock

# How well follow-ups are read, by the measures of conversations/followups/scoring.py: make interpret-report CASES=path
CASES ?= $(wildcard tests/followups_cases/*.jsonl tests/followups_cases/*.tsv)
interpret-report: setup
	@$(BIN)/python -m conversations.followups.report $(CASES)

# What the bot says, in other languages: collects the English sentences into the catalogues, and compiles them.
LOCALES := bot/locales
languages: $(VENV)/.ready-dev
	@$(BIN)/pybabel -q extract --no-location --sort-output --omit-header -w 110 -k say -k say_many:1,2 -k marked -k tell -k always -o $(LOCALES)/darkroom.pot bot
	@$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date -w 110 -D darkroom -i $(LOCALES)/darkroom.pot -d $(LOCALES)
	@$(BIN)/pybabel -q compile -D darkroom -d $(LOCALES)

$(VENV)/.ready-training: $(VENV)/.ready requirements-training.lock
	@$(PIP) install --require-hashes -r requirements-training.lock
	@touch $@

# What the second opinion on follow-ups has learned, learned anew from the labelled messages.
opinion: $(VENV)/.ready-training
	@$(BIN)/python -m conversations.followups.training conversations/followups/lexicon/opinion.npz $(CASES)

# The README's pictures, taken of the demo.
pictures: $(VENV)/.ready-dev chromium
	@$(BIN)/python docs/pictures.py
