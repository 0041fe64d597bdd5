import { VelocityIndex } from '../backorders/velocity';
import { LowInventoryCharge } from './low-inventory-charge';
import { PolicyFutures, pipelinePlaces } from './policy-futures';
import { policyColumn as column, policyColumns } from './policy-parameters';
import type { PolicyParameters } from './policy-parameters';
import { leavers } from './thinning';

/** A dip of velocity this small counts as won back. */
const negligibleDip = 1e-4;
const mostWarmUpYears = 5;

/**
 * Simulated years of an (r, Q) policy, for as many reorder points r as wanted, all meeting the same futures.
 *
 * A block of years begins with the position spread evenly over r + 1 to r + Q, as it is in the long run, and with everything on
 * hand; it is warmed up until that has passed through the pipeline. Blocks are independent of each other, years in one
 * are not quite. Nothing is allocated per day.
 */
export class PolicySimulation {
  /** Years before those that count. */
  readonly warmUpYears: number;
  readonly #parameters: PolicyParameters;
  readonly #years: number;
  readonly #futures: PolicyFutures;
  readonly #pipeline = new Float64Array(pipelinePlaces);
  readonly #velocity: VelocityIndex;
  readonly #charge: LowInventoryCharge | null;

  /** @param years - of a block, whole, >= 1 */
  constructor(parameters: PolicyParameters, years: number) {
    const { demandMean, velocity, money, leadTime } = parameters;
    const longLead =
      leadTime.kind === 'gamma'
        ? leadTime.mean + 4 * leadTime.sd
        : leadTime.p50 + 2 * (leadTime.p90 - leadTime.p10);
    this.warmUpYears = Math.min(mostWarmUpYears, Math.ceil((1 + longLead) / demandMean.length));
    this.#parameters = parameters;
    this.#years = years;
    const allYears = this.warmUpYears + years;
    this.#futures = new PolicyFutures(parameters, allYears);
    this.#velocity = new VelocityIndex({ ...velocity, startIndex: 1 });
    const fee = money.lowInventoryFee;
    this.#charge = fee
      ? new LowInventoryCharge(
          { onHand30: 0, onHand90: 0, shipped30: 0, shipped90: 0, ...fee },
          demandMean.length * allYears,
        )
      : null;
  }

  /** Draws the futures that the next runs meet. */
  begin(seed: number, block: number): void {
    this.#futures.begin(seed, block);
  }

