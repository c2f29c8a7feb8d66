import { deployed } from '../deployed/deployed.ts';
import { apiHandler } from './handler.ts';

export const handler = deployed('api', ({ context }) => apiHandler(context));
