#!/usr/bin/env bash
# Pages per second of reading scans: trichdan against two public ways, on the same files.
#
#   tests/bench/speed.sh [--runs N] [--bilevel PAGES] SCAN.pdf...
#
# --bilevel: in place of the files, one file of that many pages made of those of their pages that are
# exactly one bilevel image, all of them in turn and as often as needed (with qpdf; coded as they are).
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

runs=5 bilevel=0
while [[ ${1-} == --runs || ${1-} == --bilevel ]]; do
  if [[ $1 == --runs ]]; then runs=${2:?--runs N}; else bilevel=${2:?--bilevel PAGES}; fi
  shift 2
done
(($#)) || die "usage: speed.sh [--runs N] [--bilevel PAGES] SCAN.pdf..."
need ocrmypdf ocrmypdf tesseract tesseract-ocr pdfimages poppler-utils pdftotext poppler-utils
((bilevel == 0)) || need qpdf qpdf
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

# Numbers of the pages of a file that are one bilevel image and nothing else that is an image.
bilevel_pages() {
  pdfimages -list "$1" | awk 'NR > 2 { images[$1]++; if ($3 == "image" && $8 == 1) bilevel[$1] = 1 }
    END { for (page in bilevel) if (images[page] == 1) print page }' | sort -n | paste -sd,
}

# What qpdf is to take for COUNT pages of the files, all in turn, as often as needed: FILE PAGES ...
choose_bilevel() {
  local count=$1 file list numbers taken=0
  chosen=()
  while ((taken < count)); do
    local before=$taken
    for file in "${files[@]}"; do
      list=$(bilevel_pages "$file")
      [[ $list ]] || continue
      IFS=, read -ra numbers <<<"$list"
      numbers=("${numbers[@]:0:count - taken}")
      ((taken += ${#numbers[@]})) || true
      ((${#numbers[@]})) && chosen+=("$file" "$(IFS=,; printf '%s' "${numbers[*]}")")
    done
    ((taken > before)) || die "no page among the files is one bilevel image"
  done
}

if ((bilevel)); then
  choose_bilevel "$bilevel"
  qpdf --empty --pages "${chosen[@]}" -- "$scratch/bilevel.pdf"
  files=("$scratch/bilevel.pdf")
fi
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
