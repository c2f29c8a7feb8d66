import { Panel } from '../design/panel.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import classes from './child.module.css';
import { CLASS_WORDS, type Person, RESIDENCE_WORDS } from './words.ts';

/** Where to knock, and whom to ask for. */
export function HomePanel({ person }: { person: Person }) {
  const t = useText();
  const { day } = useFormat();
  const { householdClass, residenceType, birthRegisteredOn } = person;
  const rows: [Words, string | undefined][] = [
    [{ vi: 'Ấp, khóm', en: 'Hamlet' }, person.hamlet],
    [{ vi: 'Địa chỉ', en: 'Address' }, person.address],
    [{ vi: 'Mẹ', en: 'Mother' }, person.motherName],
    [{ vi: 'Cha', en: 'Father' }, person.fatherName],
    [{ vi: 'Chủ hộ', en: 'Head of household' }, person.headName],
    [{ vi: 'Số hộ', en: 'Household no.' }, person.householdNo],
    [{ vi: 'Diện hộ', en: 'Household class' }, householdClass && t(CLASS_WORDS[householdClass])],
    [{ vi: 'Cư trú', en: 'Residence' }, residenceType && t(RESIDENCE_WORDS[residenceType])],
    [{ vi: 'Dân tộc', en: 'Ethnicity' }, person.ethnicity],
    [{ vi: 'Số định danh', en: 'Personal number' }, person.personalId],
    [{ vi: 'Đăng ký khai sinh', en: 'Birth registered' }, birthRegisteredOn && day(birthRegisteredOn)],
  ];
  return (
    <Panel title={{ vi: 'Nơi ở và gia đình', en: 'Home and family' }}>
      <dl className={classes.facts}>
        {rows.map(([label, value]) =>
          value === undefined ? null : (
            <Row key={label.en} label={t(label)}>
              {value}
            </Row>
          ),
        )}
      </dl>
      {person.hamlet === undefined && person.address === undefined && (
        <p className="quiet">
          {t({
            vi: 'Dữ liệu không có địa chỉ: hỏi tổ trưởng, trưởng ấp hoặc theo tên cha mẹ.',
            en: 'The data hold no address: ask the head of the hamlet, or by the parents’ names.',
          })}
        </p>
      )}
    </Panel>
  );
}

function Row({ label, children }: { label: string; children: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
