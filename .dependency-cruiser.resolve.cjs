const { resolve } = require('node:path');

// How the bundler finds a file, for the check of the import directions.
module.exports = {
  resolve: {
    alias: { $lib: resolve(__dirname, 'src/lib'), $procedures: resolve(__dirname, 'src/procedures') },
    extensions: ['.ts', '.js', '.svelte', '.json'],
    extensionAlias: { '.js': ['.ts', '.js'] },
  },
};
