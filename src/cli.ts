#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { main } from './cli/main.js'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

// whoever writes learns of the failure from the stream itself
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

const code = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  version,
  worker: new URL('./cli-worker.js', import.meta.url),
  onInterrupt(stop) {
    // a second Ctrl-C ends the program at once
    process.once('SIGINT', stop).once('SIGTERM', stop)
    return () => process.off('SIGINT', stop).off('SIGTERM', stop)
  },
})
// not left to end by itself: a pipe that nobody closes would keep it waiting
process.exit(code)
