import type { Value } from '../../fields/field';
import type { Positions } from '../account-parts';
import { isoDay } from '../iso-day';
import type { DateReadings } from '../order-moment';
import type { OpenDates } from '../order-waits';
import type { Accumulated, Accumulator, Counted, DateOrder, ReportColumns, ReportRow } from '../report-kind';
import { keptLines } from './kept-lines';
import { mergedPosition } from './merged-position';
import { PositionCells, textIn } from './position-cells';
import type { PositionDraft, PositionLine } from './position-draft';

/** How a kind's rows are read. */
export interface PositionReader<C extends ReportColumns> {
  readonly columns: C;
  /** What a row says, or, as text, why it is not counted: it follows "3 rows". */
  readonly draft: (row: ReportRow<C>, cells: PositionCells) => PositionDraft | string;
  readonly remarks?: (positions: Positions) => readonly string[];
}

const longestSku = 80;
/** A long number as a spreadsheet shows it, its last figures lost. */
const rounded = /^\d[.,]\d+E\+\d+$/i;
const totals = /^(?:grand |sub)?(?:total|sum|summe|gesamt(?:summe|bestand)?|insgesamt)s?:?$/i;
const countedOnce = {
  repeated: 'with the same product and numbers as another: counted once',
  replaced: 'with the same product as a later one, but other numbers: the later one counts',
  outdated: 'of a product that is there again as of another day: only the newest counts',
} as const;

/** Takes in a report of stock by product. */
export class PositionIntake<C extends ReportColumns> implements Accumulator<C, Positions> {
  readonly #reader: PositionReader<C>;
  readonly #dates: DateOrder;
  readonly #cells: PositionCells;
  readonly #lines: PositionLine[] = [];
  /** Rows to be read once it is known how the file writes numbers. */
  readonly #open: { readonly at: number; readonly row: ReportRow<C> }[] = [];
  readonly #skipped = new Map<string, number>();
  readonly #noted = new Map<string, number>();
  #rows = 0;

  constructor(reader: PositionReader<C>, dates: DateOrder) {
    this.#reader = reader;
    this.#dates = dates;
    this.#cells = new PositionCells(reader.columns);
  }

  add(row: ReportRow<C>): void {
    const at = this.#rows++;
    this.#cells.begin(row);
    const draft = this.#reader.draft(row, this.#cells);
    if (this.#cells.isOpen) this.#open.push({ at, row });
    else this.#take(draft, at);
  }

  #take(draft: PositionDraft | string, at: number): void {
    const skip = typeof draft === 'string' ? draft : unnamed(draft);
    if (skip !== null) {
      this.#skipped.set(skip, (this.#skipped.get(skip) ?? 0) + 1);
      return;
    }
    this.#cells.keep();
    const { notes = [] } = draft as PositionDraft;
    for (const said of notes) this.#noted.set(said, (this.#noted.get(said) ?? 0) + 1);
    this.#lines.push(lineOf(draft as PositionDraft, at));
  }

  #readOpen(): void {
    this.#cells.settle();
    if (this.#open.length === 0) return;
    for (const { at, row } of this.#open) {
      this.#cells.begin(row);
      this.#take(this.#reader.draft(row, this.#cells), at);
    }
    this.#lines.sort((a, b) => a.at - b.at);
  }

  finish(): Accumulated<Positions> {
    this.#readOpen();
    const { reading, sure, example } = this.#cells.dates.settle(this.#dates, usualDates(this.#lines));
    const { products, kept, ...again } = keptLines(this.#lines, reading);
    const days = products.map((lines) => newestOf(lines, reading));
    const newest = days.reduce((most, day) => (day > most || Number.isNaN(most) ? day : most), NaN);
    const result: Positions = {
      asOf: Number.isNaN(newest) ? null : isoDay(newest),
      rows: products.map((lines) => mergedPosition(lines, reading)),
    };
    const openDates: OpenDates | null =
      example === null ? null : { monthFirst: reading === 'monthFirst', sure, example };
    const several = products.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0);
    const of = (rows: number, said: string): Counted => ({ rows, said });
    return {
      result,
      used: kept,
      skipped: [
        ...[...this.#skipped].map(([said, rows]) => of(rows, said)),
        ...(['repeated', 'replaced', 'outdated'] as const).map((why) => of(again[why], countedOnce[why])),
      ].filter(({ rows }) => rows > 0),
      noted: [
        of(several, 'of products that have several (conditions, labels or places): added up'),
        of(
          days.filter((day) => day < newest).length,
          `of products counted before ${result.asOf ?? ''}, the newest day of the file`,
        ),
        ...[...this.#noted].map(([said, rows]) => of(rows, said)),
        ...this.#cells.left(),
      ].filter(({ rows }) => rows > 0),
      remarks: this.#reader.remarks?.(result) ?? [],
      openDates,
    };
  }
}

/** How dates are written where the products are sold: month first in the United States, and where nothing says. */
function usualDates(lines: readonly PositionLine[]): keyof DateReadings {
  const known = lines.find(({ marketplace }) => marketplace !== '')?.marketplace ?? 'US';
  return /^(?:us|usa|united states|(?:www\.)?amazon\.com)$/i.test(known) ? 'monthFirst' : 'dayFirst';
}

/** Why a row names no product; null where it does. */
function unnamed({ sku }: PositionDraft): string | null {
  if (sku === '' || totals.test(sku)) return 'without a SKU, such as totals: not counted';
  if (rounded.test(sku)) {
    return 'with a SKU that a spreadsheet has rounded (like 1.23E+11): not counted; load the file as it was downloaded';
  }
  return sku.length > longestSku ? `with a SKU of more than ${longestSku} characters: not counted` : null;
}

function lineOf(draft: PositionDraft, at: number): PositionLine {
  const facts: Record<string, Value> = {};
  for (const [key, value] of Object.entries(draft.facts)) if (value !== null) facts[key] = value;
  return {
    at,
    sku: draft.sku,
    marketplace: textIn(draft.marketplace ?? '', 40),
    asin: textIn(draft.asin ?? '', 20),
    name: textIn(draft.name ?? '', 200),
    supplier: textIn(draft.supplier ?? '', 80),
    currency: draft.currency ?? null,
    part: draft.part ?? '',
    facts,
    counted: draft.counted ?? null,
    countedOn: draft.countedOn ?? null,
    shipBy: draft.shipBy ?? null,
  };
}

const newestOf = (lines: readonly PositionLine[], reading: keyof DateReadings): number =>
  lines.reduce((newest, { counted }) => {
    const day = counted?.[reading] ?? NaN;
    return day > newest || Number.isNaN(newest) ? day : newest;
  }, NaN);
