import {
  dailyDemand,
  fileDays,
  wholeDays,
  type BulkRule,
  type DailyDemand,
  type DateRange,
  type DemandChoice,
} from '../../seller-reports/daily-demand';
import { quietRuns } from '../../seller-reports/quiet-runs';
import { channels, type Channel, type SalesLines } from '../../seller-reports/sales-lines';
import { zoneOfStores } from '../../seller-reports/store-zones';
import { isZone } from '../../seller-reports/zone-days';

/** The zone of the reader's own machine, for files that name no store. */
const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** What is asked of a report: whose demand, sold how, over which days. */
export class DemandQuery {
  readonly lines: SalesLines;
  readonly #ownZone: string;
  #product = $state(0);
  #zone = $state<string | null>(null);
  #channel = $state<Channel | 'all'>('all');
  #store = $state<string | null>(null);
  /** Ten a line is a modelling choice: a bulk order says little of the next day's demand. */
  #bulk = $state.raw<BulkRule>({ how: 'cap', most: 10 });
  #days = $state.raw<DateRange | null>(null);
  /** By product: days left out are those of one product's stock. */
  #leftOut = $state.raw<Readonly<Record<number, readonly DateRange[]>>>({});

  constructor(lines: SalesLines, zone: string = ownZone()) {
    this.lines = lines;
    this.#ownZone = isZone(zone) ? zone : 'UTC';
  }

  get product(): number {
    return this.#product;
  }

  chooseProduct(product: number): void {
    this.#product = product;
    if (this.#channel !== 'all' && !this.channels.includes(this.#channel)) this.#channel = 'all';
    if (this.#store !== null && !this.stores.includes(this.#store)) this.#store = null;
  }

  get zone(): string {
    const stores = this.#store === null ? this.lines.stores : [this.#store];
    return this.#zone ?? zoneOfStores(stores) ?? this.#ownZone;
  }

  set zone(zone: string) {
    this.#zone = zone;
  }

  get channel(): Channel | 'all' {
    return this.#channel;
  }

  set channel(channel: Channel | 'all') {
    this.#channel = channel;
  }

  get store(): string | null {
    return this.#store;
  }

  set store(store: string | null) {
    this.#store = store;
  }

  get bulk(): BulkRule {
    return this.#bulk;
  }

  set bulk(bulk: BulkRule) {
    this.#bulk = bulk;
  }

  /** Days of the chosen product that do not count, earliest first. */
  get leftOut(): readonly DateRange[] {
    return this.#leftOut[this.#product] ?? [];
  }

  leaveOut(range: DateRange): void {
    this.#putLeftOut([...this.leftOut, range].sort((a, b) => (a.from < b.from ? -1 : 1)));
  }

  takeIn(range: DateRange): void {
    this.#putLeftOut(this.leftOut.filter((other) => other !== range));
  }

  #putLeftOut(ranges: readonly DateRange[]): void {
    this.#leftOut = { ...this.#leftOut, [this.#product]: ranges };
  }

  readonly #fileDays = $derived.by(() => fileDays(this.lines, this.zone));

  /** First and last day of the file; null when nothing in it has a date. */
  get fileDays(): DateRange | null {
    return this.#fileDays;
  }

  /** The days looked at; the whole ones of the file until others are chosen. */
  get days(): DateRange | null {
    return this.#days ?? (this.#fileDays && wholeDays(this.#fileDays));
  }

  set days(days: DateRange | null) {
    this.#days = days;
  }

  /** Whether the days looked at end where the file does, where a day may be cut off. */
  get takesPartialDays(): boolean {
    const { days, fileDays: file } = this;
    return days !== null && file !== null && (days.from <= file.from || days.to >= file.to);
  }

  /** Whether one of the chosen product's lines has a value in a column. */
  #has(column: Uint8Array, value: number): boolean {
    const { starts } = this.lines;
    return column.subarray(starts[this.#product], starts[this.#product + 1]).includes(value);
  }

  readonly #channels = $derived.by(() =>
    channels.filter((_, place) => this.#has(this.lines.channels, place)),
  );

  /** Channels the chosen product was sold in. */
  get channels(): readonly Channel[] {
    return this.#channels;
  }

  readonly #stores = $derived.by(() =>
    this.lines.stores.filter((_, place) => this.#has(this.lines.storeOf, place)),
  );

  /** Stores the chosen product was sold in. */
  get stores(): readonly string[] {
    return this.#stores;
  }

  readonly #hasBulk = $derived.by(() => this.#has(this.lines.business, 1));

  /** Whether any of it was bought by businesses. */
  get hasBulk(): boolean {
    return this.#hasBulk;
  }

  readonly #choice = $derived.by((): DemandChoice | null => {
    const { days } = this;
    if (days === null || this.lines.products.length === 0) return null;
    return {
      zone: this.zone,
      channel: this.#channel,
      store: this.#store,
      bulk: this.#bulk,
      days,
      leftOut: this.leftOut,
    };
  });

  /** What counts, all of it together; null where nothing can. */
  get choice(): DemandChoice | null {
    return this.#choice;
  }

  readonly #demand = $derived.by(
    (): DailyDemand | null => this.#choice && dailyDemand(this.lines, this.#product, this.#choice),
  );

  get demand(): DailyDemand | null {
    return this.#demand;
  }

  readonly #quietRuns = $derived.by(() => (this.#demand ? quietRuns(this.#demand) : []));

  /** Runs of days without a sale that chance hardly explains. */
  get quietRuns(): readonly DateRange[] {
    return this.#quietRuns;
  }
}
