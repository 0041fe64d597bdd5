import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { StretchValues } from './inputs';
import { leversInUse } from './levers';
import type { StretchResult, StretchState } from './model';
import type { Plan } from './plans';
import type { Stretched, StretchOutcome } from './simulation';
import { isBeyondSane, saneRise } from './sane-rise';
import { gainInWords, isClear, landedIn, leversInWords, planInWords, riseInWords, runningOut } from './words';

const nothingToStretch: Readonly<Record<Exclude<StretchState, 'stretches'>, AnswerPart[]>> = {
  'no-demand': ['With no units sold a day the stock ', { strong: 'lasts for ever', tone: 'good' }, '.'],
  'nothing-inbound': [
    { strong: 'Nothing is under way', tone: 'bad' },
    ', so there is no day to stretch the stock to. Order from the supplier first, and add that as a shipment.',
  ],
  'out-now': [
    'You are ',
    { strong: 'out of stock', tone: 'bad' },
    ' already, so there is nothing left to stretch.',
  ],
  'no-gap': [
    'The stock ',
    { strong: 'lasts', tone: 'good' },
    ' to the restock at normal sales, even if it comes as late as in 1 of 20 futures. Nothing has to be slowed.',
  ],
};

export function answer(
  values: StretchValues,
  result: StretchResult,
  simulated: StretchOutcome | null,
  format: Formatter,
): readonly AnswerPart[] {
  if (result.state !== 'stretches') return nothingToStretch[result.state];
  const target = result.targets[result.chosen]!;
  if (simulated !== null && simulated.inUse !== null && leversInUse(values))
    return inUse(values, simulated.inUse, simulated, format);
  if (target.kept === 1)
    return [
      'At normal sales the stock ',
      { strong: `lasts past ${format.day(target.day)}` },
      `, by when the shipment has landed in ${landedIn(target, format)}. Choose a safer day to see what that takes.`,
    ];
  const best = simulated === null ? undefined : planOf(simulated.best, result, simulated);
  if (best === undefined) return withoutBest(values, result, simulated, format);
  const { plan, run } = best;
  if (isClear(run) && run.gain < 0)
    return [
      { strong: 'Running out is better', tone: 'good' },
      `: the least costly way to make the stock last to ${format.day(target.day)}, to ${lower(planInWords(plan, values, format))}, `,
      { strong: gainInWords(run, values, format), tone: 'bad' },
      '.',
      ...orElse(values, result, simulated!, format),
    ];
  return [
    { strong: planInWords(plan, values, format) },
    ` from today and the stock lasts to ${format.day(target.day)}, by when the shipment has landed in ${landedIn(target, format)}; it `,
    isClear(run)
      ? { strong: gainInWords(run, values, format), tone: 'good' }
      : { strong: gainInWords(run, values, format) },
    '.',
  ];
}

function withoutBest(
  values: StretchValues,
  { plans, chosen, targets }: StretchResult,
  simulated: StretchOutcome | null,
  format: Formatter,
): AnswerPart[] {
  const target = targets[chosen]!;
  const keep: AnswerPart[] = [
    `To last to ${format.day(target.day)}, sales have to slow to `,
    { strong: format.percent(target.kept, 0) },
    ' of normal',
  ];
  const price = plans.find((plan) => plan.lever === 'price' && plan.own && plan.target === chosen);
  const rise = price?.amount ?? null;
  if (rise === null || price === undefined)
    return [
      ...keep,
      ', and ',
      { strong: 'no lever alone', tone: 'bad' },
      ' slows them that far.',
      ...modestly(values, simulated, format),
    ];
  if (isBeyondSane(price))
    return [
      ...keep,
      ': the price would have to rise by ',
      riseInWords(rise, values, format),
      ', and ',
      { strong: 'no sane price', tone: 'bad' },
      ` does that: we propose ${format.percent(saneRise, 0)} at most.`,
      ...modestly(values, simulated, format),
    ];
  return [...keep, `: ${lower(planInWords(price, values, format))}.`];
}

