/** What of a day of a product was typed; both make 3. */
export const typedDay = { sold: 1, onHand: 2 } as const;

/** Whether that of a day was typed. */
export const isTyped = (flags: number | null | undefined, what: keyof typeof typedDay): boolean =>
  ((flags ?? 0) & typedDay[what]) !== 0;

const typedAll = 'Typed';
const typedOver = ', some days typed';

/** What the source of days is called once some of them are typed. */
export function typedOverOf(source: string): string {
  if (source === '' || source === typedAll) return typedAll;
  return source.endsWith(typedOver) ? source : `${source.slice(0, 80 - typedOver.length)}${typedOver}`;
}
