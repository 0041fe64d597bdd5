import type { Formatter } from '../../fields/format';
import type { StretchValues } from './inputs';
import type { Target } from './model';
import { changesOf, type Plan } from './plans';

/** How often the shipment has landed by a target's day: "8 of 10 futures". */
export function landedIn({ chance }: Target, format: Formatter): string {
  return `${format.frequency(chance, chance > 0.9 ? 20 : 10)} futures`;
}

/** What a plan does, as something to do: "Raise the price by 12%, to $39.20". */
export function planInWords(plan: Plan, values: StretchValues, format: Formatter): string {
  const changes = changesOf(plan);
  if (changes === null) return plan.amount === 0 ? 'Do nothing' : 'Not enough';
  return leversInWords(changes, values, format);
}

/** A rise in percent and the price it comes to: "24.5%, to $43.58". */
export function riseInWords(
  rise: number,
  { price }: Pick<StretchValues, 'price'>,
  format: Formatter,
): string {
  return `${format.percent(rise, 1)}, to ${format.money(price * (1 + rise), 2)}`;
}

/** The levers that are pulled, as something to do. */
export function leversInWords(
  levers: Partial<StretchValues>,
  values: Pick<StretchValues, 'price'>,
  format: Formatter,
): string {
  const { priceRise = 0, adsCut = 0, orderLimit = null } = levers;
  const parts = [
    ...(priceRise > 0 ? [`raise the price by ${riseInWords(priceRise, values, format)}`] : []),
    ...(adsCut > 0 ? [adsCut === 1 ? 'switch ads off' : `cut ads by ${format.percent(adsCut, 1)}`] : []),
    ...(orderLimit !== null ? [`allow ${format.quantity(orderLimit, 'units', 0)} an order`] : []),
  ];
  const said = parts.join(' and ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What happens when nothing is done. */
export function runningOut({ whileOut }: StretchValues): string {
  switch (whileOut) {
    case 'closed':
      return 'running out';
    case 'head-start':
      return 'running out and letting Amazon sell ahead';
    default:
      return 'running out and taking backorders';
  }
}

/** A difference that chance alone could make is none. */
export const isClear = ({ gain, standardError }: { gain: number; standardError: number }): boolean =>
  Math.abs(gain) > 2 * standardError && Math.abs(gain) >= 0.5;

/** "it earns $340 more than running out". */
export function gainInWords(
  run: { readonly gain: number; readonly standardError: number },
  values: StretchValues,
  format: Formatter,
): string {
  if (!isClear(run)) return `earns about as much as ${runningOut(values)}`;
  return `earns ${format.money(Math.abs(run.gain), 0)} ${run.gain > 0 ? 'more' : 'less'} than ${runningOut(values)}`;
}
