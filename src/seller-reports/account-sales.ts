import type { AccountDays } from './account-parts';
import type { columns } from './business-report-columns';
import { DayTexts, rhythmOf } from './day-texts';
import { currencyIn } from './money-currency';
import type { Accumulated, Accumulator, Counted, DateOrder, ReportRow } from './report-kind';
import { amountIn } from './report-number';
import { ReportProblem } from './report-problem';
import { wholeIn } from './whole-number';

type Row = ReportRow<typeof columns>;

interface Line {
  readonly day: number;
  readonly units: number;
  readonly businessUnits: number;
  readonly sales: number;
  readonly sessions: number;
}

const refused = (what: string) =>
  `This Business Report adds up ${what}, and is of no use for daily sales. In Seller Central open Reports, Business Reports, Sales and Traffic by date, choose the view by day, and download it again.`;

const mostUnits = 1e7;
const mostSessions = 1e9;
const mostMoney = 1e12;

const moneyIn = (text: string): number => {
  const amount = text.length > 40 ? NaN : amountIn(text);
  return Math.abs(amount) <= mostMoney ? amount : NaN;
};
/** NaN where it is below zero, which no count is. */
const countIn = (text: string, most: number): number => {
  const count = wholeIn(text, most);
  return count >= 0 ? count : NaN;
};

/** Takes in a Business Report by date: units, money and visits of each day of the whole account. */
export class AccountSales implements Accumulator<typeof columns, AccountDays> {
  readonly #dates: DateOrder;
  readonly #days = new DayTexts();
  readonly #lines: Line[] = [];
  readonly #currencies = new Map<string, number>();
  #undated = 0;
  #unitless = 0;

  constructor(dates: DateOrder) {
    this.#dates = dates;
  }

  add(row: Row): void {
    const day = this.#days.read(row.date);
    const units = countIn(row.units, mostUnits);
    if (day < 0) this.#undated++;
    else if (Number.isNaN(units)) this.#unitless++;
    else {
      const currency = currencyIn(row.sales);
      if (currency !== null) this.#currencies.set(currency, (this.#currencies.get(currency) ?? 0) + 1);
      this.#lines.push({
        day,
        units,
        businessUnits: countIn(row.businessUnits, units),
        sales: moneyIn(row.sales),
        sessions: countIn(row.sessions, mostSessions),
      });
    }
  }

  /** The one currency of all amounts. A bare "$" is that of the store's own country, which dates month first give away. */
  #currency(monthFirst: boolean): string | null {
    const [currency, ...others] = this.#currencies.keys();
    if (currency === undefined || others.length > 0) return null;
    return currency === '$' ? (monthFirst ? 'USD' : null) : currency;
  }

  finish(): Accumulated<AccountDays> {
    const { dayOf, openDates, written } = this.#days.settle(this.#dates);
    if (this.#days.periods > this.#lines.length) throw new ReportProblem(refused('weeks or months'));
    const byDay = new Map<number, Line>();
    let dated = 0;
    for (const line of this.#lines) {
      const day = dayOf(line.day);
      if (Number.isNaN(day)) continue;
      dated++;
      byDay.set(day, line);
    }
    const rhythm = rhythmOf(byDay.keys());
    if (rhythm !== 'days') throw new ReportProblem(refused(rhythm));
    const days = Int32Array.from(byDay.keys()).sort();
    const of = (what: Exclude<keyof Line, 'day'>) => Float64Array.from(days, (day) => byDay.get(day)![what]);
    const skipped: Counted[] = [
      {
        rows: this.#undated + this.#lines.length - dated,
        said: 'without a date that can be read, such as totals: not counted',
      },
      { rows: this.#unitless, said: 'whose units are no whole number: not counted' },
      { rows: dated - byDay.size, said: 'for a day that the file has already: the last of them counts' },
    ];
    return {
      result: {
        days,
        units: of('units'),
        businessUnits: of('businessUnits'),
        sales: of('sales'),
        sessions: of('sessions'),
        currency: this.#currency(written === 'month-first'),
      },
      used: byDay.size,
      skipped: skipped.filter(({ rows }) => rows > 0),
      noted: [],
      remarks: [],
      openDates,
    };
  }
}
