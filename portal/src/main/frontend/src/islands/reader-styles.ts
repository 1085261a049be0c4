import { css } from 'lit';

/** The frame that both readers share: a bar of large buttons below, the page above. */
export const readerStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    font-family: var(--font);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.5rem 0.75rem;
    border-block-start: 1px solid var(--line);
    background: var(--surface);
  }
  .bar > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
  }
  button {
    min-block-size: 3rem;
    min-inline-size: 3rem;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--accent);
    border-radius: 0.5rem;
    background: var(--surface);
    color: var(--link);
    font: inherit;
    font-size: 1rem;
    font-weight: 700;
    cursor: pointer;
  }
  button:hover,
  button[aria-pressed='true'] {
    background: var(--selected);
    color: var(--on-selected);
  }
  button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  button.on {
    min-inline-size: 6rem;
    background: var(--accent);
    color: var(--on-accent);
  }
  button:disabled {
    border-color: var(--line-strong);
    background: var(--muted-soft);
    color: var(--text-soft);
    cursor: not-allowed;
  }
  :focus-visible {
    outline: 4px solid var(--focus-line);
    outline-offset: 2px;
    border-radius: 4px;
    box-shadow: 0 0 0 2px var(--focus-ring);
  }
  .where {
    min-inline-size: 8rem;
    font-size: 1rem;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .message {
    place-self: center;
    padding: 1.5rem;
    font-size: 1.125rem;
    text-align: center;
  }
`;
