import { Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import { useAnswer } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Answered, Empty, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { useUnits } from '../units/use-units.ts';
import { Offer } from './offer.tsx';

/** The cases other communes offer to this one: whether the child lives here. */
export function Component() {
  const t = useText();
  const { unit = '' } = useParams();
  const { nameOf } = useUnits();
  const { units } = useScope();
  const answer = useAnswer('listOffers', { params: { unit } });
  return (
    <Page
      title={{ vi: 'Hồ sơ chuyển đến', en: 'Offered cases' }}
      about={<Text fw={600}>{nameOf(unit)}</Text>}
    >
      <Answered of={answer} loading={<Loading lines={2} height={180} />}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty title={{ vi: 'Không có hồ sơ nào chờ trả lời', en: 'No case waits for an answer' }}>
              {t({
                vi: 'Khi xã khác đề nghị chuyển một trẻ đến xã bạn, hồ sơ hiện ở đây.',
                en: 'When another commune offers a child to yours, the case is shown here.',
              })}
            </Empty>
          ) : (
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {lines.map((line) => (
                <li key={line.childId}>
                  <Offer line={line} mayAnswer={units.length > 0} />
                </li>
              ))}
            </Stack>
          )
        }
      </Answered>
    </Page>
  );
}
