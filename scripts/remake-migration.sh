#!/usr/bin/env bash
# Makes the one migration of a release that nobody has installed yet anew from the model.
# After the first release migrations only go forward and this script is deleted.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf src/Huining.Safety.Web/Data/Migrations
dotnet tool restore >/dev/null
# The context only has to be made, not connected.
ConnectionStrings__Default="Host=none" dotnet ef migrations add Initial --project src/Huining.Safety.Web --output-dir Data/Migrations "$@"
