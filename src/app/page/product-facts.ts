import { catalogue } from '../../fields/catalogue';
import type { Inputs, Value, Values } from '../../fields/field';
import { valuesFromUnknown } from '../../fields/read';
import type { Product } from '../../fields/stored';
import { sameValue } from '../../fields/values';
import { isOfHistory } from './product-history';

/** Whether other calculators have the field too: a number typed under its key flows on. */
export const isShared = (key: string): boolean => Object.hasOwn(catalogue, key);

/**
 * Of what is known, the values that a calculator's inputs can take, each checked; what does not fit is left out.
 *
 * @param flows - which keys mean the same here as where they come from: those of the catalogue of shared fields, unless said
 */
export function fittingValues(
  inputs: Inputs,
  known: Readonly<Record<string, unknown>>,
  flows: (key: string) => boolean = isShared,
): Values {
  const wanted = Object.fromEntries(
    Object.entries(inputs).filter(([key]) => flows(key) && Object.hasOwn(known, key)),
  );
  const { values, problems } = valuesFromUnknown(wanted, known);
  const unfit = new Set(problems.map(({ path }) => path.split('.')[0]));
  return Object.fromEntries(Object.entries(values).filter(([key]) => !unfit.has(key)));
}

/** A product's facts as plain values; its days are kept apart. */
export const factValues = ({ facts }: Product): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([key]) => !isOfHistory(key))
      .map(([key, { value }]) => [key, value as Value]),
  );

/**
 * The product with what was typed on a page: the shared keys whose values are others than before. What another tab has
 * told it meanwhile stays. Null when nothing new was typed.
 *
 * @param before - the page's values as the product was told them last, or as it lent them
 */
export function productWith(
  product: Product,
  before: Values,
  values: Values,
  today: string,
  now: string,
): Product | null {
  const keys = Object.keys(values).filter(
    (key) => isShared(key) && !isOfHistory(key) && !sameValue(values[key], before[key]),
  );
  if (keys.length === 0) return null;
  const facts = Object.fromEntries(
    keys.map((key) => [key, { value: values[key]!, from: 'typed' as const, asOf: today }]),
  );
  return {
    ...product,
    facts: { ...product.facts, ...facts } as Product['facts'],
    revision: product.revision + 1,
    changedAt: now,
  };
}

const places = ['onHandFba', 'onHandOwn', 'onHandShop'];

/** The day a product's stock was counted on by a report: day 0 of what is known of it. */
export function countedOn({ facts }: Product): { readonly asOf?: string } {
  const days = places.flatMap((key) => {
    const fact = facts[key];
    return fact?.from === 'import' && fact.asOf !== null ? [fact.asOf] : [];
  });
  return days.length > 0 ? { asOf: days.sort().at(-1)! } : {};
}

/** Whether units of a product are known to be on their way. */
export function hasShipments({ facts }: Product): boolean {
  const shipments = facts.shipments?.value;
  return (
    Array.isArray(shipments) &&
    shipments.some((one) => typeof one === 'object' && Number((one as { units?: unknown }).units) > 0)
  );
}

/** Where the numbers of a page that stands on a product come from. */
export interface ProductOrigin {
  readonly currency: string;
  /** Labels of inputs that follow from what is known of the product. */
  readonly worked: readonly string[];
  /** Labels of inputs that are still the example's, of those the answer hangs on most. */
  readonly example: readonly string[];
  /** Units of the order that stands in for shipments it does not have; null where none does. */
  readonly ordered: number | null;
}

/** What an answer hangs on most; the rest has values that hold for most products. */
const telling = [
  ...['dailyDemand', ...places, 'shipments', 'onOrder', 'leadTimeDays', 'orderQuantity', 'gapDays'],
  ...['price', 'landedCost', 'fulfilmentCost', 'adsPerUnit'],
  ...['openingCash', 'purchaseOrders', 'payoutFree', 'payoutReserved', 'fixedCostsMonth', 'cashFlows'],
];

/** Which inputs follow from what is known, and which are still the example's. */
export function origins(
  inputs: Inputs,
  taken: Values,
  lent: Values,
): Pick<ProductOrigin, 'worked' | 'example'> {
  const labels = (keys: readonly string[]) => keys.map((key) => inputs[key]!.label);
  const isTaken = (key: string) => Object.hasOwn(taken, key);
  return {
    worked: labels(
      Object.keys(lent).filter(
        (key) => isTaken(key) && taken[key] === lent[key] && taken[key] !== 0 && key !== 'shipments',
      ),
    ),
    example: labels(telling.filter((key) => Object.hasOwn(inputs, key) && !isTaken(key))),
  };
}
