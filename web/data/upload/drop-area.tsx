import '@mantine/dropzone/styles.layer.css';
import { Button, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useText } from '../../language/language.tsx';
import { desk, useDelivery } from './delivery-desk.ts';
import classes from './upload.module.css';

/** Takes files by drag and drop; a button does the same for hands and keyboards. */
export function DropArea() {
  const t = useText();
  const open = useRef<() => void>(null);
  const isBusy = useDelivery().order.is === 'busy';
  return (
    <Dropzone
      onDrop={(files) => desk.add(files)}
      openRef={open}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      disabled={isBusy}
      className={classes.drop}
      inputProps={{ 'aria-label': t({ vi: 'Chọn tệp dữ liệu', en: 'Choose data files' }) }}
    >
      <Stack align="center" gap="xs" py="md">
        <IconFileUpload size={36} stroke={1.5} aria-hidden />
        <Text ta="center">{t({ vi: 'Kéo và thả các tệp vào đây, hoặc', en: 'Drop files here, or' })}</Text>
        <Button variant="default" disabled={isBusy} onClick={() => open.current?.()}>
          {t({ vi: 'Chọn tệp', en: 'Choose files' })}
        </Button>
        <Text size="sm" className="quiet" ta="center">
          {t({
            vi: 'CSV hoặc Excel (XLSX, XLS), cộng lại tối đa 64 MB. Tên tệp không được có số giấy tờ; đừng đặt tên người trong tên tệp.',
            en: 'CSV or Excel (XLSX, XLS), 64 MB together at most. A file name may hold no number of a person; please leave names of people out of it too.',
          })}
        </Text>
      </Stack>
    </Dropzone>
  );
}
