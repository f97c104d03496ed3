/** `PROVE=1` runs the same properties at their full counts. */
export const PROVING = process.env['PROVE'] === '1';

export const runs = (normal: number, proving: number): number => (PROVING ? proving : normal);
