export { type OpenCompany, openCompany } from './open-company.ts';
export { NO_RATES } from './rates/rates.ts';
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
export { formatOrderNumber } from '@orderdesk/domain';
export { type Database, dropDatabase, dropDatabaseAt, launchDatabase } from '@orderdesk/store';
