import { defineConfig } from 'vite';
import { guides } from './guides.ts';

export default defineConfig({
  plugins: [guides()],
  // As `node --conditions=source`: the client comes from its sources (docs/adr/0014).
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // Its lines are those of a build tool, and a page of 'self' has no use for them.
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      // `"use client"` means something to servers that render; here there is none.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
      output: {
        // A screen's file is called by its folder.
        chunkFileNames: ({ facadeModuleId }) =>
          `assets/${/screens\/([^/]+)\/page/.exec(facadeModuleId ?? '')?.[1] ?? '[name]'}-[hash].js`,
        // What changes with the packages alone stays in the browser when a screen changes.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack|oidc-client-ts)\// },
          ],
        },
      },
    },
  },
});
