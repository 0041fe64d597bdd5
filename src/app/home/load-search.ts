/**
 * Loads the list of what is found, with all that is searched. A module of its own, since the first page names every file that
 * what it loads stands on.
 */
export const loadSearch = () => import('./SearchResults.svelte').then(({ default: component }) => component);
