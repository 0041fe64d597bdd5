import {
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
  type Plugin,
} from 'chart.js';
import type { FanData, FanPicture } from './fan-picture';
import { drawable } from './scale';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip);

/** What the canvas shows. */
export interface FanScene {
  readonly data: FanData;
  readonly picture: FanPicture;
  readonly hue: 'accent' | 'bad';
  /** Day under the cursor, or none. */
  readonly day: number | null;
}

interface Palette {
  readonly hue: string;
  readonly outer: string;
  readonly inner: string;
  readonly sample: string;
  readonly soft: string;
  readonly line: string;
  readonly ink: string;
  readonly paper: string;
  readonly font: string;
}

type Point = { x: number; y: number };

/** A canvas knows no tokens: it borrows them as its own text colour and reads what they come to. */
function readPalette(canvas: HTMLCanvasElement, hue: 'accent' | 'bad'): Palette {
  const read = (colour: string) => {
    canvas.style.color = colour;
    return getComputedStyle(canvas).color;
  };
  const palette = {
    hue: read(`var(--${hue})`),
    outer: read(`color-mix(in srgb, var(--${hue}) 16%, transparent)`),
    inner: read(`color-mix(in srgb, var(--${hue}) 25%, transparent)`),
    sample: read(`color-mix(in srgb, var(--${hue}) 55%, transparent)`),
    soft: read('var(--soft)'),
    line: read('var(--line)'),
    ink: read('var(--ink)'),
    paper: read('var(--paper)'),
    font: getComputedStyle(canvas).fontFamily,
  };
  canvas.style.color = '';
  return palette;
}

function points(values: ArrayLike<number>): Point[] {
  return Array.from(values, (value, day) => ({ x: day, y: drawable(value) }));
}

const medianAt = 4;

function datasets({ data, day }: FanScene, palette: Palette): ChartDataset<'line', Point[]>[] {
  const { series, comparison } = data;
  const edge = { borderWidth: 0 };
  const lines: ChartDataset<'line', Point[]>[] = [
    { ...edge, data: points(series.p10) },
    { ...edge, data: points(series.p90), fill: '-1', backgroundColor: palette.outer },
    { ...edge, data: points(series.p25) },
    { ...edge, data: points(series.p75), fill: '-1', backgroundColor: palette.inner },
    {
      data: points(series.p50),
      borderColor: palette.hue,
      borderWidth: 2.25,
      // One day alone is a dot, not nothing.
      pointRadius: series.p50.length === 1 ? 3 : 0,
      pointBackgroundColor: palette.hue,
      pointHoverRadius: 4,
      pointHoverBackgroundColor: palette.hue,
    },
  ];
  if (comparison) {
    lines.push({
      data: points(comparison.values),
      borderColor: palette.soft,
      borderWidth: 1.75,
      borderDash: [6, 4],
    });
  }
  for (const sample of day === null ? [] : series.samples) {
    lines.push({ data: points(sample), borderColor: palette.sample, borderWidth: 1 });
  }
  return lines;
}

/**
 * A fan chart drawn by Chart.js on one canvas; new data updates the same chart.
 *
 * Margins, ticks and labels come from the picture, so that it lies exactly over the SVG it replaces.
 */
