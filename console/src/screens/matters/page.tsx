import { Nothing } from '../../parts/states.tsx';

export default function Matters() {
  return <Nothing said="…" />;
}
