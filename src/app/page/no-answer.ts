import { StoreProblem } from '../../scenarios/store';

const patienceMs = 4_000;

/** Ends the wait for a database that another tab holds. */
export const noAnswer = () =>
  new Promise<never>((_, reject) =>
    setTimeout(
      () =>
        reject(
          new StoreProblem(
            'unavailable',
            'What is kept on this device does not answer: another tab of Stockgap may hold it. Close the other tabs, then reload this page; nothing is lost.',
          ),
        ),
      patienceMs,
    ),
  );
