/** Pages that stand on the simulation of a restock gap. */
export const everyGap: readonly string[] = [
  'restock-gap',
  'ways-across',
  'handling-time',
  'stop-selling',
  'stretch-stock',
  'channel-choice',
];
