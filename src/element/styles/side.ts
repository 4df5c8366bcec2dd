import { css } from 'lit'

export const side = css`
  .head {
    margin-bottom: 14px;
  }
  .verdict {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 9px 12px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--v) 12%, var(--_paper));
    border: 1px solid color-mix(in srgb, var(--v) 40%, transparent);
    line-height: 1.35;
  }
  .verdict .icon {
    color: var(--v);
    width: 20px;
    height: 20px;
  }
  .verdict strong {
    display: block;
    color: var(--v);
    font-size: 15px;
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
  .against {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    gap: 10px;
    align-items: start;
    margin: 14px 0 10px;
  }
  .against dt {
    color: var(--_muted);
    font-size: 12px;
  }
  .against dd {
    margin: 0;
    line-height: 1.3;
    font-weight: 600;
  }
  .against:not(.same) .proposed {
    color: var(--_accent);
  }
  .sign-between {
    color: var(--_muted);
    align-self: center;
    padding-top: 14px;
  }
  .certainty {
    display: flex;
    gap: 9px;
    margin: 0;
  }
  .bars {
    display: inline-flex;
    gap: 2px;
    align-items: flex-end;
    align-self: flex-start;
    padding-top: 4px;
  }
  .bars i {
    width: 4px;
    height: 6px;
    border-radius: 1px;
    background: var(--_line);
  }
  .bars i:nth-child(2) {
    height: 9px;
  }
  .bars i:nth-child(3) {
    height: 12px;
  }
  .bars i.on {
    background: var(--_accent);
  }
  .side-scroll > [role='group'] {
    margin-top: 18px;
  }
  h3 {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    margin: 0 0 5px;
    font-size: 13px;
    font-weight: 700;
  }
  .side p {
    margin: 0 0 6px;
  }
  .reasons,
  .ways,
  .notes {
    list-style: none;
    margin: 4px 0;
    padding: 0;
  }
  .reason {
    display: flex;
    gap: 8px;
    width: 100%;
    padding: 4px 8px;
    margin: 0 -8px;
    width: calc(100% + 16px);
    border: 0;
    border-radius: 6px;
    background: none;
    text-align: start;
    line-height: 1.4;
  }
  .reason:hover {
    background: color-mix(in srgb, var(--_ink) 6%, transparent);
  }
  .reason .sign {
    align-items: flex-start;
    padding-top: 0.28em;
  }
  .quote {
    font-family: var(--_reading);
    font-size: 1.04em;
  }
  .quote.denied {
    text-decoration: line-through var(--_denied) 1.5px;
  }
  .reason .muted {
    display: block;
    font-size: 12.5px;
  }
  .ways li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 2px 0;
  }
  .notes li {
    display: flex;
    gap: 8px;
    padding: 3px 0;
  }
  .notes .icon {
    margin-top: 0.25em;
    color: var(--_extra);
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .switch {
    display: inline-flex;
    gap: 7px;
    align-items: center;
    padding: 3px 10px 3px 7px;
    border: 1px solid var(--_edge);
    border-radius: 99px;
    background: var(--_raised);
    cursor: pointer;
  }
  .switch input {
    appearance: none;
    position: relative;
    width: 26px;
    height: 15px;
    margin: 0;
    border-radius: 99px;
    background: var(--_edge);
    cursor: pointer;
  }
  .switch input::after {
    content: '';
    position: absolute;
    inset: 2px auto auto 2px;
    width: 11px;
    height: 11px;
    border-radius: 50%;
    background: var(--_raised);
    transition: translate 0.12s;
  }
  .switch input:checked {
    background: var(--_promised);
  }
  .switch input:checked::after {
    translate: 11px 0;
  }
  .switch:has(input:not(:checked)) span {
    text-decoration: line-through;
    color: var(--_muted);
  }
  .replay {
    margin-top: 9px !important;
    padding: 6px 10px;
    border-inline-start: 3px solid var(--_line);
  }
  .replay.changed {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  details {
    margin-top: 14px;
    border-top: 1px solid var(--_line);
    padding-top: 9px;
  }
  summary {
    font-weight: 700;
    font-size: 13px;
    cursor: pointer;
  }
  .others {
    margin: 6px 0 0;
  }
  .others dt {
    margin-top: 8px;
    font-weight: 600;
  }
  .others dd {
    margin: 3px 0 0 0;
    font-size: 13px;
    line-height: 1.4;
  }
  .against dd::first-letter,
  .choice-name::first-letter {
    text-transform: uppercase;
  }
  .message-tools h3 {
    margin: 0 6px 0 0;
  }
  .message-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: center;
    margin-bottom: 6px;
  }
  .grow {
    flex: 1;
  }
  .segments {
    display: inline-flex;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    overflow: hidden;
  }
  .segments button {
    padding: 0.28em 0.6em;
    border: 0;
    background: var(--_raised);
  }
  .segments button + button {
    border-inline-start: 1px solid var(--_line);
  }
  .segments button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .segments button:focus-visible {
    outline-offset: -3px;
  }
  .message {
    display: block;
    width: 100%;
    height: 10.6em;
    min-height: 4em;
    resize: vertical;
    padding: 9px 11px;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: var(--_paper);
    line-height: 1.5;
    max-height: 60vh;
  }
  .hint {
    display: flex;
    gap: 8px;
  }
  .hint .icon {
    margin-top: 0.25em;
    color: var(--_extra);
  }
`
