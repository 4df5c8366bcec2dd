import { css } from 'lit'

export const text = css`
  .vendor {
    max-width: 66ch;
    font: 16.5px/1.62 var(--_reading);
    overflow-wrap: anywhere;
    hyphens: none;
  }
  .vendor .title {
    margin: 0 0 0.8em;
    font-size: 1.45em;
    line-height: 1.25;
    font-weight: 700;
    letter-spacing: -0.005em;
  }
  .vendor .heading {
    margin: 1.5em 0 0.45em;
    font-size: 1.08em;
    line-height: 1.35;
    font-weight: 700;
  }
  .vendor .heading.level-1 {
    font-size: 1.25em;
  }
  .vendor .heading.level-2 {
    font-size: 1.16em;
  }
  .vendor p {
    margin: 0 0 0.85em;
  }
  .vendor ul {
    margin: 0 0 0.95em;
    padding-inline-start: 1.3em;
  }
  .vendor li {
    margin: 0.18em 0;
  }
  .vendor li::marker {
    color: var(--_muted);
  }
  .vendor li.own {
    list-style: none;
  }
  .vendor li.own .marker {
    display: inline-block;
    min-width: 1.5em;
    margin-inline-start: -1.3em;
    color: var(--_muted);
  }
  .indent-1 {
    margin-inline-start: 1.4em;
  }
  .indent-2 {
    margin-inline-start: 2.8em;
  }
  .indent-3,
  .indent-4 {
    margin-inline-start: 4.2em;
  }
  .strong {
    font-weight: 700;
  }
  .mark,
  .sign {
    --c: var(--_aside);
    --line: solid;
  }
  .mark {
    padding: 0.06em 0.16em;
    margin: 0 -0.04em;
    border-radius: 4px;
    cursor: help;
    text-decoration: underline var(--line) var(--c) 2px;
    text-underline-offset: 0.22em;
    text-decoration-skip-ink: none;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .mark .icon,
  .sign .icon {
    color: var(--c);
  }
  .mark .icon {
    width: 0.8em;
    height: 0.8em;
    margin-inline-end: 0.2em;
    stroke-width: 2.2;
    vertical-align: -0.02em;
  }
  .sign {
    color: var(--c);
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    font-weight: 600;
  }
  .start {
    white-space: nowrap;
  }
  .promised {
    --c: var(--_promised);
  }
  .denied {
    --c: var(--_denied);
  }
  .mark.denied {
    text-decoration: line-through var(--c) 2px;
  }
  .sold-separately {
    --c: var(--_extra);
    --line: dashed;
  }
  .other-package {
    --c: var(--_extra);
    --line: dotted;
  }
  .taught {
    --c: var(--_topic);
    --line: wavy;
  }
  .recorded {
    --c: var(--_past);
    --line: double;
  }
  .compared {
    --line: dotted;
  }
  .about-others {
    --line: dashed;
  }
  .mark.taught {
    text-decoration-thickness: 1.2px;
  }
  .mark.decisive {
    background: color-mix(in srgb, var(--c) 15%, transparent);
    font-weight: 600;
  }
  .mark.active,
  .mark:hover {
    background: color-mix(in srgb, var(--c) 24%, transparent);
  }
  .mark.shown {
    animation: shown 1.4s ease-out;
  }
  @keyframes shown {
    0%,
    35% {
      box-shadow: 0 0 0 4px color-mix(in srgb, var(--c) 55%, transparent);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .mark.shown {
      animation: none;
    }
  }
  .cue {
    border-bottom: 1px dotted var(--_muted);
    font-style: italic;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    max-width: 60rem;
    margin: 2.2em 0 0;
    padding: 12px 0 0;
    border-top: 1px solid var(--_line);
    list-style: none;
    font-size: 13px;
  }
  .legend .mark {
    cursor: default;
    background: none;
  }
  .card {
    position: absolute;
    z-index: 2;
    left: 0;
    top: 0;
    width: max-content;
    max-width: min(380px, calc(100% - 16px));
    padding: 10px 13px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_raised);
    box-shadow: 0 6px 24px light-dark(rgb(30 30 40 / 0.16), rgb(0 0 0 / 0.5));
    font-size: 13px;
    line-height: 1.45;
  }
  .fact + .fact {
    margin-top: 9px;
    padding-top: 9px;
    border-top: 1px solid var(--_line);
  }
  .fact-head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }
`