  /**
   * Plays the block's years at one reorder point.
   *
   * @param reorderPoint - r, whole units; below 0 where orders wait for so many buyers
   * @param table - filled: a row a year, its columns in the order of `policyColumns`
   * @param evenings - filled where given: on hand less waiting at the end of each day of the years that count
   */
  run(reorderPoint: number, table: Float64Array, evenings?: Float64Array): void {
    const { demandMean, orderQuantity, reviewDays, capturedShare, deferredShare, money } = this.#parameters;
    const { demand, reach, capture, defer, start } = this.#futures;
    const pipeline = this.#pipeline;
    const velocity = this.#velocity;
    const charge = this.#charge;
    const holdingPerUnitDay = money.holdingPerUnitDay;
    const daysPerYear = demandMean.length;
    const place = pipelinePlaces - 1;
    const width = policyColumns.length;
    pipeline.fill(0);
    velocity.restart();
    charge?.begin();
    let net = reorderPoint + Math.ceil(start * orderQuantity);
    let onOrder = 0;
    let order = 0;
    let untilReview = reviewDays;
    let wasOut = false;
    let day = 0;
    for (let year = -this.warmUpYears; year < this.#years; year++) {
      let demanded = 0;
      let lost = 0;
      let notSeen = 0;
      let captured = 0;
      let deferred = 0;
      let gaps = 0;
      let daysOut = 0;
      let onHandDays = 0;
      let waitingDays = 0;
      let holding = 0;
      let orders = 0;
      let ordered = 0;
      let landed = 0;
      let fee = 0;
      for (let ofYear = 0; ofYear < daysPerYear; ofYear++, day++) {
        const at = day & place;
        const lands = pipeline[at];
        let shipped = 0;
        if (lands !== 0) {
          pipeline[at] = 0;
          onOrder -= lands;
          landed += lands;
          if (net < 0) shipped = Math.min(lands, -net);
          net += lands;
        }
        const morning = net;
        const shelf = morning > 0 ? morning : 0;
        const full = demand[day];
        demanded += full;
        if (full <= shelf && shelf > 0 && velocity.q === 1) {
          net -= full;
          shipped += full;
          wasOut = false;
        } else {
          // How much of the day is served is judged at this morning's velocity, so that it is known before the day's mean.
          const expected = full * velocity.q;
          const servedShare = expected > shelf ? shelf / expected : shelf > 0 ? 1 : 0;
          const index = velocity.step(servedShare + (1 - servedShare) * capturedShare);
          if (velocity.q > 1 - negligibleDip) velocity.q = 1;
          const unseen = index < 1 ? leavers(full, 1 - index, reach[day]) : 0;
          const asked = full - unseen;
          const served = asked < shelf ? asked : shelf;
          const short = asked - served;
          const waits =
            short > 0 && capturedShare > 0 ? short - leavers(short, 1 - capturedShare, capture[day]) : 0;
          const refused = short - waits;
          const comesBack =
            refused > 0 && deferredShare > 0 ? refused - leavers(refused, 1 - deferredShare, defer[day]) : 0;
          net -= served + waits + comesBack;
          shipped += served;
          notSeen += unseen;
          captured += waits;
          deferred += comesBack;
          lost += refused - comesBack;
          const isOut = shelf === 0 || short > 0;
          if (isOut) {
            daysOut += shelf === 0 ? 1 : short / asked;
            if (!wasOut) gaps++;
          }
          wasOut = isOut;
        }
        const onHand = 0.5 * (shelf + (net > 0 ? net : 0));
        onHandDays += onHand;
        waitingDays += onHand - 0.5 * (morning + net);
        holding += onHand * holdingPerUnitDay[ofYear];
        if (charge !== null) fee += charge.charge(day, onHand, shipped);
        if (--untilReview === 0) {
          untilReview = reviewDays;
          const position = net + onOrder;
          if (position <= reorderPoint) {
            const units = orderQuantity * (Math.floor((reorderPoint - position) / orderQuantity) + 1);
            const landsAt = (day + 1 + this.#futures.leadOf(order++)) & place;
            pipeline[landsAt] += units;
            onOrder += units;
            orders++;
            ordered += units;
          }
        }
        if (evenings !== undefined && year >= 0) evenings[year * daysPerYear + ofYear] = net;
      }
      if (year < 0) continue;
      const row = year * width;
      table[row + column.demanded] = demanded;
      table[row + column.sold] = demanded - lost - notSeen;
      table[row + column.lost] = lost;
      table[row + column.notSeen] = notSeen;
      table[row + column.captured] = captured;
      table[row + column.deferred] = deferred;
      table[row + column.gaps] = gaps;
      table[row + column.daysOut] = daysOut;
      table[row + column.onHandDays] = onHandDays;
      table[row + column.waitingDays] = waitingDays;
      table[row + column.holding] = holding;
      table[row + column.orders] = orders;
      table[row + column.ordered] = ordered;
      table[row + column.landed] = landed;
      table[row + column.fee] = fee;
    }
  }
}

/** A year's money, split so that its parts add up to what the year falls short of selling everything for nothing. */
export interface PolicyCost {
  readonly holding: number;
  readonly ordering: number;
  /** Sales that did not come about, orders that waited, and the low-inventory fee. */
  readonly gaps: number;
  /** The three together: contribution of all that was demanded, less the year's profit. */
  readonly total: number;
}

/**
 * Cost of a year, or of a mean year: profit = contribution × demanded − total, so that the lowest total is the highest profit.
 *
 *   gaps = contribution × (demanded − sold) + cost per backorder × captured + fee
 *
 * @param table - with rows as `run` fills them
 * @param row - index of the first column
 */
export function policyCost(
  table: ArrayLike<number>,
  row: number,
  { contribution, costPerOrder, costPerBackorder }: PolicyParameters['money'],
): PolicyCost {
  const of = (name: keyof typeof column) => table[row + column[name]]!;
  const holding = of('holding');
  const ordering = costPerOrder * of('orders');
  const gaps = contribution * (of('demanded') - of('sold')) + costPerBackorder * of('captured') + of('fee');
  return { holding, ordering, gaps, total: holding + ordering + gaps };
}
