import type { Formatter } from '../../fields/format';
import type { OrderValues } from './inputs';
import type { OrderResult } from './model';

/** A quantity with a name on the picture. */
export interface QuantityMark {
  readonly quantity: number;
  readonly cost: number;
  readonly label: string;
  readonly kind: 'best' | 'usual' | 'limit';
}

/** What stands on the curve: the best, the usual, the least that can be ordered and each price break. */
export function quantityMarks(values: OrderValues, result: OrderResult, format: Formatter): QuantityMark[] {
  const { best, usual, least, curve } = result;
  const first = curve[0]?.quantity ?? 0;
  const last = curve.at(-1)?.quantity ?? 0;
  const n = (quantity: number) => format.number(quantity, 0);
  const costAt = (quantity: number) =>
    curve.find((point) => point.quantity >= quantity)?.relevant ?? best.relevant;
  const marks: QuantityMark[] = [
    { quantity: best.quantity, cost: best.relevant, label: `best, ${n(best.quantity)}`, kind: 'best' },
  ];
  if (values.orderQuantity !== best.quantity)
    marks.push({
      quantity: usual.quantity,
      cost: usual.relevant,
      label: `usual, ${n(usual.quantity)}`,
      kind: 'usual',
    });
  const breaks = values.priceBreaks.map(([fromUnits = 0]) => fromUnits);
  for (const quantity of breaks)
    if (quantity !== best.quantity && quantity !== usual.quantity)
      marks.push({ quantity, cost: costAt(quantity), label: `price from ${n(quantity)}`, kind: 'limit' });
  if (least > values.casePack && least !== best.quantity && !breaks.includes(least))
    marks.push({ quantity: least, cost: costAt(least), label: `minimum, ${n(least)}`, kind: 'limit' });
  return marks.filter(({ quantity }) => quantity >= first && quantity <= last);
}
