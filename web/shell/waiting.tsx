import { Center, Loader } from '@mantine/core';
import { useText } from '../language/language.tsx';

/** Stands where a page will be. */
export function Waiting() {
  const t = useText();
  return (
    <Center h="50vh" role="status" aria-label={t({ vi: 'Đang tải', en: 'Loading' })}>
      <Loader />
    </Center>
  );
}
