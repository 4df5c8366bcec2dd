import { css } from 'lit'

export const queueStyles = css`
  :host {
    display: block;
    min-height: 0;
    font: 13px/1.4 var(--_font);
    color: var(--_ink);
  }
  .list {
    height: 100%;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .list:focus-visible {
    outline-offset: -2px;
  }
  .space {
    position: relative;
    overflow: hidden;
  }
  .window {
    will-change: transform;
  }
  .row {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    grid-template-rows: 20px 18px;
    gap: 1px 8px;
    align-content: center;
    height: 60px;
    padding: 0 12px 0 11px;
    border-bottom: 1px solid var(--_line);
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }
  .row:hover {
    background: color-mix(in srgb, var(--_ink) 5%, transparent);
  }
  .row.selected {
    background: color-mix(in srgb, var(--_accent) 13%, var(--_paper));
    border-inline-start-color: var(--_accent);
  }
  .name {
    font-weight: 600;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    grid-column: 2 / 4;
  }
  .what {
    grid-column: 2;
    font-size: 12px;
    color: var(--_muted);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .how {
    font-size: 12px;
    color: var(--_muted);
  }
  .verdict {
    grid-row: 1 / 3;
    align-self: center;
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border-radius: 50%;
    color: var(--v);
  }
  .verdict.done {
    background: var(--v);
    color: light-dark(#ffffff, #16181a);
  }
  .verdict .icon {
    width: 13px;
    height: 13px;
    stroke-width: 2.2;
  }
  .approve {
    --v: var(--_promised);
  }
  .reject {
    --v: var(--_denied);
  }
  .ask {
    --v: var(--_topic);
  }
  .check {
    --v: var(--_extra);
  }
`
