import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { Spread } from '../../engine/simulation/compare-ways';
import { isRareGap } from '../rare-gap';
import type { RankingValues } from './ranking-inputs';
import type { TurningKey } from './turning-inputs';
import type { Way } from './way';
import type { Turn, WaysOutcome } from './ways-outcome';

/** Standard errors from which a lead is more than the luck of the draw; three, since the best of many was chosen. */
const beyondLuckErrors = 3;

/** Whether there is anything to cross. */
export const hasGap = (run: WaysOutcome): boolean => !isRareGap(run);

/** Whether a mean difference is more than the draw of futures alone makes likely. */
export function isBeyondLuck({ mean, standardError }: Spread): boolean {
  return Math.abs(mean) > beyondLuckErrors * standardError && mean !== 0;
}

/** Money with its sign, so that a difference reads as one. */
export function signedMoney(value: number, format: Formatter): string {
  const whole = Math.round(value);
  if (whole === 0) return format.money(0, 0);
  return `${whole > 0 ? '+' : '−'}${format.money(Math.abs(whole), 0)}`;
}

/** "−$70 to +$1,180 in 8 of 10 futures". */
export const rangeInWords = ({ p10, p90 }: Spread, format: Formatter): string =>
  `${signedMoney(p10, format)} to ${signedMoney(p90, format)}`;

/** Two chances that read alike as frequencies are told apart in more futures. */
function chances(chance: number, tolerance: number, format: Formatter): [string, string] {
  const of = [50, 200, 1000].find((n) => format.frequency(chance, n) !== format.frequency(tolerance, n));
  return [format.frequency(chance, of), format.frequency(tolerance, of)];
}

/** The ways ranked, in one to three plain sentences. */
export function waysAnswer(
  values: RankingValues,
  ways: readonly Way[],
  run: WaysOutcome,
  format: Formatter,
): AnswerPart[] {
  const pick = run.ways[run.pick]!;
  const name = (index: number) => ways[index]!.name;
  if (!hasGap(run))
    return [
      'There is ',
      { strong: 'nothing to cross', tone: 'good' },
      `: even with the offer closed at zero you run out in ${format.frequency(run.gapChance)} futures.`,
    ];
  if (run.lead === null)
    return [
      'There is ',
      { strong: 'one way only' },
      `, “${name(run.pick)}”; it costs `,
      { strong: format.money(pick.costOfGap, 0), tone: 'bad' },
      '. Units in your own warehouse, units to fly or a mix of your own would give more ways.',
    ];
  const { over, mean } = run.lead;
  if (!run.isWithin)
    return [
      'No way keeps a breach of the account limits as rare as you accept ',
      `(${format.frequency(values.tolerance)}). The rarest, in `,
      { strong: `${format.frequency(pick.breachChance)} futures`, tone: 'bad' },
      ', is ',
      { strong: `“${name(run.pick)}”` },
      `; it costs ${format.money(pick.costOfGap, 0)}.`,
    ];
  const lead: AnswerPart[] = isBeyondLuck(run.lead)
    ? [': it earns ', { strong: format.money(mean, 0), tone: 'good' }, ` more than “${name(over)}”`]
    : [`, though hardly ahead of “${name(over)}”: the difference is no more than the luck of the draw`];
  return [
    `Of ${format.number(ways.length, 0)} ways across, take `,
    { strong: `“${name(run.pick)}”` },
    ...lead,
    ', on average over all futures.',
    ...bestOfAll(values, ways, run, format),
  ];
}

function bestOfAll(
  values: RankingValues,
  ways: readonly Way[],
  run: WaysOutcome,
  format: Formatter,
): AnswerPart[] {
  if (run.best === run.pick) return [];
  const { breachChance } = run.ways[run.best]!;
  const [found, accepted] = chances(breachChance, values.tolerance, format);
  return [
    ` “${ways[run.best]!.name}” would earn ${format.money(-run.ways[run.pick]!.behindBest.mean, 0)} more, but breaches an account limit in `,
    { strong: `${found} futures`, tone: 'bad' },
    `; you accept ${accepted}.`,
  ];
}

