import type { Calculator, CalculatorAbout } from '../../calculators/calculator';
import type { Inputs, Values } from '../../fields/field';
import { upgradedValues } from '../../fields/upgraded';
import { changedValues } from '../../fields/values';
import { PageDraft } from '../drafts';
import type { SmallStores } from '../small-store';
import { changesAmong } from './family';
import { fittingValues } from './product-facts';

/** Numbers typed on another page that this one asks for too. */
export interface OfferedNumbers {
  /** The other page's title. */
  readonly from: string;
  readonly values: Values;
}

/**
 * From the newest of the other pages' drafts, the shared numbers that were typed there and differ from what stands
 * here; null when there are none.
 */
export async function offeredNumbers(
  inputs: Inputs,
  present: Values,
  others: readonly CalculatorAbout[],
  stores: SmallStores,
  load: (id: string) => Promise<Calculator>,
): Promise<OfferedNumbers | null> {
  const drafts = others
    .map(({ id, title }) => ({ id, title, draft: new PageDraft(stores, id).read() }))
    .sort((a, b) => (b.draft?.at ?? 0) - (a.draft?.at ?? 0));
  for (const { id, title, draft } of drafts) {
    if (draft === null) continue;
    const other = await load(id);
    const read = upgradedValues(other, draft.version, draft.values);
    if (read.kind !== 'read') continue;
    const typed = fittingValues(inputs, changedValues(other.inputs, read.values));
    const values = changesAmong(typed, present);
    if (Object.keys(values).length > 0) return { from: title, values };
  }
  return null;
}
