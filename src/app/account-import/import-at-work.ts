import { planIntake, touchedProducts } from '../../catalogue/intake/plan-intake';
import { currentMoment } from '../../fields/local-date';
import { newId } from '../../fields/new-id';
import type { AppContext } from '../app-context';
import { readAccountInWorker } from '../import/read-in-worker';
import type { ImportWork } from './import-work';

/** Lets the page show what is going on before the next long piece of work. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Reading off the page, and planning against what is kept. */
export function importWork({
  library,
  settings,
  clock,
}: Pick<AppContext, 'library' | 'settings' | 'clock'>): ImportWork {
  return {
    read: readAccountInWorker,
    plan: async (reports) => {
      await library.readAnew();
      const touched = touchedProducts(reports, library.products);
      const histories = await library.histories(touched);
      await breath();
      return planIntake(
        reports,
        {
          products: library.products,
          suppliers: library.suppliers,
          histories: new Map(histories.map((history) => [history.product, history])),
        },
        {
          today: clock.today,
          now: currentMoment().toISOString(),
          currency: settings.current.currency,
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          newId,
        },
      );
    },
  };
}
