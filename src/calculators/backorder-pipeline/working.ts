import type { Formatter } from '../../fields/format';
import type { PipelineValues } from './inputs';
import type { PipelineResult } from './pipeline-result';

/** A piece of a formula: plain, or raised as an exponent. */
export type FormulaPiece = string | { readonly raised: string };

/** One line of the working: what is worked out, and the formula with the seller's numbers in it. */
export interface WorkingLine {
  readonly name: string;
  readonly formula: readonly FormulaPiece[];
}

/** The arithmetic behind the answer, line by line, as it would be done by hand. */
export function working(
  values: PipelineValues,
  result: PipelineResult,
  format: Formatter,
): readonly WorkingLine[] {
  return [
    capturedLine(values, result, format),
    ...rateLines(values, result, format),
    ...keptLines(values, result, format),
    {
      name: 'Cancelled',
      formula: [
        `${orders(result.captured, format)} − ${orders(result.kept, format)} = ${orders(result.cancelled, format)}`,
      ],
    },
  ];
}

function capturedLine(values: PipelineValues, result: PipelineResult, format: Formatter): WorkingLine {
  const captured = orders(result.captured, format);
  return {
    name: 'Captured',
    formula:
      values.ordersGiven === 'per-day'
        ? [`${orders(values.ordersPerDay, format)} a day × ${format.days(values.gapDays, 0)} = ${captured}`]
        : result.reading === 'even'
          ? [`${captured}, or ${orders(result.capturedPerDay, format)} a day`]
          : [captured],
  };
}

/** Where the rate comes from, or what drop-off it means. */
function rateLines(
  values: PipelineValues,
  result: PipelineResult,
  format: Formatter,
): readonly WorkingLine[] {
  const { hazard, dropOff } = result[result.reading];
  if (hazard === null) {
    return [{ name: 'Rate a day', formula: ['none: only an endless rate loses every order'] }];
  }
  const days = format.number(values.gapDays, 0);
  const h = rate(hazard, format);
  const share = format.number(dropOff, 4);
  if (values.dropOffGiven === 'percent') {
    if (result.reading === 'whole') {
      return [{ name: 'Rate a day', formula: [`h = −ln(1 − ${share}) ÷ ${days} = ${h}`] }];
    }
    return [
      {
        name: 'Rate a day',
        formula: ['1 − (1 − e', { raised: `−${days}h` }, `) ÷ (${days}h) = ${share} is solved by h = ${h}`],
      },
    ];
  }
  const given: WorkingLine[] = [];
  if (values.dropOffGiven === 'patience') {
    given.push({ name: 'Rate a day', formula: [`h = 1 ÷ ${format.days(values.patienceDays, 1)} = ${h}`] });
  }
  if (values.dropOffGiven === 'counted') {
    const error = result.hazardStandardError;
    given.push({
      name: 'Rate a day',
      formula: [
        `h = ${orders(values.countedCancellations, format)} cancelled ÷ (${orders(values.countedWaiting, format)} waiting × ` +
          `${format.days(values.countedDays, 0)}) = ${h}`,
        error === null ? '' : `, give or take ${rate(error, format)}`,
      ],
    });
  }
  return [
    ...given,
    {
      name: 'Drop-off',
      formula:
        hazard === 0
          ? ['0: nobody gives up']
          : result.reading === 'whole'
            ? ['1 − e', { raised: `−${h} × ${days}` }, ` = ${share}`]
            : ['1 − (1 − e', { raised: `−${h} × ${days}` }, `) ÷ (${h} × ${days}) = ${share}`],
    },
  ];
}

function keptLines(
  values: PipelineValues,
  result: PipelineResult,
  format: Formatter,
): readonly WorkingLine[] {
  const { hazard } = result[result.reading];
  if (hazard === null) return [{ name: 'Kept', formula: ['0'] }];
  const days = format.number(values.gapDays, 0);
  const captured = orders(result.captured, format);
  const kept = orders(result.kept, format);
  const h = rate(hazard, format);
  const pastDays = values.promise === 'wait' ? values.gapDays - values.promisedWaitDays : 0;
  if (pastDays <= 0) {
    if (hazard === 0) return [{ name: 'Kept', formula: [kept] }];
    return [
      {
        name: 'Kept',
        formula:
          result.reading === 'whole'
            ? [`${captured} × e`, { raised: `−${h} × ${days}` }, ` = ${kept}`]
            : [`${captured} × (1 − e`, { raised: `−${h} × ${days}` }, `) ÷ (${h} × ${days}) = ${kept}`],
      },
    ];
  }

  const promised = format.number(values.promisedWaitDays, 0);
  const past = format.number(pastDays, 0);
  const after = hazard * values.hazardAfterFactor;
  const h2 = rate(after, format);
  const j = format.number(values.promiseBreak, 2);
  const atBreak = `−${h} × ${promised} − ${j}`;
  const afterLine: WorkingLine = {
    name: 'Rate once late',
    formula: [`${format.number(values.hazardAfterFactor, 1)} × ${h} = ${h2}`],
  };
  if (result.reading === 'whole') {
    return [
      afterLine,
      {
        name: 'Kept, all late',
        formula: [`${captured} × e`, { raised: `${atBreak} − ${h2} × ${past}` }, ` = ${kept}`],
      },
    ];
  }
  const perDay = orders(result.capturedPerDay, format);
  const late = orders(result.shippedLate, format);
  const onTime = orders(result.keptOnTime, format);
  return [
    afterLine,
    {
      name: 'Kept on time',
      formula:
        hazard === 0
          ? [`${perDay} × ${promised} = ${onTime}`]
          : [`${perDay} × (1 − e`, { raised: `−${h} × ${promised}` }, `) ÷ ${h} = ${onTime}`],
    },
    {
      name: 'Shipped late',
      formula:
        after === 0
          ? [`${perDay} × e`, { raised: atBreak }, ` × ${past} = ${late}`]
          : [
              `${perDay} × e`,
              { raised: atBreak },
              ' × (1 − e',
              { raised: `−${h2} × ${past}` },
              `) ÷ ${h2} = ${late}`,
            ],
    },
    { name: 'Kept', formula: [`${onTime} + ${late} = ${kept}`] },
  ];
}

function orders(count: number, format: Formatter): string {
  return format.number(count, Math.abs(count - Math.round(count)) < 5e-3 ? 0 : 2);
}

function rate(perDay: number, format: Formatter): string {
  return format.number(perDay, perDay === 0 ? 0 : perDay < 1e-4 ? 10 : 6);
}
