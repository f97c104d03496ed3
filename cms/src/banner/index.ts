export { bannerRoutes } from './routes';
