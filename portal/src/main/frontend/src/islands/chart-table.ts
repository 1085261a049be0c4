/** A table read as series of numbers: the chart draws what the page says, so that both never differ. */
export interface Series {
  name: string;
  /** `stack` stands on the series before; `low` and `high` are the two edges of a band round it. */
  shape: 'bar' | 'stack' | 'line' | 'low' | 'high';
  values: (number | null)[];
}

export interface Drawn {
  title: string;
  categories: string[];
  series: Series[];
}

const shapes = ['bar', 'stack', 'line', 'low', 'high'];

function text(cell: Element | null | undefined): string {
  return (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A cell's `data-value`, else the number that it shows; nothing where it shows none. */
function number(cell: HTMLElement | undefined): number | null {
  const shown = cell?.dataset['value'] ?? text(cell).replace(/[,%％\s]/g, '');
  return shown === '' || Number.isNaN(Number(shown)) ? null : Number(shown);
}

/** Columns whose heading has `data-series`; the first cell of each row is its category. */
export function read(table: HTMLTableElement): Drawn {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  return {
    title: text(table.caption),
    categories: rows.map((row) => text(row.cells[0])),
    series: headings.flatMap((heading, column) => {
      const shape = heading.dataset['series'] ?? '';
      return shapes.includes(shape)
        ? [{ name: text(heading), shape: shape as Series['shape'], values: rows.map((row) => number(row.cells[column])) }]
        : [];
    }),
  };
}
