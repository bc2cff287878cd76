import type { Said } from '../../words/language.tsx';
import { regionNames } from '../../words/names.ts';

/** The source of a record that is made up. */
export const madeUp = 'trial';

/** How a fact is asked: sums in yuan, kept in fen. */
type Kind = 'int' | 'fen' | 'date' | 'bool' | 'text' | 'list';

export interface Fact {
  readonly said: Said;
  readonly kind: Kind;
  /** The values it can have. */
  readonly values?: Readonly<Record<string, Said>>;
}

const fact = (zh: string, en: string, kind: Kind, values?: Fact['values']): Fact => ({
  said: [zh, en],
  kind,
  ...(values && { values }),
});

const grades = Object.fromEntries(['A', 'B', 'M', 'C', 'D'].map((grade) => [grade, [grade, grade] as Said]));

/** What rules may read of an enterprise, as people call it; what is not here is shown by its code. */
export const knownFacts: Readonly<Record<string, Fact>> = {
  region: fact('注册地', 'Region', 'text', regionNames),
  industry: fact('国民经济行业代码', 'Industry', 'text'),
  form: fact('市场主体类型', 'Form', 'text', {
    company: ['公司', 'Company'],
    partnership: ['合伙企业', 'Partnership'],
    'sole-proprietor': ['个人独资企业', 'Sole proprietor'],
    cooperative: ['农民专业合作社', 'Cooperative'],
    individual: ['个体工商户', 'Individual business'],
  }),
  size: fact('企业划型', 'Size', 'text', {
    large: ['大型', 'Large'],
    medium: ['中型', 'Medium'],
    small: ['小型', 'Small'],
    micro: ['微型', 'Micro'],
  }),
  status: fact('登记状态', 'Status', 'text', {
    operating: ['存续', 'Operating'],
    abnormal: ['经营异常', 'Abnormal'],
    revoked: ['吊销', 'Revoked'],
    cancelled: ['注销', 'Cancelled'],
  }),
  registeredOn: fact('成立日期', 'Registered on', 'date'),
  registeredCapital: fact('注册资本', 'Registered capital', 'fen'),
  employees: fact('从业人数', 'Employees', 'int'),
  newGraduates: fact('当年新招用高校毕业生人数', 'New graduates', 'int'),
  layoffs: fact('上年度裁员人数', 'Layoffs', 'int'),
  insuredMonths: fact('连续缴纳社会保险月数', 'Months insured', 'int'),
  aboveScale: fact('规模以上', 'Above scale', 'bool'),
  aboveScaleSince: fact('首次入规日期', 'Above scale since', 'date'),
  creditGrade: fact('纳税信用等级', 'Tax credit grade', 'text', grades),
  dishonest: fact('严重失信主体', 'On the list of dishonest', 'bool'),
  revenue: fact('营业收入', 'Revenue', 'fen'),
  profit: fact('利润总额', 'Profit', 'fen'),
  taxPaid: fact('实缴税收', 'Tax paid', 'fen'),
  researchSpending: fact('研发费用', 'Research spending', 'fen'),
  exports: fact('出口额', 'Exports', 'fen'),
  equipmentInvestment: fact('设备投资', 'Investment in equipment', 'fen'),
  loanInterest: fact('贷款利息支出', 'Loan interest', 'fen'),
  patents: fact('有效专利件数', 'Patents', 'int'),
  certificates: fact('资质荣誉', 'Certificates', 'list'),
};

const partNames: Readonly<Record<string, Said>> = {
  invention: ['发明', 'invention'],
  utility: ['实用新型', 'utility model'],
  design: ['外观设计', 'design'],
};

/** A place in the facts, as rules and answers name it: `revenue.2025`, `enterprise.employees`. */
const partsOf = (path: string): readonly string[] => path.replace(/^enterprise\./, '').split('.');

export const factAt = (path: string): Fact => {
  const [name = path] = partsOf(path);
  return (Object.hasOwn(knownFacts, name) ? knownFacts[name] : undefined) ?? fact(path, path, 'text');
};

/** `营业收入（2025）`. */
export const saidFact = (path: string): Said => {
  const { said } = factAt(path);
  const [, part] = partsOf(path);
  if (part === undefined) return said;
  const [zh, en] = partNames[part] ?? [part, part];
  return [`${said[0]}（${zh}）`, `${said[1]} (${en})`];
};

/** What rules read of whom they ask, in the order in which they name it: `enterprise.revenue["2025"]` is `revenue.2025`. */
export const readBy = (expressions: readonly string[]): readonly string[] => {
  const read = expressions.flatMap((expression) =>
    [
      ...expression.matchAll(
        /\b(?:enterprise|citizen|county)\.(\w+)(?:\["(\d{4})"\]|\.(invention|utility|design)\b)?/g,
      ),
    ].map(([, name = '', year, part]) => [name, year ?? part].filter((one) => one !== undefined).join('.')),
  );
  return [...new Set(read)];
};

type Tree = Readonly<Record<string, unknown>>;

export const valueAt = (facts: Tree, path: string): unknown => {
  const [name = '', part] = partsOf(path);
  const value = facts[name];
  return part === undefined ? value : (value as Tree | null | undefined)?.[part];
};

/** The facts with another value in a place; without one the place is empty: the datum is unknown. */
export const withValue = (facts: Tree, path: string, value: unknown): Tree => {
  const [name = '', part] = partsOf(path);
  const { [name]: before, ...others } = facts;
  if (part === undefined) return value === undefined ? others : { ...others, [name]: value };
  const { [part]: _, ...rest } = (before ?? {}) as Tree;
  const now = value === undefined ? rest : { ...rest, [part]: value };
  return Object.keys(now).length === 0 ? others : { ...others, [name]: now };
};
