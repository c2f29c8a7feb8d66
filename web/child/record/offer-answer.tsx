import { Button, Group, Text } from '@mantine/core';
import { useText } from '../../language/language.tsx';
import { useDesk } from './recording.tsx';

/** To the commune a case was offered to: whether it takes it; to the one that offered it: the way back. */
export function OfferAnswer() {
  const t = useText();
  const { actions, isBusy, give } = useDesk();
  if (actions.answer)
    return (
      <div>
        <Text mb="xs">
          {t({
            vi: 'Xã khác đề nghị chuyển hồ sơ của trẻ đến xã bạn. Trẻ có đang sống ở xã bạn không?',
            en: 'Another commune offers this child’s case to yours. Does the child live in your commune?',
          })}
        </Text>
        <Group grow>
          <Button size="md" loading={isBusy} onClick={() => void give({ kind: 'accept_transfer' })}>
            {t({ vi: 'Nhận hồ sơ', en: 'Accept' })}
          </Button>
          <Button
            size="md"
            variant="default"
            disabled={isBusy}
            onClick={() => void give({ kind: 'refuse_transfer' })}
          >
            {t({ vi: 'Không nhận', en: 'Refuse' })}
          </Button>
        </Group>
      </div>
    );
  if (!actions.withdraw) return null;
  return (
    <Button
      size="md"
      variant="default"
      loading={isBusy}
      onClick={() => void give({ kind: 'withdraw_transfer' })}
    >
      {t({ vi: 'Rút đề nghị chuyển', en: 'Withdraw the offer' })}
    </Button>
  );
}
