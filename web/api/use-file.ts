import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { callForFile } from './call.ts';
import type { OperationId } from './operations.ts';
import type { ApiProblem } from './problem.ts';
import type { AskedOf } from './types.ts';

/** A file as it was handed out. */
export interface HandedFile {
  blob: Blob;
  name: string | undefined;
}

/** Asks for a file when told to; what is done with it is told beside the question. */
export function useFile<Id extends OperationId>(
  id: Id,
): UseMutationResult<HandedFile, ApiProblem, AskedOf<Id>> {
  return useMutation<HandedFile, ApiProblem, AskedOf<Id>>({ mutationFn: (asked) => callForFile(id, asked) });
}
