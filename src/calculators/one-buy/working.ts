import type { WorkingStep } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { units } from './answer';
import type { BuyValues } from './inputs';
import type { BuyResult } from './model';
import { lawWords } from './words';

/** The buy as it would be worked out by hand. */
export function buyWorking(values: BuyValues, result: BuyResult, format: Formatter): WorkingStep[] {
  if (result.mean === 0) return [];
  const n = (value: number, digits = 2) => format.number(value, digits);
  const money = (value: number) => format.money(value, 2);
  const { best } = result;
  return [
    ...(values.demandFrom === 'range'
      ? [
          {
            says: 'Mean demand out of the three guesses',
            formula: `likely + 0.284 × (low + high − 2 × likely) = ${n(values.seasonLikely, 0)} + 0.284 × (${n(values.seasonLow, 0)} + ${n(values.seasonHigh, 0)} − 2 × ${n(values.seasonLikely, 0)})`,
            gives: `${units(result.mean, format)}, spread ${n(result.sd, 1)}`,
          },
        ]
      : [
          {
            says: 'Demand of the season',
            formula: values.demandFrom === 'table' ? 'units × chance, added up' : 'as entered',
            gives: `${units(result.mean, format)}, spread ${n(result.sd, 1)}`,
          },
        ]),
    {
      says: 'Contribution margin of a unit',
      formula: `price × (1 − referral) − landed − fulfilment − ads = ${n(values.price)} × ${n(1 - values.referralRate)} − ${n(values.landedCost)} − ${n(values.fulfilmentCost)} − ${n(values.adsPerUnit)}`,
      gives: money(result.margin),
    },
    {
      says: 'One too few costs, c_u',
      formula: `margin + what is beyond it = ${n(result.margin)} + ${n(result.beyondMargin)}${result.beyondMargin > 0 ? `; together your cost of a unit short, ${n(values.stockoutCostPerUnit)}` : ''}`,
      gives: money(result.underage),
    },
    {
      says: 'One too many costs, c_o',
      formula: `landed − what it brings + holding = ${n(values.landedCost)} − ${n(values.salvageValue)} + ${n(values.leftoverHoldingCost)}`,
      gives: money(result.overage),
    },
    {
      says: 'Critical ratio',
      formula: `c_u ÷ (c_u + c_o) = ${n(result.underage)} ÷ ${n(result.underage + result.overage)}${result.underage > 0 ? '' : ', never below 0'}`,
      gives: format.percent(result.criticalRatio, 2),
    },
    {
      says: 'Demand that is not passed with that chance',
      formula: `quantile of the ${lawWords[result.lawKind]} law at ${format.percent(result.criticalRatio, 2)}`,
      gives: units(result.wanted, format),
    },
    {
      says: 'What can be ordered',
      formula: `whole cases of ${n(values.casePack, 0)}, at least ${n(values.minimumOrder, 0)}, or nothing: the one that earns most`,
      gives: units(best.quantity, format),
    },
    {
      says: 'Units short and left over, on average',
      formula: 'short n(Q) = E[(demand − Q)⁺]; left over = Q − mean + n(Q)',
      gives: `${n(best.short, 1)} and ${n(best.leftOver, 1)}`,
    },
    {
      says: 'Expected profit',
      formula: `margin × mean − c_o × left over − c_u × short = ${n(result.margin)} × ${n(result.mean, 1)} − ${n(result.overage)} × ${n(best.leftOver, 1)} − ${n(result.underage)} × ${n(best.short, 1)}`,
      gives: money(best.profit),
    },
  ];
}
