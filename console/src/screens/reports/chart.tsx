import { useEffect, useRef } from 'react';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useWords } from '../../words/language.tsx';
import { reportsWords } from './words.ts';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Green is what was kept, red what was not, grey what is open: the colours of the lights, with a name each. */
export type Tone = 'green' | 'red' | 'yellow-light' | 'grey';

export interface Series {
  readonly name: string;
  readonly tone: Tone;
  readonly values: readonly number[];
}

interface ChartProps {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Bars that lie, each with a long name: partners, departments. */
  readonly lying?: boolean;
  readonly stacked?: boolean;
  readonly say?: (value: number) => string;
}

/** So many bars are read at a glance; the table has them all. */
const most = 14;

const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const optionOf = ({ categories, series, lying = false, stacked = true, say }: ChartProps) => {
  const shown = categories.slice(0, lying ? most : undefined);
  const ink = { color: colour('soft') };
  const names = {
    type: 'category' as const,
    data: [...shown],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colour('line') } },
    axisLabel: { ...ink, ...(lying && { width: 150, overflow: 'truncate' as const }) },
    inverse: lying,
  };
  const values = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { ...ink, ...(say && { formatter: say }) },
    splitLine: { lineStyle: { color: colour('line') } },
  };
  return {
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    animation: false,
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: ink, itemWidth: 14, icon: 'rect' },
    tooltip: {
      trigger: 'axis' as const,
      axisPointer: { type: 'shadow' as const },
      ...(say && { valueFormatter: (value: unknown) => say(Number(value)) }),
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map(({ name, tone, values: of }) => ({
      type: 'bar' as const,
      name,
      data: of.slice(0, shown.length),
      ...(stacked && { stack: 'all' }),
      barMaxWidth: 36,
      // What runs is no news: it stays behind what was kept or not.
      itemStyle: { color: colour(tone), opacity: tone === 'grey' ? 0.45 : 1 },
    })),
  };
};

/** A chart of bars. Who cannot see it has the table beside it. */
export const Chart = (props: ChartProps) => {
  const t = useWords(reportsWords);
  const ref = useRef<HTMLDivElement>(null);
  const said = JSON.stringify({ ...props, say: undefined });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const chart = init(element, undefined, { renderer: 'svg' });
    chart.setOption(optionOf(props));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
    // Drawn anew where what it says is another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [said]);
  const rows = props.lying === true ? Math.min(most, props.categories.length) : 9;
  return (
    <div
      ref={ref}
      role="img"
      aria-label={t.chart(props.title)}
      className="chart"
      style={{ height: `${Math.max(10, rows * 2 + 4)}rem` }}
    />
  );
};