/** The four figures under the answer, of the pick. */
export function waysFigures(values: RankingValues, run: WaysOutcome, format: Formatter): KeyFigure[] {
  const pick = run.ways[run.pick]!;
  const closed = run.ways[0]!;
  return [
    {
      label: 'Cost of the gap, this way',
      value: format.money(pick.costOfGap, 0),
      note: run.pick === 0 ? 'staying closed' : `staying closed: ${format.money(closed.costOfGap, 0)}`,
    },
    run.lead === null
      ? { label: 'Ahead of the next way', value: '–', note: 'there is one way only' }
      : {
          label: 'Ahead of the next way',
          value: signedMoney(run.lead.mean, format),
          note: `${rangeInWords(run.lead, format)} in 8 of 10 futures`,
        },
    {
      label: 'A limit breached',
      value: format.frequency(pick.breachChance),
      note: `you accept ${format.frequency(values.tolerance)}`,
    },
    {
      label: 'Out of stock, this way',
      value: format.days(pick.daysOut, 1),
      note: run.pick === 0 ? 'mean of all futures' : `staying closed: ${format.days(closed.daysOut, 1)}`,
    },
  ];
}

const turnLabels: Readonly<Record<TurningKey, string>> = {
  restockDate: 'the shipments',
  dailyDemand: 'units sold a day',
  captureDecay: 'the share of orders lost per day promised',
  hazardBefore: 'the share of waiting orders cancelled a day',
  elasticity: 'the price elasticity',
  price: 'the price, all costs as they are,',
  adsShareOfSales: 'the share of sales that ads bring',
  flyCostPerUnit: 'air freight for a unit',
  otherOrdersPerDay: 'your other FBM orders a day',
  velocityFloor: 'the lowest velocity',
  recoveryDays: 'the days to win velocity back',
  goodwill: 'the goodwill lost by waiting',
};

function turnValue(key: TurningKey, value: number, format: Formatter): string {
  switch (key) {
    case 'captureDecay':
    case 'hazardBefore':
      return format.percent(value, 1);
    case 'adsShareOfSales':
    case 'velocityFloor':
      return format.percent(value, 0);
    case 'price':
    case 'flyCostPerUnit':
      return format.money(value, 2);
    case 'goodwill':
      return `${format.number(value, 1)} times as much`;
    case 'elasticity':
      return format.number(value, 2);
    case 'recoveryDays':
      return format.days(value, 0);
    default:
      return format.number(value, 1);
  }
}

/** "If air freight for a unit were $8.75 or more instead of $4.00, it would be “Stay closed”." */
export function turnInWords(
  { key, now, at, end, to }: Turn,
  ways: readonly Way[],
  format: Formatter,
): string {
  const way = ways.find(({ id }) => id === to);
  const up = end > now;
  const takesOrders = way !== undefined && (way.changes.whileOut ?? 'closed') !== 'closed';
  // Losing more orders makes a queue look better, which reads wrong without its reason.
  const why =
    up && takesOrders && (key === 'captureDecay' || key === 'hazardBefore')
      ? ' (fewer orders wait, so fewer are late)'
      : '';
  const then = `the pick would be “${way?.name ?? 'another way'}”${why}`;
  // Dates are whole days: from the next of them on the turn is sure.
  if (key === 'restockDate')
    return `If the shipments came ${format.days(Math.max(1, Math.ceil(Math.abs(at))), 0)} or more ${up ? 'later' : 'sooner'} than you say, ${then}.`;
  const label = turnLabels[key];
  const than = up ? 'or more' : 'or less';
  if (key === 'goodwill') return `If ${label} were ${turnValue(key, at, format)} ${than}, ${then}.`;
  return `If ${label} were ${turnValue(key, at, format)} ${than} instead of ${turnValue(key, now, format)}, ${then}.`;
}
