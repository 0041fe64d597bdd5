import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { gapActions } from '../gap-actions';
import type { GapValues } from '../gap-inputs';
import type { GapOutcome } from '../gap-outcome';
import { isRareGap } from '../rare-gap';

/** What a way asks for and by when: its levers from today on, then what any gap asks for. */
export function wayActions(values: GapValues, run: GapOutcome, format: Formatter): Action[] {
  if (isRareGap(run.way) && values.priceRise === 0 && values.adsCut === 0)
    return gapActions(values, run, format);
  const { priceRise, adsCut, orderLimit } = values;
  const levers: Action[] = [];
  if (priceRise > 0)
    levers.push({
      text: `Raise the price by ${format.percent(priceRise, 0)} to ${format.money(values.price * (1 + priceRise), 2)}, until the next shipment is sellable.`,
      byDay: 0,
    });
  if (adsCut > 0)
    levers.push({
      text: `${adsCut === 1 ? 'Switch ads off' : `Cut ads by ${format.percent(adsCut, 0)}`}, until the next shipment is sellable.`,
      byDay: 0,
    });
  if (orderLimit !== null)
    levers.push({
      text: `Limit orders to ${format.quantity(orderLimit, 'units', 0)} each, until the next shipment is sellable.`,
      byDay: 0,
    });
  return [...levers, ...gapActions(values, run, format, { adsAreCut: adsCut > 0 })];
}
