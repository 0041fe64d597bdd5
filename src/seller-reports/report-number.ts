/**
 * An amount as reports write it: "1,234.56", "1.234,56 €", "$12.50", "MX$5,310.54", "1 234,56"; NaN when it is none.
 *
 * A single comma or point before exactly three digits parts thousands where it is a comma, and is the decimal sign where
 * it is a point.
 */
export function amountIn(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^([-+]?)[^\d.,+-]+|[^\d.,]+$/g, '$1');
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(plain)) return NaN;
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  if (comma < 0) return Number((plain.match(/\./g)?.length ?? 0) > 1 ? plain.replaceAll('.', '') : plain);
  if (point > comma) return Number(plain.replaceAll(',', ''));
  const several = plain.indexOf(',') !== comma;
  const thousands = point < 0 && (several || /,\d{3}$/.test(plain));
  return Number(thousands ? plain.replaceAll(',', '') : plain.replaceAll('.', '').replace(',', '.'));
}

/** A whole number of units, 0 to a million; NaN when it is none. */
export function unitsIn(text: string): number {
  const units = amountIn(text);
  return Number.isInteger(units) && units >= 0 && units <= 1e6 ? units : NaN;
}

/** Whether a flag column says yes. */
export function saysYes(text: string): boolean {
  return /^(true|yes|y|1)$/i.test(text);
}
