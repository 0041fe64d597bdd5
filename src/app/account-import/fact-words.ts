import { isCalendarDate } from '../../fields/calendar-date';
import { catalogue } from '../../fields/catalogue';
import type { Field, Value } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import type { FactKey } from '../../seller-reports/account-parts';
import { dateWords } from '../import/date-words';
import { valueText } from '../print/value-text';

const reportWords: Readonly<Record<FactKey, string>> = {
  inboundUnits: 'Inbound',
  inboundShipped: 'Inbound, on its way',
  inboundShop: 'Inbound, to the shop',
  reservedUnits: 'Reserved',
  unsellableUnits: 'Cannot be sold',
  waitingUnits: 'Waiting to be shipped',
  lateUnits: 'Waiting, past the promised day',
  nextPromise: 'Next promised day',
  soldLast7: 'Sold, last 7 days',
  soldLast30: 'Sold, last 30 days',
  soldLast90: 'Sold, last 90 days',
  amazonDaysOfSupply: 'Amazon’s days of supply',
  shortTermSupply: 'Amazon’s days of supply, last 30 days',
  longTermSupply: 'Amazon’s days of supply, last 90 days',
  amazonAlert: 'Amazon’s alert',
  amazonOrderQuantity: 'Amazon recommends to send',
  amazonShipBy: 'Amazon recommends to send by',
  fnsku: 'Amazon’s label (FNSKU)',
  volumePerUnit: 'Cubic feet of a unit',
};

const fields: Readonly<Record<string, Field>> = catalogue;

/** What a fact of a product is called. */
export const factWords = (key: string): string =>
  fields[key]?.label ?? (reportWords as Readonly<Record<string, string>>)[key] ?? key;

interface Shipment {
  readonly units: number;
  readonly earliest: number;
  readonly latest: number;
}

/** "80 units in 3 to 28 days": the whole of a shipment is more than a cell of a table holds. */
const shipmentWords = ({ units, earliest, latest }: Shipment, { quantity, number, days }: Formatter) =>
  `${quantity(units, 'units', 0)} in ${earliest === latest ? days(latest) : `${number(earliest, 0)} to ${days(latest)}`}`;

/** A fact's value as a reader says it. */
export function factValue(key: string, value: Value | null, format: Formatter): string {
  if (value === null || value === '') return '–';
  const field = fields[key];
  if (key === 'shipments')
    return (
      (value as unknown as readonly Shipment[])
        .map((shipment) => shipmentWords(shipment, format))
        .join('; ') || 'none'
    );
  if (field !== undefined) return valueText(field, value, format);
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'string') return isCalendarDate(value) ? dateWords(value, format) : value;
  return String(value);
}
