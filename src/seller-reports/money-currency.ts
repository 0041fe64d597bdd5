/** Signs and letters that stand for one currency alone; a bare "$" does not. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/US\s?\$|\bUSD\b/, 'USD'],
  [/CA\s?\$|\bC\s?\$|\bCAD\b/, 'CAD'],
  [/MX\s?\$|\bMXN\b/, 'MXN'],
  [/AU?\s?\$|\bAUD\b/, 'AUD'],
  [/R\s?\$|\bBRL\b/, 'BRL'],
  [/SG?\s?\$|\bSGD\b/, 'SGD'],
  [/€|\bEUR\b/, 'EUR'],
  [/£|\bGBP\b/, 'GBP'],
  [/₹|\bINR\b/, 'INR'],
  [/[¥￥]|\bJPY\b/, 'JPY'],
  [/zł|\bPLN\b/i, 'PLN'],
  [/\bkr\b|\bSEK\b/i, 'SEK'],
  [/₺|\bTL\b|\bTRY\b/, 'TRY'],
  [/\bAED\b/, 'AED'],
  [/\bSAR\b/, 'SAR'],
  [/\bEGP\b/, 'EGP'],
  [/\bZAR\b/, 'ZAR'],
];
const longest = 40;

/** The currency an amount is written in (ISO 4217), "$" where it is some dollar, or null where nothing says. */
export function currencyIn(amount: string): string | null {
  if (amount.length > longest) return null;
  return signs.find(([sign]) => sign.test(amount))?.[1] ?? (amount.includes('$') ? '$' : null);
}
