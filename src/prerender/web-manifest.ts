import type { ManifestOptions } from 'vite-plugin-pwa';

const png = 'image/png';

const shortcut = (name: string, description: string, url: string, icon: string) => ({
  name,
  description,
  url,
  icons: [{ src: `shortcuts/${icon}.png`, sizes: '96x96', type: png }],
});

const screenshot = (src: string, form_factor: 'wide' | 'narrow', label: string) => ({
  src: `screenshots/${src}-${form_factor}.png`,
  sizes: form_factor === 'wide' ? '1280x800' : '780x1560',
  type: png,
  form_factor,
  label,
});

/** How the app is installed. `id` stays for ever: changing it would make every installed copy another app. */
export const manifest: Partial<ManifestOptions> = {
  id: 'stockgap',
  name: 'Stockgap',
  short_name: 'Stockgap',
  description:
    'Calculators and a simulation of restock gaps: what a stockout costs and the best way across it. Works offline; your numbers stay on your device.',
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#fbfaf7',
  theme_color: '#fbfaf7',
  categories: ['business', 'finance', 'productivity'],
  launch_handler: { client_mode: 'navigate-existing' },
  // The pages take the files from the launch queue.
  file_handlers: [
    { action: './storage/', accept: { 'application/json': ['.stockgap.json'] } },
    {
      action: './import/',
      accept: {
        'text/csv': ['.csv'],
        'text/tab-separated-values': ['.tsv', '.tab'],
        'text/plain': ['.txt'],
      },
    },
  ],
  icons: [
    { src: 'icon-192.png', sizes: '192x192', type: png, purpose: 'any' },
    { src: 'icon-512.png', sizes: '512x512', type: png, purpose: 'any' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: png, purpose: 'maskable' },
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  shortcuts: [
    shortcut('Do today', 'What your saved gaps ask of you today', './#do-today', 'today'),
    shortcut('Restock gap', 'What a gap costs, and the best way across it', './restock-gap/', 'gap'),
    shortcut('Saved scenarios', 'Open, compare and share what you saved', './scenarios/', 'scenarios'),
    shortcut('Storage and backup', 'Back up or restore what you saved', './storage/', 'storage'),
  ],
  screenshots: [
    screenshot('gap', 'wide', 'What a restock gap costs, and the cheapest way across it'),
    screenshot('chart', 'wide', 'Stock, backorders and orders day by day, in thousands of futures'),
    screenshot('gap', 'narrow', 'What a restock gap costs, and the cheapest way across it'),
    screenshot('chart', 'narrow', 'Stock and backorders day by day, in thousands of futures'),
  ],
};
