import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodedError } from '../../../functions/errors.ts';

const CONTEXT = {
  functionName: 'bao-phu-dev-api',
  memoryLimitInMB: '1024',
  awsRequestId: 'c0ffee00-aaaa-bbbb-cccc-0123456789ab',
  invokedFunctionArn: 'arn:aws:lambda:ap-southeast-1:111122223333:function:bao-phu-dev-api',
} as Context;

/** A child as it may turn up anywhere: in an event, an error, a record. */
const NAME = 'Nguyễn Thị Ngọc Ánh';
const NUMBER = '094223001234';
const CARD = 'TE1942300123456';
const PERSON = { full_name: NAME, personal_id: NUMBER, card_no: CARD, date_of_birth: '2021-03-05' };

let written: string[] = [];

beforeEach(() => {
  written = [];
  vi.resetModules();
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'api');
  vi.stubEnv('AWS_LAMBDA_INITIALIZATION_TYPE', 'on-demand');
  vi.stubEnv('POWERTOOLS_LOGGER_LOG_EVENT', 'true');
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'DEBUG');
  for (const method of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...said) => written.push(said.map(String).join(' ')));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** The modules as a process of their own loads them. */
async function load() {
  const { observed } = await import('../../../functions/deployed/observed.ts');
  const { logger } = await import('../../../functions/deployed/observability.ts');
  const { logWith, observeInLog } = await import('../../../functions/deployed/log.ts');
  const { measureWith } = await import('../../../functions/deployed/measure.ts');
  return { observed, logger, log: logWith(logger), observeInLog, measureWith };
}

const entries = () => written.map((line) => JSON.parse(line));

/** Whether anything that was written tells of a person. */
const tellsOfPeople = () =>
  Object.values(PERSON).some((value) => written.some((line) => line.includes(value))) ||
  written.some((line) => line.includes('Nguy'));

describe('a deployed handler', () => {
  it('answers what its function answers', async () => {
    const { observed } = await load();
    const handler = observed(async (event: { a: number }, { functionName }) => [event.a, functionName]);

    expect(await handler({ a: 1 }, CONTEXT)).toEqual([1, 'bao-phu-dev-api']);
  });

  it('counts its cold start once', async () => {
    const { observed } = await load();
    const handler = observed(async () => 'done');

    await handler({}, CONTEXT);
    await handler({}, CONTEXT);

    const coldStarts = entries().filter((entry) => 'ColdStart' in entry);
    expect(coldStarts).toMatchObject([{ ColdStart: 1, service: 'api', function_name: 'bao-phu-dev-api' }]);
  });

  it('says nothing of a call that went well, its event and its answer least of all', async () => {
    const { observed } = await load();

    await observed(async () => ({ children: [PERSON] }))({ body: PERSON }, CONTEXT);

    expect(tellsOfPeople()).toBe(false);
    expect(
      entries()
        .filter((entry) => !('ColdStart' in entry))
        .map(({ message }) => message),
    ).toEqual(['unnamed']);
  });

  it('logs an error nobody foresaw by its class, and lets no more of it out', async () => {
    const { observed } = await load();
    const handler = observed(async () => {
      throw new TypeError(`cannot read ${NAME}`, { cause: PERSON });
    });

    const error = await handler({}, CONTEXT).catch((thrown: Error) => thrown);

    expect(error).toMatchObject({
      name: 'TypeError',
      message: 'see the log of the function',
    });
    expect(error).not.toHaveProperty('cause');
    expect((error as Error).stack).not.toContain(NAME);
    expect(entries()).toContainEqual(
      expect.objectContaining({
        level: 'ERROR',
        message: 'invocation failed',
        error: 'TypeError',
        function_request_id: CONTEXT.awsRequestId,
      }),
    );
    expect(tellsOfPeople()).toBe(false);
  });

  it('logs a refusal by its code', async () => {
    const { observed } = await load();
    const handler = observed(async () => {
      throw new CodedError('E9009', NAME);
    });

    await expect(handler({}, CONTEXT)).rejects.toMatchObject({ name: 'CodedError', message: 'E9009' });

    expect(entries()).toContainEqual(expect.objectContaining({ error: 'CodedError', code: 'E9009' }));
    expect(tellsOfPeople()).toBe(false);
  });

  it('bears whatever is thrown', async () => {
    const { observed } = await load();

    await expect(observed(() => Promise.reject(NAME))({}, CONTEXT)).rejects.toMatchObject({ name: 'Error' });
    await expect(
      observed(() => Promise.reject({ name: NAME, code: NUMBER }))({}, CONTEXT),
    ).rejects.toMatchObject({ name: 'Error', message: 'see the log of the function' });
    expect(tellsOfPeople()).toBe(false);
  });
});

