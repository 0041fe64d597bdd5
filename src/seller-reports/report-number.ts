/** Which sign stands before the decimals: 1,234.5 or 1.234,5. */
export type DecimalSign = 'point' | 'comma';

const written = /^([-+]?)(?:\p{L}+\.|[^\d.,+-]{1,8})?([-+]?)(\d[\d.,]*|[.,]\d+)([^\d.,]*)$/u;
const grouped = { comma: /^\d{1,3}(,\d{2,3})*,\d{3}$/, point: /^\d{1,3}(\.\d{3})+$/ } as const;
/** A single sign before exactly three digits: it may part thousands or be the decimal sign. */
const openForm = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Longer than any amount with its currency. */
const longestAmount = 60;

/** Sign and figures of an amount, without currencies, units, spaces and apostrophes; null when it is none. */
function figuresIn(text: string): { readonly negative: boolean; readonly figures: string } | null {
  if (text.length > longestAmount) return null;
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/[−–]/g, '-');
  const inBrackets = /^\((.*)\)$/.exec(plain)?.[1];
  const match = written.exec(inBrackets ?? plain);
  if (!match) return null;
  const [, before, after, figures, end] = match;
  return { negative: [before, after, end].includes('-') || inBrackets !== undefined, figures: figures! };
}

/** Figures as a number, NaN where commas and points do not stand as in one. */
function numberOf(figures: string, decimal: DecimalSign | undefined): number {
  const comma = figures.lastIndexOf(',');
  const point = figures.lastIndexOf('.');
  if (comma < 0 && point < 0) return Number(figures);
  const last = comma > point ? 'comma' : 'point';
  const at = Math.max(comma, point);
  const sign = last === 'comma' ? ',' : '.';
  if (comma >= 0 && point >= 0) {
    const whole = figures.slice(0, at);
    if (!grouped[last === 'comma' ? 'point' : 'comma'].test(whole)) return NaN;
    return Number(`${whole.replace(/[.,]/g, '')}.${figures.slice(at + 1)}`);
  }
  const isGroups = figures.indexOf(sign) !== at || (openForm.test(figures) && (decimal ?? 'point') !== last);
  if (!isGroups) return Number(figures.replace(',', '.'));
  return grouped[last].test(figures) ? Number(figures.replace(/[.,]/g, '')) : NaN;
}

/**
 * An amount as reports write it: "1,234.56", "1.234,56 €", "$12.50", "MX$5,310.54", "1 234,56", "(3)"; NaN when it is none.
 *
 * @param decimal - the file's decimal sign, which settles a single comma or point before exactly three digits; where it is
 *   not known a comma parts thousands there, and a point is the decimal sign
 */
export function amountIn(text: string, decimal?: DecimalSign): number {
  if (decimal === 'point' && /^\d+\.\d+$/.test(text)) return Number(text);
  const read = figuresIn(text);
  if (read === null) return NaN;
  const amount = numberOf(read.figures, decimal);
  return read.negative && amount !== 0 ? -amount : amount;
}

/** Whether "1.234" or "1,234": thousands or decimals, which only the file's decimal sign tells. */
export function isOpenAmount(text: string): boolean {
  return /[.,]/.test(text) && openForm.test(figuresIn(text)?.figures ?? '');
}

/**
 * Which decimal sign an amount shows its file to have; null where it shows none.
 *
 * @param whole - whether it can only be a whole number, so that 1.234 has no decimals
 */
export function decimalSignIn(text: string, whole: boolean): DecimalSign | null {
  const figures = figuresIn(text)?.figures ?? '';
  const comma = figures.lastIndexOf(',');
  const point = figures.lastIndexOf('.');
  if (comma === point || Number.isNaN(numberOf(figures, undefined))) return null;
  const last = comma > point ? 'comma' : 'point';
  const other = last === 'comma' ? 'point' : 'comma';
  if (comma >= 0 && point >= 0) return last;
  if (openForm.test(figures)) return whole && !figures.endsWith('000') ? other : null;
  return grouped[last].test(figures) ? other : last;
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
