import { css } from 'lit'

export const layout = css`
  :host {
    display: block;
    container-type: inline-size;
    min-height: 0;
    background: var(--_ground);
    color: var(--_ink);
    font: 14px/1.5 var(--_font);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    display: grid;
    grid-template:
      'text side' minmax(0, 1fr)
      'message side' auto / minmax(0, 1fr) minmax(330px, 410px);
    height: 100%;
    min-height: 0;
  }
  .pane {
    position: relative;
    min-height: 0;
    min-width: 0;
  }
  .text-pane {
    grid-area: text;
    overflow: auto;
    background: var(--_paper);
    padding: 28px clamp(20px, 5cqi, 56px) 40px;
  }
  .message-pane {
    grid-area: message;
    padding: 10px 20px 14px;
    border-top: 1px solid var(--_line);
  }
  .side {
    grid-area: side;
    display: flex;
    flex-direction: column;
    border-inline-start: 1px solid var(--_line);
  }
  .side-scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 18px 20px 24px;
  }
  .said:not(:empty) {
    margin: 0;
    padding: 6px 20px 10px;
    background: var(--_raised);
    color: var(--_ink);
    font-weight: 600;
  }
  .said:empty {
    margin: 0;
  }
  .empty {
    max-width: 40ch;
    margin: 2rem 0;
    color: var(--_muted);
    font-style: italic;
  }
  .problem {
    padding: 0 1.5rem;
  }
  @container (max-width: 700px) {
    .frame {
      grid-template: 'text' auto 'message' auto 'side' auto / minmax(0, 1fr);
      height: auto;
    }
    .side {
      border-inline-start: 0;
      border-top: 1px solid var(--_line);
    }
    .dock {
      position: sticky;
      bottom: 0;
    }
  }
`
