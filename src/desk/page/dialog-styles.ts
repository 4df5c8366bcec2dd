import { css } from 'lit'

export const dialogStyles = css`
  dialog {
    width: min(760px, calc(100vw - 32px));
    max-height: calc(100dvh - 48px);
    padding: 18px 22px 20px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_paper);
    color: var(--_ink);
  }
  dialog::backdrop {
    background: rgb(10 12 14 / 0.45);
  }
  .dialog-head {
    display: flex;
    gap: 14px;
    align-items: center;
    margin-bottom: 12px;
  }
  .dialog-head h2 {
    margin: 0;
    font: 700 18px/1.3 var(--_reading);
  }
  .dialog-head .close {
    margin-inline-start: auto;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 24px;
  }
  .keys {
    margin: 0;
  }
  .keys div {
    display: flex;
    gap: 12px;
    align-items: baseline;
    padding: 3px 0;
  }
  .keys dd {
    margin: 0;
  }
  .check {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .problem-list {
    max-height: 55vh;
    overflow: auto;
    margin: 0;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    list-style: none;
  }
  .problem-list li {
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
  dialog#paste[open] {
    display: flex;
    flex-direction: column;
    width: calc(100vw - 48px);
    height: calc(100dvh - 48px);
    max-width: none;
    padding-bottom: 0;
    padding-inline: 0;
  }
  dialog#paste .dialog-head {
    padding-inline: 22px;
  }
  .paste {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(260px, 30%) minmax(0, 1fr);
    min-height: 0;
    border-top: 1px solid var(--_line);
  }
  .paste-form {
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 14px 18px 18px;
    border-inline-end: 1px solid var(--_line);
    background: var(--_ground);
  }
  .paste-form label {
    display: flex;
    flex-direction: column;
    gap: 3px;
    color: var(--_muted);
    font-size: 12.5px;
  }
  .paste-form .grow {
    flex: 1;
  }
  .paste-form input,
  .paste-form select,
  .paste-form textarea {
    padding: 6px 9px;
    border: 1px solid var(--_edge);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
    font-size: 14px;
  }
  .paste-form textarea {
    flex: 1;
    resize: none;
    line-height: 1.5;
  }
  .paste > shelfmark-review {
    overflow: auto;
  }
  .paste > shelfmark-review::part(decision) {
    display: none;
  }
  .paste > .quiet-note {
    border: 0;
    align-self: center;
  }
  @media (max-width: 900px) {
    .paste {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: 260px minmax(0, 1fr);
    }
  }
`
