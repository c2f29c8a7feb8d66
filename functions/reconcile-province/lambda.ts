import { deployed } from '../deployed/deployed.ts';
import { reconcileProvinceHandler } from './handler.ts';

export const handler = deployed('reconcile-province', ({ context }) => reconcileProvinceHandler(context));
