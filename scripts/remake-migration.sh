#!/usr/bin/env bash
# Makes the one migration of a release that nobody has installed yet anew from the model, under a fixed name so that
# branches do not fight over it. After the first release migrations only go forward and this script is deleted.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=src/Huining.Safety.Web/Data/Migrations
name=20260101000000_Initial
rm -rf "$folder"
dotnet tool restore >/dev/null
# The context only has to be made, not connected.
ConnectionStrings__Default="Host=none" dotnet ef migrations add Initial --project src/Huining.Safety.Web --output-dir Data/Migrations "$@"
made=$(basename "$folder"/*_Initial.cs .cs)
mv "$folder/$made.cs" "$folder/$name.cs"
mv "$folder/$made.Designer.cs" "$folder/$name.Designer.cs"
sed -i "s/$made/$name/" "$folder/$name.Designer.cs"
