import type { Words } from '../../../words/language.tsx';

export const applyWords = {
  title: ['申请联合报装', 'Apply for a joint installation'],
  steps1: ['在哪里', 'Where'],
  steps2: ['要什么', 'What'],
  steps3: ['核对提交', 'Look and send'],
  name: ['单位名称', 'Enterprise'],
  onRecord: ['登记中已有，无需填写', 'On record: nothing to fill in'],
  contact: ['联系人', 'Contact'],
  phone: ['联系电话', 'Phone'],
  phoneWrong: ['请填写电话号码', 'A phone number, please'],
  region: ['所在区县', 'District'],
  address: ['详细地址', 'Address'],
  services: ['需要的服务', 'Services'],
  pickOne: ['请至少选择一项', 'Choose one at least'],
  needed: ['请填写', 'This is needed'],
  next: ['下一步', 'Next'],
  back: ['上一步', 'Back'],
  send: ['提交申请', 'Send'],
  promise: [
    '提交后，各单位同时收到工单；每一步的期限和理由都看得到。',
    'Every provider gets its order at once; you see each date and why.',
  ],
  sent: (status: string) => [`申请已收到，现在是“${status}”`, `Received: it is now “${status}”`],
} as const satisfies Words;
