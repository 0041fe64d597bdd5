import { addDays } from '../fields/calendar-date';
import { assortment, type SampleProduct } from './assortment';
import { playDays, type SampleDays } from './sample-days';

export interface SampleItem extends SampleProduct, SampleDays {}

/** A seller's account, made up: sixty products with two years of days, the last of them yesterday. */
export interface SampleAccount {
  /** The first day, YYYY-MM-DD. */
  readonly from: string;
  readonly days: number;
  /** The day its reports are made, the morning after the last day. */
  readonly today: string;
  readonly items: readonly SampleItem[];
}

const sampleDays = 730;
const sampleSeed = 20_261_121;

/**
 * The sample account as of a day: the same day gives the same account.
 *
 * @param today - YYYY-MM-DD
 * @throws RangeError when it is no calendar date
 */
export function makeSampleAccount(today: string): SampleAccount {
  const from = addDays(today, -sampleDays);
  return {
    from,
    days: sampleDays,
    today,
    items: assortment.map((product, number) => ({
      ...product,
      ...playDays(product, number, from, sampleDays, sampleSeed),
    })),
  };
}

/** Units sold within the last days of the account. */
export function soldWithin({ sold }: SampleItem, days: number): number {
  return sold.subarray(Math.max(0, sold.length - days)).reduce((sum, units) => sum + units, 0);
}

export const onHandNow = ({ onHand }: SampleItem): number => onHand[onHand.length - 1]!;

export const inboundNow = ({ onOrder }: SampleItem): number =>
  onOrder.reduce((sum, { units }) => sum + units, 0);
