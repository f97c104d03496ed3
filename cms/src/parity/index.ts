export { parityRoutes } from './routes';
