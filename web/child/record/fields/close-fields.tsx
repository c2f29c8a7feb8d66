import { NativeSelect, Text } from '@mantine/core';
import { CLOSING_REASONS } from '../../../../shared/follow-up/case.ts';
import { REASON_WORDS } from '../../../../shared/follow-up/papers/words.ts';
import { useText } from '../../../language/language.tsx';
import { placesFor } from '../../places.ts';
import type { FieldsProps } from '../draft.ts';
import { needsPlace } from '../draft.ts';
import { useDesk } from '../recording.tsx';
import { Choices } from './choices.tsx';
import { DayField } from './day-field.tsx';

/** Why a case is closed, where the child went or has its card, and since when. */
export function CloseFields(props: FieldsProps) {
  const t = useText();
  const { draft, onChange } = props;
  return (
    <>
      <Choices
        label={{ vi: 'Lý do', en: 'Reason' }}
        choices={CLOSING_REASONS.map((value) => ({ value, words: REASON_WORDS[value] }))}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason, place: undefined })}
      />
      {draft.reason === 'moved_away' && (
        <Text size="sm" className="quiet">
          {t({
            vi: 'Chuyển sang xã khác trong tỉnh thì dùng “Chuyển xã khác”, để xã đó theo dõi tiếp.',
            en: 'Moved within the province? Use “Another commune”, so that it goes on there.',
          })}
        </Text>
      )}
      {needsPlace(draft.reason) && <PlaceField {...props} />}
      <DayField {...props} label={{ vi: 'Từ ngày', en: 'Since' }} />
    </>
  );
}

function PlaceField({ draft, onChange }: FieldsProps) {
  const t = useText();
  const { province } = useDesk().reader.scope;
  const { reason, place } = draft;
  if (reason === undefined) return null;
  const label =
    reason === 'moved_away'
      ? t({ vi: 'Chuyển đến đâu', en: 'Moved to' })
      : t({ vi: 'Thẻ cấp ở đâu', en: 'Card issued in' });
  return (
    <NativeSelect
      size="md"
      required
      label={label}
      value={place ?? ''}
      onChange={({ currentTarget: { value } }) => onChange({ ...draft, place: value || undefined })}
      data={[
        { value: '', label: t({ vi: 'Chọn nơi…', en: 'Choose…' }) },
        ...placesFor(reason, province).map((one) => ({ value: one.place, label: t(one.words) })),
      ]}
    />
  );
}
