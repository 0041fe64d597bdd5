import { daysBetween, isCalendarDate } from '../fields/calendar-date';
import { catalogue } from '../fields/catalogue';
import type { Product } from '../fields/stored';

type Key = keyof typeof catalogue;

/** A product's number, where it has one that its field could hold; else null. Other keys than the catalogue's: from 0 to 1e9. */
export function knownNumber({ facts }: Product, key: string): number | null {
  const value = facts[key]?.value;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const field = Object.hasOwn(catalogue, key) ? catalogue[key as Key] : null;
  const [min, max] = field !== null && 'min' in field ? [field.min, field.max] : [0, 1e9];
  return value >= min && value <= max ? value : null;
}

/** A product's factors, where it has as many as asked for, each from 0 to 100; else none. */
export function knownFactors({ facts }: Product, key: string, length: number): readonly number[] {
  const value = facts[key]?.value;
  if (!Array.isArray(value) || value.length !== length) return [];
  const factors = value as readonly unknown[];
  return factors.every((factor) => typeof factor === 'number' && factor >= 0 && factor <= 100)
    ? (factors as readonly number[])
    : [];
}

/** Whole days from the day a fact is of until today; 0 where it has no day, or one to come. */
export function factAge({ facts }: Product, key: string, today: string): number {
  const asOf = facts[key]?.asOf ?? null;
  if (asOf === null || asOf >= today || !isCalendarDate(asOf)) return 0;
  return daysBetween(asOf, today);
}
