import type { Calculator } from '../../calculators/calculator';
import type { SharedScenario } from '../../share/shared-scenario';

/**
 * The address that opens these numbers, without name and notes; the page's own where no link can be made.
 *
 * @param address - of the calculator's page, without a fragment
 */
export async function linkTo(
  calculator: Calculator,
  shared: SharedScenario,
  address: string,
): Promise<string> {
  try {
    const [{ writeLink }, { linkShape }] = await Promise.all([
      import('../../share/write-link'),
      import('./calculator-link'),
    ]);
    const fragment = await writeLink(linkShape(calculator), { ...shared, title: null, notes: null });
    return address + fragment;
  } catch {
    return address;
  }
}
