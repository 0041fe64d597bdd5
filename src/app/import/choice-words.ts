import type { Channel } from '../../seller-reports/sales-lines';

/** Who ships, as sellers say it. */
export const channelWords: Readonly<Record<Channel | 'all', string>> = {
  all: 'All',
  fba: 'FBA',
  fbm: 'FBM',
  mcf: 'Other shops',
  unknown: 'Not said',
};

/** "America/Los Angeles". */
export const zoneWords = (zone: string) => zone.replaceAll('_', ' ');
