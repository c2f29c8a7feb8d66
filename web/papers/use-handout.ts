import { useEffect, useState } from 'react';
import type { OperationId } from '../api/operations.ts';
import type { AskedOf } from '../api/types.ts';
import { type HandedFile, useFile } from '../api/use-file.ts';
import { saveFile } from '../design/save-file.ts';

/** How a file is handed on: saved on the device, or shown in a tab of its own to be printed. */
export type Way = 'save' | 'show';

/**
 * Asks for a file and hands it on. A browser may keep the tab back where the file took long to come, and does not say so:
 * `shown` is the address to open it by hand, for `ShownLink`.
 */
export function useHandout<Id extends OperationId>(id: Id, onSaved?: () => void) {
  const { mutateAsync, isPending, error } = useFile(id);
  const [shown, setShown] = useState<string>();
  useEffect(() => () => (shown === undefined ? undefined : URL.revokeObjectURL(shown)), [shown]);
  const handOn = ({ blob, name }: HandedFile, way: Way): void => {
    if (way === 'save') {
      saveFile(blob, name ?? id);
      onSaved?.();
      return;
    }
    const address = URL.createObjectURL(blob);
    setShown(address);
    window.open(address, '_blank', 'noopener');
  };
  // What was asked for stands in the access log: it is handed on also where whoever asked has closed the dialogue since.
  const hand = (asked: AskedOf<Id>, way: Way): void =>
    void mutateAsync(asked).then(
      (file) => handOn(file, way),
      () => undefined,
    );
  return { hand, isPending, error, shown };
}
