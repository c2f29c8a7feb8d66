import { Badge } from '@mantine/core';
import { useText } from '../language/language.tsx';
import { isFew } from './share.ts';

/** Says that a share rests on few children. */
export function FewMark({ of }: { of: number }) {
  const t = useText();
  if (!isFew(of)) return null;
  return (
    <Badge variant="outline" color="gray" size="sm" tt="none" c="var(--quiet)">
      {t({ vi: 'ít trẻ', en: 'few children' })}
    </Badge>
  );
}
