import { Button, SegmentedControl, Stack } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useText } from '../language/language.tsx';
import { type Faults, type Typed, WAY_WORDS, WAYS } from './asked.ts';
import { SearchFields } from './search-fields.tsx';

export interface SearchFormProps {
  typed: Typed;
  faults: Faults;
  isBusy: boolean;
  isOnline: boolean;
  onChange(typed: Typed): void;
  onSubmit(): void;
}

/** Which way to search, and what is known. */
export function SearchForm({ typed, faults, isBusy, isOnline, onChange, onSubmit }: SearchFormProps) {
  const t = useText();
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack>
        <SegmentedControl
          fullWidth
          aria-label={t({ vi: 'Tìm theo', en: 'Search by' })}
          value={typed.way}
          onChange={(way) => onChange({ ...typed, way })}
          data={WAYS.map((way) => ({ value: way, label: t(WAY_WORDS[way]) }))}
        />
        <SearchFields typed={typed} faults={faults} onChange={onChange} />
        <Button
          type="submit"
          size="md"
          loading={isBusy}
          disabled={!isOnline}
          leftSection={<IconSearch size={20} aria-hidden />}
        >
          {isOnline
            ? t({ vi: 'Tìm', en: 'Search' })
            : t({ vi: 'Cần có mạng để tìm', en: 'Searching needs a network' })}
        </Button>
      </Stack>
    </form>
  );
}
