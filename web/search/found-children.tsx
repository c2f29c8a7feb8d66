import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { CAUSE_WORDS } from '../../shared/coverage/cause-words.ts';
import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import { NO_NAME, STANDING_WORDS } from '../child/words.ts';
import { Empty } from '../design/states.tsx';
import { StatusMark } from '../design/status-mark.tsx';
import { useText } from '../language/language.tsx';
import { useUnits } from '../units/use-units.ts';
import type { Found } from './last-search.ts';

/** The children that were found, each with its answer and where it stands; or what finding none means. */
export function FoundChildren({ found }: { found: Found }) {
  const t = useText();
  if (found.length === 0) return <NobodyFound />;
  return (
    <Stack gap="xs">
      <Text fw={600}>
        {t({
          vi: `Tìm thấy ${found.length} trẻ`,
          en: found.length === 1 ? 'One child found' : `${found.length} children found`,
        })}
      </Text>
      {found.map((child) => (
        <FoundChild key={child.childId} child={child} />
      ))}
    </Stack>
  );
}

function FoundChild({ child }: { child: Found[number] }) {
  const t = useText();
  const { nameOf } = useUnits();
  const { childId, name, dateOfBirth, unit, cause } = child;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <div>
          <Anchor component={Link} to={`/children/${childId}`} fw={600} fz="lg">
            {name ?? t(NO_NAME)}
          </Anchor>
          <Text className="quiet">
            {[dateInPrint(dateOfBirth), nameOf(unit)].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <div>
          <Answer child={child} />
          {cause !== undefined && <Text size="sm">{t(CAUSE_WORDS[cause].label)}</Text>}
        </div>
      </Group>
    </Paper>
  );
}

function Answer({ child: { status, standing } }: { child: Found[number] }) {
  const t = useText();
  if (status !== undefined) return <StatusMark status={status} />;
  if (standing === 'in_scope') return null;
  return (
    <Text className="quiet">
      {t({ vi: 'Không thuộc diện:', en: 'Not counted:' })} {t(STANDING_WORDS[standing])}
    </Text>
  );
}

function NobodyFound() {
  const t = useText();
  return (
    <Empty title={{ vi: 'Không tìm thấy trẻ nào', en: 'No child was found' }}>
      <p>
        {t({
          vi: 'Trẻ không có trong lần đối soát gần nhất, hoặc thuộc xã khác ngoài phạm vi của bạn.',
          en: 'The child is not in the latest run, or belongs to a commune out of your reach.',
        })}
      </p>
      <p>
        {t({
          vi: 'Hãy kiểm tra lại ngày sinh và cách viết họ tên. Nếu trẻ đang sống ở xã mà vẫn không thấy, báo cán bộ tỉnh: có thể trẻ chưa đăng ký khai sinh hoặc cư trú.',
          en: 'Check the date of birth and the spelling. If the child does live in the commune, tell the provincial officer: its birth or residence may not be registered.',
        })}
      </p>
    </Empty>
  );
}
