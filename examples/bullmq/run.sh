#!/usr/bin/env bash
# Starts a Redis of its own, runs check.js against it, and stops it. Exit code 75: no Redis or no BullMQ here.
set -euo pipefail
cd "$(dirname "$0")"
products=${1:-1000}

if ! command -v redis-server >/dev/null; then
  echo 'Installing Redis …'
  # its service would take the port that a Redis of yours may have
  if ! { apt-get update -qq && RUNLEVEL=1 apt-get install -y -qq --no-install-recommends redis-server; } >/dev/null 2>&1; then
    echo 'redis-server is not here and cannot be installed (needs Debian, root and a network).' >&2
    exit 75
  fi
fi
if ! npm install --no-audit --no-fund --no-package-lock --silent; then
  echo 'bullmq and ioredis cannot be installed (needs a network).' >&2
  exit 75
fi

work=$(mktemp -d)
export REDIS_PORT=${REDIS_PORT:-6390}
redis-server --port "$REDIS_PORT" --dir "$work" --save '' --maxmemory-policy noeviction --daemonize no \
  --logfile "$work/redis.log" &
redis=$!
trap 'kill "$redis" 2>/dev/null; wait "$redis" 2>/dev/null || true; rm -rf "$work"' EXIT
until redis-cli -p "$REDIS_PORT" ping >/dev/null 2>&1; do
  kill -0 "$redis" 2>/dev/null || { cat "$work/redis.log" >&2; exit 1; }
  sleep 0.1
done

(cd ../.. && npx tsx scripts/generate-catalogue.ts "$products") >"$work/catalogue.ndjson"
node ../../dist/cli.js review -q "$work/catalogue.ndjson" >"$work/expected.ndjson"
node check.js "$work/catalogue.ndjson" "$work/expected.ndjson"
