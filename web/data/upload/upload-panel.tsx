import { Stack } from '@mantine/core';
import { Panel } from '../../design/panel.tsx';
import { DeliveryChoices } from './delivery-choices.tsx';
import { useDelivery } from './delivery-desk.ts';
import { DeliveryEnd } from './delivery-end.tsx';
import { DropArea } from './drop-area.tsx';
import { FileList } from './file-list.tsx';
import { SendBar } from './send-bar.tsx';

/** Where files are brought in: what they are, the files, and what became of them. */
export function UploadPanel() {
  const { files, order } = useDelivery();
  return (
    <Panel title={{ vi: 'Nạp tệp', en: 'Bring files in' }}>
      <Stack gap="lg">
        <DeliveryChoices />
        <DropArea />
        {files.length > 0 && <FileList />}
        {files.length > 0 && order.is !== 'ordered' && <SendBar />}
        {order.is === 'ordered' && <DeliveryEnd importId={order.importId} />}
      </Stack>
    </Panel>
  );
}
