#!/usr/bin/env bash
# ./run check [FILE...]: clang-format and clang-tidy over the C++ files given, or those that differ
# from the last commit (all files, if none does). Changes nothing; exit code 1 if something is amiss.
set -euo pipefail
build=$1
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for tool in clang-format clang-tidy; do
  command -v "$tool" >/dev/null || {
    echo "run check: $tool is missing: apt-get install -y clang-format clang-tidy" >&2
    exit 4
  }
done
files=("$@")
((${#files[@]})) || mapfile -t files < <(git diff --name-only --diff-filter=d HEAD -- '*.cc' '*.h')
((${#files[@]})) || mapfile -t files < <(git ls-files '*.cc' '*.h')
printf '%s\0' "${files[@]}" | xargs -0 clang-format --dry-run --Werror
printf '%s\0' "${files[@]}" | grep -z '\.cc$' |
  xargs -0 -r -P "$(nproc)" -n 1 clang-tidy --quiet -p "$build"
echo "${#files[@]} files: formatting and clang-tidy are content."
