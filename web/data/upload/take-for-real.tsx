import { Button } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useText } from '../../language/language.tsx';
import { useImport } from '../use-import.ts';
import { desk, useDelivery } from './delivery-desk.ts';

/** Takes for real what was tried, while this tab still knows the files. */
export function TakeForReal({ importId }: { importId: string }) {
  const t = useText();
  const navigate = useNavigate();
  const { order } = useDelivery();
  const { data } = useImport(importId);
  const isTried = order.is === 'ordered' && order.importId === importId && order.dryRun;
  if (!isTried || data?.state !== 'done') return null;
  const take = async () => {
    await navigate('/data');
    await desk.send(false);
  };
  return (
    <Button leftSection={<IconDatabaseImport size={18} />} onClick={() => void take()}>
      {t({ vi: 'Nạp thật', en: 'Import for real' })}
    </Button>
  );
}
