import { weightsOf } from '../weights.ts';

/** Of peoples who write no middle name: the mark of the sex stands with the given name. */
export const NO_MIDDLE = { male: weightsOf(' 1'), female: weightsOf(' 1') };
