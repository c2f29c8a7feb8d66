import { Kbd, Table, Text } from '@mantine/core';
import { Dialog } from '../design/dialog.tsx';
import { useText } from '../language/language.tsx';
import type { Stroke } from './keys.ts';
import { Legend } from './legend.tsx';
import { ShortcutSwitch } from './shortcut-switch.tsx';
import { STROKE_HELP, STROKE_WORDS } from './words.ts';

const KEYS: Readonly<Record<Stroke, readonly string[]>> = {
  same: ['S', '1'],
  different: ['D', '2'],
  skip: ['K', '→'],
  undo: ['U', 'Ctrl+Z'],
  withdraw: ['W'],
  reason: ['R'],
  back: ['←'],
  help: ['?'],
};

const STROKES = Object.keys(KEYS) as Stroke[];

/** All keys, and all marks on syllables. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t(STROKE_WORDS.help)}>
      <ShortcutSwitch />
      <Table mt="sm">
        <Table.Tbody>
          {STROKES.map((stroke) => (
            <Table.Tr key={stroke}>
              <Table.Th scope="row" fw={400}>
                {t(STROKE_HELP[stroke])}
              </Table.Th>
              <Table.Td>
                {KEYS[stroke].map((key) => (
                  <Kbd key={key} mr={6}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text fw={600} mt="md">
        {t({ vi: 'Dấu trên các tiếng của họ tên', en: 'Marks on the syllables of names' })}
      </Text>
      <Legend />
    </Dialog>
  );
}
