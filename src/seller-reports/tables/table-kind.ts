import { isPersonal } from '../personal-columns';
import { currencyIn } from '../money-currency';
import { PositionIntake } from '../positions/position-intake';
import { currencyCode, textIn, unitsRange, type PositionCells } from '../positions/position-cells';
import type { PositionDraft } from '../positions/position-draft';
import { stockOfOneDay } from '../positions/stock-of-one-day';
import type { ReportColumns, ReportKind } from '../report-kind';
import { ReportProblem } from '../report-problem';
import { tableTargets, type TableMapping, type TableTarget } from '../table-mapping';

type Cells = Readonly<Partial<Record<TableTarget, string>>>;

const inDays = [
  [/^\W*[\d.,]+\s*(?:weeks?|wks?|wochen?|w)\W*$/i, 7],
  [/^\W*[\d.,]+\s*(?:months?|mon|monate?)\W*$/i, 30],
] as const;

/** A lead time in days, where it is in weeks or months as well. */
function leadTimeIn(cell: string, cells: PositionCells): number | null {
  const times = inDays.find(([form]) => form.test(cell))?.[1] ?? 1;
  const time = cells.number('leadTimeDays', { max: 730 / times });
  return time === null ? null : time * times;
}

function draft(row: Cells, cells: PositionCells): PositionDraft {
  const price = row.price ?? '';
  const written = currencyIn(price) ?? currencyIn(row.landedCost ?? '');
  return {
    sku: textIn(row.sku ?? '', 200),
    marketplace: row.marketplace ?? '',
    asin: row.asin ?? '',
    name: row.name ?? '',
    supplier: row.supplier ?? '',
    currency: currencyCode(row.currency ?? '') ?? (written === '$' ? null : written),
    countedOn: cells.day('countedOn'),
    facts: {
      onHandFba: cells.units('onHandFba'),
      onHandOwn: cells.units('onHandOwn'),
      onHandShop: cells.units('onHandShop'),
      inboundUnits: cells.units('inboundUnits'),
      soldLast30: cells.units('soldLast30'),
      soldLast90: cells.units('soldLast90'),
      dailyDemand: cells.number('dailyDemand', { max: 1e6 }),
      price: cells.money('price'),
      landedCost: cells.money('landedCost'),
      leadTimeDays: leadTimeIn(row.leadTimeDays ?? '', cells),
      casePack: cells.number('casePack', { ...unitsRange, min: 1 }),
      minimumOrder: cells.units('minimumOrder'),
    },
  };
}

/** The columns a mapping speaks of, each of which must be there. */
function columnsOf({ signature, columns }: TableMapping): ReportColumns {
  const names = new Set(signature.split('|'));
  const chosen = tableTargets.flatMap((target) => {
    const name = columns[target];
    return name === undefined ? [] : [[target, name] as const];
  });
  const gone = chosen
    .filter(([, name]) => !names.has(name) || isPersonal(name))
    .map(([, name]) => `“${name}”`);
  if (gone.length > 0) {
    throw new ReportProblem(
      `${gone.join(', ')} ${gone.length === 1 ? 'is no column' : 'are no columns'} of this table that can be used. Choose again what its columns are.`,
    );
  }
  if (columns.sku === undefined) {
    throw new ReportProblem(
      'Nothing says which product a row of this table is of. Choose the column with the SKU.',
    );
  }
  return Object.fromEntries(chosen.map(([target, name]) => [target, { names: [name] }]));
}

/**
 * A seller's own table as a kind of report, by what was said of its columns.
 *
 * @throws ReportProblem when a column that was chosen is not there
 */
export function tableKind(mapping: TableMapping): ReportKind {
  const columns = columnsOf(mapping);
  return {
    id: 'any-table',
    title: 'Your own table',
    steps: ['Save the sheet as CSV or tab-delimited text, the names of its columns in the first line.'],
    gives: 'positions',
    otherwise: stockOfOneDay,
    columns,
    start: (dates) => new PositionIntake({ columns, draft }, dates),
  };
}
