import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, CARDS_NEXT, RESIDENTS, UNITS } from '../../hamlet.ts';
import { openServers } from '../../world.ts';
import { openProvince, type Person, type ProvinceAtWork } from './province-at-work.ts';

const [HOME, NEXT_DOOR] = ['31528', '31531'];
/** Giang's card is taken back by the insurer, and given again. */
const CARDS_TAKEN_BACK = CARDS_NEXT.replace(/^(C5,.*),active$/m, '$1,withdrawn');
const CARDS_GIVEN_AGAIN = `${CARDS_TAKEN_BACK}C9,TE1949400000009,094321000005,Võ Thị Giang,Nữ,09/04/2021,31528,2023-07-27,2027-09-30,active\n`;

let cloud: Cloud;
let province: ProvinceAtWork;
let operator: Person;
let officer: Person;
let home: Person;
let nextDoor: Person;
/** The child this month is about. */
let giang: string;

beforeAll(async () => {
  cloud = await openServers();
  province = await openProvince(cloud);
  operator = await province.person('operator');
  officer = await province.person('province_officer');
  home = await province.person('commune_staff', HOME);
  nextDoor = await province.person('commune_staff', NEXT_DOOR);
}, 60_000);
afterAll(async () => {
  await province.close();
  await cloud.stop();
});

const caseOf = async (by: Person) => (await by.get(`/v1/cases/${giang}`)).body;
const listOf = async (by: Person, unit: string): Promise<string[]> =>
  (await by.get(`/v1/units/${unit}/cases`)).body.lines.map(({ childId }: { childId: string }) => childId);
const kindsOf = ({ history }: { history: { fact: { kind: string } }[] }): string[] =>
  history.map(({ fact }) => fact.kind);

async function record(by: Person, command: object) {
  const { version } = await caseOf(by);
  return by.post(`/v1/cases/${giang}/facts`, { seen: version, command });
}

/** The night twice, as a scheduler that is not sure does it: the second time nothing more comes of it. */
async function night(): Promise<{ uncovered: number; cases: Record<string, number> }> {
  const first = await province.runNight(operator);
  const mails = province.world.mail.size;
  const second = await province.runNight(operator);
  expect(first.body).toMatchObject({ state: 'published', identity: { holds: true } });
  expect(second.body).toMatchObject({ runId: first.body.runId, state: 'published' });
  expect(province.world.mail.size).toBe(mails);
  return { uncovered: first.body.sums.uncovered, cases: first.body.cases };
}

const digestsFor = (unit: string): string[] =>
  [...province.world.mail].filter(([key]) => key.includes(`/${unit}/`)).map(([, text]) => text);

