import type { Value } from '../../fields/field';
import type { ProductPosition } from '../account-parts';
import { isoDay } from '../iso-day';
import type { DateReadings } from '../order-moment';
import type { PositionLine } from './position-draft';

/** Facts that add up over the parts of a product's stock; of all others the first line that says it counts. */
const addedUp: ReadonlySet<string> = new Set([
  'onHandFba',
  'onHandOwn',
  'onHandShop',
  'inboundUnits',
  'inboundShipped',
  'inboundShop',
  'reservedUnits',
  'unsellableUnits',
  'waitingUnits',
  'soldLast7',
  'soldLast30',
  'soldLast90',
]);

/** The lines of one product as one position. */
export function mergedPosition(lines: readonly PositionLine[], reading: keyof DateReadings): ProductPosition {
  const first = lines[0]!;
  const facts: Record<string, Value> = { ...first.facts };
  for (const line of lines.slice(1)) {
    for (const [key, value] of Object.entries(line.facts)) {
      const known = facts[key];
      if (known === undefined) facts[key] = value;
      else if (addedUp.has(key)) facts[key] = Number(known) + Number(value);
    }
  }
  const shipBy = lines.find((line) => line.shipBy !== null)?.shipBy?.[reading] ?? NaN;
  if (!Number.isNaN(shipBy)) facts['amazonShipBy'] = isoDay(shipBy);
  const countedOn = lines.find((line) => line.countedOn !== null)?.countedOn?.[reading] ?? NaN;
  const said = (of: 'asin' | 'name' | 'supplier') => lines.find((line) => line[of] !== '')?.[of] ?? '';
  return {
    sku: first.sku,
    marketplace: first.marketplace,
    asin: said('asin') || null,
    name: said('name'),
    supplier: said('supplier'),
    currency: lines.find(({ currency }) => currency !== null)?.currency ?? null,
    facts,
    ...(!Number.isNaN(countedOn) && { countedOn: isoDay(countedOn) }),
  };
}
