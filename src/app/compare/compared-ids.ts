/** As many scenarios as are shown side by side. */
export const mostCompared = 4;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The scenarios an address asks for, base first: each once, at most four, and nothing that is no id. */
export function comparedIds(search: string): string[] {
  const asked = new URLSearchParams(search).getAll('with').flatMap((text) => text.split(','));
  const ids = asked.map((id) => id.trim()).filter((id) => uuid.test(id));
  return [...new Set(ids)].slice(0, mostCompared);
}
