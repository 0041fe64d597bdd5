/** What moves cash, or keeps it from coming; each total is signed as it changes the cash. */
export const cashCategories = [
  'sales',
  'fees',
  'fulfilment',
  'ads',
  'refunds',
  'storage',
  'held',
  'suppliers',
  'freight',
  'duties',
  'fixed',
  'other',
] as const;
export type CashCategory = (typeof cashCategories)[number];

/** What one unit sold brings and takes; money in one currency. */
export interface SaleTerms {
  readonly price: number;
  /** Share of units sold in the seller's own shop, the rest on the marketplace; 0 to 1. */
  readonly shopShare: number;
  /** Share of the price that the marketplace, and the shop's payment service, keep. */
  readonly referralShare: number;
  readonly shopFeeShare: number;
  readonly fulfilment: number;
  readonly ads: number;
  /** Ads on the marketplace are taken from its proceeds on the day of the sale, else paid from the bank that day. */
  readonly adsFromProceeds: boolean;
  /** Share of units refunded, so many whole days after the sale. */
  readonly refundShare: number;
  readonly refundDays: number;
  /** Share of its referral fee that the marketplace keeps on a refund; the shop's payment service keeps all. */
  readonly refundFeeKept: number;
}

/** When the marketplace pays, in whole days. */
export interface PayoutTerms {
  /** Day of the next payout and days from one to the next, >= 1. */
  readonly next: number;
  readonly every: number;
  /** From sale to delivery, and full days held after it: free on day sale + delivery + reserve + 1. */
  readonly deliveryDays: number;
  readonly reserveDays: number;
  /** From the payout until it is in the bank. */
  readonly bankDays: number;
  /** Free for the next payout on day 0, and still in reserve: that comes free evenly over the days of delivery and reserve. */
  readonly free: number;
  readonly reserved: number;
  /** From a sale in the shop until it is in the bank. */
  readonly shopDays: number;
}

/** An order to a supplier. What falls before day 0 is taken as paid; what waits for a landing that is overdue is due on day 0. */
export interface PlannedOrder {
  readonly units: number;
  readonly unitCost: number;
  /** Day the deposit is paid, whole; below 0 for an order that has been placed. */
  readonly orderDay: number;
  readonly depositShare: number;
  /** Whole days from the order until it leaves the supplier. */
  readonly shipDays: number;
  /** The balance is due so many whole days after it left, or landed. */
  readonly balanceAt: 'ship' | 'landing';
  readonly balanceDays: number;
  readonly freightPerUnit: number;
  readonly freightAt: 'ship' | 'landing';
  /** Share of the cost of the goods, due when it lands. */
  readonly dutyShare: number;
}

/** Everything about the cash of one product over some days but chance. */
export interface CashPlan {
  readonly horizonDays: number;
  readonly openingCash: number;
  readonly onHand: number;
  readonly sale: SaleTerms;
  readonly payout: PayoutTerms;
  /** By day, money. */
  readonly storagePerUnitDay: Float64Array;
  /** Days on which storage of the days up to it is charged, 1 or 0. */
  readonly storageBilled: Uint8Array;
  /** Costs that come whatever is sold, and other payments, by day, signed. */
  readonly fixed: Float64Array;
  readonly other: Float64Array;
  /** Units of each shipment under way. */
  readonly shipments: readonly number[];
  readonly orders: readonly PlannedOrder[];
}

/** A payment for an order, out of the bank on a day. */
export interface OrderPayment {
  readonly what: 'deposit' | 'balance' | 'freight' | 'duties';
  readonly day: number;
  readonly amount: number;
}

/** The day an order's balance is due, when it lands so many days after it was placed. */
export function balanceDay(
  { orderDay, shipDays, balanceAt, balanceDays }: PlannedOrder,
  leadDays: number,
): number {
  const from = balanceAt === 'ship' ? orderDay + shipDays : Math.max(0, orderDay + leadDays);
  return from + balanceDays;
}

/**
 * The payments of an order that lands so many days after it was placed, those of nothing left out, in order of day.
 *
 * @param leadDays - whole days from the order until its units can be sold
 */
export function orderPayments(order: PlannedOrder, leadDays: number): OrderPayment[] {
  const { units, unitCost, orderDay, shipDays, depositShare } = order;
  const goods = units * unitCost;
  const landing = Math.max(0, orderDay + leadDays);
  const day = (at: 'ship' | 'landing') => (at === 'ship' ? orderDay + shipDays : landing);
  const payments: OrderPayment[] = [
    { what: 'deposit', day: orderDay, amount: goods * depositShare },
    { what: 'balance', day: balanceDay(order, leadDays), amount: goods * (1 - depositShare) },
    { what: 'freight', day: day(order.freightAt), amount: units * order.freightPerUnit },
    { what: 'duties', day: landing, amount: goods * order.dutyShare },
  ];
  return payments.filter(({ amount }) => amount > 0).sort((a, b) => a.day - b.day);
}
