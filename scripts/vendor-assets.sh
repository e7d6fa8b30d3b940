#!/usr/bin/env bash
# Copies the pinned front-end libraries into src/Huining.Safety.Web/wwwroot/lib/<name>/<version>/
# with their licences, and writes SHA256SUMS. The result is committed: running needs no npm.
#
#   scripts/vendor-assets.sh           fetch, copy, write the sums
#   scripts/vendor-assets.sh --check   compare what is committed with the sums; needs no network
#
# To add a library: name it in scripts/assets/package.json, add its files to the list below, run, commit.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly assets=scripts/assets
readonly lib=src/Huining.Safety.Web/wwwroot/lib

if [[ "${1:-}" == "--check" ]]; then
  (cd "$lib" && sha256sum --check --quiet --strict SHA256SUMS)
  unlisted=$(cd "$lib" && comm -13 <(cut -c67- SHA256SUMS | sort) <(find . -type f ! -name SHA256SUMS | sed 's|^\./||' | sort))
  [[ -z "$unlisted" ]] || { echo "Not in SHA256SUMS: $unlisted" >&2; exit 1; }
  echo "wwwroot/lib agrees with SHA256SUMS"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$assets/package.json" "$work/"
if [[ -f "$assets/package-lock.json" ]]; then
  cp "$assets/package-lock.json" "$work/"
  npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund --silent
else
  npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --silent
fi

# The lock keeps versions and integrity hashes; where a machine fetched from is its own affair.
node -e '
  const fs = require("fs"), lock = JSON.parse(fs.readFileSync(process.argv[1]));
  for (const part of Object.values(lock.packages)) delete part.resolved;
  fs.writeFileSync(process.argv[2], JSON.stringify(lock, null, 2) + "\n");
' "$work/package-lock.json" "$assets/package-lock.json"

# copy <package> <file in the package> [<file in the package> ...]
copy() {
  local package=$1 version file
  shift
  version=$(node -p 'require(process.argv[1]).version' "$work/node_modules/$package/package.json")
  for file in "$@"; do
    install -D -m 644 "$work/node_modules/$package/$file" "$lib/$package/$version/${file#dist/}"
  done
}

rm -rf "${lib:?}"/*
copy bootstrap LICENSE dist/css/bootstrap.min.css

(cd "$lib" && find . -type f ! -name SHA256SUMS | sed 's|^\./||' | LC_ALL=C sort | xargs -d '\n' sha256sum > SHA256SUMS)
cat "$lib/SHA256SUMS"