describe('the log of a deployment', () => {
  it.each([
    ['a message', [NAME]],
    ['a message that holds a person', [{ message: 'step', ...PERSON }]],
    ['fields nobody knows', ['step', PERSON]],
    ['an error', ['step', new Error(NAME)]],
    ['an error as a field', ['step', { error: new Error(NAME) }]],
    [
      'known fields that look otherwise',
      [
        'step',
        { step: NAME, requestId: NUMBER, code: CARD, error: NAME, total: Number(NUMBER), variables: NAME },
      ],
    ],
    ['a step with a number in it', ['step', { step: `child ${NUMBER}` }]],
    ['fields in fields', ['step', { total: PERSON, step: [NAME] }]],
  ])('lets nobody in by %s', async (_what, said) => {
    const { logger } = await load();
    const [message, ...more] = said as Parameters<typeof logger.info>;
    logger.appendKeys({ child: PERSON });

    logger.info(message, ...more);

    expect(written).toHaveLength(1);
    expect(tellsOfPeople()).toBe(false);
  });

  it('says each step once as it begins, with what of it is counted', async () => {
    const { log, observeInLog } = await load();
    const observe = observeInLog(log);

    observe({ step: 'read the files', done: 0, total: 3 });
    observe({ step: 'read the files', done: 3, total: 3 });
    observe({ step: 'compare with the book', done: 1, total: 1 });
    observe({ step: 'E5004: a message waits for another run (status_503)', done: 1, total: 1 });

    expect(entries()).toMatchObject([
      { message: 'step', step: 'read the files', total: 3 },
      { step: 'compare with the book', total: 1 },
      { step: 'E5004: a message waits for another run (status_503)' },
    ]);
  });

  it('says an unforeseen error of a request with the id that the answer tells', async () => {
    const { log, observeInLog } = await load();

    observeInLog(log)({ step: 'api: TypeError', done: 0, requestId: 'JKJaXmPLvHcESHA=' });

    expect(entries()).toMatchObject([
      { level: 'ERROR', message: 'unforeseen error', step: 'api: TypeError', requestId: 'JKJaXmPLvHcESHA=' },
    ]);
  });
});

describe('the figures of a deployment', () => {
  it('are metrics of the stage and the province, and of nothing else', async () => {
    const { measureWith } = await load();
    const measure = measureWith('dev');

    measure({ province: '94', figures: { inScope: 119_885, seconds: 4.2 } });
    measure({ province: '01', figures: { held: 1 } });

    const [first, second] = entries();
    expect(first).toMatchObject({ stage: 'dev', province: '94', inScope: 119_885, seconds: 4.2 });
    expect(first._aws.CloudWatchMetrics).toEqual([
      {
        Namespace: 'BaoPhu',
        Dimensions: [['stage', 'province']],
        Metrics: [
          { Name: 'inScope', Unit: 'Count' },
          { Name: 'seconds', Unit: 'Seconds' },
        ],
      },
    ]);
    expect(second).toMatchObject({ province: '01', held: 1 });
    expect(second).not.toHaveProperty('inScope');
  });
});
