import { useEffect, useState } from 'react';
import type { OperationId } from '../api/operations.ts';
import type { AskedOf } from '../api/types.ts';
import { useFile } from '../api/use-file.ts';
import { saveFile } from '../design/save-file.ts';

/** How a file is handed on: saved on the device, or shown in a tab of its own to be printed. */
export type Way = 'save' | 'show';

/**
 * Asks for a file and hands it on. A browser may keep the tab back where the file took long to come: `shown` is the address
 * to open it by hand then.
 */
export function useHandout<Id extends OperationId>(id: Id) {
  const { mutate, isPending, error } = useFile(id);
  const [shown, setShown] = useState<string>();
  useEffect(() => () => (shown === undefined ? undefined : URL.revokeObjectURL(shown)), [shown]);
  const hand = (asked: AskedOf<Id>, way: Way) =>
    mutate(asked, {
      onSuccess: ({ blob, name }) => {
        if (way === 'save') return saveFile(blob, name ?? id);
        const address = URL.createObjectURL(blob);
        setShown(address);
        window.open(address, '_blank', 'noopener');
      },
    });
  return { hand, isPending, error, shown };
}
