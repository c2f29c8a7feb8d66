import { observed } from '../deployed/observed.ts';
import { stateScope } from './handler.ts';

export const handler = observed(stateScope);
