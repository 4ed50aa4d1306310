#!/usr/bin/env bash
# ./run demo [--fresh]: reads three sample scans into an archive of their own, and asks it questions.
#
#   corpus/demo.sh PROGRAM [--fresh]
#
# The archive is corpus/out/demo/archive.db, which git ignores. Run again, nothing is read twice:
# what is stored is understood again with the present patterns. --fresh starts from nothing.
set -euo pipefail
unset CDPATH

program=${1:?usage: corpus/demo.sh PROGRAM [--fresh]}
root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
folder=$root/corpus/out/demo
report=$root/corpus/report/office-scan.pdf
samples=("$report" "$root/corpus/sample-state/office-scan.pdf" "$root/corpus/sample-party/office-scan.pdf")
export TRICHDAN_DB=$folder/archive.db

case ${2-} in
  '') ;;
  --fresh) rm -f -- "$TRICHDAN_DB" "$TRICHDAN_DB-wal" "$TRICHDAN_DB-shm" ;;
  *)
    printf 'demo: no such option: %s (there is --fresh)\n' "$2" >&2
    exit 2
    ;;
esac

bold='' dim='' plain=''
if [[ -t 1 && -z ${NO_COLOR-} && ${TERM-} != dumb ]]; then
  bold=$'\e[1m' dim=$'\e[2m' plain=$'\e[0m'
fi

# A path as the reader would type it: relative below the checkout.
short() { [[ $PWD == "$root" ]] && printf '%s' "${1#"$root"/}" || printf '%s' "$1"; }
run=./run
[[ $PWD == "$root" ]] || run=$root/run

title() { printf '\n%s%s%s\n' "$bold" "$1" "$plain"; }

# A command as one would type it.
typed() {
  local word
  printf '%s' "$run"
  for word in "$@"; do
    [[ $word == *' '* ]] && word="\"$word\""
    printf ' %s' "$word"
  done
}

# Shows a command, then runs it.
ask() {
  printf '%s$ %s%s\n' "$dim" "$(typed "$@")" "$plain"
  "$program" "$@"
}

# Rows of an exported table; those with a cell of this value.
rows() { tail -n +2 -- "$folder/tables/$1.csv" | wc -l; }
rows_with() { grep -acF ",$2," "$folder/tables/$1.csv" || true; }

# A field of the document itself, from its line of JSON; nothing where nothing was read. Quotes inside
# values are escaped, so that a key in quotes is a key.
field() {
  local value
  value=$(grep -aoP '^\{"document":\{\K.*?(?=\},"references":\[)' <<<"$export" |
    grep -aoP "\"$1\":\K(\"(\\\\.|[^\"\\\\])*\"|\d+)" || true)
  value=${value#\"} value=${value%\"} value=${value//\\n/ } value=${value//\\\"/\"}
  printf '%s' "$value"
}

# What a document says of itself.
show_header() {
  local name value
  export=$("$program" export --format jsonl --document "$1")
  printf '%s\n' "$(short "$1")"
  for name in type symbol issuer place date subject signer; do
    value=$(field "$name")
    [[ -z $value ]] || printf '  %-8s %s\n' "$name" "$value"
  done
}

mkdir -p -- "$folder"
if [[ -e $TRICHDAN_DB ]]; then
  title "Three scans, read before: only what is missing is read"
else
  title "Reading three scans, 25 pages"
fi
"$program" ingest "${samples[@]}"
"$program" reindex

title "What the documents say of themselves"
for sample in "${samples[@]}"; do show_header "$sample"; done

"$program" export --format csv --document "$report" --out "$folder/tables" >/dev/null
title "What was found in $(short "$report")"
printf '  %4d references to other documents, %d of them marked as needing a look\n' \
  "$(rows references)" "$(rows_with references check)"
printf '  %4d percentages, and %d ratios such as 76/129\n' \
  "$(rows_with figures percent)" "$(rows_with figures ratio)"
printf '  %4d mentions of bodies\n' "$(rows units)"
printf '  %4d different documents are cited in the archive\n' \
  "$("$program" works --limit 0 --format json | grep -c '^ *"work":' || true)"

title "What is cited most"
ask works --limit 8

title "Who cites 15-NQ/TU, on which page, in which words (the first five)"
ask cites 15-NQ/TU | sed '8,$ { $!d }'

title "The same question across documents"
ask cites 05-CT/TW

title "Search, without typing the marks"
ask search --limit 3 "dien bien phu"

title "Go on"
next() { printf '%-52s %s# %s%s\n' "$1" "$dim" "$2" "$plain"; }
next "export TRICHDAN_DB=$(short "$TRICHDAN_DB")" "the archive the commands below ask"
next "$run refs $(short "$report")" "all that the report cites"
next "$run works --missing" "cited, but not in the archive"
next "$run units" "bodies, most named first"
next "$run export --format csv --out tables" "tables for a spreadsheet"
next "$run ingest FOLDER --db my.db" "your own scans, in an archive of their own"
