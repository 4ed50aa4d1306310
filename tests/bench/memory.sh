#!/usr/bin/env bash
# Peak memory of the coordinator and of its workers while a long scan is read.
#
#   tests/bench/memory.sh [--pages N] [--jobs N] [SCAN.pdf...]
#
# Makes one PDF of N pages (500) by repeating the pages of the scans given (the three reports of
# corpus/report). Equal pages are still read one by one. VmHWM, the system's own high-water mark of
# resident memory, is polled from /proc five times a second; it includes pages of shared libraries
# and of the OCR model's file.
# Debian packages: qpdf
# shellcheck source=tests/bench/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

pages=500 jobs=2
while [[ ${1-} == --* ]]; do
  case $1 in
    --pages) pages=${2:?--pages N} ;;
    --jobs) jobs=${2:?--jobs N} ;;
    *) die "usage: memory.sh [--pages N] [--jobs N] [SCAN.pdf...]" ;;
  esac
  shift 2
done
scans=("$@")
(($#)) || scans=("$root"/corpus/report/{office-scan,photocopy,poor-scan}.pdf)
need qpdf qpdf
need_program
make_scratch

parts=()
for ((have = 0; have < pages;)); do
  for scan in "${scans[@]}"; do
    parts+=("$scan")
    have=$((have + $(qpdf --show-npages "$scan")))
  done
done
qpdf --empty --pages "${parts[@]}" -- "$scratch/all.pdf"
qpdf "$scratch/all.pdf" --pages . "1-$pages" -- "$scratch/long.pdf"

peak_of() { awk '/^VmHWM:/ { print $2 }' "/proc/$1/status" 2>/dev/null || true; }

"$program" ingest --jobs "$jobs" --db "$scratch/archive.db" "$scratch/long.pdf" \
  >"$scratch/log" 2>&1 &
coordinator=$!
trap 'kill "$coordinator" 2>/dev/null || true; rm -rf -- "$scratch"' EXIT
own=0 worker=0
declare -A workers=()
while kill -0 "$coordinator" 2>/dev/null; do
  peak=$(peak_of "$coordinator")
  ((${peak:-0} > own)) && own=$peak
  read -ra children <<<"$(cat "/proc/$coordinator/task"/*/children 2>/dev/null || true)"
  for child in "${children[@]}"; do
    workers[$child]=1
    peak=$(peak_of "$child")
    ((${peak:-0} > worker)) && worker=$peak
  done
  sleep 0.2
done
wait "$coordinator" || { tail -n 5 -- "$scratch/log" >&2; die "ingest failed"; }

tail -n 1 -- "$scratch/log"
awk -v own="$own" -v worker="$worker" -v n="${#workers[@]}" -v pages="$pages" \
  -v archive="$(stat -c %s "$scratch/archive.db")" 'BEGIN {
    printf "%d pages: coordinator %.0f MB, largest of %d workers %.0f MB, archive %.1f KB a page\n",
      pages, own / 1024, n, worker / 1024, archive / 1024 / pages }'
