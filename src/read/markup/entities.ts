/** The character entities of HTML 4, which is what editors write. From U+00A0 on, one behind the other. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
/** These and the ones above may lack their semicolon. */
const oldest: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  AMP: '&',
  LT: '<',
  GT: '>',
  QUOT: '"',
  COPY: '©',
  REG: '®',
}
const others =
  "apos=' OElig=Œ oelig=œ Scaron=Š scaron=š Yuml=Ÿ fnof=ƒ circ=ˆ tilde=˜ Alpha=Α Beta=Β Gamma=Γ Delta=Δ Epsilon=Ε Zeta=Ζ Eta=Η Theta=Θ Iota=Ι Kappa=Κ Lambda=Λ Mu=Μ Nu=Ν Xi=Ξ Omicron=Ο Pi=Π Rho=Ρ Sigma=Σ Tau=Τ Upsilon=Υ Phi=Φ Chi=Χ Psi=Ψ Omega=Ω alpha=α beta=β gamma=γ delta=δ epsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ omicron=ο pi=π rho=ρ sigmaf=ς sigma=σ tau=τ upsilon=υ phi=φ chi=χ psi=ψ omega=ω thetasym=ϑ upsih=ϒ piv=ϖ ensp=\u2002 emsp=\u2003 thinsp=\u2009 zwnj=\u200C zwj=\u200D lrm=\u200E rlm=\u200F ndash=– mdash=— lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ dagger=† Dagger=‡ bull=• hellip=… permil=‰ prime=′ Prime=″ lsaquo=‹ rsaquo=› oline=‾ frasl=⁄ euro=€ image=ℑ weierp=℘ real=ℜ trade=™ alefsym=ℵ larr=← uarr=↑ rarr=→ darr=↓ harr=↔ crarr=↵ lArr=⇐ uArr=⇑ rArr=⇒ dArr=⇓ hArr=⇔ forall=∀ part=∂ exist=∃ empty=∅ nabla=∇ isin=∈ notin=∉ ni=∋ prod=∏ sum=∑ minus=− lowast=∗ radic=√ prop=∝ infin=∞ ang=∠ and=∧ or=∨ cap=∩ cup=∪ int=∫ there4=∴ sim=∼ cong=≅ asymp=≈ ne=≠ equiv=≡ le=≤ ge=≥ sub=⊂ sup=⊃ nsub=⊄ sube=⊆ supe=⊇ oplus=⊕ otimes=⊗ perp=⊥ sdot=⋅ lceil=⌈ rceil=⌉ lfloor=⌊ rfloor=⌋ lang=⟨ rang=⟩ loz=◊ spades=♠ clubs=♣ hearts=♥ diams=♦"

const legacy = new Map([
  ...latin.split(' ').map((name, n) => [name, String.fromCharCode(0xa0 + n)] as const),
  ...Object.entries(oldest),
])
const named = new Map([
  ...legacy,
  ...others
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
])
const longestName = 8
/** What numbers of the C1 range stand for: Windows wrote them. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const replacement = '\uFFFD'

/** A character entity: what it stands for, and one past its last unit. */
export interface Entity {
  readonly text: string
  readonly end: number
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isHex = (code: number): boolean => isDigit(code) || ((code | 32) >= 0x61 && (code | 32) <= 0x66)
const isLatin = (code: number): boolean => (code | 32) >= 0x61 && (code | 32) <= 0x7a

function signOf(point: number): string {
  if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return replacement
  return point >= 0x80 && point <= 0x9f ? (windows[point - 0x80] as string) : String.fromCodePoint(point)
}

function numeric(units: Uint16Array, at: number, length: number): Entity | null {
  const isHexadecimal = ((units[at + 2] as number) | 32) === 0x78
  const from = at + (isHexadecimal ? 3 : 2)
  let end = from
  let point = 0
  for (; end < length; end++) {
    const code = units[end] as number
    if (!(isHexadecimal ? isHex(code) : isDigit(code))) break
    const digit = isDigit(code) ? code - 0x30 : (code | 32) - 0x57
    point = Math.min(point * (isHexadecimal ? 16 : 10) + digit, 0x110000)
  }
  if (end === from) return null
  return { text: signOf(point), end: units[end] === 0x3b && end < length ? end + 1 : end }
}

/** The entity that begins with the `&` at `at`, or null. */
export function entityAt(units: Uint16Array, at: number, length: number): Entity | null {
  if (units[at + 1] === 0x23) return numeric(units, at, length)
  const last = Math.min(length, at + 1 + longestName)
  let end = at + 1
  let name = ''
  while (end < last && (isLatin(units[end] as number) || isDigit(units[end] as number)))
    name += String.fromCharCode(units[end++] as number)
  if (units[end] === 0x3b && end < length) {
    const text = named.get(name)
    if (text !== undefined) return { text, end: end + 1 }
  }
  for (; name !== ''; name = name.slice(0, -1)) {
    const text = legacy.get(name)
    if (text !== undefined) return { text, end: at + 1 + name.length }
  }
  return null
}
