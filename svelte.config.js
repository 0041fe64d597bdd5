// Editors and svelte-check look for this file; the defaults serve.
export default {};
