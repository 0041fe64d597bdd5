/** Units, units of the field and range of inputs that several topics have alike. */
export const wholeUnits = { kind: 'number', unit: 'units', min: 0, max: 1e9, integer: true } as const;
export const moneyPerUnit = { kind: 'number', unit: 'money-per-unit', min: 0, max: 1e9 } as const;
export const share = { kind: 'number', unit: 'fraction', min: 0, max: 1 } as const;
