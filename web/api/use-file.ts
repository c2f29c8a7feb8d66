import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { callForFile } from './call.ts';
import { onceEach } from './once-each.ts';
import type { OperationId } from './operations.ts';
import type { ApiProblem } from './problem.ts';
import type { AskedOf } from './types.ts';

/** A file as it was handed out. */
export interface HandedFile {
  blob: Blob;
  name: string | undefined;
}

/** Asks for a file when told to, once for a double click; what is done with it is told beside the question. */
export function useFile<Id extends OperationId>(
  id: Id,
): UseMutationResult<HandedFile, ApiProblem, AskedOf<Id>> {
  const [send] = useState(() => onceEach((asked: AskedOf<Id>) => callForFile(id, asked)));
  return useMutation<HandedFile, ApiProblem, AskedOf<Id>>({ mutationFn: send });
}
