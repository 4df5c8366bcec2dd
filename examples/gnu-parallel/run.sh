#!/usr/bin/env bash
# Runs the commands of README.md on generated products and checks the result. Exit code 75: no GNU parallel here.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
products=${1:-800}

if ! parallel --version 2>/dev/null | grep -q GNU; then
  echo 'Installing GNU parallel …'
  if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends parallel; } >/dev/null 2>&1; then
    echo 'GNU parallel is not here and cannot be installed (needs Debian, root and a network).' >&2
    exit 75
  fi
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# the name that an installed package puts into the path
mkdir bin
ln -s "$repository/dist/cli.js" bin/shelfmark
PATH=$work/bin:$PATH

(cd "$repository" && npx tsx scripts/generate-catalogue.ts "$products") >catalogue.ndjson
echo "$products products; first in one process …"
shelfmark review -q catalogue.ndjson >expected.ndjson

split -d -n l/8 --additional-suffix=.ndjson catalogue.ndjson part-
in_parts() {
  parallel --will-cite --joblog jobs.log -j 2 \
    'shelfmark review -q {} -o {.}.reviewed.ndjson --resume' ::: part-??.ndjson
}

echo 'In parts, killed in the middle …'
# in a session of its own, so that the kill reaches parallel and its jobs and nothing else
export -f in_parts
setsid bash -c in_parts 2>/dev/null &
session=$!
until compgen -G 'part-*.reviewed.ndjson' >/dev/null && compgen -G 'part-*.partial' >/dev/null; do sleep 0.05; done
# parallel gives each job a process group of its own, so the whole session is killed, and what began meanwhile too
in_session() { awk -v session="$session" '$6 == session && $3 != "Z" { print $1 }' /proc/[0-9]*/stat 2>/dev/null || true; }
while left=$(in_session) && [ -n "$left" ]; do
  kill -KILL $left 2>/dev/null || true
  sleep 0.05
done
wait "$session" 2>/dev/null || true
echo "  whole parts: $(compgen -G 'part-*.reviewed.ndjson' | wc -l), torn parts: $(compgen -G 'part-*.partial' | wc -l)"

echo 'The same command again …'
in_parts
cat part-??.reviewed.ndjson >reviews.ndjson
cmp expected.ndjson reviews.ndjson

echo 'As a pipe …'
parallel --will-cite --pipe-part --block -1 -j 2 -k -a catalogue.ndjson shelfmark review -q >piped.ndjson
cmp expected.ndjson piped.ndjson

echo "GNU parallel: $(wc -l <reviews.ndjson) reviews, byte for byte those of one process, also after a kill."
