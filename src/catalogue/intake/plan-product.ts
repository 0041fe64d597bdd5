import type { Value } from '../../fields/field';
import type { History, Product } from '../../fields/stored';
import { storedVersions } from '../../fields/stored-versions';
import { FactChoice, nearest } from './choose-facts';
import { takeDemand } from './demand-facts';
import { takeShipments } from './inbound-shipments';
import type { IntakeConflict, ProductChange } from './intake-plan';
import type { Joined } from './join-reports';
import { mergeHistory } from './merge-history';
import { isLedgerWhole, productWords } from './product-words';
import { isEndOfDay } from './report-rank';
import { saidDays } from './said-days';
import { currencyOf, saidFacts } from './said-facts';
import type { SaidRow } from './said-of-product';
import type { SupplierNames } from './supplier-names';

export interface PlanContext {
  readonly today: string;
  readonly now: string;
  readonly currency: string;
  readonly newId: () => string;
  readonly suppliers: SupplierNames;
  readonly historyOf: (product: string) => History | null;
}

/** What becomes of one product. */
export interface PlannedProduct {
  /** Null where it stays as it is. */
  readonly change: ProductChange | null;
  readonly history: History | null;
  readonly conflicts: readonly IntakeConflict[];
  /** Values that make no sense, left out. */
  readonly senseless: number;
}

const wordKeys = ['asin', 'name', 'marketplace', 'supplier', 'currency', 'channelShares'] as const;

/** What a product becomes by all that reports say of it. */
export function planProduct(of: Joined<SaidRow['source']>, context: PlanContext): PlannedProduct {
  const { stored, said: rows } = of;
  const currency = currencyOf(stored, rows, context.currency);
  const choice = new FactChoice(of.sku, stored?.facts);
  const { byKey, foreign, senseless } = saidFacts(rows, currency);
  for (const key of [...byKey.keys()].sort()) if (key !== 'dailyDemand') choice.take(byKey.get(key)!);
  for (const candidate of [...foreign].sort(nearest)) {
    const { value, source, asOf } = choice.facts[candidate.key] ?? {};
    choice.disagree(
      { value: (value ?? null) as Value, source: source ?? 'Your catalogue', asOf: asOf ?? null },
      candidate,
      `The report is in another currency than the product, which is in ${currency}: not taken.`,
    );
  }
  takeShipments(choice, byKey);

  const id = stored?.id ?? context.newId();
  const before = stored === null ? null : context.historyOf(id);
  const words = productWords(of, rows, context.suppliers, choice);
  const shares = words.channelShares;
  const hasLedger =
    rows.some(({ source }) => source.said.kind === 'stock') || isEndOfDay(before?.onHandSource ?? '');
  const merged = mergeHistory(id, before, saidDays(rows, { shares, hasLedger }), {
    isLedgerWhole: isLedgerWhole(shares, rows),
  });
  takeDemand(choice, {
    own: byKey.get('dailyDemand') ?? [],
    soldLast30: [...(byKey.get('soldLast30') ?? [])].sort(nearest)[0] ?? null,
    history: merged.history ?? before,
    isOther: merged.isDemandOther,
    today: context.today,
  });

  const product: Product = {
    ...(stored ?? { version: storedVersions.product, id, sku: of.sku, createdAt: context.now }),
    ...words,
    currency,
    facts: choice.facts,
    revision: (stored?.revision ?? 0) + 1,
    changedAt: context.now,
  };
  const isOther = stored === null || choice.isOther || wordKeys.some((key) => product[key] !== stored[key]);
  const change = {
    product: isOther ? product : stored,
    isNew: stored === null,
    changes: choice.changes,
    historyDays: merged.changed,
  };
  return {
    change: isOther || merged.history !== null ? change : null,
    history: merged.history,
    conflicts: choice.conflicts,
    senseless,
  };
}
