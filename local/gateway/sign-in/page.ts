import type { Answer } from '../answer.ts';
import type { People } from './people.ts';

/** Text as it may stand in a page (HTML, "Serializing HTML fragments"). */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `
:root{color-scheme:light dark;--ink:#1f2328;--soft:#5b646d;--line:#dfe3e6;--paper:#fff;--ground:#f6f7f7;--jade:#1f7a6d}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8ea;--soft:#a2abb3;--line:#3a4147;--paper:#1d2124;--ground:#141719;--jade:#5cc2b1}}
*{box-sizing:border-box}
body{font:15px/1.6 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;margin:0;color:var(--ink);background:var(--ground)}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1rem 3rem}
h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1rem;margin:2rem 0 .5rem}p{color:var(--soft);margin:0}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr))}
a{display:block;height:100%;padding:.75rem 1rem;background:var(--paper);border:1px solid var(--line);border-radius:6px;color:var(--ink);text-decoration:none}
a:hover,a:focus-visible{border-color:var(--jade);outline:2px solid var(--jade);outline-offset:-1px}
a span{display:block;color:var(--soft);font-size:.875rem}
form{display:flex;gap:.5rem;flex-wrap:wrap;margin-top:.5rem}
input{font:inherit;padding:.4rem .75rem;border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);min-width:17rem}
button{font:inherit;padding:.4rem 1rem;border:1px solid var(--jade);border-radius:6px;background:var(--paper);color:var(--jade);cursor:pointer}`;

export const htmlPage = (status: number, title: string, body: string, head = ''): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  },
  body: `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${escaped(title)} · 漓办</title><style>${style}</style></head>
<body><main>${body}</main></body></html>
`,
});

type Query = readonly (readonly [string, string])[];

const link = (path: string, query: Query): string =>
  escaped(`${path}?${new URLSearchParams(Object.fromEntries(query)).toString()}`);

/** "Who would you like to be?" Each choice leads back to the page with a code; a code of one's own may be typed in. */
export const choicePage = (path: string, query: Query, groups: readonly People[]): Answer => {
  const sections = groups.map(({ title, people }) => {
    const items = people.map(
      ({ name, does, who }) =>
        `<li><a href="${link(path, [...query, ...(Object.entries(who) as [string, string][])])}">${escaped(name)}<span>${escaped(does)}</span></a></li>`,
    );
    return `<section><h2>${escaped(title)}</h2><ul>${items.join('')}</ul></section>`;
  });
  const hidden = query.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return htmlPage(
    200,
    '以谁的身份进入',
    `<h1>以谁的身份进入？</h1><p lang="en">Who would you like to be?</p>
<p>这是本机的样例登录；城市使用自己的统一身份认证。</p>
${sections.join('\n')}
<section><h2>其他企业 · Another enterprise</h2><form action="${escaped(path)}">${hidden.join('')}<input type="hidden" name="role" value="enterprise">
<input name="uscc" aria-label="统一社会信用代码" placeholder="统一社会信用代码（18 位）" required minlength="18" maxlength="18"><button>进入</button></form></section>`,
  );
};
