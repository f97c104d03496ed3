export { createAlarmTable, endAlarm, openAlarms, raiseAlarm, type Alarm } from './alarms';
export { alarmRoutes, metricRoutes } from './routes';
