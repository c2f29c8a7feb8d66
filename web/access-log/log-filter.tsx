import { Group, SegmentedControl } from '@mantine/core';
import { reachOf } from '../../shared/access/scope.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { DayField } from '../design/day-field.tsx';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { UnitSelect } from '../units/unit-select.tsx';
import { useUnits } from '../units/use-units.ts';
import { unitsWithReach } from '../units/within-reach.ts';
import type { Asked } from './use-asked.ts';

export interface LogFilterProps {
  asked: Asked;
  onAsked(asked: Asked): void;
}

/** By day in the whole province, or by unit; whoever works in some units sees those only. */
export function LogFilter({ asked, onAsked }: LogFilterProps) {
  const t = useText();
  const scope = useScope();
  const units = useUnits();
  const isProvince = reachOf(scope, 'read_access_log') === 'province';
  const today = dayInVietnam(new Date());
  const choose = (by: string) => onAsked(by === 'day' ? { day: today } : { unit: scope.province });
  return (
    <Group align="flex-end" gap="md">
      {isProvince && (
        <SegmentedControl
          aria-label={t({ vi: 'Xem theo', en: 'Shown by' })}
          value={'day' in asked ? 'day' : 'unit'}
          onChange={choose}
          data={[
            { value: 'day', label: t({ vi: 'Theo ngày', en: 'By day' }) },
            { value: 'unit', label: t({ vi: 'Theo đơn vị', en: 'By unit' }) },
          ]}
        />
      )}
      {'day' in asked ? (
        <DayField
          label={t({ vi: 'Ngày (giờ Việt Nam)', en: 'Day (in Vietnam)' })}
          max={today}
          value={asked.day}
          onDay={(day) => day !== '' && day <= today && onAsked({ day })}
        />
      ) : (
        <UnitSelect
          units={unitsWithReach(units, scope, 'read_access_log')}
          value={asked.unit}
          onChosen={(unit) => unit !== undefined && onAsked({ unit })}
          allowDeselect={false}
          miw="16rem"
        />
      )}
    </Group>
  );
}
