import type { Scenario } from '../../fields/stored';
import { scenarioAddress } from '../addresses';
import type { AppContext } from '../app-context';

/**
 * What follows a save: the address names the scenario, the reader is told, and the browser is asked to keep it.
 *
 * @param isShown - whether the page it was saved from is still the one shown
 */
export function afterSaving(
  row: Scenario,
  isShown: boolean,
  { library, router, messages }: Pick<AppContext, 'library' | 'router' | 'messages'>,
): void {
  if (isShown) router.readdress(scenarioAddress(router, row));
  messages.say(
    library.state === 'memory'
      ? `“${row.title}” is kept until this tab is closed: this browser stores nothing. Share it as a link or make a backup to keep it.`
      : `“${row.title}” is saved on this device.`,
  );
  void import('../../scenarios/persistence').then(
    ({ askToPersist }) => askToPersist(),
    // Saved all the same.
    () => {},
  );
}
