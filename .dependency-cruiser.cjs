// Imports go one way: routes → views → ui, state → exports, storage, transcription → sheet → validation → draft → kinds → definition.
const LIB = '^src/lib/';
/** What each folder of src/lib may import of the others; `npm` what it may import of packages. */
const MAY = {
  definition: { lib: [], npm: [] },
  characters: { lib: [], npm: ['wanakana'] },
  reference: { lib: ['characters'], npm: ['japanese-holidays'] },
  calendar: { lib: ['reference', 'characters'], npm: [] },
  kinds: { lib: ['definition', 'characters', 'reference'], npm: ['zod'] },
  draft: { lib: ['definition', 'kinds'], npm: [] },
  validation: { lib: ['draft', 'kinds', 'definition', 'calendar', 'characters', 'reference'], npm: [] },
  sheet: { lib: ['validation', 'draft', 'kinds', 'definition', 'reference'], npm: [] },
  transcription: { lib: ['sheet', 'validation', 'draft', 'kinds', 'definition'], npm: [] },
  storage: { lib: ['draft', 'definition'], npm: ['idb'] },
  proposals: { lib: ['validation', 'draft', 'kinds', 'definition', 'characters', 'reference', 'calendar'], npm: [] },
  exports: {
    lib: ['sheet', 'validation', 'draft', 'kinds', 'definition', 'calendar', 'characters', 'reference'],
    npm: ['jspdf', 'fflate', 'zod', 'age-encryption', 'pdfjs-dist'],
  },
  state: {
    lib: [
      'exports',
      'proposals',
      'storage',
      'transcription',
      'sheet',
      'validation',
      'draft',
      'kinds',
      'definition',
      'calendar',
      'characters',
      'reference',
    ],
    npm: ['svelte', '@sveltejs/kit', 'workbox-window'],
  },
  ui: { lib: ['sheet', 'validation', 'draft', 'kinds', 'definition', 'characters', 'reference'], npm: ['svelte'] },
  views: {
    lib: [
      'ui',
      'state',
      'proposals',
      'storage',
      'transcription',
      'sheet',
      'validation',
      'draft',
      'kinds',
      'definition',
      'calendar',
      'characters',
      'reference',
    ],
    npm: ['svelte', '@sveltejs/kit'],
  },
};

const rules = Object.entries(MAY).flatMap(([folder, { lib, npm }]) => [
  {
    name: `${folder}-one-way`,
    severity: 'error',
    from: { path: `${LIB}${folder}/` },
    to: { path: LIB, pathNot: `${LIB}(?:${[folder, ...lib].join('|')})/` },
  },
  {
    name: `${folder}-packages`,
    severity: 'error',
    from: { path: `${LIB}${folder}/` },
    to: {
      dependencyTypes: ['npm', 'npm-dev'],
      ...(npm.length > 0 ? { pathNot: `node_modules/(?:${npm.join('|')})(?:/|$)` } : {}),
    },
  },
]);

module.exports = {
  forbidden: [
    ...rules,
    // A section may hold sections: the one component that draws itself.
    {
      name: 'no-circle',
      severity: 'error',
      from: { pathNot: 'views/SectionView\\.svelte$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-ghost',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\$(?:app|service-worker)|\\./\\$types' },
    },
    {
      name: 'procedures-are-data',
      severity: 'error',
      from: { path: '^src/procedures/' },
      to: { pathNot: '^src/(?:procedures|lib/(?:definition|reference))/' },
    },
    {
      name: 'procedures-come-from-above',
      comment: 'Only what a page puts together knows which procedures there are; everything else is handed one.',
      severity: 'error',
      from: { path: `${LIB}(?!state|views)` },
      to: { path: '^src/procedures/' },
    },
    {
      name: 'svelte-stays-above',
      severity: 'error',
      from: { path: `${LIB}(?!state|ui|views)` },
      to: { path: '\\.svelte(?:\\.ts)?$|^svelte' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: '.dependency-cruiser.resolve.cjs' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['svelte', 'import', 'types', 'default'] },
    extraExtensionsToScan: ['.json'],
  },
};
