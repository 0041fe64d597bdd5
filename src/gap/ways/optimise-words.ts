import type { AnswerPart } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { mostLate } from './measured-ways';
import type { LeftOut, LeverName, LeverOutcome, Optimised, OptimiseValues } from './optimise-outcome';

export const leverWords: Readonly<Record<LeverName, string>> = {
  promise: 'Promise',
  price: 'Price',
  flown: 'Units flown',
  cap: 'Queue cap',
};

const whyWords: Readonly<Record<LeftOut, string>> = {
  'not-chosen': 'you left it as it is',
  closed: 'the offer is closed while out, so nobody waits',
  'no-own-units': 'no unit reaches your own warehouse, so Amazon backorders could not be filled',
  shrinking: 'a shrinking promise is set anew each day',
  'no-shipment': 'no shipment is under way',
  'flight-not-sooner': 'flown units would come no sooner than the first shipment',
  'flight-dates': 'the three dates of the flown units do not fit each other',
  'no-demand': 'nobody would buy',
};

/** Why a lever was not moved, as the rest of a sentence that begins with its name. */
export const leftOutWords = ({ name, why }: Optimised['leftOut'][number]): string =>
  `${leverWords[name]}: ${whyWords[why]}`;

/** A value of a lever as its curve and its table name it. */
export function leverValue(
  { name, high }: Pick<LeverOutcome, 'name' | 'high'>,
  at: number,
  values: OptimiseValues,
  format: Formatter,
): string {
  switch (name) {
    case 'promise':
      return values.promiseKind === 'fixed-date' ? format.day(at) : format.days(at);
    case 'price':
      return at === 0 ? 'normal' : `+${format.percent(at)}`;
    case 'flown':
      return format.number(at, 0);
    case 'cap':
      return at >= high ? 'no cap' : format.number(at, 0);
  }
}

/** What to do about a lever, as a part of a sentence: "fly 94 units". */
function move({ name, proposed, high }: LeverOutcome, values: OptimiseValues, format: Formatter): string {
  switch (name) {
    case 'promise':
      return values.promiseKind === 'fixed-date'
        ? `promise ${format.day(proposed)}`
        : `promise ${format.days(proposed)}`;
    case 'price':
      return proposed === 0
        ? 'go back to the normal price'
        : `raise the price by ${format.percent(proposed)} until the next landing`;
    case 'flown':
      return `fly ${format.quantity(proposed, 'units')}`;
    case 'cap':
      if (proposed >= high) return 'let any number of orders wait';
      return proposed === 0
        ? 'take no orders while out'
        : `let at most ${format.quantity(proposed, 'orders')} wait`;
  }
}

/** The moves of a proposal, first letter large: "Promise 21 days, fly 94 units". */
function moves(found: Optimised, values: OptimiseValues, format: Formatter): string {
  const all = found.levers
    .filter(({ present, proposed }) => present !== proposed)
    .map((lever) => move(lever, values, format));
  const text = all.length < 2 ? all.join() : `${all.slice(0, -1).join(', ')} and ${all.at(-1)!}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The proposal in a sentence or two. */
export function proposalWords(found: Optimised, values: OptimiseValues, format: Formatter): AnswerPart[] {
  const breach = format.frequency(found.proposed.breachChance);
  const breached = `A limit is breached in ${breach} futures.`;
  if (found.levers.length === 0) return ['There is nothing here that could be moved.'];
  if (found.verdict === 'kept')
    return found.present.isAllowed
      ? ['Nothing that was tried beats ', { strong: 'your present numbers' }, `. ${breached}`]
      : [
          'No way was found that keeps to what you accept, nor one that comes nearer to it than ',
          { strong: 'your present numbers' },
          `. ${breached}`,
        ];
  const { mean } = found.gain;
  const gain: AnswerPart = {
    strong: `${format.money(Math.abs(mean), 0)} ${mean >= 0 ? 'more' : 'less'}`,
    tone: mean >= 0 ? 'good' : 'bad',
  };
  const earns: AnswerPart[] = [
    { strong: moves(found, values, format) },
    ': expected to earn ',
    gain,
    ` than your present numbers over the next ${format.days(found.horizonDays)}. `,
  ];
  switch (found.verdict) {
    case 'better':
      return [...earns, breached];
    case 'allowed':
      return [...earns, `${keepsTo(found, values, format)} Your present numbers do not.`];
    case 'none-allowed':
      return [
        ...earns,
        `It still does not keep to what you accept: a limit is breached in ${breach} futures instead of ${format.frequency(found.present.breachChance)}. Nothing that was tried does.`,
      ];
  }
}

/** Which line the present way crosses and the proposal does not. */
function keepsTo({ present, proposed }: Optimised, { tolerance }: OptimiseValues, format: Formatter): string {
  return present.breachChance > tolerance
    ? `A limit is breached in ${format.frequency(proposed.breachChance)} futures instead of ${format.frequency(present.breachChance)}, which keeps to what you accept.`
    : `${format.percent(proposed.lateShare, 0)} of the backorders ship late instead of ${format.percent(present.lateShare, 0)}, so the promise is kept at least ${format.frequency(1 - mostLate, 5)} times.`;
}

/** How well the difference is known, and from what. */
export function precisionWords(found: Optimised, format: Formatter): string {
  const futures = `the same ${format.number(found.trials, 0)} futures for both, none of them used in the search`;
  return found.verdict === 'kept'
    ? `${format.number(found.tried, 0)} ways tried.`
    : `Give or take ${format.money(2 * found.gain.standardError, 0)} from the draw, over ${futures}; ${format.number(found.tried, 0)} ways tried.`;
}

/** What a seller should know of a proposed price before acting on it; nothing where none is raised. */
export function priceCautions(found: Optimised, values: OptimiseValues, format: Formatter): string[] {
  const lever = found.levers.find(({ name }) => name === 'price');
  if (lever === undefined || lever.proposed <= lever.present) return [];
  const cautions: string[] = [];
  if (lever.proposed >= lever.high - 1e-9)
    cautions.push(`+${format.percent(lever.high)} is the most that was tried.`);
  const { elasticity, price, referralRate, landedCost, fulfilmentCost } = values;
  const unitCost = (landedCost + fulfilmentCost) / Math.max(1e-9, 1 - referralRate);
  // At constant elasticity the best price is c·e/(1 + e); at −1 and above, there is none.
  const best = elasticity < -1 ? (unitCost * elasticity) / (1 + elasticity) : Infinity;
  if (best > price * 1.01)
    cautions.push(
      `With an elasticity of ${format.number(elasticity)} a higher price would earn more even without a gap. Measure it from a past price change before you act on this part.`,
    );
  return cautions;
}
