#!/usr/bin/env bash
# Puts the browser tests' screenshots of all pages onto sheets, one a role and width, for docs/manual/pages.md:
#   SAFETY_SCREENSHOTS=/tmp/pages ./test --only browser && scripts/contact-sheets.sh /tmp/pages docs/manual/images
set -euo pipefail
[[ $# -eq 2 ]] || { echo "usage: $0 FOLDER-OF-SCREENSHOTS FOLDER-OF-SHEETS" >&2; exit 2; }
from=$(readlink -f "$1") to=$(readlink -f "$2") work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# sheet ROLE WIDTH CELL-WIDTH CELL-HEIGHT COLUMNS
sheet() {
  local pictures=("$from/$1"-*"-$2.png") count rows
  [[ -e ${pictures[0]} ]] || return 0
  count=${#pictures[@]}
  rows=$(((count + $5 - 1) / $5))
  {
    printf '<meta charset="utf-8"><style>body{margin:6px;display:grid;grid-template-columns:repeat(%s,%spx);gap:8px;font:12px sans-serif}' "$5" "$3"
    printf 'figure{margin:0;height:%spx;overflow:hidden;border:1px solid #999}img{width:100%%}</style>' "$4"
    for picture in "${pictures[@]}"; do
      printf '<figure><figcaption>%s</figcaption><img src="file://%s"></figure>' "$(basename "$picture" .png)" "$picture"
    done
  } >"$work/sheet.html"
  "${CHROMIUM:-/usr/bin/chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files \
    --user-data-dir="$work/profile" --window-size="$((($3 + 8) * $5 + 12)),$((($4 + 10) * rows + 12))" \
    --screenshot="$to/pages-$1-$2.png" "file://$work/sheet.html" >/dev/null 2>&1
}

for role in acts public shop township officer leader department statistician secadmin sysadmin auditor; do
  sheet "$role" 390 230 500 8
  sheet "$role" 1440 460 420 4
done
