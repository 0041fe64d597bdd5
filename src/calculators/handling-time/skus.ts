import type { Problem } from '../../fields/field';

/** Longest SKU that Amazon takes. */
const longestSku = 40;
/** Stands in the file where no SKU was given. */
export const skuToFillIn = 'YOUR-SKU';

/** The SKUs typed, each once. */
export function skusOf(text: string): string[] {
  return [...new Set(text.split(/[,;]/).map((sku) => sku.trim()))].filter((sku) => sku !== '');
}

export function checkSkus(text: string): Problem[] {
  const tooLong = skusOf(text).find((sku) => sku.length > longestSku);
  return tooLong === undefined
    ? []
    : [
        {
          path: 'sku',
          message: `Amazon’s SKUs have at most ${longestSku} characters; “${tooLong.slice(0, 12)}…” is longer. Part several by commas.`,
        },
      ];
}
