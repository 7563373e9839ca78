#!/bin/sh
# Builds the front end into FOLDER/assets: build.sh FOLDER. Its tools are installed first where they are missing or
# package-lock.json has changed; nothing else is fetched.
set -eu
[ $# -eq 1 ] || { echo "usage: build.sh FOLDER" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)/assets
cd "$(dirname "$0")"
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-progress
fi
exec node build.mjs "$out"
