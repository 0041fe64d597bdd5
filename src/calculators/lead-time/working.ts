import type { Formatter } from '../../fields/format';
import type { LeadTimeValues } from './inputs';
import type { LeadTimeResult } from './model';

/** Mean, spread and percentiles with the seller's own legs in the formulas. */
export function leadTimeWorking(values: LeadTimeValues, result: LeadTimeResult, format: Formatter) {
  const { legs, mean, sd, heldUp } = result;
  const n = (value: number) => format.number(value, 1);
  const inputs = values.legs.filter(({ on }) => on);
  const free = mean - heldUp;
  const groups = [...new Set(inputs.flatMap(({ together }) => together ?? []))].filter(
    (group) => inputs.filter(({ together }) => together === group).length > 1,
  );
  const variance = legs.reduce((sum, leg) => sum + leg.sd ** 2, 0);
  const [first] = legs;
  const [firstIn] = inputs;
  return [
    ...(first && firstIn
      ? [
          {
            says: `${first.name}: mean of the spread through its three times${firstIn.slipChance > 0 ? ', and its slip' : ''}`,
            formula: `likely + (earliest + latest − 2 × likely) ÷ (1.6 × ln 9)${firstIn.slipChance > 0 ? ' + chance × days' : ''} = ${n(firstIn.likely)} + (${n(firstIn.earliest)} + ${n(firstIn.latest)} − 2 × ${n(firstIn.likely)}) ÷ 3.52${firstIn.slipChance > 0 ? ` + ${format.number(firstIn.slipChance)} × ${n(firstIn.slipDays)}` : ''}, never below no days`,
            gives: format.days(first.mean, 1),
          },
        ]
      : []),
    {
      says: 'Mean of the whole: means add',
      formula: legs.map((leg) => n(leg.mean)).join(' + '),
      gives: format.days(free, 1),
    },
    {
      says: 'Spread of legs that are independent: variances add',
      formula: `√(${legs.map((leg) => `${n(leg.sd)}²`).join(' + ')})`,
      gives: format.days(Math.sqrt(variance), 1),
    },
    ...groups.map((group) => ({
      says: `Group ${group} is early and late together: its spreads add, not their squares`,
      formula: inputs
        .flatMap(({ together, name }, index) => (together === group ? [`${name} ${n(legs[index]!.sd)}`] : []))
        .join(' + '),
      gives: 'nearly; slips stay independent',
    })),
    ...(heldUp > 0
      ? [
          {
            says: 'What the calendar adds on average',
            formula: `${n(mean)} − ${n(free)}`,
            gives: format.days(heldUp, 1),
          },
        ]
      : []),
    {
      says: 'Mean and spread of the whole',
      formula: groups.length > 0 ? 'with the groups' : 'as above',
      gives: `${n(mean)} ± ${format.days(sd, 1)}`,
    },
    {
      says: 'Days that 19 of 20 orders keep, from the whole distribution',
      formula: `the normal law would say ${n(mean)} + 1.645 × ${n(sd)} = ${n(mean + 1.6449 * sd)}`,
      gives: format.days(result.p95, 1),
    },
  ];
}
