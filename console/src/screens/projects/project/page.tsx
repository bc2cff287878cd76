import { Space, Tag } from 'antd';
import { useParams } from '@tanstack/react-router';
import { CaseFiles } from '../../../parts/attachments/files.tsx';
import { PrintButton } from '../../../parts/print.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { WholePage, type WholeProps } from '../../../parts/whole.tsx';
import { useWords } from '../../../words/language.tsx';
import { projectStatuses } from '../../../words/statuses.ts';
import { useProject, type Project } from '../queries.ts';
import { projectsWords } from '../words.ts';
import { About, Commitments, Linked, ProjectHappened } from './about.tsx';
import { WholeActs } from './acts.tsx';
import { Binding } from './binding.tsx';
import { Expected } from './expected.tsx';
import { OnFile } from './materials.tsx';
import { Obstacles } from './obstacles.tsx';
import { TimeLine } from './time-line.tsx';
import { projectWords } from './words.ts';
import { Yours } from './yours.tsx';

const Whole = (props: WholeProps<Project>) => {
  const { one } = props;
  const t = useWords(projectWords);
  const words = useWords(projectsWords);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>
            {one.name} {one.key && <Tag>{words.key}</Tag>}
          </h1>
          <div className="soft">{one.code}</div>
        </div>
        <Space>
          <StatusTag statuses={projectStatuses} status={one.status} />
          <PrintButton />
        </Space>
      </div>
      {one.paused && <p>{t.pausedFor(one.paused.reason)}</p>}
      <Binding project={one} />
      <Yours {...props} />
      {one.stages.length > 0 && <TimeLine project={one} />}
      <Expected {...props} />
      <Obstacles {...props} />
      <Commitments one={one} />
      <OnFile {...props} />
      <CaseFiles subject={{ kind: 'project', id: one.id }} />
      <Linked one={one} />
      <About one={one} />
      <ProjectHappened one={one} />
      <WholeActs {...props} />
    </>
  );
};

/** One project: which step binds, whose turn it is and until when; its stages on a time line; what can be done. */
export default function ProjectPage() {
  const { id } = useParams({ strict: false });
  const t = useWords(projectsWords);
  const asked = useProject(id ?? '');
  return (
    <WholePage asked={asked} back={{ to: '/projects', said: t.back }}>
      {(props) => <Whole {...props} />}
    </WholePage>
  );
}
