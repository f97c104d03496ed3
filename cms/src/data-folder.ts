import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Strapi serves its public folder and keeps uploads inside. It gets a folder with nothing else in it, since
 * DATA_DIR holds secrets and databases: DATA_DIR/public, whose `uploads` leads to DATA_DIR/uploads.
 */
export function preparePublicFolder(dataDir: string): string {
  const publicFolder = path.join(dataDir, 'public');
  const uploads = path.join(dataDir, 'uploads');
  mkdirSync(publicFolder, { recursive: true });
  mkdirSync(uploads, { recursive: true });
  const link = path.join(publicFolder, 'uploads');
  if (!existsSync(link)) symlinkSync(uploads, link, 'junction');
  return publicFolder;
}
