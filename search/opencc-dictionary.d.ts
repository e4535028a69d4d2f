/** OpenCC's table of single characters as text: `traditional simplified|traditional simplified|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
