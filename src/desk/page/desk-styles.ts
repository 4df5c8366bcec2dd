import { css } from 'lit'

export const deskStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    background: var(--_ground);
    color: var(--_ink);
    font: 14px/1.5 var(--_font);
  }
  .bar {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 7px 14px;
    border-bottom: 1px solid var(--_line);
    background: var(--_raised);
    font-size: 13px;
  }
  .bar h1 {
    display: flex;
    gap: 10px;
    align-items: baseline;
    margin: 0;
    font: 700 16px/1.3 var(--_reading);
    letter-spacing: 0.01em;
    min-width: 0;
  }
  .file {
    font: 400 13px/1.3 var(--_font);
    color: var(--_muted);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .progress {
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: flex-end;
    color: var(--_muted);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  progress {
    width: 90px;
    height: 6px;
    appearance: none;
    border: 0;
    border-radius: 99px;
    overflow: hidden;
    background: var(--_line);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  a.quiet {
    color: inherit;
    text-decoration: none;
  }
  .bar select,
  .bar input,
  .filter select {
    padding: 0.28em 0.5em;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: var(--_raised);
  }
  .reviewer {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    color: var(--_muted);
  }
  .reviewer input {
    width: 8.5em;
    color: var(--_ink);
  }
  .drawer-button {
    display: none;
  }
  .main {
    flex: 1;
    display: grid;
    grid-template-columns: 300px minmax(0, 1fr);
    min-height: 0;
  }
  .queue {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-inline-end: 1px solid var(--_line);
    background: var(--_ground);
  }
  shelfmark-queue {
    flex: 1;
    min-height: 0;
    border-top: 1px solid var(--_line);
  }
  .filters {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    padding: 12px 12px 6px;
    font-size: 12.5px;
  }
  .search {
    grid-column: 1 / 3;
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 0 9px;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: var(--_raised);
  }
  .search:focus-within {
    outline: 2px solid var(--_focus);
  }
  .search input {
    flex: 1;
    min-width: 0;
    padding: 5px 0;
    border: 0;
    outline: 0;
    background: none;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .filter span {
    display: block;
    color: var(--_muted);
    font-size: 11.5px;
    line-height: 1.4;
  }
  .filter select {
    width: 100%;
  }
  .order {
    margin: 0;
    padding: 3px 12px 8px;
    font-size: 12px;
    line-height: 1.4;
  }
  .order strong {
    display: block;
    font-size: 13px;
  }
  .problems {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 9px 12px;
    border: 0;
    border-top: 1px solid var(--_line);
    background: color-mix(in srgb, var(--_extra) 12%, var(--_ground));
    text-align: start;
    font-size: 13px;
  }
  .problems .icon,
  .lost .icon {
    color: var(--_extra);
  }
  .work {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .work > shelfmark-review {
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  .standing {
    display: flex;
    gap: 9px;
    align-items: center;
    padding: 7px 20px;
    border-bottom: 1px solid var(--_line);
    background: color-mix(in srgb, var(--v) 12%, var(--_paper));
  }
  .standing .icon {
    color: var(--v);
  }
  .standing.approve {
    --v: var(--_promised);
  }
  .standing.reject {
    --v: var(--_denied);
  }
  .standing.ask {
    --v: var(--_topic);
  }
  .lost {
    display: flex;
    gap: 9px;
    align-items: center;
    margin: 0;
    padding: 8px 14px;
    background: color-mix(in srgb, var(--_extra) 18%, var(--_paper));
    font-weight: 600;
  }
  .told {
    flex: 1;
    min-width: 0;
    margin: 0;
    padding-inline-start: 6px;
    color: var(--_accent);
    font-weight: 600;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .warning {
    display: flex;
    gap: 9px;
    align-items: center;
    padding: 8px 20px;
    border-bottom: 1px solid var(--_line);
    background: color-mix(in srgb, var(--_extra) 16%, var(--_paper));
  }
  .warning .icon {
    color: var(--_extra);
  }
  .warning .link {
    margin-inline-start: auto;
  }
  .quiet-note {
    flex: 1;
    margin: 0;
    padding: 28px 20px;
    border-top: 1px solid var(--_line);
    color: var(--_muted);
    text-align: center;
  }
  .big-note {
    margin: auto;
    max-width: 46ch;
    padding: 24px;
    text-align: center;
    color: var(--_muted);
  }
  .big-note .icon {
    width: 36px;
    height: 36px;
    stroke-width: 1.1;
    color: var(--_accent);
  }
  .big-note h2 {
    margin: 10px 0 6px;
    font: 600 20px/1.3 var(--_reading);
    color: var(--_ink);
  }
  .big-note p {
    margin: 0;
  }
  @media (max-width: 1180px) {
    .wide {
      display: none;
    }
    .main {
      grid-template-columns: 250px minmax(0, 1fr);
    }
  }
  @media (max-width: 900px) {
    .bar {
      flex-wrap: wrap;
    }
    .told {
      order: 1;
      flex-basis: 100%;
    }
    .told:empty {
      display: none;
    }
    progress,
    .file {
      display: none;
    }
    .drawer-button {
      display: inline-flex;
    }
    .main {
      grid-template-columns: minmax(0, 1fr);
      position: relative;
    }
    .queue {
      position: absolute;
      z-index: 3;
      inset: 0 auto 0 0;
      width: min(320px, 90vw);
      box-shadow: 0 0 40px rgb(0 0 0 / 0.3);
      visibility: hidden;
      translate: -100% 0;
      transition: translate 0.15s;
    }
    .queue.open {
      visibility: visible;
      translate: 0 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .queue {
      transition: none;
    }
  }
`
