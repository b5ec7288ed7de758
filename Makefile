# Two commands: `make run` and `make test`. Everything else is for people who change the aid.
PYTHON ?= python3
BIN := .venv/bin
COMPILE := $(BIN)/pip-compile -q --allow-unsafe --strip-extras --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header

.PHONY: run test scheduled lint check content conformity fuzz soak bench shots journey trees format pins clean

run: .venv/app
	$(BIN)/python -m decision_aid_web.server

test: .venv/test .venv/browser .venv/balancer
	$(BIN)/pytest -n 2 --dist loadfile

scheduled: .venv/test
	$(BIN)/pytest -m scheduled

lint: .venv/test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/bandit -q -c pyproject.toml -r src
	$(BIN)/python -m decision_aid check

check: lint
	$(BIN)/pytest -n 2 -m "not browser and not balancer"

content: .venv/test
	$(BIN)/python -m decision_aid check
	$(BIN)/pytest tests/content

conformity: .venv/test .venv/browser .venv/balancer
	$(BIN)/pytest tests src/decision_aid -n 2 --dist loadfile --conformity content/conformity.json

fuzz: .venv/test .venv/guided
	$(BIN)/pytest tests -n 2 -m fuzz --hypothesis-profile long
	$(BIN)/python tests/guided.py

soak: .venv/test .venv/browser .venv/balancer
	$(BIN)/pytest tests -m fault --reliability docs/reliability.md

bench: .venv/test .venv/browser .venv/balancer
	$(BIN)/python tests/bench/run.py $(PART) --write docs/performance.md

shots: .venv/test .venv/browser
	$(BIN)/python tests/browser/shots.py docs/pictures

journey: .venv/test .venv/browser
	$(BIN)/python tests/browser/journey.py

trees: .venv/test .venv/browser
	$(BIN)/python tests/browser/walk.py

format: .venv/test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

pins: .venv/test
	$(COMPILE) -o .venv/pins.txt requirements.in
	{ cat .venv/pins.txt; echo "-e ."; } > requirements.txt
	$(COMPILE) -o requirements-test.txt requirements-test.in

clean:
	rm -rf .venv

.venv/app: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -q --disable-pip-version-check -r requirements.txt
	touch $@

.venv/test: .venv/app requirements-test.txt
	$(BIN)/pip install -q --disable-pip-version-check -r requirements-test.txt
	touch $@

.venv/browser: .venv/test tests/browser/install.py tests/browser/nu.py
	$(BIN)/python tests/browser/install.py
	$(BIN)/python tests/browser/nu.py
	touch $@

.venv/balancer: .venv/test
	$(BIN)/python tests/deploy/install.py
	touch $@

.venv/guided: .venv/test
	-$(BIN)/pip install -q --disable-pip-version-check atheris==3.0.0
	touch $@
