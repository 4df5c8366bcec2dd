const plainWord = /^[a-z0-9äöüß]+$/
const unwanted = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/** The word of a token: lower case, composed, without soft hyphens and the signs of gender forms. */
export function clean(raw: string): string {
  const lower = raw.toLowerCase()
  if (plainWord.test(lower)) return lower
  return (
    lower
      .replace(unwanted, '')
      .normalize('NFKC')
      // bold and other mathematical capitals are capitals only now
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .replace(/^(\p{L}+)(?:[:*_·]|\/-?|\()(\p{L}+)$/u, '$1$2')
  )
}
