import { css } from 'lit'

export const dock = css`
  .dock {
    padding: 10px 20px 14px;
    border-top: 1px solid var(--_line);
    background: var(--_raised);
  }
  .choices {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .choices legend {
    padding: 0;
    font-size: 12px;
    color: var(--_muted);
  }
  .choice {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 2px 6px;
    margin: 0 -6px;
    border-radius: 6px;
    cursor: pointer;
  }
  .choice:hover {
    background: color-mix(in srgb, var(--_ink) 6%, transparent);
  }
  .choice.made {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .choice-name {
    flex: 1;
    min-width: 0;
  }
  .choice input {
    accent-color: var(--_accent);
    margin: 0;
  }
  .override {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    margin-top: 8px;
  }
  .override select {
    flex: 1;
    min-width: 12em;
    padding: 3px 6px;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: var(--_paper);
  }
  .decide {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 10px;
  }
  .decision {
    flex: 1 0 auto;
    display: inline-flex;
    gap: 5px;
    justify-content: center;
    align-items: center;
    min-height: 38px;
    padding: 4px 5px;
    border: 1px solid var(--v);
    border-radius: 8px;
    background: transparent;
    color: var(--v);
    font-weight: 600;
  }
  .decision:hover {
    background: color-mix(in srgb, var(--v) 12%, transparent);
  }
  .decision.suggested {
    background: var(--v);
    color: light-dark(#ffffff, #16181a);
  }
  .decision.suggested:hover {
    background: color-mix(in srgb, var(--v) 88%, var(--_ink));
  }
`
