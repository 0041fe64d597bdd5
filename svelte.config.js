export default {
  compilerOptions: {
    runes: true,
    // Every rule carries it; five of the hash's letters keep a few hundred components apart.
    cssHash: ({ hash, filename, css }) => `s${hash(filename === '(unknown)' ? css : filename).slice(0, 5)}`,
  },
};
