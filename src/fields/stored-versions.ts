/** Version of each kind of row; raised when its shape changes, with an upgrade where rows are read. */
export const storedVersions = { product: 1, supplier: 1, scenario: 1, draft: 1, history: 1 } as const;
