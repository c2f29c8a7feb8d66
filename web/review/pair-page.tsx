import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useAnswer } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Answered, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { BackLink } from './back-link.tsx';
import { Gone } from './gone.tsx';
import { PairView } from './pair-view.tsx';
import { usePlaceName } from './use-place-name.ts';
import { useSitting } from './use-sitting.ts';
import { soFarInWords } from './words.ts';

/** Two records side by side, and the word of a person on them. */
export function Component() {
  const { childId = '' } = useParams();
  const [query] = useSearchParams();
  const answer = useFreshPairs(childId);
  const asked = query.get('pair');
  const isOfQueue = query.get('from') !== 'decisions';
  const { data } = answer;
  return (
    <Page
      title={{ vi: 'So sánh hai hồ sơ', en: 'Side by side' }}
      about={<About unit={data?.unit} />}
      actions={<BackLink isOfQueue={isOfQueue} />}
    >
      {answer.error?.status === 404 && data === undefined ? (
        <Gone childId={childId} pairId={asked ?? ''} />
      ) : (
        <Answered of={answer} loading={<Loading lines={4} height={140} />}>
          {({ pairs }) => {
            const pair =
              pairs.find(({ pairId }) => pairId === asked) ?? pairs.find(({ isOpen }) => isOpen) ?? pairs[0];
            return (
              pair && (
                <PairView
                  key={`${childId} ${pair.pairId}`}
                  childId={childId}
                  pair={pair}
                  others={pairs.filter((one) => one !== pair)}
                  isOfQueue={isOfQueue}
                  isOld={answer.isFetching}
                />
              )
            );
          }}
        </Answered>
      )}
    </Page>
  );
}

function About({ unit }: { unit: string | undefined }) {
  const t = useText();
  const placeName = usePlaceName();
  const { sitting } = useSitting();
  const decided = sitting.acts.filter(({ did }) => did === 'decided').length;
  const left = sitting.skipped.length + sitting.left.length;
  const place = unit === undefined ? '\u00A0' : placeName(unit);
  return (
    <>
      {place}
      {sitting.acts.length > 0 && ` · ${t(soFarInWords(String(decided), String(left)))}`}
    </>
  );
}

/**
 * The pairs of a child as they stand: what was read of other children is forgotten, and read again after a decision. Two
 * pairs of one child are read together.
 */
function useFreshPairs(childId: string) {
  const client = useQueryClient();
  const answer = useAnswer('readReview', { params: { childId } });
  const [query] = useSearchParams();
  const pairId = query.get('pair');
  const { isStale, data, refetch } = answer;
  const isOld = isStale && data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: on coming to a pair, not on its becoming old while it is looked at
  useEffect(() => {
    if (isOld) void refetch();
    const forget = () => client.removeQueries({ queryKey: ['readReview'], type: 'inactive' });
    forget();
    return forget;
  }, [client, childId, pairId]);
  return answer;
}
