import { css } from 'lit'

/** The custom properties by which a host themes the element, with their values for light and dark pages. */
export const tokens = css`
  :host {
    --_paper: var(--shelfmark-paper, light-dark(#fdfcfa, #1c1e21));
    --_ground: var(--shelfmark-ground, light-dark(#f6f5f2, #17181b));
    --_raised: var(--shelfmark-raised, light-dark(#ffffff, #26292d));
    --_ink: var(--shelfmark-ink, light-dark(#1e2126, #e8e6e1));
    --_muted: var(--shelfmark-muted, light-dark(#5b606a, #a6a9b0));
    --_line: var(--shelfmark-line, light-dark(#e2dfd8, #34383d));
    --_edge: var(--shelfmark-edge, light-dark(#8b8f98, #7b8089));
    --_accent: var(--shelfmark-accent, light-dark(#1d6a57, #79c9ae));
    --_on-accent: var(--shelfmark-on-accent, light-dark(#ffffff, #10211c));
    --_focus: var(--shelfmark-focus, light-dark(#1a5fb4, #8ab4f8));
    --_promised: var(--shelfmark-promised, light-dark(#1d6a3a, #7fd49b));
    --_denied: var(--shelfmark-denied, light-dark(#b3261e, #ff9d94));
    --_extra: var(--shelfmark-extra, light-dark(#8a5300, #f0b861));
    --_topic: var(--shelfmark-topic, light-dark(#5b3fb0, #bda9ff));
    --_past: var(--shelfmark-past, light-dark(#0b6382, #7cc8e8));
    --_aside: var(--shelfmark-aside, light-dark(#5f6368, #b0b3b8));
    --_font: var(--shelfmark-font, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif);
    --_reading: var(
      --shelfmark-reading-font,
      'Charter',
      'Bitstream Charter',
      'Iowan Old Style',
      'Source Serif 4',
      'Noto Serif',
      Cambria,
      Georgia,
      serif
    );
    --_mono: var(--shelfmark-mono-font, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, monospace);
  }
`

/** Buttons, keys, icons and the like, the same in the element and on the desk. */
export const basics = css`
  * {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .icon {
    width: 1em;
    height: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.13em;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  kbd {
    display: inline-block;
    min-width: 1.5em;
    padding: 0 0.35em;
    border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
    border-bottom-width: 2px;
    border-radius: 4px;
    font: 600 0.78em/1.45 var(--_mono);
    text-align: center;
  }
  code {
    font: 0.92em var(--_mono);
    overflow-wrap: anywhere;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.86em;
  }
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .tag {
    padding: 0 0.45em;
    border: 1px solid var(--_line);
    border-radius: 99px;
    font-size: 0.8em;
    line-height: 1.55;
    color: var(--_muted);
    white-space: nowrap;
  }
  .tag.accent {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    font-weight: 400;
    white-space: nowrap;
  }
  .quiet {
    display: inline-flex;
    gap: 0.45em;
    align-items: center;
    padding: 0.28em 0.7em;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: var(--_raised);
  }
  .quiet:hover {
    border-color: var(--_accent);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
