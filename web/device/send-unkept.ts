import { ApiProblem, type ProblemDocument } from '../api/problem.ts';
import { verdictOf } from './order-of-sending.ts';
import { tellChange } from './outbox-changes.ts';
import { sendOne } from './send-outbox.ts';
import type { Recorded } from './unsent.ts';

export interface Unkept {
  subject: string;
  recorded: Recorded;
  isOnline: boolean;
}

/** Sends what the device could not keep, then and there, or says that nothing was recorded. @throws ApiProblem */
export async function sendUnkept({ subject, recorded, isOnline }: Unkept): Promise<'sent_unkept'> {
  if (!isOnline) throw new ApiProblem(NOWHERE);
  const { childId } = recorded;
  const answer = await sendOne({ ...recorded, key: crypto.randomUUID() }).catch((cause: unknown) => {
    throw verdictOf(cause).is === 'decided' ? cause : new ApiProblem(UNSURE, { cause });
  });
  tellChange({ subject, childId, answer });
  tellChange('cases');
  return 'sent_unkept';
}

const NOWHERE: ProblemDocument = {
  code: 'unkept',
  status: 507,
  vi: 'Thiết bị không lưu được kết quả này và không có mạng để gửi: chưa có gì được ghi.',
  en: 'This device cannot keep the outcome and there is no network to send it: nothing was recorded.',
  mend: {
    vi: 'Hãy ghi lại khi có mạng. Để ghi được khi mất mạng, hãy giải phóng bộ nhớ máy hoặc tắt chế độ duyệt web ẩn danh.',
    en: 'Record it again once there is a network. To record without one, free some room on the device or leave private browsing.',
  },
};

const UNSURE: ProblemDocument = {
  code: 'unkept',
  status: 507,
  vi: 'Thiết bị không lưu được kết quả này, và máy chủ chưa xác nhận đã nhận.',
  en: 'This device cannot keep the outcome, and the server has not confirmed it.',
  mend: {
    vi: 'Hãy xem lại quá trình theo dõi của trẻ khi có mạng; nếu chưa thấy kết quả thì ghi lại.',
    en: 'Look at the history of the child once there is a network; record it again if it is not there.',
  },
};
