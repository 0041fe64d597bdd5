/** Hears the share of a file that has been read, 0 to 1, now and then. */
export type Progress = (share: number) => void;

/** Lets the page draw and hear its reader between two stretches of reading. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
