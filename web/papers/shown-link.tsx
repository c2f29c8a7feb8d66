import { Anchor, Text } from '@mantine/core';
import { useText } from '../language/language.tsx';

/** The way to a page to print where the browser kept its tab back. */
export function ShownLink({ address }: { address: string | undefined }) {
  const t = useText();
  if (address === undefined) return null;
  return (
    <Text size="sm" role="status">
      {t({ vi: 'Trang in mở ở thẻ mới.', en: 'The page to print opens in a new tab.' })}{' '}
      <Anchor inherit underline="always" href={address} target="_blank" rel="noopener">
        {t({ vi: 'Nếu chưa thấy, bấm vào đây', en: 'Open it here if it did not' })}
      </Anchor>
    </Text>
  );
}
