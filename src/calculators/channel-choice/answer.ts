import type { AnswerPart, KeyFigure } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { ChannelValues } from './inputs';
import { splitsOf } from './splits';
import type { ChannelResult } from './model';
import type { ChannelOutcome } from './outcome';
import { channelTitles, isBeyondLuck, splitName, rangeOf, signed, signedRange } from './words';

/** What the first channel earns alone and what the best split earns, in one to three sentences. */
export function channelAnswer(
  values: ChannelValues,
  result: ChannelResult,
  run: ChannelOutcome | null,
  format: Formatter,
): AnswerPart[] {
  const splits = splitsOf(values);
  const [first] = splits;
  if (first === undefined) return ['No channel is open. ', { strong: 'Switch on at least one.' }];
  const firstName = first.channels[0]!;
  const sold = `Sold through ${firstName === 'shop' ? 'your shop' : channelTitles[firstName]} alone, this stock earns `;
  if (run === null)
    return [
      `${sold}about `,
      { strong: format.money(result.alone.profit, 0) },
      ' by the end of the days looked ahead.',
    ];
  const alone = run.splits[0]!;
  const picked = run.splits[run.pick]!;
  const name = splitName(values, splits[run.pick]!, format);
  const start: AnswerPart[] = [sold, { strong: format.money(alone.profit.mean, 0) }, '; '];
  if (!run.isWithin)
    return [
      ...start,
      'but every split breaches an account limit more often than you accept. Least often, in ',
      { strong: `${format.frequency(picked.breachChance)} futures`, tone: 'bad' },
      `, does “${name}”.`,
    ];
  if (run.pick === 0)
    return [
      ...start,
      run.lead === null || !isBeyondLuck(run.lead)
        ? 'no split is clearly better.'
        : `no split earns more. The next, “${splitName(values, splits[run.lead.over]!, format)}”, earns `,
      ...(run.lead !== null && isBeyondLuck(run.lead)
        ? [{ strong: format.money(run.lead.mean, 0) }, ' less.']
        : []),
      ...dearer(values, run, format),
    ];
  return [
    ...start,
    { strong: `“${name}”` },
    ' earns ',
    { strong: format.money(picked.profit.mean, 0), tone: picked.overFirst.mean > 0 ? 'good' : 'bad' },
    ` (${rangeOf(picked.profit, format)} in 8 of 10 futures)`,
    picked.breachChance === 0
      ? ' and breaches no account limit.'
      : ` and breaches an account limit in ${format.frequency(picked.breachChance)} futures.`,
    ...dearer(values, run, format),
  ];
}

function dearer(values: ChannelValues, run: ChannelOutcome, format: Formatter): AnswerPart[] {
  if (run.best === run.pick) return [];
  const best = run.splits[run.best]!;
  return [
    ` “${splitName(values, splitsOf(values)[run.best]!, format)}” would earn ${format.money(-run.splits[run.pick]!.profit.mean + best.profit.mean, 0)} more, but breaches a limit in `,
    { strong: `${format.frequency(best.breachChance)} futures`, tone: 'bad' },
    '.',
  ];
}

/** Four figures of the pick. */
export function channelFigures(
  values: ChannelValues,
  result: ChannelResult,
  run: ChannelOutcome | null,
  format: Formatter,
): KeyFigure[] {
  const { scarce, list, alone } = result;
  const top = scarce.claims[0];
  // What lies at Amazon can be kept for nobody else.
  const keep: KeyFigure | null =
    scarce.shared > 0 && top !== undefined
      ? {
          label: `Keep for ${top.channel === 'shop' ? 'the shop' : channelTitles[top.channel]}`,
          value: format.quantity(Math.min(scarce.kept[0] ?? 0, scarce.shared), 'units', 0),
          note: `of ${format.number(scarce.shared, 0)} that FBM and the shop share, until the restock`,
        }
      : null;
  const out = (days: number, note: string): KeyFigure => ({
    label: 'Days without stock',
    value: format.number(days, 1),
    note,
  });
  if (run === null)
    return [
      { label: 'First channel alone earns', value: format.money(result.alone.profit, 0), note: 'expected' },
      keep ?? out(alone.daysOut, 'in the first channel alone'),
      { label: 'Splits compared', value: format.number(result.splits, 0) },
      {
        label: 'Orders from the waiting list',
        value: format.number(list.orders[1], 0),
        note: `${format.number(list.orders[0], 0)} to ${format.number(list.orders[2], 0)} by vendors’ claims`,
      },
    ];
  const picked = run.splits[run.pick]!;
  return [
    {
      label: 'The pick earns',
      value: format.money(picked.profit.mean, 0),
      note: `${rangeOf(picked.profit, format)} in 8 of 10 futures`,
    },
    {
      label: 'Against the first channel alone',
      value: run.pick === 0 ? '–' : signed(picked.overFirst.mean, format),
      note: run.pick === 0 ? 'it is the pick' : `${signedRange(picked.overFirst, format)} in 8 of 10`,
    },
    {
      label: 'A limit breached',
      value: format.frequency(picked.breachChance),
      note: `you accept ${format.frequency(values.tolerance)}`,
    },
    keep ?? out(picked.daysOut, 'in the pick, on average'),
  ];
}
