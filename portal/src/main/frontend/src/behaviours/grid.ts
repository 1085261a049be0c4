/**
 * `table[data-grid]` of inputs is filled as a spreadsheet is: up, down and Enter move by row, what is pasted from a spreadsheet spreads over
 * the cells from the one that has the focus.
 */
export function fillAsSpreadsheet(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const input = cell(event);
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (input && step && !event.isComposing) {
      const below = at(input, step, 0);
      if (below) {
        event.preventDefault();
        below.focus();
        below.select();
      }
    }
  });
  page.addEventListener('paste', (event) => {
    const input = cell(event);
    const text = event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '') ?? '';
    if (input && /[\t\n]/.test(text)) {
      event.preventDefault();
      text.split(/\r?\n/).forEach((line, row) =>
        line.split('\t').forEach((value, column) => {
          const target = at(input, row, column);
          if (target) {
            target.value = value.trim();
            target.dispatchEvent(new Event('change', { bubbles: true }));
          }
        }),
      );
    }
  });
}

function cell(event: Event): HTMLInputElement | null {
  const input = event.target as Element;
  return input instanceof HTMLInputElement && input.closest('table[data-grid] td') ? input : null;
}

/** The input so many rows and columns away, or null outside the grid. */
function at(input: HTMLInputElement, rows: number, columns: number): HTMLInputElement | null {
  const row = input.closest('tr');
  const all = [...(row?.parentElement?.children ?? [])];
  const inputs = (line?: Element) => [...(line?.querySelectorAll('input') ?? [])];
  const target = row && all[all.indexOf(row) + rows];
  return inputs(target ?? undefined)[inputs(row ?? undefined).indexOf(input) + columns] ?? null;
}
