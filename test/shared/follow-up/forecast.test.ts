import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FORECAST_RULES,
  type Forecast,
  forecastOf,
  type UnitForecast,
} from '../../../shared/follow-up/forecast.ts';
import type { ForecastChild } from '../../../shared/follow-up/forecast-tally.ts';
import { addDays } from '../../../shared/time/calendar.ts';

const AS_OF = '2023-06-30';
const CONTEXT = { asOf: AS_OF, province: '94', rules: FORECAST_RULES };

/** A covered child of two years whose birth was registered long ago. */
function child(values: Partial<ForecastChild> = {}): ForecastChild {
  return {
    unit: '31639',
    dateOfBirth: '2021-03-14',
    registeredOn: '2021-03-20',
    standing: 'in_scope',
    status: 'covered',
    card: { ref: 'a1b2c3', validTo: '2027-09-30' },
    ...values,
  };
}

function times(count: number, values: Partial<ForecastChild>): ForecastChild[] {
  return Array.from({ length: count }, () => child(values));
}

function unitOf(children: ForecastChild[], unit = '31639'): UnitForecast | undefined {
  return forecastOf(children, CONTEXT).units.find((one) => one.unit === unit);
}

describe('the births of the next 60 days', () => {
  it('go on as in the twelve full months before', () => {
    const found = unitOf([
      ...times(20, { registeredOn: '2022-06-01' }),
      ...times(53, { registeredOn: '2023-05-31' }),
      ...times(5, { registeredOn: '2022-05-31' }),
      ...times(5, { registeredOn: '2023-06-02' }),
    ]);

    expect(found).toMatchObject({ from: '2023-07-01', to: '2023-08-29' });
    expect(found?.basis).toMatchObject({ registered: 73, since: '2022-06-01', until: '2023-05-31' });
    expect(found?.births.expected).toBeCloseTo(12, 9);
    expect(found?.births).toMatchObject({ low: 6, high: 19 });
  });

  it('stay without a card as the newborns of the last months did, the province’s beside the unit’s own', () => {
    const here = [...times(2, { status: 'uncovered' }), ...times(18, {})];
    const elsewhere = times(20, { unit: '31645' });
    const newborns = [...here, ...elsewhere].map((one) => ({ ...one, registeredOn: '2023-05-15' }));

    const { units, province } = forecastOf(newborns, CONTEXT);

    expect(province.basis.shareWithoutCard).toBeCloseTo(0.05, 9);
    expect(units.map(({ basis }) => basis.shareWithoutCard)).toEqual([0.075, 0.025]);
    expect(units[0]?.birthsWithoutCard.expected).toBeCloseTo(0.075 * (units[0]?.births.expected ?? 0), 9);
  });

  it('are not judged by newborns whose card cannot be there yet', () => {
    const found = unitOf(times(3, { registeredOn: '2023-06-25', status: 'uncovered' }));

    expect(found?.basis.shareWithoutCard).toBe(0);
  });

  it('are none where none were registered', () => {
    expect(unitOf([child()])?.births).toEqual({ expected: 0, low: 0, high: 1 });
  });
});

