import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { DayField } from '../design/day-field.tsx';
import { Panel } from '../design/panel.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { useHandout } from './use-handout.ts';

const TITLE = { vi: 'Báo cáo bao phủ (Excel)', en: 'Coverage report (Excel)' };

type Audience = 'province' | 'public';

interface Choice {
  /** Empty for the latest. */
  asOf: string;
  audience: Audience;
}

/** The coverage of a unit as a workbook: figures only, no child. */
export function CoverageReport({ unit }: { unit: string }) {
  const t = useText();
  const [choice, setChoice] = useState<Choice>({ asOf: '', audience: 'province' });
  const [isAsking, setAsking] = useState(false);
  const { hand, isPending, error } = useHandout('exportCoverage');
  const { asOf, audience } = choice;
  return (
    <Panel title={TITLE}>
      <Stack>
        <Text>
          {t({
            vi: 'Số trẻ, số có thẻ, chưa có thẻ, nguyên nhân và kết quả vận động của từng xã: để báo cáo cấp trên hoặc công bố. Không có tên trẻ.',
            en: 'Children, covered and not, causes and follow-up of each commune, to report or to publish. It names no child.',
          })}
        </Text>
        <Choices choice={choice} onChange={setChoice} isBusy={isPending} onAsked={() => setAsking(true)} />
        {error !== null && <Failed error={error} />}
      </Stack>
      <ReasonDialog
        title={isAsking ? TITLE : undefined}
        usual="official_report"
        onClose={() => setAsking(false)}
        onChosen={(reason) => {
          setAsking(false);
          hand({ query: { unit, audience, reason, ...(asOf !== '' && { asOf }) } }, 'save');
        }}
      />
    </Panel>
  );
}

interface ChoicesProps {
  choice: Choice;
  onChange(choice: Choice): void;
  isBusy: boolean;
  onAsked(): void;
}

function Choices({ choice, onChange, isBusy, onAsked }: ChoicesProps) {
  const t = useText();
  return (
    <Group align="flex-end">
      <AudienceSelect value={choice.audience} onChosen={(audience) => onChange({ ...choice, audience })} />
      <DayField
        label={t({ vi: 'Số liệu đến ngày (để trống: mới nhất)', en: 'As of (empty: the latest)' })}
        max={dayInVietnam(new Date())}
        value={choice.asOf}
        onDay={(asOf) => onChange({ ...choice, asOf })}
      />
      <Button leftSection={<IconDownload size={18} />} loading={isBusy} onClick={onAsked}>
        {t({ vi: 'Tải báo cáo', en: 'Download' })}
      </Button>
    </Group>
  );
}

function AudienceSelect({ value, onChosen }: { value: Audience; onChosen: (audience: Audience) => void }) {
  const t = useText();
  return (
    <NativeSelect
      label={t({ vi: 'Dùng cho', en: 'For' })}
      value={value}
      onChange={({ currentTarget }) => onChosen(currentTarget.value as Audience)}
      data={[
        { value: 'province', label: t({ vi: 'Nội bộ (đủ số)', en: 'The administration (all figures)' }) },
        { value: 'public', label: t({ vi: 'Công bố (ẩn số nhỏ)', en: 'The public (small counts hidden)' }) },
      ]}
    />
  );
}
