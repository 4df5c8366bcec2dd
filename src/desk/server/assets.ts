import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'

export interface Asset {
  readonly type: string
  readonly body: string
}

const script = 'text/javascript; charset=utf-8'

const shell = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Shelfmark desk</title>
    <link rel="icon" href="/desk/icon.svg">
    <link rel="stylesheet" href="/desk/page.css">
    <script type="module" src="/desk/page.js"></script>
  </head>
  <body>
    <shelfmark-desk></shelfmark-desk>
    <noscript>The desk classifies in this page and needs JavaScript.</noscript>
  </body>
</html>
`
const style = `html, body { margin: 0; height: 100%; background: light-dark(#f6f5f2, #17181b); }
html { color-scheme: light dark; }
html[data-theme='light'] { color-scheme: light; }
html[data-theme='dark'] { color-scheme: dark; }
noscript { display: block; padding: 2rem; font: 1rem system-ui, sans-serif; }
`
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#2f6f5e" d="M7 3h18v26l-9-6-9 6z"/><path fill="none" stroke="#fff" stroke-width="3" d="m11 12 4 4 7-7"/></svg>
`

/** Files that a built module loads, itself among them, as paths below `root`. */
async function modulesOf(root: URL, name: string, found: Map<string, Asset>): Promise<void> {
  const path = `/${name}`
  if (found.has(path)) return
  const body = await readFile(new URL(name, root), 'utf8')
  found.set(path, { type: script, body })
  const imports = body.matchAll(
    /(?:^|[;\n}])\s*(?:import|export)\s*(?:[^'"();]*?\bfrom\s*)?['"](\.[^'"]+)['"]/g,
  )
  for (const [, specifier = ''] of imports) {
    await modulesOf(root, posix.normalize(posix.join(posix.dirname(name), specifier)), found)
  }
}

/**
 * Everything the page consists of, by path: only these files are ever served.
 * @param root the folder of the build, with a slash at its end.
 */
export async function loadAssets(root: URL): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>([
    ['/', { type: 'text/html; charset=utf-8', body: shell }],
    ['/desk/page.css', { type: 'text/css; charset=utf-8', body: style }],
    ['/desk/icon.svg', { type: 'image/svg+xml', body: icon }],
  ])
  await modulesOf(root, 'desk/page.js', assets)
  return assets
}
