import { Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { PAPERS } from '../papers/papers.ts';
import { useMay, useScope } from '../sign-in/use-session.tsx';
import { UnitSelect } from '../units/unit-select.tsx';
import { useUnits } from '../units/use-units.ts';
import { unitsWithReach } from '../units/within-reach.ts';
import { CoverageReport } from './coverage-report.tsx';
import { PaperPanel } from './paper-panel.tsx';

/** Everything that is handed out on paper or as a workbook, for one unit. */
export function Component() {
  const { units, unit, choose } = useChosenUnit();
  return (
    <Page title={{ vi: 'Báo cáo', en: 'Reports' }}>
      {unit === undefined ? (
        <Loading lines={3} height={140} />
      ) : (
        <>
          <Panel>
            <UnitSelect
              units={units}
              value={unit.code}
              onChosen={(code) => code && choose(code)}
              maw="24rem"
              allowDeselect={false}
            />
          </Panel>
          <CoverageReport unit={unit.code} />
          <Papers unit={unit.level === 'commune' ? unit.code : undefined} />
        </>
      )}
    </Page>
  );
}

/** The unit of the address, or the first the reader may have figures of. */
function useChosenUnit() {
  const [query, setQuery] = useSearchParams();
  const units = unitsWithReach(useUnits(), useScope(), 'export_coverage');
  const unit = units.find(({ code }) => code === query.get('unit')) ?? units[0];
  const choose = (code: string) => setQuery({ unit: code }, { replace: true, preventScrollReset: true });
  return { units, unit, choose };
}

function Papers({ unit }: { unit: string | undefined }) {
  const t = useText();
  const mayExport = useMay('export_children');
  if (!mayExport) return null;
  return (
    <Stack gap="lg">
      {unit === undefined && (
        <Text>
          {t({
            vi: 'Các danh sách có tên trẻ dưới đây lập theo từng xã, phường: hãy chọn một xã, phường ở trên.',
            en: 'The lists below name children and are made for one commune: choose a commune above.',
          })}
        </Text>
      )}
      {PAPERS.map((paper) => (
        <PaperPanel key={paper.id} paper={paper} unit={unit} />
      ))}
    </Stack>
  );
}
