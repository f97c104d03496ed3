export { waitingRoutes } from './routes';
