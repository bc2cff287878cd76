import type { Words } from '../words/language.tsx';

export const tourWords = {
  name: ['导览', 'Tour'],
  at: (at: number, of: number) => [`第 ${at} 站，共 ${of} 站`, `Stop ${at} of ${of}`],
  next: ['下一站', 'Next'],
  nextAs: (who: string) => [`下一站：成为${who}`, `Next: become ${who}`],
  goOnAs: (who: string) => [`以${who}的身份继续`, `Go on as ${who}`],
  leave: ['离开导览', 'Leave the tour'],
  end: ['结束导览', 'End the tour'],
} as const satisfies Words;
