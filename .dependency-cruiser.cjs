// Imports go in one direction: a folder may import those before it in ORDER, and routes may import all of them.
const LIB = '^src/lib/';
/** The folders of src/lib in order: each imports only from earlier ones except `not`, and only the packages in `npm`. */
const ORDER = [
  { folder: 'definition', npm: [], not: [] },
  { folder: 'characters', npm: ['wanakana', 'fastest-levenshtein'], not: ['definition'] },
  { folder: 'reference', npm: ['japanese-holidays'], not: ['definition'] },
  { folder: 'calendar', npm: [], not: ['definition'] },
  { folder: 'kinds', npm: ['zod'], not: ['calendar'] },
  { folder: 'draft', npm: [], not: ['calendar', 'reference', 'characters'] },
  { folder: 'validation', npm: [], not: [] },
  { folder: 'sheet', npm: [], not: ['calendar', 'characters'] },
  { folder: 'proposals', npm: [], not: ['sheet'] },
  { folder: 'transcription', npm: [], not: ['proposals', 'calendar', 'reference', 'characters'] },
  {
    folder: 'exports',
    npm: ['jspdf', 'fflate', 'zod', 'age-encryption', 'pdfjs-dist', 'fastest-levenshtein', 'uqr', '@noble/hashes'],
    not: ['transcription', 'proposals'],
  },
  { folder: 'papers', npm: [], not: ['sheet', 'calendar'] },
  {
    folder: 'storage',
    npm: ['idb'],
    not: ['papers', 'exports', 'transcription', 'proposals', 'sheet', 'validation', 'kinds'],
  },
  { folder: 'browser', npm: ['@sveltejs/kit'], not: [] },
  { folder: 'session', npm: ['svelte', '@sveltejs/kit'], not: [] },
  { folder: 'ui', npm: ['svelte', '@sveltejs/kit'], not: ['session', 'storage'] },
  { folder: 'features', npm: ['svelte', '@sveltejs/kit', 'workbox-window'], not: [] },
];

/** Which features a feature may import. There must be no cycle. */
const FEATURE_PAIRS = {
  after: ['editor'],
  app: ['backup', 'export', 'finder', 'import', 'language', 'palette', 'readings'],
  bulk: ['export', 'schedule'],
  drafts: ['backup', 'export'],
  editor: ['export', 'guide', 'review', 'templates'],
  export: ['schedule'],
  import: ['backup', 'papers', 'review', 'templates'],
  library: ['import'],
  palette: ['editor', 'language'],
  schedule: ['editor'],
  transcription: ['editor'],
};

const FEATURES = `${LIB}features/`;

const rules = ORDER.flatMap(({ folder, npm, not }, index) => [
  {
    name: `${folder}-one-way`,
    severity: 'error',
    from: { path: `${LIB}${folder}/` },
    to: {
      path: LIB,
      pathNot: `${LIB}(?:${ORDER.slice(0, index + 1)
        .map((one) => one.folder)
        .filter((name) => !not.includes(name))
        .join('|')})/`,
    },
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

const features = [
  {
    name: 'features-apart',
    comment: 'A feature may import only the features that FEATURE_PAIRS lists for it.',
    severity: 'error',
    from: { path: `${FEATURES}([^/]+)/`, pathNot: `${FEATURES}(?:${Object.keys(FEATURE_PAIRS).join('|')})/` },
    to: { path: FEATURES, pathNot: `${FEATURES}$1/` },
  },
  ...Object.entries(FEATURE_PAIRS).map(([feature, others]) => ({
    name: `feature-${feature}`,
    severity: 'error',
    from: { path: `${FEATURES}${feature}/` },
    to: { path: FEATURES, pathNot: `${FEATURES}(?:${[feature, ...others].join('|')})/` },
  })),
];

module.exports = {
  forbidden: [
    ...rules,
    ...features,
    // SectionView is exempt because it renders itself recursively.
    {
      name: 'no-circle',
      severity: 'error',
      from: { pathNot: 'editor/SectionView\\.svelte$' },
      to: { circular: true },
    },
    {
      name: 'later-never-at-once',
      comment: 'Code that an editing page loads immediately may reach a `later/` folder only through import().',
      severity: 'error',
      from: { path: '^src/(?:routes/draft/|lib/session/|lib/ui/|lib/features/editor/)', pathNot: '/later/' },
      to: { path: '/later/', dependencyTypesNot: ['dynamic-import', 'type-only', 'type-import'] },
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
      comment: 'Only session, features and routes know the procedures; all other code gets one as an argument.',
      severity: 'error',
      from: { path: `${LIB}(?!session|features)` },
      to: { path: '^src/procedures/' },
    },
    {
      name: 'svelte-stays-above',
      severity: 'error',
      from: { path: `${LIB}(?!session|ui|features)` },
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

// For the test of the features' READMEs. Not enumerable, because dependency-cruiser refuses keys that it does not know.
Object.defineProperty(module.exports, 'FEATURE_PAIRS', { value: FEATURE_PAIRS });
