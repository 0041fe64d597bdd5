import type { SharedScenario } from '../../share/shared-scenario';
import type { Calculator } from '../../calculators/calculator';

/** A scenario out of a link, or why it could not be read. */
export type LinkOutcome =
  { readonly shared: SharedScenario; readonly said: string | null } | { readonly message: string };

/** A received scenario, or why it could not be read. The code that reads links comes when there is one to read. */
export async function readShared(calculator: Calculator, fragment: string): Promise<LinkOutcome> {
  const [{ readLink }, { linkShape }] = await Promise.all([
    import('../../share/read-link'),
    import('./calculator-link'),
  ]);
  const reading = await readLink(linkShape(calculator), fragment);
  if (reading.kind === 'unreadable') return { message: reading.message };
  const said = reading.replaced.map(({ message }) => message).join(' ');
  return {
    shared: reading.shared,
    said:
      said === ''
        ? null
        : `Some numbers of this link could not be used, and the example’s stand in their place: ${said}`,
  };
}
