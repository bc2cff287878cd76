import { Checkbox, Input, Select } from 'antd';
import { useFilters } from './filters.ts';

/** Words to look for: `text` in the address. */
export const TextFilter = ({ label }: { label: string }) => {
  const { one, set } = useFilters();
  const text = one('text');
  return (
    <Input.Search
      // What stands in the field is what was asked for: taken away with the other filters too.
      key={text ?? ''}
      allowClear
      aria-label={label}
      placeholder={label}
      defaultValue={text}
      maxLength={100}
      onSearch={(next) => set({ text: next.trim() || undefined })}
      style={{ width: '18rem' }}
    />
  );
};

interface ChoiceProps {
  /** As the address and the API call it: `region`. */
  readonly name: string;
  /** What stands there when nothing is chosen. */
  readonly every: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly width: string;
}

/** One of a few, or every one. */
export const ChoiceFilter = ({ name, every, options, width }: ChoiceProps) => {
  const { one, set } = useFilters();
  return (
    <Select
      aria-label={every}
      value={one(name) ?? ''}
      onChange={(chosen) => set({ [name]: chosen || undefined })}
      style={{ width }}
      options={[{ value: '', label: every }, ...options]}
    />
  );
};

/** What is late, and nothing else. */
export const OverdueFilter = ({ label }: { label: string }) => {
  const { one, set } = useFilters();
  return (
    <Checkbox
      checked={one('overdue') === 'true'}
      onChange={({ target }) => set({ overdue: target.checked ? 'true' : undefined })}
    >
      {label}
    </Checkbox>
  );
};
