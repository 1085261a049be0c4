import { describe, expect, it } from 'vitest';
import { read } from '../src/islands/chart-table';

function table(html: string): HTMLTableElement {
  document.body.innerHTML = `<table>${html}</table>`;
  return document.querySelector('table')!;
}

describe('a chart of a table', () => {
  it('draws the columns that say so, by the numbers that are shown', () => {
    const drawn = read(
      table(`<caption>費用</caption><thead><tr><th>年度</th><th data-series="bar">計画</th><th>備考</th><th data-series="low">下</th><th data-series="high">上</th></tr></thead>
        <tbody><tr><th>2026年度</th><td>1,200</td><td>–</td><td data-value="0.5">0.5 %</td><td>12 %</td></tr>
        <tr><th>2027年度</th><td>–</td><td></td><td></td><td>x</td></tr></tbody>`),
    );
    expect(drawn.title).toBe('費用');
    expect(drawn.categories).toEqual(['2026年度', '2027年度']);
    expect(drawn.series.map(({ name, shape }) => [name, shape])).toEqual([['計画', 'bar'], ['下', 'low'], ['上', 'high']]);
    expect(drawn.series.map(({ values }) => values)).toEqual([[1200, null], [0.5, null], [12, null]]);
  });

  it('leaves the last row of sums and the total column to the table', () => {
    const drawn = read(
      table(`<caption>場所</caption><thead><tr><th>学校</th><th data-series="stack">使用中</th><th data-series="stack">予備</th><th>計</th></tr></thead>
        <tbody><tr><th>北小</th><td><a href="/devices">1,200</a></td><td>3</td><td>1,203</td></tr></tbody><tfoot><tr><th>計</th><td>1,200</td><td>3</td><td>1,203</td></tr></tfoot>`),
    );
    expect(drawn.categories).toEqual(['北小']);
    expect(drawn.series.map(({ name, shape, values }) => [name, shape, values])).toEqual([['使用中', 'stack', [1200]], ['予備', 'stack', [3]]]);
  });

  it('has nothing to draw where there are no rows', () => {
    expect(read(table('')).series).toEqual([]);
  });
});
