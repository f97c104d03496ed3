export { READ_DOCUMENT } from './addresses';
export { documentRoutes } from './routes';
export { createImportTable } from './tables';