describe('the known days ahead', () => {
  it('are those after a card has ended', () => {
    const ends = (validTo: string, more: Partial<ForecastChild> = {}) =>
      child({ card: { ref: 'a1b2c3', validTo }, ...more });

    const found = unitOf([
      ends('2023-06-30'),
      ends('2023-07-31'),
      ends('2023-07-31'),
      ends('2023-08-28'),
      ends('2023-08-29'),
      ends('2023-07-31', { dateOfBirth: '2017-08-01' }),
      ends('2023-07-31', { status: 'unsure' }),
    ]);

    expect(found?.cardsEnding).toEqual([
      { on: '2023-07-01', children: 1 },
      { on: '2023-08-01', children: 2 },
      { on: '2023-08-29', children: 1 },
    ]);
  });

  it('are the days children complete 72 months, and the last days of their right', () => {
    const found = unitOf([
      child({ dateOfBirth: '2017-07-10' }),
      child({ dateOfBirth: '2017-06-30', standing: 'aged_out' }),
      child({ dateOfBirth: '2017-08' }),
      child({ dateOfBirth: '2017-07-10', standing: 'moved_out' }),
    ]);

    expect(found?.turningSix).toEqual([{ on: '2023-07-10', children: 1 }]);
    expect(found?.rightEnding).toEqual([]);
  });

  it('hold 30 September for all who turned six before it', () => {
    const children = ['2017-02-01', '2017-09-30', '2017-10-04'].map((dateOfBirth) =>
      child({ dateOfBirth, standing: dateOfBirth < '2017-08-15' ? 'aged_out' : 'in_scope' }),
    );

    const { province } = forecastOf(children, { ...CONTEXT, asOf: '2023-08-15' });

    expect(province.rightEnding).toEqual([
      { on: '2023-09-30', children: 2 },
      { on: '2023-10-04', children: 1 },
    ]);
  });
});

describe('a forecast', () => {
  it('lists units by code and days by date, and no unit for children without one', () => {
    const { unit: _, ...nowhere } = child();
    const children = [
      child({ unit: '31645', dateOfBirth: '2017-08-03' }),
      child({ unit: '31645', dateOfBirth: '2017-07-20' }),
      child({ unit: '31639' }),
      nowhere,
    ];

    const { units } = forecastOf(children, CONTEXT);

    expect(units.map(({ unit }) => unit)).toEqual(['31639', '31645']);
    expect(units[1]?.turningSix.map(({ on }) => on)).toEqual(['2023-07-20', '2023-08-03']);
  });

  const anyChild = fc.record<ForecastChild>(
    {
      unit: fc.constantFrom('31639', '31645'),
      dateOfBirth: fc.nat(2_400).map((days) => addDays(AS_OF, -days)),
      registeredOn: fc.nat(800).map((days) => addDays(AS_OF, -days)),
      standing: fc.constantFrom('in_scope', 'aged_out', 'moved_out'),
      status: fc.constantFrom('covered', 'uncovered', 'unsure'),
      card: fc.nat(200).map((days) => ({ ref: 'a1b2c3', validTo: addDays(AS_OF, days - 50) })),
    },
    { requiredKeys: ['standing'] },
  );

  it('of the province is that of its units and of the children without one', () => {
    fc.assert(
      fc.property(fc.array(anyChild, { maxLength: 60 }), (children) => {
        const placed = children.map((one) => ({ ...one, unit: one.unit ?? '31673' }));

        const { province, units } = forecastOf(placed, CONTEXT);

        expect(forecastOf(children, CONTEXT).province).toEqual(province);
        for (const days of ['cardsEnding', 'turningSix', 'rightEnding'] as const)
          expect(units.reduce((sum, unit) => sum + countOf(unit[days]), 0)).toBe(countOf(province[days]));
        expect(units.reduce((sum, { basis }) => sum + basis.registered, 0)).toBe(province.basis.registered);
      }),
    );
  });

  it('of a district is that of its communes', () => {
    fc.assert(
      fc.property(fc.array(anyChild, { maxLength: 60 }), (children) => {
        const placed = children.map((one) => (one.unit === '31639' ? { ...one, district: '944' } : one));

        const { units, districts } = forecastOf(placed, CONTEXT);

        expect(districts).toEqual(
          units.filter(({ unit }) => unit === '31639').map((one) => ({ ...one, unit: '944' })),
        );
      }),
    );
  });

  it('says the same in whatever order the children come', () => {
    fc.assert(
      fc.property(fc.array(anyChild, { maxLength: 30 }), (children) => {
        const forecast: Forecast = forecastOf(children, CONTEXT);

        expect(forecastOf(children.toReversed(), CONTEXT)).toEqual(forecast);
      }),
    );
  });
});

function countOf(days: readonly { children: number }[]): number {
  return days.reduce((sum, { children }) => sum + children, 0);
}
