import type { CalculatorAbout } from '../calculators/calculator';
import { catalogue, loadCalculator } from '../calculators/registry';
import HomePage from './HomePage.svelte';
import type { LoadedPage } from './loaded-page';
import NotFoundPage from './NotFoundPage.svelte';
import type { ExampleAnswer } from './worked-example';

interface Route {
  readonly path: string;
  /** Files from the project's root whose code and styles the page needs at once, beyond what every page has. */
  readonly modules: readonly string[];
  /** Computed once, at build time, and carried in the page. */
  readonly example?: () => Promise<unknown>;
  /** @param example - what `example` gave, or null where the page was not prerendered */
  readonly load: (example: unknown) => Promise<LoadedPage>;
}

const titled = (title: string) => `${title} · Stockgap`;

const home: Route = {
  path: '',
  modules: [],
  example: async () => (await import('./worked-example')).exampleAnswer(),
  load: async (example) => ({
    path: '',
    title: 'Stockgap: what a stockout costs and the best way across it',
    description:
      'Free calculators and a simulation of restock gaps for people who sell things that run out. Works offline; nothing leaves your device.',
    component: HomePage,
    props: { example: example as ExampleAnswer | null },
  }),
};

const plainComponents = import.meta.glob<LoadedPage['component']>(
  [
    './SavedPage.svelte',
    './SettingsPage.svelte',
    './compare/ComparePage.svelte',
    './glossary/GlossaryPage.svelte',
    './methods/MethodsPage.svelte',
    './storage/StoragePage.svelte',
  ],
  { import: 'default' },
);

const plainPage = (path: string, title: string, description: string, file: string): Route => ({
  path,
  modules: [`src/app/${file}`],
  load: async () => {
    const component = await plainComponents[`./${file}`]!();
    return { path, title: titled(title), description, component, props: {} };
  },
});

const rulesPage: Route = {
  path: 'rules-and-fees',
  modules: ['src/app/rules/RulesPage.svelte'],
  example: async () => (await import('./rules/rule-uses')).usesOfRules(),
  load: async (example) => ({
    path: 'rules-and-fees',
    title: titled('Rules and fees'),
    description:
      'Limits, fee cards and findings with date, source and evidence, each to be replaced by your own.',
    component: (await import('./rules/RulesPage.svelte')).default,
    props: { uses: example },
  }),
};

const cataloguePage: Route = {
  path: 'catalogue',
  modules: ['src/app/catalogue/CataloguePage.svelte'],
  example: async () => (await import('./catalogue/product-pages')).productPages(),
  load: async (example) => ({
    path: 'catalogue',
    title: titled('Catalogue'),
    description:
      'Every product you sell, the most urgent first: how long it lasts, when to reorder, what a gap would cost.',
    component: (await import('./catalogue/CataloguePage.svelte')).default,
    props: { pages: example },
  }),
};

const importPage: Route = {
  path: 'import',
  modules: ['src/app/account-import/AccountImportPage.svelte'],
  example: async () => (await import('./account-import/report-list')).reportList(),
  load: async (example) => ({
    path: 'import',
    title: titled('Import reports'),
    description:
      'Stock, sales and orders out of the reports of Amazon and Shopify, or any table, shown before anything is kept.',
    component: (await import('./account-import/AccountImportPage.svelte')).default,
    props: { reports: example },
  }),
};

const libraryPages: readonly Route[] = [
  importPage,
  cataloguePage,
  plainPage(
    'scenarios',
    'Saved scenarios',
    'What you have saved on this device: search, open, compare, share.',
    'SavedPage.svelte',
  ),
  plainPage(
    'compare',
    'Compare scenarios',
    'Two to four saved scenarios side by side, under the same random futures.',
    'compare/ComparePage.svelte',
  ),
  plainPage(
    'storage',
    'Storage and backup',
    'What is kept on this device, how much, and a backup of it in one file.',
    'storage/StoragePage.svelte',
  ),
  rulesPage,
  plainPage(
    'glossary',
    'Glossary',
    'What the words of stockouts, backorders and reordering mean here, and what every shared input asks for.',
    'glossary/GlossaryPage.svelte',
  ),
  plainPage(
    'methods',
    'Methods',
    'Every model with its formula, what it assumes, how it is proven, and where it ends.',
    'methods/MethodsPage.svelte',
  ),
  plainPage('settings', 'Settings', 'Currency, number and date format, and colours.', 'SettingsPage.svelte'),
];

/** Pages beside home and the calculators. */
export const libraryPaths: readonly string[] = libraryPages.map(({ path }) => path);

const notFound: Route = {
  path: '404',
  modules: [],
  load: async () => ({
    path: '404',
    title: titled('Page not found'),
    description: 'There is no page at this address.',
    component: NotFoundPage,
    props: {},
  }),
};

const calculatorRoute = (about: CalculatorAbout): Route => ({
  path: about.id,
  modules: [
    'src/app/CalculatorPage.svelte',
    'src/calculators/loaders.ts',
    `src/calculators/${about.id}/index.ts`,
  ],
  example: async () => (await import('./worked-example')).workedExample(await loadCalculator(about.id)),
  load: async (example) => {
    const [{ default: component }, calculator] = await Promise.all([
      import('./CalculatorPage.svelte'),
      loadCalculator(about.id),
    ]);
    return {
      path: about.id,
      title: titled(about.title),
      description: about.summary,
      component,
      props: { calculator, example },
    };
  },
});

/** Every page there is; the prerender writes each, and the router knows no others. */
export const routes: readonly Route[] = [home, ...catalogue.map(calculatorRoute), ...libraryPages, notFound];

export const routeAt = (path: string): Route => routes.find((route) => route.path === path) ?? notFound;
