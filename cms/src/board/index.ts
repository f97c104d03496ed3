export { boardRoutes } from './routes';
