import { checkTriplet, fitMetalog, metalogUpperTail } from '../engine/random/metalog';
import type { Problem } from '../fields/field';
import { engineParameters } from './engine-parameters';
import type { GapValues, Shipment } from './gap-inputs';

/** What is wrong across the inputs of a gap, each said by the field that mends it. */
export function checkGap(values: GapValues): Problem[] {
  return [
    ...values.shipments.flatMap(checkShipment),
    ...checkReceiving(values),
    ...checkShares(values),
    ...checkSeries(values),
    ...values.events.flatMap(({ from, to }, row) =>
      to < from
        ? [{ path: `events.${row}.to`, message: 'The last day lies before the first day. Swap them.' }]
        : [],
    ),
    ...checkSupply(values),
    ...checkSize(values),
  ];
}

function checkShipment(shipment: Shipment, row: number): Problem[] {
  const { earliest, likely, latest, units, divertUnits } = shipment;
  const problems = tripletProblems(earliest, likely, latest, {
    p10: `shipments.${row}.earliest`,
    p50: `shipments.${row}.likely`,
    p90: `shipments.${row}.latest`,
  });
  if (problems.length === 0 && latest < 0 && leftAfterToday(shipment) < 0.001)
    problems.push({
      path: `shipments.${row}.latest`,
      message:
        'By these dates it should have landed long ago. Ask for a new date, or count its units as on hand.',
    });
  if (divertUnits > units)
    problems.push({
      path: `shipments.${row}.divertUnits`,
      message: `Divert at most the ${units} units of this shipment.`,
    });
  return problems;
}

/** Chance that the shipment has not landed before day 0. */
function leftAfterToday({ earliest, likely, latest, slipChance, slipDays }: Shipment): number {
  const onTime =
    earliest === latest
      ? likely >= -0.5
        ? 1
        : 0
      : metalogUpperTail(-0.5, fitMetalog(earliest, likely, latest));
  // A slip keeps it away as long as its exponential extra days outlast the time since the likely date.
  const slipped = slipChance * Math.exp(Math.min(0, likely) / Math.max(slipDays, 1e-9));
  return Math.max(onTime, slipped);
}

export interface TripletPaths {
  readonly p10: string;
  readonly p50: string;
  readonly p90: string;
}

/** Problems of three dates, in the words of the form. */
export function tripletProblems(p10: number, p50: number, p90: number, paths: TripletPaths): Problem[] {
  if (p50 < p10)
    return [
      { path: paths.p50, message: 'The likely date lies before the earliest. Make it the same or later.' },
    ];
  if (p90 < p50)
    return [
      { path: paths.p90, message: 'The latest date lies before the likely one. Make it the same or later.' },
    ];
  const problem = checkTriplet(p10, p50, p90);
  if (problem === null) return [];
  const { lowestP50, highestP50 } = problem;
  if (lowestP50 === undefined || highestP50 === undefined)
    return [{ path: paths.p50, message: problem.message }];
  const from = Math.ceil(lowestP50);
  const to = Math.floor(highestP50);
  if (from > to)
    return [
      {
        path: paths.p50,
        message:
          'No spread of dates fits three days so close. Make all three the same, or move one end a day away.',
      },
    ];
  const between = from < to ? `from day ${from} to day ${to}` : `day ${from}`;
  return [
    {
      path: paths.p50,
      message: `No spread of dates fits: the likely date is too close to one end. With these ends it can be ${between}; or move ${
        p50 < lowestP50
          ? 'the earliest date earlier, or the latest nearer'
          : 'the latest date later, or the earliest nearer'
      }.`,
    },
  ];
}

function checkReceiving(values: GapValues): Problem[] {
  if (values.receivingLikely === null) return [];
  return tripletProblems(values.receivingEarliest, values.receivingLikely, values.receivingLatest, {
    p10: 'receivingEarliest',
    p50: 'receivingLikely',
    p90: 'receivingLatest',
  });
}

function checkShares(values: GapValues): Problem[] {
  if (values.deferredShare + values.switchedShare <= 1) return [];
  return [
    {
      path: 'switchedShare',
      message:
        'Those who come back and those who switch are more than all who are turned away. Together they can be 100% at most.',
    },
  ];
}

function checkSeries(values: GapValues): Problem[] {
  const problems: Problem[] = [];
  for (const [path, length, what] of [
    ['weekdayFactors', 7, 'seven factors, Monday to Sunday'],
    ['monthFactors', 12, 'twelve factors, January to December'],
  ] as const) {
    const given = values[path].length;
    if (given !== 0 && given !== length)
      problems.push({ path, message: `Give ${what}, or none; ${given} were read.` });
    else if (given > 0 && values.asOf === null)
      problems.push({
        path: 'asOf',
        message: 'A weekday or season pattern needs the date of day 0. Set it, or empty the pattern.',
      });
  }
  return problems;
}

function checkSupply(values: GapValues): Problem[] {
  if (values.shipments.length > 0 || values.afterLast !== 'restocked') return [];
  return [
    {
      path: 'shipments',
      message:
        'Add the shipment you are waiting for, or choose “Nothing more comes” under “After the last shipment”.',
    },
  ];
}

/** Where whole numbers of units would stop being exact. */
const mostUnits = 1e13;
/** Variance over mean beyond which a day is either empty or astronomical. */
const mostDispersion = 1e4;

function checkSize(values: GapValues): Problem[] {
  // Events may lie on each other, so the busiest day is looked up, not guessed.
  const peak = engineParameters(values).demandMean.reduce((most, demand) => Math.max(most, demand), 0);
  if (peak > mostUnits)
    return [
      {
        path: 'events',
        message: 'Events on the same day multiply to more units than can be counted. Lower a factor.',
      },
    ];
  const dispersion =
    values.dailyDemandSd === null || values.dailyDemand === 0
      ? 1
      : values.dailyDemandSd ** 2 / values.dailyDemand;
  if (dispersion > mostDispersion || peak * Math.max(1, dispersion) > mostUnits)
    return [
      {
        path: 'dailyDemandSd',
        message: 'The spread of daily sales is too large for the rate. Check the number of digits.',
      },
    ];
  return [];
}
