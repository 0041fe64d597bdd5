/**
 * What comes in one file together. Packed by itself, a small file takes more than its part of a larger one, and each needs
 * a request and its place in the lists of what pages load.
 */
export const chunkGroups = [
  // Apart from what changes with every release.
  { name: 'svelte', tags: ['$initial' as const], test: /node_modules/, priority: 4 },
  // What every page has. The program itself waits for the first page's code, so nothing may wait for it.
  {
    name: 'shell',
    tags: ['$initial' as const],
    test: (id: string) => !/\/(index\.html|src\/main\.ts)(\?|$)/.test(id),
    priority: 3,
  },
  // Small parts that many pages have.
  {
    name: 'controls',
    test: /\/src\/ui\/(SegmentedChoice|Dialog|Warning|CopyButton|DayInput|Progress|csv)\./,
    priority: 2,
  },
  // What calculators show below their answer.
  {
    name: 'pictures',
    test: /\/src\/(charts\/(ChartFigure|ChartTable|FanChart|FanPicture|Tornado)|gap\/(Working|WorkingSteps))\.svelte/,
    priority: 1,
  },
  // What becomes of orders in a gap, shown together where one of them is.
  {
    name: 'fates',
    test: /\/src\/charts\/(FatesBar|FillPattern|ChanceStrip|DotPlot)\.svelte/,
    priority: 1,
  },
];
