export function findBrowser(): { readonly path: string; readonly from: string } | null;
export function launchOptions(): {
  readonly headless: boolean;
  readonly executablePath?: string;
  readonly args: string[];
};
