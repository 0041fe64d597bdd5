import { catalogue } from '../../calculators/registry';

/** Pages beside the calculators that methods name. */
const others: Readonly<Record<string, string>> = { catalogue: 'Catalogue' };

/** A page's title; undefined where there is no such page. */
export const pageTitle = (path: string): string | undefined =>
  catalogue.find(({ id }) => id === path)?.title ?? others[path];
