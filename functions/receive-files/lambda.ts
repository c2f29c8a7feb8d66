import { deployed } from '../deployed/deployed.ts';
import { receiveFilesHandler } from './handler.ts';

export const handler = deployed('receive-files', ({ context, environment }) =>
  receiveFilesHandler(context, environment.BAO_PHU_PROVINCES),
);
