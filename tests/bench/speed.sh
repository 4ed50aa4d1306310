#!/usr/bin/env bash
# Pages per second of reading scans: trichdan against two public ways, on the same files.
#
#   tests/bench/speed.sh [--runs N] SCAN.pdf...
#
#   trichdan    trichdan ingest --jobs 2, into a new archive: words, boxes, mentions, index
#   ocrmypdf    OMP_THREAD_LIMIT=1 ocrmypdf -l vie -j2 --output-type pdf, file after file. ocrmypdf
#               sets that limit itself, except for files of one page, where two threads would only
#               fight each other.
#   loop        OMP_THREAD_LIMIT=1 xargs -P2 tesseract -l vie, over the pages as images. The images
#               are taken out of the PDFs before the clock starts, which is in the loop's favour.
#
# Every run does all three, one directly after the other, and begins with another one each time, so
# that whatever else the machine does meets all of them. What counts is the quotient within a run;
# the last lines have its median over the runs, for the time it took and for the processor's time,
# which other work on the machine disturbs less.
#
# Files with a text layer are left out, because ocrmypdf refuses them. Two cores are used.
# Debian packages: ocrmypdf tesseract-ocr tesseract-ocr-vie poppler-utils
# shellcheck source=tests/bench/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

runs=5
if [[ ${1-} == --runs ]]; then
  runs=${2:?--runs N}
  shift 2
fi
(($#)) || die "usage: speed.sh [--runs N] SCAN.pdf..."
need ocrmypdf ocrmypdf tesseract tesseract-ocr pdfimages poppler-utils pdftotext poppler-utils
need_program
make_scratch

# Each page's one image, untouched or, where its coding is PDF's own, as TIFF; a page that is not
# exactly one image is drawn at 300 dpi. The names carry the resolution.
images_of() {
  local file=$1 to=$2 name pages images dpi
  name=$(printf '%03d' "$3")
  pages=$(pdfinfo "$file" | awk '/^Pages:/ { print $2 }')
  images=$(pdfimages -list "$file" | awk 'NR > 2 { print $1 }' | sort -u | wc -l)
  if [[ $images == "$pages" && $(pdfimages -list "$file" | wc -l) == $((pages + 2)) ]]; then
    dpi=$(pdfimages -list "$file" | awk 'NR == 3 { print $13 }')
    pdfimages -j -tiff "$file" "$to/$dpi-$name"
  else
    pdftoppm -r 300 -gray -tiff "$file" "$to/300-$name"
  fi
}

files=()
for file in "$@"; do
  if [[ -n $(pdftotext -q "$file" - | tr -d '[:space:]') ]]; then
    echo "left out, it has a text layer: $(basename -- "$file")" >&2
  else
    files+=("$(readlink -f -- "$file")")
  fi
done
((${#files[@]})) || die "no scan without a text layer among the files given"
mkdir "$scratch/images"
for i in "${!files[@]}"; do images_of "${files[i]}" "$scratch/images" "$i"; done
pages=$(find "$scratch/images" -type f | wc -l)

run_trichdan() {
  rm -f -- "$scratch"/archive.db*
  "$program" ingest --jobs 2 --db "$scratch/archive.db" "${files[@]}"
}
run_ocrmypdf() {
  for file in "${files[@]}"; do
    OMP_THREAD_LIMIT=1 ocrmypdf --quiet -l vie -j2 --output-type pdf "$file" "$scratch/out.pdf" || return
  done
}
# xargs gives each tesseract one image; its resolution is what the name starts with.
# shellcheck disable=SC2016
run_loop() {
  find "$scratch/images" -type f -print0 | sort -z | OMP_THREAD_LIMIT=1 xargs -0 -P2 -n1 sh -c \
    'name=${1##*/}; exec tesseract "$1" "$0/$name" -l vie --dpi "${name%%-*}"' "$scratch/text"
}

mkdir "$scratch/text"
tools=(trichdan ocrmypdf loop)
declare -A wall cpu quotients
echo "${#files[@]} files, $pages pages, $runs runs"
for ((run = 0; run < runs; run++)); do
  for ((i = 0; i < 3; i++)); do
    tool=${tools[(run + i) % 3]}
    both=$(timed "run_$tool")
    wall[$tool]=${both% *} cpu[$tool]=${both#* }
  done
  printf 'run %d:' $((run + 1))
  for tool in "${tools[@]}"; do
    printf '  %s %s pages/s' "$tool" "$(quotient "$pages" "${wall[$tool]}")"
    quotients[$tool time]+=" $(quotient "${wall[$tool]}" "${wall[trichdan]}" 4)"
    quotients[$tool processor]+=" $(quotient "${cpu[$tool]}" "${cpu[trichdan]}" 4)"
  done
  printf '\n'
done
for what in time processor; do
  printf 'median %s, trichdan = 1:' "$what"
  for tool in ocrmypdf loop; do
    read -ra all <<<"${quotients[$tool $what]}"
    printf '  %s %s (%s)' "$tool" "$(median "${all[@]}")" "$(printf '%.2f ' "${all[@]}" | sed 's/ $//')"
  done
  printf '\n'
done
