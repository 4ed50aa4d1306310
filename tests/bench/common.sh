# Shared by the benchmarks of this folder; sourced, not run.
# shellcheck shell=bash
set -euo pipefail
unset CDPATH
export LC_ALL=C.UTF-8

root=$(dirname -- "$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")")
build=${TRICHDAN_BUILD:-$root/build/release}
program=$build/pipeline/cli/trichdan

die() {
  printf '%s: %s\n' "$(basename -- "$0")" "$1" >&2
  exit 2
}

# need TOOL PACKAGE ...: stops with the command that installs what is missing.
need() {
  local missing=()
  while (($#)); do
    command -v "$1" >/dev/null || missing+=("$2")
    shift 2
  done
  ((${#missing[@]} == 0)) || die "missing: apt-get install -y ${missing[*]}"
}

need_program() { [[ -x $program ]] || die "no program at $program: build it with ./run --help, or set TRICHDAN_BUILD"; }

# A folder for this run that goes when it ends.
make_scratch() {
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/trichdan-bench.XXXXXX")
  trap 'rm -rf -- "$scratch"' EXIT
}

# timed COMMAND...: wall seconds and processor seconds (of all its processes) on standard output; the
# command's own output goes to a log, whose end is shown if it fails.
timed() {
  local TIMEFORMAT='%3R %3U %3S' times
  if ! times=$({ time "$@" >"$scratch/log" 2>&1 </dev/null; } 2>&1); then
    tail -n 20 -- "$scratch/log" >&2
    die "this failed: $*"
  fi
  awk '{ print $1, $2 + $3 }' <<<"$times"
}

# seconds COMMAND...: wall seconds alone.
seconds() {
  local both
  both=$(timed "$@")
  printf '%s\n' "${both% *}"
}

# median NUMBER...
median() {
  printf '%s\n' "$@" | sort -g | awk '{ v[NR] = $1 } END {
    printf "%.2f\n", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

quotient() { awk -v a="$1" -v b="$2" -v digits="${3:-2}" 'BEGIN { printf "%.*f\n", digits, a / b }'; }

# number KEY: the first value of that key in JSON on standard input.
number() { grep -o "\"$1\": *[0-9]*" | head -n 1 | grep -o '[0-9]*$'; }

pages_in() { "$program" status --db "$1" --format json | number pages; }
