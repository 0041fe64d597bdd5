import type { ManifestOptions } from 'vite-plugin-pwa';

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
  icons: [
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
};
