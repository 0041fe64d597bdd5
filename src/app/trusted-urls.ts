interface UrlPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): UrlPolicy;
}

const isOwnScript = (url: string): boolean => {
  const address = new URL(url, location.href);
  const { origin, pathname } = new URL(import.meta.env.BASE_URL, location.href);
  return (
    address.origin === origin && address.pathname.startsWith(pathname) && /\.(js|ts)$/.test(address.pathname)
  );
};

let policy: UrlPolicy | null = null;

/**
 * The address of one of our own programs as the browser's Trusted Types want it.
 *
 * @throws TypeError when the address is not a script of this app
 */
export function trustedScriptUrl(url: string): string {
  const rules = {
    createScriptURL: (candidate: string) => {
      if (!isOwnScript(candidate)) throw new TypeError(`Not a program of this app: ${candidate}`);
      return candidate;
    },
  };
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory ? factory.createPolicy('app-urls', rules) : rules;
  return policy.createScriptURL(url);
}
