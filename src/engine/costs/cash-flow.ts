import { cashCategories, type CashCategory, type CashPlan, type SaleTerms } from './cash-plan';

const at = Object.fromEntries(cashCategories.map((name, index) => [name, index])) as Readonly<
  Record<CashCategory, number>
>;

/**
 * Books of cash day by day: what is sold, when its money comes, what is paid and when.
 *
 * A day goes: landings; sales, min(stock, demand); what the marketplace has free (reserve let go, less refunds, ads and storage);
 * its payout; the bank. What it has free takes days to reach the bank; a balance below zero is charged to the bank on the payout day
 * itself. So for every run
 *
 *   cash(d) = cash(d − 1) + inflow(d) − outflow(d)   and   closing = opening + Σ totals,
 *
 * with what the marketplace, the shop's payment service or a bank still holds in the total `held`. Runs allocate nothing, and may be
 * given fractions (expected values) as well as whole units.
 */
export class CashBooks {
  /** Closing cash of each day, money in and out of the bank, units sold and stock at its end. */
  readonly cash: Float64Array;
  readonly inflow: Float64Array;
  readonly outflow: Float64Array;
  readonly sold: Float64Array;
  readonly stock: Float64Array;
  /** By `cashCategories`, over the whole run. */
  readonly totals = new Float64Array(cashCategories.length);
  lowest = 0;
  lowestDay = 0;
  unitsSold = 0;
  unitsShort = 0;
  /** Days on which a customer met an empty shelf. */
  daysShort = 0;
  /** To be paid for orders after the last day. */
  owed = 0;
  readonly #plan: CashPlan;
  readonly #rates: ReturnType<typeof ratesOf>;
  readonly #landing: Float64Array;
  readonly #freed: Float64Array;
  readonly #refunded: Float64Array;
  readonly #banked: Float64Array;
  readonly #paid: Float64Array;

  constructor(plan: CashPlan) {
    const room = () => new Float64Array(plan.horizonDays);
    this.#plan = plan;
    this.#rates = ratesOf(plan.sale);
    this.cash = room();
    this.inflow = room();
    this.outflow = room();
    this.sold = room();
    this.stock = room();
    this.#landing = room();
    this.#freed = room();
    this.#refunded = room();
    this.#banked = room();
    this.#paid = room();
  }

