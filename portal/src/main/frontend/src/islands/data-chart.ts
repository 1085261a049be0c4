import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { read, type Drawn } from './chart-table';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const format = new Intl.NumberFormat(document.documentElement.lang || 'ja', { maximumFractionDigits: 2 });
const dashes = ['solid', 'dashed', 'dotted'] as const;

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Each series in a colour and, for lines, a dash and a sign of its own: colours alone tell nothing to some. */
function series(drawn: Drawn): object[] {
  const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];
  let line = 0;
  return drawn.series.map(({ name, shape, values }, i) => {
    if (shape === 'bar') {
      return { name, type: 'bar', data: values, barMaxWidth: 40 };
    }
    if (shape === 'stack') {
      return { name, type: 'bar', stack: 'whole', data: values, barMaxWidth: 28 };
    }
    if (shape === 'line') {
      const mark = { symbol: symbols[line % symbols.length], lineStyle: { type: dashes[line % dashes.length], width: 2 } };
      line += 1;
      return { name, type: 'line', data: values, symbolSize: 8, ...mark };
    }
    const below = drawn.series[i - 1]?.values ?? [];
    const band = { type: 'line', stack: `band${shape === 'low' ? i : i - 1}`, symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
    return shape === 'low'
      ? { ...band, name, data: values }
      : { ...band, name, data: values.map((v, k) => (v === null ? null : v - (below[k] ?? 0))), areaStyle: { color: colour('--series-3'), opacity: 0.35 } };
  });
}

/** Text only: the CSP lets no style attribute through, and names come from people. */
function tip(drawn: Drawn, index: number): HTMLElement {
  const list = document.createElement('dl');
  list.className = 'chart-tip';
  const head = document.createElement('p');
  head.textContent = drawn.categories[index] ?? '';
  list.append(head);
  for (const { name, values } of drawn.series) {
    const value = values[index];
    if (value !== null && value !== undefined) {
      const term = document.createElement('dt');
      const figure = document.createElement('dd');
      term.textContent = name;
      figure.textContent = format.format(value);
      list.append(term, figure);
    }
  }
  return list;
}

const rowHeight = 34;
const frameHeight = 104;

/** `<data-chart for="id of a table">`: draws the table; without script the table is all there is, and enough. With `lying`, names that are long stand beside their bars. */
class DataChart extends HTMLElement {
  #chart: ECharts | undefined;
  readonly #resized = new ResizeObserver(() => this.#chart?.resize());

  connectedCallback(): void {
    const table = document.getElementById(this.getAttribute('for') ?? '');
    if (!(table instanceof HTMLTableElement)) {
      return;
    }
    const drawn = read(table);
    const soft = colour('--text-soft');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', drawn.title);
    const lying = this.hasAttribute('lying');
    if (lying) {
      this.style.blockSize = `${drawn.categories.length * rowHeight + frameHeight}px`;
    }
    const names = { type: 'category', data: drawn.categories, axisLabel: { color: soft, hideOverlap: !lying }, inverse: lying };
    const figures = { type: 'value', name: this.getAttribute('unit') ?? '', nameTextStyle: { color: soft, align: lying ? 'right' : 'left' }, axisLabel: { color: soft, formatter: (v: number) => format.format(v) } };
    this.#chart = init(this, undefined, { renderer: 'svg' });
    this.#chart.setOption({
      animation: !calm,
      color: ['--series-1', '--warn', '--ok', '--tile-purple', '--alert', '--series-2', '--series-3', '--text-soft'].map(colour),
      textStyle: { fontFamily: colour('--font') },
      grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
      legend: { top: 8, type: 'plain', textStyle: { color: colour('--text') }, data: drawn.series.filter(({ shape }) => shape !== 'low' && shape !== 'high').map(({ name }) => name) },
      tooltip: { trigger: 'axis', axisPointer: { type: lying ? 'shadow' : 'line' }, confine: true, formatter: (shown: unknown) => tip(drawn, (shown as { dataIndex: number }[])[0]?.dataIndex ?? 0) },
      xAxis: lying ? figures : names,
      yAxis: lying ? names : figures,
      series: series(drawn),
    } as never);
    this.#resized.observe(this);
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    this.#chart?.dispose();
  }
}

customElements.define('data-chart', DataChart);
