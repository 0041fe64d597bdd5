import type { WorkingStep } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { channelNames, isUsed, type ChannelName } from './channels';
import type { ChannelValues } from './inputs';
import type { ChannelResult } from './model';
import { channelTitles } from './words';

/** The seller's own numbers in the formulas. */
export function channelWorking(
  values: ChannelValues,
  result: ChannelResult,
  format: Formatter,
): WorkingStep[] {
  const { money, scarce, list } = result;
  const used = isUsed(values);
  const cash = (value: number) => format.money(value, 2);
  const units = (value: number) => format.number(value, 1);
  const steps: WorkingStep[] = channelNames
    .filter((name) => used[name])
    .map((name) => {
      const { price, fees, fulfilment, ads, landedCost, contribution } = money[name];
      return {
        says: `A unit sold through ${inSentence(name)} earns`,
        formula: `price − fees − fulfilment − ads − landed cost = ${[price, fees, fulfilment, ads, landedCost].map(cash).join(' − ')}`,
        gives: cash(contribution),
      };
    });
  const [top, next] = scarce.claims;
  if (top !== undefined && next !== undefined && scarce.days > 0) {
    steps.push({
      says: `Demand of ${inSentence(top.channel)} until the restock, in ${format.days(scarce.days)}`,
      formula: 'mean λD; standard deviation √(φλD + λ²Var(D))',
      gives: `${units(top.mean)} ± ${units(top.sd)} units`,
    });
    if (next.contribution > 0 && top.contribution > next.contribution)
      steps.push({
        says: 'Chance at which the last unit kept pays, by Littlewood’s rule',
        formula: `P(demand > y) = r₂ ÷ r₁ = ${cash(next.contribution)} ÷ ${cash(top.contribution)} = ${format.percent(next.contribution / top.contribution, 1)}`,
        gives: `keep ${format.quantity(scarce.kept[0] ?? 0, 'units', 0)}`,
      });
  }
  if (values.useShop)
    steps.push(
      {
        says: 'Names on the waiting list at the restock',
        formula: `${format.number(values.onList, 0)} + ${format.number(values.shopVisitorsPerDay, 0)} visitors a day × ${format.number(list.daysOut, 1)} days × ${format.percent((values.signUpLow + values.signUpHigh) / 2, 1)}`,
        gives: units(list.names[1]),
      },
      {
        says: 'Orders when they are told',
        formula: `${units(list.names[1])} × ${format.percent((values.listConversionLow + values.listConversionHigh) / 2, 1)}`,
        gives: units(list.orders[1]),
      },
    );
  return steps;
}

const inSentence = (name: ChannelName): string => (name === 'shop' ? 'your shop' : channelTitles[name]);
