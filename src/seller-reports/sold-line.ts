import type { Channel } from './sales-lines';

/** One line of a sales report, as a kind has understood it. */
export interface SoldLine {
  readonly product: number;
  readonly quarter: number;
  readonly wall: boolean;
  readonly channel: Channel;
  readonly store: number;
  readonly units: number;
  readonly business: boolean;
  readonly money: number;
  readonly currency: number;
}
