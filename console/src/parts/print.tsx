import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../words/language.tsx';
import './print.css';

const words = {
  print: ['打印', 'Print'],
} as const satisfies Parameters<typeof useWords>[0];

/** Prints what is open, as a page of its own (`print.css`). */
export const PrintButton = () => {
  const t = useWords(words);
  return (
    <Button type="text" className="no-print" icon={<PrinterOutlined />} onClick={() => print()}>
      {t.print}
    </Button>
  );
};
