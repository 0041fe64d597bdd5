import type { GapParameters } from './gap-parameters';
import type { Stockroom } from './stockroom';

/** Orders placed with the supplier after the last shipment, when the seller follows a reorder policy; else nothing. */
export class SupplierOrders {
  readonly active: boolean;
  readonly #policy: GapParameters['afterLastShipment'];
  readonly #place: number;
  readonly #landings: Float64Array;
  #onOrder = 0;

  constructor({ afterLastShipment, shipments, channels, horizonDays }: GapParameters) {
    this.#policy = afterLastShipment;
    this.active = afterLastShipment.kind === 'reorder' && afterLastShipment.orderQuantity > 0;
    this.#place = shipments.at(-1)?.place ?? channels[0].servedFrom[0] ?? 0;
    this.#landings = new Float64Array(horizonDays + 1);
  }

  begin(): void {
    this.#onOrder = 0;
    if (this.active) this.#landings.fill(0);
  }

  /** Lands what is due; returns the units. */
  land(day: number, stockroom: Stockroom): number {
    const units = this.#landings[day];
    if (units === 0) return 0;
    stockroom.land(this.#place, units);
    this.#onOrder -= units;
    return units;
  }

  /** Orders whole lots until the inventory position passes the reorder point. */
  order(day: number, netStock: number): void {
    const policy = this.#policy;
    if (policy.kind !== 'reorder') return;
    const position = netStock + this.#onOrder;
    if (position > policy.reorderPoint) return;
    const lot = Math.ceil(policy.orderQuantity);
    const units = lot * (Math.floor((policy.reorderPoint - position) / lot) + 1);
    const lands = day + Math.max(1, Math.round(policy.leadTimeDays));
    this.#onOrder += units;
    if (lands < this.#landings.length) this.#landings[lands] += units;
  }
}
