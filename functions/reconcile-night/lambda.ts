import { deployed } from '../deployed/deployed.ts';
import { reconcileNightHandler } from './handler.ts';

export const handler = deployed('reconcile-night', ({ context }) => reconcileNightHandler(context));
