import { Table } from '@mantine/core';
import { SEX_WORDS } from '../../shared/follow-up/papers/words.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { AgreementMark } from './agreement-mark.tsx';
import { CardTerm } from './card-term.tsx';
import classes from './comparison.module.css';
import { Legend } from './legend.tsx';
import type { Pair } from './said.ts';
import { usePlaceName } from './use-place-name.ts';
import { NameOf, Values } from './values.tsx';

type Field = Pair['fields'][number];

/** Both records, field by field: what each says, and how the two agree. */
export function Comparison({ pair }: { pair: Pair }) {
  const t = useText();
  const { fields, left, right, card } = pair;
  return (
    <div>
      <Table className={classes.table} layout="fixed" withTableBorder verticalSpacing={6}>
        <Table.Thead className={classes.head}>
          <Table.Tr>
            <Table.Th scope="col" className={classes.field}>
              {t({ vi: 'Thông tin', en: 'Field' })}
            </Table.Th>
            <Table.Th scope="col">{t({ vi: 'Trẻ', en: 'Child' })}</Table.Th>
            <Table.Th scope="col">
              {pair.about === 'card'
                ? t({ vi: 'Thẻ BHYT', en: 'Card' })
                : t({ vi: 'Trẻ kia', en: 'Other child' })}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <FieldRow key={field.field} field={field} />
          ))}
          <PlainRow label={{ vi: 'Ấp, khóm', en: 'Hamlet' }} left={left.hamlet} right={right?.hamlet} />
          <PlainRow label={{ vi: 'Địa chỉ', en: 'Address' }} left={left.address} right={right?.address} />
          {card && <CardTerm card={card} />}
        </Table.Tbody>
      </Table>
      {fields.length === 0 && (
        <p className="quiet">
          {t({ vi: 'Một trong hai hồ sơ không còn.', en: 'One of the two records is gone.' })}
        </p>
      )}
      <Legend fields={fields} />
    </div>
  );
}

function FieldRow({ field }: { field: Field }) {
  const t = useText();
  const write = useWriter(field.field);
  const { agreement, words, compared } = field;
  const [left, right] = [field.left.map(write), field.right.map(write)];
  return (
    <Table.Tr data-agreement={agreement}>
      <Table.Th scope="row">
        <span className={classes.row}>
          <span className={classes.label}>{t(field.label)}</span>
          <AgreementMark agreement={agreement} words={words} />
        </span>
      </Table.Th>
      <Table.Td>
        {compared ? <NameOf field={field} side="left" /> : <Values own={left} beside={right} />}
      </Table.Td>
      <Table.Td>
        {compared ? <NameOf field={field} side="right" /> : <Values own={right} beside={left} />}
      </Table.Td>
    </Table.Tr>
  );
}

/** A row of what is not compared. */
function PlainRow({
  label,
  left,
  right,
}: {
  label: Words;
  left: string | undefined;
  right: string | undefined;
}) {
  const t = useText();
  if (left === undefined && right === undefined) return null;
  return (
    <Table.Tr>
      <Table.Th scope="row">{t(label)}</Table.Th>
      <Table.Td>{left ?? '–'}</Table.Td>
      <Table.Td>{right ?? '–'}</Table.Td>
    </Table.Tr>
  );
}

/** How the values of a field are written for a person. */
function useWriter(field: Field['field']): (value: string) => string {
  const t = useText();
  const format = useFormat();
  const placeName = usePlaceName();
  if (field === 'date') return format.day;
  if (field === 'place') return placeName;
  if (field === 'sex')
    return (value) => (value === 'male' || value === 'female' ? t(SEX_WORDS[value]) : value);
  return (value) => value;
}
