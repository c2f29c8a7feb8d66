import { deployed } from '../deployed/deployed.ts';
import { importFeedHandler } from './handler.ts';

export const handler = deployed('import-feed', ({ context }) => importFeedHandler(context));