export class FanCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #chart: Chart<'line', Point[]>;
  #scene: FanScene;
  #palette: Palette;

  constructor(canvas: HTMLCanvasElement, scene: FanScene) {
    this.#canvas = canvas;
    this.#scene = scene;
    this.#palette = readPalette(canvas, scene.hue);
    // Chart.js takes its first size from these; without them it would measure the page.
    canvas.width = scene.picture.width;
    canvas.height = scene.picture.height;
    this.#chart = new Chart(canvas, {
      type: 'line',
      data: { datasets: [] },
      options: this.#options(),
      plugins: [this.#labels()],
    });
    this.show(scene);
  }

  /** Reads the colours anew, and draws: for another colour scheme. */
  repaint(): void {
    this.#palette = readPalette(this.#canvas, this.#scene.hue);
    this.show(this.#scene);
  }

  show(scene: FanScene): void {
    const { picture, day } = scene;
    // Reading colours makes the browser style the whole page at once.
    if (scene.hue !== this.#scene.hue) this.#palette = readPalette(this.#canvas, scene.hue);
    const hadDay = this.#chart.getActiveElements().length > 0;
    this.#scene = scene;
    this.#chart.data.datasets = datasets(scene, this.#palette);
    this.#chart.options = this.#options();
    if (this.#chart.width !== picture.width || this.#chart.height !== picture.height)
      this.#chart.resize(picture.width, picture.height);
    this.#chart.update('none');
    if (day === null && !hadDay) return;
    const active = day === null ? [] : [{ datasetIndex: medianAt, index: day }];
    this.#chart.setActiveElements(active);
    this.#chart.tooltip?.setActiveElements(active, { x: picture.x(day ?? 0), y: picture.top });
    this.#chart.update('none');
  }

  destroy(): void {
    this.#chart.destroy();
  }

  #options(): NonNullable<Chart<'line', Point[]>['options']> {
    const { picture, data } = this.#scene;
    const { soft, line, ink, paper, font } = this.#palette;
    const axis = {
      type: 'linear' as const,
      border: { display: false },
      grid: { color: line, drawTicks: false },
    };
    return {
      animation: false,
      responsive: false,
      events: [],
      normalized: true,
      layout: { padding: { top: picture.top, right: picture.width - picture.right, bottom: 0, left: 0 } },
      datasets: { line: { pointRadius: 0, pointHitRadius: 0 } },
      scales: {
        x: {
          ...axis,
          min: 0,
          max: Math.max(1, picture.lastDay),
          grid: { display: false },
          ticks: { display: false },
          afterFit: (scale) => {
            scale.height = picture.height - picture.bottom;
          },
        },
        y: {
          ...axis,
          min: picture.low,
          max: picture.high,
          ticks: { display: false },
          afterBuildTicks: (scale) => {
            scale.ticks = picture.valueTicks.map(({ value }) => ({ value }));
          },
          afterFit: (scale) => {
            scale.width = picture.left;
          },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: ink,
          titleColor: paper,
          bodyColor: paper,
          titleFont: { family: font, size: 12 },
          bodyFont: { family: font, size: 12 },
          borderColor: soft,
          callbacks: {
            title: ([item]) => (item ? data.dayLabel(item.dataIndex) : ''),
            label: ({ dataIndex }) => `middle future ${data.format(drawable(data.series.p50[dataIndex]))}`,
          },
        },
      },
    };
  }

  /** Axis labels, marks, the comparison's label and the day cursor. */
  #labels(): Plugin<'line'> {
    return {
      id: 'labels',
      beforeDatasetsDraw: ({ ctx }) => {
        const { picture } = this.#scene;
        const { soft, font } = this.#palette;
        ctx.save();
        ctx.font = `12px ${font}`;
        ctx.fillStyle = soft;
        ctx.strokeStyle = soft;
        ctx.textBaseline = 'middle';
        ctx.textAlign = 'right';
        for (const { at, label } of picture.valueTicks) ctx.fillText(label, picture.left - 8, at);
        ctx.textBaseline = 'alphabetic';
        ctx.textAlign = 'center';
        for (const { at, label } of picture.dayTicks) ctx.fillText(label, at, picture.height - 5);
        ctx.setLineDash([2, 4]);
        for (const { at, label, line, before } of picture.marks) {
          strokeDown(ctx, at, line - 10, picture.bottom);
          ctx.textAlign = before ? 'right' : 'left';
          ctx.fillText(label, before ? at - 5 : at + 5, line);
        }
        ctx.restore();
      },
      afterDatasetsDraw: ({ ctx }) => {
        const { picture, day } = this.#scene;
        const { soft, ink, paper, font } = this.#palette;
        ctx.save();
        if (picture.comparison) {
          const { label, x, y } = picture.comparison;
          ctx.font = `12px ${font}`;
          ctx.textAlign = 'center';
          ctx.lineJoin = 'round';
          ctx.lineWidth = 4;
          ctx.strokeStyle = paper;
          ctx.strokeText(label, x, y);
          ctx.fillStyle = soft;
          ctx.fillText(label, x, y);
        }
        if (day !== null) {
          ctx.lineWidth = 1;
          ctx.strokeStyle = ink;
          strokeDown(ctx, picture.x(day), picture.top, picture.bottom);
        }
        ctx.restore();
      },
    };
  }
}

function strokeDown(ctx: CanvasRenderingContext2D, x: number, from: number, to: number): void {
  ctx.beginPath();
  ctx.moveTo(x, from);
  ctx.lineTo(x, to);
  ctx.stroke();
}
