import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { Dialog } from '../design/dialog.tsx';
import { Note } from '../design/note.tsx';
import { Failed } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { isSoundEmail } from './contact-change.ts';
import type { Contact, ContactRow } from './contact-lines.ts';
import { useContactChange } from './use-contact-change.ts';

type Form = ReturnType<typeof useContactChange>;

/** Sets or drops the addresses of one unit, on what was seen of them. */
export function ContactDialog({ row, onClose }: { row: ContactRow; onClose: () => void }) {
  const t = useText();
  const form = useContactChange(row, onClose);
  const hasAddress = row.contact?.email !== undefined || row.contact?.webhookHost !== undefined;
  const title = `${t({ vi: 'Địa chỉ nhận tin', en: 'Contact' })}: ${row.unit.name}`;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <Stack>
          {form.now !== undefined && <Conflict now={form.now} />}
          <EmailField of={form} />
          <WebhookField of={form} host={(form.now ?? row.contact)?.webhookHost} />
          {form.error !== null && <Failed error={form.error} />}
          <Group justify="space-between">
            {hasAddress ? (
              <Button variant="subtle" color="red" loading={form.isBusy} onClick={form.drop}>
                {t({ vi: 'Bỏ mọi địa chỉ', en: 'Drop all addresses' })}
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t({ vi: 'Thôi', en: 'Cancel' })}
              </Button>
              <Button type="submit" loading={form.isBusy} disabled={!form.canSave}>
                {t({ vi: 'Lưu', en: 'Save' })}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function Conflict({ now }: { now: Contact }) {
  const t = useText();
  const none = t({ vi: 'không có', en: 'none' });
  return (
    <Note
      title={{ vi: 'Người khác vừa sửa địa chỉ này', en: 'Somebody else changed it meanwhile' }}
      role="status"
    >
      <Text>
        {t({ vi: 'Hiện nay', en: 'Now' })}: {now.email ?? none}; webhook: {now.webhookHost ?? none}.
      </Text>
      <Text>
        {t({
          vi: 'Chưa ghi gì của bạn. Bấm Lưu để thay bằng nội dung dưới đây, hoặc Thôi để giữ như hiện nay.',
          en: 'Nothing of yours was kept. Save replaces it with what stands below, Cancel leaves it as it is now.',
        })}
      </Text>
    </Note>
  );
}

function EmailField({ of: { form, edit } }: { of: Form }) {
  const t = useText();
  const isWrong = !isSoundEmail(form.email);
  return (
    <TextInput
      type="email"
      label={t({ vi: 'Thư điện tử của cơ quan', en: 'E-mail of the office' })}
      description={t({ vi: 'Để trống là không gửi thư.', en: 'Empty means no mail.' })}
      value={form.email}
      maxLength={254}
      autoComplete="off"
      data-autofocus
      error={isWrong && t({ vi: 'Chưa đúng dạng địa chỉ thư.', en: 'This is no e-mail address yet.' })}
      onChange={({ currentTarget }) => edit({ email: currentTarget.value })}
    />
  );
}

function WebhookField({ of: { form, edit, isWrongWebhook }, host }: { of: Form; host: string | undefined }) {
  const t = useText();
  return (
    <Stack gap="xs">
      <TextInput
        type="url"
        label={t({ vi: 'Webhook (địa chỉ máy nhận tin)', en: 'Webhook (address of a machine)' })}
        description={
          host === undefined
            ? t({
                vi: 'Địa chỉ https; để trống nếu không dùng.',
                en: 'An https address; empty if there is none.',
              })
            : t({
                vi: `Đang dùng ${host}. Địa chỉ đầy đủ không hiện ra; để trống là giữ nguyên.`,
                en: `Now at ${host}. The whole address is never shown; empty keeps it.`,
              })
        }
        value={form.webhook}
        maxLength={2000}
        autoComplete="off"
        disabled={form.dropsWebhook}
        error={isWrongWebhook && t(WRONG_WEBHOOK)}
        onChange={({ currentTarget }) => edit({ webhook: currentTarget.value })}
      />
      {host !== undefined && (
        <Checkbox
          label={t({ vi: 'Bỏ webhook', en: 'Drop the webhook' })}
          checked={form.dropsWebhook}
          onChange={({ currentTarget }) => edit({ dropsWebhook: currentTarget.checked })}
        />
      )}
    </Stack>
  );
}

const WRONG_WEBHOOK = {
  vi: 'Cần một địa chỉ https:// trên mạng công cộng, không kèm tên và mật khẩu.',
  en: 'It has to be an https:// address on the public internet, without a name or password in it.',
};
