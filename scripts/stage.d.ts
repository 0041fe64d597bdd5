export function sideBySide<Result>(works: readonly (() => Promise<Result>)[]): Promise<Result[]>;
