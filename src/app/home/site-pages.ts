interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly terms: readonly string[];
}

/** Pages beside the calculators, in the words they are looked for by. */
export const sitePages: readonly SitePage[] = [
  {
    path: '',
    title: 'Home',
    summary: 'What to do today, recent scenarios, all calculators.',
    terms: ['do today', 'to do', 'tasks', 'deadlines', 'calculators', 'tour', 'start'],
  },
  {
    path: 'catalogue',
    title: 'Catalogue',
    summary: 'Every product, the most urgent first; what to order, from whom, within a budget.',
    terms: [
      'products',
      'SKU',
      'ASIN',
      'suppliers',
      'purchase orders',
      'purchases',
      'buy list',
      'inventory',
      'MOQ',
      'in-stock rate',
      'calendar',
      'triage',
    ],
  },
  {
    path: 'import',
    title: 'Import reports',
    summary: 'Stock, sales and orders out of reports of Amazon and Shopify, or any table.',
    terms: [
      'upload',
      'file',
      'CSV',
      'Excel',
      'spreadsheet',
      'paste',
      'Seller Central',
      'sample account',
      'demo',
      'load data',
    ],
  },
  {
    path: 'scenarios',
    title: 'Saved scenarios',
    summary: 'What you have saved on this device: search, open, compare, share.',
    terms: ['folders', 'tags', 'projects', 'history', 'open', 'recent', 'share link'],
  },
  {
    path: 'compare',
    title: 'Compare scenarios',
    summary: 'Two to four saved scenarios side by side, under the same random futures.',
    terms: ['side by side', 'difference', 'versus'],
  },
  {
    path: 'storage',
    title: 'Storage and backup',
    summary: 'What is kept on this device, how much, and a backup of it in one file.',
    terms: [
      'restore',
      'export',
      'save',
      'erase',
      'delete',
      'privacy',
      'database',
      'offline',
      'move to another device',
    ],
  },
  {
    path: 'rules-and-fees',
    title: 'Rules and fees',
    summary:
      'Limits, fee cards and findings with date, source and evidence, each to be replaced by your own.',
    terms: [
      'Amazon policy',
      'fee card',
      'account health',
      'law',
      'FTC',
      'sources',
      'own figures',
      'IPI',
      'FBA fees',
      'assumptions',
    ],
  },
  {
    path: 'methods',
    title: 'Methods',
    summary: 'Every model with its formula, what it assumes, how it is proven, and where it ends.',
    terms: [
      'models',
      'formulas',
      'mathematics',
      'proof',
      'tests',
      'Monte Carlo',
      'simulation',
      'how it works',
      'limits',
    ],
  },
  {
    path: 'glossary',
    title: 'Glossary',
    summary: 'What the words of stockouts, backorders and reordering mean here.',
    terms: ['terms', 'definitions', 'meaning', 'words', 'abbreviations'],
  },
  {
    path: 'settings',
    title: 'Settings',
    summary: 'Currency, number and date format, and colours.',
    terms: [
      'dark mode',
      'light',
      'theme',
      'language',
      'locale',
      'dollar',
      'euro',
      'pound',
      'preferences',
      'options',
    ],
  },
];
