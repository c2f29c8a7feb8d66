/** A second click of the same hand comes within this many milliseconds of the first. */
const SAME_HAND_MS = 700;

/**
 * Sends each intent once: the same thing asked again while it is under way, or by the second half of a double click, gets
 * the answer of the first. What failed may be sent again at once.
 */
export function onceEach<Asked, Answer>(
  send: (asked: Asked) => Promise<Answer>,
  now: () => number = () => performance.now(),
): (asked: Asked) => Promise<Answer> {
  let last: Sent<Asked, Answer> | undefined;
  return (asked) => {
    const isAgain = last !== undefined && (last.isOpen || now() - last.at < SAME_HAND_MS);
    if (last !== undefined && isAgain && isSame(last.asked, asked)) return last.answer;
    const sent: Sent<Asked, Answer> = { asked, at: now(), isOpen: true, answer: send(asked) };
    last = sent;
    sent.answer.then(
      () => {
        sent.isOpen = false;
      },
      () => {
        if (last === sent) last = undefined;
      },
    );
    return sent.answer;
  };
}

interface Sent<Asked, Answer> {
  asked: Asked;
  at: number;
  isOpen: boolean;
  answer: Promise<Answer>;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
