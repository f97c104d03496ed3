export { eraseReleased } from './kept';
export { releaseRoutes } from './routes';
export { createReleaseTables } from './tables';
