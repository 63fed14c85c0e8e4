/** The text of a file as it stands in the source. */
declare module '*?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: the shape that the bundler gives
  export default text
}
