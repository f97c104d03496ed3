export { startSchedules } from './due';
export { scheduledUnits, schedulesOf, type ScheduleView } from './list';
export { scheduleRoutes } from './routes';
export { createScheduleTable } from './tables';
