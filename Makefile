# What is done with this package from the command line. `make help` lists it.

LIBRARIES = libpoppler-glib-dev poppler-data libqpdf-dev libxml2-dev zlib1g-dev libpcre2-dev libjpeg-dev libfreetype-dev \
	libopenjp2-7-dev libjbig2dec0-dev libharfbuzz-dev libjemalloc-dev pkg-config
READERS = poppler-utils qpdf
OFFICE = libreoffice-writer-nogui python3-venv
CORPUS ?= ../shared/corpus
DATA ?= ../shared/data
PROSE = TestDocuments/OfficeProse
MODEL = Sources/CRedactionNames/include/names.model
MODEL_SOURCE = Sources/CRedactionNames/names.S
JOBS ?= 2
REDACT = .build/release/redact
PYTHON_PACKAGES = .build/python
PEERS = .build/peers
PRESIDIO = .build/presidio
WORD_LISTS = .build/word-lists

.PHONY: help demo build release test lint interop corpus benchmark evaluate train presidio example clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "make %-9s %s\n", $$1, $$2 }'

demo: release ## redact the sample task and show what was found and where the copies lie
	@TestDocuments/demo $(REDACT) .build/demo

build: ## build everything, tests too; warnings are errors
	@.ci/install $(LIBRARIES)
	swift build --build-tests

release: ## build the command, optimised
	@.ci/install $(LIBRARIES)
	swift build -c release --product redact

test: ## build and run all tests
	@.ci/install $(LIBRARIES) $(READERS)
	swift test --disable-xctest --parallel

lint: ## check the form of the source
	swift format lint --strict --recursive --parallel Package.swift Sources Tests $(wildcard Docs/Examples)
	@grep -q "$$(sha256sum <$(MODEL) | cut -c1-64)" $(MODEL_SOURCE) || { echo "$(MODEL_SOURCE) tells of another model" >&2; exit 1; }

interop: release $(PYTHON_PACKAGES) ## open copies with LibreOffice, python-docx, a schema validator, qpdf and Poppler
	@.ci/install $(READERS) $(OFFICE)
	$(PYTHON_PACKAGES)/bin/python Tests/Readers/test_readers.py
	$(PYTHON_PACKAGES)/bin/python Tests/Interop/interop.py --redact $(REDACT) --into .build/interop

$(PYTHON_PACKAGES): Tests/Interop/requirements.txt
	@.ci/install $(OFFICE)
	python3 -m venv $@
	$@/bin/pip install --quiet --requirement $<
	@touch $@

corpus: release ## redact a word from every file under CORPUS and judge the copies with other readers
	@.ci/install $(READERS) python3
	python3 Tests/Corpus/corpus.py $(CORPUS) --redact $(REDACT) --jobs $(JOBS) --into .build/corpus $(OPTIONS)

benchmark: release $(PEERS) $(PRESIDIO) ## compare with PyMuPDF on PDF files, python-docx on Word files, Presidio on text
	@.ci/install $(READERS) r-doc-pdf
	$(PEERS)/bin/python Benchmarks/pdf.py --redact $(REDACT) --into .build/benchmark
	$(PEERS)/bin/python Benchmarks/word.py --redact $(REDACT) --into .build/benchmark
	$(PEERS)/bin/python Benchmarks/detect.py --redact $(REDACT) --presidio $(PRESIDIO)/bin/python --into .build/benchmark

$(PEERS): Benchmarks/requirements.txt
	@.ci/install python3-venv
	python3 -m venv $@
	$@/bin/pip install --quiet --requirement $<
	@touch $@

presidio: release $(PRESIDIO) ## plug Presidio in as a detector, by the example
	$(PRESIDIO)/bin/python Tests/Interop/presidio.py --redact $(REDACT)

$(PRESIDIO): Docs/Examples/Presidio/requirements.txt
	@.ci/install python3-venv
	python3 -m venv $@
	$@/bin/pip install --quiet --requirement $<
	@touch $@

evaluate: ## score the detectors on office prose, and on the annotated texts under DATA
	@.ci/install $(LIBRARIES)
	swift run -c release evaluate $(PROSE) $(DATA) $(OPTIONS)

train: $(WORD_LISTS) ## train the model of names from the texts under DATA; the same data give the same model
	@.ci/install $(LIBRARIES)
	swift run -c release train-names $(DATA) Sources/TrainNames/Lists $(WORD_LISTS) $(MODEL)
	@sed -i "s/SHA-256: [0-9a-f]*/SHA-256: $$(sha256sum <$(MODEL) | cut -c1-64)/" $(MODEL_SOURCE)

$(WORD_LISTS): Sources/TrainNames/Packages/requirements.txt Sources/TrainNames/Packages/word_lists.py
	@.ci/install python3-venv
	python3 -m venv .build/word-lists-python
	.build/word-lists-python/bin/pip install --quiet --requirement $< setuptools
	.build/word-lists-python/bin/python Sources/TrainNames/Packages/word_lists.py $@
	@touch $@

example: ## build and run the package that shows the library in use
	@.ci/install $(LIBRARIES)
	cd Docs/Examples/CustomDetector && swift run

clean: ## remove what was built
	swift package clean
	rm -rf .build/demo .build/interop .build/corpus .build/benchmark $(PYTHON_PACKAGES) $(PEERS) $(PRESIDIO) $(WORD_LISTS) .build/word-lists-python
