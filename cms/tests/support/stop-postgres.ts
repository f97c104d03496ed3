import { removeTemplate } from './template';

export default async function stopPostgres(): Promise<void> {
  await removeTemplate('postgres');
  await (globalThis as { stopPostgres?: () => Promise<void> }).stopPostgres?.();
}
