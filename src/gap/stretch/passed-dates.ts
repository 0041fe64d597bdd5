import type { Formatter } from '../../fields/format';
import type { GapValues } from '../gap-inputs';

/** Shipments that should all have landed before day 0, in words; null where there is none. */
export function passedDates({ shipments }: Pick<GapValues, 'shipments'>, format: Formatter): string | null {
  const passed = shipments.flatMap(({ latest }, index) => (latest < 0 ? [{ latest, index }] : []));
  const [first] = passed;
  if (first === undefined) return null;
  const which = passed.map(({ index }) => format.number(index + 1, 0)).join(', ');
  const when =
    format.settings.asOf === null
      ? `${format.days(-first.latest, 0)} before day 0`
      : format.day(first.latest);
  const said =
    passed.length > 1
      ? `The latest dates of shipments ${which} have passed.`
      : `The latest date of ${shipments.length === 1 ? 'the shipment' : `shipment ${which}`}, ${when}, has passed.`;
  return `${said} When it will land is a guess by now: ask for a new date and put it in.`;
}
