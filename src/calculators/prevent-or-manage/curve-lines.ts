import type { TableOfChart } from '../../charts/chart-table';
import type { Formatter } from '../../fields/format';
import type { Curve, LevelOutcome } from './curve';
import { daysOf } from './verdict';

/** The lines of the picture. */
export const curveLines = [
  { key: 'total', label: 'together, with orders', of: ({ total }: LevelOutcome) => total },
  { key: 'holding', label: 'holding', of: ({ holding }: LevelOutcome) => holding },
  { key: 'gaps', label: 'gaps', of: ({ gapCost }: LevelOutcome) => gapCost },
] as const;

/** All levels as a table, for reading and for a file. */
export function curveTable(curve: Curve, format: Formatter): TableOfChart {
  const money = (value: number) => format.money(value, 0);
  return {
    columns: [
      { label: 'Safety stock', show: (days) => format.days(days, 1) },
      { label: 'Reorder point', show: (units) => format.number(units, 0) },
      { label: 'Holding', show: money },
      { label: 'Orders', show: money },
      { label: 'Gaps', show: money },
      { label: 'Together', show: money },
      { label: 'Gaps a year', show: (count) => format.number(count, 2) },
      { label: 'Years with a gap', show: (chance) => format.percent(chance, 1) },
      { label: 'Days out a year', show: (days) => format.number(days, 1) },
      { label: 'Fill rate', show: (share) => format.percent(share, 1) },
      { label: '', words: true },
    ],
    rows: curve.levels.map((level, at) => [
      daysOf(level, curve),
      level.reorderPoint,
      level.holding,
      level.ordering,
      level.gapCost,
      level.total,
      level.gapsPerYear,
      level.gapYears,
      level.daysOut,
      level.fillRate,
      [at === curve.own && 'yours', at === curve.best && 'best'].filter(Boolean).join(', '),
    ]),
  };
}

/** What the picture shows, for those who hear it. */
export function curveSentence(curve: Curve, format: Formatter): string {
  const said = (name: string, level: LevelOutcome) =>
    `${name}, ${format.days(daysOf(level, curve), 1)} of safety stock: holding ${format.money(level.holding, 0)}, gaps ${format.money(level.gapCost, 0)}, together with orders ${format.money(level.total, 0)} a year`;
  const { levels, own, best } = curve;
  return `Cost of a year over safety stock. ${said('Lowest level', levels[0]!)}; ${said('your level', levels[own]!)}; ${said('best', levels[best]!)}; ${said('highest', levels.at(-1)!)}.`;
}
