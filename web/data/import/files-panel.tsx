import { List, Stack, Text } from '@mantine/core';
import { Panel } from '../../design/panel.tsx';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Import } from '../import-words.ts';

/** The files of an import, and columns of them that nobody knew. */
export function FilesPanel({ of: { files, unknownHeadings } }: { of: Import }) {
  return (
    <Panel title={{ vi: 'Các tệp', en: 'Files' }}>
      <Stack>
        <Files files={files} />
        {unknownHeadings.length > 0 && <UnknownHeadings headings={unknownHeadings} />}
      </Stack>
    </Panel>
  );
}

function Files({ files }: { files: Import['files'] }) {
  const t = useText();
  const { number } = useFormat();
  return (
    <List>
      {files.map(({ name, rows }) => (
        <List.Item key={name} style={{ overflowWrap: 'anywhere' }}>
          {name}
          {rows !== undefined && (
            <Text span className="quiet">
              {' '}
              · {number(rows)} {t({ vi: 'dòng', en: 'rows' })}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}

function UnknownHeadings({ headings }: { headings: readonly string[] }) {
  const t = useText();
  return (
    <div>
      <Text fw={600}>{t({ vi: 'Cột không nhận ra', en: 'Columns not known' })}</Text>
      <Text>{headings.join(', ')}</Text>
      <Text size="sm" className="quiet">
        {t({
          vi: 'Các cột này không được đọc. Nếu trong đó có dữ liệu cần dùng, hãy sửa tên cột theo biểu mẫu rồi gửi lại.',
          en: 'These columns are not read. If they hold something that is needed, head them as the forms do and send again.',
        })}
      </Text>
    </div>
  );
}