/** The best of the rises that can be asked, and how far it goes. */
function modestly(values: StretchValues, simulated: StretchOutcome | null, format: Formatter): AnswerPart[] {
  const modest = simulated?.modest ?? null;
  if (modest === null) return [];
  return [
    ` The best modest rise, ${riseInWords(modest.rise, values, format)}, lasts to about ${format.day(Math.floor(modest.cover))} and `,
    isClear(modest)
      ? { strong: gainInWords(modest, values, format), tone: modest.gain > 0 ? 'good' : 'bad' }
      : gainInWords(modest, values, format),
    '.',
  ];
}

function orElse(
  values: StretchValues,
  result: StretchResult,
  simulated: StretchOutcome,
  format: Formatter,
): AnswerPart[] {
  const other = elsewhere(values, result, simulated, format);
  const { modest } = simulated;
  return other.length > 0 || modest === null || !isClear(modest) || modest.gain < 0
    ? other
    : modestly(values, simulated, format);
}

/** Where the chosen day does not pay, another may. */
function elsewhere(
  values: StretchValues,
  result: StretchResult,
  simulated: StretchOutcome,
  format: Formatter,
): AnswerPart[] {
  const other = planOf(simulated.bestOfAll, result, simulated);
  if (other === undefined || other.run.gain <= 0 || !isClear(other.run)) return [];
  const day = result.targets[other.plan.target]!.day;
  return [
    ` To stretch it only to ${format.day(day)} (${lower(planInWords(other.plan, values, format))}) ${gainInWords(other.run, values, format)}.`,
  ];
}

function inUse(
  values: StretchValues,
  run: Stretched,
  { lastsAnyway }: StretchOutcome,
  format: Formatter,
): AnswerPart[] {
  const good = isClear(run) && run.gain > 0;
  return [
    { strong: leversInWords(values, values, format) },
    ' from today and the stock lasts to the restock in ',
    { strong: `${format.frequency(run.lastsChance)} futures` },
    `, against ${format.frequency(lastsAnyway)} with nothing done; it `,
    { strong: gainInWords(run, values, format), ...(isClear(run) && { tone: good ? 'good' : 'bad' }) },
    good || !isClear(run) ? '.' : `. Better to go on with ${runningOut(values)}.`,
  ];
}

/** A plan with its run. */
export function planOf(
  id: string | null,
  result: StretchResult,
  simulated: StretchOutcome,
): { readonly plan: Plan; readonly run: Stretched } | undefined {
  const plan = result.plans.find((one) => one.id === id);
  const run = simulated.plans.find((one) => one.id === id);
  return plan === undefined || run === undefined ? undefined : { plan, run };
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export function keyFigures(
  values: StretchValues,
  result: StretchResult,
  simulated: StretchOutcome | null,
  format: Formatter,
): readonly KeyFigure[] {
  if (result.state !== 'stretches') return [];
  const target = result.targets[result.chosen]!;
  const figures: KeyFigure[] = [
    {
      label: 'Lasts, nothing done',
      value: format.days(result.cover, 1),
      note:
        simulated === null
          ? 'at normal sales'
          : `to the restock in ${format.frequency(simulated.lastsAnyway)} futures`,
    },
    {
      label: 'Has to last',
      value: format.days(target.day, 0),
      note: `landed by then in ${landedIn(target, format)}`,
    },
    {
      label: 'Sales to keep',
      value: format.percent(target.kept, 0),
      note: `velocity falls to ${format.percent(target.velocity, 0)}`,
    },
  ];
  const shown =
    simulated === null
      ? undefined
      : (simulated.inUse ?? planOf(simulated.best, result, simulated)?.run ?? simulated.modest ?? undefined);
  if (shown !== undefined)
    figures.push({
      label: leversInUse(values)
        ? 'Gain, levers in use'
        : shown === simulated?.modest
          ? 'Gain, modest price rise'
          : 'Gain, best lever',
      value: format.money(shown.gain, 0),
      note: `± ${format.money(shown.standardError, 0)} by chance; lasts in ${format.frequency(shown.lastsChance)}`,
    });
  return figures;
}