  /**
   * Plays one course of things.
   *
   * @param demand - units wanted by day, >= 0; from `offset` on
   * @param shipmentDays - day each shipment under way lands, whole, >= 0
   * @param leadDays - whole days from each order until it lands; a landing before day 0 counts on day 0, and what is due by it too
   */
  run(
    demand: ArrayLike<number>,
    shipmentDays: ArrayLike<number>,
    leadDays: ArrayLike<number>,
    offset = 0,
  ): void {
    const { horizonDays, sale, payout, storagePerUnitDay, storageBilled, fixed, other } = this.#plan;
    const totals = this.totals;
    this.#clear();
    this.#supply(shipmentDays, leadDays);
    const { netMarket, netShop, paidAtSale, adsFromProceeds, refundMarket, refundShop } = this.#rates;
    const freeAfter = payout.deliveryDays + payout.reserveDays + 1;
    let free = payout.free;
    let nextPayout = payout.next;
    let stock = this.#plan.onHand;
    let storage = 0;
    let storageSum = 0;
    let cash = this.#plan.openingCash;
    let accrued = 0;
    let arrived = 0;
    let refunds = 0;
    this.lowest = Infinity;
    for (let day = 0; day < horizonDays; day++) {
      stock += this.#landing[day]!;
      const wanted = demand[offset + day]!;
      const sold = wanted < stock ? wanted : stock;
      stock -= sold;
      this.unitsSold += sold;
      if (wanted - sold > 1e-9) {
        this.unitsShort += wanted - sold;
        this.daysShort++;
      }
      this.sold[day] = sold;
      this.stock[day] = stock;

      add(this.#freed, day + freeAfter, sold * netMarket);
      add(this.#banked, day + payout.shopDays, sold * netShop);
      add(this.#refunded, day + sale.refundDays, sold);
      accrued += sold * (netMarket + netShop);

      const back = this.#refunded[day]!;
      refunds += back;
      storage += stock * storagePerUnitDay[day]!;
      const billed = storageBilled[day] === 1 ? storage : 0;
      storage -= billed;
      storageSum += billed;
      const taken = back * refundMarket + sold * adsFromProceeds + billed;
      free += this.#freed[day]! - taken;
      accrued -= taken;
      let charged = 0;
      if (day === nextPayout) {
        nextPayout += payout.every;
        if (free < 0) charged = -free;
        else add(this.#banked, day + payout.bankDays, free);
        free = 0;
      }

      let inflow = this.#banked[day]!;
      let outflow = this.#paid[day]! + charged + sold * paidAtSale + back * refundShop - fixed[day]!;
      arrived += inflow - charged;
      const extra = other[day]!;
      if (extra > 0) inflow += extra;
      else outflow -= extra;
      totals[at.fixed] += fixed[day]!;
      totals[at.other] += extra;
      this.inflow[day] = inflow;
      this.outflow[day] = outflow;
      cash += inflow - outflow;
      this.cash[day] = cash;
      if (cash < this.lowest) {
        this.lowest = cash;
        this.lowestDay = day;
      }
    }
    totals[at.refunds] = -refunds * (refundMarket + refundShop);
    totals[at.storage] = -storageSum;
    totals[at.held] = arrived - accrued;
    this.#total();
  }

  /** What follows from the units sold alone. */
  #total(): void {
    const { unitsSold, totals } = this;
    const { sale } = this.#plan;
    totals[at.sales] = unitsSold * sale.price;
    totals[at.fees] = -unitsSold * this.#rates.fees;
    totals[at.fulfilment] = -unitsSold * sale.fulfilment;
    totals[at.ads] = -unitsSold * sale.ads;
  }

  #clear(): void {
    this.#landing.fill(0);
    this.#freed.fill(0);
    this.#refunded.fill(0);
    this.#banked.fill(0);
    this.#paid.fill(0);
    this.totals.fill(0);
    this.unitsSold = this.unitsShort = this.daysShort = this.owed = 0;
    const { deliveryDays, reserveDays, reserved } = this.#plan.payout;
    const days = deliveryDays + reserveDays + 1;
    for (let day = 0; day < days; day++) add(this.#freed, day, reserved / days);
  }

  /** Landings, and what is paid for them. */
  #supply(shipmentDays: ArrayLike<number>, leadDays: ArrayLike<number>): void {
    const { shipments, orders } = this.#plan;
    for (let index = 0; index < shipments.length; index++)
      add(this.#landing, shipmentDays[index]!, shipments[index]!);
    for (let index = 0; index < orders.length; index++) {
      const order = orders[index]!;
      const { units, orderDay, depositShare } = order;
      const landing = Math.max(0, orderDay + leadDays[index]!);
      const ships = orderDay + order.shipDays;
      const goods = units * order.unitCost;
      add(this.#landing, landing, units);
      this.#pay(at.suppliers, orderDay, goods * depositShare);
      this.#pay(
        at.suppliers,
        (order.balanceAt === 'ship' ? ships : landing) + order.balanceDays,
        goods * (1 - depositShare),
      );
      this.#pay(at.freight, order.freightAt === 'ship' ? ships : landing, units * order.freightPerUnit);
      this.#pay(at.duties, landing, goods * order.dutyShare);
    }
  }

  #pay(category: number, day: number, amount: number): void {
    if (day < 0) return;
    if (day >= this.#paid.length) {
      this.owed += amount;
      return;
    }
    this.#paid[day]! += amount;
    this.totals[category]! -= amount;
  }
}

/** What one unit sold, on the marketplace and in the shop by their shares, puts in and takes. */
function ratesOf(sale: SaleTerms) {
  const { price, shopShare, referralShare, shopFeeShare, fulfilment, refundShare } = sale;
  const onMarket = 1 - shopShare;
  const ads = onMarket * sale.ads;
  return {
    netMarket: onMarket * (price * (1 - referralShare) - fulfilment),
    netShop: shopShare * price * (1 - shopFeeShare),
    fees: onMarket * price * referralShare + shopShare * price * shopFeeShare,
    paidAtSale: shopShare * (fulfilment + sale.ads) + (sale.adsFromProceeds ? 0 : ads),
    adsFromProceeds: sale.adsFromProceeds ? ads : 0,
    refundMarket: refundShare * onMarket * price * (1 - referralShare * (1 - sale.refundFeeKept)),
    refundShop: refundShare * shopShare * price,
  };
}

/** What falls after the last day is left out. */
function add(days: Float64Array, day: number, amount: number): void {
  if (day < days.length) days[day]! += amount;
}
