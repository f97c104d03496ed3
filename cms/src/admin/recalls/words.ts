/** An instant (ISO 8601) in UTC, the same for everybody. */
export const timeOf = (at: string): string => `${at.slice(0, 19).replace('T', ' ')} UTC`;
