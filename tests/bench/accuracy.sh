#!/usr/bin/env bash
# Scores against truth files: reads the folders given into a new archive and evaluates it.
#
#   tests/bench/accuracy.sh [--model NAME] [--misses] [--db ARCHIVE.db] FOLDER...
#
# FOLDER holds documents with gold.json or truth-NN.txt beside them (corpus/README.md says how they
# are written). What each score is: docs/benchmarks.md. Documents that fail are named, and the rest
# is scored. --db keeps the archive; what one that is there already holds is not read again.
# Debian packages: tesseract-ocr-vie, or the model's
# shellcheck source=tests/bench/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

usage="usage: accuracy.sh [--model NAME] [--misses] [--db ARCHIVE.db] FOLDER..."
options=() misses=() db=''
while [[ ${1-} == --* ]]; do
  case $1 in
    --model) options+=(--model "${2:?--model NAME}") && shift ;;
    --db) db=${2:?--db ARCHIVE.db} && shift ;;
    --misses) misses=(--misses) ;;
    *) die "$usage" ;;
  esac
  shift
done
(($#)) || die "$usage"
need_program
make_scratch
db=${db:-$scratch/archive.db}

code=0
"$program" ingest "${options[@]}" --db "$db" "$@" >&2 || code=$?
((code == 0 || code == 3)) || exit "$code"
"$program" evaluate "${misses[@]}" --db "$db" "$@"
