import { Form, Select } from 'antd';
import { useFilters } from '../../../parts/filters.ts';
import type { Project } from '../../../parts/known-project.ts';
import { placeOf } from '../../../parts/place.ts';
import { inLanguage, useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { materialNames } from '../../../words/materials.ts';
import { regionNames } from '../../../words/names.ts';
import { useOwnProjects } from './asked.ts';
import { applyWords } from './words.ts';

interface OfProjectProps {
  readonly project: Project | undefined;
  readonly onFile: ReadonlySet<string>;
}

/** Which project it is for, if any: what that has said once, and what is on file there, is not asked for again. */
export const OfProject = ({ project, onFile }: OfProjectProps) => {
  const t = useWords(applyWords);
  const name = useNames();
  const { language } = useLanguage();
  const { set } = useFilters();
  const { data } = useOwnProjects();
  const projects = data?.items ?? [];
  if (projects.length === 0 && project === undefined) return null;
  return (
    <>
      <label className="of-project">
        <span>{t.ofProject}</span>
        <Select
          aria-label={t.ofProject}
          style={{ width: '100%' }}
          value={project?.id ?? ''}
          onChange={(id: string) => set({ project: id === '' ? undefined : id })}
          options={[
            { value: '', label: t.noProject },
            ...projects.map(({ id, name: called }) => ({ value: id, label: called })),
          ]}
        />
      </label>
      {project && project.expected.length > 0 && (
        <Form.Item name="when" label={t.when} initialValue="">
          <Select
            options={[
              { value: '', label: t.atOnce },
              ...project.expected.map(({ id, title }) => ({
                value: id,
                label: t.withStage(inLanguage(title, language)),
              })),
            ]}
          />
        </Form.Item>
      )}
      {project && (
        <div className="card" style={{ marginBottom: '1rem' }}>
          <p>
            {project.owner.name} · {placeOf(name(regionNames, project.region), project.site.address)}
          </p>
          <p className="soft">{t.known}</p>
          <strong>{t.onFile}</strong>
          {onFile.size === 0 && <p className="soft">{t.noneOnFile}</p>}
          <ul className="plain">
            {[...onFile].map((kind) => (
              <li key={kind}>
                {name(materialNames, kind)} <span className="soft">{t.notNeeded}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};
