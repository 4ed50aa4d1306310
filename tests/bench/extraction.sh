#!/usr/bin/env bash
# Understanding without reading: how fast mentions are found in text, on one core.
#
#   tests/bench/extraction.sh [--archive ARCHIVE.db] TEXTS
#
# TEXTS is a folder of plain texts (UTF-8). Printed:
#   - MB/s of the extractor alone (the target extract_bench: patterns loaded, best of 5 rounds)
#   - MB/s of `trichdan extract` over all texts as one, with starting, resolving and JSON
#   - the same time in multiples of one grep -P for one shape of symbol over the same text
#   - with --archive: pages/s of `trichdan reindex` on a copy of it, and that in multiples of what
#     the pages took to be read
# Debian packages: util-linux (taskset); for building, those of cmake/debian-packages.txt
# shellcheck source=tests/bench/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

archive=''
if [[ ${1-} == --archive ]]; then
  archive=${2:?--archive ARCHIVE.db}
  shift 2
fi
[[ $# == 1 && -d $1 ]] || die "usage: extraction.sh [--archive ARCHIVE.db] TEXTS"
texts=$1
need taskset util-linux ninja ninja-build sqlite3 sqlite3
need_program
make_scratch
[[ -z $archive || -f $archive ]] || die "no such archive: $archive"

ninja -C "$build" extract_bench >"$scratch/log" 2>&1 || { tail -n 5 "$scratch/log" >&2; die "building extract_bench failed"; }
echo "extractor alone: $(taskset -c 0 "$build/tests/extract/extract_bench" "$root/patterns" "$texts")"

find "$texts" -name '*.txt' -print0 | sort -z | xargs -0 cat >"$scratch/all.txt"
megabytes=$(awk -v b="$(stat -c %s "$scratch/all.txt")" 'BEGIN { printf "%.3f", b / 1e6 }')
one_core() { taskset -c 0 "$@"; }
symbol='[0-9]+(/[0-9]{4})?[-/]\p{Lu}{2,}(-\p{Lu}{2,})?'
by_grep=() rates=()
for _ in 1 2 3 4 5; do
  ours=$(seconds one_core "$program" extract "$scratch/all.txt")
  theirs=$(seconds one_core grep -acP "$symbol" "$scratch/all.txt")
  rates+=("$(quotient "$megabytes" "$ours")")
  by_grep+=("$(quotient "$ours" "$theirs" 4)")
done
echo "trichdan extract: $(median "${rates[@]}") MB/s; x$(median "${by_grep[@]}") the time of one grep -P (medians of 5)"

[[ -n $archive ]] || exit 0
# sqlite3's backup takes what is still in the write-ahead log along.
sqlite3 "$archive" ".backup '$scratch/archive.db'"
pages=$(pages_in "$scratch/archive.db")
reading=$(sqlite3 "$scratch/archive.db" 'SELECT sum(seconds) FROM pages')
rates=() shares=()
for _ in 1 2 3; do
  took=$(seconds one_core "$program" reindex --db "$scratch/archive.db")
  rates+=("$(quotient "$pages" "$took" 0)")
  shares+=("$(quotient "$reading" "$took" 4)")
done
echo "trichdan reindex: $(median "${rates[@]}") pages/s; reading those $pages pages took x$(median "${shares[@]}") as long on one core"