describe('a month of nights', () => {
  it('30 June: the files come in, and a night finds who has no card', async () => {
    province.itIs('2023-06-30');
    for (const unit of [HOME, NEXT_DOOR])
      await officer.put(`/v1/contacts/${unit}`, { email: `xa-${unit}@baophu.example` });
    for (const [feed, text] of Object.entries({
      units: UNITS,
      births: BIRTHS,
      residents: RESIDENTS,
      cards: CARDS,
    })) {
      const { body } = await province.sendFile(operator, feed, text);
      expect(body).toMatchObject({ state: 'done', result: 'applied' });
    }

    const { uncovered, cases } = await night();

    expect(uncovered).toBe(3);
    expect(cases).toMatchObject({ opened: 3, open: 3 });
    const { body } = await officer.get('/v1/coverage');
    expect(body.rows[0]).toMatchObject({ inScope: 7, covered: 4, uncovered: 3, unsure: 0 });
  });

  it('3 July: the commune finds her on its list, sees why, and visits', async () => {
    province.itIs('2023-07-03');
    [giang = ''] = await listOf(home, HOME);
    const before = await caseOf(home);
    const { body: page } = await home.get(`/v1/children/${giang}`);

    const visited = await record(home, { kind: 'contact', way: 'visit', on: '2023-07-03' });

    expect(page).toMatchObject({ cause: { code: 'never_issued' } });
    expect(before).toMatchObject({ state: { stage: 'open' }, deadlines: { next: 'contact', late: false } });
    expect(visited).toMatchObject({ status: 201, body: { state: { stage: 'contacted' } } });
  });

  it('a colleague who had the case open before that is shown the visit, and loses nothing', async () => {
    const late = await home.post(`/v1/cases/${giang}/facts`, {
      seen: 1,
      command: { kind: 'contact', way: 'phone', on: '2023-07-03' },
    });

    expect(late).toMatchObject({
      status: 409,
      body: { conflict: { since: [{ fact: { kind: 'contacted' } }] } },
    });
    expect(kindsOf(await caseOf(home))).toEqual(['opened', 'contacted']);
  });

  it('5 July: the dossier is filed', async () => {
    province.itIs('2023-07-05');

    const filed = await record(home, { kind: 'file_dossier', on: '2023-07-05' });

    expect(filed).toMatchObject({ status: 201, body: { state: { stage: 'dossier_filed' } } });
    expect(await caseOf(home)).toMatchObject({ deadlines: { overdue: false } });
  });

  it('10 July: her card stands in the next file, and the night closes the case by it', async () => {
    province.itIs('2023-07-10');
    await province.sendFile(operator, 'cards', CARDS_NEXT);

    const { uncovered, cases } = await night();

    expect(uncovered).toBe(2);
    expect(cases).toMatchObject({ closed: 1, opened: 0 });
    expect(await caseOf(home)).toMatchObject({
      state: {
        stage: 'closed',
        closure: { by: 'data', proof: { kind: 'card', card: { ref: expect.any(String) } } },
      },
    });
    expect(await listOf(home, HOME)).not.toContain(giang);
  });

  it('17 July: the card was withdrawn, and the case is open again', async () => {
    province.itIs('2023-07-17');
    await province.sendFile(operator, 'cards', CARDS_TAKEN_BACK);

    const { cases } = await night();

    expect(cases).toMatchObject({ reopened: 1 });
    expect(await caseOf(home)).toMatchObject({
      state: { stage: 'open', cause: 'withdrawn', openedOn: '2023-07-17' },
    });
    expect(await listOf(home, HOME)).toContain(giang);
  });

  it('19 July: the family has moved; the other commune is asked, and takes her', async () => {
    province.itIs('2023-07-19');
    const offered = await record(home, { kind: 'offer_transfer', to: NEXT_DOOR });
    const { body: offers } = await nextDoor.get(`/v1/units/${NEXT_DOOR}/offers`);

    const taken = await record(nextDoor, { kind: 'accept_transfer' });

    expect(offered.status).toBe(201);
    expect(offers.lines).toMatchObject([{ childId: giang, sheet: { name: 'Võ Thị Giang' } }]);
    expect(taken).toMatchObject({ status: 201, body: { unit: NEXT_DOOR } });
    expect(await listOf(nextDoor, NEXT_DOOR)).toContain(giang);
  });

  it('from then on the commune she left sees nothing of her', async () => {
    const pages = [`/v1/cases/${giang}`, `/v1/children/${giang}`];

    const statuses = await Promise.all(pages.map(async (page) => (await home.get(page)).status));

    expect(await listOf(home, HOME)).not.toContain(giang);
    expect(statuses).toEqual([404, 404]);
  });

  it('25 July: a night whose data still name the old commune leaves her where she was taken', async () => {
    province.itIs('2023-07-25');

    await night();

    expect(await listOf(nextDoor, NEXT_DOOR)).toContain(giang);
    expect(await caseOf(nextDoor)).toMatchObject({ unit: NEXT_DOOR, state: { stage: 'open' } });
  });

  it('28 July: a new card closes the case where it is now', async () => {
    province.itIs('2023-07-28');
    await province.sendFile(operator, 'cards', CARDS_GIVEN_AGAIN);

    await night();

    expect(kindsOf(await caseOf(nextDoor))).toEqual([
      'opened',
      'contacted',
      'dossier_filed',
      'closed_by_data',
      'reopened',
      'transferred',
      'transferred',
      'closed_by_data',
    ]);
  });

  it('every commune was told of it by counts alone', () => {
    const mails = digestsFor(HOME);

    expect(mails.length).toBeGreaterThanOrEqual(3);
    expect(mails.join('\n')).not.toContain('Giang');
  });

  it('the province can read who did what to her case, and in which order', async () => {
    const { body } = await officer.get('/v1/access-log?unit=31528&limit=500');

    const commands = body.entries
      .filter((entry: { kind: string; child?: { childId: string } }) => {
        return entry.kind === 'case_command' && entry.child?.childId === giang;
      })
      .map(({ who, command, result }: Record<string, { subject: string }>) => [
        who?.subject,
        command,
        result,
      ]);
    expect(commands.reverse()).toEqual([
      ['commune_staff-31528', 'record_contact', 'done'],
      ['commune_staff-31528', 'record_contact', 'conflict'],
      ['commune_staff-31528', 'file_dossier', 'done'],
      ['commune_staff-31528', 'offer_transfer', 'done'],
    ]);
    expect(JSON.stringify(body)).not.toContain('Giang');
  });

  it('the rate of each night can be read afterwards', async () => {
    const rateOn = async (day: string) =>
      (await officer.get(`/v1/coverage?asOf=${day}`)).body.rows[0].uncovered;

    expect([await rateOn('2023-06-30'), await rateOn('2023-07-10'), await rateOn('2023-07-17')]).toEqual([
      3, 2, 3,
    ]);
  });
});
