import type { MadeValues } from './inputs';
import { contributionAt } from './workshop-of';

/** A price and what it does to demand, the same quote told. */
export interface PricePoint {
  readonly price: number;
  readonly utilisation: number;
  readonly ordersPerWeek: number;
  /** Of what can be made: never more than capacity. */
  readonly profitPerWeek: number;
}

export interface Pricing {
  /** Whether demand is within what is wanted already, can be brought there by the price, or cannot. */
  readonly state: 'room' | 'raise' | 'no-price';
  readonly now: PricePoint;
  /** Price at which demand takes the fullest share of capacity wanted. */
  readonly clearing: PricePoint | null;
  readonly curve: readonly PricePoint[];
}

/** Beyond it no elasticity measured near today's price says anything. */
const steepest = 10;

/**
 * The price that brings demand to capacity, elasticity ε held constant.
 *
 *   p* = p·(ρ*·capacity/orders)^(1/ε)
 */
export function pricing(values: MadeValues, ordersPerDay: number, madePerDay: number): Pricing {
  const { price, elasticity, fullest } = values;
  const at = (factor: number): PricePoint => {
    const orders = ordersPerDay * factor ** elasticity;
    return {
      price: price * factor,
      utilisation: orders / madePerDay,
      ordersPerWeek: 7 * orders,
      profitPerWeek: 7 * Math.min(orders, madePerDay) * contributionAt(values, price * factor),
    };
  };
  const now = at(1);
  const factor = now.utilisation > 0 ? (fullest / now.utilisation) ** (1 / elasticity) : Infinity;
  const isFound = price > 0 && factor > 0 && factor <= steepest;
  const clearing = isFound ? at(factor) : null;
  const high = clearing === null ? 1.5 : Math.max(1.3, 1.25 * factor);
  const low = clearing === null ? 0.8 : Math.min(0.8, 0.9 * factor);
  const factors = Array.from({ length: 17 }, (_, i) => low + ((high - low) * i) / 16);
  const marked = [...factors, 1, ...(isFound ? [factor] : [])].sort((a, b) => a - b);
  return {
    state: now.utilisation <= fullest ? 'room' : clearing === null ? 'no-price' : 'raise',
    now,
    clearing,
    curve: price > 0 ? [...new Set(marked)].map(at) : [],
  };
}
