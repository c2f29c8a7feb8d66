import { List, Text } from '@mantine/core';
import { Panel } from '../design/panel.tsx';
import { useText } from '../language/language.tsx';
import { moreOf, OfRow } from './return-row.tsx';
import type { Returned } from './use-returning.ts';

interface RefusedProps {
  result: Returned;
  nameOf(childId: string): string | undefined;
}

/** Rows that are not taken: which, and how each is mended. */
export function Refused({ result: { refused, counts }, nameOf }: RefusedProps) {
  const t = useText();
  return (
    <Panel title={{ vi: 'Dòng cần sửa trong tệp', en: 'Rows to mend in the file' }}>
      <List spacing="sm" listStyleType="none">
        {refused.map(({ row, childId, findings }) => (
          <List.Item key={row}>
            <OfRow row={row} childId={childId} name={childId && nameOf(childId)} />
            {findings.map((finding) => (
              <Text key={`${finding.code} ${finding.column}`} size="sm">
                {finding.column !== undefined && <b>{finding.column}: </b>}
                {t(finding)}
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
      {counts.refused > refused.length && <Text>{t(moreOf(counts.refused - refused.length))}</Text>}
    </Panel>
  );
}
